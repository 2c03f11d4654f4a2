//! Reads version 1: the outermost keys, and who answered, when and with which questions.
//!
//! It must not fail because of one bad part: that part is kept, reported, and counts as blank.

mod answers;
mod earlier;
mod grid;
mod hospitals;
mod plan;
mod profile;
pub(in crate::wire) mod reader;

use std::collections::BTreeSet;

use serde_json::value::RawValue;

use self::reader::{Reader, short};
use super::VERSION;
use super::differ::FileResults;
use crate::engine::assessment::{Assessment, Form, Kept};
use crate::engine::instrument::{Group, Instrument};
use crate::engine::section::Section;
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
    let (mut has_assessment, mut has_version) = (false, false);
    let (mut question_set, mut unanswered_notes) = (None, None);
    let fields = reader.once_each(fields);
    if let Some((_, raw)) = fields.iter().find(|(key, _)| key == "profile") {
        // First, so that messages about answers can call the hospitals by their names.
        profile::read(&mut reader, raw, &mut assessment.profile);
        reader.call_hospitals(&assessment.profile.hospitals);
    }
    for (key, raw) in fields {
        match key.as_str() {
            "format" | "profile" => {}
            "formatVersion" => has_version = read_format_version(&mut reader, raw),
            "tool" => reader.keep_others(&["tool"], raw, &["name", "version"]),
            "instrument" => question_set = Some(raw),
            "assessment" => has_assessment = read_about(&mut reader, raw, &mut assessment),
            "section" => assessment.section = read_section(&mut reader, raw),
            "answers" => answers::read(&mut reader, raw, &mut assessment.answers),
            "unansweredNotes" => unanswered_notes = Some(raw),
            "earlierAnswers" => assessment.earlier = earlier::read(&mut reader, raw),
            "confirmedChecks" => assessment.confirmed_checks = read_checks(&mut reader, raw),
            "results" => file_results = FileResults::new(raw),
            "actions" => assessment.plan.actions = plan::read_actions(&mut reader, raw),
            "plan" => plan::read_order(&mut reader, raw, &mut assessment.plan),
            _ => reader.keep(&[&key], raw),
        }
    }
    if !has_assessment {
        return Err(ReadError::NoAssessment);
    }
    if !has_version {
        reader.warn(Warning::NoFormatVersion);
    }
    let version = read_instrument(&mut reader, question_set);
    if let Some(raw) = unanswered_notes {
        answers::read_unanswered_notes(&mut reader, raw, &mut assessment.answers);
    }
    let (mut warnings, kept) = reader.into_parts();
    assessment.kept = kept;
    let version = earlier_version(&assessment).unwrap_or(version);
    if let Some(results) = &file_results {
        warnings.extend(results.differences(&assessment, instrument));
    }
    Ok(Opened {
        assessment,
        version,
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
            let version = short(text);
            reader.warn(Warning::NewerFormat { version });
            true
        }
    }
}

/// Compares the question set that the answers were given to with the one in use; its version.
fn read_instrument(reader: &mut Reader, raw: Option<&RawValue>) -> String {
    let (mut id, mut version, mut sha256) = (None, None, None);
    if let Some(Node::Object(fields)) = raw.map(Node::of) {
        for (key, raw) in reader.once_each(fields) {
            match key.as_str() {
                "id" => id = Node::text_of(raw),
                "version" => version = Node::text_of(raw),
                "sha256" => sha256 = Node::text_of(raw),
                _ => reader.keep(&["instrument", &key], raw),
            }
        }
    }
    let current = reader.instrument;
    let named = version.as_deref().map(short).unwrap_or_default();
    let warning = match (id, version) {
        (Some(id), _) if id != current.id => Warning::OtherQuestionSet { id: short(&id) },
        (Some(_), Some(version)) if version != current.version => {
            let (file, current) = (short(&version), current.version);
            Warning::OtherQuestionSetVersion { file, current }
        }
        (Some(_), Some(_)) if sha256.is_none_or(|sha| sha.eq_ignore_ascii_case(current.sha256)) => {
            return named;
        }
        (Some(_), Some(_)) => Warning::QuestionSetChanged,
        _ => Warning::NoQuestionSet,
    };
    reader.warn(warning);
    if let Some(raw) = raw {
        // The saved file names the question set in use: what it named before stands beside it.
        reader.keep(&["earlierInstrument"], raw);
    }
    named
}

/// The version of the question set that a check was answered with before the one that it is saved
/// with now: what is new since then was not asked.
pub fn earlier_version(assessment: &Assessment) -> Option<String> {
    let is_it = |kept: &&Kept| kept.path == ["earlierInstrument"];
    let kept = assessment.kept.iter().find(is_it)?;
    let raw: &RawValue = serde_json::from_str(&kept.raw).ok()?;
    let Node::Object(fields) = Node::of(raw) else {
        return None;
    };
    let version = fields.iter().rev().find(|(key, _)| key == "version");
    let version = version.and_then(|(_, raw)| Node::text_of(raw));
    Some(version.as_deref().map(short).unwrap_or_default())
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
            "form" if !Node::is_null(raw) => {
                into.form = read_form(reader, raw);
                has_form = true;
            }
            "group" => into.group = read_group(reader, raw, "assessment"),
            _ => reader.keep(&path, raw),
        }
    }
    if !has_form {
        reader.warn(Warning::NoForm);
    }
    true
}

fn read_form(reader: &mut Reader, raw: &RawValue) -> Form {
    let form = Node::text_of(raw).unwrap_or_else(|| raw.get().to_owned());
    Form::from_id(&form).unwrap_or_else(|| {
        reader.keep(&["assessment", "form"], raw);
        let form = short(&form);
        reader.warn(Warning::UnknownForm { form });
        Form::Department
    })
}

fn read_group(reader: &mut Reader, raw: &RawValue, key: &str) -> Option<Group> {
    let path = [key, "group"];
    let id = reader.text(&path, "Who answers", raw);
    let group = Group::from_id(&id);
    if group.is_none() && !id.is_empty() {
        reader.keep(&path, raw);
        let group = short(&id);
        reader.warn(Warning::UnknownGroup { group });
    }
    group
}

/// Which themes a part of a check asks; one that asks none that is known is read as a whole check.
fn read_section(reader: &mut Reader, raw: &RawValue) -> Option<Section> {
    let mut found = Vec::new();
    if let Node::Object(fields) = Node::of(raw) {
        for (key, raw) in reader.once_each(fields) {
            if key == "themes" {
                let items = reader.list_or_keep(&["section", "themes"], "The themes", raw);
                found = items.into_iter().filter_map(Node::text_of).collect();
            } else {
                reader.keep(&["section", &key], raw);
            }
        }
    }
    let themes: Vec<&'static str> = (reader.instrument.themes.iter())
        .map(|theme| theme.id)
        .filter(|id| found.iter().any(|found| found == id))
        .collect();
    if found.len() != themes.len() || themes.is_empty() {
        reader.warn(Warning::UnknownSection);
    }
    (!themes.is_empty()).then_some(Section { themes })
}

fn read_checks(reader: &mut Reader, raw: &RawValue) -> BTreeSet<&'static str> {
    let mut confirmed = BTreeSet::new();
    let items = reader.list_or_keep(&["confirmedChecks"], "The checks that were confirmed", raw);
    for (place, item) in items.into_iter().enumerate() {
        let id = Node::text_of(item).unwrap_or_else(|| item.get().to_owned());
        match reader.instrument.check(&id) {
            Some(check) => {
                confirmed.insert(check.id);
            }
            None => {
                reader.keep(&["confirmedChecks", &place.to_string()], item);
                reader.warn(Warning::UnknownCheck { id: short(&id) });
            }
        }
    }
    confirmed
}
