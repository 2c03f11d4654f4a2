//! The large box at the end of a journey.
//! It must not stand on a page with another `h1`.
//!
//! <https://service-manual.nhs.uk/design-system/components/panel>

use yew::prelude::*;

use super::heading::{HeadingLevel, Size};

/// What a [`Panel`] is made of.
#[derive(Properties, PartialEq)]
pub struct PanelProps {
    /// The heading.
    pub heading: AttrValue,
    /// The heading's place in the outline.
    #[prop_or(HeadingLevel::H1)]
    pub heading_level: HeadingLevel,
    /// The heading's printed size.
    #[prop_or_default]
    pub heading_size: Option<Size>,
    /// A question that interrupts, instead of an end.
    #[prop_or_default]
    pub interruption: bool,
    /// The text.
    #[prop_or_default]
    pub children: Html,
}

/// A panel.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    let size = props
        .heading_size
        .map(|size| format!("nhsuk-panel__heading--{}", size.suffix()));
    html! {
        <div class={classes!(
            "nhsuk-panel",
            props.interruption.then_some("nhsuk-panel--interruption"),
        )}>
            <@{props.heading_level.tag()} class={classes!("nhsuk-panel__heading", size)}>
                {&props.heading}
            </@>
            if props.children != Html::default() {
                <div class="nhsuk-panel__body">{props.children.clone()}</div>
            }
        </div>
    }
}
