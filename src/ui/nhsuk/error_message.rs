//! The message beside a control that was not filled in as it must be.
//! It must not blame: it says what to do.
//!
//! <https://service-manual.nhs.uk/design-system/components/error-message>

use yew::prelude::*;

/// What an [`ErrorMessage`] is made of.
#[derive(Properties, PartialEq)]
pub struct ErrorMessageProps {
    /// The id that the control's `aria-describedby` names.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// What screen readers say first; empty for nothing.
    #[prop_or(AttrValue::Static("Error"))]
    pub visually_hidden_text: AttrValue,
    /// The words.
    #[prop_or_default]
    pub children: Html,
}

/// An error message.
#[component]
pub fn ErrorMessage(props: &ErrorMessageProps) -> Html {
    html! {
        <span class="nhsuk-error-message" id={props.id.clone()}>
            if !props.visually_hidden_text.is_empty() {
                <span class="nhsuk-u-visually-hidden">
                    {&props.visually_hidden_text}{": "}
                </span>
            }
            {props.children.clone()}
        </span>
    }
}
