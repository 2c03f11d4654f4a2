//! The question set that is shipped, and what the build says about broken ones.

#![expect(
    clippy::unwrap_used,
    reason = "a helper that panics fails its test, as it should"
)]

mod broken;
mod counts;
mod files;
mod fixed;
mod guide;
mod rules;
mod steps;
mod words;

/// The reader, checker and writer that the build script uses.
#[path = "../../build/compiler.rs"]
mod compiler;

/// The shipped question set's files.
fn shipped() -> compiler::SourceSet {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/instrument");
    compiler::read_all(root.as_ref()).unwrap().pop().unwrap()
}
