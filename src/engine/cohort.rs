//! Departments beside each other: who is in a group, and how they spread over the ways in which a
//! theme, a recommendation or a question can come out.
//!
//! It must not average, rank or sort by a result, and must give nothing of a group that is held back
//! but its own department. Departments stand by name; where names are hidden, by alias, since
//! another order would give names away.

mod asked;
mod facet;
mod held_back;
mod item;
mod members;
mod selection;
mod spread;

use std::collections::BTreeSet;
use std::rc::Rc;

pub use facet::Facet;
pub use held_back::{FEWEST_DEPARTMENTS, HeldBack, held_back};
pub use item::{Item, Way, WayKind};
pub use selection::Selection;
pub use spread::Spread;

use asked::was_asked;
use members::{in_order, newest, numbers, parts, repeated};

use super::file_set::{Department, FileSet};
use super::instrument::Instrument;
use super::words::month_text;

/// The departments that were chosen, in groups.
#[derive(Debug, Clone)]
pub struct Cohort<'a> {
    instrument: &'static Instrument,
    set: &'a FileSet,
    /// The names that are shown more than once.
    repeated: BTreeSet<&'a str>,
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
    /// How many of their checks are in it.
    pub n_checks: usize,
    /// The user's own department is in it.
    pub has_own: bool,
    members: Vec<&'a Rc<Department>>,
}

impl<'a> Cohort<'a> {
    /// The departments of this selection.
    pub fn new(
        instrument: &'static Instrument,
        set: &'a FileSet,
        selection: &'a Selection,
    ) -> Self {
        let numbers = numbers(set);
        let matching = (set.departments.iter()).filter(|each| selection.fits(&each.facets));
        let matching: Vec<&Rc<Department>> = matching.collect();
        let chosen = match selection.all_checks {
            true => matching.clone(),
            false => newest(set, &matching, &numbers),
        };
        let older = matching.len() - chosen.len();
        let chosen = in_order(set, chosen);
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
                n_checks: members.len(),
                has_own: members.iter().any(is_own),
                members,
            })
            .collect();
        Self {
            instrument,
            set,
            repeated: repeated(set, &chosen),
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
        match self.repeated.contains(name) && !department.date.is_empty() {
            true => format!("{name}, {}", month_text(&department.date)),
            false => name.to_owned(),
        }
    }

    /// Whether a department is the user's own.
    pub fn is_own(&self, department: &Department) -> bool {
        self.set.own.as_deref() == Some(department.id.as_str())
    }

    /// The place of the way in which an item came out for a department; none where the department was
    /// not asked.
    pub fn way_of(&self, item: Item, department: &Department) -> Option<usize> {
        let was_asked = was_asked(self.instrument, item, department);
        item.way_of(department).filter(|_| was_asked)
    }

    /// How the departments of a group spread over the ways of an item.
    pub fn spread(&self, group: &CohortGroup<'_>, item: Item) -> Spread {
        let way_of = |department: &Department| self.way_of(item, department);
        Spread::new(item, group.counted(), self.own().map(Rc::as_ref), way_of)
    }

    /// The departments of a group in order, one by one; none, if it is held back.
    ///
    /// Where names are hidden they are given only while nothing was chosen: who is in a group with
    /// how many hospitals would say who stands behind an alias.
    pub fn listed(&self, group: &CohortGroup<'a>) -> Vec<&'a Rc<Department>> {
        match self.lists_departments() {
            true => group.counted().to_vec(),
            false => Vec::new(),
        }
    }

    /// Whether departments are given one by one, and not only counted.
    pub fn lists_departments(&self) -> bool {
        let nothing_chosen = self.selection.only.is_empty() && self.selection.by.is_none();
        !self.set.hides_names || nothing_chosen
    }

    /// The names of a group's departments, of one that is held back too: the user opened these files
    /// and knows their names. Nothing where names are hidden.
    pub fn names(&self, group: &CohortGroup<'_>) -> Option<Vec<String>> {
        let names = || group.members.iter().map(|each| self.label(each)).collect();
        (!self.set.hides_names).then(names)
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
    /// Its departments; none, if it is held back.
    fn counted(&self) -> &[&'a Rc<Department>] {
        match self.held_back {
            None => &self.members,
            Some(_) => &[],
        }
    }
}
