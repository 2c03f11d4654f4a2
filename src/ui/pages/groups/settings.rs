//! What the person says about the answers that are open: a name, the department check, and how many
//! people a group must have.
//!
//! It must not offer to lower that number.

use std::rc::Rc;

use yew::prelude::*;

use super::gather::put_away;
use super::keep;
use crate::engine::assessment::{Assessment, Form};
use crate::engine::state::EXAMPLE_ID;
use crate::engine::tally::{FewestShown, Tally};
use crate::engine::words::date_text;
use crate::ui::context::{App, name_of};
use crate::ui::nhsuk::{
    Body, Button, ButtonGroup, ButtonType, ButtonVariant, Choice, Details, Heading, Input, Radios,
    Select, SelectOption, Size, Title,
};

/// What [`Settings`] are made of.
#[derive(Properties, PartialEq)]
pub struct SettingsProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The answers.
    pub tally: Rc<Tally>,
}

/// What the person says about the answers.
#[component]
pub fn Settings(props: &SettingsProps) -> Html {
    let SettingsProps { app, tally } = props;
    let is_asked = use_state(|| false);
    let change = |change: fn(&mut Tally, AttrValue)| {
        let (app, tally) = (app.clone(), tally.clone());
        Callback::from(move |value: AttrValue| {
            let mut tally = Tally::clone(&tally);
            change(&mut tally, value);
            keep(&app, tally);
        })
    };
    let set_name = change(|tally, name| tally.set_name(&name)).reform(AttrValue::from);
    let set_check = change(|tally, id| tally.set_check((!id.is_empty()).then(|| id.to_string())));
    let ask = |is: bool| {
        let is_asked = is_asked.setter();
        Callback::from(move |_: MouseEvent| is_asked.set(is))
    };
    let clear = {
        let (app, is_asked) = (app.clone(), is_asked.setter());
        Callback::from(move |_| {
            is_asked.set(false);
            put_away(&app);
        })
    };
    html! {
        <>
            <Heading size={Size::M}>{"About these answers"}</Heading>
            if tally.has_one_name() {
                <Input
                    name="collection-name"
                    label="Name (optional)"
                    hint={Some(html! { {"Such as the department and the round: Riverside, spring 2027"} })}
                    value={Some(AttrValue::from(tally.name()))}
                    onchange={set_name}
                />
            } else {
                <Body>{tally.name()}</Body>
            }
            {checks(app, tally, set_check)}
            {fewest(app, tally)}
            if *is_asked {
                <Body>
                    {"This page then forgets the answers that are open. Files that you saved stay."}
                </Body>
                <ButtonGroup>
                    <Button id="put-away-yes" kind={ButtonType::Button} variant={ButtonVariant::Warning} onclick={clear}>
                        {"Forget these answers"}
                    </Button>
                    <Button id="put-away-no" kind={ButtonType::Button} variant={ButtonVariant::Secondary} onclick={ask(false)}>
                        {"Cancel"}
                    </Button>
                </ButtonGroup>
            } else {
                <Button id="put-away" kind={ButtonType::Button} variant={ButtonVariant::Secondary} onclick={ask(true)}>
                    {"Start again with other answers"}
                </Button>
            }
        </>
    }
}

/// The department checks that the answers can belong to.
fn checks(app: &App, tally: &Tally, onchange: Callback<AttrValue>) -> Html {
    let opened = (app.state.files.checks.values()).map(|held| &held.read.assessment);
    let mut found: Vec<&Assessment> = (app.state.checks.iter().map(|check| &**check))
        .chain(opened)
        .chain([&*app.state.example])
        .filter(|check| check.form == Form::Department && !check.id.is_empty())
        .collect();
    let mut seen = std::collections::BTreeSet::new();
    found.retain(|check| seen.insert(&check.id));
    let name = |check: &Assessment| match check.id.as_str() {
        EXAMPLE_ID => "The example".to_owned(),
        _ => [name_of(check), date_text(&check.date)]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
    };
    let mut items = vec![SelectOption::new("", "None")];
    items.extend(
        found
            .iter()
            .map(|check| SelectOption::new(check.id.clone(), name(check))),
    );
    html! {
        <Select
            name="department-check"
            label="The department check that they belong to (optional)"
            hint={Some(html! {
                {"Its results then say where support workers see it differently. Its answers stand for \
                managers and leads if too few of them answered."}
            })}
            {items}
            value={Some(AttrValue::from(tally.check().unwrap_or_default().to_owned()))}
            {onchange}
        />
    }
}

/// The number can be raised, and then stays.
fn fewest(app: &App, tally: &Rc<Tally>) -> Html {
    if tally.fewest() == FewestShown::Ten {
        return html! {
            <Body>{"Groups of fewer than 10 people are not shown. This cannot be lowered again."}</Body>
        };
    }
    let raise = {
        let (app, tally) = (app.clone(), tally.clone());
        Callback::from(move |value: AttrValue| {
            if value == "10" {
                let mut tally = Tally::clone(&tally);
                tally.raise_fewest(FewestShown::Ten);
                keep(&app, tally);
            }
        })
    };
    html! {
        <Details summary="Hide larger groups too">
            <Radios
                name="fewest-shown"
                legend={Some(Title::new("How many people must a group have to be shown?"))}
                hint={Some(html! { {"Once you choose 10, it cannot be lowered again."} })}
                items={vec![Choice::new("5", "5 people"), Choice::new("10", "10 people")]}
                value={Some(AttrValue::Static("5"))}
                onchange={raise}
            />
        </Details>
    }
}
