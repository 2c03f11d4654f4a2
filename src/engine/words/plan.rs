//! The action plan in words.
//!
//! It must not say whether an action is a good one.

use super::super::plan::{ActionStatus, Control};

/// How an action without a word about its owner is put.
pub const NO_OWNER: &str = "Nobody yet";
/// How an action without a date is put.
pub const NO_DATE: &str = "No date yet";
/// How an action without a text is put.
pub const NO_TEXT: &str = "Not described yet";
/// What is asked about each action.
pub const CONTROL_QUESTION: &str = "Can we change this ourselves?";

/// How far an action has come: 'Not started'.
pub fn action_status_name(status: ActionStatus) -> &'static str {
    match status {
        ActionStatus::NotStarted => "Not started",
        ActionStatus::InProgress => "In progress",
        ActionStatus::Done => "Done",
        ActionStatus::Dropped => "Dropped",
    }
}

/// The answer to [`CONTROL_QUESTION`].
pub fn control_name(control: Option<Control>) -> &'static str {
    match control {
        Some(Control::Ours) => "Yes",
        Some(Control::WithOthers) => "With others",
        Some(Control::NotOurs) => "No",
        None => "Not said",
    }
}
