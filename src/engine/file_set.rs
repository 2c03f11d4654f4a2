//! The files that were opened together, to be compared.
//!
//! Nothing of it is kept on this device, and nothing here is shown as it is: `cohort`, `compare` and
//! `groups` decide what may be seen. It must not read a file: that is `wire`.

mod department;
mod gathering;
mod made_up;

use std::collections::BTreeMap;
use std::rc::Rc;

pub use department::{Bands, Department, Facets, Mark, ThemeMark};
pub use gathering::Gathering;
pub use made_up::demonstration;

use super::assessment::Assessment;
use super::instrument::Instrument;
use super::tally::Tally;
use super::words::check_name;

/// With more files than this, only the rows of departments are held, not the checks themselves.
pub const MOST_HELD_WHOLE: usize = 500;

/// A file that was looked at.
#[derive(Debug, Clone)]
pub struct ReadFile {
    /// The file's name; within a ZIP file, with the ZIP file's name before it.
    pub name: String,
    /// What is in it, or why it cannot be used, in words.
    pub outcome: Result<Box<UsableFile>, String>,
}

/// What is in a file that can be used.
#[derive(Debug, Clone)]
pub struct UsableFile {
    /// The check or form.
    pub assessment: Assessment,
    /// The version of the question set that was answered, or empty.
    pub version: String,
    /// What could not be used of it, in words.
    pub warnings: Vec<String>,
}

/// A file that adds nothing, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotUsed {
    /// The file's name.
    pub file: String,
    /// Why, in words.
    pub reason: String,
}

/// A file of a check that another file has in a newer form, or just the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Older {
    /// The file's name.
    pub file: String,
    /// The name of the file that is used.
    pub newer: String,
}

/// A check or form that is held whole.
#[derive(Debug, Clone)]
pub struct Held {
    /// The file's name.
    pub file: String,
    /// What is in it.
    pub read: Rc<UsableFile>,
}

/// The files that were opened together.
#[derive(Debug, Clone, Default)]
pub struct FileSet {
    /// A row for each department check, by name and then by date.
    pub departments: Vec<Rc<Department>>,
    /// How many different names they have: so many departments they look like.
    pub n_names: usize,
    /// The department checks whole, by id; empty with more than [`MOST_HELD_WHOLE`].
    pub checks: BTreeMap<String, Held>,
    /// The forms of single people, by id. Never shown: only tallies of them are.
    pub people: BTreeMap<String, Held>,
    /// Tallies of staff answers, each with the file's name. They show nothing by themselves.
    pub tallies: Vec<(String, Rc<Tally>)>,
    /// Files that cannot be used.
    pub not_used: Vec<NotUsed>,
    /// Files of a check that another file has in a newer form.
    pub older: Vec<Older>,
    /// What could not be used of files that were used otherwise: a line with the file's name each.
    pub partly_used: Vec<NotUsed>,
    /// The id of the user's own department among them, once picked.
    pub own: Option<String>,
    /// Departments are called by their alias.
    pub hides_names: bool,
    /// How many files were not read, because the person stopped or there were too many.
    pub not_read: usize,
    /// It is the demonstration, not anybody's files.
    pub is_demonstration: bool,
}

impl ReadFile {
    /// A check that is kept on this device, as if it came in a file.
    pub fn kept(check: &Assessment, instrument: &Instrument) -> Self {
        Self {
            name: format!("{} (kept on this device)", check_name(check)),
            outcome: Ok(Box::new(UsableFile {
                assessment: check.clone(),
                version: instrument.version.to_owned(),
                warnings: Vec::new(),
            })),
        }
    }
}

impl FileSet {
    /// Whether nothing was opened.
    pub fn is_empty(&self) -> bool {
        self.has_nothing_to_show() && self.not_used.is_empty() && self.not_read == 0
    }

    /// Whether there is nothing in it that can be looked at.
    pub fn has_nothing_to_show(&self) -> bool {
        self.departments.is_empty() && !self.has_staff_answers()
    }

    /// Whether there are answers of staff, in forms or in tallies.
    pub fn has_staff_answers(&self) -> bool {
        !self.people.is_empty() || !self.tallies.is_empty()
    }

    /// What a department is called: its name or, where names are hidden, its alias.
    pub fn name_of<'a>(&self, department: &'a Department) -> &'a str {
        if self.hides_names {
            &department.alias
        } else {
            &department.name
        }
    }

    /// The department of this id.
    pub fn department(&self, id: &str) -> Option<&Rc<Department>> {
        self.departments.iter().find(|each| each.id == id)
    }

    /// The set with more files. Of one check the file that was changed last is used.
    #[must_use]
    pub fn with(
        self,
        instrument: &'static Instrument,
        files: impl IntoIterator<Item = ReadFile>,
    ) -> Self {
        let mut gathering = Gathering::new(instrument, self);
        for file in files {
            gathering.add(file);
        }
        gathering.finish()
    }

    /// Whether two checks or more look like checks of one department.
    pub fn has_over_time(&self) -> bool {
        self.n_names < self.departments.len()
    }
}

/// Whether two checks look like checks of one department: they have the same name, and one that
/// somebody gave them.
pub fn look_alike(a: &Department, b: &Department) -> bool {
    a.is_named && a.name.trim().to_lowercase() == b.name.trim().to_lowercase()
}

/// 'Department A' to 'Department Z', then 'Department AA' and so on.
pub fn alias(place: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = place + 1;
    while rest > 0 {
        rest -= 1;
        letters.extend(('A'..='Z').nth(rest % 26));
        rest /= 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("Department {letters}")
}
