//! Whether a file comes from a newer RoleCheck than this one.
//!
//! It must not keep a file from opening: it only says what is newer.

use serde_json::value::RawValue;

use super::decimal::whole_from_text;
use super::node::Node;
use super::open::last;
use crate::engine::instrument::Instrument;

/// The format version that this RoleCheck writes.
const FORMAT_VERSION: u32 = 1;

/// What is newer, in words, from the outermost keys of a file.
pub(super) fn newer(fields: &[(String, &RawValue)], instrument: &Instrument) -> Option<String> {
    if let Some(Node::Number(text)) = last(fields, "formatVersion").map(Node::of)
        && is_newer_format(text)
    {
        return Some(format!(
            "file format {}",
            text.chars().take(20).collect::<String>()
        ));
    }
    let Some(Node::Object(set)) = last(fields, "instrument").map(Node::of) else {
        return None;
    };
    let text_of = |key| last(&set, key).and_then(Node::text_of);
    let version = text_of("version").filter(|_| text_of("id").as_deref() == Some(instrument.id))?;
    let is_newer = numbers(&version)? > numbers(instrument.version)?;
    is_newer.then(|| format!("version {version} of the questions"))
}

/// A number that no version of this RoleCheck has, such as 1.5, may as well be of a later one.
pub(super) fn is_newer_format(text: &str) -> bool {
    whole_from_text(text).is_none_or(|version| version > FORMAT_VERSION)
}

/// The numbers of a version such as `1.0.0`.
fn numbers(version: &str) -> Option<Vec<u32>> {
    let numbers: Option<Vec<u32>> = version.split('.').map(|part| part.parse().ok()).collect();
    numbers.filter(|numbers| numbers.len() == 3)
}
