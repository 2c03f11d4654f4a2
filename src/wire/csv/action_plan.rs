//! The action plan as a table: one row for each action, in the order in which they were added.
//!
//! It must not fill in what was not entered: an empty owner is an empty cell.

use super::table::{Row, columns, text_of};
use crate::engine::assessment::Assessment;
use crate::engine::instrument::Instrument;
use crate::engine::plan::PlannedAction;
use crate::engine::report::status_words;
use crate::engine::scores::Scores;
use crate::engine::words::{action_status_name, control_name};

columns! {
    Id = "action_id",
    RecommendationId = "recommendation_id",
    Recommendation = "recommendation",
    RecommendationStatusId = "recommendation_status_id",
    RecommendationStatus = "recommendation_status",
    Action = "action",
    Owner = "owner",
    Due = "due",
    StatusId = "status_id",
    Status = "status",
    Overdue = "overdue",
    ControlId = "control_id",
    Control = "control",
    FirstStepId = "first_step_id",
}

/// The action plan as the text of a CSV file, on the day `today`, `2027-03-31`. `scores` is none
/// for the forms that have no results.
pub(in crate::wire) fn action_plan_csv(
    instrument: &'static Instrument,
    assessment: &Assessment,
    scores: Option<&Scores>,
    today: &str,
) -> String {
    let actions = assessment.plan.actions.iter();
    let rows = actions.map(|action| row(instrument, scores, action, today));
    text_of(instrument, assessment, COLUMNS, rows.collect())
}

fn row(
    instrument: &'static Instrument,
    scores: Option<&Scores>,
    action: &PlannedAction,
    today: &str,
) -> Row {
    let mut row = Row::default();
    row.text(Column::Id, &action.id);
    if let Some(id) = action.recommendation {
        row.text(Column::RecommendationId, id);
        let text = instrument.recommendation(id).map(|it| it.text);
        row.text(Column::Recommendation, text.unwrap_or_default());
        let mut scores = scores
            .into_iter()
            .flat_map(|scores| &scores.recommendations);
        if let Some(score) = scores.find(|score| score.recommendation.id == id) {
            row.text(Column::RecommendationStatusId, score.status.id());
            row.text(Column::RecommendationStatus, status_words(score.status));
        }
    }
    row.text(Column::Action, &action.text);
    row.text(Column::Owner, &action.owner);
    row.text(Column::Due, &action.due);
    row.text(Column::StatusId, action.status().id());
    row.text(Column::Status, action_status_name(action.status()));
    row.yes_or_no(Column::Overdue, action.is_overdue(today));
    if let Some(control) = action.control {
        row.text(Column::ControlId, control.id());
        row.text(Column::Control, control_name(Some(control)));
    }
    row.text(Column::FirstStepId, &action.first_step);
    row
}
