//! What lists of rows share: news that is read out, the way back after a removal, and focus.
//!
//! It must not know what a row holds.

use yew::prelude::*;

use crate::ui::focus::focus_by_id;
use crate::ui::nhsuk::{Button, ButtonType, ButtonVariant, VisuallyHidden};

/// Moves focus to the control whose id was given last, once the rows have changed.
#[hook]
pub fn use_focus_after_change<T: PartialEq + 'static>(rows: T) -> Callback<AttrValue> {
    let wanted = use_mut_ref(|| None::<AttrValue>);
    {
        let wanted = wanted.clone();
        use_effect_with(rows, move |_| {
            if let Some(id) = wanted.take() {
                focus_by_id(&id);
            }
        });
    }
    Callback::from(move |id| *wanted.borrow_mut() = Some(id))
}

/// Says the news without moving focus.
pub fn news(words: &AttrValue) -> Html {
    html! {
        <div class="nhsuk-u-visually-hidden" role="status">{words}</div>
    }
}

/// The button that adds a row.
pub fn add_button(id: &'static str, words: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <Button {id} kind={ButtonType::Button} variant={ButtonVariant::Secondary} {onclick}>
            {words}
        </Button>
    }
}

/// The button that takes a row out.
pub fn remove_button(id: String, what: &str, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <Button
            {id}
            kind={ButtonType::Button}
            variant={ButtonVariant::Secondary}
            small=true
            {onclick}
        >
            {"Remove"}<VisuallyHidden>{format!(" {what}")}</VisuallyHidden>
        </Button>
    }
}

/// What was taken out, and the button that brings it back.
pub fn undo(id: &'static str, what: &str, onclick: Callback<MouseEvent>) -> Html {
    way_back(id, what, "removed", onclick)
}

/// What was done to something, and the button that takes it back.
pub fn way_back(
    id: &'static str,
    what: &str,
    done: &'static str,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <div class="app-undo">
            <p class="app-undo__words">{format!("{what} is {done}.")}</p>
            <Button
                {id}
                kind={ButtonType::Button}
                variant={ButtonVariant::Secondary}
                small=true
                {onclick}
            >
                {"Undo"}<VisuallyHidden>{format!(": bring back {what}")}</VisuallyHidden>
            </Button>
        </div>
    }
}
