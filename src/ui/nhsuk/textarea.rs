//! A field for more than one line of text.
//! It must not hold the text: the value is a prop.
//!
//! <https://service-manual.nhs.uk/design-system/components/textarea>

use yew::prelude::*;

use super::field::{Field, id_or_name};
use super::label::Label;
use super::title::Title;
use crate::ui::event;

/// What a [`Textarea`] is made of.
#[derive(Properties, PartialEq)]
pub struct TextareaProps {
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
    pub value: Option<AttrValue>,
    /// How many lines it shows.
    #[prop_or(5)]
    pub rows: u32,
    /// More ids that describe the field.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// What the browser may fill in.
    #[prop_or_default]
    pub autocomplete: Option<AttrValue>,
    /// Whether the browser checks the spelling.
    #[prop_or_default]
    pub spellcheck: Option<bool>,
    /// Cannot be filled in; the page must say why.
    #[prop_or_default]
    pub disabled: bool,
    /// Holds text to be read or copied, not to be changed.
    #[prop_or_default]
    pub readonly: bool,
    /// Gets the text at every key.
    #[prop_or_default]
    pub oninput: Callback<String>,
    /// Gets the text when the person has finished with the field.
    #[prop_or_default]
    pub onchange: Callback<String>,
    /// Is part of a character count.
    #[prop_or_default]
    pub(super) has_count: bool,
    /// More classes of the field, for the character count.
    #[prop_or_default]
    pub(super) extra_class: Classes,
    /// What follows the field, for the character count.
    #[prop_or_default]
    pub(super) after: Html,
}

/// A text area.
#[component]
pub fn Textarea(props: &TextareaProps) -> Html {
    let id = id_or_name(props.id.as_ref(), &props.name);
    let field = Field {
        id: &id,
        described_by: props.described_by.as_deref(),
        hint: props.hint.as_ref(),
        error: props.error.as_ref(),
    };
    let class = classes!(
        "nhsuk-textarea",
        field.error_class("nhsuk-textarea--error"),
        props.extra_class.clone(),
    );
    html! {
        <div
            class={classes!(
                field.group_class(),
                props.has_count.then_some("nhsuk-character-count"),
            )}
            // NHS.UK's script sets it once it has made the count; the style hides it until then.
            data-nhsuk-character-count-init={props.has_count.then_some("")}
        >
            <Label title={props.label.clone()} for_id={id.clone()} />
            {field.help()}
            <textarea
                {class}
                id={id.clone()}
                name={props.name.clone()}
                rows={props.rows.to_string()}
                spellcheck={props.spellcheck.map(|on| on.to_string())}
                value={props.value.clone()}
                disabled={props.disabled}
                readonly={props.readonly}
                aria-describedby={field.described_by()}
                autocomplete={props.autocomplete.clone()}
                oninput={props.oninput.reform(|e: InputEvent| event::value(&e))}
                onchange={props.onchange.reform(|e: Event| event::value(&e))}
            />
            {props.after.clone()}
        </div>
    }
}
