//! A link or button that does something to a card or to a row of a summary list.
//! It must not rest on its place: for screen readers it says what it changes.
//!
//! <https://service-manual.nhs.uk/design-system/components/summary-list>

use yew::prelude::*;

/// A link or a button.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// The words, such as 'Change'.
    pub text: AttrValue,
    /// What it changes, for screen readers, such as 'name'.
    pub visually_hidden_text: Option<AttrValue>,
    /// What happens.
    pub kind: ActionKind,
    /// What else happens as a link is followed.
    pub on_follow: Option<Callback<MouseEvent>>,
}

/// What happens when an action is chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum ActionKind {
    /// Goes to another page.
    Link(AttrValue),
    /// Does something here.
    Button(Callback<MouseEvent>),
}

impl Action {
    /// A link to another page.
    pub fn link(text: impl Into<AttrValue>, href: impl Into<AttrValue>) -> Self {
        Self {
            text: text.into(),
            visually_hidden_text: None,
            kind: ActionKind::Link(href.into()),
            on_follow: None,
        }
    }

    /// A button that does something here.
    pub fn button(text: impl Into<AttrValue>, onclick: Callback<MouseEvent>) -> Self {
        Self {
            text: text.into(),
            visually_hidden_text: None,
            kind: ActionKind::Button(onclick),
            on_follow: None,
        }
    }

    /// Says what it changes.
    pub fn of(mut self, what: impl Into<AttrValue>) -> Self {
        self.visually_hidden_text = Some(what.into());
        self
    }

    /// Does something else as the link is followed.
    pub fn on_follow(mut self, callback: Callback<MouseEvent>) -> Self {
        self.on_follow = Some(callback);
        self
    }

    /// The link or button; in a card, its heading is part of what it changes.
    pub(super) fn view(&self, card_heading: Option<&Html>) -> Html {
        let words = html! {
            <>
                {&self.text}
                if self.visually_hidden_text.is_some() || card_heading.is_some() {
                    <span class="nhsuk-u-visually-hidden">
                        if let Some(text) = &self.visually_hidden_text {
                            {" "}{text}
                        }
                        if let Some(heading) = card_heading {
                            {" ("}{heading.clone()}{")"}
                        }
                    </span>
                }
            </>
        };
        match &self.kind {
            ActionKind::Link(href) => html! {
                <a class="nhsuk-link" href={href.clone()} onclick={self.on_follow.clone()}>
                    {words}
                </a>
            },
            ActionKind::Button(onclick) => html! {
                <button class="nhsuk-link" type="button" onclick={onclick.clone()}>{words}</button>
            },
        }
    }
}
