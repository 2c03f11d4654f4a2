//! What to do with the results: save, print, look at the answers again; and how not to use them.
//!
//! It must say so when the browser does not print.

use yew::prelude::*;

use super::PartProps;
use crate::ui::nhsuk::{
    Body, BodySize, Button, ButtonGroup, ButtonType, ButtonVariant, ErrorMessage, Heading, Size,
};
use crate::ui::route::Route;

/// What next.
#[component]
pub fn Next(props: &PartProps) -> Html {
    let instrument = props.app.state.instrument;
    let print_error = use_state(|| None::<AttrValue>);
    let print = {
        let (files, print_error) = (props.app.platform.files.clone(), print_error.clone());
        Callback::from(move |_: MouseEvent| {
            print_error.set(
                files
                    .print()
                    .err()
                    .map(|error| AttrValue::from(error.to_string())),
            );
        })
    };
    let id = || props.check_id.to_string();
    html! {
        <section aria-labelledby="results-next">
            <Heading size={Size::M} id="results-next">{"What next"}</Heading>
            <Body>{instrument.caveat("sharing")}</Body>
            if let Some(error) = &*print_error {
                <div role="alert">
                    <ErrorMessage id="print-error">{error}</ErrorMessage>
                </div>
            }
            <ButtonGroup>
                <Button href={Route::SaveFile(id()).to_string()}>{"Save a file"}</Button>
                <Button variant={ButtonVariant::Secondary} kind={ButtonType::Button} onclick={print}>
                    {"Print this page"}
                </Button>
                <a href={Route::Answers(id()).to_string()}>{"Check your answers"}</a>
            </ButtonGroup>
            <div class="app-no-print">
                <Body size={BodySize::Small}>
                    {"What is folded away is not printed: open what you want on paper first."}
                </Body>
            </div>
            <Body size={BodySize::Small}>{instrument.caveat("related-work")}</Body>
        </section>
    }
}
