//! The first thing on the page for the keyboard: past the header, to the main part.
//! It must not change the address, whose hash is the route.
//!
//! <https://service-manual.nhs.uk/design-system/components/skip-link>

use yew::prelude::*;

use crate::ui::focus::focus_region;

/// What a [`SkipLink`] is made of.
#[derive(Properties, PartialEq)]
pub struct SkipLinkProps {
    /// The id of the main part.
    #[prop_or(AttrValue::Static("maincontent"))]
    pub target: AttrValue,
    /// The words.
    #[prop_or(AttrValue::Static("Skip to main content"))]
    pub text: AttrValue,
}

/// A skip link.
#[component]
pub fn SkipLink(props: &SkipLinkProps) -> Html {
    let target = props.target.clone();
    let onclick = move |event: MouseEvent| {
        event.prevent_default();
        focus_region(&target);
    };
    html! {
        <a class="nhsuk-skip-link" href={format!("#{}", props.target)} {onclick}>{&props.text}</a>
    }
}
