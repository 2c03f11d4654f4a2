//! A date in three fields, which holds what was typed even where it is no date.
//!
//! It must not decide when an error is shown: the page does.

use yew::prelude::*;

use super::profile::fields::{Drafts, date_texts, wrong_parts};
use crate::engine::entry::date_from_parts;
use crate::ui::nhsuk::{DateInput, DatePart, DateParts, Title};

/// What a date field is made of.
pub struct DateField<'a> {
    /// The id, which is the start of the fields' names too.
    pub id: AttrValue,
    /// What the texts are called among the drafts.
    pub draft: &'a str,
    /// The question.
    pub legend: Title,
    /// Help for answering.
    pub hint: String,
    /// What is stored, `2026-11-24`, or empty.
    pub stored: &'a str,
    /// What was typed.
    pub drafts: &'a UseStateHandle<Drafts>,
    /// The error to show.
    pub error: Option<AttrValue>,
    /// Gets day, month and year at every key.
    pub oninput: Callback<[String; 3]>,
}

/// A date.
pub fn date_field(field: DateField) -> Html {
    let texts = date_texts(field.draft, field.stored, field.drafts);
    let [day, month, year] = &texts;
    let wrong: Vec<DatePart> = (date_from_parts(day, month, year).err())
        .map(wrong_parts)
        .unwrap_or_default()
        .into_iter()
        .map(|part| match part {
            "month" => DatePart::Month,
            "year" => DatePart::Year,
            _ => DatePart::Day,
        })
        .collect();
    let oninput = {
        let (drafts, enter) = (field.drafts.clone(), field.oninput);
        let draft = field.draft.to_owned();
        Callback::from(move |parts: DateParts| {
            let texts = [&parts.day, &parts.month, &parts.year].map(ToString::to_string);
            enter.emit(texts.clone());
            let mut typed = (*drafts).clone();
            for (part, text) in ["day", "month", "year"].into_iter().zip(texts) {
                typed.insert(format!("{draft}-{part}").into(), text);
            }
            drafts.set(typed);
        })
    };
    let [day, month, year] = texts.map(AttrValue::from);
    html! {
        <DateInput
            id={field.id.clone()}
            name_prefix={field.id}
            legend={field.legend}
            hint={Some(html! { {field.hint} })}
            error={field.error}
            wrong_parts={wrong}
            value={DateParts { day, month, year }}
            {oninput}
        />
    }
}
