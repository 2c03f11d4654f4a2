//! How departments spread over the ways in which one thing can come out.
//!
//! It holds counts and nothing of a single department but the user's own. It must not make a mean,
//! a middle or a typical value of them.

use std::rc::Rc;

use super::held_back::FEWEST_DEPARTMENTS;
use super::item::Item;
use crate::engine::file_set::Department;

/// How departments spread over the ways of an item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spread {
    /// How many came out in each way, in the order of the item's ways; none where too few were
    /// asked to be shown as a group.
    pub counts: Vec<usize>,
    /// How many of these could come out in another way if gaps were filled.
    pub could_move: Vec<usize>,
    /// How many were not asked, since their version of the question set has no such question.
    pub not_asked: usize,
    /// The way of the user's own department.
    pub own: Option<usize>,
    /// The lowest and the highest way that are possible for it, where there is more than one.
    pub own_range: Option<(usize, usize)>,
    /// The user's own department is one of those that are counted.
    pub counts_own: bool,
}

impl Spread {
    /// The spread of these departments.
    pub fn new(
        item: Item,
        members: &[&Rc<Department>],
        own: Option<&Department>,
        way_of: impl Fn(&Department) -> Option<usize>,
    ) -> Self {
        let n_ways = item.ways().len();
        let mut counts = vec![0; n_ways];
        let mut could_move = vec![0; n_ways];
        let mut not_asked = 0;
        for member in members {
            let way = way_of(member);
            let Some(count) = way.and_then(|way| counts.get_mut(way)) else {
                not_asked += 1;
                continue;
            };
            *count += 1;
            let moves = item.range_of(member).is_some();
            if let Some(count) = way
                .filter(|_| moves)
                .and_then(|way| could_move.get_mut(way))
            {
                *count += 1;
            }
        }
        if members.len() - not_asked < FEWEST_DEPARTMENTS {
            counts.clear();
            could_move.clear();
            not_asked = 0;
        }
        Self {
            counts_own: !counts.is_empty() && members.iter().any(|each| Some(each.as_ref()) == own),
            counts,
            could_move,
            not_asked,
            own: own.and_then(way_of),
            own_range: own.and_then(|own| item.range_of(own)),
        }
    }

    /// How many departments are shown.
    pub fn n(&self) -> usize {
        self.counts.iter().sum()
    }

    /// How many came out in this way.
    pub fn count(&self, way: usize) -> usize {
        self.counts.get(way).copied().unwrap_or_default()
    }

    /// Whether there is a group to show.
    pub fn is_shown(&self) -> bool {
        !self.counts.is_empty()
    }
}
