//! What can go wrong in a command. It must hold no catch-all: each way to fail has words that say
//! what to do.

use std::{io, path::PathBuf, time::Duration};

use thiserror::Error;

/// Why a command stopped.
#[derive(Debug, Error)]
pub enum XtaskError {
    /// The command line cannot be understood.
    #[error("{source}\nRun `cargo xtask --help` to see what can be done.")]
    Arguments {
        /// What the reader of the command line says.
        #[from]
        source: lexopt::Error,
    },
    /// A file or folder cannot be read, written or moved.
    #[error("cannot {doing} {}: {source}", path.display())]
    File {
        /// The verb.
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// There are files where new ones were to be written.
    #[error("{} has files in it. Name a folder that is empty or not there yet.", path.display())]
    NotEmpty {
        /// The folder.
        path: PathBuf,
    },
    /// A program could not be started.
    #[error("cannot start `{command}`: {source}")]
    Start {
        /// The whole command.
        command: String,
        /// What the system says.
        source: io::Error,
    },
    /// A program ran and said that it failed.
    #[error(
        "{output}{}This command failed ({status}): {command}",
        line_end(output)
    )]
    Failed {
        /// The whole command.
        command: String,
        /// How it ended.
        status: String,
        /// The last lines that it printed; empty when they are already on the screen.
        output: String,
    },
    /// A program took longer than it may.
    #[error("stopped after {} s, since it did not end: {command}", limit.as_secs())]
    TooSlow {
        /// The whole command.
        command: String,
        /// How long it was given.
        limit: Duration,
    },
    /// Something has to be there and no way to get it worked.
    #[error(
        "{what} is missing, and it could not be installed from here.\n{why}\nBy hand: {by_hand}"
    )]
    Missing {
        /// The tool.
        what: &'static str,
        /// What was tried.
        why: String,
        /// The command for the person to run.
        by_hand: String,
    },
    /// `Cargo.lock` does not name a package that has to be there.
    #[error("Cargo.lock names no version of `{package}`")]
    NotLocked {
        /// The package.
        package: &'static str,
    },
    /// The built page does not look as the next step needs it.
    #[error("the built page is not as expected: {what}")]
    Page {
        /// What is missing or too much.
        what: String,
    },
    /// Two builds of the same source differ.
    #[error(
        "the same source gave other bytes the second time. Is everything committed? These differ:\n{files}"
    )]
    Differs {
        /// Their names, a line each.
        files: String,
    },
    /// The port to serve on is in use or not allowed.
    #[error(
        "cannot serve on port {port}: {why}.\n\
         Another program may be using it. Choose another port with `cargo xtask serve --port 8081`, \
         or let the system choose with `--port 0`."
    )]
    Port {
        /// The port that was asked for.
        port: u16,
        /// What the system says.
        why: String,
    },
    /// A check ended without saying how, by a fault of xtask's own that has been printed.
    #[error("a check was stopped by a fault in xtask itself")]
    Stopped,
    /// The browser's driver started but never said that it was ready.
    #[error("the browser's driver did not become ready: {command}")]
    Driver {
        /// The whole command.
        command: String,
    },
}

impl XtaskError {
    /// For `map_err`: a file error with its verb and path.
    pub fn file(doing: &'static str, path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File {
            doing,
            path,
            source,
        }
    }
}

/// What to put after a program's last lines.
fn line_end(output: &str) -> &'static str {
    if output.is_empty() { "" } else { "\n" }
}
