//! One thing that differs between two copies of a check, and actions as such things.
//!
//! It must not choose: it says what is here and what is there.

use std::collections::BTreeSet;

use super::super::assessment::Assessment;
use super::super::plan::PlannedAction;
use super::super::words::{
    NO_DATE, NO_OWNER, NO_TEXT, action_status_name, control_name, date_text,
};
use super::Differences;

/// What it is that differs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The answer to a question, by id.
    Answer(&'static str),
    /// The note beside a question, by the question's id.
    Note(&'static str),
    /// An item of the profile, by id.
    Profile(&'static str),
    /// An action, by id.
    Action(String),
}

/// One thing that differs, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What it is.
    pub part: Part,
    /// What it is called: the question, the item or the action.
    pub name: String,
    /// What is here, a line for each thing.
    pub here: Vec<String>,
    /// What is there.
    pub there: Vec<String>,
}

/// Adds the actions that differ, and how many are there only.
pub(super) fn of_actions(here: &Assessment, there: &Assessment, found: &mut Differences) {
    for action in &there.plan.actions {
        match here.plan.actions.iter().find(|ours| ours.id == action.id) {
            None => found.more_actions += 1,
            Some(ours) if ours != action => found.actions.push(Difference {
                part: Part::Action(action.id.clone()),
                name: or(&ours.text, NO_TEXT),
                here: action_lines(ours),
                there: action_lines(action),
            }),
            Some(_) => {}
        }
    }
}

/// Puts their words for an action in place of ours.
pub(super) fn take_action(id: &str, merged: &mut Assessment, there: &Assessment) {
    let theirs = there.plan.actions.iter().find(|action| action.id == id);
    let ours = (merged.plan.actions.iter_mut()).find(|action| action.id == id);
    if let (Some(ours), Some(theirs)) = (ours, theirs) {
        ours.clone_from(theirs);
    }
}

/// Adds the actions that are there only, at the end.
pub(super) fn add_actions(merged: &mut Assessment, there: &Assessment) {
    let ours: BTreeSet<String> =
        (merged.plan.actions.iter().map(|action| action.id.clone())).collect();
    let new = (there.plan.actions.iter()).filter(|action| !ours.contains(&action.id));
    merged.plan.actions.extend(new.cloned());
}

fn action_lines(action: &PlannedAction) -> Vec<String> {
    let mut lines = vec![
        or(&action.text, NO_TEXT),
        or(&action.owner, NO_OWNER),
        or(&date_text(&action.due), NO_DATE),
    ];
    if let Some(status) = action.status {
        lines.push(action_status_name(status).to_owned());
    }
    if let Some(recommendation) = action.recommendation {
        lines.push(recommendation.to_owned());
    }
    if action.control.is_some() {
        lines.push(format!("Ours to change: {}", control_name(action.control)));
    }
    lines
}

fn or(text: &str, blank: &str) -> String {
    let text = if text.trim().is_empty() { blank } else { text };
    text.to_owned()
}
