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

/// The question's name for who does an action.
pub const OWNER_QUESTION: &str = "Who does it";
/// What is asked for as the owner.
pub const OWNER_HINT: &str = "A role, such as \u{2018}Lead support worker\u{2019}. Do not name \
people.";
/// Roles that the page suggests as owners.
pub const OWNER_SUGGESTIONS: [&str; 6] = [
    "Imaging manager",
    "Lead support worker",
    "Speciality lead",
    "Practice educator",
    "Human resources partner",
    "All support workers together",
];
/// What is asked about when an action is to be done.
pub const DUE_QUESTION: &str = "By when";

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
