//! The items of the department's profile, as they are asked.
//!
//! It must not hold replies: those are in `engine::profile`.

use super::{Choice, Finding, Group};

/// One item of the department's profile.
#[derive(Debug)]
pub struct ProfileItem {
    /// Its id, for example `profile-size`.
    pub id: &'static str,
    /// The question.
    pub text: &'static str,
    /// A line of help, or empty.
    pub hint: &'static str,
    /// What kind of answer it takes.
    pub kind: ProfileKind,
    /// Whether 'I do not know' is offered.
    pub dont_know: bool,
    /// The findings it has to do with.
    pub findings: &'static [&'static Finding],
    /// Who is asked it; everybody, if empty.
    pub groups: &'static [Group],
}

/// What kind of answer a profile item takes.
#[derive(Debug)]
pub enum ProfileKind {
    /// Free text of at most so many characters.
    Text {
        /// The most characters allowed.
        max_chars: usize,
    },
    /// A calendar date.
    Date,
    /// One of the options.
    Single(&'static [Choice]),
    /// Any of the options.
    Multi(&'static [Choice]),
    /// Hospitals, each with one of these kinds.
    Hospitals {
        /// Main, satellite, community.
        kinds: &'static [Choice],
        /// The most hospitals allowed.
        max: usize,
    },
    /// The areas of each hospital.
    Areas,
    /// Full-time equivalents, 2 decimals.
    Fte {
        /// The most allowed, in whole full-time equivalents.
        max: u16,
    },
    /// A number of people and their full-time equivalents.
    PeopleAndFte {
        /// The most people allowed.
        max_people: u16,
        /// The most full-time equivalents allowed.
        max_fte: u16,
    },
    /// Job titles, each with a band and a hospital.
    Titles,
}

impl ProfileItem {
    /// The options, where the item has options.
    pub fn choices(&self) -> &'static [Choice] {
        match self.kind {
            ProfileKind::Single(choices) | ProfileKind::Multi(choices) => choices,
            ProfileKind::Hospitals { kinds, .. } => kinds,
            _ => &[],
        }
    }

    /// The words of an option; the id itself, where there is no such option.
    pub fn choice_text<'a>(&self, id: &'a str) -> &'a str {
        let choice = self.choices().iter().find(|choice| choice.id == id);
        choice.map_or(id, |choice| choice.text)
    }
}
