//! The profile's name, date and notes.
//!
//! Text that is too long is kept and said to be so; it must never be cut off.

use yew::prelude::*;

use super::Context;
use super::fields::read_date;
use crate::engine::change::{Change, ProfileChange};
use crate::engine::instrument::ProfileItem;
use crate::ui::nhsuk::{CharacterCount, Input, InputWidth, Size, Title};
use crate::ui::pages::date_field::{DateField, date_field};

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
    let enter = context
        .app
        .on_edit(context.check, |texts: [String; 3]| read_date(&texts).1);
    date_field(DateField {
        id: item.id.into(),
        draft: item.id,
        legend: label(item.text),
        hint: format!("{} For example, 24 11 2026.", item.hint),
        stored: &context.check.date,
        drafts: &context.drafts,
        error: context.error(item.id),
        oninput: enter,
    })
}

/// The name of an item in the print of the profile's pages.
pub fn label(text: &'static str) -> Title {
    Title::new(text).size(Size::S)
}
