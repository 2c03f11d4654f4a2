//! Writes answers and the notes beside them.
//!
//! It must not write an answer for a question that has none.

use crate::engine::answers::{Answer, Answers, Cell, Entry, Grid};
use crate::wire::WriteOptions;
use crate::wire::json::{Fields, Json};
use crate::wire::v1::DONT_KNOW;
use crate::wire::v1::overlay::Overlay;

/// What is written of the answers.
pub(super) struct Written {
    /// The `answers` object.
    pub(super) entries: Json,
    /// The `unansweredNotes` object.
    pub(super) unanswered_notes: Json,
}

/// The answers of an earlier check, each with its note.
pub(super) fn written_earlier(answers: &Answers, options: WriteOptions) -> Json {
    let entries = answers.iter().filter_map(|(id, entry)| {
        let fields = fields_of(entry, note_of(entry, options));
        (!fields.is_empty()).then_some((id, Json::Object(fields)))
    });
    Json::object(entries)
}

fn note_of(entry: &Entry, options: WriteOptions) -> Option<Json> {
    (options.notes && !entry.note.is_empty()).then(|| Json::text(&entry.note))
}

/// The answers and notes as JSON.
pub(super) fn written(answers: &Answers, overlay: &Overlay<'_>, options: WriteOptions) -> Written {
    let (mut entries, mut unanswered_notes) = (Fields::default(), Fields::default());
    for (id, entry) in answers.iter() {
        let note = note_of(entry, options);
        if entry.answer.is_some() || overlay.holds_part_of_answer(id) {
            let fields = fields_of(entry, note);
            if !fields.is_empty() {
                entries.set(id, Json::Object(fields));
            }
        } else if let Some(note) = note {
            unanswered_notes.set(id, note);
        }
    }
    Written {
        entries: Json::Object(entries),
        unanswered_notes: Json::Object(unanswered_notes),
    }
}

fn fields_of(entry: &Entry, note: Option<Json>) -> Fields {
    let mut fields = Fields::default();
    if let Some(answer) = &entry.answer {
        let (state, value) = state_and_value(answer);
        fields.set("state", Json::text(state));
        if let Some((key, value)) = value {
            fields.set(key, value);
        }
    }
    if let Some(note) = note {
        fields.set("note", note);
    }
    fields
}

fn state_and_value(answer: &Answer) -> (&'static str, Option<(&'static str, Json)>) {
    let value = match answer {
        Answer::DontKnow => return (DONT_KNOW, None),
        Answer::NotApplicable => return ("not-applicable", None),
        Answer::Choice(id) => ("choice", Json::text(id)),
        Answer::Choices(ids) => (
            "choices",
            Json::List(ids.iter().map(|id| Json::text(id)).collect()),
        ),
        Answer::Number(number) => ("number", Json::Raw(number.to_string())),
        Answer::Grid(grid) => ("cells", cells(grid)),
    };
    ("answered", Some(value))
}

fn cells(grid: &Grid) -> Json {
    Json::object(grid.cells.iter().map(|(hospital, areas)| {
        let areas = areas
            .iter()
            .map(|(area, cell)| (area.as_str(), written_cell(*cell)));
        (hospital.as_str(), Json::object(areas))
    }))
}

fn written_cell(cell: Cell) -> Json {
    let mut fields = Fields::default();
    fields.set("use", Json::text(cell.way.id()));
    if let Some(pool) = cell.pool {
        fields.set("pool", Json::text(&pool.to_string()));
    }
    Json::Object(fields)
}
