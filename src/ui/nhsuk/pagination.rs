//! The way to the page before and the next page of a series.
//! It must not be the only way to save: it changes nothing.
//!
//! <https://service-manual.nhs.uk/design-system/components/pagination>

use yew::prelude::*;

use super::icon::{Icon, IconName};

/// A page of the series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageLink {
    /// Its address.
    pub href: AttrValue,
    /// Its name.
    pub label: Option<AttrValue>,
}

/// What a [`Pagination`] is made of.
#[derive(Properties, PartialEq)]
pub struct PaginationProps {
    /// The page before.
    #[prop_or_default]
    pub previous: Option<PageLink>,
    /// The next page.
    #[prop_or_default]
    pub next: Option<PageLink>,
    /// What the series is, where a page has more than one.
    #[prop_or(AttrValue::Static("Pagination"))]
    pub aria_label: AttrValue,
}

/// The way to the pages before and after.
#[component]
pub fn Pagination(props: &PaginationProps) -> Html {
    html! {
        <nav class="nhsuk-pagination" role="navigation" aria-label={props.aria_label.clone()}>
            <ul class="nhsuk-list nhsuk-pagination__list">
                if let Some(link) = &props.previous {
                    <li class="nhsuk-pagination-item--previous">
                        <a
                            class="nhsuk-pagination__link nhsuk-pagination__link--prev"
                            href={link.href.clone()}
                            rel="prev"
                        >
                            {words("Previous", link)}
                            <Icon name={IconName::ArrowLeft} />
                        </a>
                    </li>
                }
                if let Some(link) = &props.next {
                    <li class="nhsuk-pagination-item--next">
                        <a
                            class="nhsuk-pagination__link nhsuk-pagination__link--next"
                            href={link.href.clone()}
                            rel="next"
                        >
                            {words("Next", link)}
                            <Icon name={IconName::ArrowRight} />
                        </a>
                    </li>
                }
            </ul>
        </nav>
    }
}

fn words(direction: &'static str, link: &PageLink) -> Html {
    html! {
        <>
            <span class="nhsuk-pagination__title">
                {direction}<span class="nhsuk-u-visually-hidden">{" page"}</span>
            </span>
            if let Some(label) = &link.label {
                <span class="nhsuk-u-visually-hidden">{":"}</span>
                <span class="nhsuk-pagination__page">{label}</span>
            }
        </>
    }
}
