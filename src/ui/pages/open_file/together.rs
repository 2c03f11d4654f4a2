//! Brings a file and the check that is here together: each difference with both values, to choose.
//!
//! It must not take anything that the person did not choose, and must not lose what they did not
//! decide: that stays as it is here.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use yew::prelude::*;

use super::Pending;
use crate::engine::assessment::Assessment;
use crate::engine::merge::{Difference, Differences, Part, differences, merged};
use crate::engine::words::{count_text, date_text, group_in_sentence};
use crate::ui::context::{App, name_of};
use crate::ui::nhsuk::{
    Body, Button, ButtonGroup, ButtonVariant, Choice, ErrorLink, ErrorSummary, Heading,
    HeadingLevel, InsetText, List, Radios, Size, SummaryList, SummaryRow, Title,
};
use crate::ui::route::Route;

/// What [`Together`] is made of.
#[derive(Properties, PartialEq)]
pub struct TogetherProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check that is here.
    pub here: Rc<Assessment>,
    /// The file that was read.
    pub pending: Pending,
    /// The person goes back to the other choices.
    pub oncancel: Callback<()>,
}

/// What was chosen, by the name of its radios: whether theirs is taken.
type Chosen = BTreeMap<String, bool>;

/// The differences, to choose from.
#[component]
pub fn Together(props: &TogetherProps) -> Html {
    let TogetherProps {
        app,
        here,
        pending,
        oncancel,
    } = props;
    let chosen = use_state(Chosen::new);
    let attempts = use_state(|| 0_u32);
    let instrument = app.state.instrument;
    let found = use_memo((here.clone(), pending.check.clone()), |(here, there)| {
        differences(instrument, here, there)
    });
    let open: Vec<&Difference> = (found.to_decide())
        .filter(|each| !chosen.contains_key(&name_of_radios(each)))
        .collect();
    let cancel = oncancel.reform(|_: MouseEvent| ());
    let finish = {
        let (app, here, there) = (app.clone(), here.clone(), pending.check.clone());
        let (found, chosen) = (found.clone(), chosen.clone());
        let (attempts, is_done) = (attempts.clone(), open.is_empty());
        Callback::from(move |_| {
            if is_done {
                finish(&app, &here, &there, &found, &chosen);
            } else {
                attempts.set(*attempts + 1);
            }
        })
    };
    html! {
        <>
            if *attempts > 0 {
                {still_open(&open, *attempts)}
            }
            <Heading size={Size::M}>{"Bring the two together"}</Heading>
            <SummaryList rows={vec![
                SummaryRow::new("Here", who(app, here)),
                SummaryRow::new("In the file", who(app, &pending.check)),
            ]} />
            if found.is_empty() {
                <InsetText>{"The file says nothing that is not here already."}</InsetText>
            } else {
                <Body>{"What is in the file and what is here differ in these places. Choose for \
                    each. A file does not say who gave a single answer, or when: it says who \
                    filled it in, and when it was last changed."}</Body>
                {for parts(&found).into_iter().map(|(heading, about, items)| {
                    part(&chosen, heading, about, items)
                })}
                {comes_anyway(&found)}
            }
            <p role="status" class="nhsuk-body">{left_in_words(open.len(), &found)}</p>
            <ButtonGroup>
                <Button id="bring-together" onclick={finish}>{"Bring together"}</Button>
                <Button id="not-together" variant={ButtonVariant::Secondary} onclick={cancel}>
                    {"Back to the choices"}
                </Button>
            </ButtonGroup>
        </>
    }
}

/// Takes what was chosen, and goes to the check.
fn finish(app: &App, here: &Assessment, there: &Assessment, found: &Differences, chosen: &Chosen) {
    let taken: BTreeSet<Part> = (found.to_decide())
        .filter(|each| chosen.get(&name_of_radios(each)) == Some(&true))
        .map(|each| each.part.clone())
        .collect();
    let mut check = merged(app.state.instrument, here, there, &taken);
    check.updated_at = app.platform.clock.now();
    let answers = Route::Answers(check.id.clone());
    app.put(check);
    app.go(&answers);
}

/// Who filled it in and when it was last changed, as far as is known.
fn who(app: &App, check: &Assessment) -> String {
    let day = date_text(check.updated_at.get(..10).unwrap_or_default());
    let time = app.platform.clock.time_of_day(&check.updated_at);
    let who = check.group.map_or_else(
        || "it does not say who answered".to_owned(),
        |group| format!("answered by {}", group_in_sentence(group)),
    );
    let part = if check.is_section() {
        " (a part for a colleague)"
    } else {
        ""
    };
    format!(
        "\u{2018}{}\u{2019}{part}, {who}, last changed on {day} at {time}",
        name_of(check)
    )
}

/// The differences by kind: heading, a word about it, and the things.
fn parts(found: &Differences) -> Vec<(&'static str, &'static str, &[Difference])> {
    let all: [(&str, &str, &[Difference]); 4] = [
        (
            "You had left these blank",
            "The file has an answer.",
            &found.blank_here,
        ),
        (
            "You both answered, and differ",
            "Talk about these, if you can. Nobody is wrong.",
            &found.other_answer,
        ),
        (
            "About the department",
            "The file says something else.",
            &found.profile,
        ),
        (
            "Actions",
            "The same action, in other words or further on.",
            &found.actions,
        ),
    ];
    all.into_iter()
        .filter(|(_, _, items)| !items.is_empty())
        .collect()
}

fn part(
    chosen: &UseStateHandle<Chosen>,
    heading: &'static str,
    about: &'static str,
    items: &[Difference],
) -> Html {
    let all = |takes: bool| {
        let names: Vec<String> = items.iter().map(name_of_radios).collect();
        let chosen = chosen.clone();
        Callback::from(move |_| {
            let mut all = (*chosen).clone();
            all.extend(names.iter().map(|name| (name.clone(), takes)));
            chosen.set(all);
        })
    };
    html! {
        <section>
            <Heading size={Size::S} level={HeadingLevel::H3}>
                {format!("{heading}: {}", items.len())}
            </Heading>
            <Body>{about}</Body>
            if items.len() > 1 {
                <ButtonGroup>
                    <Button variant={ButtonVariant::Secondary} small=true onclick={all(true)}>
                        {format!("Take all {} from the file", items.len())}
                    </Button>
                    <Button variant={ButtonVariant::Secondary} small=true onclick={all(false)}>
                        {format!("Keep all {} as they are here", items.len())}
                    </Button>
                </ButtonGroup>
            }
            {for items.iter().map(|item| choice(chosen, item))}
        </section>
    }
}

fn choice(chosen: &UseStateHandle<Chosen>, item: &Difference) -> Html {
    let name = name_of_radios(item);
    let value = chosen
        .get(&name)
        .map(|takes| if *takes { "theirs" } else { "ours" });
    let onchange = {
        let (chosen, name) = (chosen.clone(), name.clone());
        Callback::from(move |value: AttrValue| {
            let mut all = (*chosen).clone();
            all.insert(name.clone(), value == "theirs");
            chosen.set(all);
        })
    };
    html! {
        <Radios
            key={name.clone()}
            name={name.clone()}
            legend={Title::new(item.name.clone()).size(Size::S)}
            items={vec![
                Choice::new("ours", format!("Here: {}", item.here.join("; "))),
                Choice::new("theirs", format!("In the file: {}", item.there.join("; "))),
            ]}
            value={value.map(AttrValue::from)}
            small=true
            {onchange}
        />
    }
}

/// What is added without a choice, since nothing here gives way to it.
fn comes_anyway(found: &Differences) -> Html {
    if found.notes.is_empty() && found.more_actions == 0 {
        return Html::default();
    }
    html! {
        <section>
            <Heading size={Size::S} level={HeadingLevel::H3}>{"This is added"}</Heading>
            <Body>{"Nothing here gives way to it. You can change it later."}</Body>
            <List>
                if found.more_actions > 0 {
                    <li>{count_text(found.more_actions, "action")}{" more in the action plan"}</li>
                }
                {for found.notes.iter().map(|note| html! {
                    <li>
                        {"A note beside \u{2018}"}{&note.name}{"\u{2019}: "}
                        <span class="app-kept-text">{note.there.join(" ")}</span>
                    </li>
                })}
            </List>
        </section>
    }
}

fn left_in_words(open: usize, found: &Differences) -> String {
    match (open, found.to_decide().count()) {
        (0, 0) => String::new(),
        (0, _) => "You have chosen everywhere.".to_owned(),
        (open, all) => format!("{open} of {all} still to choose."),
    }
}

fn still_open(open: &[&Difference], attempt: u32) -> Html {
    if open.is_empty() {
        return Html::default();
    }
    let links: Vec<ErrorLink> = (open.iter())
        .map(|each| ErrorLink {
            target: Some(name_of_radios(each).into()),
            text: format!("Choose for: {}", each.name).into(),
        })
        .collect();
    html! { <ErrorSummary errors={links} {attempt} /> }
}

/// The name of the radios for a difference.
fn name_of_radios(item: &Difference) -> String {
    match &item.part {
        Part::Answer(id) | Part::Note(id) => format!("choose-{id}"),
        Part::Profile(id) => format!("choose-{id}"),
        Part::Action(id) => {
            let plain: String = (id.chars())
                .filter(|letter| letter.is_ascii_alphanumeric())
                .collect();
            format!("choose-action-{plain}")
        }
    }
}
