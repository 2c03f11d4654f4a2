//! A screen in memory, for a browser that cannot do without one. It must be gone when it is dropped.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use super::processes::ask_to_end;
use crate::{error::XtaskError, run::spelled, setup::SCREEN};

/// Room for a wide window, and no connections but from this machine.
const SETTINGS: [&str; 7] = [
    "-displayfd",
    "1",
    "-screen",
    "0",
    "1600x1200x24",
    "-nolisten",
    "tcp",
];

/// A screen that is being drawn.
#[derive(Debug)]
pub struct Screen {
    child: Child,
    number: u32,
}

impl Screen {
    /// Starts it; it takes a free number by itself.
    pub fn start() -> Result<Self, XtaskError> {
        let mut command = Command::new(SCREEN);
        command
            .args(SETTINGS)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn().map_err(|source| XtaskError::Start {
            command: spelled(&command),
            source,
        })?;
        let mut line = String::new();
        let out = child.stdout.take().map(BufReader::new);
        let read = out.map(|mut out| out.read_line(&mut line));
        match (read, line.trim().parse()) {
            (Some(Ok(_)), Ok(number)) => Ok(Self { child, number }),
            _ => {
                drop(child.kill());
                drop(child.wait());
                Err(XtaskError::Driver {
                    command: spelled(&command),
                })
            }
        }
    }

    /// What programs that draw on it are told.
    pub fn name(&self) -> String {
        format!(":{}", self.number)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // It takes its mark of the number away, which it cannot when it is ended at once.
        ask_to_end(self.child.id());
        drop(self.child.wait());
    }
}
