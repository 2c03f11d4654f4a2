//! Themes, recommendations and questions of two checks, a row each: what it was, what it is, and what
//! became of it.
//!
//! It must not show a mean, or say why something moved.

use super::{Movement, Side, Versions};
use crate::engine::instrument::{Instrument, Question, Role};
use crate::engine::report::{status_words, theme_words};
use crate::engine::scores::{LeftOut, Reading, RecommendationScore, Status, ThemeScore, Why};
use crate::engine::words::{answer_text, count_text};

/// One theme, recommendation or question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its id.
    pub id: &'static str,
    /// What it is.
    pub name: &'static str,
    /// What became of it.
    pub movement: Movement,
    /// What it was, in words.
    pub then: String,
    /// What it is, in words.
    pub now: String,
    /// What to know about it, or empty.
    pub note: String,
}

/// A row for each theme.
pub(super) fn themes(then: &Side<'_>, now: &Side<'_>, versions: &Versions) -> Vec<Row> {
    (then.themes.iter().zip(&now.themes))
        .map(|(before, after)| {
            let all = (after.reasons.iter()).map(|reason| reason.question);
            let (compared, of) = count_comparable(all, versions);
            let movement = match compared {
                0 => Movement::NotComparable,
                _ => Movement::of_theme(before, after),
            };
            Row {
                id: after.theme.id,
                name: after.theme.name,
                movement,
                then: theme_text(before),
                now: theme_text(after),
                note: sentences(&[
                    &theme_note(movement, before, after),
                    &left_out_note(compared, of),
                ]),
            }
        })
        .collect()
}

/// The result and, where something is not known, how far it could move.
pub(super) fn theme_text(score: &ThemeScore) -> String {
    let words = theme_words(score.result);
    let Some(range) = (score.range.as_ref()).filter(|_| score.known < score.applicable) else {
        return words.to_owned();
    };
    let (low, high) = (
        theme_words(range.low_result),
        theme_words(range.high_result),
    );
    if low == high {
        words.to_owned()
    } else {
        format!("{words} (between {low} and {high} if the gaps were filled)")
    }
}

fn theme_note(movement: Movement, then: &ThemeScore, now: &ThemeScore) -> String {
    let has_gaps = |score: &ThemeScore| score.known < score.applicable;
    let applies = |score: &ThemeScore| -> Vec<bool> {
        let is_in = |reading| !matches!(reading, Reading::LeftOut(_));
        (score.reasons.iter())
            .map(|each| is_in(each.reading))
            .collect()
    };
    let gaps = match (movement, has_gaps(then), has_gaps(now)) {
        (Movement::CannotSay, true, true) => {
            "Too little was known then, and too little is known now."
        }
        (Movement::CannotSay, true, false) => "Too little was known then.",
        (Movement::CannotSay, false, _) => "Too little is known now.",
        _ => "",
    };
    let within = match movement {
        _ if applies(then) != applies(now) => "Not the same questions apply.",
        Movement::Up if then.result == now.result => {
            "The words are the same, but the answers are higher."
        }
        Movement::Down if then.result == now.result => {
            "The words are the same, but the answers are lower."
        }
        _ => "",
    };
    sentences(&[gaps, within])
}

/// What there is of these, with a space between.
fn sentences(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(" ")
}

fn left_out_note(compared: usize, of: usize) -> String {
    if compared == of || compared == 0 {
        return String::new();
    }
    let of = count_text(of, "question");
    format!("Compared on {compared} of {of}, those that both versions ask.")
}

fn count_comparable(
    questions: impl Iterator<Item = &'static Question>,
    versions: &Versions,
) -> (usize, usize) {
    questions.fold((0, 0), |(compared, of), question| {
        (
            compared + usize::from(versions.can_compare(question)),
            of + 1,
        )
    })
}

/// A row for each recommendation that has a status.
pub(super) fn recommendations(then: &Side<'_>, now: &Side<'_>, versions: &Versions) -> Vec<Row> {
    (then.recommendations.iter().zip(&now.recommendations))
        .filter(|(_, after)| after.status != Status::ToDiscuss)
        .map(|(before, after)| {
            let (compared, of) =
                count_comparable(after.recommendation.keys.iter().copied(), versions);
            let movement = match compared {
                0 => Movement::NotComparable,
                _ => Movement::of_status(before.status, after.status),
            };
            let within = match movement {
                Movement::Same | Movement::StillUnknown => moved_within(before, after),
                _ => String::new(),
            };
            Row {
                id: after.recommendation.id,
                name: after.recommendation.text,
                movement,
                then: status_words(before.status).to_owned(),
                now: status_words(after.status).to_owned(),
                note: sentences(&[&within, &left_out_note(compared, of)]),
            }
        })
        .collect()
}

/// That answers moved though the status did not.
fn moved_within(then: &RecommendationScore, now: &RecommendationScore) -> String {
    let count = |wanted: Movement| {
        (then.reasons.iter().zip(&now.reasons))
            .filter(|(before, after)| {
                matches!(
                    (before.reading, after.reading),
                    (Reading::Level(_), Reading::Level(_))
                ) && Movement::of_question((before.reading, None), (after.reading, None)) == wanted
            })
            .count()
    };
    let text = |number, way| format!("{} moved {way}.", count_text(number, "answer"));
    match (count(Movement::Up), count(Movement::Down)) {
        (0, 0) => String::new(),
        (up, 0) => text(up, "up"),
        (0, down) => text(down, "down"),
        (up, down) => format!("{} {down} moved down.", text(up, "up")),
    }
}

/// A row for each question.
pub(super) fn questions(
    instrument: &'static Instrument,
    then: &Side<'_>,
    now: &Side<'_>,
    versions: &Versions,
) -> Vec<Row> {
    (instrument.questions.iter().copied())
        .map(|question| {
            let answer = |side: &Side<'_>| side.check.answers.get(question.id).cloned();
            let (before, after) = (answer(then), answer(now));
            let readings = [then, now].map(|side| side.readings.of(question));
            let movement = match versions.can_compare(question) {
                false => Movement::NotComparable,
                true => Movement::of_question(
                    (readings[0], before.as_ref()),
                    (readings[1], after.as_ref()),
                ),
            };
            let text = |side: &Side<'_>, reading| answer_words(instrument, question, side, reading);
            Row {
                id: question.id,
                name: question.text,
                movement,
                then: text(then, readings[0]),
                now: text(now, readings[1]),
                note: question_note(question, versions),
            }
        })
        .collect()
}

fn answer_words(
    instrument: &Instrument,
    question: &Question,
    side: &Side<'_>,
    reading: Reading,
) -> String {
    let answer = side.check.answers.get(question.id);
    let words = answer_text(instrument, question, answer, &side.check.profile);
    match reading {
        Reading::LeftOut(LeftOut::Hidden) => "Not asked, because of other answers".to_owned(),
        Reading::Unknown(Why::InDoubt(_)) => format!("{words} (in doubt)"),
        _ => words,
    }
}

fn question_note(question: &Question, versions: &Versions) -> String {
    let wording = match versions.is_reworded(question) {
        true => "Worded otherwise in the other version.",
        false => "",
    };
    let role = match question.role {
        Role::Scored => "",
        Role::Idea => "An idea: it does not count in its theme.",
        Role::Descriptive => "Not scored.",
    };
    sentences(&[wording, role])
}
