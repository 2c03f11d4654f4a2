//! `cargo xtask demo`: files of made-up departments, with the page's own generator and writer. It
//! must never write among other files.

use std::{fs, path::PathBuf};

use rolecheck::engine::assessment::{Assessment, Form};
use rolecheck::engine::demonstration::{department, staff_forms, years};
use rolecheck::engine::instrument::{CURRENT, Group};
use rolecheck::engine::score::score;
use rolecheck::engine::scores::GroupView;
use rolecheck::wire::{self, WriteOptions};

use crate::{error::XtaskError, run::say};

/// Which files are wanted.
#[derive(Debug, PartialEq, Eq)]
pub struct Demo {
    /// The folder that they go into.
    pub folder: PathBuf,
    /// How many departments.
    pub departments: usize,
    /// How many years of one department, in place of departments.
    pub years: usize,
    /// How many forms of each group of staff of one department, in place of departments.
    pub staff: usize,
    /// Another seed gives other departments.
    pub seed: u64,
}

impl Default for Demo {
    fn default() -> Self {
        Self {
            folder: PathBuf::new(),
            departments: 20,
            years: 0,
            staff: 0,
            seed: 1,
        }
    }
}

/// The groups that fill in short forms.
const STAFF: [Group; 3] = [
    Group::SupportWorker,
    Group::AssistantPractitioner,
    Group::Radiographer,
];

/// Writes the files.
pub fn write(demo: &Demo) -> Result<(), XtaskError> {
    let folder = &demo.folder;
    fs::create_dir_all(folder).map_err(XtaskError::file("make", folder))?;
    let mut there = fs::read_dir(folder).map_err(XtaskError::file("read", folder))?;
    if there.next().is_some() {
        return Err(XtaskError::NotEmpty {
            path: folder.clone(),
        });
    }
    let mut written = 0;
    for check in checks(demo) {
        written += 1;
        let name = wire::file_name(&check);
        let name = format!("{written:05}-{name}");
        let scores = (check.form == Form::Department)
            .then(|| score(&CURRENT, &check, &GroupView::default()));
        let text = wire::write(&check, &CURRENT, scores.as_ref(), WriteOptions::default());
        let file = folder.join(name);
        fs::write(&file, text).map_err(XtaskError::file("write", file))?;
    }
    say(&format!("demo: {written} files in {}", folder.display()));
    Ok(())
}

/// The checks one by one, as there can be more than memory holds.
fn checks(demo: &Demo) -> Box<dyn Iterator<Item = Assessment>> {
    let seed = demo.seed;
    if demo.staff > 0 {
        let people: Vec<(Group, usize)> = STAFF.map(|group| (group, demo.staff)).into();
        let place = department(&CURRENT, seed, 0);
        let forms = staff_forms(&CURRENT, &place, seed, &people);
        Box::new(std::iter::once(place).chain(forms))
    } else if demo.years > 0 {
        Box::new(years(&CURRENT, seed, demo.years).into_iter())
    } else {
        Box::new((0..demo.departments).map(move |place| department(&CURRENT, seed, place)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_go_into_an_empty_folder_only_and_can_be_read() {
        let top = tempfile::tempdir().unwrap();
        let demo = |name: &str, years, staff| Demo {
            folder: top.path().join(name),
            departments: 3,
            years,
            staff,
            ..Demo::default()
        };
        for (demo, count) in [
            (demo("departments", 0, 0), 3),
            (demo("years", 4, 0), 4),
            (demo("staff", 0, 2), 7),
        ] {
            write(&demo).unwrap();
            let files: Vec<_> = fs::read_dir(&demo.folder).unwrap().collect();
            assert_eq!(files.len(), count, "{}", demo.folder.display());
            for file in files {
                let bytes = fs::read(file.unwrap().path()).unwrap();
                assert_eq!(wire::read(&bytes, &CURRENT).unwrap().warnings, []);
            }
            assert!(matches!(write(&demo), Err(XtaskError::NotEmpty { .. })));
        }
    }
}
