//! One file of many: what its name says of it, and what is in it.
//!
//! It must not stop at a file that cannot be used: it says why, and the rest go on.

use super::open;
use super::warning::Warning;
use crate::engine::file_set::{ReadFile, UsableFile};
use crate::engine::instrument::Instrument;

/// What to do with a file, by its name alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ByName {
    /// It may be a file of RoleCheck: read it.
    Read,
    /// It may be a ZIP file: open it.
    Zip,
    /// It is of another program, and reading it would only take time.
    OtherProgram,
    /// The computer made it for itself. Nobody means to open it.
    OfTheComputer,
}

impl ByName {
    /// Why a file of another program is not read.
    pub const OTHER_PROGRAM: &str = "Its name does not end in .json or .zip.";

    /// What to do with a file of this name, which may have folders before it.
    pub fn of(path: &str) -> Self {
        let lower = path.to_lowercase();
        let mut parts = lower.split('/');
        // A part of nothing but dots is a way, not a name.
        let is_hidden = |part: &str| part.starts_with('.') && !part.trim_matches('.').is_empty();
        if parts
            .clone()
            .any(|part| is_hidden(part) || part == "__macosx")
        {
            return Self::OfTheComputer;
        }
        let name = parts.next_back().unwrap_or_default();
        if ["thumbs.db", "desktop.ini", "icon\r"].contains(&name) {
            return Self::OfTheComputer;
        }
        match name.rsplit_once('.') {
            Some((_, "zip")) => Self::Zip,
            // Some mail programs add `.txt`, or take the ending away.
            None | Some((_, "json" | "txt")) => Self::Read,
            Some(_) => Self::OtherProgram,
        }
    }
}

/// Reads a file. `name` is for people: it may have folders before it.
pub fn read_file(name: String, bytes: &[u8], instrument: &'static Instrument) -> ReadFile {
    let outcome = match open::read(bytes, instrument) {
        Ok(opened) => Ok(Box::new(UsableFile {
            assessment: opened.assessment,
            version: opened.version,
            warnings: in_short(&opened.warnings),
        })),
        Err(error) => Err(error.to_string()),
    };
    ReadFile { name, outcome }
}

/// The warnings in words. Results that differ are counted: of many files nobody reads each, and the
/// results are worked out anew in any case.
fn in_short(warnings: &[Warning]) -> Vec<String> {
    let differs = |warning: &&Warning| matches!(warning, Warning::ResultsDiffer { .. });
    let n_differ = warnings.iter().filter(differs).count();
    let others = warnings.iter().filter(|warning| !differs(warning));
    let mut lines: Vec<String> = others.map(ToString::to_string).collect();
    if n_differ > 0 {
        lines.push(format!(
            "Results in the file are not those that its answers give: {n_differ}. RoleCheck shows \
            the results that follow from the answers."
        ));
    }
    lines
}
