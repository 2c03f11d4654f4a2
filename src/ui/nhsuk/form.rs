//! A form whose answers stay in the page.
//! It must not send anything anywhere, nor let the browser show messages of its own.

use yew::prelude::*;

/// What a [`Form`] is made of.
#[derive(Properties, PartialEq)]
pub struct FormProps {
    /// Called when a submit button is pressed, or Enter in a field.
    #[prop_or_default]
    pub onsubmit: Callback<()>,
    /// The fields and the button.
    #[prop_or_default]
    pub children: Html,
}

/// A form.
#[component]
pub fn Form(props: &FormProps) -> Html {
    let onsubmit = props
        .onsubmit
        .reform(|event: SubmitEvent| event.prevent_default());
    // `novalidate`: the browser's own bubbles cannot be read by everyone. See error summaries.
    html! { <form novalidate=true {onsubmit}>{props.children.clone()}</form> }
}
