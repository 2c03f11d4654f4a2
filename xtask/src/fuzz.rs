//! `cargo xtask fuzz`: tries files and addresses with a fuzzer that watches which code they reach.
//!
//! It must need no other toolchain than the build: the instructions that `cargo fuzz` gives to the
//! compiler are among those of the stable one. `cargo fuzz run` works in `fuzz/` all the same.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    error::XtaskError,
    place,
    run::{output_of, run, say},
};

/// What can be tried, each with a target under `fuzz/fuzz_targets`, and the folders that it begins
/// from besides its own under `fuzz/corpus`.
const TARGETS: [(&str, &[&str]); 3] = [
    ("file", &["tests/data/record", "tests/data/wire"]),
    ("tally", &["tests/data/record-tally"]),
    ("address", &[]),
];

/// Lets libFuzzer see which code an input reaches and what it is compared with.
const WATCHED: [&str; 6] = [
    "--cfg=fuzzing",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
];

/// Tries each target for so many seconds. What was found to be worth keeping stands in
/// `target/fuzz-corpus`, for the next run and for a person to put into `fuzz/corpus`.
pub fn fuzz(seconds: u32) -> Result<(), XtaskError> {
    run(&mut build()?)?;
    for (target, more) in TARGETS {
        say(&format!("trying `{target}` for {seconds} s"));
        let found = place::top().join("target/fuzz-corpus").join(target);
        run(&mut attempt(target, more, &found, seconds)?)?;
    }
    Ok(())
}

/// The same for so many seconds each, from what is in the repository alone, for the tests.
pub fn short(seconds: u32) -> Result<Vec<(String, Command)>, XtaskError> {
    let each = TARGETS.map(|(target, more)| {
        let found = place::top().join("target/xtask/fuzz").join(target);
        if found.exists() {
            fs::remove_dir_all(&found).map_err(XtaskError::file("remove", &found))?;
        }
        let name = format!("fuzzer on each {target}");
        attempt(target, more, &found, seconds).map(|command| (name, command))
    });
    each.into_iter().collect()
}

/// Builds the targets.
pub fn build() -> Result<Command, XtaskError> {
    if place::on_path(&["c++", "g++", "clang++"]).is_none() {
        return Err(XtaskError::Missing {
            what: "A compiler for C++",
            why: "The fuzzer, libFuzzer, is built from its source.".to_owned(),
            by_hand: "install g++ (on Debian, the package build-essential brings it)".to_owned(),
        });
    }
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(place::top())
        .args(["build", "--release", "--locked", "--manifest-path"])
        .args(["fuzz/Cargo.toml", "--target-dir", "target/fuzz"])
        // With a target named, what builds the packages is not watched.
        .args(["--target", &this_machine()?])
        .env("CARGO_ENCODED_RUSTFLAGS", WATCHED.join("\u{1f}"));
    Ok(cargo)
}

fn attempt(target: &str, more: &[&str], found: &Path, seconds: u32) -> Result<Command, XtaskError> {
    let failures = place::top().join("target/fuzz-failures").join(target);
    for folder in [found, &failures] {
        fs::create_dir_all(folder).map_err(XtaskError::file("make", folder))?;
    }
    let mut program = Command::new(program(target)?);
    // What is found goes into the first folder, and the others are only read.
    program
        .current_dir(place::top())
        .arg(found)
        .arg(format!("fuzz/corpus/{target}"))
        .args(more)
        .arg(format!("-artifact_prefix={}/", failures.display()))
        .arg(format!("-max_total_time={seconds}"))
        .args(["-max_len=20000", "-timeout=60", "-print_final_stats=0"]);
    let words = place::top().join(format!("fuzz/{target}.dict"));
    if words.exists() {
        program.arg(format!("-dict={}", words.display()));
    }
    Ok(program)
}

/// What Rust calls this machine, for example `x86_64-unknown-linux-gnu`.
fn this_machine() -> Result<String, XtaskError> {
    output_of(Command::new("rustc").args(["--print", "host-tuple"])).ok_or_else(|| {
        XtaskError::Missing {
            what: "The name of this machine",
            why: "`rustc --print host-tuple` gives no answer.".to_owned(),
            by_hand: "rustup update stable".to_owned(),
        }
    })
}

fn program(target: &str) -> Result<PathBuf, XtaskError> {
    let name = format!("{target}{}", std::env::consts::EXE_SUFFIX);
    let folder = place::top().join("target/fuzz").join(this_machine()?);
    let path = folder.join("release").join(name);
    if path.is_file() {
        return Ok(path);
    }
    let missing = io::Error::from(io::ErrorKind::NotFound);
    Err(XtaskError::file("find", path)(missing))
}
