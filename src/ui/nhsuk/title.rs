//! The words that name a form control: a label's or a legend's text and how it looks.
//! It must not know which control it names.

use yew::html::IntoPropValue;
use yew::prelude::*;

use super::caption::Caption;
use super::heading::{HeadingLevel, Size};

/// The name of a field or group of fields.
///
/// Plain text will do where nothing else is wanted: `label="Full name"`.
/// On a page that asks one thing, the name is the page's heading:
/// `legend={Title::page_heading("Who wears a uniform?").caption("Identity")}`.
#[derive(Clone, Debug, PartialEq)]
pub struct Title {
    /// The words.
    pub text: Html,
    /// Its printed size.
    pub size: Option<Size>,
    /// The heading element to wrap it in, where it is one.
    pub heading: Option<HeadingLevel>,
    /// A short line above.
    pub caption: Option<AttrValue>,
    /// The id of the label or legend.
    pub id: Option<AttrValue>,
    /// For screen readers only; the eye has other help, such as a table's headers.
    pub is_visually_hidden: bool,
}

impl Title {
    /// A name with no more than its words.
    pub fn new(text: impl IntoPropValue<Html>) -> Self {
        Self {
            text: text.into_prop_value(),
            size: None,
            heading: None,
            caption: None,
            id: None,
            is_visually_hidden: false,
        }
    }

    /// A name that is the page's only `h1`, in large print.
    pub fn page_heading(text: impl IntoPropValue<Html>) -> Self {
        Self::new(text).size(Size::L).heading(HeadingLevel::H1)
    }

    /// Sets the printed size.
    pub fn size(mut self, size: Size) -> Self {
        self.size = Some(size);
        self
    }

    /// Makes it a heading as well.
    pub fn heading(mut self, level: HeadingLevel) -> Self {
        self.heading = Some(level);
        self
    }

    /// Adds a short line above.
    pub fn caption(mut self, caption: impl Into<AttrValue>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// Sets the id.
    pub fn id(mut self, id: impl Into<AttrValue>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Shows it to screen readers only.
    pub fn visually_hidden(mut self) -> Self {
        self.is_visually_hidden = true;
        self
    }

    /// The classes of the element: `base`, its size and whether it is hidden.
    pub(super) fn class(&self, base: &'static str) -> Classes {
        // Labels and legends come in four sizes; the smallest heading size is not one of them.
        let size = self.size.filter(|size| *size != Size::Xs);
        classes!(
            base,
            size.map(|size| format!("{base}--{}", size.suffix())),
            self.is_visually_hidden.then_some("nhsuk-u-visually-hidden"),
        )
    }

    /// The caption and the words.
    pub(super) fn content(&self) -> Html {
        html! {
            <>
                if let Some(text) = &self.caption {
                    <Caption {text} size={self.size} />
                }
                {self.text.clone()}
            </>
        }
    }
}

impl IntoPropValue<Title> for &'static str {
    fn into_prop_value(self) -> Title {
        Title::new(self)
    }
}

impl IntoPropValue<Title> for AttrValue {
    fn into_prop_value(self) -> Title {
        Title::new(self)
    }
}
