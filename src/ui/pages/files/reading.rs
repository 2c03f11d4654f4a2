//! Many files, read one after another, each a small step.
//!
//! It must not know how the steps are spread over time, nor what is shown of them.

use std::collections::VecDeque;

use crate::engine::file_set::{FileSet, Gathering, NotUsed, ReadFile};
use crate::engine::instrument::Instrument;
use crate::platform::{GivenFile, MOST_FILES, PlatformError};
use crate::wire::{self, ByName, MAX_BYTES, Member, MemberError, ZipFile};

/// The largest ZIP file that is opened, in bytes: 20,000 checks take about half of it.
pub const MOST_ZIP_BYTES: usize = 200_000_000;

/// How far reading has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Files that were read, whether they can be used or not.
    pub read: usize,
    /// Files in all, as far as is known: a ZIP file counts for what is in it.
    pub of: usize,
}

/// Files that are being read.
pub struct Reading {
    instrument: &'static Instrument,
    waiting: VecDeque<GivenFile>,
    zip: Option<OpenZip>,
    gathering: Gathering,
    counts: Counts,
}

/// A ZIP file in the middle of which reading is.
struct OpenZip {
    name: String,
    file: ZipFile,
    waiting: VecDeque<Member>,
}

impl Reading {
    /// Begins to add files to those that are there.
    pub fn new(instrument: &'static Instrument, set: FileSet, files: Vec<GivenFile>) -> Self {
        let mut gathering = Gathering::new(instrument, set);
        let is_meant = |file: &GivenFile| ByName::of(&file.name()) != ByName::OfTheComputer;
        let mut waiting: VecDeque<_> = files.into_iter().filter(is_meant).collect();
        if waiting.len() > MOST_FILES {
            waiting.truncate(MOST_FILES);
            gathering.add(too_many("The rest of the files".to_owned()));
        }
        let of = waiting.len();
        Self {
            instrument,
            waiting,
            zip: None,
            gathering,
            counts: Counts { read: 0, of },
        }
    }

    /// How far it has come.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Reads the next file of the ZIP file that is open; whether there was one.
    pub fn read_member(&mut self) -> bool {
        let Some(zip) = &mut self.zip else {
            return false;
        };
        let Some(member) = zip.waiting.pop_front() else {
            self.zip = None;
            return false;
        };
        let name = format!("{}: {}", zip.name, member.name);
        let outcome = match ByName::of(&member.name) {
            ByName::Zip => Err(MemberError::ZipInZip.to_string()),
            ByName::OtherProgram => Err(ByName::OTHER_PROGRAM.to_owned()),
            ByName::Read | ByName::OfTheComputer => {
                zip.file.unpack(&member).map_err(|error| error.to_string())
            }
        };
        self.take_text(name, outcome);
        true
    }

    /// The next file to be read, and the most bytes that are read of it. Those that are known by
    /// their name not to be of RoleCheck are seen to on the way.
    pub fn next_file(&mut self) -> Option<(GivenFile, usize)> {
        while let Some(file) = self.waiting.pop_front() {
            match ByName::of(&file.name()) {
                ByName::Zip => return Some((file, MOST_ZIP_BYTES)),
                ByName::Read => return Some((file, MAX_BYTES)),
                ByName::OtherProgram | ByName::OfTheComputer => {
                    self.take_text(file.name(), Err(ByName::OTHER_PROGRAM.to_owned()));
                }
            }
        }
        None
    }

    /// Takes in what was read of a file.
    pub fn take(&mut self, name: String, bytes: Result<Vec<u8>, PlatformError>) {
        let bytes = bytes.map_err(|error| match error {
            PlatformError::FileTooLarge { .. } => error.to_string(),
            other => format!("{other}."),
        });
        match (ByName::of(&name), bytes) {
            (ByName::Zip, Ok(bytes)) => self.open_zip(name, bytes),
            (_, bytes) => self.take_text(name, bytes),
        }
    }

    /// The files that were read, with those that were there. What was not read is counted.
    pub fn finish(mut self) -> FileSet {
        let not_read = self.counts.of.saturating_sub(self.counts.read);
        self.gathering.leave_out(not_read);
        self.gathering.finish()
    }

    fn open_zip(&mut self, name: String, bytes: Vec<u8>) {
        let file = match ZipFile::open(bytes) {
            Ok(file) => file,
            Err(error) => return self.take_text(name, Err(error.to_string())),
        };
        let is_meant = |member: &&Member| ByName::of(&member.name) != ByName::OfTheComputer;
        let mut waiting: VecDeque<_> = file.members().iter().filter(is_meant).cloned().collect();
        if waiting.is_empty() {
            let nothing = "There is nothing in this ZIP file.";
            return self.take_text(name, Err(nothing.to_owned()));
        }
        // The ZIP file counts no longer, but what is in it.
        self.counts.of -= 1;
        let room = MOST_FILES.saturating_sub(self.counts.of);
        if waiting.len() > room {
            waiting.truncate(room);
            self.gathering
                .add(too_many(format!("{name}: the rest of it")));
        }
        self.counts.of += waiting.len();
        self.zip = Some(OpenZip {
            name,
            file,
            waiting,
        });
    }

    /// What is in a file of text: a check or a form, or a file of another format.
    fn take_text(&mut self, name: String, bytes: Result<Vec<u8>, String>) {
        self.counts.read += 1;
        let file = match bytes {
            Ok(bytes) => {
                let file = wire::read_file(name.clone(), &bytes, self.instrument);
                if file.outcome.is_err()
                    && let Ok(opened) = wire::read_tally(&bytes, self.instrument)
                {
                    let warnings = opened.warnings.iter().map(ToString::to_string).collect();
                    return self.gathering.add_tally(name, opened.tally, warnings);
                }
                file
            }
            Err(reason) => ReadFile {
                name,
                outcome: Err(reason),
            },
        };
        self.gathering.add(file);
    }
}

fn too_many(name: String) -> ReadFile {
    let reason = format!(
        "There are more than {MOST_FILES} files. Open some of them now, and the rest in another \
        window."
    );
    ReadFile {
        name,
        outcome: Err(reason),
    }
}

/// A reason up to where it tells of one file alone, so that files can be counted by it.
pub fn short_reason(reason: &NotUsed) -> &str {
    let words = &reason.reason;
    words.split(['.', ',', ':', '(']).next().unwrap_or(words)
}
