//! Files coming into a set, one after another, for as many as there are.
//!
//! It must not go through the set at each file: there can be thousands.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::super::assessment::Form;
use super::super::instrument::Instrument;
use super::super::tally::Tally;
use super::{
    Department, FileSet, Held, MOST_HELD_WHOLE, NotUsed, Older, ReadFile, UsableFile, alias,
    look_alike,
};

/// What stands in place of the reasons for a form of one person: they would tell its answers.
const PART_OF_A_FORM: &str = "Some of this form could not be used.";

/// Why a part for a colleague is not counted as a department.
const PART_OF_A_CHECK: &str = "It has only some themes of a check, for a colleague to answer. Bring \
     it together with its check under 'Open a file' first.";

/// A set that is growing. It is in order once it is finished.
#[derive(Debug)]
pub struct Gathering {
    instrument: &'static Instrument,
    set: FileSet,
    /// Where the department of an id stands in the set.
    places: BTreeMap<String, usize>,
    /// How many checks and forms came without an id.
    n_without_id: usize,
}

impl Gathering {
    /// Begins with the files that are there. The demonstration makes room for real files.
    pub fn new(instrument: &'static Instrument, set: FileSet) -> Self {
        let set = match set.is_demonstration {
            true => FileSet {
                hides_names: set.hides_names,
                ..FileSet::default()
            },
            false => set,
        };
        let places = (set.departments.iter().enumerate())
            .map(|(place, department)| (department.id.clone(), place))
            .collect();
        Self {
            instrument,
            set,
            places,
            n_without_id: 0,
        }
    }

    /// Takes a file in. Of one check the file that was changed last is used, and of files that were
    /// changed at the same time the last.
    pub fn add(&mut self, file: ReadFile) {
        let name = file.name;
        let mut usable = match file.outcome {
            Ok(usable) => *usable,
            Err(reason) => return self.set.not_used.push(NotUsed { file: name, reason }),
        };
        if usable.assessment.section.is_some() {
            let reason = PART_OF_A_CHECK.to_owned();
            return self.set.not_used.push(NotUsed { file: name, reason });
        }
        let is_department = usable.assessment.form == Form::Department;
        let reasons: &[String] = match &*usable.warnings {
            [_, ..] if !is_department => &[PART_OF_A_FORM.to_owned()],
            warnings => warnings,
        };
        (self.set.partly_used).extend(reasons.iter().map(|reason| NotUsed {
            file: name.clone(),
            reason: reason.clone(),
        }));
        if usable.assessment.id.is_empty() {
            usable.assessment.id = self.new_id();
        }
        let held = Held {
            file: name,
            read: Rc::new(usable),
        };
        if is_department {
            self.add_department(held);
        } else {
            self.add_person(held);
        }
    }

    /// Takes a tally in, with what could not be used of it.
    pub fn add_tally(&mut self, file: String, tally: Tally, warnings: Vec<String>) {
        (self.set.partly_used).extend(warnings.into_iter().map(|reason| NotUsed {
            file: file.clone(),
            reason,
        }));
        self.set.tallies.push((file, Rc::new(tally)));
    }

    /// Counts files that were not read.
    pub fn leave_out(&mut self, n_files: usize) {
        self.set.not_read += n_files;
    }

    /// The set, by name and date, each department with its alias.
    pub fn finish(self) -> FileSet {
        let mut set = self.set;
        give_aliases(&mut set.departments);
        set.departments.sort_by_cached_key(|each| {
            let name = each.name.trim().to_lowercase();
            (name, each.date.clone(), each.id.clone())
        });
        let same = |a: &Rc<Department>, b: &Rc<Department>| look_alike(a, b);
        set.n_names = set.departments.chunk_by(same).count();
        set
    }

    /// Checks without an id are each their own: nothing says that two of them are one.
    fn new_id(&mut self) -> String {
        loop {
            self.n_without_id += 1;
            let id = format!("without-id-{}", self.n_without_id);
            if !self.places.contains_key(&id) && !self.set.people.contains_key(&id) {
                return id;
            }
        }
    }

    fn add_department(&mut self, held: Held) {
        let row = Department::new(self.instrument, &held.read, &held.file);
        let id = row.id.clone();
        let before = self.places.get(&id).copied();
        match before.and_then(|place| self.set.departments.get_mut(place)) {
            Some(other) => {
                let is_older = other.updated_at > row.updated_at;
                (self.set.older).push(older_of(&other.file, &row.file, is_older));
                if is_older {
                    return;
                }
                let alias = other.alias.clone();
                *other = Rc::new(Department { alias, ..row });
            }
            None => {
                self.places.insert(id.clone(), self.set.departments.len());
                self.set.departments.push(Rc::new(row));
            }
        }
        if self.set.departments.len() > MOST_HELD_WHOLE {
            self.set.checks.clear();
        } else {
            self.set.checks.insert(id, held);
        }
    }

    fn add_person(&mut self, held: Held) {
        let id = held.read.assessment.id.clone();
        let updated_at = |each: &UsableFile| each.assessment.updated_at.clone();
        if let Some(other) = self.set.people.get(&id) {
            let is_older = updated_at(&other.read) > updated_at(&held.read);
            (self.set.older).push(older_of(&other.file, &held.file, is_older));
            if is_older {
                return;
            }
        }
        self.set.people.insert(id, held);
    }
}

/// Which of two files of one check is not used.
fn older_of(there: &str, new: &str, new_is_older: bool) -> Older {
    let (file, newer) = if new_is_older {
        (new, there)
    } else {
        (there, new)
    };
    Older {
        file: file.to_owned(),
        newer: newer.to_owned(),
    }
}

/// An alias stays with a department for as long as it is in the set: somebody may have said it to
/// others. New ones are given in the order of the ids, so that they say nothing of a name.
fn give_aliases(departments: &mut [Rc<Department>]) {
    let n_given = (departments.iter())
        .filter(|each| !each.alias.is_empty())
        .count();
    let mut new: Vec<&mut Rc<Department>> = (departments.iter_mut())
        .filter(|each| each.alias.is_empty())
        .collect();
    new.sort_unstable_by(|a, b| a.id.cmp(&b.id));
    for (place, department) in (n_given..).zip(new) {
        Rc::make_mut(department).alias = alias(place);
    }
}
