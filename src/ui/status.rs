//! The marks of a status: words, with a sign before them that differs in shape.
//!
//! They must never rest on colour.

use yew::prelude::*;

use super::nhsuk::VisuallyHidden;
use crate::engine::plan::ActionStatus;
use crate::engine::scores::Status;

/// The status of a recommendation.
pub fn status_mark(status: Status, words: &'static str) -> Html {
    mark(status.id(), words)
}

/// How far an action has come.
pub fn action_mark(status: ActionStatus, words: &'static str) -> Html {
    mark(status.id(), words)
}

/// An action should have been done by now.
pub fn overdue_mark() -> Html {
    html! { <strong class="app-status app-status--overdue">{"Overdue"}</strong> }
}

fn mark(id: &'static str, words: &'static str) -> Html {
    html! {
        <strong class={classes!("app-status", format!("app-status--{id}"))}>
            <VisuallyHidden>{"Status: "}</VisuallyHidden>
            {words}
        </strong>
    }
}
