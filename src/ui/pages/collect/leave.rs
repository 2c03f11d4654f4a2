//! The step back from those who answer to the person who runs the collection.
//!
//! It must not pretend to be a lock: anybody who holds the device can take it.

use yew::prelude::*;

use super::AppProps;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{BackLink, Body, Button, ButtonVariant, Heading, HeadingLevel, Size};
use crate::ui::route::{CollectView, Route};

/// The page that takes the device back.
#[component]
pub fn Leave(props: &AppProps) -> Html {
    let app = &props.app;
    use_page(&(), &AttrValue::from("Take the device back? - RoleCheck"));
    let take_back = {
        let app = app.clone();
        Callback::from(move |_| {
            app.hand_device(false, Route::Collect(CollectView::Overview));
        })
    };
    let has_form = app.state.form.is_some();
    html! {
        <>
            <BackLink href={Route::Collect(CollectView::Next).to_string()} />
            <Heading level={HeadingLevel::H1} size={Size::L}>{"Take the device back?"}</Heading>
            <Body>
                {"This is for the person who runs the collection. Are you here to answer? Then go \
                back."}
            </Body>
            <Body>
                {"It leads to how many people have answered, and to all else that is kept on this \
                device. It shows nobody's answers."}
            </Body>
            if has_form {
                <Body>
                    <strong>{"A form is open that was not handed in. It is thrown away."}</strong>
                </Body>
            }
            <Button id="take-back" variant={ButtonVariant::Secondary} onclick={take_back}>
                {"I run the collection: take it back"}
            </Button>
        </>
    }
}
