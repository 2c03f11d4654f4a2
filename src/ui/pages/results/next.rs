//! What to do with the results: plan, find out, save, print, look at the answers again; and how not
//! to use them.
//!
//! It must offer the plan first: results that nobody acts on are of no use.

use yew::prelude::*;

use super::PartProps;
use crate::ui::nhsuk::{Body, BodySize, Button, ButtonGroup, ButtonVariant, Heading, Size};
use crate::ui::route::{GroupsView, PlanView, Route};

/// What next.
#[component]
pub fn Next(props: &PartProps) -> Html {
    let instrument = props.app.state.instrument;
    let id = || props.check_id.to_string();
    html! {
        <section aria-labelledby="results-next">
            <Heading size={Size::M} id="results-next">{"What next"}</Heading>
            <Body>
                {"Agree what to do, who does it and by when. "}{&props.plan.counts}
            </Body>
            <ButtonGroup>
                <Button href={Route::Plan(id(), PlanView::default()).to_string()}>
                    {"Go to the action plan"}
                </Button>
                <a href={Route::FindOut(id()).to_string()}>{"What to find out, and whom to ask"}</a>
            </ButtonGroup>
            <Body>
                {"Staff may see some of this differently. "}
                <a href={Route::Groups(GroupsView::default()).to_string()}>
                    {"Compare groups of staff"}
                </a>
            </Body>
            <Body>{instrument.caveat("sharing")}</Body>
            <ButtonGroup>
                <Button variant={ButtonVariant::Secondary} href={Route::SaveFile(id(), Some(Box::new(Route::Results(id())))).to_string()}>
                    {"Save a file"}
                </Button>
                <Button
                    href={Route::Report(id()).to_string()}
                    variant={ButtonVariant::Secondary}
                >
                    {"Print or save as PDF"}
                </Button>
                <a href={Route::Answers(id()).to_string()}>{"Check your answers"}</a>
            </ButtonGroup>
            <Body size={BodySize::Small}>{instrument.caveat("related-work")}</Body>
        </section>
    }
}
