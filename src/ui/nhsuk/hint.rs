//! Help for answering, below a label or legend.
//! It must not carry what is needed to understand the question: some people never hear it.
//!
//! <https://service-manual.nhs.uk/design-system/components/hint-text>

use yew::prelude::*;

/// What a [`Hint`] is made of.
#[derive(Properties, PartialEq)]
pub struct HintProps {
    /// The id that the control's `aria-describedby` names.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// One more class, for the hints of options.
    #[prop_or_default]
    pub(super) extra_class: Option<&'static str>,
    /// The words.
    #[prop_or_default]
    pub children: Html,
}

/// Hint text.
#[component]
pub fn Hint(props: &HintProps) -> Html {
    html! {
        <div class={classes!("nhsuk-hint", props.extra_class)} id={props.id.clone()}>
            {props.children.clone()}
        </div>
    }
}
