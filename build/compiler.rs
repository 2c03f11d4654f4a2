//! From the text files of a question set to Rust source, or to a list of mistakes.
//!
//! The build script and the tests share it. It must not stop at the first mistake: a person who
//! edits the files wants to see all of them.

mod check;
mod check_conditions;
mod check_ids;
mod check_links;
mod check_questions;
mod check_steps;
mod check_texts;
mod condition;
mod emit;
mod emit_condition;
mod emit_outline;
mod emit_questions;
mod emit_rest;
mod mistakes;
mod names;
mod patch;
mod read;
mod rule;
mod source;
mod tokens;

pub use mistakes::Mistake;
pub use patch::patched;
pub use read::{SourceSet, read_all};

/// Checks a question set and turns it into Rust source, with an outline of each version before it,
/// the oldest first.
pub fn compile(set: &SourceSet, earlier: &[SourceSet]) -> Result<String, Vec<Mistake>> {
    let mut mistakes = mistakes::Mistakes::default();
    let parsed = read::parse(set, &mut mistakes);
    check_texts::check(set, &mut mistakes);
    let Some(parsed) = parsed else {
        return Err(mistakes.sorted());
    };
    let names = names::Names::of(&parsed);
    check::check(set, &parsed, &mut mistakes);
    check_questions::check(&parsed, &mut mistakes);
    check_links::check(&parsed, &names, &mut mistakes);
    check_steps::check(&parsed, &names, &mut mistakes);
    check_conditions::check(&parsed, &names, &mut mistakes);
    // A released version has passed all checks, so that its files can be read is enough.
    let earlier: Vec<_> = (earlier.iter())
        .filter_map(|set| read::parse(set, &mut mistakes))
        .collect();
    if !mistakes.is_empty() {
        return Err(mistakes.sorted());
    }
    Ok(emit::emit(&parsed, &earlier, &names, &read::sha256(set)))
}
