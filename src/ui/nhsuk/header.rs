//! The band at the top of every page: the service's name.
//! It must not show the NHS logo, which is not ours to use.
//!
//! It differs from NHS.UK's header in that: there is no logo, and so no link around one.
//! <https://service-manual.nhs.uk/design-system/components/header>

use yew::prelude::*;

/// What a [`Header`] is made of.
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// The service's name.
    pub service_name: AttrValue,
    /// The start page.
    #[prop_or_default]
    pub href: Option<AttrValue>,
    /// White instead of blue.
    #[prop_or_default]
    pub white: bool,
    /// What stands at the right, such as whether the answers are saved.
    #[prop_or_default]
    pub children: Html,
}

/// The header.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let class = classes!("nhsuk-header", props.white.then_some("nhsuk-header--white"));
    html! {
        <header {class} role="banner">
            <div class="nhsuk-header__container nhsuk-width-container">
                <div class="nhsuk-header__service">
                    if let Some(href) = &props.href {
                        <a class="nhsuk-header__service-name" href={href.clone()}>
                            {&props.service_name}
                        </a>
                    } else {
                        <span class="nhsuk-header__service-name">{&props.service_name}</span>
                    }
                </div>
                {props.children.clone()}
            </div>
        </header>
    }
}
