//! Files with something wrong in them, each beside the words that the person sees.
//!
//! `UPDATE_EXPECT=1` writes the words anew: read them before you commit them.

use std::fs;
use std::path::{Path, PathBuf};

use rolecheck::engine::instrument::CURRENT;
use rolecheck::wire::{WriteOptions, read, write};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/wire")
}

fn cases() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut cases: Vec<_> = entries
        .filter(|path| path.extension().unwrap() != "txt")
        .collect();
    cases.sort();
    assert!(cases.len() > 20, "the cases are in their folder");
    cases
}

fn words_for(file: &[u8]) -> String {
    match read(file, &CURRENT) {
        Err(error) => format!("Not opened: {error}\n"),
        Ok(opened) if opened.warnings.is_empty() => "Opened without a warning.\n".to_owned(),
        Ok(opened) => opened
            .warnings
            .iter()
            .map(|warning| format!("{warning}\n"))
            .collect(),
    }
}

#[test]
fn each_file_gives_the_words_beside_it() {
    for path in cases() {
        let words = words_for(&fs::read(&path).unwrap());
        let expected_path = path.with_extension("txt");
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&expected_path, &words).unwrap();
        }
        let expected = fs::read_to_string(&expected_path).unwrap_or_default();
        assert_eq!(words, expected, "{}", path.display());
    }
}

#[test]
fn a_file_that_opens_with_warnings_gives_the_same_warnings_when_it_is_saved_and_opened_again() {
    for path in cases() {
        let Ok(opened) = read(&fs::read(&path).unwrap(), &CURRENT) else {
            continue;
        };
        let saved = write(&opened.assessment, &CURRENT, None, WriteOptions::default());
        let again = read(saved.as_bytes(), &CURRENT).unwrap();
        let saved_again = write(&again.assessment, &CURRENT, None, WriteOptions::default());
        assert_eq!(saved, saved_again, "{}", path.display());
        let mut first = about_content(&opened.warnings);
        let mut second = about_content(&again.warnings);
        first.sort();
        second.sort();
        assert_eq!(first, second, "{}", path.display());
    }
}

/// The warnings that speak of the answers and the profile, not of how the file was saved.
fn about_content(warnings: &[rolecheck::wire::Warning]) -> Vec<String> {
    use rolecheck::wire::Warning;
    let is_about_content = |warning: &&Warning| {
        !matches!(
            warning,
            Warning::NewerFormat { .. }
                | Warning::NoForm
                | Warning::NoFormatVersion
                | Warning::NoQuestionSet
                | Warning::OtherQuestionSet { .. }
                | Warning::OtherQuestionSetVersion { .. }
                | Warning::QuestionSetChanged
                | Warning::ResultsDiffer { .. }
                | Warning::ResultsUnusable
                | Warning::ResultsWithoutNeed
                | Warning::StandsTwice { .. }
        )
    };
    let kept = warnings.iter().filter(is_about_content);
    kept.map(ToString::to_string).collect()
}
