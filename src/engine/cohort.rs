//! Departments beside each other: who is in a group, and how they spread over the ways in which a
//! theme, a recommendation or a question can come out.
//!
//! It must not average, rank or sort by a result, and must give nothing of a group that is held back
//! but its own department. Departments stand by name; where names are hidden, by alias, since
//! another order would give names away.

mod facet;
mod held_back;
mod item;
mod selection;
mod spread;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

pub use facet::Facet;
pub use held_back::{FEWEST_DEPARTMENTS, HeldBack, held_back};
pub use item::{Item, Way, WayKind};
pub use selection::Selection;
pub use spread::Spread;

use super::file_set::{Department, FileSet};
use super::instrument::Instrument;
use super::words::month_text;

/// The departments that were chosen, in groups.
#[derive(Debug, Clone)]
pub struct Cohort<'a> {
    set: &'a FileSet,
    /// What was chosen.
    pub selection: &'a Selection,
    /// The groups in the order of their facet's values; one, if they are put in none.
    pub groups: Vec<CohortGroup<'a>>,
    /// How many checks are left out, as the department has a newer one.
    pub older: usize,
    /// How many departments are chosen.
    pub n_departments: usize,
    /// How many departments there are in all.
    pub n_in_all: usize,
}

/// Departments that are looked at together.
#[derive(Debug, Clone)]
pub struct CohortGroup<'a> {
    /// The facet's value in words; empty where departments are in no groups.
    pub title: String,
    /// Why it is not shown; nothing, if it is.
    pub held_back: Option<HeldBack>,
    /// How many departments are in it.
    pub n_departments: usize,
    /// The user's own department is in it.
    pub has_own: bool,
    members: Vec<&'a Rc<Department>>,
}

impl<'a> Cohort<'a> {
    /// The departments of this selection.
    pub fn new(instrument: &Instrument, set: &'a FileSet, selection: &'a Selection) -> Self {
        let numbers = numbers(set);
        let matching = (set.departments.iter()).filter(|each| selection.fits(&each.facets));
        let matching: Vec<&Rc<Department>> = matching.collect();
        let chosen = match selection.all_checks {
            true => matching.clone(),
            false => newest(set, &matching, &numbers),
        };
        let older = matching.len() - chosen.len();
        let chosen = in_order(instrument, set, selection, chosen);
        let number_of = |each: &&Rc<Department>| numbers.get(each.id.as_str()).copied();
        let named = |members: &[&Rc<Department>]| -> BTreeSet<usize> {
            members.iter().filter_map(number_of).collect()
        };
        let parts = parts(instrument, selection.by, &chosen);
        let sets: Vec<BTreeSet<usize>> = parts.iter().map(|(_, part)| named(part)).collect();
        let all: BTreeSet<usize> = numbers.values().copied().collect();
        let why = held_back(&all, &sets, set.hides_names);
        let is_own = |each: &&Rc<Department>| set.own.as_deref() == Some(each.id.as_str());
        let groups = (parts.into_iter().zip(sets).zip(why))
            .map(|(((title, members), named), held_back)| CohortGroup {
                title,
                held_back,
                n_departments: named.len(),
                has_own: members.iter().any(is_own),
                members,
            })
            .collect();
        Self {
            set,
            selection,
            groups,
            older,
            n_departments: named(&chosen).len(),
            n_in_all: all.len(),
        }
    }

    /// The user's own department, whether or not it was chosen.
    pub fn own(&self) -> Option<&'a Rc<Department>> {
        self.set.department(self.set.own.as_deref()?)
    }

    /// Whether there is anything to show: a group, or the user's own department.
    pub fn shows_something(&self) -> bool {
        self.own().is_some() || self.shows_a_group()
    }

    /// Whether a group is shown.
    pub fn shows_a_group(&self) -> bool {
        self.groups.iter().any(|group| group.held_back.is_none())
    }

    /// What a department is called; with its month too, where others have the same name.
    pub fn label(&self, department: &Department) -> String {
        let name = self.set.name_of(department);
        let is_same = |other: &&Rc<Department>| other.name == department.name;
        let is_shown_twice = self.selection.all_checks
            && !self.set.hides_names
            && self.set.departments.iter().filter(is_same).nth(1).is_some();
        match is_shown_twice && !department.date.is_empty() {
            true => format!("{name}, {}", month_text(&department.date)),
            false => name.to_owned(),
        }
    }

    /// Whether a department is the user's own.
    pub fn is_own(&self, department: &Department) -> bool {
        self.set.own.as_deref() == Some(department.id.as_str())
    }

    /// Names are hidden.
    pub fn hides_names(&self) -> bool {
        self.set.hides_names
    }

    /// How the departments of a group spread over the ways of an item.
    pub fn spread(&self, group: &CohortGroup<'_>, item: Item) -> Spread {
        Spread::new(item, group.shown(), self.own().map(Rc::as_ref))
    }

    /// The names of a group's departments. Of a group that is held back they are given only where
    /// names are not hidden: the user opened these files and knows their names, but an alias that
    /// stands alone beside a size or a number of hospitals is a name.
    pub fn names(&self, group: &CohortGroup<'_>) -> Option<Vec<String>> {
        if group.held_back.is_some() && self.set.hides_names {
            return None;
        }
        Some(group.members.iter().map(|each| self.label(each)).collect())
    }

    /// The values of a facet that departments have, with their words, in the facet's order.
    pub fn values(&self, instrument: &Instrument, facet: Facet) -> Vec<(String, String)> {
        let all = self.set.departments.iter();
        let values: BTreeSet<String> = all.flat_map(|each| facet.values(&each.facets)).collect();
        let mut values: Vec<String> = values.into_iter().collect();
        values.sort_by_key(|value| facet.place(instrument, value));
        (values.into_iter())
            .map(|value| {
                let words = facet.words(instrument, &value);
                (value, words)
            })
            .collect()
    }
}

impl<'a> CohortGroup<'a> {
    /// Its departments in order; none, if it is held back.
    pub fn shown(&self) -> &[&'a Rc<Department>] {
        match self.held_back {
            None => &self.members,
            Some(_) => &[],
        }
    }
}

/// A number for each check, by its id; checks of one name have the same number, since they are taken
/// for checks of one department. A check without a name stands for itself.
fn numbers(set: &FileSet) -> BTreeMap<&str, usize> {
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
fn newest<'a>(
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

/// By name or by alias; before that by the facet that they are put in groups by, unless names are
/// hidden.
fn in_order<'a>(
    instrument: &Instrument,
    set: &FileSet,
    selection: &Selection,
    mut members: Vec<&'a Rc<Department>>,
) -> Vec<&'a Rc<Department>> {
    let by = selection.by.filter(|_| !set.hides_names);
    members.sort_by_cached_key(|each| {
        let places: Vec<usize> = by.map_or_else(Vec::new, |facet| {
            let values = facet.values(&each.facets);
            values
                .iter()
                .map(|value| facet.place(instrument, value))
                .collect()
        });
        let name = set.name_of(each);
        match set.hides_names {
            // 'Department Z' stands before 'Department AA'.
            true => (
                places,
                name.len(),
                name.to_owned(),
                String::new(),
                String::new(),
            ),
            false => (
                places,
                0,
                name.to_lowercase(),
                each.date.clone(),
                each.id.clone(),
            ),
        }
    });
    members
}

/// Departments with the value of a facet that they share, in words.
type Part<'a> = (String, Vec<&'a Rc<Department>>);

/// The departments by the values of a facet; all in one part, if there is none.
fn parts<'a>(
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
