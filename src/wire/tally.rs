//! The tally file, version 1: how many people of each group gave each answer.
//!
//! `docs/tally-file.md` says what is in it. Once it is released, what it reads and writes must not
//! change: a change is a new version.

mod read;
mod write;

pub use read::{OpenedTally, read_tally};
pub use write::{write_tally, write_tally_for_device};

use super::name::named_file;
use crate::engine::tally::Tally;

/// What a tally file says it is.
const FORMAT: &str = "rolecheck.tally";
/// The number of this version.
const VERSION: u32 = 1;

/// A name for the table of what is shown of a tally.
pub fn groups_csv_name(tally: &Tally) -> String {
    named_file(&tally.name(), "staff-groups", "csv")
}

/// A name for a tally's file, for example `rolecheck-northbank-spring-tally.json`.
pub fn tally_file_name(tally: &Tally) -> String {
    named_file(&tally.name(), "tally", "json")
}
