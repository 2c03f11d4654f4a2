//! The band at the foot of every page.
//! It must not claim to be NHS England's: the copyright line is the page's to give.
//!
//! <https://service-manual.nhs.uk/design-system/components/footer>

use yew::prelude::*;

use super::items::Items;

/// A link in the footer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FooterLink {
    /// Where it leads.
    pub href: AttrValue,
    /// The words.
    pub text: AttrValue,
}

/// What a [`Footer`] is made of.
#[derive(Properties, PartialEq)]
pub struct FooterProps {
    /// The links.
    #[prop_or_default]
    pub links: Items<FooterLink>,
    /// What screen readers hear above the links.
    #[prop_or(AttrValue::Static("Support links"))]
    pub links_heading: AttrValue,
    /// The line at the end.
    #[prop_or_default]
    pub copyright: Option<AttrValue>,
    /// What stands between: whose work this is, or the version.
    #[prop_or_default]
    pub children: Html,
}

/// The footer.
#[component]
pub fn Footer(props: &FooterProps) -> Html {
    html! {
        <footer class="nhsuk-footer" role="contentinfo">
            <div class="nhsuk-width-container">
                <div class="nhsuk-footer__meta">
                    if !props.links.is_empty() {
                        <h2 class="nhsuk-u-visually-hidden">{&props.links_heading}</h2>
                        <ul class="nhsuk-footer__list">
                            {for props.links.iter().map(link)}
                        </ul>
                    }
                    {props.children.clone()}
                    if let Some(copyright) = &props.copyright {
                        <p class="nhsuk-body-s">{copyright}</p>
                    }
                </div>
            </div>
        </footer>
    }
}

fn link(link: &FooterLink) -> Html {
    html! {
        <li class="nhsuk-footer__list-item" key={&*link.text}>
            <a class="nhsuk-footer__list-item-link" href={link.href.clone()}>{&link.text}</a>
        </li>
    }
}
