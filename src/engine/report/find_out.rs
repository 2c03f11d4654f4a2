//! What to find out, by who could answer it.
//!
//! It must not press anybody to guess.

use super::answers::{AnswerLine, line};
use crate::engine::assessment::Assessment;
use crate::engine::instrument::{Group, Instrument};
use crate::engine::scores::{RecommendationScore, Scores};
use crate::engine::words::{group_plural, list_text};

/// What the same people could answer.
#[derive(Debug, Clone)]
pub struct FindOutGroup {
    /// Who, for example 'managers and speciality leads'.
    pub who: String,
    /// The questions.
    pub lines: Vec<FindOutLine>,
}

/// A gap to fill.
#[derive(Debug, Clone)]
pub struct FindOutLine {
    /// The question and its answer so far.
    pub answer: AnswerLine,
    /// Who could answer, for example 'managers and speciality leads'.
    pub who: String,
    /// The recommendations that it would help to tell, for example 'R1, R2'.
    pub helps: String,
}

/// The gaps of one recommendation.
pub(super) fn of_one(
    instrument: &'static Instrument,
    score: &RecommendationScore,
    assessment: &Assessment,
    scores: &Scores,
) -> Vec<FindOutLine> {
    (score.find_out.iter())
        .map(|gap| FindOutLine {
            answer: line(instrument, gap.question, assessment, scores),
            who: who(gap.who),
            helps: score.recommendation.id.to_owned(),
        })
        .collect()
}

/// The gaps of all these recommendations, each question once, by who could answer.
pub(super) fn of_all<'a>(
    instrument: &'static Instrument,
    open: impl Iterator<Item = &'a RecommendationScore>,
    assessment: &Assessment,
    scores: &Scores,
) -> Vec<FindOutGroup> {
    let mut lines: Vec<FindOutLine> = Vec::new();
    for found in open.flat_map(|score| of_one(instrument, score, assessment, scores)) {
        match lines
            .iter_mut()
            .find(|line| line.answer.id == found.answer.id)
        {
            Some(line) => line.helps = format!("{}, {}", line.helps, found.helps),
            None => lines.push(found),
        }
    }
    let mut groups: Vec<FindOutGroup> = Vec::new();
    for line in lines {
        let who = line.who.clone();
        match groups.iter_mut().find(|group| group.who == who) {
            Some(group) => group.lines.push(line),
            None => groups.push(FindOutGroup {
                who,
                lines: vec![line],
            }),
        }
    }
    groups
}

/// The groups in words; a team is made of the others.
fn who(groups: &[Group]) -> String {
    let single = groups.iter().copied().filter(|group| *group != Group::Team);
    let names: Vec<&str> = single.map(group_plural).collect();
    list_text(&names)
}
