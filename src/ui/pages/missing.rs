//! Pages for addresses that lead nowhere here: no such page, or a check that is not on this
//! device.
//!
//! They must say what happened and always offer a way on.

use yew::prelude::*;

use crate::engine::instrument::Question;
use crate::ui::context::{App, name_of};
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    Body, Button, ButtonGroup, ButtonVariant, Heading, HeadingLevel, InsetText, List, Size,
};
use crate::ui::route::{Route, Via};

/// What [`NotFound`] is made of.
#[derive(Properties, PartialEq)]
pub struct NotFoundProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The address.
    pub path: AttrValue,
}

/// The page for an address that does not exist.
#[component]
pub fn NotFound(props: &NotFoundProps) -> Html {
    use_page(&props.path, &AttrValue::from("Page not found - RoleCheck"));
    html! {
        <>
            <Heading level={HeadingLevel::H1} size={Size::L}>{"Page not found"}</Heading>
            <Body>
                {"There is no page at the address "}<code class="app-address">{&props.path}</code>
                {". If you typed it, check that it is right. If you pasted it, check that you \
                copied all of it."}
            </Body>
            {ways_on(&props.app)}
        </>
    }
}

/// What [`MissingCheck`] is made of.
#[derive(Properties, PartialEq)]
pub struct MissingCheckProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The address.
    pub route: Route,
}

/// The page for a check that is not on this device.
#[component]
pub fn MissingCheck(props: &MissingCheckProps) -> Html {
    use_page(
        &props.route.to_string(),
        &AttrValue::from("Check not found - RoleCheck"),
    );
    let deleted_at = (props.route.check_id()).and_then(|id| props.app.state.elsewhere.get(id));
    let question = match &props.route {
        Route::Question(_, _, id) => props.app.state.instrument.question(id),
        _ => None,
    };
    html! {
        <>
            <Heading level={HeadingLevel::H1} size={Size::L}>
                {"This check is not on this device"}
            </Heading>
            if let Some(at) = deleted_at {
                <Body>
                    {format!("It was deleted in another window at {at}. As long as that window \
                    stays open, its start page can bring the check back.")}
                </Body>
            } else {
                {never_here()}
            }
            if let Some(question) = question {
                {question_here(&props.app, question)}
            }
            {ways_on(&props.app)}
        </>
    }
}

fn never_here() -> Html {
    html! {
            <Body>
                {"The address belongs to a check that is kept in another browser or on another \
                device, or that was deleted here. Checks are never sent anywhere, so an address \
                alone cannot bring one here. Ask for the file of the check and open it."}
            </Body>
    }
}

/// A question that somebody sent: what it asks, and how to answer it here.
fn question_here(app: &App, question: &'static Question) -> Html {
    let begin = {
        let app = app.clone();
        Callback::from(move |_| {
            let id = app.begin_check();
            app.go(&Route::Question(id, Via::Theme, question.id.to_owned()));
        })
    };
    html! {
        <>
            <InsetText visually_hidden_text="The question at this address">
                <Body>{"The address leads to this question:"}</Body>
                <Body><strong>{question.text}</strong></Body>
            </InsetText>
            if !app.state.checks.is_empty() {
                <Body>{"Answer it in one of your checks:"}</Body>
                <List>
                    {for app.state.checks.iter().map(|check| html! {
                        <li key={&*check.id}>
                            <a href={Route::Question(check.id.clone(), Via::Theme, question.id.to_owned()).to_string()}>
                                {name_of(check)}
                            </a>
                        </li>
                    })}
                </List>
            }
            <Button
                id="begin-with-question"
                variant={ButtonVariant::Secondary}
                onclick={begin}
            >
                {"Start a new check with this question"}
            </Button>
        </>
    }
}

fn ways_on(app: &App) -> Html {
    let number = app.state.checks.len();
    html! {
        <ButtonGroup>
            <Button href={Route::Start.to_string()}>
                if number == 0 { {"Go to the start page"} } else { {"See the checks on this device"} }
            </Button>
            <Button variant={ButtonVariant::Secondary} href={Route::OpenFile.to_string()}>
                {"Open a file"}
            </Button>
        </ButtonGroup>
    }
}
