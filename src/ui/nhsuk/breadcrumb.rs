//! Where the page stands, as links to the pages above it.
//! It must not contain the page itself.
//!
//! <https://service-manual.nhs.uk/design-system/components/breadcrumbs>

use yew::prelude::*;

use super::back_link::BackLink;
use super::items::Items;

/// A page above this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// Its address.
    pub href: AttrValue,
    /// Its name.
    pub text: AttrValue,
}

/// What a [`Breadcrumb`] is made of.
#[derive(Properties, PartialEq)]
pub struct BreadcrumbProps {
    /// The pages above, the highest first.
    pub items: Items<Crumb>,
}

/// A breadcrumb; on a phone, a link to the page above.
#[component]
pub fn Breadcrumb(props: &BreadcrumbProps) -> Html {
    html! {
        <nav class="nhsuk-breadcrumb" aria-label="Breadcrumb">
            <ol class="nhsuk-breadcrumb__list">
                {for props.items.iter().map(|crumb| html! {
                    <li class="nhsuk-breadcrumb__list-item" key={&*crumb.href}>
                        <a class="nhsuk-breadcrumb__link" href={crumb.href.clone()}>
                            {&crumb.text}
                        </a>
                    </li>
                })}
            </ol>
            if let Some(last) = props.items.last() {
                <BackLink href={&last.href} text={&last.text} visually_hidden_text="Back to" />
            }
        </nav>
    }
}
