//! One action of the plan, to be read: what, how far it has come, who, by when.
//!
//! It must show an overdue action as such in words and shape.

use yew::prelude::*;

use crate::engine::assessment::Assessment;
use crate::engine::report::ActionLine;
use crate::engine::words::CONTROL_QUESTION;
use crate::ui::focus::start_next_page_at;
use crate::ui::nhsuk::VisuallyHidden;
use crate::ui::route::Route;
use crate::ui::status::{action_mark, overdue_mark};

/// The ids of the fields of the action at this place among those about the same recommendation.
pub fn field_id(place: usize, field: &str) -> String {
    format!("action-{}-{field}", place + 1)
}

/// One action. With the page to come back to, it can be changed.
pub fn action(check: &Assessment, line: &ActionLine, back: Option<&Route>) -> Html {
    html! {
        <>
            <p class="app-action__text">{&line.text}</p>
            <p class="app-action__marks">
                {action_mark(line.status, line.status_words)}
                if line.overdue {
                    {overdue_mark()}
                }
                if let Some(route) = back.and_then(|back| route_to(check, line, back)) {
                    <a
                        class="app-no-print"
                        href={route.to_string()}
                        onclick={start_at(check, line)}
                    >
                        {"Change"}<VisuallyHidden>{format!(" the action: {}", line.text)}</VisuallyHidden>
                    </a>
                }
            </p>
            <dl class="app-action__facts">
                {fact("Owner", &line.owner)}
                {fact("Date", &line.due)}
                {fact(CONTROL_QUESTION, line.control_words)}
            </dl>
        </>
    }
}

fn fact(name: &'static str, value: &str) -> Html {
    let mark = if name.ends_with('?') { " " } else { ": " };
    html! { <div><dt>{name}{mark}</dt><dd>{value.to_owned()}</dd></div> }
}

/// The page where the action is changed; none if this version does not know what it is about.
fn route_to(check: &Assessment, line: &ActionLine, back: &Route) -> Option<Route> {
    let back = Some(Box::new(back.clone()));
    let recommendation = line.recommendation?.to_owned();
    Some(Route::Actions(check.id.clone(), recommendation, back))
}

/// The page starts at the action and not at its top.
fn start_at(check: &Assessment, line: &ActionLine) -> Callback<MouseEvent> {
    let place = (line.recommendation)
        .and_then(|id| {
            check
                .plan
                .actions_for(id)
                .position(|each| each.id == line.id)
        })
        .unwrap_or_default();
    Callback::from(move |_| start_next_page_at(field_id(place, "text")))
}
