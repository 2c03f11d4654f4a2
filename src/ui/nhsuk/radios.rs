//! A group of radios: one answer out of a few.
//! It must not hold the answer: the chosen value is a prop.
//!
//! <https://service-manual.nhs.uk/design-system/components/radios>

use yew::prelude::*;

use super::choice::{Choice, with_ids};
use super::field::{Field, id_or_name};
use super::fieldset::Fieldset;
use super::hint::Hint;
use super::items::Items;
use super::label::Label;
use super::title::Title;

/// What [`Radios`] are made of.
#[derive(Properties, PartialEq)]
pub struct RadiosProps {
    /// The name of every radio in the group.
    pub name: AttrValue,
    /// What their ids start with; the name, if not given.
    #[prop_or_default]
    pub id_prefix: Option<AttrValue>,
    /// The question. Leave out only inside another fieldset.
    #[prop_or_default]
    pub legend: Option<Title>,
    /// Help for answering.
    #[prop_or_default]
    pub hint: Option<Html>,
    /// What is wrong with the answer.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// The options.
    pub items: Items<Choice>,
    /// The chosen value.
    #[prop_or_default]
    pub value: Option<AttrValue>,
    /// Side by side; for two short options only.
    #[prop_or_default]
    pub inline: bool,
    /// Smaller controls, for dense pages.
    #[prop_or_default]
    pub small: bool,
    /// More ids that describe the group.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// Gets the value that was chosen.
    #[prop_or_default]
    pub onchange: Callback<AttrValue>,
}

/// Radios.
#[component]
pub fn Radios(props: &RadiosProps) -> Html {
    let prefix = id_or_name(props.id_prefix.as_ref(), &props.name);
    let field = Field {
        id: &prefix,
        described_by: props.described_by.as_deref(),
        hint: props.hint.as_ref(),
        error: props.error.as_ref(),
    };
    let class = classes!(
        "nhsuk-radios",
        props.small.then_some("nhsuk-radios--small"),
        props.inline.then_some("nhsuk-radios--inline"),
    );
    let inner = html! {
        <>
            {field.help()}
            <div {class}>
                {for with_ids(&prefix, &props.items).map(|(id, item)| radio(props, id, item))}
            </div>
        </>
    };
    html! {
        <div class={field.group_class()}>
            if let Some(legend) = &props.legend {
                <Fieldset legend={legend.clone()} described_by={field.described_by()}>
                    {inner}
                </Fieldset>
            } else {
                {inner}
            }
        </div>
    }
}

/// One radio, with what stands before and below it.
fn radio(props: &RadiosProps, id: AttrValue, item: &Choice) -> Html {
    let is_checked = props.value.as_ref() == Some(&item.value);
    let hint_id = item.hint.as_ref().map(|_| format!("{id}-item-hint"));
    let conditional_id = item
        .conditional
        .as_ref()
        .map(|_| format!("conditional-{id}"));
    let onchange = {
        let value = item.value.clone();
        props.onchange.reform(move |_: Event| value.clone())
    };
    html! {
        <>
            if let Some(word) = &item.divider {
                <div class="nhsuk-radios__divider">{word}</div>
            }
            <div class="nhsuk-radios__item">
                // No `aria-expanded`, which NHS.UK's script would add: ARIA does not allow it on
                // a radio. What is revealed follows the radio at once, so it is read next.
                <input
                    class="nhsuk-radios__input"
                    id={id.clone()}
                    name={props.name.clone()}
                    type="radio"
                    value={item.value.clone()}
                    checked={is_checked}
                    disabled={item.is_disabled}
                    aria-controls={conditional_id.clone()}
                    aria-describedby={hint_id.clone()}
                    {onchange}
                />
                <Label
                    title={Title::new(item.label.clone())}
                    for_id={id}
                    extra_class="nhsuk-radios__label"
                />
                if let Some(hint) = &item.hint {
                    <Hint id={hint_id} extra_class="nhsuk-radios__hint">{hint.clone()}</Hint>
                }
            </div>
            if let Some(conditional) = &item.conditional {
                <div
                    class={classes!(
                        "nhsuk-radios__conditional",
                        (!is_checked).then_some("nhsuk-radios__conditional--hidden"),
                    )}
                    id={conditional_id}
                >
                    {conditional.clone()}
                </div>
            }
        </>
    }
}
