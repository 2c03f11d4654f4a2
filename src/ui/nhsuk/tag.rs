//! A state in a word or two, such as of a task.
//! It must not rest on its colour: the words say everything.
//!
//! <https://service-manual.nhs.uk/design-system/components/tag>

use yew::prelude::*;

/// The tag's colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TagColour {
    /// NHS.UK's dark blue.
    #[default]
    Default,
    /// None: plain words.
    None,
    /// White.
    White,
    /// Grey.
    Grey,
    /// Green.
    Green,
    /// Aqua green.
    AquaGreen,
    /// Light blue.
    Blue,
    /// Purple.
    Purple,
    /// Pink.
    Pink,
    /// Red.
    Red,
    /// Orange.
    Orange,
    /// Yellow.
    Yellow,
}

impl TagColour {
    const fn class(self) -> Option<&'static str> {
        match self {
            Self::Default => None,
            Self::None => Some("nhsuk-tag--no-colour"),
            Self::White => Some("nhsuk-tag--white"),
            Self::Grey => Some("nhsuk-tag--grey"),
            Self::Green => Some("nhsuk-tag--green"),
            Self::AquaGreen => Some("nhsuk-tag--aqua-green"),
            Self::Blue => Some("nhsuk-tag--blue"),
            Self::Purple => Some("nhsuk-tag--purple"),
            Self::Pink => Some("nhsuk-tag--pink"),
            Self::Red => Some("nhsuk-tag--red"),
            Self::Orange => Some("nhsuk-tag--orange"),
            Self::Yellow => Some("nhsuk-tag--yellow"),
        }
    }
}

/// What a [`Tag`] is made of.
#[derive(Properties, PartialEq)]
pub struct TagProps {
    /// Its colour.
    #[prop_or_default]
    pub colour: TagColour,
    /// A line around it.
    #[prop_or(true)]
    pub border: bool,
    /// In plain weight, for states that need nothing done.
    #[prop_or_default]
    pub normal_weight: bool,
    /// In grey, for what cannot be done yet.
    #[prop_or_default]
    pub secondary_text: bool,
    /// The words.
    #[prop_or_default]
    pub children: Html,
}

/// A tag.
#[component]
pub fn Tag(props: &TagProps) -> Html {
    let class = classes!(
        "nhsuk-tag",
        props.colour.class(),
        (!props.border).then_some("nhsuk-tag--no-border"),
        props.normal_weight.then_some("nhsuk-u-font-weight-normal"),
        props
            .secondary_text
            .then_some("nhsuk-u-secondary-text-colour"),
    );
    html! { <strong {class}>{props.children.clone()}</strong> }
}
