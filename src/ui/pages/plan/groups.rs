//! The action plan by who does it, and by date.
//!
//! It must show every action once.

use yew::prelude::*;

use super::PlanPartProps;
use super::action::action;
use crate::engine::report::{ActionLine, PlanGroup};
use crate::ui::nhsuk::{Body, Heading, HeadingLevel, Size};
use crate::ui::route::{PlanView, Route};

/// The groups of the view.
#[component]
pub fn Groups(props: &PlanPartProps) -> Html {
    let groups = match props.view {
        PlanView::Owner => &props.plan.by_owner,
        PlanView::Date | PlanView::Recommendation => &props.plan.by_date,
    };
    html! {
        <>
            if groups.is_empty() {
                <Body>
                    {"Add actions to the recommendations first. They are then listed here."}
                </Body>
            }
            {for groups.iter().map(|group| html! {
                <section key={group.heading.clone()} class="app-plan__group">
                    {heading(group)}
                    {list(props, &group.actions)}
                </section>
            })}
        </>
    }
}

fn heading(group: &PlanGroup) -> Html {
    html! { <Heading level={HeadingLevel::H2} size={Size::M}>{&group.heading}</Heading> }
}

/// Actions, each with what it is about.
pub fn list(props: &PlanPartProps, lines: &[ActionLine]) -> Html {
    let back = Route::Plan(props.check.id.clone(), props.view);
    html! {
        <ul class="app-actions-list" role="list">
            {for lines.iter().map(|line| html! {
                <li key={line.id.clone()} class="app-action">
                    {action(&props.check, line, Some(&back))}
                    <p class="app-action__about">
                        {"For: "}{line.recommendation}{" "}{line.recommendation_text}
                    </p>
                </li>
            })}
        </ul>
    }
}
