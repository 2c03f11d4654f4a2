//! What was in a file and could not be used, in words for the person who opened it.
//!
//! It must not stop a file from opening: a warning is for the eye only.

use thiserror::Error;

use crate::engine::instrument::Question;

/// Where something stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// In words, for example the question's text.
    pub words: String,
    /// The question's or profile item's id, where there is one.
    pub id: Option<&'static str>,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.words)
    }
}

impl From<&str> for Place {
    fn from(words: &str) -> Self {
        Self {
            words: words.to_owned(),
            id: None,
        }
    }
}

impl From<&'static Question> for Place {
    fn from(question: &'static Question) -> Self {
        Self {
            words: format!("'{}'", question.text),
            id: Some(question.id),
        }
    }
}

/// Something that could not be used, or that differs from what was expected.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Warning {
    /// A later version of the format.
    #[error(
        "This file was saved by a newer RoleCheck (file format {version}). What this version knows was read. The rest is kept in the file."
    )]
    NewerFormat {
        /// The version that the file names.
        version: String,
    },
    /// No usable format version.
    #[error(
        "The file does not name a format version that RoleCheck knows. It was read as version 1."
    )]
    NoFormatVersion,
    /// No usable name or version of the question set.
    #[error(
        "The file does not say which version of the questions was answered. Read the answers through before you use the results."
    )]
    NoQuestionSet,
    /// Another question set.
    #[error(
        "Take care: these answers were given to another set of questions ('{id}'). Only answers with a matching question and option were read."
    )]
    OtherQuestionSet {
        /// The id that the file names.
        id: String,
    },
    /// Another version of the question set.
    #[error(
        "These answers were given to version {file} of the questions. This is version {current}. Read the answers through before you use the results."
    )]
    OtherQuestionSetVersion {
        /// The version that the file names.
        file: String,
        /// The version in use.
        current: &'static str,
    },
    /// The same version with other text.
    #[error(
        "The wording of the questions may have changed since these answers were given. Read the answers through before you use the results."
    )]
    QuestionSetChanged,
    /// No question of this id.
    #[error(
        "There is an answer to a question that is not in this version: '{id}'. It is kept in the file."
    )]
    UnknownQuestion {
        /// The id in the file.
        id: String,
    },
    /// No option of this id.
    #[error(
        "{place}: the answer '{option}' is not one of the options. It does not count, and is kept in the file."
    )]
    UnknownOption {
        /// Where.
        place: Place,
        /// The id in the file.
        option: String,
    },
    /// Text where a list should be, and the like.
    #[error(
        "{place}: what the file has here cannot be used. It should be {expected}. It does not count, and is kept in the file."
    )]
    WrongType {
        /// Where.
        place: Place,
        /// What should be there.
        expected: &'static str,
    },
    /// 'Not applicable' where it is not offered.
    #[error(
        "{place}: 'Not applicable' cannot be chosen here. It does not count, and is kept in the file."
    )]
    NotApplicableNotOffered {
        /// Where.
        place: Place,
    },
    /// A whole number that is too small, too large or not whole.
    #[error(
        "{place}: {found} is not a whole number from {min} to {max}. It does not count, and is kept in the file."
    )]
    OutOfRange {
        /// Where.
        place: Place,
        /// The number in the file.
        found: String,
        /// The least allowed.
        min: u16,
        /// The most allowed.
        max: u16,
    },
    /// A full-time equivalent that is too large, negative or too precise.
    #[error(
        "{place}: {found} is not a number from 0 to {max} with at most 2 decimals. It does not count, and is kept in the file."
    )]
    BadFte {
        /// Where.
        place: Place,
        /// The number in the file.
        found: String,
        /// The most allowed.
        max: u16,
    },
    /// Not a calendar date.
    #[error(
        "{place}: '{found}' is not a date such as 2026-11-24. It does not count, and is kept in the file."
    )]
    BadDate {
        /// Where.
        place: Place,
        /// The text in the file.
        found: String,
    },
    /// A hospital's id that stands twice.
    #[error("Two hospitals in the file have the same id, '{id}'. Only the first was read.")]
    DuplicateHospital {
        /// The id.
        id: String,
    },
    /// A recommendation, status or the like in the action plan that is unknown or stands twice.
    #[error("The action plan has '{id}', which this version cannot use. It is kept in the file.")]
    UnknownInPlan {
        /// The id in the file.
        id: String,
    },
    /// An action's id that stands twice.
    #[error(
        "Two actions in the file have the same id, '{id}'. Only the first was read. The other is kept in the file."
    )]
    DuplicateAction {
        /// The id.
        id: String,
    },
    /// More hospitals than a profile can have.
    #[error("The file lists {found} hospitals. Only the first {max} were read.")]
    TooManyHospitals {
        /// How many there are.
        found: usize,
        /// The most allowed.
        max: usize,
    },
    /// A pool that is not a letter, or that stands where there can be none.
    #[error(
        "{place}: '{found}' is not a group of areas. It should be one letter, where people move between areas. It does not count, and is kept in the file."
    )]
    BadPool {
        /// Where.
        place: Place,
        /// The text in the file.
        found: String,
    },
    /// An imaging area of no known id.
    #[error("{place}: the area '{area}' is not in this version. It is kept in the file.")]
    UnknownArea {
        /// Where.
        place: Place,
        /// The id in the file.
        area: String,
    },
    /// No form.
    #[error("The file does not say which form it is. It was read as a department check.")]
    NoForm,
    /// A form of no known id.
    #[error(
        "The file says that it is the form '{form}'. That form is not in this version, so it was read as a department check."
    )]
    UnknownForm {
        /// The id in the file.
        form: String,
    },
    /// A group of no known id.
    #[error(
        "The file says that '{group}' answered. That group is not in this version. It does not count, and is kept in the file."
    )]
    UnknownGroup {
        /// The id in the file.
        group: String,
    },
    /// A part of a check that asks for themes that are not in this version.
    #[error(
        "The file is a part of a check, but not all the themes that it asks are in this version. What this version knows was read."
    )]
    UnknownSection,
    /// A check of no known id.
    #[error(
        "The file confirms a check that is not in this version: '{id}'. It is kept in the file."
    )]
    UnknownCheck {
        /// The id in the file.
        id: String,
    },
    /// Counts that are no numbers, or that are more than the people who answered.
    #[error(
        "{place}: the counts in the file cannot be right. They do not count, and are kept in the file."
    )]
    BadCounts {
        /// Where.
        place: Place,
    },
    /// A key that stands twice in one place.
    #[error("'{key}' stands twice in the same place in the file. Only the last was read.")]
    StandsTwice {
        /// The key.
        key: String,
    },
    /// Results in a form that has none.
    #[error("The file has results, but this form has none of its own. They were left out.")]
    ResultsWithoutNeed,
    /// The file's own results differ.
    #[error("{what}: '{file}' in the file, '{anew}' from the answers.")]
    ResultsDiffer {
        /// Which result.
        what: String,
        /// The file's value.
        file: String,
        /// The value from the answers.
        anew: String,
    },
    /// More than anybody would read.
    #[error("There are {count} more things like these in the file.")]
    More {
        /// How many more.
        count: usize,
    },
}
