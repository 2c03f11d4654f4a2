//! The short of a check as plain text, to be sent to others: an email, a paper for a meeting.
//!
//! It must not hold what could point to a person or a place: hospitals are letters, and there is no
//! staff number and no note in it (`instrument.md` 4.11). It must not know how text is marked up.

use super::find_out::FindOutGroup;
use super::phrases::count;
use super::plan::{ActionLine, PlanReport, plan_report};
use super::recommendation::RecommendationReport;
use super::themes::ThemeReport;
use super::{Report, report};
use crate::engine::assessment::Assessment;
use crate::engine::instrument::Instrument;
use crate::engine::scores::{Priority, Scores};
use crate::engine::words::{
    BASED_ON, CONTROL_QUESTION, check_name, date_text, group_name, list_text,
};

/// The short of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The heading of the whole.
    pub title: String,
    /// Date, who, and what it is based on.
    pub about: Vec<String>,
    /// The parts, in order.
    pub parts: Vec<SummaryPart>,
}

/// One part of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SummaryPart {
    /// Its heading.
    pub heading: String,
    /// Paragraphs before the list.
    pub text: Vec<String>,
    /// The list.
    pub items: Vec<SummaryItem>,
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SummaryItem {
    /// What it says.
    pub text: String,
    /// Lines below it.
    pub more: Vec<String>,
}

/// The short of a check on the day `today`, `2027-03-31`; nothing for a form that has no results.
pub fn summary(
    instrument: &'static Instrument,
    assessment: &Assessment,
    scores: &Scores,
    today: &str,
) -> Option<Summary> {
    let shared = with_letters(assessment);
    let report = report(instrument, &shared, scores)?;
    let plan = plan_report(instrument, &shared, scores, today);
    let mut parts = Vec::from_iter(safety(instrument, &report));
    parts.push(in_short(instrument, &report));
    if !report.completeness.nothing_known {
        parts.push(themes(instrument, &report));
        parts.push(do_first(&shared, &report));
        parts.extend(find_out(&report));
    }
    parts.extend(deployment(instrument, &report));
    parts.push(actions(&plan));
    parts.push(to_keep_in_mind(instrument));
    Some(Summary {
        title: format!("RoleCheck: {}", check_name(assessment)),
        about: about(assessment),
        parts,
    })
}

/// The check with letters for the names of its hospitals, in their order. Where letters run out, an
/// empty name stands for a number.
fn with_letters(assessment: &Assessment) -> Assessment {
    let mut shared = assessment.clone();
    let mut letters = 'A'..='Z';
    for hospital in &mut shared.profile.hospitals {
        let letter = letters.next().map(|letter| format!("Hospital {letter}"));
        hospital.label = letter.unwrap_or_default();
    }
    shared
}

fn about(assessment: &Assessment) -> Vec<String> {
    let date = Some(date_text(&assessment.date)).filter(|date| !date.is_empty());
    let lines = [
        date.map(|date| format!("Date of the check: {date}")),
        (assessment.group).map(|group| format!("Filled in by: {}", group_name(group))),
        Some(format!("Based on: {BASED_ON}")),
    ];
    lines.into_iter().flatten().collect()
}

fn item(text: impl Into<String>, more: Vec<String>) -> SummaryItem {
    SummaryItem {
        text: text.into(),
        more,
    }
}

fn safety(instrument: &Instrument, report: &Report) -> Option<SummaryPart> {
    (!report.safety.is_empty()).then(|| SummaryPart {
        heading: "Check this for safety".to_owned(),
        text: vec![instrument.caveat("safety").to_owned()],
        items: (report.safety.iter())
            .map(|answer| item(answer.question, vec![format!("We said: {}", answer.answer)]))
            .collect(),
    })
}

fn in_short(instrument: &Instrument, report: &Report) -> SummaryPart {
    let completeness = &report.completeness;
    let first = match completeness.nothing_known {
        true => "Nothing is known yet, so there are no results.".to_owned(),
        false => report.recommendations.counts.clone(),
    };
    let no_overall = instrument.caveat("no-overall").to_owned();
    let parts = completeness.parts.iter();
    SummaryPart {
        heading: "In short".to_owned(),
        text: vec![first, no_overall, completeness.sentence.clone()],
        items: parts.map(|part| item(part.as_str(), Vec::new())).collect(),
    }
}

fn themes(instrument: &Instrument, report: &Report) -> SummaryPart {
    let line = |theme: &ThemeReport| {
        let more = [Some(theme.known.clone()), theme.range.clone()];
        item(
            format!("{}: {}", theme.name, theme.words),
            more.into_iter().flatten().collect(),
        )
    };
    SummaryPart {
        heading: "The 9 themes".to_owned(),
        text: vec![instrument.caveat("theme").to_owned()],
        items: report.themes.iter().map(line).collect(),
    }
}

/// What comes first in the tool's order; within it, the person's own order counts.
fn do_first(assessment: &Assessment, report: &Report) -> SummaryPart {
    let plan = &assessment.plan;
    let all = &report.recommendations;
    let group = (all.open.iter()).find(|group| group.priority == Priority::DoFirst);
    let ids: Vec<&'static str> = (all.do_first().iter())
        .map(|recommendation| recommendation.id)
        .collect();
    let (hidden, shown): (Vec<&str>, Vec<&str>) =
        (plan.in_own_order(&ids).into_iter()).partition(|id| plan.hidden.contains(id));
    let mut text = Vec::new();
    match group {
        Some(group) => text.push(group.about.to_owned()),
        None if all.provisional => text.push("Too little is known yet to say.".to_owned()),
        None => text.push("No recommendation is in this group.".to_owned()),
    }
    if !hidden.is_empty() {
        let number = count(hidden.len(), "recommendation", "recommendations");
        text.push(format!("We hide {number} here: {}.", list_text(&hidden)));
    }
    SummaryPart {
        heading: "Do first".to_owned(),
        text,
        items: (shown.into_iter())
            .filter_map(|id| all.all().find(|item| item.id == id))
            .map(recommendation)
            .collect(),
    }
}

fn recommendation(recommendation: &RecommendationReport) -> SummaryItem {
    let mut more = vec![format!(
        "{}. Rests on: {}.",
        recommendation.status_words, recommendation.sites
    )];
    if let Some((label, _)) = recommendation.evidence {
        more.push(format!("Evidence: {label}"));
    }
    more.extend(recommendation.contested.map(str::to_owned));
    more.extend(recommendation.safety.map(str::to_owned));
    item(
        format!("{}: {}", recommendation.id, recommendation.text),
        more,
    )
}

/// Each question once, by who could answer it.
fn find_out(report: &Report) -> Option<SummaryPart> {
    let groups = &report.recommendations.find_out;
    let questions = |group: &FindOutGroup| {
        let lines = group.lines.iter();
        lines.map(|line| line.answer.question.to_owned()).collect()
    };
    (!groups.is_empty()).then(|| SummaryPart {
        heading: "What to find out".to_owned(),
        text: Vec::new(),
        items: (groups.iter())
            .map(|group| item(format!("Ask {}:", group.who), questions(group)))
            .collect(),
    })
}

/// Nothing without a grid.
fn deployment(instrument: &Instrument, report: &Report) -> Option<SummaryPart> {
    let deployment = &report.deployment;
    (!deployment.hospitals.is_empty()).then(|| SummaryPart {
        heading: "How support workers are placed".to_owned(),
        text: vec![
            format!("{}. {}", deployment.model, deployment.about),
            instrument.caveat("deployment").to_owned(),
        ],
        items: (deployment.hospitals.iter())
            .map(|hospital| item(format!("{}: {}", hospital.name, hospital.words), Vec::new()))
            .collect(),
    })
}

fn actions(plan: &PlanReport) -> SummaryPart {
    let lines = plan.by_date.iter().flat_map(|group| &group.actions);
    SummaryPart {
        heading: "Action plan".to_owned(),
        text: vec![plan.counts.clone()],
        items: lines.map(action).collect(),
    }
}

fn action(action: &ActionLine) -> SummaryItem {
    let about = match action.recommendation {
        Some(id) => format!("{} ({id})", action.recommendation_text),
        None => action.recommendation_text.to_owned(),
    };
    let due = match action.overdue {
        true => format!("{} (overdue)", action.due),
        false => action.due.clone(),
    };
    item(
        action.text.clone(),
        vec![
            format!("About: {about}"),
            format!("Who: {}", action.owner),
            format!("By when: {due}"),
            format!("Status: {}", action.status_words),
            format!("{CONTROL_QUESTION} {}", action.control_words),
        ],
    )
}

fn to_keep_in_mind(instrument: &Instrument) -> SummaryPart {
    let caveats = ["start-not-a-test", "start-listened", "sharing", "scope"];
    let caveats = caveats.map(|id| item(instrument.caveat(id), Vec::new()));
    SummaryPart {
        heading: "What to keep in mind".to_owned(),
        text: Vec::new(),
        items: caveats.into(),
    }
}
