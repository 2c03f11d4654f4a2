//! How far a check has come, and which question comes next.
//!
//! It must not judge answers: 'I do not know' and 'Not applicable' are answers here.

use super::assessment::Assessment;
use super::instrument::{Evidence, Instrument, Kind, Question, Theme};

/// How many of a number of things are done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Done.
    pub done: usize,
    /// In all.
    pub of: usize,
}

impl Progress {
    /// Nothing is done yet.
    pub fn is_untouched(self) -> bool {
        self.done == 0
    }

    /// Nothing is left.
    pub fn is_complete(self) -> bool {
        self.done == self.of
    }

    /// What is left.
    pub fn left(self) -> usize {
        self.of.saturating_sub(self.done)
    }
}

/// How many of these questions have an answer, of those that are shown.
pub fn progress_of(
    check: &Assessment,
    questions: impl IntoIterator<Item = &'static Question>,
) -> Progress {
    questions
        .into_iter()
        .filter(|question| question.is_shown(check))
        .fold(Progress::default(), |progress, question| Progress {
            done: progress.done + usize::from(check.answers.get(question.id).is_some()),
            of: progress.of + 1,
        })
}

/// The questions of a theme without the grid, which is a task of its own.
pub fn theme_questions(
    instrument: &'static Instrument,
    theme: &Theme,
) -> impl Iterator<Item = &'static Question> {
    instrument
        .questions_of(theme)
        .filter(|question| !is_grid(question))
}

/// The grid question, if the question set has one.
pub fn grid_question(instrument: &Instrument) -> Option<&'static Question> {
    instrument
        .questions
        .iter()
        .copied()
        .find(|question| is_grid(question))
}

/// The questions to answer first: evidence A, and safety (issue 'essentials first').
pub fn essentials(instrument: &'static Instrument) -> impl Iterator<Item = &'static Question> {
    let is_essential =
        |question: &&Question| question.evidence == Some(Evidence::A) || question.safety;
    instrument.questions.iter().copied().filter(is_essential)
}

fn is_grid(question: &Question) -> bool {
    matches!(question.kind, Kind::Grid(_))
}
