//! Collect here: forms of several people on one device, of which only the tally is kept.
//!
//! What those who answer see and what the person who runs it sees are pages apart. Neither may show
//! how anybody answered.

mod begin;
pub mod hand_in;
mod invite;
mod leave;
mod next;
mod overview;
mod paper;

use yew::prelude::*;

use crate::engine::state::FORM_ID;
use crate::ui::context::App;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, Button, ButtonGroup, ButtonVariant, Heading, HeadingLevel, Size,
};
use crate::ui::pages::voice::overview::has_page;
use crate::ui::route::{CollectView, Route};

/// What a [`Collect`] page is made of.
#[derive(Properties, PartialEq)]
pub struct CollectProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// Which of the pages.
    pub view: CollectView,
}

/// A page of the person who runs a collection. While the device is handed over it is the page where
/// those who answer begin, unless it is the step back.
#[component]
pub fn Collect(props: &CollectProps) -> Html {
    let app = props.app.clone();
    let view = match props.view {
        _ if app.state.collection.is_none() => CollectView::Overview,
        CollectView::Leave if app.state.is_handed_over() => CollectView::Leave,
        _ if app.state.is_handed_over() => CollectView::Next,
        CollectView::Next | CollectView::Leave => CollectView::Overview,
        view => view,
    };
    match view {
        CollectView::Overview => match app.state.collection.clone() {
            Some(collection) => html! { <overview::Overview {app} {collection} /> },
            None => html! { <begin::BeginCollection {app} /> },
        },
        CollectView::Next => html! { <next::Next {app} /> },
        CollectView::Leave => html! { <leave::Leave {app} /> },
        CollectView::Paper => html! { <paper::Paper {app} /> },
        CollectView::Delete => html! { <DeleteCollection {app} /> },
    }
}

/// Whether those who answer may see this page: the form that they fill in, and nothing else.
pub fn is_for_those_who_answer(app: &App, route: &Route) -> bool {
    let form = app.state.form.as_ref();
    form.is_some_and(|form| {
        let is_theirs = route.check_id() == Some(FORM_ID) && has_page(form, route);
        is_theirs && matches!(route, Route::Question(..) | Route::Answers(_))
    })
}

/// What a page of a collection is given.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
}

/// Deletes the collection, after asking.
#[component]
fn DeleteCollection(props: &AppProps) -> Html {
    use_page(&(), &AttrValue::from("Delete the collection? - RoleCheck"));
    let delete = {
        let app = props.app.clone();
        Callback::from(move |_| {
            app.delete_collection();
            app.go(&Route::Start);
        })
    };
    let overview = Route::Collect(CollectView::Overview).to_string();
    html! {
        <>
            <BackLink href={overview.clone()} />
            <Heading level={HeadingLevel::H1} size={Size::L}>{"Delete the collection?"}</Heading>
            <Body>
                {"This deletes the answers that were collected on this device. You cannot undo \
                it, and nobody can answer for those people again. A tally that you saved as a file \
                is not touched: it holds those who were counted when you saved it."}
            </Body>
            <ButtonGroup>
                <Button variant={ButtonVariant::Warning} id="delete-collection" onclick={delete}>
                    {"Delete the collection"}
                </Button>
                <a class="nhsuk-link" href={overview}>{"Cancel"}</a>
            </ButtonGroup>
        </>
    }
}
