//! Whether a part of a page is made for the screen or for paper, so that both are made by the same
//! code.
//!
//! It must not change what is said. On paper nothing can be pressed: what is folded away on the
//! screen is shown, and a link is just its words.

use yew::prelude::*;

/// What a part is made for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Medium {
    /// The screen.
    #[default]
    Screen,
    /// Paper, or a file that looks like it.
    Paper,
}

/// What the component that asks is made for.
#[hook]
pub fn use_medium() -> Medium {
    use_context().unwrap_or_default()
}

/// What wrappers are made of.
#[derive(Properties, PartialEq)]
pub struct MediumProps {
    /// What is inside.
    #[prop_or_default]
    pub children: Html,
}

/// Makes all that is inside for paper.
#[component]
pub fn OnPaper(props: &MediumProps) -> Html {
    html! {
        <ContextProvider<Medium> context={Medium::Paper}>
            {props.children.clone()}
        </ContextProvider<Medium>>
    }
}

/// Leaves out on paper what is inside, such as a link to change something.
#[component]
pub fn OnScreen(props: &MediumProps) -> Html {
    match use_medium() {
        Medium::Screen => props.children.clone(),
        Medium::Paper => Html::default(),
    }
}

/// What an [`InnerLink`] is made of.
#[derive(Properties, PartialEq)]
pub struct InnerLinkProps {
    /// Where it leads.
    pub href: AttrValue,
    /// What else happens as it is followed.
    #[prop_or_default]
    pub onclick: Option<Callback<MouseEvent>>,
    /// The words.
    #[prop_or_default]
    pub children: Html,
}

/// A link to another page of ours; on paper, its words.
#[component]
pub fn InnerLink(props: &InnerLinkProps) -> Html {
    let words = props.children.clone();
    match use_medium() {
        Medium::Screen => html! {
            <a href={props.href.clone()} onclick={props.onclick.clone()}>{words}</a>
        },
        Medium::Paper => words,
    }
}
