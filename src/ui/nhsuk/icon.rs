//! The few NHS.UK icons in use, drawn in the page.
//! It must not give an icon a meaning of its own: the text beside it says everything.
//!
//! <https://service-manual.nhs.uk/design-system/styles/icons>

use yew::prelude::*;

/// Which icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// To the page before.
    ArrowLeft,
    /// To the next page.
    ArrowRight,
    /// An action link's arrow.
    ArrowRightCircle,
    /// A primary card's arrow.
    ChevronRightCircle,
    /// What not to do.
    Cross,
    /// What to do.
    Tick,
}

impl IconName {
    const fn class(self) -> &'static str {
        match self {
            Self::ArrowLeft => "nhsuk-icon--arrow-left",
            Self::ArrowRight => "nhsuk-icon--arrow-right",
            Self::ArrowRightCircle => "nhsuk-icon--arrow-right-circle",
            Self::ChevronRightCircle => "nhsuk-icon--chevron-right-circle",
            Self::Cross => "nhsuk-icon--cross",
            Self::Tick => "nhsuk-icon--tick",
        }
    }

    const fn path(self) -> &'static str {
        match self {
            Self::ArrowLeft => {
                "M10.7 6.3c.4.4.4 1 0 1.4L7.4 11H19a1 1 0 0 1 0 2H7.4l3.3 3.3c.4.4.4 1 0 1.4a1 1 \
                 0 0 1-1.4 0l-5-5A1 1 0 0 1 4 12c0-.3.1-.5.3-.7l5-5a1 1 0 0 1 1.4 0Z"
            }
            Self::ArrowRight => {
                "m14.7 6.3 5 5c.2.2.3.4.3.7 0 .3-.1.5-.3.7l-5 5a1 1 0 0 1-1.4-1.4l3.3-3.3H5a1 1 \
                 0 0 1 0-2h11.6l-3.3-3.3a1 1 0 1 1 1.4-1.4Z"
            }
            Self::ArrowRightCircle => {
                "M12 2a10 10 0 0 0-10 9h11.7l-4-4a1 1 0 0 1 1.5-1.4l5.6 5.7a1 1 0 0 1 0 1.4l-5.6 \
                 5.7a1 1 0 0 1-1.5 0 1 1 0 0 1 0-1.4l4-4H2A10 10 0 1 0 12 2z"
            }
            Self::ChevronRightCircle => {
                "M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20Zm-.3 5.8a1 1 0 1 0-1.5 1.4l2.9 2.8-2.9 \
                 2.8a1 1 0 0 0 1.5 1.4l3.5-3.5c.4-.4.4-1 0-1.4Z"
            }
            Self::Cross => {
                "M17 18.5c-.4 0-.8-.1-1.1-.4l-10-10c-.6-.6-.6-1.6 0-2.1.6-.6 1.5-.6 2.1 0l10 \
                 10c.6.6.6 1.5 0 2.1-.3.3-.6.4-1 .4z M7 18.5c-.4 0-.8-.1-1.1-.4-.6-.6-.6-1.5 \
                 0-2.1l10-10c.6-.6 1.5-.6 2.1 0 .6.6.6 1.5 0 2.1l-10 10c-.3.3-.6.4-1 .4z"
            }
            Self::Tick => {
                "M11.4 17.5a2 2 0 0 1-2.7.1h-.1L4 12.8a1.5 1.5 0 0 1 2.1-2L10 14.7l8.1-8.1a1.5 \
                 1.5 0 1 1 2.2 2l-8.9 9Z"
            }
        }
    }
}

/// What an [`Icon`] is made of.
#[derive(Properties, PartialEq)]
pub struct IconProps {
    /// Which icon.
    pub name: IconName,
}

/// An icon that screen readers pass over.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    html! {
        <svg
            class={classes!("nhsuk-icon", props.name.class())}
            xmlns="http://www.w3.org/2000/svg"
            viewBox="0 0 24 24"
            width="16"
            height="16"
            focusable="false"
            aria-hidden="true"
        >
            <path d={props.name.path()} />
        </svg>
    }
}
