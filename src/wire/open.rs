//! From a file's bytes to its parts: what every version of the format has in common.
//!
//! It must not look inside an assessment: that is for each version's own reader.

use serde_json::value::RawValue;

use super::error::{FileKind, ReadError};
use super::json::{Fields, Json};
use super::node::Node;
use super::warning::Warning;
use super::{Opened, v1};
use crate::engine::instrument::Instrument;

/// The largest file that is opened, in bytes. A full assessment has about 50,000.
pub const MAX_BYTES: usize = 5_000_000;

/// What an assessment file says it is.
pub(super) const FORMAT: &str = "rolecheck.assessment";

/// Reads an assessment file of any version.
pub fn read(file: &[u8], instrument: &'static Instrument) -> Result<Opened, ReadError> {
    v1::read(fields_from_file(file, FORMAT)?, instrument)
}

/// The whole file as one line of JSON, as it was but for its results, which are worked out anew.
pub fn rescore_line(
    file: &[u8],
    instrument: &'static Instrument,
) -> Result<(String, Vec<Warning>), ReadError> {
    let fields = fields_from_file(file, FORMAT)?;
    let opened = v1::read(fields.clone(), instrument)?;
    let mut anew = Fields::default();
    for (key, raw) in fields {
        anew.set(&key, Json::Raw(raw.get().to_owned()));
    }
    anew.set("results", v1::fresh_results(&opened.assessment, instrument));
    Ok((Json::Object(anew).compact(), opened.warnings))
}

/// The outermost keys of a file of a format with their values.
pub(super) fn fields_from_file<'a>(
    file: &'a [u8],
    expected: &str,
) -> Result<Vec<(String, &'a RawValue)>, ReadError> {
    let text = text_from_bytes(file)?;
    let whole: &RawValue = serde_json::from_str(text).map_err(|error| not_json(text, &error))?;
    let Node::Object(fields) = Node::of(whole) else {
        return Err(ReadError::NotRoleCheck);
    };
    let format = last(&fields, "format").and_then(Node::text_of);
    match format.as_deref() {
        Some(format) if format == expected => Ok(fields),
        Some(other) if other.starts_with("rolecheck.") => Err(ReadError::OtherFormat {
            format: other.chars().take(60).collect(),
        }),
        _ => Err(ReadError::NotRoleCheck),
    }
}

fn text_from_bytes(file: &[u8]) -> Result<&str, ReadError> {
    if let Some(kind) = FileKind::of(file) {
        return Err(ReadError::OtherProgram { kind });
    }
    if file.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { limit: MAX_BYTES });
    }
    let text = std::str::from_utf8(file).map_err(|_| ReadError::NotText)?;
    // Some editors put a mark of three bytes before the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    Ok(text)
}

fn not_json(text: &str, error: &serde_json::Error) -> ReadError {
    let (line, column) = (error.line(), error.column());
    // A file that was cut off in the middle of a number ends in one of these.
    let ends_in_number = text.ends_with(['-', '+', '.', 'e', 'E']);
    let last_line = text.lines().last().unwrap_or_default();
    let is_at_end = line == text.lines().count() && column >= last_line.len();
    if error.is_eof() || (ends_in_number && is_at_end) {
        ReadError::CutOff { line, column }
    } else {
        ReadError::NotJson { line, column }
    }
}

/// The value of a key; the last, if it stands twice, as in every browser.
fn last<'a>(fields: &[(String, &'a RawValue)], key: &str) -> Option<&'a RawValue> {
    let found = fields.iter().rev().find(|(name, _)| name == key);
    found.map(|(_, raw)| *raw)
}
