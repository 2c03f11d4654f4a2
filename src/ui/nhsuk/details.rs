//! Text that is shown on request.
//! It must not hide what most people need.
//!
//! <https://service-manual.nhs.uk/design-system/components/details>

use yew::prelude::*;

use crate::ui::medium::{Medium, use_medium};

/// What a [`Details`] is made of.
#[derive(Properties, PartialEq)]
pub struct DetailsProps {
    /// What there is to see.
    pub summary: Html,
    /// Open from the start.
    #[prop_or_default]
    pub open: bool,
    /// In a box of its own that takes the whole width.
    #[prop_or_default]
    pub expander: bool,
    /// The element's id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The summary also heads the text on paper. Leave it out there if it only says 'show'.
    #[prop_or(true)]
    pub summary_on_paper: bool,
    /// The text.
    #[prop_or_default]
    pub children: Html,
}

/// Details: the browser itself opens and shuts them. On paper, where nobody can, they are plain text.
#[component]
pub fn Details(props: &DetailsProps) -> Html {
    if use_medium() == Medium::Paper {
        return unfolded(props);
    }
    let class = classes!("nhsuk-details", props.expander.then_some("nhsuk-expander"));
    html! {
        <details {class} id={props.id.clone()} open={props.open}>
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">{props.summary.clone()}</span>
            </summary>
            <div class="nhsuk-details__text">{props.children.clone()}</div>
        </details>
    }
}

fn unfolded(props: &DetailsProps) -> Html {
    html! {
        <div class="app-unfolded">
            if props.summary_on_paper {
                <p class="app-unfolded__summary">{props.summary.clone()}</p>
            }
            {props.children.clone()}
        </div>
    }
}
