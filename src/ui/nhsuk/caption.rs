//! The small line above a heading, such as the name of the theme that a question belongs to.
//! It must not stand alone: it is always part of a heading, label or legend.
//!
//! <https://service-manual.nhs.uk/design-system/styles/typography#headings-with-captions>

use yew::prelude::*;

use super::heading::Size;

/// What a [`Caption`] is made of.
#[derive(Properties, PartialEq)]
pub struct CaptionProps {
    /// The words.
    pub text: AttrValue,
    /// The size of the heading that it belongs to.
    #[prop_or_default]
    pub size: Option<Size>,
}

/// A caption inside a heading.
#[component]
pub fn Caption(props: &CaptionProps) -> Html {
    // NHS.UK has no caption smaller than medium: those take the plain class.
    let class = match props.size {
        Some(size @ (Size::M | Size::L | Size::Xl)) => format!("nhsuk-caption-{}", size.suffix()),
        _ => "nhsuk-caption".to_owned(),
    };
    html! { <span class={classes!(class)}>{&props.text}</span> }
}
