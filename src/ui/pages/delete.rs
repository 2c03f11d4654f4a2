//! Deleting a check, or everything on this device: asks first.
//!
//! It must say what is lost and what is not.

use yew::prelude::*;

use super::CheckPageProps;
use crate::engine::assessment::Assessment;
use crate::ui::context::{App, is_example, name_of};
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, Button, ButtonGroup, ButtonVariant, Heading, HeadingLevel, List, Size,
};
use crate::ui::route::{Route, VoiceView};

/// The page that deletes one check.
#[component]
pub fn DeleteCheck(props: &CheckPageProps) -> Html {
    let name = name_of(&props.check);
    let title = if is_example(&props.check) {
        "There is nothing to delete - RoleCheck".to_owned()
    } else {
        format!("Delete '{name}'? - RoleCheck")
    };
    use_page(&props.check.id, &AttrValue::from(title));
    if is_example(&props.check) {
        return nothing_to_delete(&props.check);
    }
    if props.check.form.is_of_one_person() {
        return delete_form(&props.app, &props.check);
    }
    let delete = {
        let (app, id) = (props.app.clone(), props.check.id.clone());
        Callback::from(move |_| {
            app.go(&Route::Start);
            app.delete_check(&id);
        })
    };
    html! {
        <>
            <BackLink href={Route::Start.to_string()} />
            <Heading level={HeadingLevel::H1} size={Size::L}>{format!("Delete '{name}'?")}</Heading>
            <Body>
                {"This deletes the check from this device. Files that you saved of it are not \
                touched. You can undo this until you close or reload the page."}
            </Body>
            <ButtonGroup>
                <Button variant={ButtonVariant::Warning} id="delete" onclick={delete}>
                    {"Delete this check"}
                </Button>
                <Button
                    variant={ButtonVariant::Secondary}
                    href={Route::SaveFile(props.check.id.clone(), None).to_string()}
                >
                    {"Save a file first"}
                </Button>
                <a class="nhsuk-link" href={Route::Start.to_string()}>{"Cancel"}</a>
            </ButtonGroup>
        </>
    }
}

/// One person's form goes for good: on a device that others use it must not come back.
fn delete_form(app: &App, form: &Assessment) -> Html {
    let delete = {
        let (app, id) = (app.clone(), form.id.clone());
        Callback::from(move |_| {
            if app.forget(&id) {
                app.go(&Route::Voice(VoiceView::Deleted));
            }
        })
    };
    let overview = Route::Tasks(form.id.clone()).to_string();
    html! {
        <>
            <BackLink href={overview.clone()} />
            <Heading level={HeadingLevel::H1} size={Size::L}>
                {"Delete this form from this device?"}
            </Heading>
            <Body>
                {"You cannot undo this. A file that you saved of it is not touched."}
            </Body>
            <ButtonGroup>
                <Button variant={ButtonVariant::Warning} id="delete" onclick={delete}>
                    {"Delete this form"}
                </Button>
                <a class="nhsuk-link" href={overview}>{"Cancel"}</a>
            </ButtonGroup>
        </>
    }
}

/// The example is part of the page.
fn nothing_to_delete(example: &Assessment) -> Html {
    let tasks = Route::Tasks(example.id.clone());
    html! {
        <>
            <BackLink href={tasks.to_string()} />
            <Heading level={HeadingLevel::H1} size={Size::L}>{"There is nothing to delete"}</Heading>
            <Body>
                {"The example is part of this page and is not kept. What you change in it is gone \
                when you close or reload the page."}
            </Body>
            <Button href={Route::Start.to_string()}>{"Go to the start page"}</Button>
        </>
    }
}

/// What the [`DeleteAll`] page is made of.
#[derive(Properties, PartialEq)]
pub struct DeleteAllProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
}

/// The page that deletes everything on this device.
#[component]
pub fn DeleteAll(props: &DeleteAllProps) -> Html {
    use_page(
        &(),
        &AttrValue::from("Delete everything on this device? - RoleCheck"),
    );
    let state = &props.app.state;
    let checks = &state.checks;
    let has_collection = state.collection.is_some() || state.unreadable_collection.is_some();
    let delete = {
        let app = props.app.clone();
        Callback::from(move |_| {
            app.go(&Route::Start);
            app.delete_all();
        })
    };
    html! {
        <>
            <BackLink href={Route::Start.to_string()} />
            <Heading level={HeadingLevel::H1} size={Size::L}>
                {"Delete everything on this device?"}
            </Heading>
            if checks.is_empty() && props.app.state.unreadable.is_empty() && !has_collection {
                <Body>{"There are no checks on this device."}</Body>
            } else {
                <Body>{"This deletes all that this page keeps in this browser:"}</Body>
                <List>
                    {for checks.iter().map(|check| html! {
                        <li key={&*check.id}>{name_of(check)}</li>
                    })}
                    {for props.app.state.unreadable.iter().map(|item| html! {
                        <li key={&*item.id}>{"A check that cannot be opened"}</li>
                    })}
                    if has_collection {
                        <li>{"The answers that are being collected"}</li>
                    }
                </List>
                <Body>
                    {"You cannot undo this. Files that you saved are not touched."}
                </Body>
            }
            <Body>
                {"The copy of this page that your browser keeps for use without a network goes too, \
                unless there is no network now. The browser makes a new one the next time that you \
                open the page."}
            </Body>
            <ButtonGroup>
                <Button variant={ButtonVariant::Warning} id="delete-all" onclick={delete}>
                    {"Delete everything"}
                </Button>
                <a class="nhsuk-link" href={Route::Start.to_string()}>{"Cancel"}</a>
            </ButtonGroup>
        </>
    }
}
