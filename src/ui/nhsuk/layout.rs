//! The page's skeleton and plain text: containers, columns, paragraphs and lists.
//! It must not style anything that NHS.UK does not: our own look is in `assets/styles`.
//!
//! <https://service-manual.nhs.uk/design-system/styles/layout>

use yew::prelude::*;

/// The id of the main part, where the skip link leads.
pub const MAIN_ID: &str = "maincontent";

/// What plain wrappers are made of.
#[derive(Properties, PartialEq)]
pub struct WrapperProps {
    /// What is inside.
    #[prop_or_default]
    pub children: Html,
}

/// Keeps lines short enough to read.
#[component]
pub fn WidthContainer(props: &WrapperProps) -> Html {
    html! { <div class="nhsuk-width-container">{props.children.clone()}</div> }
}

/// The main part of the page.
#[component]
pub fn Main(props: &WrapperProps) -> Html {
    html! { <main class="nhsuk-main-wrapper" id={MAIN_ID}>{props.children.clone()}</main> }
}

/// A row of columns.
#[component]
pub fn GridRow(props: &WrapperProps) -> Html {
    html! { <div class="nhsuk-grid-row">{props.children.clone()}</div> }
}

/// How wide a column is; on a phone every column is full.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColumnWidth {
    /// The whole row.
    Full,
    /// Two thirds: for text and questions.
    #[default]
    TwoThirds,
    /// Half.
    OneHalf,
    /// One third.
    OneThird,
    /// One quarter.
    OneQuarter,
}

impl ColumnWidth {
    const fn class(self) -> &'static str {
        match self {
            Self::Full => "nhsuk-grid-column-full",
            Self::TwoThirds => "nhsuk-grid-column-two-thirds",
            Self::OneHalf => "nhsuk-grid-column-one-half",
            Self::OneThird => "nhsuk-grid-column-one-third",
            Self::OneQuarter => "nhsuk-grid-column-one-quarter",
        }
    }
}

/// What a [`GridColumn`] is made of.
#[derive(Properties, PartialEq)]
pub struct GridColumnProps {
    /// How wide it is.
    #[prop_or_default]
    pub width: ColumnWidth,
    /// What is inside.
    #[prop_or_default]
    pub children: Html,
}

/// A column of a row.
#[component]
pub fn GridColumn(props: &GridColumnProps) -> Html {
    html! { <div class={classes!(props.width.class())}>{props.children.clone()}</div> }
}

/// How large a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BodySize {
    /// For the one paragraph below a page's heading.
    Lede,
    /// For all else.
    #[default]
    Normal,
    /// For notes.
    Small,
}

/// What a [`Body`] is made of.
#[derive(Properties, PartialEq)]
pub struct BodyProps {
    /// How large it is.
    #[prop_or_default]
    pub size: BodySize,
    /// In grey, for what matters less.
    #[prop_or_default]
    pub secondary: bool,
    /// The words.
    #[prop_or_default]
    pub children: Html,
}

/// A paragraph.
#[component]
pub fn Body(props: &BodyProps) -> Html {
    let class = match props.size {
        BodySize::Lede => "nhsuk-lede-text",
        BodySize::Normal => "nhsuk-body",
        BodySize::Small => "nhsuk-body-s",
    };
    let secondary = props.secondary.then_some("nhsuk-u-secondary-text-colour");
    html! { <p class={classes!(class, secondary)}>{props.children.clone()}</p> }
}

/// What kind of list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListKind {
    /// Without marks.
    Plain,
    /// With bullets.
    #[default]
    Bullet,
    /// Numbered: the order matters.
    Number,
}

/// What a [`List`] is made of.
#[derive(Properties, PartialEq)]
pub struct ListProps {
    /// What kind of list.
    #[prop_or_default]
    pub kind: ListKind,
    /// The items, as `<li>` elements.
    #[prop_or_default]
    pub children: Html,
}

/// A list.
#[component]
pub fn List(props: &ListProps) -> Html {
    let items = props.children.clone();
    match props.kind {
        // Safari forgets that a list without marks is a list; the role reminds it.
        ListKind::Plain => html! { <ul class="nhsuk-list" role="list">{items}</ul> },
        ListKind::Bullet => html! { <ul class="nhsuk-list nhsuk-list--bullet">{items}</ul> },
        ListKind::Number => html! { <ol class="nhsuk-list nhsuk-list--number">{items}</ol> },
    }
}

/// Words for screen readers only. Mind the spaces around them: write `{" of theme 2"}`.
#[component]
pub fn VisuallyHidden(props: &WrapperProps) -> Html {
    html! { <span class="nhsuk-u-visually-hidden">{props.children.clone()}</span> }
}

/// A line between two parts of a page.
#[component]
pub fn SectionBreak() -> Html {
    html! {
        <hr class="nhsuk-section-break nhsuk-section-break--l nhsuk-section-break--visible" />
    }
}
