//! How much is known, and what is missing.
//!
//! It must not nag: 'I do not know' is an answer that shows what to find out.

use super::answers::{AnswerLine, AnswerState, line};
use super::phrases::count;
use crate::engine::assessment::Assessment;
use crate::engine::instrument::{Instrument, Role};
use crate::engine::scores::{Completeness, LeftOut, Reading, Scores};

/// How much is known.
#[derive(Debug, Clone)]
pub struct CompletenessReport {
    /// 'We know the answer to 42 of the 43 scored questions.'
    pub sentence: String,
    /// What the others are, for example '1 I do not know'; empty if there are none.
    pub parts: Vec<String>,
    /// No scored question that applies has a known answer.
    pub nothing_known: bool,
    /// Fewer than 60 percent are known: no order is given.
    pub provisional: bool,
    /// The scored questions that are left out, each with why.
    pub left_out: Vec<AnswerLine>,
    /// The person said of one of them that it does not apply.
    pub any_not_applicable: bool,
    /// The scored questions without a known answer, by theme.
    pub missing: Vec<Missing>,
    /// How many they are.
    pub n_missing: usize,
}

impl CompletenessReport {
    /// The sentence, and what the others are.
    pub fn in_full(&self) -> String {
        match self.parts.as_slice() {
            [] => self.sentence.clone(),
            parts => format!("{} The others: {}.", self.sentence, parts.join("; ")),
        }
    }
}

/// The missing answers of one theme.
#[derive(Debug, Clone)]
pub struct Missing {
    /// The theme's name.
    pub theme: &'static str,
    /// Its scored questions without a known answer.
    pub answers: Vec<AnswerLine>,
}

pub(super) fn completeness(
    instrument: &'static Instrument,
    assessment: &Assessment,
    scores: &Scores,
) -> CompletenessReport {
    let counts = scores.completeness;
    let missing: Vec<Missing> = (instrument.themes.iter())
        .map(|theme| Missing {
            theme: theme.name,
            answers: (instrument.questions_of(theme))
                .filter(|question| question.role == Role::Scored)
                .map(|question| line(instrument, question, assessment, scores))
                .filter(|answer| answer.state == AnswerState::Unknown)
                .collect(),
        })
        .filter(|missing| !missing.answers.is_empty())
        .collect();
    CompletenessReport {
        sentence: sentence(&counts),
        parts: parts(&counts),
        nothing_known: counts.known == 0,
        provisional: counts.is_provisional(),
        left_out: (instrument.questions.iter().copied())
            .filter(|question| question.role == Role::Scored)
            .map(|question| line(instrument, question, assessment, scores))
            .filter(|answer| answer.state == AnswerState::LeftOut)
            .collect(),
        any_not_applicable: (instrument.questions.iter()).any(|question| {
            scores.readings.of(question) == Reading::LeftOut(LeftOut::NotApplicable)
        }),
        n_missing: missing.iter().map(|missing| missing.answers.len()).sum(),
        missing,
    }
}

fn sentence(counts: &Completeness) -> String {
    match (counts.applicable, counts.known) {
        (0, _) => "None of the scored questions applies to you.".to_owned(),
        (all, known) if all == known => {
            format!("We know your answer to all {all} scored questions.")
        }
        (all, known) => {
            format!("We know your answer to {known} of the {all} scored questions.")
        }
    }
}

fn parts(counts: &Completeness) -> Vec<String> {
    let part = |number: usize, words: &str| (number > 0).then(|| format!("{number} {words}"));
    let left_out = |number: usize| {
        count(
            number,
            "question is left out, as it does not apply",
            "questions are left out, as they do not apply",
        )
    };
    [
        part(
            counts.dont_know,
            "answered with \u{2018}I do not know\u{2019}",
        ),
        part(counts.blank, "not answered"),
        part(
            counts.in_doubt,
            "in doubt, as two answers do not fit together",
        ),
        (counts.left_out > 0).then(|| left_out(counts.left_out)),
    ]
    .into_iter()
    .flatten()
    .collect()
}
