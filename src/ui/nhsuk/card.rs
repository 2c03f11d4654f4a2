//! A box around things that belong together.
//! It must not be used where a heading would do.
//!
//! <https://service-manual.nhs.uk/design-system/components/card>

use yew::prelude::*;

use super::action::Action;
use super::heading::{HeadingLevel, Size};
use super::icon::{Icon, IconName};
use super::items::Items;

/// What kind of card.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardVariant {
    /// A plain box.
    #[default]
    Basic,
    /// With its heading on a coloured band.
    Feature,
    /// A way on to another page, with an arrow.
    Primary,
    /// A lesser way on.
    Secondary,
    /// A warning: see [`super::WarningCallout`].
    Warning,
}

impl CardVariant {
    const fn class(self) -> Option<&'static str> {
        match self {
            Self::Basic => None,
            Self::Feature => Some("nhsuk-card--feature"),
            Self::Primary => Some("nhsuk-card--primary"),
            Self::Secondary => Some("nhsuk-card--secondary"),
            Self::Warning => Some("nhsuk-card--warning"),
        }
    }
}

/// What a [`Card`] is made of.
#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// What kind of card.
    #[prop_or_default]
    pub variant: CardVariant,
    /// Its heading.
    #[prop_or_default]
    pub heading: Option<Html>,
    /// The heading's place in the outline.
    #[prop_or_default]
    pub heading_level: HeadingLevel,
    /// The heading's printed size.
    #[prop_or_default]
    pub heading_size: Option<Size>,
    /// The heading's id.
    #[prop_or_default]
    pub heading_id: Option<AttrValue>,
    /// What screen readers say before the heading.
    #[prop_or_default]
    pub heading_hidden_text: Option<AttrValue>,
    /// Where the heading leads.
    #[prop_or_default]
    pub href: Option<AttrValue>,
    /// The whole card can be pressed, not just the heading.
    #[prop_or_default]
    pub clickable: bool,
    /// Links and buttons beside the heading.
    #[prop_or_default]
    pub actions: Items<Action>,
    /// The element's id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// One paragraph of text.
    #[prop_or_default]
    pub description: Option<AttrValue>,
    /// What else is in the card.
    #[prop_or_default]
    pub children: Html,
}

/// A card.
#[component]
pub fn Card(props: &CardProps) -> Html {
    let class = classes!(
        "nhsuk-card",
        props.clickable.then_some("nhsuk-card--clickable"),
        props.variant.class(),
    );
    let has_actions = !props.actions.is_empty();
    html! {
        <div {class} id={props.id.clone()}>
            if has_actions {
                <div class="nhsuk-card__heading-container">
                    {heading(props)}
                    {actions(props)}
                </div>
            }
            <div class="nhsuk-card__content">
                if !has_actions {
                    {heading(props)}
                }
                if let Some(description) = &props.description {
                    <p class="nhsuk-card__description">{description}</p>
                }
                {props.children.clone()}
                if props.variant == CardVariant::Primary {
                    <Icon name={IconName::ChevronRightCircle} />
                }
            </div>
        </div>
    }
}

fn heading(props: &CardProps) -> Html {
    let Some(heading) = &props.heading else {
        return Html::default();
    };
    let size = props
        .heading_size
        .map(|size| format!("nhsuk-heading-{}", size.suffix()));
    let words = if let Some(href) = &props.href {
        html! { <a class="nhsuk-card__link" href={href.clone()}>{heading.clone()}</a> }
    } else if let Some(text) = &props.heading_hidden_text {
        // The role makes VoiceOver read both parts as one.
        html! {
            <span role="text">
                <span class="nhsuk-u-visually-hidden">{text}{": "}</span>
                {heading.clone()}
            </span>
        }
    } else {
        heading.clone()
    };
    html! {
        <@{props.heading_level.tag()}
            class={classes!("nhsuk-card__heading", size)}
            id={props.heading_id.clone()}
        >
            {words}
        </@>
    }
}

fn actions(props: &CardProps) -> Html {
    let views = props
        .actions
        .iter()
        .map(|action| action.view(props.heading.as_ref()));
    if props.actions.len() == 1 {
        html! { <div class="nhsuk-card__actions">{for views}</div> }
    } else {
        html! {
            <ul class="nhsuk-card__actions">
                {for views.map(|view| html! { <li class="nhsuk-card__action">{view}</li> })}
            </ul>
        }
    }
}
