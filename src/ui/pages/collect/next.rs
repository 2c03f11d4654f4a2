//! Where each person who answers begins, and where the device waits for the next.
//!
//! It must show nothing of anybody who answered before, not even how many they were.

use yew::prelude::*;

use super::AppProps;
use crate::engine::assessment::Form;
use crate::engine::forms::form_questions;
use crate::engine::instrument::Group;
use crate::engine::state::{Action, FORM_ID};
use crate::ui::context::App;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    Body, BodySize, Button, ButtonGroup, ButtonVariant, GridColumn, GridRow, Heading, HeadingLevel,
    List, Size, WarningCallout,
};
use crate::ui::pages::voice::begin::use_begin;
use crate::ui::pages::voice::{ALL_WHO_ANSWER, NEVER_FEW, how_long, what_this_is, you_need_not};
use crate::ui::route::{CollectView, Route, Via};

/// The page where those who answer begin.
#[component]
pub fn Next(props: &AppProps) -> Html {
    let app = &props.app;
    let onbegin = {
        let app = app.clone();
        Callback::from(move |group| begin_form(&app, group))
    };
    let begin = use_begin(&ALL_WHO_ANSWER, onbegin);
    let has_form = app.state.form.is_some();
    use_page(
        &(app.state.is_handed_in, has_form),
        &begin.title("Give your view - RoleCheck"),
    );
    let name = (app.state.collection.as_ref()).map(|collection| collection.tally.name());
    html! {
        <GridRow>
            <GridColumn>
                {begin.summary.clone()}
                {heading(app, name.unwrap_or_default())}
                if has_form {
                    {form_that_is_open(app)}
                } else {
                    {who_will_see_what(app)}
                    {begin.form}
                    {what_this_is(app.state.instrument)}
                }
                <p class="app-collect__leave">
                    <a class="nhsuk-link" href={Route::Collect(CollectView::Leave).to_string()}>
                        {"For the person who runs this collection"}
                    </a>
                </p>
            </GridColumn>
        </GridRow>
    }
}

fn heading(app: &App, name: String) -> Html {
    let not_kept = app.state.collection.as_ref();
    let not_kept = not_kept.is_some_and(|collection| collection.not_kept.is_some());
    let h1 = |words: &'static str| {
        html! {
            <Heading level={HeadingLevel::H1} size={Size::L} caption={name.clone()}>
                {words}
            </Heading>
        }
    };
    html! {
        <>
            if app.state.is_handed_in {
                {h1("Handed in. Thank you")}
                <Body size={BodySize::Lede}>
                    {"Your answers are counted. Nobody can open your form again, not even you. \
                    Pass the device on, or give it back."}
                </Body>
            } else {
                {h1("Give your view of the support worker role")}
            }
            if not_kept {
                <WarningCallout
                    heading="Please tell the person who gave you this device"
                    heading_level={HeadingLevel::H2}
                    text="The device cannot keep the count. Do not close or reload this page."
                />
            }
        </>
    }
}

fn who_will_see_what(app: &App) -> Html {
    let heading = if app.state.is_handed_in {
        "If you are next: who will see what"
    } else {
        "Who will see what"
    };
    html! {
        <>
            <Heading size={Size::M}>{heading}</Heading>
            <List>
                {you_need_not()}
                <li>{"When you hand in, your answers are added to those of others. Only how many \
                    people gave each answer is kept, and your form is gone."}</li>
                <li>{NEVER_FEW}</li>
                <li>{"Until you hand in, your answers are nowhere but on this page. If it is closed \
                    or loaded again, they are gone."}</li>
                <li>{"This device is not yours. Somebody who controls it could watch the screen, or \
                    look into the browser between two people. If that worries you, answer on your \
                    own phone, on paper, or not at all."}</li>
            </List>
            {how_long(app.state.instrument, &ALL_WHO_ANSWER)}
        </>
    }
}

/// Somebody has begun and not handed in: it may be the person who reads this, or the one before.
fn form_that_is_open(app: &App) -> Html {
    let throw_away = {
        let app = app.clone();
        Callback::from(move |_| app.dispatch.emit(Action::SetForm(None)))
    };
    let answers = Route::Answers(FORM_ID.to_owned());
    html! {
        <>
            <Body>{"A form was begun on this device and not handed in. Is it yours?"}</Body>
            <ButtonGroup>
                <Button href={answers.to_string()}>{"It is mine: go on"}</Button>
                <Button id="throw-away" variant={ButtonVariant::Secondary} onclick={throw_away}>
                    {"It is not: throw it away"}
                </Button>
            </ButtonGroup>
        </>
    }
}

fn begin_form(app: &App, group: Group) {
    let form = Form::of(group).unwrap_or(Form::StaffVoice);
    app.begin_form(form, Some(group));
    let first = form_questions(app.state.instrument, form).next();
    if let Some(question) = first {
        let id = question.id.to_owned();
        app.go(&Route::Question(FORM_ID.to_owned(), Via::Form, id));
    }
}
