//! The actions of the earlier plan beside what became of their recommendations.
//!
//! It must not claim that an action changed anything: it only says both.

use super::{Movement, Row};
use crate::engine::assessment::Assessment;
use crate::engine::plan::{ActionStatus, PlannedAction};
use crate::engine::words::{NO_TEXT, action_status_name};

/// One action of the earlier plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionRow {
    /// Its id.
    pub id: String,
    /// What to do.
    pub text: String,
    /// The recommendation it is about.
    pub recommendation: &'static str,
    /// What the recommendation is.
    pub name: &'static str,
    /// How far the action had come and, where the later plan has it too, has come.
    pub status: String,
    /// What became of its recommendation.
    pub movement: Movement,
    /// Both in a sentence or two.
    pub words: String,
}

/// A row for each action about a recommendation, those about what changed first.
pub(super) fn rows(then: &Assessment, now: &Assessment, recommendations: &[Row]) -> Vec<ActionRow> {
    let mut rows: Vec<ActionRow> = (then.plan.actions.iter())
        .filter_map(|action| {
            let about = action.recommendation?;
            let row = recommendations.iter().find(|row| row.id == about)?;
            Some(action_row(action, now.plan.action(&action.id), row))
        })
        .collect();
    rows.sort_by_key(|row| !row.movement.is_change());
    rows
}

fn action_row(then: &PlannedAction, now: Option<&PlannedAction>, row: &Row) -> ActionRow {
    let (before, after) = (then.status(), now.unwrap_or(then).status());
    let status = match now {
        Some(_) if before != after => format!(
            "{} then, {} now",
            action_status_name(before),
            action_status_name(after)
        ),
        Some(_) => action_status_name(after).to_owned(),
        None => format!("{} then", action_status_name(before)),
    };
    ActionRow {
        id: then.id.clone(),
        text: match then.text.trim() {
            "" => NO_TEXT.to_owned(),
            text => text.to_owned(),
        },
        recommendation: row.id,
        name: row.name,
        status,
        movement: row.movement,
        words: words(after, row),
    }
}

fn words(status: ActionStatus, row: &Row) -> String {
    let did = match status {
        ActionStatus::NotStarted => "You planned this",
        ActionStatus::InProgress => "You began this",
        ActionStatus::Done => "You marked this as done",
        ActionStatus::Dropped => "You dropped this",
    };
    let (then, now) = (&row.then, &row.now);
    let became = match row.movement {
        Movement::Up | Movement::Down | Movement::Changed => {
            format!(". {} moved from {then} to {now}.", row.id)
        }
        Movement::Same if status == ActionStatus::Done && row.now != "Met" => {
            format!(", but {} is the same: {now}.", row.id)
        }
        Movement::Same => format!(". {} is the same: {now}.", row.id),
        Movement::BecameKnown => format!(". {} became known: {now}.", row.id),
        Movement::BecameUnknown => format!(". {} was {then} and is not known now.", row.id),
        Movement::StillUnknown => format!(". {} is still not known.", row.id),
        Movement::NowApplies => format!(". {} applies now: {now}.", row.id),
        Movement::NoLongerApplies => format!(". {} no longer applies.", row.id),
        Movement::StillOut => format!(". {} does not apply.", row.id),
        Movement::CannotSay | Movement::NotComparable => {
            format!(". {} cannot be compared.", row.id)
        }
    };
    let within = match row.note.trim() {
        "" => String::new(),
        note => format!(" {note}"),
    };
    format!("{did}{became}{within}")
}
