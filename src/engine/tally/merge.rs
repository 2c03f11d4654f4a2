//! Two tallies put together, and whether they may be.
//!
//! In whatever order tallies are put together, the outcome is the same. It must not decide for the
//! person: where two have people in common, the page asks.

use std::collections::BTreeSet;

use super::{Groups, Tally};
use crate::engine::groups::ComparedGroup;

/// What two tallies have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overlap {
    /// Nothing: they can be put together.
    None,
    /// Everything: they are the same.
    Same,
    /// The other is a later state of this one: it can take its place.
    OtherIsLater,
    /// This is a later state of the other, which adds nothing.
    ThisIsLater,
    /// Some people are in both, and it cannot be told who: only one of them can be used.
    Partly,
}

impl Tally {
    /// What this and another tally have in common.
    pub fn overlap(&self, other: &Self) -> Overlap {
        let (own, others) = (&self.data, &other.data);
        let share_collection = own
            .collections
            .keys()
            .any(|id| others.collections.contains_key(id));
        if !share_collection && self.forms().is_disjoint(&other.forms()) {
            return Overlap::None;
        }
        match (self.holds(other), other.holds(self)) {
            (true, true) => Overlap::Same,
            (false, true) => Overlap::OtherIsLater,
            (true, false) => Overlap::ThisIsLater,
            (false, false) => Overlap::Partly,
        }
    }

    /// Both together. Where they have people in common these count twice: ask [`Self::overlap`].
    #[must_use]
    pub fn merged(mut self, other: Self) -> Self {
        let (own, other) = (&mut self.data, other.data);
        for (id, name) in other.collections {
            let known = own.collections.entry(id).or_insert_with(|| name.clone());
            if name < *known {
                *known = name;
            }
        }
        own.checks.extend(other.checks);
        own.fewest = own.fewest.max(other.fewest);
        add_groups(&mut own.released, other.released);
        add_groups(&mut own.waiting, other.waiting);
        for (path, raw) in other.kept {
            let known = own.kept.entry(path).or_insert_with(|| raw.clone());
            if raw < *known {
                *known = raw;
            }
        }
        self
    }

    fn forms(&self) -> BTreeSet<&String> {
        let (released, waiting) = (self.data.released.values(), self.data.waiting.values());
        released
            .chain(waiting)
            .flat_map(|group| &group.forms)
            .collect()
    }

    /// Whether everybody of the other is counted here. What was let out only ever grows.
    fn holds(&self, other: &Self) -> bool {
        let (own, others) = (&self.data, &other.data);
        others
            .collections
            .keys()
            .all(|id| own.collections.contains_key(id))
            && other.forms().is_subset(&self.forms())
            && (ComparedGroup::ALL.into_iter())
                .all(|group| self.people(group) >= other.people(group))
            && others.released.iter().all(|(group, theirs)| {
                let ours = own.released.get(group);
                ours.is_some_and(|ours| {
                    (theirs.questions.iter()).all(|(question, counts)| {
                        (ours.questions.get(question)).is_some_and(|ours| ours.holds(counts))
                    })
                })
            })
    }
}

fn add_groups(groups: &mut Groups, others: Groups) {
    for (group, counts) in others {
        groups.entry(group).or_default().add(counts);
    }
}
