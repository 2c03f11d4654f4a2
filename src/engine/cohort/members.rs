//! Which checks are looked at together, and in which order and parts.
//!
//! It must not look at an answer or a result.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::facet::Facet;
use crate::engine::file_set::{Department, FileSet};
use crate::engine::instrument::Instrument;

/// A number for each check, by its id; checks of one name have the same number, since they are taken
/// for checks of one department. A check without a name stands for itself.
pub(super) fn numbers(set: &FileSet) -> BTreeMap<&str, usize> {
    let mut of_names: BTreeMap<(String, &str), usize> = BTreeMap::new();
    let mut numbers = BTreeMap::new();
    for department in &set.departments {
        let name = department.name.trim().to_lowercase();
        let key = match department.is_named {
            true => (name, ""),
            false => (name, department.id.as_str()),
        };
        let next = of_names.len();
        let number = *of_names.entry(key).or_insert(next);
        numbers.insert(department.id.as_str(), number);
    }
    numbers
}

/// The newest check of each department; the user's own check stands for its department, whatever
/// its date.
pub(super) fn newest<'a>(
    set: &FileSet,
    checks: &[&'a Rc<Department>],
    numbers: &BTreeMap<&str, usize>,
) -> Vec<&'a Rc<Department>> {
    let age = |each: &Rc<Department>| {
        let is_own = set.own.as_deref() == Some(each.id.as_str());
        (
            is_own,
            each.date.clone(),
            each.updated_at.clone(),
            each.id.clone(),
        )
    };
    let mut newest: BTreeMap<Option<usize>, &'a Rc<Department>> = BTreeMap::new();
    for check in checks.iter().copied() {
        let number = numbers.get(check.id.as_str()).copied();
        let kept = newest.entry(number).or_insert(check);
        if age(check) > age(kept) {
            *kept = check;
        }
    }
    newest.into_values().collect()
}

/// The names that several of these checks have, as they are called.
pub(super) fn repeated<'a>(set: &FileSet, members: &[&'a Rc<Department>]) -> BTreeSet<&'a str> {
    let mut once = BTreeSet::new();
    let names = members.iter().map(|each| set.name_of(each));
    names.filter(|name| !once.insert(*name)).collect()
}

/// By name or by alias. Groups stand in the order of their facet's values, and so do what is in them.
pub(super) fn in_order<'a>(
    set: &FileSet,
    mut members: Vec<&'a Rc<Department>>,
) -> Vec<&'a Rc<Department>> {
    members.sort_by_cached_key(|each| match set.hides_names {
        // 'Department Z' stands before 'Department AA'.
        true => (
            each.alias.len(),
            each.alias.clone(),
            String::new(),
            String::new(),
        ),
        false => (
            0,
            each.name.to_lowercase(),
            each.date.clone(),
            each.id.clone(),
        ),
    });
    members
}

/// Departments with the value of a facet that they share, in words.
pub(super) type Part<'a> = (String, Vec<&'a Rc<Department>>);

/// The departments by the values of a facet; all in one part, if there is none.
pub(super) fn parts<'a>(
    instrument: &Instrument,
    by: Option<Facet>,
    members: &[&'a Rc<Department>],
) -> Vec<Part<'a>> {
    let Some(facet) = by else {
        return vec![(String::new(), members.to_vec())];
    };
    let mut parts: BTreeMap<(usize, String), Vec<&'a Rc<Department>>> = BTreeMap::new();
    for member in members {
        for value in facet.values(&member.facets) {
            let place = facet.place(instrument, &value);
            parts.entry((place, value)).or_default().push(member);
        }
    }
    (parts.into_iter())
        .map(|((_, value), part)| (facet.words(instrument, &value), part))
        .collect()
}
