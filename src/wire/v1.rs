//! Version 1 of the assessment file.
//!
//! Once it is released, what it reads and writes must not change: a change is a new version.

mod differ;
mod overlay;
mod read;
mod results;
mod write;

use std::collections::BTreeMap;

use crate::engine::instrument::Kind;

pub use differ::FileResults;
pub(super) use overlay::put_back;
pub use read::earlier_version;
pub(super) use read::{read, reader};
pub use results::results_json;
pub(super) use results::{fresh_results, fresh_scores};
pub(super) use write::{question_set, tool};
pub use write::{write, write_shared};

/// The number of this version.
const VERSION: u32 = 1;

/// 'I do not know'.
const DONT_KNOW: &str = "dont-know";

/// The key that holds the answer to a question of this kind.
fn value_key(kind: &Kind) -> &'static str {
    match kind {
        Kind::Single(_) => "choice",
        Kind::Multi(_) | Kind::MultiAreas => "choices",
        Kind::Number { .. } => "number",
        Kind::Grid(_) => "cells",
    }
}

/// A name for each row of the job titles, by which kept parts find their row again: its text, with
/// a count where the text stands more than once.
fn title_keys<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut counts = BTreeMap::new();
    let mut keys = Vec::new();
    for text in texts {
        let count = counts.entry(text).or_insert(0_usize);
        *count += 1;
        keys.push(match count {
            1 => text.to_owned(),
            count => format!("{text} ({count})"),
        });
    }
    keys
}
