//! The files that were opened together, to be compared.
//!
//! Nothing of it is kept on this device, and nothing here is shown as it is: `cohort`, `compare` and
//! `groups` decide what may be seen. It must not read a file: that is `wire`.

mod department;

use std::collections::BTreeMap;
use std::rc::Rc;

pub use department::{Bands, Department, Facets, Mark, ThemeMark};

use super::assessment::{Assessment, Form};
use super::instrument::Instrument;

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

/// A file of a check that another file has in a newer form.
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
    /// The department checks whole, by id; empty with more than [`MOST_HELD_WHOLE`].
    pub checks: BTreeMap<String, Held>,
    /// The forms of single people, by id. Never shown: only tallies of them are.
    pub people: BTreeMap<String, Held>,
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
    /// It is the demonstration, not anybody's files.
    pub is_demonstration: bool,
}

impl FileSet {
    /// Whether nothing was opened.
    pub fn is_empty(&self) -> bool {
        self.departments.is_empty() && self.people.is_empty() && self.not_used.is_empty()
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
        mut self,
        instrument: &'static Instrument,
        files: impl IntoIterator<Item = ReadFile>,
    ) -> Self {
        for file in files {
            self.add(instrument, file);
        }
        self.put_in_order();
        self
    }

    fn add(&mut self, instrument: &'static Instrument, file: ReadFile) {
        let name = file.name;
        let usable = match file.outcome {
            Ok(usable) => *usable,
            Err(reason) => return self.not_used.push(NotUsed { file: name, reason }),
        };
        for reason in &usable.warnings {
            self.partly_used.push(NotUsed {
                file: name.clone(),
                reason: reason.clone(),
            });
        }
        let held = Held {
            file: name,
            read: Rc::new(usable),
        };
        if held.read.assessment.form == Form::Department {
            self.add_department(instrument, held);
        } else {
            self.add_person(held);
        }
    }

    fn add_department(&mut self, instrument: &'static Instrument, held: Held) {
        let row = Department::new(instrument, &held.read, &held.file);
        let before = (self.departments.iter()).position(|each| each.id == row.id);
        if let Some(before) = before.filter(|_| !row.id.is_empty()) {
            if let Some(other) = self.departments.get(before) {
                if other.updated_at > row.updated_at {
                    let newer = other.file.clone();
                    return self.older.push(Older {
                        file: row.file,
                        newer,
                    });
                }
                self.older.push(Older {
                    file: other.file.clone(),
                    newer: row.file.clone(),
                });
            }
            self.departments.remove(before);
        }
        self.checks.insert(row.id.clone(), held);
        self.departments.push(Rc::new(row));
    }

    fn add_person(&mut self, held: Held) {
        let id = held.read.assessment.id.clone();
        let Some(other) = self.people.get(&id) else {
            self.people.insert(id, held);
            return;
        };
        let is_older = other.read.assessment.updated_at > held.read.assessment.updated_at;
        let (file, newer) = if is_older {
            (held.file.clone(), other.file.clone())
        } else {
            (other.file.clone(), held.file.clone())
        };
        self.older.push(Older { file, newer });
        if !is_older {
            self.people.insert(id, held);
        }
    }

    /// By name and date; aliases by id, so that they say nothing of either.
    fn put_in_order(&mut self) {
        if self.departments.len() > MOST_HELD_WHOLE {
            self.checks.clear();
        }
        let mut ids: Vec<String> = self
            .departments
            .iter()
            .map(|each| each.id.clone())
            .collect();
        ids.sort_unstable();
        for department in &mut self.departments {
            let place = ids.binary_search(&department.id).unwrap_or_default();
            Rc::make_mut(department).alias = alias(place);
        }
        self.departments.sort_by(|a, b| {
            let key = |each: &Department| (each.name.to_lowercase(), each.date.clone());
            key(a).cmp(&key(b)).then_with(|| a.id.cmp(&b.id))
        });
    }
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
