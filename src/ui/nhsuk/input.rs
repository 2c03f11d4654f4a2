//! A field for one line of text or one number.
//! It must not hold the text: the value is a prop.
//!
//! <https://service-manual.nhs.uk/design-system/components/text-input>

use yew::prelude::*;

use super::field::{Field, id_or_name};
use super::label::Label;
use super::title::Title;
use crate::ui::event;

/// How wide a field is: as wide as the answer is long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputWidth {
    /// 2 characters.
    W2,
    /// 3 characters.
    W3,
    /// 4 characters.
    W4,
    /// 5 characters.
    W5,
    /// 10 characters.
    W10,
    /// 20 characters.
    W20,
    /// 30 characters.
    W30,
}

impl InputWidth {
    const fn class(self) -> &'static str {
        match self {
            Self::W2 => "nhsuk-input--width-2",
            Self::W3 => "nhsuk-input--width-3",
            Self::W4 => "nhsuk-input--width-4",
            Self::W5 => "nhsuk-input--width-5",
            Self::W10 => "nhsuk-input--width-10",
            Self::W20 => "nhsuk-input--width-20",
            Self::W30 => "nhsuk-input--width-30",
        }
    }
}

/// What an [`Input`] is made of.
#[derive(Properties, PartialEq)]
pub struct InputProps {
    /// The field's name.
    pub name: AttrValue,
    /// Its id; the name, if not given.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// What to enter. It must name the unit too: a prefix or suffix is not read out.
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
    /// The kind of field: `text`, `search`, `tel`, `date`. Not `number`: see the service manual.
    #[prop_or(AttrValue::Static("text"))]
    pub kind: AttrValue,
    /// The keyboard that a phone shows: `numeric` or `decimal`.
    #[prop_or_default]
    pub inputmode: Option<AttrValue>,
    /// How wide it is.
    #[prop_or_default]
    pub width: Option<InputWidth>,
    /// What stands before the field, such as a currency.
    #[prop_or_default]
    pub prefix: Option<AttrValue>,
    /// What stands after the field, such as a unit.
    #[prop_or_default]
    pub suffix: Option<AttrValue>,
    /// More ids that describe the field.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// What the browser may fill in.
    #[prop_or_default]
    pub autocomplete: Option<AttrValue>,
    /// The id of a list of suggestions on the page.
    #[prop_or_default]
    pub list: Option<AttrValue>,
    /// Whether the browser checks the spelling.
    #[prop_or_default]
    pub spellcheck: Option<bool>,
    /// For codes and reference numbers.
    #[prop_or_default]
    pub code: bool,
    /// Cannot be filled in; the page must say why.
    #[prop_or_default]
    pub disabled: bool,
    /// To move focus to it.
    #[prop_or_default]
    pub node_ref: NodeRef,
    /// Gets the text at every key.
    #[prop_or_default]
    pub oninput: Callback<String>,
    /// Gets the text when the person has finished with the field.
    #[prop_or_default]
    pub onchange: Callback<String>,
}

/// A text field.
#[component]
pub fn Input(props: &InputProps) -> Html {
    let id = id_or_name(props.id.as_ref(), &props.name);
    let field = Field {
        id: &id,
        described_by: props.described_by.as_deref(),
        hint: props.hint.as_ref(),
        error: props.error.as_ref(),
    };
    let class = classes!(
        "nhsuk-input",
        props.code.then_some("nhsuk-input--code"),
        field.error_class("nhsuk-input--error"),
        props.width.map(InputWidth::class),
    );
    let input = html! {
        <input
            {class}
            id={id.clone()}
            name={props.name.clone()}
            type={props.kind.clone()}
            spellcheck={props.spellcheck.map(|on| on.to_string())}
            value={props.value.clone()}
            disabled={props.disabled}
            aria-describedby={field.described_by()}
            autocomplete={props.autocomplete.clone()}
            inputmode={props.inputmode.clone()}
            list={props.list.clone()}
            ref={props.node_ref.clone()}
            oninput={props.oninput.reform(|e: InputEvent| event::value(&e))}
            onchange={props.onchange.reform(|e: Event| event::value(&e))}
        />
    };
    html! {
        <div class={field.group_class()}>
            <Label title={props.label.clone()} for_id={id.clone()} />
            {field.help()}
            if props.prefix.is_some() || props.suffix.is_some() {
                <div class="nhsuk-input-wrapper">
                    if let Some(prefix) = &props.prefix {
                        <div class="nhsuk-input-wrapper__prefix" aria-hidden="true">{prefix}</div>
                    }
                    {input}
                    if let Some(suffix) = &props.suffix {
                        <div class="nhsuk-input-wrapper__suffix" aria-hidden="true">{suffix}</div>
                    }
                </div>
            } else {
                {input}
            }
        </div>
    }
}
