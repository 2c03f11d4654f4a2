//! Begins a collection on this device.
//!
//! It must say plainly what it protects and what it does not.

use std::rc::Rc;

use yew::prelude::*;

use super::AppProps;
use super::invite::other_ways;
use crate::engine::assessment::Assessment;
use crate::engine::collection::Collection;
use crate::engine::tally::{FewestShown, Tally};
use crate::ui::context::{App, name_of};
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, BodySize, Button, ButtonVariant, Choice, ErrorLink, ErrorSummary, Form,
    GridColumn, GridRow, Heading, HeadingLevel, Input, List, Radios, Select, SelectOption, Size,
    Title, WarningCallout,
};
use crate::ui::route::Route;

/// The name of the field for the name.
const NAME: &str = "collection-name";
/// What is wrong where the name is missing.
const ENTER_NAME: &str = "Enter a name for the collection";
/// The most characters of a name.
const MOST_CHARACTERS: usize = 60;

/// The page that begins a collection.
#[component]
pub fn BeginCollection(props: &AppProps) -> Html {
    let app = &props.app;
    let name = use_state(String::new);
    let check = use_state(String::new);
    let fewest = use_state(FewestShown::default);
    let attempt = use_state(|| 0_u32);
    let is_missing = name.trim().is_empty();
    let has_error = *attempt > 0 && is_missing;
    let mark = if has_error { "Error: " } else { "" };
    let title = format!("{mark}Collect answers on this device - RoleCheck");
    use_page(&(), &AttrValue::from(title));
    if let Some(reason) = &app.state.unreadable_collection {
        return unreadable(app, reason);
    }
    let begin = {
        let (app, attempt, fewest) = (app.clone(), attempt.clone(), *fewest);
        let (name, check) = (name.trim().to_owned(), (*check).clone());
        Callback::from(move |()| {
            if name.is_empty() {
                attempt.set(*attempt + 1);
            } else {
                begin(&app, &name, &check, fewest);
            }
        })
    };
    let error = has_error.then_some(AttrValue::Static(ENTER_NAME));
    let errors = vec![ErrorLink {
        target: Some(NAME.into()),
        text: ENTER_NAME.into(),
    }];
    let set_name = Callback::from(move |text: String| {
        name.set(text.chars().take(MOST_CHARACTERS).collect());
    });
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={Route::Start.to_string()} text="Start page" />
                if has_error {
                    <ErrorSummary {errors} attempt={*attempt} />
                }
                {introduction()}
                {what_is_private()}
                {other_ways(app)}
                <Form onsubmit={begin}>
                    <Input
                        name={NAME}
                        label={Title::new("Name of the collection").size(Size::S)}
                        hint={Some(html! {
                            {"The department and the round, for example 'Northbank, spring 2027'. \
                            Those who answer see it. Do not use people's names."}
                        })}
                        {error}
                        oninput={set_name}
                    />
                    {which_check(app, &check)}
                    {fewest_shown(&fewest)}
                    <Button id="begin-collection">{"Begin"}</Button>
                </Form>
            </GridColumn>
        </GridRow>
    }
}

fn begin(app: &App, name: &str, check: &str, fewest: FewestShown) {
    let mut tally = Tally::new(app.platform.clock.new_id(), name.to_owned());
    tally.raise_fewest(fewest);
    tally.set_check((!check.is_empty()).then(|| check.to_owned()));
    app.begin_collection(Collection {
        tally,
        ..Collection::default()
    });
}

fn introduction() -> Html {
    html! {
        <>
            <Heading level={HeadingLevel::H1} size={Size::L}>
                {"Collect answers on this device"}
            </Heading>
            <Body size={BodySize::Lede}>
                {"Hand this device round, for example in a staff room. One person after another \
                answers. Only how many people gave each answer is kept."}
            </Body>
            <List>
                <li>{"You begin and hand the device over. From then on it shows the form and \
                    nothing else, until you take it back."}</li>
                <li>{"Each person reads who will see what, answers alone, and hands in. Nobody can \
                    open that form again."}</li>
                <li>{"Once 5 people of a group have answered, you can see what the group says."}</li>
            </List>
        </>
    }
}

fn what_is_private() -> Html {
    html! {
        <WarningCallout heading="What it cannot do" heading_level={HeadingLevel::H2}>
            <Body>
                {"It is not secret from somebody who controls this device. Who watches the screen, \
                or knows how to look into the browser between two people, can find out what one \
                person answered. Let people answer alone, on a device that they trust."}
            </Body>
        </WarningCallout>
    }
}

/// The department check that the answers belong to, where there are any here.
fn which_check(app: &App, chosen: &UseStateHandle<String>) -> Html {
    let checks: Vec<&Rc<Assessment>> = (app.state.checks.iter())
        .filter(|check| !check.form.is_of_one_person())
        .collect();
    if checks.is_empty() {
        return Html::default();
    }
    let none = SelectOption::new("", "None, or I do not know yet");
    let items: Vec<SelectOption> = [none]
        .into_iter()
        .chain((checks.iter()).map(|check| SelectOption::new(check.id.clone(), name_of(check))))
        .collect();
    let value = AttrValue::from((**chosen).clone());
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |id: AttrValue| chosen.set(id.to_string()))
    };
    html! {
        <Select
            name="collection-check"
            label={Title::new("Which department check does it belong to?").size(Size::S)}
            hint={Some(html! { {"So that the groups can stand beside the department's own answers."} })}
            {items}
            {value}
            {onchange}
        />
    }
}

/// 4.11: a department can raise 5 to 10, and never lower it.
fn fewest_shown(chosen: &UseStateHandle<FewestShown>) -> Html {
    let items: Vec<Choice> = (FewestShown::ALL.into_iter())
        .map(|fewest| {
            let number = fewest.number();
            Choice::new(number.to_string(), format!("{number} people"))
        })
        .collect();
    let value = AttrValue::from(chosen.number().to_string());
    let onchange = {
        let chosen = chosen.clone();
        Callback::from(move |value: AttrValue| {
            let mut all = FewestShown::ALL.into_iter();
            if let Some(fewest) = all.find(|each| each.number().to_string() == *value) {
                chosen.set(fewest);
            }
        })
    };
    html! {
        <Radios
            name="collection-fewest"
            legend={Title::new("Show nothing of a group with fewer than").size(Size::S)}
            hint={Some(html! { {"You cannot lower it later."} })}
            {items}
            {value}
            {onchange}
        />
    }
}

/// What is kept here cannot be opened, and must not be written over unasked.
fn unreadable(app: &App, reason: &str) -> Html {
    let delete = {
        let app = app.clone();
        Callback::from(move |_: MouseEvent| app.delete_collection())
    };
    html! {
        <>
            <BackLink href={Route::Start.to_string()} text="Start page" />
            <Heading level={HeadingLevel::H1} size={Size::L}>
                {"The collection on this device cannot be opened"}
            </Heading>
            <Body>{reason.to_owned()}{"."}</Body>
            <Body>
                {"A newer version of this page may be able to open it. To begin another, this one \
                has to be deleted."}
            </Body>
            <Button variant={ButtonVariant::Warning} id="delete-collection" onclick={delete}>
                {"Delete it for good"}
            </Button>
        </>
    }
}
