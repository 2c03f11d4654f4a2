//! News about what the person just did, or about the whole service.
//! It must not be used for errors: those have their summary.
//!
//! <https://service-manual.nhs.uk/design-system/components/notification-banner>

use yew::prelude::*;

use crate::ui::focus::focus_node;

/// What kind of news.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BannerVariant {
    /// Something to know.
    #[default]
    Important,
    /// What the person did has worked: it is read out and takes focus.
    Success,
}

/// What a [`NotificationBanner`] is made of.
#[derive(Properties, PartialEq)]
pub struct NotificationBannerProps {
    /// What kind of news.
    #[prop_or_default]
    pub variant: BannerVariant,
    /// The banner's title; 'Important' or 'Success', if not given.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// The title's id: its own, where a page has two banners.
    #[prop_or(AttrValue::Static("nhsuk-notification-banner-title"))]
    pub title_id: AttrValue,
    /// The role, where it is not that of the variant: `status` is read out without moving focus.
    #[prop_or_default]
    pub role: Option<AttrValue>,
    /// The news in a few words, as a heading.
    #[prop_or_default]
    pub heading: Option<AttrValue>,
    /// The news in a few words, where there is no more to say.
    #[prop_or_default]
    pub text: Option<AttrValue>,
    /// What else there is to say.
    #[prop_or_default]
    pub children: Html,
}

/// A banner.
#[component]
pub fn NotificationBanner(props: &NotificationBannerProps) -> Html {
    let is_success = props.variant == BannerVariant::Success;
    let own_role = if is_success { "alert" } else { "region" };
    let role = props.role.clone().unwrap_or(AttrValue::Static(own_role));
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(role == "alert", move |&is_alert| {
            if is_alert {
                focus_node(&node);
            }
        });
    }
    let own_title = if is_success { "Success" } else { "Important" };
    let title = props.title.clone().unwrap_or(AttrValue::Static(own_title));
    let class = classes!(
        "nhsuk-notification-banner",
        is_success.then_some("nhsuk-notification-banner--success"),
    );
    html! {
        <div {class} {role} aria-labelledby={props.title_id.clone()} ref={node}>
            <div class="nhsuk-notification-banner__header">
                <h2 class="nhsuk-notification-banner__title" id={props.title_id.clone()}>
                    {title}
                </h2>
            </div>
            <div class="nhsuk-notification-banner__content">
                if let Some(heading) = &props.heading {
                    <h3 class="nhsuk-notification-banner__heading">{heading}</h3>
                }
                if let Some(text) = &props.text {
                    if props.heading.is_some() {
                        <p class="nhsuk-body">{text}</p>
                    } else {
                        <p class="nhsuk-notification-banner__heading">{text}</p>
                    }
                }
                {props.children.clone()}
            </div>
        </div>
    }
}
