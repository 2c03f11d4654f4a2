//! How far a check has come, and which question comes next.
//!
//! It must not judge answers: 'I do not know' and 'Not applicable' are answers here.

use super::answers::Answer;
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
            done: progress.done + usize::from(is_answered(check, question)),
            of: progress.of + 1,
        })
}

/// How many of all questions have an answer, of those that are asked now: every total on the pages
/// is this one.
pub fn progress_of_all(check: &Assessment, instrument: &'static Instrument) -> Progress {
    progress_of(check, instrument.questions.iter().copied())
}

/// Whether a question has an answer. The grid has one once each of its areas does.
pub fn is_answered(check: &Assessment, question: &Question) -> bool {
    match check.answers.get(question.id) {
        Some(Answer::Grid(_)) => {
            let areas = areas_filled_in(check, question);
            areas.of > 0 && areas.is_complete()
        }
        answer => answer.is_some(),
    }
}

/// How many areas of all hospitals are filled in, by this grid question.
pub fn areas_filled_in(check: &Assessment, question: &Question) -> Progress {
    let answer = check.answers.get(question.id);
    let is_filled_in = |hospital: &str, area: &str| match answer {
        Some(Answer::Grid(grid)) => grid.get(hospital, area).is_some(),
        answer => answer.is_some(),
    };
    let mut progress = Progress::default();
    for hospital in &check.profile.hospitals {
        for area in &hospital.areas {
            progress.done += usize::from(is_filled_in(&hospital.id, area));
            progress.of += 1;
        }
    }
    progress
}

/// How long a question takes, in seconds. Our estimate: 60 questions in about 35 minutes.
const SECONDS_A_QUESTION: usize = 35;
/// How long an item of the profile takes, in seconds. Our estimate as well.
const SECONDS_AN_ITEM: usize = 20;

/// How many minutes so many questions and items of the profile take; to the next 5, where it is
/// more than 10.
pub fn minutes(questions: usize, items: usize) -> usize {
    let seconds = questions * SECONDS_A_QUESTION + items * SECONDS_AN_ITEM;
    match seconds.div_ceil(60) {
        few @ ..=10 => few,
        minutes => minutes.next_multiple_of(5),
    }
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
