//! What to find out, by who could answer it.
//!
//! Who could answer is what the question set says, always in one order: managers, speciality
//! leads, support workers, assistant practitioners, radiographers. Lists follow the same order,
//! first those that start with managers and, where they start alike, the shorter one. It must not
//! press anybody to guess.

use std::collections::BTreeMap;

use super::answers::{AnswerLine, line};
use super::phrases::upper_first;
use crate::engine::assessment::Assessment;
use crate::engine::instrument::{Group, Instrument, Recommendation};
use crate::engine::scores::{RecommendationScore, Scores};
use crate::engine::words::{group_plural, list_text};

/// What the same people could answer.
#[derive(Debug, Clone)]
pub struct FindOutGroup {
    /// Who, for example 'managers and speciality leads'.
    pub who: String,
    /// The same in short, as a heading: 'Managers, leads and support workers'.
    pub heading: String,
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
    /// The same as groups, in their order.
    groups: Vec<Group>,
    /// The recommendations that it would help to tell.
    pub helps: Vec<&'static Recommendation>,
}

/// The gaps of one recommendation.
pub(super) fn of_one(
    instrument: &'static Instrument,
    score: &RecommendationScore,
    assessment: &Assessment,
    scores: &Scores,
) -> Vec<FindOutLine> {
    (score.find_out.iter())
        .map(|gap| {
            let groups = in_order(gap.who);
            FindOutLine {
                answer: line(instrument, gap.question, assessment, scores),
                who: in_words(&groups),
                groups,
                helps: vec![score.recommendation],
            }
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
            Some(line) => line.helps.extend(found.helps),
            None => lines.push(found),
        }
    }
    let mut by_who: BTreeMap<Vec<Group>, Vec<FindOutLine>> = BTreeMap::new();
    for line in lines {
        by_who.entry(line.groups.clone()).or_default().push(line);
    }
    (by_who.into_iter())
        .map(|(groups, lines)| FindOutGroup {
            who: in_words(&groups),
            heading: heading(&groups),
            lines,
        })
        .collect()
}

/// The groups in their order; a team is made of the others.
fn in_order(groups: &[Group]) -> Vec<Group> {
    let single = groups.iter().copied().filter(|group| *group != Group::Team);
    let mut groups: Vec<Group> = single.collect();
    groups.sort_unstable();
    groups
}

fn in_words(groups: &[Group]) -> String {
    let names: Vec<&str> = groups.iter().copied().map(group_plural).collect();
    list_text(&names)
}

/// The groups in short. Assistant practitioners go without saying where support workers are named.
fn heading(groups: &[Group]) -> String {
    if groups.len() == 5 {
        return "Anyone in the department".to_owned();
    }
    let with_support_workers = groups.contains(&Group::SupportWorker);
    let names: Vec<&str> = (groups.iter())
        .filter(|group| **group != Group::AssistantPractitioner || !with_support_workers)
        .map(|group| match group {
            Group::SpecialityLead if groups.len() > 2 => "leads",
            Group::Radiographer => "radiographers",
            group => group_plural(*group),
        })
        .collect();
    upper_first(&list_text(&names))
}
