//! Answers, keyed by question id.
//!
//! An answer here always fits its question: what does not fit stays with the file it came from
//! (`wire`) and never reaches this type. It must not know what an answer is worth.

use std::collections::BTreeMap;

/// All answers and notes of one assessment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    entries: BTreeMap<&'static str, Entry>,
}

/// The answer to one question, and the note beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The answer; blank, if absent.
    pub answer: Option<Answer>,
    /// The note, or empty.
    pub note: String,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// One option, by id.
    Choice(&'static str),
    /// Any number of options, by id, in the question's order; empty means 'None of these'.
    Choices(Vec<&'static str>),
    /// A whole number.
    Number(u16),
    /// A way of working for each hospital and area.
    Grid(Grid),
    /// 'I do not know'.
    DontKnow,
    /// 'Not applicable', for the question's own reason.
    NotApplicable,
}

/// The deployment grid: by hospital id, then by area id.
///
/// Cells for hospitals and areas that the profile does not list are kept (`instrument.md` 4.13, 1).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grid {
    /// The cells.
    pub cells: BTreeMap<String, BTreeMap<String, Cell>>,
}

/// How support workers work in one area of one hospital.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// The way of working.
    pub way: Use,
    /// The group of areas they move within, a letter; only with [`Use::Moves`].
    pub pool: Option<char>,
}

/// A way of working in an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// Only in this area.
    Only,
    /// Between this area and others.
    Moves,
    /// Some of each.
    Both,
    /// No support workers here.
    None,
    /// 'I do not know'.
    DontKnow,
}

impl Answers {
    /// The answer to a question; nothing, if it is blank.
    pub fn get(&self, question_id: &str) -> Option<&Answer> {
        self.entries.get(question_id)?.answer.as_ref()
    }

    /// The note beside a question, or empty.
    pub fn note(&self, question_id: &str) -> &str {
        self.entries
            .get(question_id)
            .map_or("", |entry| entry.note.as_str())
    }

    /// Sets or clears an answer and keeps the note.
    pub fn set(&mut self, question_id: &'static str, answer: Option<Answer>) {
        self.entries.entry(question_id).or_default().answer = answer;
        self.drop_if_empty(question_id);
    }

    /// Sets or clears a note and keeps the answer.
    pub fn set_note(&mut self, question_id: &'static str, note: String) {
        self.entries.entry(question_id).or_default().note = note;
        self.drop_if_empty(question_id);
    }

    /// All entries in the order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Entry)> {
        self.entries.iter().map(|(id, entry)| (*id, entry))
    }

    /// Whether there is no answer and no note.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    fn drop_if_empty(&mut self, question_id: &str) {
        let empty = |entry: &Entry| entry.answer.is_none() && entry.note.is_empty();
        if self.entries.get(question_id).is_some_and(empty) {
            self.entries.remove(question_id);
        }
    }
}

impl Grid {
    /// The cell of a hospital's area.
    pub fn get(&self, hospital: &str, area: &str) -> Option<Cell> {
        self.cells.get(hospital)?.get(area).copied()
    }

    /// Sets or clears a cell.
    pub fn set(&mut self, hospital: &str, area: &str, cell: Option<Cell>) {
        match cell {
            Some(cell) => {
                self.cells
                    .entry(hospital.to_owned())
                    .or_default()
                    .insert(area.to_owned(), cell);
            }
            None => {
                if let Some(areas) = self.cells.get_mut(hospital) {
                    areas.remove(area);
                    if areas.is_empty() {
                        self.cells.remove(hospital);
                    }
                }
            }
        }
    }
}

impl Use {
    /// All ways of working in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Only,
        Self::Moves,
        Self::Both,
        Self::None,
        Self::DontKnow,
    ];

    /// The id in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Only => "only",
            Self::Moves => "moves",
            Self::Both => "both",
            Self::None => "none",
            Self::DontKnow => "dont-know",
        }
    }

    /// The way of working of this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.id() == id)
    }
}
