//! Buttons, and links that look like buttons.
//! It must not be used to go to another page as a button, nor to change data as a link.
//!
//! <https://service-manual.nhs.uk/design-system/components/buttons>

use yew::prelude::*;

use crate::ui::event::press_on_space;

/// How much a button stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonVariant {
    /// The main thing to do: one a page.
    #[default]
    Primary,
    /// Other things to do.
    Secondary,
    /// Secondary, filled, for coloured backgrounds.
    SecondarySolid,
    /// On a dark background.
    Reverse,
    /// Destroys something.
    Warning,
}

impl ButtonVariant {
    const fn class(self) -> Option<&'static str> {
        match self {
            Self::Primary => None,
            Self::Secondary => Some("nhsuk-button--secondary"),
            Self::SecondarySolid => Some("nhsuk-button--secondary-solid"),
            Self::Reverse => Some("nhsuk-button--reverse"),
            Self::Warning => Some("nhsuk-button--warning"),
        }
    }
}

/// What a button does to the form that it is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonType {
    /// Sends the form, as the Enter key in a field does.
    #[default]
    Submit,
    /// Leaves the form alone.
    Button,
}

impl ButtonType {
    const fn value(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Button => "button",
        }
    }
}

/// What a [`Button`] is made of.
#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    /// Where it leads: with it, the button is a link.
    #[prop_or_default]
    pub href: Option<AttrValue>,
    /// How much it stands out.
    #[prop_or_default]
    pub variant: ButtonVariant,
    /// What it does to its form.
    #[prop_or_default]
    pub kind: ButtonType,
    /// Smaller, for dense pages.
    #[prop_or_default]
    pub small: bool,
    /// The element's id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Cannot be pressed. Better: let it be pressed, and say what is missing.
    #[prop_or_default]
    pub disabled: bool,
    /// To move focus to it.
    #[prop_or_default]
    pub node_ref: NodeRef,
    /// Gets the click.
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
    /// The words: what will happen.
    #[prop_or_default]
    pub children: Html,
}

/// A button, or a link that looks like one.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let class = classes!(
        "nhsuk-button",
        props.variant.class(),
        props.small.then_some("nhsuk-button--small"),
    );
    match &props.href {
        Some(href) => html! {
            <a
                {class}
                id={props.id.clone()}
                href={href.clone()}
                role="button"
                draggable="false"
                ref={props.node_ref.clone()}
                onclick={props.onclick.clone()}
                onkeydown={|event: KeyboardEvent| press_on_space(&event)}
            >
                {props.children.clone()}
            </a>
        },
        None => html! {
            <button
                {class}
                id={props.id.clone()}
                type={props.kind.value()}
                disabled={props.disabled}
                aria-disabled={props.disabled.then_some("true")}
                ref={props.node_ref.clone()}
                onclick={props.onclick.clone()}
            >
                {props.children.clone()}
            </button>
        },
    }
}

/// What a [`ButtonGroup`] is made of.
#[derive(Properties, PartialEq)]
pub struct ButtonGroupProps {
    /// The buttons and links.
    #[prop_or_default]
    pub children: Html,
}

/// Buttons and links side by side, or below each other on a phone.
#[component]
pub fn ButtonGroup(props: &ButtonGroupProps) -> Html {
    html! { <div class="nhsuk-button-group">{props.children.clone()}</div> }
}
