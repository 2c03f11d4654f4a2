//! The way back to the page before.
//! It must not lose what was entered.
//!
//! <https://service-manual.nhs.uk/design-system/components/back-link>

use yew::prelude::*;

/// What a [`BackLink`] is made of.
#[derive(Properties, PartialEq)]
pub struct BackLinkProps {
    /// Where it leads; without it, it is a button.
    #[prop_or_default]
    pub href: Option<AttrValue>,
    /// The words.
    #[prop_or(AttrValue::Static("Back"))]
    pub text: AttrValue,
    /// Words before the text for screen readers only.
    #[prop_or_default]
    pub visually_hidden_text: Option<AttrValue>,
    /// Gets the click.
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
}

/// A back link.
#[component]
pub fn BackLink(props: &BackLinkProps) -> Html {
    let onclick = props.onclick.clone();
    let words = html! {
        <>
            if let Some(text) = &props.visually_hidden_text {
                <span class="nhsuk-u-visually-hidden">{text}{" "}</span>
            }
            {&props.text}
        </>
    };
    match &props.href {
        Some(href) => html! {
            <a class="nhsuk-back-link" href={href.clone()} {onclick}>{words}</a>
        },
        None => html! {
            <button class="nhsuk-back-link" type="button" {onclick}>{words}</button>
        },
    }
}
