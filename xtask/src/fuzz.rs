//! `cargo xtask fuzz`: tries files and addresses with a fuzzer that watches which code they reach.
//! It must not be part of a build: it needs the nightly toolchain.

use std::{fs, process::Command};

use crate::{
    error::XtaskError,
    place,
    run::{output_of, run, say},
    setup,
};

/// What can be tried, each with a target under `fuzz/fuzz_targets`.
const TARGETS: [&str; 2] = ["file", "address"];

/// Tries each target for so many seconds. What was found to be worth keeping is put into
/// `fuzz/corpus`, where the native tests find it; what fails, into `fuzz/artifacts`.
pub fn fuzz(seconds: u32) -> Result<(), XtaskError> {
    if output_of(Command::new("rustup").args(["run", "nightly", "rustc", "--version"])).is_none() {
        return Err(XtaskError::Missing {
            what: "Rust's nightly toolchain",
            why: "`rustup run nightly rustc` gives no answer.".to_owned(),
            by_hand: "rustup toolchain install nightly --profile minimal".to_owned(),
        });
    }
    let tools = setup::for_fuzz()?;
    // What is found goes into the first folder, and the others are only read.
    let found = place::top().join("target/fuzz-corpus");
    for target in TARGETS {
        let fresh = found.join(target);
        fs::create_dir_all(&fresh).map_err(XtaskError::file("make", &fresh))?;
        say(&format!("trying `{target}` for {seconds} s"));
        let mut cargo = tools.command("cargo");
        cargo
            .args([
                "+nightly",
                "fuzz",
                "run",
                "--sanitizer",
                "none",
                "--target-dir",
            ])
            .arg(place::top().join("target/fuzz"))
            .arg(target)
            .arg(&fresh)
            .arg(format!("fuzz/corpus/{target}"));
        if target == "file" {
            cargo.args(["tests/data/record", "tests/data/wire"]);
        }
        cargo.args([
            "--",
            &format!("-dict=fuzz/{target}.dict"),
            &format!("-max_total_time={seconds}"),
            "-max_len=20000",
            "-timeout=60",
        ]);
        run(&mut cargo)?;
    }
    Ok(())
}
