//! The department's profile on paper.
//!
//! It must ask for everything that the profile's pages ask for, in the same words.

use yew::prelude::*;

use super::marks::{field, lines, long_field, table, tick_box, ticks};
use super::question::HOSPITALS;
use crate::engine::instrument::{Choice, Instrument, ProfileItem, ProfileKind};
use crate::engine::words::DONT_KNOW;
use crate::ui::nhsuk::{Heading, HeadingLevel, Size};
use crate::ui::pages::profile::steps::{STEPS, Step};

/// How many job titles there is room for.
const TITLES: usize = 6;
/// A text that may be longer gets several lines.
const ONE_LINE_CHARACTERS: usize = 100;

/// The profile on paper.
pub fn profile_on_paper(instrument: &'static Instrument) -> Html {
    html! {
        <section aria-labelledby="paper-profile">
            <Heading size={Size::M} id="paper-profile">{"About your department"}</Heading>
            <p class="app-paper__about">{"None of this is scored."}</p>
            {for STEPS.iter().map(|step| step_on_paper(instrument, step))}
        </section>
    }
}

fn step_on_paper(instrument: &'static Instrument, step: &'static Step) -> Html {
    let items: Vec<&'static ProfileItem> = (step.items.iter())
        .filter_map(|id| instrument.profile_item(id))
        .collect();
    // A page with one item is called as the item is.
    let has_heading = !matches!(items.as_slice(), [only] if only.text == step.title);
    html! {
        <div key={step.id}>
            if has_heading {
                <Heading level={HeadingLevel::H3} size={Size::S}>{step.title}</Heading>
            }
            {for items.iter().map(|item| item_on_paper(instrument, item, has_heading))}
        </div>
    }
}

fn item_on_paper(instrument: &'static Instrument, item: &'static ProfileItem, below: bool) -> Html {
    let level = if below {
        HeadingLevel::H4
    } else {
        HeadingLevel::H3
    };
    html! {
        <div class="app-paper__item" data-item={item.id} key={item.id}>
            <@{level.tag()} class="app-paper__text">{item.text}</@>
            if !item.hint.is_empty() {
                <p class="app-paper__hint">{item.hint}</p>
            }
            {reply(instrument, item)}
        </div>
    }
}

fn texts(options: &'static [Choice]) -> impl Iterator<Item = &'static str> {
    options.iter().map(|option| option.text)
}

/// What there is to fill in.
fn reply(instrument: &'static Instrument, item: &'static ProfileItem) -> Html {
    let unknown = item.dont_know.then_some(DONT_KNOW);
    match item.kind {
        ProfileKind::Text { max_chars } if max_chars > ONE_LINE_CHARACTERS => lines(4),
        ProfileKind::Text { .. } => lines(1),
        ProfileKind::Date => html! {
            <div class="app-paper__row">
                {field("Day", "")}
                {field("Month", "")}
                {field("Year", "")}
            </div>
        },
        ProfileKind::Single(options) | ProfileKind::Multi(options) => {
            ticks(texts(options).chain(unknown))
        }
        ProfileKind::Hospitals { kinds, .. } => hospitals(kinds),
        ProfileKind::Areas => areas(instrument),
        ProfileKind::Fte { .. } => html! {
            <div class="app-paper__row">
                {field("", "FTE")}
                {ticks(unknown)}
            </div>
        },
        ProfileKind::PeopleAndFte { .. } => html! {
            <div class="app-paper__row">
                {field("", "people")}
                {field("", "FTE")}
                {ticks(unknown)}
            </div>
        },
        ProfileKind::Titles => titles(),
    }
}

fn hospitals(kinds: &'static [Choice]) -> Html {
    html! {
        <ol class="app-paper__hospitals" role="list">
            {for (1..=HOSPITALS).map(|place| html! {
                <li key={place} class="app-paper__row">
                    {long_field(hospital_words(place))}
                    {ticks(texts(kinds))}
                </li>
            })}
        </ol>
    }
}

/// What a hospital is called on paper.
fn hospital_words(place: usize) -> &'static str {
    ["Hospital 1", "Hospital 2", "Hospital 3", "Hospital 4"]
        .get(place.saturating_sub(1))
        .copied()
        .unwrap_or("Hospital")
}

fn areas(instrument: &'static Instrument) -> Html {
    let columns: Vec<Html> = [html! { {"Area"} }]
        .into_iter()
        .chain((1..=HOSPITALS).map(|place| html! { {hospital_words(place)} }))
        .collect();
    let rows: Vec<AttrValue> = texts(instrument.areas).map(AttrValue::Static).collect();
    table("Areas in each hospital", &columns, &rows, &tick_box())
}

fn titles() -> Html {
    let columns =
        ["Number", "Job title", "Band", "Hospital, if not all"].map(|text| html! { {text} });
    let rows: Vec<AttrValue> = (1..=TITLES).map(|place| place.to_string().into()).collect();
    table("Job titles in use", &columns, &rows, &Html::default())
}
