//! One question and its answer, as a reason for a result.
//!
//! It must not judge an answer: it says what was answered and whether it counts.

use super::labels::LEVEL_WORDS;
use crate::engine::answers::Answer;
use crate::engine::assessment::Assessment;
use crate::engine::instrument::{Question, Role};
use crate::engine::scores::{LeftOut, Reading, Scores, Why};

/// One question and its answer in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerLine {
    /// The question's id, for a link.
    pub id: &'static str,
    /// The question.
    pub question: &'static str,
    /// The answer in words, for example 'In some hospitals' or 'Not answered'.
    pub answer: String,
    /// What to know about the answer: its level in words, or why it does not count.
    pub note: String,
    /// Whether it counts.
    pub state: AnswerState,
    /// A safety question.
    pub safety: bool,
}

/// Whether an answer counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerState {
    /// It has a level.
    Known,
    /// It has none yet.
    Unknown,
    /// It is left out of every sum.
    LeftOut,
    /// Its question has no levels.
    NotScored,
}

/// A question and its answer.
pub(super) fn line(
    question: &'static Question,
    assessment: &Assessment,
    scores: &Scores,
) -> AnswerLine {
    let reading = scores.readings.of(question);
    AnswerLine {
        id: question.id,
        question: question.text,
        answer: answer_words(question, assessment, reading),
        note: note(question, reading),
        state: match reading {
            Reading::Level(_) => AnswerState::Known,
            Reading::Unknown(_) => AnswerState::Unknown,
            Reading::LeftOut(_) => AnswerState::LeftOut,
            Reading::Descriptive => AnswerState::NotScored,
        },
        safety: question.safety,
    }
}

fn answer_words(question: &Question, assessment: &Assessment, reading: Reading) -> String {
    if reading == Reading::LeftOut(LeftOut::Hidden) {
        return "Not asked".to_owned();
    }
    match assessment.answers.get(question.id) {
        None => "Not answered".to_owned(),
        Some(Answer::DontKnow) => "I do not know".to_owned(),
        Some(Answer::NotApplicable) => question
            .not_applicable
            .map_or_else(|| "Not applicable".to_owned(), str::to_owned),
        Some(Answer::Choice(id)) => {
            let text = question.choice(id).map_or(*id, |choice| choice.text);
            text.to_owned()
        }
        Some(Answer::Choices(ids)) => choices_words(question, ids),
        Some(Answer::Number(number)) => number.to_string(),
        Some(Answer::Grid(_)) => "Answered in the grid".to_owned(),
    }
}

fn choices_words(question: &Question, ids: &[&'static str]) -> String {
    let texts: Vec<&str> = (ids.iter())
        .map(|id| question.choice(id).map_or(*id, |choice| choice.text))
        .collect();
    if texts.is_empty() {
        "None of these".to_owned()
    } else {
        texts.join(", ")
    }
}

fn note(question: &Question, reading: Reading) -> String {
    match reading {
        Reading::Level(level) => {
            let words = LEVEL_WORDS
                .get(usize::from(level))
                .copied()
                .unwrap_or_default();
            match question.role {
                Role::Idea => format!("{words}. An idea: it does not count in the theme."),
                Role::Scored | Role::Descriptive => words.to_owned(),
            }
        }
        Reading::Unknown(Why::InDoubt(_)) => {
            "In doubt: it does not fit another answer. It does not count until you change it or \
             confirm it."
                .to_owned()
        }
        Reading::Unknown(Why::DontKnow | Why::Blank) => {
            "Not known. It does not count as 0.".to_owned()
        }
        Reading::LeftOut(LeftOut::NotApplicable) => {
            "Left out, as you said that it does not apply.".to_owned()
        }
        Reading::LeftOut(LeftOut::Hidden) => {
            "Left out, as your other answers mean that it does not apply.".to_owned()
        }
        Reading::Descriptive => "Not scored.".to_owned(),
    }
}
