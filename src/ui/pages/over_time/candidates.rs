//! The checks that can be compared over time: those kept on this device and those in open files.
//!
//! It must not guess that two names are one department, or keep anything.

use std::rc::Rc;

use crate::engine::assessment::{Assessment, Form};
use crate::engine::compare::{Versioned, date_or_none, time_of};
use crate::engine::file_set::UsableFile;
use crate::engine::state::State;
use crate::ui::context::name_of;
use crate::wire;

/// A check that can be compared.
#[derive(Clone)]
pub struct Candidate {
    source: Source,
    /// What it is called: its alias, where names are hidden.
    pub name: String,
    /// The version of the question set that was answered, or empty.
    pub version: String,
}

#[derive(Clone)]
enum Source {
    Device(Rc<Assessment>),
    File(Rc<UsableFile>),
}

impl Candidate {
    /// The check.
    pub fn check(&self) -> &Assessment {
        match &self.source {
            Source::Device(check) => check,
            Source::File(file) => &file.assessment,
        }
    }

    /// The check with its version.
    pub fn versioned(&self) -> Versioned<'_> {
        Versioned {
            check: self.check(),
            version: &self.version,
        }
    }

    /// Whether it is in a file that is open, and so gone once the page is closed.
    pub fn is_in_file(&self) -> bool {
        matches!(self.source, Source::File(_))
    }

    /// Its date, name and where it is: the date first, as a list on a phone shows no more.
    pub fn line(&self) -> String {
        let place = if self.is_in_file() {
            "open file"
        } else {
            "on this device"
        };
        format!("{}, {} ({place})", date_or_none(self.check()), self.name)
    }

    /// Checks of one department have one name, whatever its letters and spaces are like.
    fn key(&self) -> String {
        self.check().name.trim().to_lowercase()
    }
}

/// Everything that can be compared, by name and then by date. Of a check that is both kept here and
/// in a file, the one that was changed last.
pub fn candidates(state: &State) -> Vec<Candidate> {
    let mut all: Vec<Candidate> = (state.checks.iter())
        .filter(|check| check.form == Form::Department)
        .map(|check| Candidate {
            source: Source::Device(check.clone()),
            name: match state.files.hides_names {
                true => "Your department".to_owned(),
                false => name_of(check),
            },
            version: wire::earlier_version(check)
                .unwrap_or_else(|| state.instrument.version.to_owned()),
        })
        .collect();
    for (id, held) in &state.files.checks {
        let check = &held.read.assessment;
        let same = all.iter().position(|other| other.check().id == *id);
        if let Some(place) = same {
            let is_older =
                (all.get(place)).is_some_and(|other| other.check().updated_at >= check.updated_at);
            if is_older {
                continue;
            }
            all.remove(place);
        }
        let name = (state.files.department(id))
            .map_or_else(|| name_of(check), |row| state.files.name_of(row).to_owned());
        all.push(Candidate {
            source: Source::File(held.read.clone()),
            name,
            version: held.read.version.clone(),
        });
    }
    all.sort_by_key(|each| (each.key(), time_of(each.check()).to_owned()));
    all
}

/// Those that have a name in common with others, the oldest first.
pub fn by_name(all: &[Candidate]) -> Vec<Vec<Candidate>> {
    let mut groups: Vec<Vec<Candidate>> = Vec::new();
    for each in all.iter().filter(|each| !each.key().is_empty()) {
        match groups.last_mut() {
            Some(group) if group.first().is_some_and(|first| first.key() == each.key()) => {
                group.push(each.clone());
            }
            _ => groups.push(vec![each.clone()]),
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// All that have the name of one of these two, the two themselves included.
pub fn with_names_of(all: &[Candidate], two: [&Candidate; 2]) -> Vec<Candidate> {
    let belongs = |each: &&Candidate| {
        let is_of = |one: &Candidate| {
            one.check().id == each.check().id || (!one.key().is_empty() && one.key() == each.key())
        };
        two.into_iter().any(is_of)
    };
    all.iter().filter(belongs).cloned().collect()
}

/// The oldest of these and the newest: what is compared unless a person picks others.
pub fn ends(group: &[Candidate]) -> Option<[&Candidate; 2]> {
    Some([group.first()?, group.last()?])
}
