//! Brings two copies of one check together: what a colleague sent back, and what is here.
//!
//! Nothing is taken silently and nothing is lost: each part that differs is listed with both
//! values, and what is here stays unless the person takes the other. It must not decide for them.

mod difference;
mod profile;

use std::collections::BTreeSet;

pub use difference::{Difference, Part};

use super::assessment::{Assessment, Kept};
use super::confirmations::drop_stale_confirmations;
use super::instrument::Instrument;
use super::words::{answer_lines, profile_lines};

/// What differs between the check that is here and another copy of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Differences {
    /// Questions that are blank here and have an answer there.
    pub blank_here: Vec<Difference>,
    /// Questions that have another answer there.
    pub other_answer: Vec<Difference>,
    /// Parts of the profile that differ.
    pub profile: Vec<Difference>,
    /// Actions that differ. Actions that are there only come in addition.
    pub actions: Vec<Difference>,
    /// How many actions are there only.
    pub more_actions: usize,
    /// Questions with a note there that is not here, in words: both notes are kept, one below the
    /// other.
    pub notes: Vec<Difference>,
}

impl Differences {
    /// Whether there is nothing to bring together.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// All that the person decides about.
    pub fn to_decide(&self) -> impl Iterator<Item = &Difference> {
        (self.blank_here.iter())
            .chain(&self.other_answer)
            .chain(&self.profile)
            .chain(&self.actions)
    }
}

/// What differs. What is blank there, and here not, is no difference: it stays.
pub fn differences(
    instrument: &'static Instrument,
    here: &Assessment,
    there: &Assessment,
) -> Differences {
    let mut found = Differences::default();
    for question in instrument.questions {
        let (ours, theirs) = (
            here.answers.get(question.id),
            there.answers.get(question.id),
        );
        let lines = |check: &Assessment| {
            answer_lines(
                instrument,
                question,
                check.answers.get(question.id),
                &check.profile,
            )
        };
        let difference = Difference {
            part: Part::Answer(question.id),
            name: question.text.to_owned(),
            here: lines(here),
            there: lines(there),
        };
        match (ours, theirs) {
            (None, Some(_)) => found.blank_here.push(difference),
            (Some(ours), Some(theirs)) if ours != theirs => found.other_answer.push(difference),
            _ => {}
        }
        let (ours, theirs) = (
            here.answers.note(question.id),
            there.answers.note(question.id),
        );
        if !ours.contains(theirs) {
            found.notes.push(Difference {
                part: Part::Note(question.id),
                name: question.text.to_owned(),
                here: vec![ours.to_owned()],
                there: vec![theirs.to_owned()],
            });
        }
    }
    found.profile = differences_of_profile(instrument, here, there);
    difference::of_actions(here, there, &mut found);
    found
}

/// Items of the profile that are filled in there and differ. A part for a colleague asks none of
/// them: its profile is only as old as the file.
fn differences_of_profile(
    instrument: &'static Instrument,
    here: &Assessment,
    there: &Assessment,
) -> Vec<Difference> {
    (instrument.profile.iter())
        .filter(|_| !there.is_section())
        .filter(|item| profile::differs(item.id, here, there))
        .map(|item| Difference {
            part: Part::Profile(item.id),
            name: item.text.to_owned(),
            here: profile_lines(instrument, item, here),
            there: profile_lines(instrument, item, there),
        })
        .collect()
}

/// The check that is here with what was taken of the other copy.
///
/// Notes are joined, actions and unknown parts that are there only are added, and everything else
/// stays as it is here.
pub fn merged(
    instrument: &'static Instrument,
    here: &Assessment,
    there: &Assessment,
    taken: &BTreeSet<Part>,
) -> Assessment {
    let found = differences(instrument, here, there);
    let mut merged = here.clone();
    for difference in found.to_decide().filter(|each| taken.contains(&each.part)) {
        match &difference.part {
            Part::Answer(id) => merged.answers.set(id, there.answers.get(id).cloned()),
            Part::Profile(id) => profile::take(id, &mut merged, there),
            Part::Action(id) => difference::take_action(id, &mut merged, there),
            Part::Note(_) => {}
        }
    }
    for note in &found.notes {
        let Part::Note(id) = &note.part else { continue };
        let texts = [here.answers.note(id), there.answers.note(id)];
        let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
        merged.answers.set_note(id, texts.join("\n"));
    }
    difference::add_actions(&mut merged, there);
    add_unknown_parts(&mut merged, there);
    drop_stale_confirmations(here, &mut merged, instrument);
    merged
}

/// Parts that this version cannot use, where there is none in the same place.
fn add_unknown_parts(merged: &mut Assessment, there: &Assessment) {
    let is_new = |kept: &&Kept| !merged.kept.iter().any(|ours| ours.path == kept.path);
    let new: Vec<Kept> = there.kept.iter().filter(is_new).cloned().collect();
    merged.kept.extend(new);
}
