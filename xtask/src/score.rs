//! `cargo xtask score`: reads assessment files and scores them anew with the engine of the page.
//! It must hold no scoring of its own.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

use rolecheck::engine::instrument::CURRENT;
use rolecheck::wire::{self, ReadError, Warning};
use thiserror::Error;

/// Why a file could not be scored.
#[derive(Debug, Error)]
enum ScoreError {
    /// The file cannot be got at.
    #[error("{0}")]
    File(#[from] io::Error),
    /// What is in it is not an assessment.
    #[error("{0}")]
    Read(#[from] ReadError),
}

/// Prints one line of JSON for each file. A bad file is one line on standard error and makes the
/// exit code 1; the others are still scored. With `warnings`, what could not be used of a good file
/// goes to standard error too, a line each.
pub fn score(files: &[PathBuf], warnings: bool) -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    for file in files {
        match line_of(file) {
            Ok((line, found)) => {
                println!("{line}");
                for warning in found.iter().filter(|_| warnings) {
                    eprintln!("{}: {}", file.display(), one_line(&warning.to_string()));
                }
            }
            Err(error) => {
                eprintln!("{}: {}", file.display(), one_line(&error.to_string()));
                code = ExitCode::FAILURE;
            }
        }
    }
    code
}

fn line_of(file: &Path) -> Result<(String, Vec<Warning>), ScoreError> {
    Ok(wire::rescore_line(&fs::read(file)?, &CURRENT)?)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
