//! The options that many components share, as our types.

use rolecheck::ui::nhsuk::{Action, Choice, HeadingLevel, Size, Title};
use serde_json::{Value, json};
use yew::prelude::*;

use super::options::Options;

/// The options `html` and `text`, the first before the second.
pub fn words(options: &Options) -> Option<Html> {
    let text = options
        .text("text")
        .map(|text| Html::from(text.trim().to_owned()));
    markup(options).or(text)
}

/// The option `html`, as it is but for the space around it, which NHS.UK's macros trim too.
pub fn markup(options: &Options) -> Option<Html> {
    let html = options.text("html")?;
    Some(Html::from_html_unchecked(html.trim().to_owned().into()))
}

/// An object with `text` or `html`, or a plain text.
pub fn words_of(options: &Options, key: &str) -> Option<Html> {
    options.part(key).and_then(|part| words(&part))
}

/// An object with `text`, or a plain text.
pub fn text_of(options: &Options, key: &str) -> Option<AttrValue> {
    options.part(key).and_then(|part| part.text("text"))
}

/// The caption, whose place is always at the start of the heading.
pub fn caption(options: &Options) -> Option<AttrValue> {
    let caption = options.part("caption")?;
    caption.take_if("placement", &json!("start"));
    caption.text("text")
}

/// The error message.
pub fn error(options: &Options) -> Option<AttrValue> {
    if options.take_if("errorMessage", &json!(true)) {
        options.reject("errorMessage", "true");
        return None;
    }
    text_of(options, "errorMessage")
}

pub fn size(options: &Options) -> Option<Size> {
    let size = options.text("size")?;
    match size.as_str() {
        "xs" => Some(Size::Xs),
        "s" => Some(Size::S),
        "m" => Some(Size::M),
        "l" => Some(Size::L),
        "xl" => Some(Size::Xl),
        other => {
            options.reject("size", other);
            None
        }
    }
}

pub fn level(options: &Options, or: HeadingLevel) -> HeadingLevel {
    match options.number("level") {
        None => or,
        Some(1) => HeadingLevel::H1,
        Some(2) => HeadingLevel::H2,
        Some(3) => HeadingLevel::H3,
        Some(4) => HeadingLevel::H4,
        Some(5) => HeadingLevel::H5,
        Some(_) => HeadingLevel::H6,
    }
}

/// A label or legend: its words are its own or its heading's.
pub fn title(options: &Options) -> Title {
    let is_page_heading = options.flag("isPageHeading");
    let is_bare_heading = options.take_if("heading", &Value::Bool(true));
    let heading = if is_bare_heading {
        None
    } else {
        options.part("heading")
    };
    let own_words = words(options);
    let own_size = size(options);
    let (heading_words, heading_size) = heading
        .as_ref()
        .map_or((None, None), |heading| (words(heading), size(heading)));
    let has_heading = is_page_heading.unwrap_or(is_bare_heading || heading.is_some());
    let mut title = Title::new(heading_words.or(own_words).unwrap_or_default());
    title.size = if has_heading {
        heading_size.or(own_size)
    } else {
        own_size
    };
    title.heading = has_heading.then(|| {
        heading
            .as_ref()
            .map_or(HeadingLevel::H1, |h| level(h, HeadingLevel::H1))
    });
    // Of a heading that is turned off, the level says nothing.
    if let Some(heading) = heading.filter(|_| !has_heading) {
        level(&heading, HeadingLevel::H1);
    }
    title.caption = caption(options);
    title.id = options.text("id");
    title.is_visually_hidden = options.take_if("classes", &json!("nhsuk-u-visually-hidden"));
    title
}

pub fn title_of(options: &Options, key: &str) -> Title {
    options
        .part(key)
        .map_or_else(|| Title::new(""), |part| title(&part))
}

/// The legend of a component that may have a fieldset.
pub fn legend(options: &Options) -> Option<Title> {
    options
        .part("fieldset")
        .map(|fieldset| title_of(&fieldset, "legend"))
}

/// The options of radios or checkboxes.
pub fn choices(options: &Options) -> Vec<Choice> {
    let all_disabled = options.is("disabled");
    let mut choices: Vec<Choice> = Vec::new();
    let mut divider = None;
    for item in options.list("items") {
        if item.has("divider") {
            divider = item.text("divider");
            reject_inclusive(&item);
            continue;
        }
        let value = item.text("value").unwrap_or_default();
        let mut choice = Choice::new(value, words(&item).unwrap_or_default());
        choice.divider = divider.take();
        choice.hint = words_of(&item, "hint");
        choice.conditional = words_of(&item, "conditional");
        choice.is_disabled = item.flag("disabled").unwrap_or(all_disabled);
        choice.is_exclusive =
            item.take_if("behaviour", &json!("exclusive")) || item.is("exclusive");
        reject_inclusive(&item);
        choices.push(choice);
    }
    choices
}

fn reject_inclusive(item: &Options) {
    if item.take_if("behaviour", &json!("inclusive")) {
        item.reject("behaviour", "inclusive");
    }
}

/// The actions of a card or a row: a list, or an object with a list.
pub fn actions(options: &Options) -> Vec<Action> {
    let list = if options.has_list("actions") {
        options.list("actions")
    } else {
        options
            .part("actions")
            .map_or_else(Vec::new, |part| part.list("items"))
    };
    let action = |item: &Options| {
        let mut action = Action::link(
            item.text("text").unwrap_or_default(),
            item.text("href").unwrap_or_default(),
        );
        action.visually_hidden_text = item.text("visuallyHiddenText");
        action
    };
    list.iter().map(action).collect()
}
