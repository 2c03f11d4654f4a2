//! The counts of one question, of one group, and of one form.
//!
//! A form becomes counts here and nothing else is taken from it. It must not know which counts may
//! be shown.

use std::collections::{BTreeMap, BTreeSet};

use super::compared_questions;
use crate::engine::answers::{Answer, Answers};
use crate::engine::groups::ComparedGroup;
use crate::engine::instrument::Instrument;

/// The counts of each group.
pub type Groups = BTreeMap<ComparedGroup, GroupCounts>;

/// What one group answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GroupCounts {
    /// How many people.
    pub people: u32,
    /// A mark for each form that came in a file, by which it is known again. It says nothing of
    /// what was answered, and without the file nobody can tell whose it is.
    pub forms: BTreeSet<String>,
    /// The counts of each question, by its id.
    pub questions: BTreeMap<&'static str, Counts>,
}

/// How many people gave each answer to one question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// By option id.
    pub choices: BTreeMap<&'static str, u32>,
    /// 'I do not know'.
    pub dont_know: u32,
    /// 'Not applicable'.
    pub not_applicable: u32,
    /// No answer.
    pub blank: u32,
}

impl Counts {
    /// How many chose an option.
    pub fn known(&self) -> u32 {
        self.choices
            .values()
            .fold(0, |sum, n| sum.saturating_add(*n))
    }

    /// Whether nobody is counted.
    pub fn is_empty(&self) -> bool {
        *self == Self::default() || self.parts().all(|n| n == 0)
    }

    /// How many people are counted.
    pub fn people(&self) -> u32 {
        self.parts().fold(0, u32::saturating_add)
    }

    fn parts(&self) -> impl Iterator<Item = u32> {
        let others = [self.dont_know, self.not_applicable, self.blank];
        self.choices.values().copied().chain(others)
    }

    pub(super) fn add(&mut self, other: &Self) {
        for (option, n) in &other.choices {
            let own = self.choices.entry(option).or_default();
            *own = own.saturating_add(*n);
        }
        self.dont_know = self.dont_know.saturating_add(other.dont_know);
        self.not_applicable = self.not_applicable.saturating_add(other.not_applicable);
        self.blank = self.blank.saturating_add(other.blank);
    }

    /// Whether all that the other counts is among this.
    pub(super) fn holds(&self, other: &Self) -> bool {
        let has = |option: &str, n: u32| self.choices.get(option).copied().unwrap_or(0) >= n;
        other.choices.iter().all(|(option, n)| has(option, *n))
            && self.dont_know >= other.dont_know
            && self.not_applicable >= other.not_applicable
            && self.blank >= other.blank
    }

    pub(super) fn take_away(&mut self, other: &Self) {
        for (option, n) in &other.choices {
            if let Some(own) = self.choices.get_mut(option) {
                *own = own.saturating_sub(*n);
            }
        }
        self.choices.retain(|_, n| *n > 0);
        self.dont_know = self.dont_know.saturating_sub(other.dont_know);
        self.not_applicable = self.not_applicable.saturating_sub(other.not_applicable);
        self.blank = self.blank.saturating_sub(other.blank);
    }
}

impl GroupCounts {
    pub(super) fn add(&mut self, other: Self) {
        self.people = self.people.saturating_add(other.people);
        self.forms.extend(other.forms);
        for (question, counts) in other.questions {
            self.questions.entry(question).or_default().add(&counts);
        }
    }
}

/// One person's form as counts of 1.
pub(super) fn row(
    instrument: &'static Instrument,
    answers: &Answers,
) -> BTreeMap<&'static str, Counts> {
    let counted = |question| {
        let mut counts = Counts::default();
        match answers.get(question) {
            Some(Answer::Choice(option)) => {
                counts.choices.insert(option, 1);
            }
            Some(Answer::DontKnow) => counts.dont_know = 1,
            Some(Answer::NotApplicable) => counts.not_applicable = 1,
            _ => counts.blank = 1,
        }
        counts
    };
    (compared_questions(instrument))
        .map(|question| (question.id, counted(question.id)))
        .collect()
}

/// A mark by which a form is known again: 64 bits made of its id (FNV-1a, and then stirred). An id has
/// nearly twice as many random bits, so it cannot be worked out from the mark.
pub(super) fn mark(form_id: &str) -> String {
    let hash = form_id
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
    let stirred = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    format!("{:016x}", stirred ^ (stirred >> 33))
}
