//! A link to the one thing that most people come to a page for.
//! It must not be used twice on a page.
//!
//! <https://service-manual.nhs.uk/design-system/components/action-link>

use yew::prelude::*;

use super::icon::{Icon, IconName};

/// What an [`ActionLink`] is made of.
#[derive(Properties, PartialEq)]
pub struct ActionLinkProps {
    /// Where it leads.
    pub href: AttrValue,
    /// The words.
    #[prop_or_default]
    pub children: Html,
}

/// An action link.
#[component]
pub fn ActionLink(props: &ActionLinkProps) -> Html {
    html! {
        <a class="nhsuk-action-link" href={props.href.clone()}>
            <Icon name={IconName::ArrowRightCircle} />
            <span class="nhsuk-action-link__text">{props.children.clone()}</span>
        </a>
    }
}
