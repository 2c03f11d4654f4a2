//! Files: reading, writing and naming them. The only place where JSON, CSV and Markdown are known.
//!
//! It must not lose anything that stands in a file: what it cannot use it keeps and writes back.

mod collection;
mod csv;
mod date;
mod decimal;
mod error;
mod export;
mod json;
mod many;
mod markdown;
mod name;
mod node;
mod open;
mod table;
mod tally;
mod v1;
mod warning;
mod zip;

pub use collection::{read_collection, write_collection};
pub use csv::groups_csv;
pub use error::{FileKind, ReadError};
pub use export::Export;
pub use json::{Fields, Json};
pub use many::{ByName, read_file};
pub use name::file_name;
pub use open::{MAX_BYTES, read, rescore_line};
pub use table::TableFormat;
pub use tally::{
    OpenedTally, groups_csv_name, read_tally, tally_file_name, write_tally, write_tally_for_device,
};
pub use v1::{FileResults, earlier_version, results_json, write, write_shared};
pub use warning::{Place, Warning};
pub use zip::{MOST_MEMBERS, MOST_UNPACKED, Member, MemberError, ZipError, ZipFile};

use crate::engine::assessment::Assessment;

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// What it holds. Its id is empty, if the file has none: give it a new one.
    pub assessment: Assessment,
    /// The version of the question set that was answered, at most 60 letters: the one that the file
    /// names or, where the answers were begun with another one, that one; empty, if it names none.
    pub version: String,
    /// What could not be used, and what differs from what this version expects.
    pub warnings: Vec<Warning>,
    /// The results that the file carries; never trusted.
    pub file_results: Option<FileResults>,
}

/// What a person chose for a file to be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WriteOptions {
    /// Whether notes go into the file.
    pub notes: bool,
}

impl Default for WriteOptions {
    fn default() -> Self {
        Self { notes: true }
    }
}
