//! A drop-down list: one answer out of many.
//! It must not be used for a few options: radios are easier.
//!
//! <https://service-manual.nhs.uk/design-system/components/select>

use yew::prelude::*;

use super::field::{Field, id_or_name};
use super::items::Items;
use super::label::Label;
use super::title::Title;
use crate::ui::event::{self, use_select_value};

/// One option of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectOption {
    /// Its value.
    pub value: AttrValue,
    /// Its words.
    pub text: AttrValue,
    /// Cannot be chosen.
    pub is_disabled: bool,
}

impl SelectOption {
    /// An option that can be chosen.
    pub fn new(value: impl Into<AttrValue>, text: impl Into<AttrValue>) -> Self {
        Self {
            value: value.into(),
            text: text.into(),
            is_disabled: false,
        }
    }
}

/// What a [`Select`] is made of.
#[derive(Properties, PartialEq)]
pub struct SelectProps {
    /// The list's name.
    pub name: AttrValue,
    /// Its id; the name, if not given.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// What to choose.
    pub label: Title,
    /// Help for answering.
    #[prop_or_default]
    pub hint: Option<Html>,
    /// What is wrong with the answer.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// The options. The first should be an empty one, such as 'Choose', unless one is chosen.
    pub items: Items<SelectOption>,
    /// The chosen value.
    #[prop_or_default]
    pub value: Option<AttrValue>,
    /// More ids that describe the list.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// Cannot be used; the page must say why.
    #[prop_or_default]
    pub disabled: bool,
    /// Gets the value that was chosen.
    #[prop_or_default]
    pub onchange: Callback<AttrValue>,
}

/// A drop-down list.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let node = use_node_ref();
    use_select_value(&node, props.value.as_ref());
    let id = id_or_name(props.id.as_ref(), &props.name);
    let field = Field {
        id: &id,
        described_by: props.described_by.as_deref(),
        hint: props.hint.as_ref(),
        error: props.error.as_ref(),
    };
    html! {
        <div class={field.group_class()}>
            <Label title={props.label.clone()} for_id={id.clone()} />
            {field.help()}
            <select
                class={classes!("nhsuk-select", field.error_class("nhsuk-select--error"))}
                id={id.clone()}
                name={props.name.clone()}
                disabled={props.disabled}
                aria-describedby={field.described_by()}
                ref={node}
                onchange={props.onchange.reform(|e: Event| event::value(&e).into())}
            >
                {for props.items.iter().map(|item| html! {
                    <option
                        key={&*item.value}
                        value={item.value.clone()}
                        selected={props.value.as_ref() == Some(&item.value)}
                        disabled={item.is_disabled}
                    >
                        {&item.text}
                    </option>
                })}
            </select>
        </div>
    }
}
