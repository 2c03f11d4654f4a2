//! A text area that says how much more fits.
//! It must not cut the text off: what is too long is kept and said to be so.
//!
//! NHS.UK's script makes the two counts; here they are part of the markup from the start.
//! <https://service-manual.nhs.uk/design-system/components/character-count>

use yew::prelude::*;

use super::hint::Hint;
use super::textarea::Textarea;
use super::title::Title;
use crate::ui::event::use_settled;

/// How long typing must pause before a screen reader says the count, as in NHS.UK's script.
const QUIET_MS: u32 = 1000;

/// What a [`CharacterCount`] is made of.
#[derive(Properties, PartialEq)]
pub struct CharacterCountProps {
    /// The field's name.
    pub name: AttrValue,
    /// Its id; the name, if not given.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// What to enter.
    pub label: Title,
    /// Help for answering.
    #[prop_or_default]
    pub hint: Option<Html>,
    /// What is wrong with the answer.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// What it holds.
    #[prop_or_default]
    pub value: AttrValue,
    /// The most characters that it may hold.
    pub max_length: usize,
    /// The share of the limit, in percent, from which on the count is shown.
    #[prop_or_default]
    pub threshold: usize,
    /// How many lines it shows.
    #[prop_or(5)]
    pub rows: u32,
    /// Cannot be filled in; the page must say why.
    #[prop_or_default]
    pub disabled: bool,
    /// Gets the text at every key.
    #[prop_or_default]
    pub oninput: Callback<String>,
    /// Gets the text when the person has finished with the field.
    #[prop_or_default]
    pub onchange: Callback<String>,
}

/// A text area with a character count.
#[component]
pub fn CharacterCount(props: &CharacterCountProps) -> Html {
    let id = props.id.as_ref().unwrap_or(&props.name);
    let length = props.value.chars().count();
    let message = AttrValue::from(count_message(length, props.max_length));
    let announced = use_settled(&message, QUIET_MS);
    let is_shown = length * 100 >= props.max_length * props.threshold;
    let is_over = length > props.max_length;
    let info_id = format!("{id}-info");
    let count_class = classes!(
        "nhsuk-character-count__status",
        if is_over {
            "nhsuk-error-message"
        } else {
            "nhsuk-hint"
        },
    );
    let after = html! {
        <>
            <Hint id={info_id.clone()} extra_class="nhsuk-character-count__message nhsuk-u-visually-hidden">
                {format!("You can enter up to {} characters", props.max_length)}
            </Hint>
            <div class={count_class} aria-hidden="true" hidden={!is_shown}>{&message}</div>
            <div
                class="nhsuk-character-count__sr-status nhsuk-u-visually-hidden"
                aria-live="polite"
                aria-hidden={(!is_shown).then_some("true")}
            >
                {announced}
            </div>
        </>
    };
    let class = classes!(
        "nhsuk-js-character-count",
        (is_over && props.error.is_none()).then_some("nhsuk-textarea--error"),
    );
    html! {
        <Textarea
            name={&props.name}
            id={props.id.clone()}
            label={props.label.clone()}
            hint={props.hint.clone()}
            error={props.error.clone()}
            value={&props.value}
            rows={props.rows}
            described_by={info_id}
            disabled={props.disabled}
            oninput={&props.oninput}
            onchange={&props.onchange}
            has_count=true
            extra_class={class}
            {after}
        />
    }
}

/// How much more fits, in NHS.UK's words.
pub fn count_message(length: usize, max_length: usize) -> String {
    let count = length.abs_diff(max_length);
    let noun = if count == 1 {
        "character"
    } else {
        "characters"
    };
    if length > max_length {
        format!("You have {count} {noun} too many")
    } else {
        format!("You have {count} {noun} remaining")
    }
}
