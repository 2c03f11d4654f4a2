//! Form controls from fixtures' options.

use rolecheck::ui::nhsuk::{
    CharacterCount, Checkboxes, DateInput, DatePart, DateParts, FileUpload, Input, InputWidth,
    Radios, Select, SelectOption, Textarea, Title,
};
use serde_json::json;
use yew::prelude::*;

use super::options::Options;
use super::shared::{choices, error, legend, title_of, words_of};

pub fn radios(options: &Options) -> Html {
    html! {
        <Radios
            name={options.text("name").unwrap_or_default()}
            id_prefix={options.text("idPrefix")}
            legend={legend(options)}
            hint={words_of(options, "hint")}
            error={error(options)}
            items={choices(options)}
            value={options.text("value")}
            inline={options.is("inline")}
            small={options.is("small")}
        />
    }
}

pub fn checkboxes(options: &Options) -> Html {
    html! {
        <Checkboxes
            name={options.text("name").unwrap_or_default()}
            id_prefix={options.text("idPrefix")}
            legend={legend(options)}
            hint={words_of(options, "hint")}
            error={error(options)}
            items={choices(options)}
            values={options.texts("values")}
            inline={options.is("inline")}
            small={options.is("small")}
        />
    }
}

fn width(options: &Options) -> Option<InputWidth> {
    match options.number("width")? {
        2 => Some(InputWidth::W2),
        3 => Some(InputWidth::W3),
        4 => Some(InputWidth::W4),
        5 => Some(InputWidth::W5),
        10 => Some(InputWidth::W10),
        20 => Some(InputWidth::W20),
        _ => Some(InputWidth::W30),
    }
}

pub fn input(options: &Options) -> Html {
    let affix = |key| options.part(key).and_then(|part| part.text("text"));
    html! {
        <Input
            name={options.text("name").unwrap_or_default()}
            id={options.text("id")}
            label={title_of(options, "label")}
            hint={words_of(options, "hint")}
            error={error(options)}
            value={options.text("value")}
            kind={options.text("type").unwrap_or(AttrValue::Static("text"))}
            inputmode={options.text("inputmode")}
            width={width(options)}
            prefix={affix("prefix")}
            suffix={affix("suffix")}
            autocomplete={options.text("autocomplete")}
            spellcheck={options.flag("spellcheck")}
            code={options.is("code")}
            disabled={options.is("disabled")}
        />
    }
}

pub fn textarea(options: &Options) -> Html {
    html! {
        <Textarea
            name={options.text("name").unwrap_or_default()}
            id={options.text("id")}
            label={title_of(options, "label")}
            hint={words_of(options, "hint")}
            error={error(options)}
            value={options.text("value")}
            autocomplete={options.text("autocomplete")}
            disabled={options.is("disabled")}
        />
    }
}

pub fn character_count(options: &Options) -> Html {
    if !options.has("maxlength") {
        options.reject("maxlength", "none");
    }
    // Characters are what we count; the service manual's `length` counts parts of characters.
    if options.has("countType") && !options.take_if("countType", &json!("characters")) {
        options.reject("countType", "other than characters");
        options.text("countType");
    }
    html! {
        <CharacterCount
            name={options.text("name").unwrap_or_default()}
            id={options.text("id")}
            label={title_of(options, "label")}
            hint={words_of(options, "hint")}
            error={error(options)}
            value={options.text("value").unwrap_or_default()}
            max_length={options.number("maxlength").unwrap_or_default()}
            threshold={options.number("threshold").unwrap_or_default()}
            rows={options.number("rows").map_or(5, |rows| u32::try_from(rows).unwrap())}
            disabled={options.is("disabled")}
        />
    }
}

pub fn select(options: &Options) -> Html {
    let items = options.list("items").into_iter().map(|item| SelectOption {
        value: item.text("value").unwrap_or_default(),
        text: item.text("text").unwrap_or_default(),
        is_disabled: item.is("disabled"),
    });
    html! {
        <Select
            name={options.text("name").unwrap_or_default()}
            id={options.text("id")}
            label={title_of(options, "label")}
            hint={words_of(options, "hint")}
            error={error(options)}
            items={items.collect::<Vec<_>>()}
            value={options.text("value")}
            disabled={options.is("disabled")}
        />
    }
}

pub fn file_upload(options: &Options) -> Html {
    html! {
        <FileUpload
            name={options.text("name").unwrap_or_default()}
            id={options.text("id")}
            label={title_of(options, "label")}
            hint={words_of(options, "hint")}
            error={error(options)}
            multiple={options.is("multiple")}
            disabled={options.is("disabled")}
        />
    }
}

pub fn date_input(options: &Options) -> Html {
    let mut value = DateParts::default();
    let mut wrong_parts = Vec::new();
    let values = options.part("values");
    let items = options.list("items");
    if !matches!(items.len(), 0 | 3) {
        options.reject("items", "not all three fields");
    }
    let parts = [
        ("day", 2, DatePart::Day, &mut value.day),
        ("month", 2, DatePart::Month, &mut value.month),
        ("year", 4, DatePart::Year, &mut value.year),
    ];
    for (name, width, part, text) in parts {
        let in_items = items.iter().find(|item| item.take_if("name", &json!(name)));
        let under_its_key = options.part(name);
        let field = in_items.or(under_its_key.as_ref());
        field.map(|field| field.take_if("width", &json!(width)));
        let own_text = field.and_then(|field| field.text("value"));
        let shared_text = values.as_ref().and_then(|values| values.text(name));
        *text = own_text.or(shared_text).unwrap_or_default();
        if field.is_some_and(|field| field.is("error")) {
            wrong_parts.push(part);
        }
    }
    let error = error(options);
    if error.is_none() && !wrong_parts.is_empty() {
        options.reject("error", "without a message");
    }
    html! {
        <DateInput
            id={options.text("id").unwrap_or_default()}
            name_prefix={options.text("namePrefix")}
            legend={legend(options).unwrap_or_else(|| Title::new(""))}
            hint={words_of(options, "hint")}
            {error}
            {wrong_parts}
            {value}
        />
    }
}
