//! The results as a table: completeness, themes, recommendations, deployment, sums and checks, each
//! a row.
//!
//! It must not add the themes up or give one number for everything, and works nothing out: figures
//! come from the scores and words from the report.

use super::BETWEEN;
use super::table::{Row, columns, text_of};
use crate::engine::assessment::Assessment;
use crate::engine::fraction::Fraction;
use crate::engine::instrument::{Check, Instrument};
use crate::engine::report::{
    AnswerLine, AnswerState, HospitalReport, RecommendationReport, Report, ThemeReport,
    priority_words,
};
use crate::engine::scores::{HospitalDeployment, RecommendationScore, Scores, ThemeScore};

columns! {
    Kind = "kind",
    Id = "id",
    Name = "name",
    StatusId = "status_id",
    Status = "status",
    Evidence = "evidence",
    Sites = "sites",
    Contested = "contested",
    PriorityId = "priority_id",
    Priority = "priority",
    Rank = "rank",
    Safety = "safety",
    OwnPlace = "own_place",
    Hidden = "hidden",
    Known = "known",
    Applicable = "applicable",
    Low = "low",
    High = "high",
    Number = "number",
    Unit = "unit",
    Why = "why",
    FindOut = "find_out",
}

/// The results as the text of a CSV file.
pub(in crate::wire) fn results_csv(
    instrument: &'static Instrument,
    assessment: &Assessment,
    scores: &Scores,
    report: &Report,
) -> String {
    let mut rows = completeness(scores);
    rows.extend(report.safety.iter().map(safety));
    rows.extend(scores.themes.iter().zip(&report.themes).map(theme));
    for score in &scores.recommendations {
        let mut all = report.recommendations.all();
        if let Some(words) = all.find(|words| words.id == score.recommendation.id) {
            rows.push(recommendation(assessment, score, words));
        }
    }
    rows.push(department(scores, report));
    let hospitals = scores.deployment.hospitals.iter();
    rows.extend(hospitals.zip(&report.deployment.hospitals).map(hospital));
    rows.extend(sums(scores, report));
    let raised = scores.checks.iter();
    rows.extend(raised.map(|held| check(held, "raised", "Raised")));
    let confirmed = scores.confirmed_checks.iter();
    rows.extend(confirmed.map(|held| check(held, "confirmed", "Confirmed")));
    text_of(instrument, assessment, COLUMNS, rows)
}

fn row_about(kind: &str, id: &str, name: &str) -> Row {
    let mut row = Row::default();
    row.text(Column::Kind, kind);
    row.text(Column::Id, id);
    row.text(Column::Name, name);
    row
}

fn set_status(row: &mut Row, id: &str, words: &str) {
    row.text(Column::StatusId, id);
    row.text(Column::Status, words);
}

fn completeness(scores: &Scores) -> Vec<Row> {
    let counts = scores.completeness;
    [
        ("scored", "Questions that count", counts.scored),
        ("left-out", "Left out", counts.left_out),
        ("applicable", "Apply", counts.applicable),
        ("known", "Known", counts.known),
        ("dont-know", "I do not know", counts.dont_know),
        ("blank", "Not answered", counts.blank),
        ("in-doubt", "In doubt", counts.in_doubt),
    ]
    .into_iter()
    .map(|(id, name, number)| {
        let mut row = row_about("completeness", id, name);
        row.whole(Column::Number, number);
        row.text(Column::Unit, "questions");
        row
    })
    .collect()
}

fn safety(answer: &AnswerLine) -> Row {
    let mut row = row_about("safety", answer.id, answer.question);
    row.text(Column::Status, &answer.answer);
    row.yes_or_no(Column::Safety, true);
    row.text(Column::Why, &answer.note);
    row
}

fn theme((score, words): (&ThemeScore, &ThemeReport)) -> Row {
    let mut row = row_about("theme", words.id, words.name);
    set_status(&mut row, score.result.id(), words.words);
    row.whole(Column::Known, score.known);
    row.whole(Column::Applicable, score.applicable);
    if let Some(range) = &score.range {
        // As in the assessment file: 4 places, half up.
        row.decimal(Column::Low, range.low.round_half_up(4), 4);
        row.decimal(Column::High, range.high.round_half_up(4), 4);
    }
    let mut why = vec![words.known.as_str()];
    why.extend(words.range.as_deref());
    why.extend(Some(words.low.as_str()).filter(|low| !low.is_empty()));
    why.extend(words.notes.iter().map(String::as_str));
    row.text(Column::Why, &why.join(" "));
    row
}

fn recommendation(
    assessment: &Assessment,
    score: &RecommendationScore,
    words: &RecommendationReport,
) -> Row {
    let mut row = row_about("recommendation", words.id, words.text);
    set_status(&mut row, score.status.id(), words.status_words);
    if let Some((label, _)) = words.evidence {
        row.text(Column::Evidence, label);
    }
    row.text(Column::Sites, words.sites);
    row.yes_or_no(Column::Contested, words.contested.is_some());
    if let Some(priority) = score.priority {
        row.text(Column::PriorityId, priority.id());
        row.text(Column::Priority, priority_words(priority));
    }
    if let Some(rank) = score.rank {
        row.whole(Column::Rank, rank);
    }
    row.yes_or_no(Column::Safety, score.safety);
    let plan = &assessment.plan;
    if let Some(place) = plan.order.iter().position(|id| *id == words.id) {
        row.whole(Column::OwnPlace, place + 1);
    }
    row.yes_or_no(Column::Hidden, plan.hidden.contains(words.id));
    let count = |state| words.answers.iter().filter(|it| it.state == state).count();
    let known = count(AnswerState::Known);
    row.whole(Column::Known, known);
    row.whole(Column::Applicable, known + count(AnswerState::Unknown));
    let mut why = vec![words.rule.as_str()];
    why.extend(words.so_far.as_deref());
    why.extend(words.notes.iter().map(String::as_str));
    row.text(Column::Why, &why.join(" "));
    let find_out: Vec<String> = (words.find_out.iter())
        .map(|gap| format!("{} ({})", gap.answer.question, gap.who))
        .collect();
    row.text(Column::FindOut, &find_out.join(BETWEEN));
    row
}

fn department(scores: &Scores, report: &Report) -> Row {
    let words = &report.deployment;
    let mut row = row_about("deployment", "department", "The department");
    set_status(&mut row, scores.deployment.department.id(), &words.model);
    row.text(Column::Why, words.about);
    row
}

fn hospital((score, words): (&HospitalDeployment, &HospitalReport)) -> Row {
    let mut row = row_about("deployment", &score.hospital, &words.name);
    set_status(&mut row, score.model.id(), &words.words);
    if let Some(pools) = score.pools {
        row.whole(Column::Number, pools);
        row.text(Column::Unit, "pools");
    }
    let mut why: Vec<String> = (words.areas.iter())
        .map(|(area, model)| format!("{area}: {model}."))
        .collect();
    why.extend(words.notes.iter().cloned());
    row.text(Column::Why, &why.join(" "));
    row
}

/// The two sums in percent with 1 decimal, as the page has them.
fn sums(scores: &Scores, report: &Report) -> [Row; 2] {
    let (share, esr) = (&report.share, &report.esr);
    [
        sum(
            "share",
            "Support workers as a share of imaging staff",
            scores.share.as_ref().map(|share| share.share),
            share.sentence.as_deref().or(share.missing),
        ),
        sum(
            "esr-gap",
            "Staff record (ESR) against FTE in post",
            scores.esr_gap.as_ref().map(|gap| gap.gap),
            esr.sentence.as_deref().or(esr.missing),
        ),
    ]
}

fn sum(id: &str, name: &str, fraction: Option<Fraction>, why: Option<&str>) -> Row {
    let mut row = row_about("sum", id, name);
    if let Some(fraction) = fraction {
        row.decimal(Column::Number, fraction.round_half_up(3), 1);
    }
    row.text(Column::Unit, "percent");
    row.text(Column::Why, why.unwrap_or_default());
    row
}

fn check(check: &Check, status_id: &str, status: &str) -> Row {
    let mut row = row_about("check", check.id, check.message);
    set_status(&mut row, status_id, status);
    row.text(Column::Why, check.advice);
    row
}
