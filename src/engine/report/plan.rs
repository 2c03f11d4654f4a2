//! The action plan in words: by recommendation, by who does it and by date.
//!
//! It must not let the person's own order change a status (`instrument.md` 4.8), and must not know
//! the clock: today is given.

use super::labels::{priority_words, status_words};
use crate::engine::assessment::Assessment;
use crate::engine::instrument::{EvidenceLabel, Instrument};
use crate::engine::plan::{ActionStatus, PlannedAction};
use crate::engine::scores::{RecommendationScore, Scores, Status};
use crate::engine::words::{
    NO_DATE, NO_OWNER, NO_TEXT, action_status_name, control_name, count_text, date_text, list_text,
    month_text,
};

/// The action plan in words.
#[derive(Debug, Clone)]
pub struct PlanReport {
    /// '5 actions: 3 not started, 1 in progress and 1 done. 1 is overdue.'
    pub counts: String,
    /// Too little is known for an order of the tool's own.
    pub provisional: bool,
    /// The recommendations to work on, and all others that have an action, in the person's own
    /// order. Those that the person hides are among them.
    pub recommendations: Vec<PlanItem>,
    /// Actions about a recommendation that this version does not know.
    pub others: Vec<ActionLine>,
    /// All actions by who does them, by name; those without an owner last.
    pub by_owner: Vec<PlanGroup>,
    /// All actions by date: overdue, by month, without a date, and last those with nothing left to do.
    pub by_date: Vec<PlanGroup>,
}

/// A recommendation with its actions.
#[derive(Debug, Clone)]
pub struct PlanItem {
    /// Its id, for example `R1`.
    pub id: &'static str,
    /// What to do, in our words.
    pub text: &'static str,
    /// Its status, for the mark.
    pub status: Status,
    /// Its status in words.
    pub status_words: &'static str,
    /// Its place in the tool's order in words, where it has one.
    pub priority_words: Option<&'static str>,
    /// A safety question that it rests on has a low answer.
    pub safety: bool,
    /// The short label of its evidence.
    pub evidence: Option<&'static str>,
    /// The person hides it.
    pub hidden: bool,
    /// Its actions, in the order in which they were added.
    pub actions: Vec<ActionLine>,
}

/// Actions under one heading.
#[derive(Debug, Clone)]
pub struct PlanGroup {
    /// The heading.
    pub heading: String,
    /// The actions.
    pub actions: Vec<ActionLine>,
}

/// One action in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionLine {
    /// Its id.
    pub id: String,
    /// The id of its recommendation; none if this version does not know it.
    pub recommendation: Option<&'static str>,
    /// What its recommendation says.
    pub recommendation_text: &'static str,
    /// What to do.
    pub text: String,
    /// Who does it.
    pub owner: String,
    /// By when.
    pub due: String,
    /// It should have been done by now.
    pub overdue: bool,
    /// How far it has come.
    pub status: ActionStatus,
    /// How far it has come, in words.
    pub status_words: &'static str,
    /// Whether the department can do it by itself.
    pub control_words: &'static str,
}

impl PlanReport {
    /// The recommendation of this id, if it is to be worked on or has an action.
    pub fn item(&self, id: &str) -> Option<&PlanItem> {
        self.recommendations.iter().find(|item| item.id == id)
    }

    /// Whether the person hides it.
    pub fn hides(&self, id: &str) -> bool {
        self.item(id).is_some_and(|item| item.hidden)
    }

    /// The ids of those that the person does not hide, in order.
    pub fn shown(&self) -> Vec<&'static str> {
        let shown = self.recommendations.iter().filter(|item| !item.hidden);
        shown.map(|item| item.id).collect()
    }
}

/// The action plan in words on the day `today`, `2027-03-31`.
pub fn plan_report(
    instrument: &'static Instrument,
    assessment: &Assessment,
    scores: &Scores,
    today: &str,
) -> PlanReport {
    let lines: Vec<ActionLine> = (assessment.plan.actions.iter())
        .map(|action| line(instrument, action, today))
        .collect();
    PlanReport {
        counts: counts(&lines),
        provisional: scores.completeness.is_provisional(),
        recommendations: items(instrument, assessment, scores, &lines),
        others: (lines.iter())
            .filter(|line| line.recommendation.is_none())
            .cloned()
            .collect(),
        by_owner: by_owner(&lines),
        by_date: by_date(assessment, &lines),
    }
}

fn line(instrument: &Instrument, action: &PlannedAction, today: &str) -> ActionLine {
    let or = |text: &str, missing: &str| match text.trim() {
        "" => missing.to_owned(),
        text => text.to_owned(),
    };
    let recommendation = action
        .recommendation
        .and_then(|id| instrument.recommendation(id));
    ActionLine {
        id: action.id.clone(),
        recommendation: action.recommendation,
        recommendation_text: recommendation.map_or(
            "A recommendation that is not in this version",
            |recommendation| recommendation.text,
        ),
        text: or(&action.text, NO_TEXT),
        owner: or(&action.owner, NO_OWNER),
        due: or(&date_text(&action.due), NO_DATE),
        overdue: action.is_overdue(today),
        status: action.status(),
        status_words: action_status_name(action.status()),
        control_words: control_name(action.control),
    }
}

fn counts(lines: &[ActionLine]) -> String {
    if lines.is_empty() {
        return "There are no actions yet.".to_owned();
    }
    let parts: Vec<String> = (ActionStatus::ALL.into_iter())
        .filter_map(|status| {
            let number = lines.iter().filter(|line| line.status == status).count();
            let words = action_status_name(status).to_lowercase();
            (number > 0).then(|| format!("{number} {words}"))
        })
        .collect();
    let all = count_text(lines.len(), "action");
    let parts = list_text(&parts);
    match lines.iter().filter(|line| line.overdue).count() {
        0 => format!("{all}: {parts}."),
        1 => format!("{all}: {parts}. 1 is overdue."),
        more => format!("{all}: {parts}. {more} are overdue."),
    }
}

/// The recommendations in the person's own order.
fn items(
    instrument: &'static Instrument,
    assessment: &Assessment,
    scores: &Scores,
    lines: &[ActionLine],
) -> Vec<PlanItem> {
    let plan = &assessment.plan;
    let mut listed: Vec<&RecommendationScore> = (scores.recommendations.iter())
        .filter(|score| {
            is_to_work_on(score.status)
                || plan.actions_for(score.recommendation.id).next().is_some()
        })
        .collect();
    listed.sort_by_key(|score| {
        let rank = score.rank.unwrap_or(usize::MAX);
        (rank, group_of(score.status), score.recommendation.number)
    });
    let ids: Vec<&'static str> = listed.iter().map(|score| score.recommendation.id).collect();
    (plan.in_own_order(&ids).into_iter())
        .filter_map(|id| {
            let score = listed.iter().find(|score| score.recommendation.id == id)?;
            Some(item(instrument, assessment, score, lines))
        })
        .collect()
}

/// Whether there is something to do, to find out or to talk about.
fn is_to_work_on(status: Status) -> bool {
    matches!(
        status,
        Status::PartlyMet | Status::NotMet | Status::CannotTell | Status::ToDiscuss
    )
}

/// The order of those that have no rank: to find out, to discuss, and the rest.
fn group_of(status: Status) -> u8 {
    match status {
        Status::PartlyMet | Status::NotMet => 0,
        Status::CannotTell => 1,
        Status::ToDiscuss => 2,
        Status::Met => 3,
        Status::DoesNotApply => 4,
    }
}

fn item(
    instrument: &'static Instrument,
    assessment: &Assessment,
    score: &RecommendationScore,
    lines: &[ActionLine],
) -> PlanItem {
    let recommendation = score.recommendation;
    let label = |label: &&EvidenceLabel| Some(label.grade) == recommendation.evidence;
    PlanItem {
        id: recommendation.id,
        text: recommendation.text,
        status: score.status,
        status_words: status_words(score.status),
        priority_words: score.priority.map(priority_words),
        safety: score.safety,
        evidence: (instrument.evidence_labels.iter().find(label)).map(|label| label.label),
        hidden: assessment.plan.hidden.contains(recommendation.id),
        actions: (lines.iter())
            .filter(|line| line.recommendation == Some(recommendation.id))
            .cloned()
            .collect(),
    }
}

fn by_owner(lines: &[ActionLine]) -> Vec<PlanGroup> {
    let mut groups: Vec<PlanGroup> = Vec::new();
    for line in lines {
        push(&mut groups, &line.owner, line);
    }
    groups.sort_by_key(|group| (group.heading == NO_OWNER, group.heading.to_lowercase()));
    groups
}

fn by_date(assessment: &Assessment, lines: &[ActionLine]) -> Vec<PlanGroup> {
    let mut dated: Vec<(&str, &ActionLine)> = (assessment.plan.actions.iter())
        .map(|action| action.due.as_str())
        .zip(lines)
        .collect();
    dated.sort_by_key(|(due, line)| (!line.status.is_open(), due.is_empty(), *due));
    let mut groups = Vec::new();
    for (due, line) in dated {
        let heading = match due {
            _ if !line.status.is_open() => "Done or dropped".to_owned(),
            "" => NO_DATE.to_owned(),
            _ if line.overdue => "Overdue".to_owned(),
            due => month_text(due),
        };
        push(&mut groups, &heading, line);
    }
    groups
}

/// Puts an action into the group of this heading, which owners spell in capitals or not.
fn push(groups: &mut Vec<PlanGroup>, heading: &str, line: &ActionLine) {
    let is_same = |group: &&mut PlanGroup| group.heading.to_lowercase() == heading.to_lowercase();
    match groups.iter_mut().find(is_same) {
        Some(group) => group.actions.push(line.clone()),
        None => groups.push(PlanGroup {
            heading: heading.to_owned(),
            actions: vec![line.clone()],
        }),
    }
}
