//! What to do with the results: save, print, look at the answers again; and how not to use them.
//!
//! It must not work anything out.

use yew::prelude::*;

use super::PartProps;
use crate::ui::nhsuk::{Body, BodySize, Button, ButtonGroup, ButtonVariant, Heading, Size};
use crate::ui::route::Route;

/// What next.
#[component]
pub fn Next(props: &PartProps) -> Html {
    let instrument = props.app.state.instrument;
    let id = || props.check_id.to_string();
    html! {
        <section aria-labelledby="results-next">
            <Heading size={Size::M} id="results-next">{"What next"}</Heading>
            <Body>{instrument.caveat("sharing")}</Body>
            <ButtonGroup>
                <Button href={Route::SaveFile(id()).to_string()}>{"Save a file"}</Button>
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
