//! Reads version 1: the outermost keys, and who answered, when and with which questions.
//!
//! It must not fail because of one bad part: that part is kept, reported, and counts as blank.

mod answers;
mod grid;
mod hospitals;
mod profile;
mod reader;

use std::collections::BTreeSet;

use serde_json::value::RawValue;

use self::reader::Reader;
use super::VERSION;
use super::differ::FileResults;
use crate::engine::assessment::{Assessment, Form};
use crate::engine::instrument::{Group, Instrument};
use crate::wire::Opened;
use crate::wire::decimal::whole_from_text;
use crate::wire::error::ReadError;
use crate::wire::node::Node;
use crate::wire::warning::Warning;

/// Reads the outermost keys of a file.
pub(in crate::wire) fn read(
    fields: Vec<(String, &RawValue)>,
    instrument: &'static Instrument,
) -> Result<Opened, ReadError> {
    let mut reader = Reader::new(instrument);
    let mut assessment = Assessment::new(String::new(), String::new());
    let mut file_results = None;
    let (mut has_assessment, mut has_version, mut unanswered_notes) = (false, false, None);
    for (key, raw) in reader.once_each(fields) {
        match key.as_str() {
            "format" => {}
            "formatVersion" => has_version = read_format_version(&mut reader, raw),
            "tool" => reader.keep_others(&["tool"], raw, &["name", "version"]),
            "instrument" => read_instrument(&mut reader, raw),
            "assessment" => has_assessment = read_about(&mut reader, raw, &mut assessment),
            "profile" => profile::read(&mut reader, raw, &mut assessment.profile),
            "answers" => answers::read(&mut reader, raw, &mut assessment.answers),
            "unansweredNotes" => unanswered_notes = Some(raw),
            "confirmedChecks" => assessment.confirmed_checks = read_checks(&mut reader, raw),
            "results" => file_results = FileResults::new(raw),
            "actions" if matches!(Node::of(raw), Node::List(items) if items.is_empty()) => {}
            _ => reader.keep(&[&key], raw),
        }
    }
    if !has_assessment {
        return Err(ReadError::NoAssessment);
    }
    if !has_version {
        reader.warn(Warning::NoFormatVersion);
    }
    if let Some(raw) = unanswered_notes {
        answers::read_unanswered_notes(&mut reader, raw, &mut assessment.answers);
    }
    let (mut warnings, kept) = reader.into_parts();
    assessment.kept = kept;
    if let Some(results) = &file_results {
        warnings.extend(results.differences(&assessment, instrument));
    }
    Ok(Opened {
        assessment,
        warnings,
        file_results,
    })
}

/// Whether the version is usable.
fn read_format_version(reader: &mut Reader, raw: &RawValue) -> bool {
    let Node::Number(text) = Node::of(raw) else {
        return false;
    };
    match whole_from_text(text) {
        Some(0) => false,
        Some(VERSION) => true,
        _ => {
            let version = text.chars().take(20).collect();
            reader.warn(Warning::NewerFormat { version });
            true
        }
    }
}

fn read_instrument(reader: &mut Reader, raw: &RawValue) {
    let (mut id, mut version, mut sha256) = (None, None, None);
    for (key, raw) in reader.object_or_keep(&["instrument"], "the question set", raw) {
        let known = match key.as_str() {
            "id" => &mut id,
            "version" => &mut version,
            "sha256" => &mut sha256,
            _ => {
                reader.keep(&["instrument", &key], raw);
                continue;
            }
        };
        *known = Node::text_of(raw);
    }
    let current = reader.instrument;
    if let Some(id) = id.filter(|id| id != current.id) {
        reader.warn(Warning::OtherQuestionSet { id });
    } else if let Some(file) = version.filter(|version| version != current.version) {
        let current = current.version;
        reader.warn(Warning::OtherQuestionSetVersion { file, current });
    } else if sha256.is_some_and(|sha256| !sha256.eq_ignore_ascii_case(current.sha256)) {
        reader.warn(Warning::QuestionSetChanged);
    }
}

/// Reads the `assessment` object; whether there is one.
fn read_about(reader: &mut Reader, raw: &RawValue, into: &mut Assessment) -> bool {
    let Node::Object(fields) = Node::of(raw) else {
        return false;
    };
    let mut has_form = false;
    for (key, raw) in reader.once_each(fields) {
        let path = ["assessment", key.as_str()];
        match key.as_str() {
            "id" => into.id = reader.text(&path, "The file's id", raw),
            "name" => into.name = reader.text(&path, "The name of the check", raw),
            "date" => into.date = reader.date(&path, "The date of the check", raw),
            "createdAt" => into.created_at = reader.time(&path, "When it was begun", raw),
            "updatedAt" => into.updated_at = reader.time(&path, "When it was last changed", raw),
            "form" => match Node::text_of(raw).and_then(|id| Form::from_id(&id)) {
                Some(form) => (into.form, has_form) = (form, true),
                None => reader.keep(&path, raw),
            },
            "group" => into.group = read_group(reader, raw),
            _ => reader.keep(&path, raw),
        }
    }
    if !has_form {
        reader.warn(Warning::UnknownForm);
    }
    true
}

fn read_group(reader: &mut Reader, raw: &RawValue) -> Option<Group> {
    let path = ["assessment", "group"];
    let id = reader.text(&path, "Who answers", raw);
    let group = Group::from_id(&id);
    if group.is_none() && !id.is_empty() {
        reader.keep(&path, raw);
        reader.warn(Warning::UnknownGroup { group: id });
    }
    group
}

fn read_checks(reader: &mut Reader, raw: &RawValue) -> BTreeSet<&'static str> {
    let mut confirmed = BTreeSet::new();
    let items = reader.list_or_keep(&["confirmedChecks"], "The checks that were confirmed", raw);
    for (place, item) in items.into_iter().enumerate() {
        let id = Node::text_of(item).unwrap_or_else(|| item.get().chars().take(20).collect());
        match reader.instrument.check(&id) {
            Some(check) => {
                confirmed.insert(check.id);
            }
            None => {
                reader.keep(&["confirmedChecks", &place.to_string()], item);
                reader.warn(Warning::UnknownCheck { id });
            }
        }
    }
    confirmed
}
