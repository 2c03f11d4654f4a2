//! The list of what is wrong, at the top of a page whose form was sent.
//! It must not change the address: its links move focus.
//!
//! <https://service-manual.nhs.uk/design-system/components/error-summary>

use yew::prelude::*;

use super::items::Items;
use crate::ui::focus::{focus_link, use_focus_on};

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorLink {
    /// The id of the control, or of the first control of a group; none if there is none.
    pub target: Option<AttrValue>,
    /// What to do, in the same words as the message beside the control.
    pub text: AttrValue,
}

/// What an [`ErrorSummary`] is made of.
#[derive(Properties, PartialEq)]
pub struct ErrorSummaryProps {
    /// The heading.
    #[prop_or(AttrValue::Static("There is a problem"))]
    pub title: AttrValue,
    /// What is wrong, in the page's order.
    #[prop_or_default]
    pub errors: Items<ErrorLink>,
    /// How often the form was sent: each time, focus moves here.
    #[prop_or_default]
    pub attempt: u32,
    /// A paragraph before the list.
    #[prop_or_default]
    pub children: Html,
}

/// An error summary. Show it only when there are errors, above the page's `h1`.
#[component]
pub fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    let node = use_focus_on(props.attempt);
    let has_description = props.children != Html::default();
    html! {
        <div class="nhsuk-error-summary" ref={node}>
            // The alert is a child of what takes focus, or some screen readers miss the words.
            <div role="alert">
                <h2 class="nhsuk-error-summary__heading">{&props.title}</h2>
                <div class="nhsuk-error-summary__body">
                    if has_description {
                        <p>{props.children.clone()}</p>
                    }
                    if !props.errors.is_empty() {
                        <ul class="nhsuk-list nhsuk-error-summary__list">
                            {for props.errors.iter().map(error)}
                        </ul>
                    }
                </div>
            </div>
        </div>
    }
}

fn error(error: &ErrorLink) -> Html {
    html! {
        <li>
            if let Some(target) = &error.target {
                <a href={format!("#{target}")} onclick={focus_link(target)}>{&error.text}</a>
            } else {
                {&error.text}
            }
        </li>
    }
}
