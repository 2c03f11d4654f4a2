//! What people must not miss.
//! It must not be used often, or it is not seen any more.
//!
//! <https://service-manual.nhs.uk/design-system/components/warning-callout>

use yew::prelude::*;

use super::card::{Card, CardVariant};
use super::heading::HeadingLevel;

/// What a [`WarningCallout`] is made of.
#[derive(Properties, PartialEq)]
pub struct WarningCalloutProps {
    /// The heading; where it does not say 'important', screen readers hear that before it.
    pub heading: AttrValue,
    /// The heading's place in the outline.
    #[prop_or(HeadingLevel::H3)]
    pub heading_level: HeadingLevel,
    /// One paragraph of text.
    #[prop_or_default]
    pub text: Option<AttrValue>,
    /// What else there is to say.
    #[prop_or_default]
    pub children: Html,
}

/// A warning.
#[component]
pub fn WarningCallout(props: &WarningCalloutProps) -> Html {
    let says_important = ["Important", "important"]
        .iter()
        .any(|word| props.heading.contains(word));
    html! {
        <Card
            variant={CardVariant::Warning}
            heading={&props.heading}
            heading_level={props.heading_level}
            heading_hidden_text={(!says_important).then_some("Important")}
            description={props.text.clone()}
        >
            {props.children.clone()}
        </Card>
    }
}
