//! Running other programs: announced, timed, and never left to hang. It must not decide what to do
//! when one fails.

use std::{
    fs::File,
    io::{Read, Seek, SeekFrom},
    process::{Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::error::XtaskError;

/// How often a program that was given a time limit is looked at.
const LOOK: Duration = Duration::from_millis(100);
/// How often a long quiet step says that it is still at work.
const SIGN_OF_LIFE: Duration = Duration::from_secs(60);
/// How many of a failed program's last lines are shown.
const LAST_LINES: usize = 40;

/// Says what is being done. On standard error, since standard output is for results.
pub fn say(text: &str) {
    eprintln!("xtask: {text}");
}

/// Runs a program with its output on the screen.
pub fn run(command: &mut Command) -> Result<(), XtaskError> {
    let status = command
        .status()
        .map_err(|source| not_started(command, source))?;
    if status.success() {
        Ok(())
    } else {
        Err(failed(command, status, String::new()))
    }
}

/// Runs a program without showing its output, unless it fails; then the last lines are in the
/// error. It is stopped when it takes longer than `limit`.
pub fn run_quietly(command: &mut Command, limit: Duration) -> Result<(), XtaskError> {
    let mut log = tempfile::tempfile().map_err(XtaskError::file("make", std::env::temp_dir()))?;
    let status = run_into(command, &log, limit)?;
    if status.success() {
        return Ok(());
    }
    Err(failed(command, status, last_lines(&read_all(&mut log))))
}

/// What a program prints, when it can be started and succeeds.
pub fn output_of(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A command as a person would type it.
pub fn spelled(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(
        command
            .get_args()
            .map(|word| word.to_string_lossy().into_owned()),
    );
    words.join(" ")
}

fn run_into(command: &mut Command, log: &File, limit: Duration) -> Result<ExitStatus, XtaskError> {
    let copy = |log: &File| log.try_clone().map(Stdio::from);
    let (out, err) = copy(log)
        .and_then(|out| copy(log).map(|err| (out, err)))
        .map_err(|source| not_started(command, source))?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(out)
        .stderr(err)
        .spawn()
        .map_err(|source| not_started(command, source))?;
    let start = Instant::now();
    let mut next_sign = SIGN_OF_LIFE;
    loop {
        if let Some(status) = child
            .try_wait()
            .map_err(|source| not_started(command, source))?
        {
            return Ok(status);
        }
        if start.elapsed() > limit {
            // It may have ended between the look and now; either way it is gone after this.
            drop(child.kill());
            drop(child.wait());
            return Err(XtaskError::TooSlow {
                command: spelled(command),
                limit,
            });
        }
        if start.elapsed() > next_sign {
            say(&format!("  still at work ({} s)", next_sign.as_secs()));
            next_sign += SIGN_OF_LIFE;
        }
        thread::sleep(LOOK);
    }
}

fn read_all(log: &mut File) -> String {
    let mut bytes = Vec::new();
    // A log that cannot be read costs only the detail of an error that is shown anyway.
    if log
        .seek(SeekFrom::Start(0))
        .and_then(|_| log.read_to_end(&mut bytes))
        .is_err()
    {
        return String::new();
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn last_lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let skipped = lines.len().saturating_sub(LAST_LINES);
    lines
        .into_iter()
        .skip(skipped)
        .collect::<Vec<_>>()
        .join("\n")
}

fn not_started(command: &Command, source: std::io::Error) -> XtaskError {
    XtaskError::Start {
        command: spelled(command),
        source,
    }
}

fn failed(command: &Command, status: ExitStatus, output: String) -> XtaskError {
    XtaskError::Failed {
        command: spelled(command),
        status: status.to_string(),
        output,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_lines_of_a_long_output_are_kept() {
        let text = (1..=100)
            .map(|n| n.to_string())
            .collect::<Vec<_>>()
            .join("\n");
        let kept = last_lines(&text);
        assert_eq!(kept.lines().count(), LAST_LINES);
        assert!(kept.starts_with("61\n") && kept.ends_with("\n100"));
    }

    #[test]
    fn a_program_that_does_not_end_is_stopped() {
        let start = Instant::now();
        let result = run_quietly(Command::new("sleep").arg("30"), Duration::from_millis(300));
        assert!(matches!(result, Err(XtaskError::TooSlow { .. })));
        assert!(start.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn what_a_failed_program_said_is_in_the_error() {
        let result = run_quietly(
            Command::new("cargo").arg("no-such-command-as-this"),
            Duration::from_secs(60),
        );
        let Err(XtaskError::Failed {
            output, command, ..
        }) = result
        else {
            panic!("it should have failed");
        };
        assert!(output.contains("no-such-command-as-this"), "{output}");
        assert_eq!(command, "cargo no-such-command-as-this");
    }
}
