//! Reads answers and the notes beside them.
//!
//! It must not bend an answer so that it fits its question: one that does not fit is blank.

use serde_json::value::RawValue;

use super::grid;
use super::reader::{Entries, Reader, short};
use crate::engine::answers::{Answer, Answers};
use crate::engine::instrument::{Choice, Kind, Question};
use crate::wire::decimal::whole_from_text;
use crate::wire::node::Node;
use crate::wire::v1::value_key;
use crate::wire::warning::{Place, Warning};

/// Reads the `answers` object.
pub(super) fn read(reader: &mut Reader, raw: &RawValue, answers: &mut Answers) {
    for (id, entry) in reader.object_or_keep(&["answers"], "The answers", raw) {
        let Some(question) = reader.instrument.question(&id) else {
            reader.keep_each(&["answers", &id], entry);
            reader.warn(Warning::UnknownQuestion { id: short(&id) });
            continue;
        };
        let fields = reader.object_or_keep(&["answers", question.id], question, entry);
        read_entry(reader, question, fields, answers);
    }
}

/// Reads notes beside questions that have no answer.
pub(super) fn read_unanswered_notes(reader: &mut Reader, raw: &RawValue, answers: &mut Answers) {
    let place = "Notes beside questions that are not answered";
    for (id, raw) in reader.object_or_keep(&["unansweredNotes"], place, raw) {
        let path = ["unansweredNotes", id.as_str()];
        match reader.instrument.question(&id) {
            Some(question) if answers.note(question.id).is_empty() => {
                let note = reader.text(&path, question, raw);
                answers.set_note(question.id, note);
            }
            Some(_) => reader.keep(&path, raw),
            None => {
                reader.keep(&path, raw);
                reader.warn(Warning::UnknownQuestion { id: short(&id) });
            }
        }
    }
}

fn read_entry(
    reader: &mut Reader,
    question: &'static Question,
    fields: Entries<'_>,
    answers: &mut Answers,
) {
    let value_key = value_key(&question.kind);
    let (mut state, mut value) = (None, None);
    for (key, raw) in fields {
        let path = ["answers", question.id, key.as_str()];
        match key.as_str() {
            "state" if !Node::is_null(raw) => state = Some(raw),
            "note" => {
                let note = reader.text(&path, question, raw);
                answers.set_note(question.id, note);
            }
            key if key == value_key => value = Some(raw),
            _ => reader.keep(&path, raw),
        }
    }
    let answer = read_answer(reader, question, state, value);
    let is_value_used = matches!(&answer, Some(answer) if !is_stated(answer));
    if answer.is_none()
        && let Some(raw) = state
    {
        reader.keep(&["answers", question.id, "state"], raw);
    }
    if !is_value_used && let Some(raw) = value {
        reader.keep(&["answers", question.id, value_key], raw);
    }
    answers.set(question.id, answer);
}

/// Whether an answer is a state of its own, without a value.
fn is_stated(answer: &Answer) -> bool {
    matches!(answer, Answer::DontKnow | Answer::NotApplicable)
}

fn read_answer(
    reader: &mut Reader,
    question: &'static Question,
    state: Option<&RawValue>,
    value: Option<&RawValue>,
) -> Option<Answer> {
    let Some(state) = state else {
        if value.is_some_and(|raw| !Node::is_null(raw)) {
            warn_no_state(reader, question);
        }
        return None;
    };
    match Node::text_of(state).as_deref() {
        Some("dont-know") => Some(Answer::DontKnow),
        Some("not-applicable") if question.not_applicable.is_some() => Some(Answer::NotApplicable),
        Some("not-applicable") => {
            let place = question.into();
            reader.warn(Warning::NotApplicableNotOffered { place });
            None
        }
        Some("answered") => match value {
            Some(value) => read_value(reader, question, value),
            None => {
                warn_wrong(reader, question, expected(&question.kind));
                None
            }
        },
        _ => {
            warn_no_state(reader, question);
            None
        }
    }
}

fn warn_no_state(reader: &mut Reader, question: &'static Question) {
    let expected = "marked as answered, as 'I do not know' or as 'not applicable'";
    warn_wrong(reader, question, expected);
}

fn warn_wrong(reader: &mut Reader, question: &'static Question, expected: &'static str) {
    let place = question.into();
    reader.warn(Warning::WrongType { place, expected });
}

fn expected(kind: &Kind) -> &'static str {
    match kind {
        Kind::Single(_) => "the name of one option",
        Kind::Multi(_) => "a list of options",
        Kind::MultiAreas => "a list of areas",
        Kind::Number { .. } => "a whole number",
        Kind::Grid(_) => "a way of working for each hospital and area",
    }
}

fn read_value(reader: &mut Reader, question: &'static Question, raw: &RawValue) -> Option<Answer> {
    match (&question.kind, Node::of(raw)) {
        (Kind::Single(choices), Node::Text(id)) => {
            choice_or_warn(reader, question, choices, &id).map(Answer::Choice)
        }
        (Kind::Multi(choices), Node::List(items)) => {
            read_choices(reader, question, choices, &items)
        }
        (Kind::MultiAreas, Node::List(items)) => {
            read_choices(reader, question, reader.instrument.areas, &items)
        }
        (&Kind::Number { min, max, .. }, Node::Number(text)) => {
            let number = whole_from_text(text).and_then(|number| u16::try_from(number).ok());
            let number = number.filter(|number| (min..=max).contains(number));
            if number.is_none() {
                let (place, found) = (question.into(), short(text));
                reader.warn(Warning::OutOfRange {
                    place,
                    found,
                    min,
                    max,
                });
            }
            number.map(Answer::Number)
        }
        (Kind::Grid(_), Node::Object(hospitals)) => {
            Some(Answer::Grid(grid::read(reader, question, hospitals)))
        }
        (kind, _) => {
            warn_wrong(reader, question, expected(kind));
            None
        }
    }
}

/// All options, or nothing: with one of them unknown, what was meant is not known either.
fn read_choices(
    reader: &mut Reader,
    question: &'static Question,
    choices: &'static [Choice],
    items: &[&RawValue],
) -> Option<Answer> {
    let mut chosen = Vec::new();
    let mut all_known = true;
    for item in items {
        match Node::text_of(item) {
            Some(id) => match choice_or_warn(reader, question, choices, &id) {
                Some(id) => chosen.push(id),
                None => all_known = false,
            },
            None => {
                warn_wrong(reader, question, expected(&question.kind));
                all_known = false;
            }
        }
    }
    let in_order = choices.iter().map(|choice| choice.id);
    all_known.then(|| Answer::Choices(in_order.filter(|id| chosen.contains(id)).collect()))
}

fn choice_or_warn(
    reader: &mut Reader,
    place: impl Into<Place>,
    choices: &'static [Choice],
    id: &str,
) -> Option<&'static str> {
    let found = choices.iter().find(|choice| choice.id == id);
    if found.is_none() {
        let (place, option) = (place.into(), short(id));
        reader.warn(Warning::UnknownOption { place, option });
    }
    found.map(|choice| choice.id)
}
