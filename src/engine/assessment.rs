//! One assessment: who answers, when, about what, and all that they entered.
//!
//! It must not know how it is stored or scored.

use std::collections::BTreeSet;

use super::answers::Answers;
use super::earlier::Earlier;
use super::instrument::Group;
use super::plan::Plan;
use super::profile::Profile;
use super::section::Section;

/// One assessment, complete or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// A UUID.
    pub id: String,
    /// The name that the person gave it, or empty.
    pub name: String,
    /// The date of the check, `2026-11-24`, or empty.
    pub date: String,
    /// Which form was filled in.
    pub form: Form,
    /// Who answers, where they said so.
    pub group: Option<Group>,
    /// When it was begun, UTC, `2026-11-24T09:00:00Z`.
    pub created_at: String,
    /// When it was last changed, UTC.
    pub updated_at: String,
    /// The profile.
    pub profile: Profile,
    /// The answers and notes.
    pub answers: Answers,
    /// Ids of the checks that were confirmed.
    pub confirmed_checks: BTreeSet<&'static str>,
    /// The action plan.
    pub plan: Plan,
    /// The earlier check that it was begun from.
    pub earlier: Option<Earlier>,
    /// Which themes it asks, where it is only a part of a check, for a colleague.
    pub section: Option<Section>,
    /// Parts of the file it came from that this version cannot use, kept to be written back.
    pub kept: Vec<Kept>,
}

/// Which form an assessment is (`instrument.md` 3.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// All questions and the profile.
    Department,
    /// The questions that support workers are asked to compare.
    StaffVoice,
    /// The questions that radiographers are asked to compare.
    Radiographer,
}

/// A part of a file that could not be used and is written back as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Where it stood: the keys from the outermost in, for example `["answers", "old-question"]`.
    pub path: Vec<String>,
    /// Its text in the file.
    pub raw: String,
}

impl Form {
    /// All forms in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Department, Self::StaffVoice, Self::Radiographer];

    /// The id in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Department => "department",
            Self::StaffVoice => "staff-voice",
            Self::Radiographer => "radiographer",
        }
    }

    /// The form of this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.id() == id)
    }
}

impl Assessment {
    /// A new, empty department check. `now` is UTC, `2026-11-24T09:00:00Z`.
    pub fn new(id: String, now: String) -> Self {
        Self {
            id,
            name: String::new(),
            date: now.get(..10).unwrap_or_default().to_owned(),
            form: Form::Department,
            group: None,
            created_at: now.clone(),
            updated_at: now,
            profile: Profile::default(),
            answers: Answers::default(),
            confirmed_checks: BTreeSet::new(),
            plan: Plan::default(),
            earlier: None,
            section: None,
            kept: Vec::new(),
        }
    }

    /// A new, empty form of one person. `now` is UTC, `2026-11-24T09:00:00Z`.
    pub fn new_form(id: String, now: String, form: Form, group: Option<Group>) -> Self {
        Self {
            form,
            group,
            ..Self::new(id, now)
        }
    }

    /// Whether nothing was ever entered in it.
    pub fn is_untouched(&self) -> bool {
        *self == Self::new(self.id.clone(), self.created_at.clone())
    }
}
