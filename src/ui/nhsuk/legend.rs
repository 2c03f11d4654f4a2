//! The legend of a fieldset.
//! It must not stand anywhere but first in a fieldset.
//!
//! <https://service-manual.nhs.uk/design-system/components/fieldset>

use yew::prelude::*;

use super::title::Title;

/// What a [`Legend`] is made of.
#[derive(Properties, PartialEq)]
pub struct LegendProps {
    /// The words.
    pub title: Title,
}

/// A legend, with a heading in it where its title says so.
#[component]
pub fn Legend(props: &LegendProps) -> Html {
    let title = &props.title;
    let class = title.class("nhsuk-fieldset__legend");
    html! {
        <legend {class} id={title.id.clone()}>
            if let Some(level) = title.heading {
                <@{level.tag()} class="nhsuk-fieldset__heading">{title.content()}</@>
            } else {
                {title.content()}
            }
        </legend>
    }
}
