//! The nine themes in words: the result, what it rests on, and how far it could move.
//!
//! It must not show a mean or put the themes in another order (`instrument.md` 4.3, 4.4).

use super::answers::{AnswerLine, line};
use super::labels::theme_words;
use super::phrases::count;
use crate::engine::assessment::Assessment;
use crate::engine::chart::{Stack, Steps};
use crate::engine::instrument::{Instrument, Role, Theme};
use crate::engine::scores::{Reading, Scores, ThemeResult, ThemeScore};
use crate::engine::words::count_text;

/// Findings about people who did not take part in the study (`instrument.md` 0).
pub(super) const SECOND_HAND: [&str; 4] = ["F96", "F97", "F101", "F102"];

/// One theme in words.
#[derive(Debug, Clone)]
pub struct ThemeReport {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it is about.
    pub about: &'static str,
    /// The study's section.
    pub section: &'static str,
    /// The result, for the drawing.
    pub result: ThemeResult,
    /// The result in words.
    pub words: &'static str,
    /// '4 of 5 answers known.'
    pub known: String,
    /// 'Between Early and Partly in place if the gaps were filled.', where something is unknown and
    /// not every result is still possible.
    pub range: Option<String>,
    /// '2 answers are at one of the two lowest levels.', or empty where there is none.
    pub low: String,
    /// Other things to know, for example why the result is held back.
    pub notes: Vec<String>,
    /// How many answers at each level, drawn as a bar.
    pub stack: Stack,
    /// The result and the range on the five words.
    pub steps: Option<Steps>,
    /// How many known answers at each level, 0 first.
    pub at_level: [usize; 5],
    /// How many are not known.
    pub unknown: usize,
    /// The questions that count, those left out included.
    pub answers: Vec<AnswerLine>,
    /// The theme's ideas, which do not count in it.
    pub ideas: Vec<AnswerLine>,
    /// The theme's questions without levels, which count nowhere.
    pub described: Vec<AnswerLine>,
}

impl ThemeReport {
    /// Too few answers are known for a result, and they rule none out.
    pub fn says_nothing(&self) -> bool {
        self.result == ThemeResult::NotEnoughAnswers && self.range.is_none()
    }
}

pub(super) fn themes(
    instrument: &'static Instrument,
    assessment: &Assessment,
    scores: &Scores,
) -> Vec<ThemeReport> {
    (scores.themes.iter())
        .map(|score| theme(instrument, assessment, scores, score))
        .collect()
}

fn theme(
    instrument: &'static Instrument,
    assessment: &Assessment,
    scores: &Scores,
    score: &ThemeScore,
) -> ThemeReport {
    let unknown = score.applicable.saturating_sub(score.known);
    let of_role = |role: Role| {
        (instrument.questions_of(score.theme))
            .filter(|question| question.role == role)
            .map(|question| line(instrument, question, assessment, scores))
            .collect()
    };
    ThemeReport {
        id: score.theme.id,
        name: score.theme.name,
        about: score.theme.about,
        section: score.theme.section,
        result: score.result,
        words: theme_words(score.result),
        known: known(score),
        range: (unknown > 0).then(|| range(score)).flatten(),
        low: low(score),
        notes: notes(instrument, scores, score),
        stack: Stack::new(score.at_level, unknown),
        steps: Steps::new(score),
        at_level: score.at_level,
        unknown,
        answers: (score.reasons.iter())
            .map(|reason| line(instrument, reason.question, assessment, scores))
            .collect(),
        ideas: of_role(Role::Idea),
        described: of_role(Role::Descriptive),
    }
}

fn known(score: &ThemeScore) -> String {
    match (score.known, score.applicable) {
        (_, 0) => "You left out all of its questions.".to_owned(),
        (known, all) => format!("{known} of {} known.", count_text(all, "answer")),
    }
}

fn range(score: &ThemeScore) -> Option<String> {
    let range = score.range.as_ref()?;
    let (low, high) = (
        theme_words(range.low_result),
        theme_words(range.high_result),
    );
    if (range.low_result, range.high_result) == (ThemeResult::NotYetInPlace, ThemeResult::InPlace) {
        return None;
    }
    Some(if low == high {
        format!("It would be {low} however the gaps were filled.")
    } else {
        format!("Between {low} and {high} if the gaps were filled.")
    })
}

fn low(score: &ThemeScore) -> String {
    let [zero, one, ..] = score.at_level;
    match zero + one {
        0 => String::new(),
        low => count(
            low,
            "answer is at one of the two lowest levels.",
            "answers are at one of the two lowest levels.",
        ),
    }
}

fn notes(instrument: &'static Instrument, scores: &Scores, score: &ThemeScore) -> Vec<String> {
    let mut notes = Vec::new();
    if score.result == ThemeResult::NotEnoughAnswers {
        notes.push(instrument.caveat("not-enough").to_owned());
    }
    if score.held_back {
        notes.push(
            "It is not \u{2018}In place\u{2019}, as 1 answer or more is at the lowest level."
                .to_owned(),
        );
    }
    notes.extend(valued_but_not_told(instrument, scores, score.theme));
    if is_second_hand(instrument, score.theme) {
        notes.push(instrument.caveat("views-of-others").to_owned());
    }
    notes
}

/// Support workers are valued but rarely hear it: its own point, as the study makes it one (F103).
fn valued_but_not_told(instrument: &Instrument, scores: &Scores, theme: &Theme) -> Option<String> {
    let level = |id: &str| match scores.readings.of(instrument.question(id)?) {
        Reading::Level(level) => Some(level),
        _ => None,
    };
    let asked_here = instrument.question("impact-told")?.theme == theme;
    let apart = level("impact-valued")? >= 3 && level("impact-told")? <= 1;
    (asked_here && apart).then(|| {
        "You say that registered staff value support workers, but that support workers do not \
         often hear it. The study\u{2019}s authors think that this was so at their sites too."
            .to_owned()
    })
}

fn is_second_hand(instrument: &Instrument, theme: &Theme) -> bool {
    (instrument.questions_of(theme))
        .flat_map(|question| question.findings.iter())
        .any(|finding| SECOND_HAND.contains(&finding.id))
}
