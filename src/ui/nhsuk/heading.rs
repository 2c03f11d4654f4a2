//! Headings, and the sizes that every titled component shares.
//! It must not move focus: see `ui::focus`.
//!
//! <https://service-manual.nhs.uk/design-system/styles/typography#headings>

use yew::prelude::*;

use super::caption::Caption;

/// How deep a heading stands in the page's outline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HeadingLevel {
    /// The page's own heading: one a page.
    H1,
    /// A section.
    #[default]
    H2,
    /// A part of a section.
    H3,
    /// A part of a part.
    H4,
    /// A part of that.
    H5,
    /// The deepest heading that HTML has.
    H6,
}

impl HeadingLevel {
    /// The element's name.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::H1 => "h1",
            Self::H2 => "h2",
            Self::H3 => "h3",
            Self::H4 => "h4",
            Self::H5 => "h5",
            Self::H6 => "h6",
        }
    }
}

/// How large a heading, label, legend or caption is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Extra small; headings only.
    Xs,
    /// Small.
    S,
    /// Medium.
    M,
    /// Large.
    L,
    /// Extra large.
    Xl,
}

impl Size {
    /// The end of the class, such as `m` in `nhsuk-heading-m`.
    pub const fn suffix(self) -> &'static str {
        match self {
            Self::Xs => "xs",
            Self::S => "s",
            Self::M => "m",
            Self::L => "l",
            Self::Xl => "xl",
        }
    }
}

/// What a [`Heading`] is made of.
#[derive(Properties, PartialEq)]
pub struct HeadingProps {
    /// Its place in the outline.
    #[prop_or_default]
    pub level: HeadingLevel,
    /// Its printed size; without one, the plain `nhsuk-heading` class.
    #[prop_or_default]
    pub size: Option<Size>,
    /// A short line above, inside the heading, such as the theme's name.
    #[prop_or_default]
    pub caption: Option<AttrValue>,
    /// The element's id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Words after the text for screen readers only.
    #[prop_or_default]
    pub visually_hidden_text: Option<AttrValue>,
    /// To move focus to the heading.
    #[prop_or_default]
    pub node_ref: NodeRef,
    /// The words.
    #[prop_or_default]
    pub children: Html,
}

/// A heading.
#[component]
pub fn Heading(props: &HeadingProps) -> Html {
    let class = match props.size {
        Some(size) => classes!(format!("nhsuk-heading-{}", size.suffix())),
        None => classes!("nhsuk-heading"),
    };
    html! {
        <@{props.level.tag()} {class} id={props.id.clone()} ref={props.node_ref.clone()}>
            if let Some(text) = &props.caption {
                <Caption {text} size={props.size} />
            }
            {props.children.clone()}
            if let Some(text) = &props.visually_hidden_text {
                <span class="nhsuk-u-visually-hidden">{" "}{text}</span>
            }
        </@>
    }
}
