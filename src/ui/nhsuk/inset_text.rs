//! Text that stands out a little from the page.
//! It must not be used for warnings.
//!
//! <https://service-manual.nhs.uk/design-system/components/inset-text>

use yew::prelude::*;

/// What an [`InsetText`] is made of.
#[derive(Properties, PartialEq)]
pub struct InsetTextProps {
    /// What screen readers say first.
    #[prop_or(AttrValue::Static("Information"))]
    pub visually_hidden_text: AttrValue,
    /// The text, in paragraphs.
    #[prop_or_default]
    pub children: Html,
}

/// Inset text.
#[component]
pub fn InsetText(props: &InsetTextProps) -> Html {
    html! {
        <div class="nhsuk-inset-text">
            <span class="nhsuk-u-visually-hidden">{&props.visually_hidden_text}{": "}</span>
            {props.children.clone()}
        </div>
    }
}
