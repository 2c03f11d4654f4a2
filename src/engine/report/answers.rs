//! One question and its answer, as a reason for a result.
//!
//! It must not judge an answer: it says what was answered and whether it counts.

use super::labels::LEVEL_WORDS;
use crate::engine::assessment::Assessment;
use crate::engine::instrument::{Figure, Instrument, Question, Role};
use crate::engine::scores::{LeftOut, Reading, Scores, Why};
use crate::engine::words::{answer_text, depends_on, list_text};

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
    /// What was written beside the answer, or empty.
    pub own_note: String,
    /// Whether it counts.
    pub state: AnswerState,
    /// A safety question.
    pub safety: bool,
    /// Numbers that the study gives; shown in one place, where the answer stands in its theme.
    pub figures: Vec<&'static Figure>,
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
    instrument: &'static Instrument,
    question: &'static Question,
    assessment: &Assessment,
    scores: &Scores,
) -> AnswerLine {
    let reading = scores.readings.of(question);
    AnswerLine {
        id: question.id,
        question: question.text,
        answer: match reading {
            Reading::LeftOut(LeftOut::Hidden) => "Not asked".to_owned(),
            _ => {
                let answer = assessment.answers.get(question.id);
                answer_text(instrument, question, answer, &assessment.profile)
            }
        },
        note: note(question, reading),
        own_note: assessment.answers.note(question.id).trim().to_owned(),
        state: match reading {
            Reading::Level(_) => AnswerState::Known,
            Reading::Unknown(_) => AnswerState::Unknown,
            Reading::LeftOut(_) => AnswerState::LeftOut,
            Reading::Descriptive => AnswerState::NotScored,
        },
        safety: question.safety,
        figures: instrument.figures_beside(question.id),
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
        Reading::LeftOut(LeftOut::Hidden) => hidden(question),
        Reading::Descriptive => "Not scored.".to_owned(),
    }
}

fn hidden(question: &Question) -> String {
    let because = question
        .shown_when
        .as_ref()
        .map(depends_on)
        .unwrap_or_default();
    format!("Left out, because of {}.", list_text(&because))
}
