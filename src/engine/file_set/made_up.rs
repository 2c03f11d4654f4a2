//! The demonstration: files of departments and people that are made up, to try the comparing on.
//!
//! It must be marked as made up for as long as it is there.

use super::super::assessment::Assessment;
use super::super::demonstration::{departments, staff_forms, years};
use super::super::instrument::{Group, Instrument};
use super::{FileSet, ReadFile, UsableFile};

/// How many departments it has.
const DEPARTMENTS: usize = 20;
/// For how many years the first of them did a check.
const YEARS: usize = 3;
/// Which of its people filled in a form, and how many. One group is too small to be shown.
const PEOPLE: [(Group, usize); 3] = [
    (Group::SupportWorker, 12),
    (Group::AssistantPractitioner, 4),
    (Group::Radiographer, 9),
];
/// Another number gives other departments.
const SEED: u64 = 1;

/// The demonstration. The first department is the person's own.
pub fn demonstration(instrument: &'static Instrument) -> FileSet {
    let of_years = years(instrument, SEED, YEARS);
    let own = of_years.last().cloned();
    let forms = own
        .iter()
        .flat_map(|own| staff_forms(instrument, own, SEED, &PEOPLE));
    let others = departments(instrument, SEED, DEPARTMENTS);
    let forms: Vec<Assessment> = forms.collect();
    let all = (of_years.into_iter())
        .chain(others.into_iter().skip(1))
        .chain(forms);
    let files = all.enumerate().map(|(place, assessment)| ReadFile {
        name: format!("made-up-{}.json", place + 1),
        outcome: Ok(Box::new(UsableFile {
            assessment,
            version: instrument.version.to_owned(),
            warnings: Vec::new(),
        })),
    });
    FileSet {
        own: own.map(|own| own.id),
        is_demonstration: true,
        ..FileSet::default().with(instrument, files)
    }
}
