//! Checks that run side by side, each with its output kept until it ends. It must show the whole
//! output of each that fails, and let none of them cut another short.

use std::{
    fs,
    path::PathBuf,
    process::{Command, Stdio},
    thread,
    time::Instant,
};

use crate::{
    error::XtaskError,
    place,
    run::{run, say, spelled},
};

/// Runs all of them at once and says of each how it ended; the first failure is the result.
pub fn check(all: Vec<(String, Command)>) -> Result<(), XtaskError> {
    let folder = place::top().join("target/xtask");
    fs::create_dir_all(&folder).map_err(XtaskError::file("make", &folder))?;
    let runs: Vec<_> = all
        .into_iter()
        .map(|(name, command)| {
            let log = folder.join(format!("{}.log", name.replace(' ', "-")));
            say(&format!("{name}: {}", spelled(&command)));
            thread::spawn(move || one(&name, command, log))
        })
        .collect();
    let mut outcome = Ok(());
    for run in runs {
        // A panic of ours has been printed; what it was about did not pass.
        let this = run.join().unwrap_or_else(|_| Err(XtaskError::Stopped));
        outcome = outcome.and(this);
    }
    outcome
}

fn one(name: &str, mut command: Command, log: PathBuf) -> Result<(), XtaskError> {
    let file = fs::File::create(&log).map_err(XtaskError::file("write", &log))?;
    let copy = file.try_clone().map_err(XtaskError::file("write", &log))?;
    command.stdin(Stdio::null()).stdout(file).stderr(copy);
    let start = Instant::now();
    let outcome = run(&mut command);
    let seconds = start.elapsed().as_secs();
    let text = fs::read_to_string(&log).map_err(XtaskError::file("read", &log))?;
    if outcome.is_ok() {
        say(&format!("{name}: {} ({seconds} s)", tally(&text)));
    } else {
        // In one piece, so that nothing of another comes between.
        eprint!("{text}");
        say(&format!("{name}: FAILED after {seconds} s"));
    }
    outcome
}

/// How many tests passed, or how many inputs a fuzzer tried, as the program's own last line says it.
fn tally(text: &str) -> String {
    let told = text.lines().rev().find_map(|line| {
        let tests = line.strip_prefix("test result: ok.");
        let passed = tests.and_then(|rest| rest.split(';').next());
        let tried = line
            .strip_prefix("Done ")
            .and_then(|rest| rest.split(" in ").next());
        passed.or(tried)
    });
    told.map_or_else(|| "passed".to_owned(), |told| told.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tests_say_how_many_passed() {
        let text =
            "running 2 tests\n\ntest result: ok. 41 passed; 0 failed; 0 ignored; finished\n\n";
        assert_eq!(tally(text), "41 passed");
        let text = "INFO: Seed: 1\nDone 4711 runs in 11 second(s)\n";
        assert_eq!(tally(text), "4711 runs");
        assert_eq!(tally(""), "passed");
    }
}
