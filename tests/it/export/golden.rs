//! Each file for other programs of three checks, letter by letter, as under `tests/data/export`.
//!
//! `UPDATE_EXPECT=1` writes them anew: read the difference before you commit it.

use std::fs;
use std::path::{Path, PathBuf};

use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::instrument::CURRENT;
use rolecheck::wire::{self, Export};

use super::table::text_of;
use crate::page::{empty, filled_in};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/export")
}

/// A check whose every text means harm: formulas, markup, line breaks, letters from right to left.
pub fn nasty() -> Assessment {
    let file = fs::read(folder().join("nasty.json")).unwrap();
    wire::read(&file, &CURRENT).unwrap().assessment
}

#[test]
fn every_file_is_written_letter_by_letter_as_on_record() {
    for (name, check) in [
        ("example", filled_in()),
        ("empty", empty()),
        ("nasty", nasty()),
    ] {
        for export in Export::ALL {
            let extension = export.file_name(&check);
            let extension = extension.rsplit('.').next().unwrap();
            let path = folder().join(format!("{name}-{}.{extension}", export.id()));
            let text = text_of(export, &check);
            if std::env::var_os("UPDATE_EXPECT").is_some() {
                fs::write(&path, &text).unwrap();
            }
            let expected = fs::read_to_string(&path).unwrap_or_default();
            assert!(
                text == expected,
                "{} differs: renew it and look",
                path.display()
            );
        }
    }
}

#[test]
fn the_nasty_check_is_as_nasty_as_it_is_meant_to_be() {
    let check = nasty();
    assert_eq!(check.kept, [], "all of it is used");
    let text = format!("{check:?}");
    for part in [
        "=",
        "\\r\\n",
        "\\t",
        "\\\"",
        "é",
        "العربية",
        "🩻",
        "<script>",
        "](",
        "'=",
    ] {
        assert!(text.contains(part), "{part:?} is not in it");
    }
}

#[test]
fn files_are_named_after_the_check_and_after_what_is_in_them() {
    let names = Export::ALL.map(|export| export.file_name(&filled_in()));
    let start = "rolecheck-riverside-example-2026-09-15";
    let ends = [
        "answers.csv",
        "results.csv",
        "action-plan.csv",
        "summary.md",
    ];
    assert_eq!(names, ends.map(|end| format!("{start}-{end}")));
}
