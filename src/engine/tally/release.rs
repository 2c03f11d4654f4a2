//! Lets people's answers out: never fewer than five of a group together.
//!
//! Two views, or two files, of the same collection therefore never differ by fewer people than
//! that, and what a few latecomers said cannot be found by taking one from the other. What is let
//! out together and is nearly all one answer is counted as that answer altogether: otherwise a group
//! that agrees would give each of its people away, and a lone dissenter would see what all others
//! said. It must not let out what it once held back in any other way.

use super::counts::{Counts, GroupCounts};
use super::{FewestShown, Tally, TallyData};

/// So many people may have given another answer than the one that all are counted as: with two, not
/// even one of them can tell that all others agreed.
const MOST_OTHERS: u32 = 2;

impl Tally {
    /// Lets out whoever has waited for enough others. Call it before anything is shown or saved, and
    /// keep the outcome: what was let out once stays so.
    pub fn release(&mut self) {
        let TallyData {
            fewest,
            released,
            waiting,
            ..
        } = &mut self.data;
        for (group, counts) in waiting.iter_mut() {
            if counts.people >= fewest.number() {
                let out = released.entry(*group).or_default();
                release_group(*fewest, counts, out);
            }
        }
        waiting.retain(|_, counts| counts.people > 0 || !counts.questions.is_empty());
    }

    /// Whether people of some group answered after the others were let out, and wait.
    pub fn has_latecomers(&self) -> bool {
        (self.data.waiting.iter())
            .any(|(group, counts)| counts.people > 0 && self.data.released.contains_key(group))
    }

    /// What may go into a file: only what was let out, only of groups that are large enough, and of
    /// these only questions that enough people answered.
    pub fn for_file(&self) -> TallyData {
        let mut data = self.data.clone();
        let fewest = data.fewest.number();
        data.waiting.clear();
        data.released.retain(|_, counts| counts.people >= fewest);
        for counts in data.released.values_mut() {
            counts
                .questions
                .retain(|_, counts| counts.known() >= fewest);
        }
        data
    }

    /// What may be shown, under the rules of `groups`: what was let out.
    pub(in crate::engine) fn released(&self) -> &super::Groups {
        &self.data.released
    }
}

fn release_group(fewest: FewestShown, waiting: &mut GroupCounts, out: &mut GroupCounts) {
    out.people = out.people.saturating_add(waiting.people);
    out.forms.append(&mut waiting.forms);
    waiting.people = 0;
    // A question that few of these people answered waits for more answers, as a few people would.
    waiting.questions.retain(|question, counts| {
        if counts.known() < fewest.number() {
            return true;
        }
        out.questions
            .entry(question)
            .or_default()
            .add(&masked(counts));
        false
    });
}

/// The counts as they are let out.
fn masked(counts: &Counts) -> Counts {
    let known = counts.known();
    let most = (counts.choices.iter()).find(|(_, n)| n.saturating_add(MOST_OTHERS) >= known);
    let mut masked = counts.clone();
    if let Some((option, _)) = most {
        masked.choices.clear();
        masked.choices.insert(option, known);
    }
    masked
}
