//! One recommendation of the plan with its actions, and the ways to move and hide it.
//!
//! It must name the recommendation in the words of each button, since many stand on the page.

use yew::prelude::*;

use super::PlanPartProps;
use super::action::action;
use crate::engine::plan::Direction;
use crate::engine::report::PlanItem;
use crate::ui::nhsuk::{
    Button, ButtonType, ButtonVariant, Heading, HeadingLevel, Size, VisuallyHidden,
};
use crate::ui::route::{PlanView, Route};
use crate::ui::status::status_mark;

/// What can be done with a recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// It passes the one before or after it.
    Move(Direction),
    /// It goes to those that are hidden.
    Hide,
}

/// The id of a recommendation's button.
pub fn button_id(id: &str, press: Press) -> String {
    let end = match press {
        Press::Move(Direction::Up) => "up",
        Press::Move(Direction::Down) => "down",
        Press::Hide => "hide",
    };
    format!("{id}-{end}")
}

/// The id of the link to a recommendation's actions, on every page that has one.
pub fn actions_link_id(id: &str) -> String {
    format!("actions-{id}")
}

/// Where a recommendation stands among those that are shown.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// From 0.
    pub index: usize,
    /// How many there are.
    pub of: usize,
}

/// One recommendation.
pub fn item(
    props: &PlanPartProps,
    item: &PlanItem,
    place: Place,
    onpress: &Callback<(&'static str, Press)>,
) -> Html {
    let button = |press, words: &'static str| {
        let id = item.id;
        let onclick = onpress.reform(move |_: MouseEvent| (id, press));
        html! {
            <Button
                id={button_id(id, press)}
                kind={ButtonType::Button}
                variant={ButtonVariant::Secondary}
                small=true
                {onclick}
            >
                {words}<VisuallyHidden>{format!(" {id}")}</VisuallyHidden>
            </Button>
        }
    };
    html! {
        <>
            <Heading level={HeadingLevel::H3} size={Size::S}>
                <span class="app-recommendation__id">{item.id}</span>{" "}{item.text}
            </Heading>
            {labels(item)}
            if !item.actions.is_empty() {
                <ul class="app-actions-list" role="list">
                    {for item.actions.iter().map(|line| {
                        let back = Route::Plan(props.check.id.clone(), PlanView::Recommendation);
                        html! {
                            <li key={line.id.clone()} class="app-action">
                                {action(&props.check, line, Some(&back))}
                            </li>
                        }
                    })}
                </ul>
            }
            <div class="app-plan__buttons app-no-print">
                <p class="app-plan__link">
                    {link(&props.check.id, item, None, "Add another action")}
                </p>
                if place.index > 0 {
                    {button(Press::Move(Direction::Up), "Move up")}
                }
                if place.index + 1 < place.of {
                    {button(Press::Move(Direction::Down), "Move down")}
                }
                {button(Press::Hide, "Hide")}
            </div>
        </>
    }
}

/// The status, the place in the tool's order, what is about safety, and the evidence.
pub fn labels(item: &PlanItem) -> Html {
    html! {
        <p class="app-recommendation__labels">
            {status_mark(item.status, item.status_words)}
            if item.safety {
                <strong class="app-label app-label--safety">{"Check this for safety"}</strong>
            }
            if let Some(words) = item.priority_words {
                <span class="app-label">{words}</span>
            }
            if let Some(words) = item.evidence {
                <span class="app-label">{words}</span>
            }
        </p>
    }
}

/// The link to a recommendation's actions, which leads back to a page or to the plan. What it is
/// called where there are actions depends on whether they can be changed beside it.
pub fn link(check_id: &str, item: &PlanItem, back: Option<Route>, more: &'static str) -> Html {
    let words = if item.actions.is_empty() {
        "Add an action"
    } else {
        more
    };
    let route = Route::Actions(check_id.to_owned(), item.id.to_owned(), back.map(Box::new));
    html! {
        <a id={actions_link_id(item.id)} href={route.to_string()}>
            {words}<VisuallyHidden>{" ("}{item.id}{")"}</VisuallyHidden>
        </a>
    }
}
