//! A group of controls that answer one question.
//! It must not be used for one control alone: that has a label.
//!
//! <https://service-manual.nhs.uk/design-system/components/fieldset>

use yew::prelude::*;

use super::legend::Legend;
use super::title::Title;

/// What a [`Fieldset`] is made of.
#[derive(Properties, PartialEq)]
pub struct FieldsetProps {
    /// The question.
    pub legend: Title,
    /// The element's id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The role, where it is not the element's own.
    #[prop_or_default]
    pub role: Option<AttrValue>,
    /// The ids of the hint and the error message.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// The controls.
    #[prop_or_default]
    pub children: Html,
}

/// A fieldset with its legend.
#[component]
pub fn Fieldset(props: &FieldsetProps) -> Html {
    html! {
        <fieldset
            class="nhsuk-fieldset"
            id={props.id.clone()}
            role={props.role.clone()}
            aria-describedby={props.described_by.clone()}
        >
            <Legend title={props.legend.clone()} />
            {props.children.clone()}
        </fieldset>
    }
}
