//! The label of one form control.
//! It must not be used without a control: `for_id` is never empty.
//!
//! <https://service-manual.nhs.uk/design-system/components/text-input>

use yew::prelude::*;

use super::title::Title;

/// What a [`Label`] is made of.
#[derive(Properties, PartialEq)]
pub struct LabelProps {
    /// The words.
    pub title: Title,
    /// The id of the control.
    #[prop_or_default]
    pub for_id: Option<AttrValue>,
    /// One more class, for the labels of radios, checkboxes and dates.
    #[prop_or_default]
    pub(super) extra_class: Option<&'static str>,
}

/// A label, as a heading where its title says so.
#[component]
pub fn Label(props: &LabelProps) -> Html {
    let title = &props.title;
    let class = classes!(title.class("nhsuk-label"), props.extra_class);
    let label = html! {
        <label {class} id={title.id.clone()} for={props.for_id.clone()}>{title.content()}</label>
    };
    match title.heading {
        Some(level) => html! {
            <@{level.tag()} class="nhsuk-label-wrapper">{label}</@>
        },
        None => label,
    }
}
