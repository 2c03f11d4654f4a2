//! Which groups of departments are not shown.
//!
//! A group of fewer than 5 departments is never shown as a group. Where names are hidden, a group is
//! also held back if it leaves out so few that they could be worked out from it and from what is
//! shown of all: then one alias would stand for one department that everybody knows by its size. It
//! must not look at any answer: what is held back would say something of it.

use std::collections::BTreeSet;

/// Fewer departments than this are not shown as a group.
pub const FEWEST_DEPARTMENTS: usize = 5;

/// Why a group is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeldBack {
    /// No department is in it.
    Empty,
    /// It has fewer than 5 departments.
    TooFew,
    /// Names are hidden, and it leaves out so few departments that they could be told.
    WouldTell,
}

/// Why each group is not shown; nothing for those that are. A department is a number.
pub fn held_back(
    all: &BTreeSet<usize>,
    groups: &[BTreeSet<usize>],
    hides_names: bool,
) -> Vec<Option<HeldBack>> {
    let mut why: Vec<Option<HeldBack>> = groups
        .iter()
        .map(|group| match group.len() {
            0 => Some(HeldBack::Empty),
            len if len < FEWEST_DEPARTMENTS => Some(HeldBack::TooFew),
            _ if hides_names && is_few(all.difference(group).count()) => Some(HeldBack::WouldTell),
            _ => None,
        })
        .collect();
    // The groups that are shown together also leave out too few, until enough are held back.
    while hides_names && is_few(left_out(all, groups, &why)) {
        let shown = (groups.iter().zip(&mut why)).filter(|(_, why)| why.is_none());
        match shown.min_by_key(|(group, _)| group.len()) {
            Some((_, why)) => *why = Some(HeldBack::WouldTell),
            None => break,
        }
    }
    why
}

/// How many are in no group that is shown.
fn left_out(all: &BTreeSet<usize>, groups: &[BTreeSet<usize>], why: &[Option<HeldBack>]) -> usize {
    let is_shown = |one: &usize| {
        let mut of = groups.iter().zip(why);
        of.any(|(group, why)| why.is_none() && group.contains(one))
    };
    all.iter().filter(|one| !is_shown(one)).count()
}

fn is_few(count: usize) -> bool {
    (1..FEWEST_DEPARTMENTS).contains(&count)
}
