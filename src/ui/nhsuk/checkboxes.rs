//! A group of checkboxes: any number of answers, or 'None of these'.
//! It must not hold the answers: the chosen values are a prop.
//!
//! <https://service-manual.nhs.uk/design-system/components/checkboxes>

use yew::prelude::*;

use super::choice::{Choice, chosen_after, with_ids};
use super::field::{Field, id_or_name};
use super::fieldset::Fieldset;
use super::hint::Hint;
use super::items::Items;
use super::label::Label;
use super::title::Title;
use crate::ui::event::is_checked as is_ticked_by;

/// What [`Checkboxes`] are made of.
#[derive(Properties, PartialEq)]
pub struct CheckboxesProps {
    /// The name of every checkbox in the group.
    pub name: AttrValue,
    /// What their ids start with; the name, if not given.
    #[prop_or_default]
    pub id_prefix: Option<AttrValue>,
    /// The question. Leave out for one checkbox alone, or inside another fieldset.
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
    /// The chosen values.
    #[prop_or_default]
    pub values: Items<AttrValue>,
    /// Side by side; for two short options only.
    #[prop_or_default]
    pub inline: bool,
    /// Smaller controls, for dense pages.
    #[prop_or_default]
    pub small: bool,
    /// More ids that describe the group.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// Gets all values that are now chosen, with 'None of these' already seen to.
    #[prop_or_default]
    pub onchange: Callback<Vec<AttrValue>>,
}

/// Checkboxes.
#[component]
pub fn Checkboxes(props: &CheckboxesProps) -> Html {
    let prefix = id_or_name(props.id_prefix.as_ref(), &props.name);
    let field = Field {
        id: &prefix,
        described_by: props.described_by.as_deref(),
        hint: props.hint.as_ref(),
        error: props.error.as_ref(),
    };
    let class = classes!(
        "nhsuk-checkboxes",
        props.small.then_some("nhsuk-checkboxes--small"),
        props.inline.then_some("nhsuk-checkboxes--inline"),
    );
    // Without a fieldset to describe, each checkbox is described itself.
    let each_described_by = field.described_by().filter(|_| props.legend.is_none());
    let inner = html! {
        <>
            {field.help()}
            <div {class}>
                {for with_ids(&prefix, &props.items)
                    .map(|(id, item)| checkbox(props, id, item, each_described_by.as_ref()))}
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

/// One checkbox, with what stands before and below it.
fn checkbox(
    props: &CheckboxesProps,
    id: AttrValue,
    item: &Choice,
    group_described_by: Option<&AttrValue>,
) -> Html {
    let is_checked = props.values.contains(&item.value);
    let hint_id = item
        .hint
        .as_ref()
        .map(|_| AttrValue::from(format!("{id}-item-hint")));
    let conditional_id = item
        .conditional
        .as_ref()
        .map(|_| format!("conditional-{id}"));
    let described_by: Vec<&str> = group_described_by
        .into_iter()
        .chain(&hint_id)
        .map(|id| &**id)
        .collect();
    let described_by = (!described_by.is_empty()).then(|| described_by.join(" "));
    html! {
        <>
            if let Some(word) = &item.divider {
                <div class="nhsuk-checkboxes__divider">{word}</div>
            }
            <div class="nhsuk-checkboxes__item">
                <input
                    class="nhsuk-checkboxes__input"
                    id={id.clone()}
                    name={props.name.clone()}
                    type="checkbox"
                    value={item.value.clone()}
                    checked={is_checked}
                    disabled={item.is_disabled}
                    data-behaviour={item.is_exclusive.then_some("exclusive")}
                    aria-controls={conditional_id.clone()}
                    aria-expanded={conditional_id.is_some().then(|| is_checked.to_string())}
                    aria-describedby={described_by}
                    onchange={tick(props, item)}
                />
                <Label
                    title={Title::new(item.label.clone())}
                    for_id={id}
                    extra_class="nhsuk-checkboxes__label"
                />
                if let Some(hint) = &item.hint {
                    <Hint id={hint_id} extra_class="nhsuk-checkboxes__hint">{hint.clone()}</Hint>
                }
            </div>
            if let Some(conditional) = &item.conditional {
                <div
                    class={classes!(
                        "nhsuk-checkboxes__conditional",
                        (!is_checked).then_some("nhsuk-checkboxes__conditional--hidden"),
                    )}
                    id={conditional_id}
                >
                    {conditional.clone()}
                </div>
            }
        </>
    }
}

/// What happens when the checkbox is ticked or cleared.
fn tick(props: &CheckboxesProps, item: &Choice) -> Callback<Event> {
    let (items, values) = (props.items.clone(), props.values.clone());
    let value = item.value.clone();
    props
        .onchange
        .reform(move |event: Event| chosen_after(&items, &values, &value, is_ticked_by(&event)))
}
