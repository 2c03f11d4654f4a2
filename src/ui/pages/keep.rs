//! Whether checks are kept on this computer: the choice, in both directions.
//!
//! It must lose nothing whichever way it goes, and must not delete what is kept without being told.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::collection::Collection;
use crate::engine::state::Action;
use crate::engine::words::count_text;
use crate::ui::context::{App, name_of};
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, Button, ButtonGroup, ButtonVariant, Heading, HeadingLevel, List, Size,
};
use crate::ui::route::Route;
use crate::ui::safety::of_a_file;

/// What [`Keep`] is made of.
#[derive(Properties, PartialEq)]
pub struct KeepProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
}

/// The page with the choice.
#[component]
pub fn Keep(props: &KeepProps) -> Html {
    let app = &props.app;
    let is_memory_only = app.state.keeping.is_memory_only;
    use_page(
        &is_memory_only,
        &AttrValue::from("What is kept on this computer - RoleCheck"),
    );
    html! {
        <>
            <BackLink href={Route::Start.to_string()} />
            <Heading level={HeadingLevel::H1} size={Size::L}>
                {"What is kept on this computer"}
            </Heading>
            {if is_memory_only { nothing(app) } else { checks(app) }}
        </>
    }
}

/// Now checks are kept.
fn checks(app: &App) -> Html {
    html! {
        <>
            <Body>
                {"Your checks are kept in this browser. Anybody who uses it on this computer can see \
                them."}
            </Body>
            {for of_a_file(app).map(|words| html! { <Body>{words}</Body> })}
            <Body>
                {"On a shared computer you can choose that nothing is kept. Then what you enter is in \
                this window only, and is gone when you close or reload it. Save a file to keep it, \
                and open the file to go on."}
            </Body>
            if has_kept(app) {
                {kept(app)}
                <Body>
                    {"You can take them off this computer. Then they are in this window only: save a \
                    file of each that you need. Or you can leave them as they are: then only what \
                    you enter from now on is not kept."}
                </Body>
                <ButtonGroup>
                    {button(app, "take-off", "Take them off and keep nothing", take_off)}
                    {button(app, "leave", "Leave them and keep nothing new", keep_nothing)}
                </ButtonGroup>
            } else {
                {button(app, "keep-nothing", "Do not keep anything on this computer", keep_nothing)}
            }
        </>
    }
}

/// Now nothing is kept.
fn nothing(app: &App) -> Html {
    let here = app.state.checks.len();
    html! {
        <>
            <Body>
                <strong>{"Nothing that you enter is kept on this computer. "}</strong>
                {"It is in this window only, and is gone when you close or reload it. Save a file to \
                keep it, and open the file to go on."}
            </Body>
            if has_kept(app) {
                {kept(app)}
                <Body>
                    {"They are as they were before you chose this. "}
                    <a href={Route::DeleteAll.to_string()}>{"Delete everything on this device"}</a>
                </Body>
            }
            <Body>
                {"You can change your mind. "}
                if here > 0 {
                    {format!("What is in this window ({}) is then kept in this browser.", count_text(here, "check"))}
                } else {
                    {"What you enter is then kept in this browser."}
                }
            </Body>
            {button(app, "keep-checks", "Keep my checks on this computer", keep_checks)}
        </>
    }
}

fn has_kept(app: &App) -> bool {
    !app.state.kept.is_empty() || is_collection_kept(app)
}

fn is_collection_kept(app: &App) -> bool {
    let collection = app.state.collection.as_ref();
    app.state.unreadable_collection.is_some()
        || collection.is_some_and(|collection| collection.not_kept.is_none())
}

/// What is kept on this computer.
fn kept(app: &App) -> Html {
    let state = &app.state;
    let names = state.kept.keys().map(|id| {
        let name = state.check(id).map(|check| name_of(check));
        let name = name.unwrap_or_else(|| "A check that cannot be opened".to_owned());
        html! { <li key={&**id}><bdi>{name}</bdi></li> }
    });
    html! {
        <>
            <Body>{"This is kept on this computer now:"}</Body>
            <List>
                {for names}
                if is_collection_kept(app) {
                    <li>{"The answers that are being collected"}</li>
                }
            </List>
        </>
    }
}

fn button(app: &App, id: &'static str, text: &'static str, act: fn(&App)) -> Html {
    let app = app.clone();
    let onclick = Callback::from(move |_| act(&app));
    let variant = if id == "leave" {
        ButtonVariant::Secondary
    } else {
        ButtonVariant::Primary
    };
    html! { <Button {id} {variant} {onclick}>{text}</Button> }
}

fn keep_nothing(app: &App) {
    app.platform.storage.set_memory_only(true);
    app.dispatch.emit(Action::SetMemoryOnly(true));
}

/// What cannot be opened stays where it is: it is nowhere else.
fn take_off(app: &App) {
    keep_nothing(app);
    let storage = &app.platform.storage;
    let checks = app.state.checks.iter();
    for check in checks.filter(|check| app.state.kept.contains_key(&check.id)) {
        let outcome = storage.remove(&check.id);
        let id = check.id.clone();
        app.after(outcome, Action::TakenOff { id });
    }
    let collection = app.state.collection.as_ref();
    if let Some(collection) = collection.filter(|collection| collection.not_kept.is_none()) {
        let collection = Collection {
            not_kept: Some(crate::ui::collecting::KEPT_NOWHERE.to_owned()),
            ..Collection::clone(collection)
        };
        let taken = Action::SetCollection(Some(Rc::new(collection)));
        app.after(storage.remove_collection(), taken);
    }
}

fn keep_checks(app: &App) {
    app.platform.storage.set_memory_only(false);
    app.dispatch.emit(Action::SetMemoryOnly(false));
    let collection = app.state.collection.as_ref();
    if collection.is_some_and(|collection| collection.not_kept.is_some()) {
        app.keep_collection_again();
    }
}
