//! Turns the text files of the newest question set into Rust before the project is built.
//!
//! It must not let a mistake through: any mistake in the files stops the build, with its place.

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

#[path = "build/compiler.rs"]
mod compiler;

const SOURCES: &str = "assets/instrument";

/// How the tests' next version of the question set differs from the newest.
const NEXT: &str = "tests/data/instrument/next.toml";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed={SOURCES}");
    println!("cargo::rerun-if-changed={NEXT}");
    match compile_to_file() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in &problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn compile_to_file() -> Result<(), Vec<String>> {
    let one = |problem: String| vec![problem];
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(|e| one(e.to_string()))?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(|e| one(e.to_string()))?);
    let mut sets = compiler::read_all(&root.join(SOURCES)).map_err(one)?;
    let next = fs::read_to_string(root.join(NEXT)).map_err(|e| one(format!("{NEXT}: {e}")))?;
    let next = |newest| compiler::patched(newest, &next).map_err(|e| one(format!("{NEXT}: {e}")));
    sets.extend(sets.last().map(next).transpose()?);
    // The last is the tests' own: nothing but they includes it.
    for (name, count) in [("instrument.rs", 1), ("next-instrument.rs", 0)] {
        let shown = sets.len().saturating_sub(count);
        let Some((set, earlier)) = sets.get(..shown).and_then(|sets| sets.split_last()) else {
            continue;
        };
        let rust = compiler::compile(set, earlier).map_err(|mistakes| {
            let line = |mistake: &compiler::Mistake| format!("{SOURCES}/{}/{mistake}", set.folder);
            mistakes.iter().map(line).collect::<Vec<_>>()
        })?;
        fs::write(out.join(name), rust).map_err(|e| one(e.to_string()))?;
    }
    Ok(())
}
