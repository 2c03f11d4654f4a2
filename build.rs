//! Turns the text files of the newest question set into Rust before the project is built.
//!
//! It must not let a mistake through: any mistake in the files stops the build, with its place.

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

#[path = "build/compiler.rs"]
mod compiler;

const SOURCES: &str = "assets/instrument";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed={SOURCES}");
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
    let set = compiler::read_newest(&root.join(SOURCES)).map_err(one)?;
    let rust = compiler::compile(&set).map_err(|mistakes| {
        let line = |mistake: &compiler::Mistake| format!("{SOURCES}/{}/{mistake}", set.folder);
        mistakes.iter().map(line).collect::<Vec<_>>()
    })?;
    fs::write(out.join("instrument.rs"), rust).map_err(|e| one(e.to_string()))
}
