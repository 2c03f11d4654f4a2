//! What a person wants in the report.
//!
//! It must not leave out a part unless they say so. Small numbers are the other way round.

use yew::prelude::*;

use crate::engine::sharing::Sharing;
use crate::ui::nhsuk::{Choice, Items};

/// The value of the box for notes.
pub const NOTES: &str = "notes";
/// The value of the box for exact numbers and names.
pub const EXACT: &str = "exact";

/// A part of the report that can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "their titles say it")]
pub enum Part {
    Summary,
    Themes,
    Recommendations,
    Plan,
    Deployment,
    Choices,
    Numbers,
    Titles,
    Profile,
    Answers,
    FindOut,
}

impl Part {
    /// All, in the order in which they are printed.
    pub const ALL: [Self; 11] = [
        Self::Summary,
        Self::Themes,
        Self::Recommendations,
        Self::Plan,
        Self::Deployment,
        Self::Choices,
        Self::Numbers,
        Self::Titles,
        Self::Profile,
        Self::Answers,
        Self::FindOut,
    ];

    /// The value of its box.
    pub fn id(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Themes => "themes",
            Self::Recommendations => "recommendations",
            Self::Plan => "plan",
            Self::Deployment => "deployment",
            Self::Choices => "choices",
            Self::Numbers => "numbers",
            Self::Titles => "titles",
            Self::Profile => "profile",
            Self::Answers => "answers",
            Self::FindOut => "find-out",
        }
    }

    /// What it is called in the form and in the list of what the report holds.
    pub fn title(self) -> &'static str {
        match self {
            Self::Summary => "Summary on one page",
            Self::Themes => "The 9 themes",
            Self::Recommendations => "What the study points to: recommendations with reasons",
            Self::Plan => "Action plan",
            Self::Deployment => "How support workers are placed",
            Self::Choices => "Choices without a right answer",
            Self::Numbers => "Staff numbers beside the study\u{2019}s",
            Self::Titles => "Job titles beside the study\u{2019}s",
            Self::Profile => "About your department",
            Self::Answers => "All answers",
            Self::FindOut => "What to find out, and who could answer",
        }
    }
}

/// What is in the report: the values of the ticked boxes.
#[derive(Debug, Clone, PartialEq)]
pub struct Included(Items<AttrValue>);

impl Default for Included {
    /// Everything but exact numbers.
    fn default() -> Self {
        let parts = Part::ALL.map(Part::id).into_iter();
        Self(parts.chain([NOTES]).map(AttrValue::from).collect())
    }
}

impl Included {
    /// What these ticked boxes stand for.
    pub fn of(ticked: Vec<AttrValue>) -> Self {
        Self(ticked.into())
    }

    /// The values of the ticked boxes.
    pub fn ticked(&self) -> Items<AttrValue> {
        self.0.clone()
    }

    /// Whether a part is in it.
    pub fn has(&self, part: Part) -> bool {
        self.is_ticked(part.id())
    }

    /// What the copy of the check must have.
    pub fn sharing(&self) -> Sharing {
        Sharing {
            exact: self.is_ticked(EXACT),
            notes: self.is_ticked(NOTES),
        }
    }

    fn is_ticked(&self, value: &str) -> bool {
        self.0.iter().any(|ticked| ticked == value)
    }
}

/// The boxes for parts and notes.
pub fn part_choices() -> Vec<Choice> {
    let parts = Part::ALL
        .into_iter()
        .map(|part| Choice::new(part.id(), part.title()));
    let notes = Choice::new(NOTES, "Your notes").hint(
        "They stand beside the answers and at the end of \u{2018}About your department\u{2019}.",
    );
    parts.chain([notes]).collect()
}

/// The box for exact numbers.
pub fn number_choices() -> Vec<Choice> {
    vec![
        Choice::new(EXACT, "Show exact staff numbers and hospital names").hint(
            "A number under 5 can point to one person. So unless you tick this, such numbers are \
             printed as \u{2018}fewer than 5\u{2019}, totals from which they could be worked out are left \
             out, and hospitals have letters instead of names.",
        ),
    ]
}
