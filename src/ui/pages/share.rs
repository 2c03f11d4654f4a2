//! Saves a copy of a check to share, and shows all that is in it first.
//!
//! It must show the copy that is saved and nothing else: both are made at one place.

mod shown;

use yew::prelude::*;

use super::CheckPageProps;
use crate::engine::assessment::Form;
use crate::engine::sharing::{FileOptions, SharedCopy};
use crate::platform::FileType;
use crate::ui::context::name_of;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, BodySize, Button, Checkboxes, Choice, ErrorLink, ErrorSummary, GridColumn,
    GridRow, Heading, HeadingLevel, Input, InputWidth, InsetText, List, Size,
};
use crate::ui::route::Route;
use crate::wire;

/// What a department is called in a copy, unless somebody says more.
const ALIAS: &str = "Department A";

/// The page.
#[component]
pub fn Share(props: &CheckPageProps) -> Html {
    let CheckPageProps { app, check } = props;
    let alias = use_state(|| AttrValue::Static(ALIAS));
    let with_actions = use_state(|| false);
    let outcome = use_state(|| None::<Result<String, String>>);
    let title = format!("{}: save a copy to share - RoleCheck", name_of(check));
    use_page(&check.id, &AttrValue::from(title));
    let tasks = Route::Tasks(check.id.clone()).to_string();
    let called = match alias.trim() {
        "" => ALIAS,
        alias => alias,
    };
    let options = FileOptions {
        alias: called.to_owned(),
        actions: *with_actions,
        today: app.today(),
    };
    let copy = SharedCopy::nameless(app.state.instrument, check, &options);
    let text = wire::write_shared(&copy, app.state.instrument);
    let on_alias = {
        let (alias, outcome) = (alias.clone(), outcome.clone());
        Callback::from(move |text: String| {
            alias.set(text.into());
            outcome.set(None);
        })
    };
    let on_actions = {
        let (with_actions, outcome) = (with_actions.clone(), outcome.clone());
        Callback::from(move |ticked: Vec<AttrValue>| {
            with_actions.set(!ticked.is_empty());
            outcome.set(None);
        })
    };
    let save = {
        let (app, outcome, text) = (app.clone(), outcome.clone(), text.clone());
        let name = wire::file_name(&copy.check);
        Callback::from(move |_| {
            let saved = app.platform.files.download(&name, FileType::Json, &text);
            outcome.set(Some(match saved {
                Ok(()) => Ok(name.clone()),
                Err(error) => Err(error.to_string()),
            }));
        })
    };
    let is_own_name = !check.name.is_empty() && called.to_lowercase() == check.name.to_lowercase();
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={tasks} text="Task list" />
                {failure(outcome.as_ref())}
                <Heading level={HeadingLevel::H1} size={Size::L} caption={name_of(check)}>
                    {"Save a copy to share"}
                </Heading>
                if check.form == Form::Department {
                    {what_for()}
                    <Input
                        name="alias"
                        label="What to call your department in the copy"
                        hint={Some(html! { {"Not its real name. People who compare copies see this."} })}
                        width={InputWidth::W20}
                        value={(*alias).clone()}
                        oninput={on_alias}
                    />
                    if is_own_name {
                        <InsetText>
                            <p>{"This is the name of your check. People will know who you are."}</p>
                        </InsetText>
                    }
                    <Checkboxes
                        name="share-actions"
                        items={vec![Choice::new("actions", "Put our actions in").hint(
                            "They go in as you typed them. Read them below before you save."
                        )]}
                        values={(*with_actions).then(|| AttrValue::from("actions")).into_iter().collect::<Vec<_>>()}
                        onchange={on_actions}
                    />
                    {left_out(*with_actions)}
                    <shown::Shown app={app.clone()} copy={copy} {text} />
                    <Button id="save-copy" onclick={save}>{"Save the copy"}</Button>
                    // It is there before it has something to say, or screen readers miss it.
                    <div role="status">{saved(outcome.as_ref())}</div>
                } else {
                    <Body>
                        {"This is the form of one person. It is not made to be shared."}
                    </Body>
                }
            </GridColumn>
        </GridRow>
    }
}

fn what_for() -> Html {
    html! {
        <>
            <Body size={BodySize::Lede}>
                {"A copy for people outside your department, so that they can compare answers \
                without knowing whose they are."}
            </Body>
            <Body>
                {"It opens here like any other check and gives the same results. But somebody who \
                knows your department well may still see from the answers that it is yours."}
            </Body>
        </>
    }
}

fn left_out(with_actions: bool) -> Html {
    html! {
        <>
            <Heading size={Size::M}>{"What is left out"}</Heading>
            <List>
                <li>{"the name of the check, and the names of your hospitals: they get letters"}</li>
                <li>
                    {"staff numbers from 1 to 4, and totals from which they could be worked out"}
                </li>
                <li>{"all notes"}</li>
                <li>{"the day and the times: only the month stays, and the day of the copy"}</li>
                if !with_actions {
                    <li>{"your actions"}</li>
                }
                <li>{"your own order of the recommendations"}</li>
            </List>
        </>
    }
}

fn saved(outcome: Option<&Result<String, String>>) -> Html {
    let Some(Ok(name)) = outcome else {
        return Html::default();
    };
    html! {
        <Body>
            {"Your browser saves the copy as "}<strong>{name}</strong>
            {". Your check itself stays as it is."}
        </Body>
    }
}

fn failure(outcome: Option<&Result<String, String>>) -> Html {
    let Some(Err(reason)) = outcome else {
        return Html::default();
    };
    html! {
        <ErrorSummary errors={vec![ErrorLink {
            target: Some("save-copy".into()),
            text: format!("{reason}. Try again, or open this page in another browser.").into(),
        }]} />
    }
}
