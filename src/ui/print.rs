//! The button that opens the browser's print window.
//!
//! It must say so when the browser does not print.

use yew::prelude::*;

use super::context::App;
use super::nhsuk::{Button, ButtonType, ButtonVariant, ErrorMessage};

/// What a [`PrintButton`] is made of.
#[derive(Properties, PartialEq)]
pub struct PrintButtonProps {
    /// The surroundings.
    pub app: App,
    /// How much it stands out.
    #[prop_or_default]
    pub variant: ButtonVariant,
    /// Its words.
    #[prop_or(AttrValue::Static("Print or save as PDF"))]
    pub words: AttrValue,
}

/// A button that prints the page. What went wrong stands above it.
#[component]
pub fn PrintButton(props: &PrintButtonProps) -> Html {
    let error = use_state(|| None::<AttrValue>);
    let print = {
        let (files, error) = (props.app.platform.files.clone(), error.clone());
        Callback::from(move |_: MouseEvent| {
            error.set(files.print().err().map(|error| error.to_string().into()));
        })
    };
    html! {
        <>
            if let Some(error) = &*error {
                <div role="alert">
                    <ErrorMessage id="print-error">{error}</ErrorMessage>
                </div>
            }
            <Button
                id="print"
                variant={props.variant}
                kind={ButtonType::Button}
                onclick={print}
            >
                {&props.words}
            </Button>
        </>
    }
}
