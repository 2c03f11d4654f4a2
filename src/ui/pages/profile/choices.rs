//! The profile's items with options: one of them, or any number.
//!
//! It must not say that one option is better than another.

use yew::prelude::*;

use super::Context;
use super::about::label;
use crate::engine::assessment::Assessment;
use crate::engine::change::{Change, ChoiceItem, ChoicesItem, ProfileChange};
use crate::engine::instrument::{Choice as Option_, Group, ProfileItem};
use crate::engine::profile::Reply;
use crate::engine::words::item_name;
use crate::ui::nhsuk::{Checkboxes, Choice, Radios};
use crate::ui::pages::clear_answer::ClearAnswer;

const DONT_KNOW: &str = "dont-know";

/// One of the options.
pub fn one(context: &Context, item: &'static ProfileItem, options: &'static [Option_]) -> Html {
    let check = context.check;
    let change = move |value: AttrValue| {
        let option = options
            .iter()
            .find(|option| value == option.id)
            .map(|option| option.id);
        let Some(choice_item) = choice_item(item.id) else {
            return Change::Group(option.and_then(Group::from_id));
        };
        let reply = if value == DONT_KNOW {
            Some(Reply::DontKnow)
        } else {
            option.map(Reply::Is)
        };
        Change::Profile(ProfileChange::Choice(choice_item, reply))
    };
    let value = chosen(item.id, check).map(AttrValue::Static);
    // Nothing is a node too: a part that comes and goes would make Yew take what stands before it
    // for another one, and the radios would be made anew under the person's hands.
    let clear = match value {
        Some(_) => clear(context, item),
        None => Html::default(),
    };
    html! {
        <>
            <Radios
                name={item.id}
                legend={label(item.text)}
                hint={hint(item)}
                items={items(item, options)}
                {value}
                onchange={context.app.on_edit(check, change)}
            />
            {clear}
        </>
    }
}

/// Takes the option back.
fn clear(context: &Context, item: &'static ProfileItem) -> Html {
    let change = move |_: MouseEvent| match choice_item(item.id) {
        Some(choice_item) => Change::Profile(ProfileChange::Choice(choice_item, None)),
        None => Change::Group(None),
    };
    html! {
        <ClearAnswer
            id={format!("{}-clear", item.id)}
            what={item_name(item)}
            control={AttrValue::Static(item.id)}
            onclear={context.app.on_edit(context.check, change)}
        />
    }
}

/// Any number of the options.
pub fn several(context: &Context, item: &'static ProfileItem, options: &'static [Option_]) -> Html {
    let check = context.check;
    let Some(choices_item) = choices_item(item.id) else {
        return Html::default();
    };
    let values: Vec<AttrValue> = match reply_of(choices_item, check) {
        None => Vec::new(),
        Some(Reply::DontKnow) => vec![DONT_KNOW.into()],
        Some(Reply::Is(ids)) => ids.iter().map(|id| AttrValue::Static(id)).collect(),
    };
    let change = move |values: Vec<AttrValue>| {
        let is_ticked = |id: &str| values.iter().any(|value| value == id);
        let ids: Vec<&'static str> = options
            .iter()
            .map(|option| option.id)
            .filter(|id| is_ticked(id))
            .collect();
        let reply = if is_ticked(DONT_KNOW) {
            Some(Reply::DontKnow)
        } else {
            (!ids.is_empty()).then_some(Reply::Is(ids))
        };
        Change::Profile(ProfileChange::Choices(choices_item, reply))
    };
    let items: Vec<Choice> = items(item, options)
        .into_iter()
        .map(|choice| {
            if choice.value == DONT_KNOW {
                choice.exclusive()
            } else {
                choice
            }
        })
        .collect();
    html! {
        <Checkboxes
            name={item.id}
            legend={label(item.text)}
            hint={hint(item)}
            {items}
            {values}
            onchange={context.app.on_edit(check, change)}
        />
    }
}

fn hint(item: &'static ProfileItem) -> Option<Html> {
    (!item.hint.is_empty()).then(|| html! { {item.hint} })
}

fn items(item: &ProfileItem, options: &'static [Option_]) -> Vec<Choice> {
    let unknown = item
        .dont_know
        .then(|| Choice::new(DONT_KNOW, "I do not know").after_divider("or"));
    options
        .iter()
        .map(|option| Choice::new(option.id, option.text))
        .chain(unknown)
        .collect()
}

/// The profile's own items with one option; who answers is not one of them.
fn choice_item(item_id: &str) -> Option<ChoiceItem> {
    match item_id {
        "profile-size" => Some(ChoiceItem::Size),
        "profile-uniform-owner" => Some(ChoiceItem::UniformOwner),
        "profile-recruit-ease" => Some(ChoiceItem::RecruitEase),
        "profile-out-of-hours" => Some(ChoiceItem::OutOfHours),
        _ => None,
    }
}

fn chosen(item_id: &str, check: &Assessment) -> Option<&'static str> {
    let profile = &check.profile;
    let reply = match choice_item(item_id) {
        None => return check.group.map(Group::id),
        Some(ChoiceItem::Size) => profile.size,
        Some(ChoiceItem::UniformOwner) => profile.uniform_owner,
        Some(ChoiceItem::RecruitEase) => profile.recruit_ease,
        Some(ChoiceItem::OutOfHours) => profile.out_of_hours,
    };
    reply.map(|reply| match reply {
        Reply::DontKnow => DONT_KNOW,
        Reply::Is(id) => id,
    })
}

fn choices_item(item_id: &str) -> Option<ChoicesItem> {
    match item_id {
        "profile-setting" => Some(ChoicesItem::Setting),
        "profile-recruit-sources" => Some(ChoicesItem::RecruitSources),
        "profile-line-manager" => Some(ChoicesItem::LineManager),
        "profile-shifts" => Some(ChoicesItem::Shifts),
        _ => None,
    }
}

fn reply_of(item: ChoicesItem, check: &Assessment) -> Option<&Reply<Vec<&'static str>>> {
    let profile = &check.profile;
    match item {
        ChoicesItem::Setting => profile.setting.as_ref(),
        ChoicesItem::RecruitSources => profile.recruit_sources.as_ref(),
        ChoicesItem::LineManager => profile.line_manager.as_ref(),
        ChoicesItem::Shifts => profile.shifts.as_ref(),
    }
}
