//! Reads version 1 of the tally file.
//!
//! It must not count anything that cannot be right: such a part is kept, reported, and counts as if
//! nobody had answered.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::value::RawValue;

use super::{FORMAT, VERSION};
use crate::engine::groups::ComparedGroup;
use crate::engine::instrument::{Instrument, Question};
use crate::engine::tally::{
    Counts, FewestShown, GroupCounts, Groups, MOST_PEOPLE, Tally, TallyData,
};
use crate::wire::decimal::whole_from_text;
use crate::wire::error::ReadError;
use crate::wire::node::Node;
use crate::wire::open::fields_from_file;
use crate::wire::v1::reader::{Reader, short};
use crate::wire::warning::Warning;

/// A tally file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedTally {
    /// What it holds.
    pub tally: Tally,
    /// What could not be used.
    pub warnings: Vec<Warning>,
}

/// Reads a tally file of any version.
pub fn read_tally(file: &[u8], instrument: &'static Instrument) -> Result<OpenedTally, ReadError> {
    let fields = fields_from_file(file, FORMAT).map_err(|error| match error {
        ReadError::OtherFormat { format } => ReadError::NotATally { format },
        other => other,
    })?;
    let mut reader = Reader::new(instrument);
    let mut data = TallyData::default();
    let mut has_version = false;
    for (key, raw) in reader.once_each(fields) {
        match key.as_str() {
            "format" => {}
            "formatVersion" => has_version = read_version(&mut reader, raw),
            "tool" => reader.keep_others(&["tool"], raw, &["name", "version"]),
            "instrument" => read_question_set(&mut reader, raw),
            "collections" => data.collections = read_collections(&mut reader, raw),
            "checks" => data.checks = read_texts(&mut reader, &["checks"], raw),
            "fewestShown" => data.fewest = FewestShown::at_least(whole(raw).unwrap_or(0)),
            "groups" => data.released = read_groups(&mut reader, "groups", raw),
            "waiting" => data.waiting = read_groups(&mut reader, "waiting", raw),
            _ => reader.keep(&[&key], raw),
        }
    }
    if !has_version {
        reader.warn(Warning::NoFormatVersion);
    }
    let (warnings, kept) = reader.into_parts();
    data.kept = kept.into_iter().map(|kept| (kept.path, kept.raw)).collect();
    let tally = Tally::from_data(data);
    Ok(OpenedTally { tally, warnings })
}

/// Whether the version is usable.
fn read_version(reader: &mut Reader, raw: &RawValue) -> bool {
    match whole(raw) {
        Some(VERSION) => true,
        None | Some(0) => false,
        Some(_) => {
            let version = short(raw.get());
            reader.warn(Warning::NewerFormat { version });
            true
        }
    }
}

fn read_question_set(reader: &mut Reader, raw: &RawValue) {
    let (mut id, mut version) = (String::new(), String::new());
    for (key, raw) in reader.object_or_keep(&["instrument"], "The question set", raw) {
        match key.as_str() {
            "id" => id = Node::text_of(raw).unwrap_or_default(),
            "version" => version = Node::text_of(raw).unwrap_or_default(),
            "sha256" => {}
            _ => reader.keep(&["instrument", &key], raw),
        }
    }
    let current = reader.instrument;
    if id != current.id {
        reader.warn(Warning::OtherQuestionSet { id: short(&id) });
    } else if version != current.version {
        let (file, current) = (short(&version), current.version);
        reader.warn(Warning::OtherQuestionSetVersion { file, current });
    }
}

fn read_collections(reader: &mut Reader, raw: &RawValue) -> BTreeMap<String, String> {
    let place = "The names of the collections";
    let entries = reader.object_or_keep(&["collections"], place, raw);
    (entries.into_iter())
        .map(|(id, raw)| {
            let name = reader.text(&["collections", &id], place, raw);
            (id, name)
        })
        .collect()
}

fn read_texts(reader: &mut Reader, path: &[&str], raw: &RawValue) -> BTreeSet<String> {
    let items = reader.list_or_keep(path, "A list of ids", raw);
    items.into_iter().filter_map(Node::text_of).collect()
}

fn read_groups(reader: &mut Reader, key: &str, raw: &RawValue) -> Groups {
    let mut groups = Groups::new();
    for (id, raw) in reader.object_or_keep(&[key], "The groups", raw) {
        let Some(group) = ComparedGroup::from_id(&id) else {
            reader.keep(&[key, &id], raw);
            let group = short(&id);
            reader.warn(Warning::UnknownGroup { group });
            continue;
        };
        groups.insert(group, read_group(reader, &[key, &id], raw));
    }
    groups
}

fn read_group(reader: &mut Reader, path: &[&str; 2], raw: &RawValue) -> GroupCounts {
    let [key, id] = *path;
    let mut group = GroupCounts::default();
    let mut questions = Vec::new();
    for (name, raw) in reader.object_or_keep(path, "A group", raw) {
        match name.as_str() {
            "people" => group.people = whole(raw).filter(|n| *n <= MOST_PEOPLE).unwrap_or(0),
            "forms" => group.forms = read_texts(reader, &[key, id, "forms"], raw),
            "questions" => {
                let place = "The counts of a group";
                questions = reader.object_or_keep(&[key, id, "questions"], place, raw);
            }
            _ => reader.keep(&[key, id, &name], raw),
        }
    }
    for (question_id, raw) in questions {
        let path = [key, id, "questions", question_id.as_str()];
        let Some(question) = reader.instrument.question(&question_id) else {
            reader.keep(&path, raw);
            let id = short(&question_id);
            reader.warn(Warning::UnknownQuestion { id });
            continue;
        };
        // A few answers can wait whose people were counted already.
        let most = if key == "waiting" {
            MOST_PEOPLE
        } else {
            group.people
        };
        match read_counts(question, raw).filter(|counts| counts.people() <= most) {
            Some(counts) => {
                group.questions.insert(question.id, counts);
            }
            None => {
                reader.keep(&path, raw);
                let place = question.into();
                reader.warn(Warning::BadCounts { place });
            }
        }
    }
    group
}

/// The counts of one question; nothing, if any of them cannot be used.
fn read_counts(question: &'static Question, raw: &RawValue) -> Option<Counts> {
    let Node::Object(fields) = Node::of(raw) else {
        return None;
    };
    let mut counts = Counts::default();
    for (key, raw) in fields {
        match key.as_str() {
            "choices" => {
                let Node::Object(choices) = Node::of(raw) else {
                    return None;
                };
                for (option, raw) in choices {
                    let option = question.choice(&option)?.id;
                    counts.choices.insert(option, count(raw)?);
                }
            }
            "dontKnow" => counts.dont_know = count(raw)?,
            "notApplicable" => counts.not_applicable = count(raw)?,
            "blank" => counts.blank = count(raw)?,
            _ => return None,
        }
    }
    Some(counts)
}

fn count(raw: &RawValue) -> Option<u32> {
    whole(raw).filter(|n| *n <= MOST_PEOPLE)
}

fn whole(raw: &RawValue) -> Option<u32> {
    match Node::of(raw) {
        Node::Number(text) => whole_from_text(text),
        _ => None,
    }
}
