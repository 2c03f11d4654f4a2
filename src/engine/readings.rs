//! How each question reads for scoring (`instrument.md` 4.2), and how complete the answers are.
//!
//! Rulings: a hidden question is left out even if it has an answer, which is kept and comes back
//! with the question (4.13, 7); 'not applicable' leaves a question out unless a check refuses it,
//! which makes it unknown; an option that is not offered at the moment still has its level, as it
//! is the question's own. It must not know what a level is worth.

use super::answers::Answer;
use super::assessment::Assessment;
use super::checks::RaisedChecks;
use super::instrument::{Instrument, Question, Role};
use super::scores::{Completeness, LeftOut, Reading, Readings, Why};

/// How every question reads.
pub fn readings(
    instrument: &Instrument,
    assessment: &Assessment,
    checks: &RaisedChecks,
) -> Readings {
    let read = |question: &&'static Question| reading(question, assessment, checks);
    Readings(instrument.questions.iter().map(read).collect())
}

fn reading(question: &Question, assessment: &Assessment, checks: &RaisedChecks) -> Reading {
    if !question.is_shown(assessment) {
        return Reading::LeftOut(LeftOut::Hidden);
    }
    match assessment.answers.get(question.id) {
        None => Reading::Unknown(Why::Blank),
        Some(Answer::DontKnow) => Reading::Unknown(Why::DontKnow),
        Some(Answer::NotApplicable) => not_applicable(question, checks),
        Some(_) if question.role == Role::Descriptive => Reading::Descriptive,
        Some(Answer::Choice(id)) => level(question, id, checks),
        // No other answer fits a question with levels.
        Some(_) => Reading::Unknown(Why::Blank),
    }
}

fn not_applicable(question: &Question, checks: &RaisedChecks) -> Reading {
    match (question.not_applicable, checks.refusal_of(question)) {
        (None, _) => Reading::Unknown(Why::Blank),
        (Some(_), Some(check)) => Reading::Unknown(Why::InDoubt(check)),
        (Some(_), None) => Reading::LeftOut(LeftOut::NotApplicable),
    }
}

fn level(question: &Question, option: &str, checks: &RaisedChecks) -> Reading {
    match question.choice(option).and_then(|choice| choice.level) {
        None => Reading::Unknown(Why::Blank),
        Some(level) => match checks.doubt_about(question) {
            Some(check) => Reading::Unknown(Why::InDoubt(check)),
            None => Reading::Level(level),
        },
    }
}

/// How complete the scored questions are; ideas and descriptive questions do not count.
pub fn completeness(instrument: &Instrument, readings: &Readings) -> Completeness {
    let mut count = Completeness::default();
    let scored = |question: &&&Question| question.role == Role::Scored;
    for question in instrument.questions.iter().filter(scored) {
        count.scored += 1;
        match readings.of(question) {
            Reading::Level(_) | Reading::Descriptive => count.known += 1,
            Reading::Unknown(Why::DontKnow) => count.dont_know += 1,
            Reading::Unknown(Why::Blank) => count.blank += 1,
            Reading::Unknown(Why::InDoubt(_)) => count.in_doubt += 1,
            Reading::LeftOut(_) => count.left_out += 1,
        }
    }
    count.applicable = count.scored - count.left_out;
    count
}

impl Completeness {
    /// Whether fewer than 60 percent of the applicable scored questions are known, so that no
    /// order can be given (`instrument.md` 4.8); exact, and so too where none applies.
    pub fn is_provisional(&self) -> bool {
        self.known * 100 < self.applicable * 60
    }
}
