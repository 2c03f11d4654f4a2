//! What to do and what not to do.
//! It must not mix the two in one list.
//!
//! <https://service-manual.nhs.uk/design-system/components/do-and-dont-lists>

use yew::prelude::*;

use super::card::{Card, CardVariant};
use super::heading::HeadingLevel;
use super::icon::{Icon, IconName};
use super::items::Items;

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoDont {
    /// What to do.
    Do,
    /// What not to do: each item gets 'do not' before it.
    Dont,
}

/// What a [`DoDontList`] is made of.
#[derive(Properties, PartialEq)]
pub struct DoDontListProps {
    /// Which of the two.
    pub kind: DoDont,
    /// The heading.
    pub heading: AttrValue,
    /// The heading's place in the outline.
    #[prop_or(HeadingLevel::H3)]
    pub heading_level: HeadingLevel,
    /// The items.
    pub items: Items<AttrValue>,
}

/// A list of what to do or not to do.
#[component]
pub fn DoDontList(props: &DoDontListProps) -> Html {
    let (class, icon, prefix) = match props.kind {
        DoDont::Do => ("nhsuk-list--tick", IconName::Tick, ""),
        DoDont::Dont => ("nhsuk-list--cross", IconName::Cross, "do not "),
    };
    html! {
        <Card
            variant={CardVariant::Feature}
            heading={&props.heading}
            heading_level={props.heading_level}
        >
            <ul class={classes!("nhsuk-list", class)} role="list">
                {for props.items.iter().map(|item| html! {
                    <li><Icon name={icon} />{format!("{prefix}{item}")}</li>
                })}
            </ul>
        </Card>
    }
}
