//! What to do with the results: plan, find out, save, print, look at the answers again; and how not
//! to use them.
//!
//! It must offer the plan first: results that nobody acts on are of no use.

use std::rc::Rc;

use yew::prelude::*;

use super::PartProps;
use crate::engine::file_set::{FileSet, ReadFile};
use crate::engine::state::Action;
use crate::ui::context::is_example;
use crate::ui::nhsuk::{Body, BodySize, Button, ButtonGroup, ButtonVariant, Heading, Size};
use crate::ui::pages::over_time::address;
use crate::ui::pages::over_time::candidates::{by_name, candidates, ends};
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
                <a href={Route::Files.to_string()} onclick={compare(props)}>
                    {"Compare with other files"}
                </a>
            </ButtonGroup>
            {again(props)}
            <Body size={BodySize::Small}>{instrument.caveat("related-work")}</Body>
        </section>
    }
}

/// Puts the check among the files to compare, as the person's own, before its link is followed. The
/// example stays out of it: its department is made up.
fn compare(props: &PartProps) -> Callback<MouseEvent> {
    let (app, id) = (props.app.clone(), props.check_id.clone());
    Callback::from(move |_| {
        let state = &app.state;
        let check = state.check(&id).filter(|check| !is_example(check));
        if let Some(check) = check {
            let mut files = FileSet::clone(&state.files)
                .with(state.instrument, [ReadFile::kept(check, state.instrument)]);
            files.own = Some(check.id.clone());
            app.dispatch.emit(Action::SetFiles(Rc::new(files)));
        }
    })
}

/// Looking again: a comparison with another check of the same name, and a new check from this one.
fn again(props: &PartProps) -> Html {
    let id = props.check_id.to_string();
    let groups = by_name(&candidates(&props.app.state));
    let own = (groups.iter()).find(|group| group.iter().any(|each| each.check().id == id));
    let compared = own.and_then(|group| {
        let [first, last] = ends(group)?;
        let own = group.iter().find(|each| each.check().id == id)?;
        // Beside the oldest; the oldest itself beside the newest.
        Some(if first.check().id == id {
            address(own, last)
        } else {
            address(first, own)
        })
    });
    html! {
        <Body>
            {"Look again after a year: "}
            <a href={Route::CarryForward(id.clone()).to_string()}>{"begin a new check from this one"}</a>
            {"."}
            if let Some(href) = compared {
                {" You have more than one check of this name: "}
                <a {href}>{"compare them over time"}</a>{"."}
            }
        </Body>
    }
}
