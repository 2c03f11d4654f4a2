//! A part of a check for a colleague: one or more themes, and what is needed to ask them.
//!
//! It must not hold an answer that the colleague has no need of.

use super::answers::Answers;
use super::assessment::Assessment;
use super::condition::Condition;
use super::instrument::{Instrument, Question, Theme};
use super::plan::Plan;

/// Which themes a part of a check asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Ids of the themes, in the question set's order.
    pub themes: Vec<&'static str>,
}

impl Section {
    /// Whether a question is asked in it.
    pub fn asks(&self, question: &Question) -> bool {
        self.themes.contains(&question.theme.id)
    }

    /// The names of its themes, in order.
    pub fn names(&self, instrument: &Instrument) -> Vec<&'static str> {
        (self.themes(instrument)).map(|theme| theme.name).collect()
    }

    /// Its themes, in order.
    pub fn themes(&self, instrument: &Instrument) -> impl Iterator<Item = &'static Theme> {
        let themes = instrument.themes.iter().copied();
        themes.filter(|theme| self.themes.contains(&theme.id))
    }

    /// Its questions, in order.
    pub fn questions(
        &self,
        instrument: &'static Instrument,
    ) -> impl Iterator<Item = &'static Question> {
        let questions = instrument.questions.iter().copied();
        questions.filter(|question| self.asks(question))
    }
}

/// The part of a check that asks these themes, for a colleague. `with_answers` says whether the
/// answers so far go with it; without them, the colleague answers afresh.
pub fn section_of(
    instrument: &'static Instrument,
    check: &Assessment,
    themes: Vec<&'static str>,
    with_answers: bool,
) -> Assessment {
    let section = Section { themes };
    let mut answers = Answers::default();
    for question in instrument.questions {
        let is_wanted = if section.asks(question) {
            with_answers
        } else {
            // Without it, the page could not tell which questions and options to show.
            section
                .questions(instrument)
                .any(|asked| reads(asked, question))
        };
        if is_wanted {
            answers.set(question.id, check.answers.get(question.id).cloned());
        }
        if section.asks(question) && with_answers {
            answers.set_note(question.id, check.answers.note(question.id).to_owned());
        }
    }
    let mut part = Assessment {
        answers,
        // The colleague says who they are.
        group: None,
        section: Some(section),
        // It has answers to all themes.
        earlier: None,
        plan: Plan::default(),
        kept: Vec::new(),
        ..check.clone()
    };
    part.profile.notes.clear();
    part.confirmed_checks.clear();
    part
}

/// Whether what is shown of a question depends on the answer to another.
fn reads(question: &Question, other: &Question) -> bool {
    let shown = question.shown_when.as_ref().into_iter();
    let options = (question.choices().iter()).filter_map(|choice| choice.shown_when);
    shown
        .chain(options)
        .any(|condition| condition_reads(condition, other))
}

fn condition_reads(condition: &Condition, other: &Question) -> bool {
    match condition {
        Condition::Any(parts) | Condition::All(parts) => {
            parts.iter().any(|part| condition_reads(part, other))
        }
        Condition::Not(part) => condition_reads(part, other),
        Condition::Answered(question)
        | Condition::NotApplicable(question)
        | Condition::Is(question, _)
        | Condition::Has(question, _)
        | Condition::LevelBelow(question, _)
        | Condition::HasCells(question)
        | Condition::EveryCell { grid: question, .. } => question.id == other.id,
        Condition::StatedModelDiffersFromGrid { stated, grid } => {
            stated.id == other.id || grid.id == other.id
        }
        Condition::Hospitals(..)
        | Condition::People(..)
        | Condition::TitleContains(_)
        | Condition::TitlesOutnumberBands
        | Condition::BandFteDiffersByMoreThan(_)
        | Condition::EsrFteDiffersByMoreThan(_) => false,
    }
}
