//! Which departments are looked at together, as an address says it.
//!
//! It must not hold a name or an id: an address can be read over a shoulder and stays in the
//! browser's history.

use std::collections::BTreeMap;

use super::facet::Facet;
use crate::engine::file_set::Facets;

/// Which departments, and in which groups.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// The value that a department must have, for each of some facets.
    pub only: BTreeMap<Facet, String>,
    /// Departments are put in groups by this.
    pub by: Option<Facet>,
    /// Every check counts, not only the newest of a department.
    pub all_checks: bool,
}

impl Selection {
    /// Whether a department is chosen.
    pub fn fits(&self, facets: &Facets) -> bool {
        (self.only.iter()).all(|(facet, value)| facet.values(facets).contains(value))
    }

    /// Takes in one part of an address, `size=small`; says whether it is one of a selection.
    pub fn take(&mut self, part: &str) -> bool {
        let Some((key, value)) = part.split_once('=') else {
            return false;
        };
        match (key, Facet::from_id(key)) {
            ("by", _) => self.by = Facet::from_id(value),
            ("checks", _) => self.all_checks = value == "all",
            (_, Some(facet)) => drop(self.only.insert(facet, value.to_owned())),
            _ => return false,
        }
        true
    }

    /// The parts of an address that say it.
    pub fn parts(&self) -> Vec<String> {
        let only = (self.only.iter()).map(|(facet, value)| format!("{}={value}", facet.id()));
        let by = self.by.map(|facet| format!("by={}", facet.id()));
        let all = self.all_checks.then(|| "checks=all".to_owned());
        only.chain(by).chain(all).collect()
    }
}
