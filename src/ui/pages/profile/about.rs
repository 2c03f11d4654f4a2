//! The profile's name, date and notes.
//!
//! Text that is too long is kept and said to be so; it must never be cut off.

use yew::prelude::*;

use super::Context;
use super::fields::{date_texts, read_date, wrong_parts};
use crate::engine::change::{Change, ProfileChange};
use crate::engine::instrument::ProfileItem;
use crate::ui::nhsuk::{
    CharacterCount, DateInput, DatePart, DateParts, Input, InputWidth, Size, Title,
};

/// The name, or the notes.
pub fn text(context: &Context, item: &'static ProfileItem, max_length: usize) -> Html {
    let check = context.check;
    let hint = Some(html! { {item.hint} });
    let error = context.error(item.id);
    if item.id == "profile-notes" {
        let oninput = context
            .app
            .on_edit(check, |text| Change::Profile(ProfileChange::Notes(text)));
        return html! {
            <CharacterCount
                name={item.id}
                label="Notes"
                {hint}
                {error}
                value={check.profile.notes.clone()}
                {max_length}
                {oninput}
            />
        };
    }
    html! {
        <Input
            name={item.id}
            label={label(item.text)}
            {hint}
            {error}
            value={check.name.clone()}
            width={InputWidth::W30}
            autocomplete="off"
            oninput={context.app.on_edit(check, Change::Name)}
        />
    }
}

/// The date of the check.
pub fn date(context: &Context, item: &'static ProfileItem) -> Html {
    let texts = date_texts(item.id, &context.check.date, &context.drafts);
    let error = context.error(item.id);
    let wrong = read_date(&texts)
        .0
        .err()
        .map(wrong_parts)
        .unwrap_or_default();
    let wrong: Vec<DatePart> = wrong
        .into_iter()
        .map(|part| match part {
            "month" => DatePart::Month,
            "year" => DatePart::Year,
            _ => DatePart::Day,
        })
        .collect();
    let oninput = {
        let (app, check) = (context.app.clone(), context.check.clone());
        let drafts = context.drafts.clone();
        let id = item.id;
        Callback::from(move |parts: DateParts| {
            let texts = [&parts.day, &parts.month, &parts.year].map(ToString::to_string);
            app.edit(&check.id, read_date(&texts).1);
            let mut typed = (*drafts).clone();
            for (part, text) in ["day", "month", "year"].into_iter().zip(texts) {
                typed.insert(format!("{id}-{part}").into(), text);
            }
            drafts.set(typed);
        })
    };
    let [day, month, year] = texts.map(AttrValue::from);
    html! {
        <DateInput
            id={item.id}
            name_prefix={item.id}
            legend={label(item.text)}
            hint={Some(html! { {format!("{} For example, 24 11 2026.", item.hint)} })}
            {error}
            wrong_parts={wrong}
            value={DateParts { day, month, year }}
            {oninput}
        />
    }
}

/// The name of an item in the print of the profile's pages.
pub fn label(text: &'static str) -> Title {
    Title::new(text).size(Size::S)
}
