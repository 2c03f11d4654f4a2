//! A set of made-up files for somebody who wants to look around: departments, one of them over some
//! years, and what its staff say.
//!
//! It must say that it is a demonstration.

use super::{departments, staff_forms, years};
use crate::engine::assessment::Assessment;
use crate::engine::file_set::{FileSet, ReadFile, UsableFile};
use crate::engine::instrument::{Group, Instrument};

/// The cohort that shows most of what there is to see.
const SEED: u64 = 7;
const DEPARTMENTS: usize = 24;
const YEARS: usize = 3;
/// One group has too few people to be shown, so that it is seen what then happens.
const STAFF: [(Group, usize); 3] = [
    (Group::SupportWorker, 12),
    (Group::AssistantPractitioner, 3),
    (Group::Radiographer, 8),
];

/// The demonstration.
pub fn demonstration(instrument: &'static Instrument) -> FileSet {
    let mut checks = years(instrument, SEED, YEARS);
    let own = checks.last().cloned();
    let staff = (own.as_ref()).map(|own| staff_forms(instrument, own, SEED, &STAFF));
    checks.extend(
        departments(instrument, SEED, DEPARTMENTS)
            .into_iter()
            .skip(1),
    );
    checks.extend(staff.into_iter().flatten());
    let file = |(place, assessment): (usize, Assessment)| ReadFile {
        name: format!("demonstration-{:02}.json", place + 1),
        outcome: Ok(Box::new(UsableFile {
            assessment,
            version: instrument.version.to_owned(),
            warnings: Vec::new(),
        })),
    };
    let files = FileSet::default().with(instrument, checks.into_iter().enumerate().map(file));
    FileSet {
        own: own.map(|own| own.id),
        is_demonstration: true,
        ..files
    }
}
