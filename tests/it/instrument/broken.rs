//! Broken question sets and what the build says about them.

mod cases;

use super::{compiler, shipped};
use cases::{CASES, Case};

/// What the build says about the shipped question set with these changes.
fn mistakes(changes: &[&Case]) -> Vec<String> {
    let mut set = shipped();
    for case in changes {
        let file = set
            .files
            .iter_mut()
            .find(|file| file.path == case.file)
            .unwrap();
        assert!(
            file.text.contains(case.from),
            "{}: no such text: {}",
            case.file,
            case.from
        );
        file.text = file.text.replacen(case.from, case.to, 1);
    }
    said(&set)
}

fn said(set: &compiler::SourceSet) -> Vec<String> {
    match compiler::compile(set, &[]) {
        Ok(_) => Vec::new(),
        Err(mistakes) => mistakes.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn the_shipped_question_set_has_no_mistakes() {
    assert_eq!(mistakes(&[]), Vec::<String>::new());
}

#[test]
fn each_mistake_is_named() {
    for case in CASES {
        let said = mistakes(&[case]);
        let found = said.iter().any(|line| line.contains(case.says));
        assert!(
            found,
            "{} -> {}: expected '{}', got {said:#?}",
            case.from, case.to, case.says
        );
    }
}

#[test]
fn all_mistakes_are_named_at_once_each_with_its_line() {
    let first = Case {
        file: "areas.toml",
        from: "id = \"ct\"",
        to: "id = \"C T\"",
        says: "areas.toml, line 10: 'C T' is not an id",
    };
    let second = Case {
        file: "checks.toml",
        from: "a title contains 'helper'",
        to: "a title contains helper",
        says: "checks.toml, line 33: condition",
    };
    let said = mistakes(&[&first, &second]);
    for case in [&first, &second] {
        assert!(
            said.iter().any(|line| line.starts_with(case.says)),
            "{said:#?}"
        );
    }
}

#[test]
fn a_missing_file_and_a_file_too_many_are_named() {
    let mut set = shipped();
    for file in set
        .files
        .iter_mut()
        .filter(|file| file.path == "areas.toml")
    {
        file.path = "area.toml".to_owned();
    }
    let expected = [
        "area.toml, line 1: no part of the question set has this file name",
        "areas.toml, line 1: this file is missing",
    ];
    assert_eq!(said(&set), expected);
}

#[test]
fn a_theme_needs_a_file_of_its_own_and_a_file_needs_a_theme() {
    let mut set = shipped();
    let mut extra = set
        .files
        .iter()
        .find(|file| file.path.ends_with("1-identity.toml"))
        .unwrap()
        .clone();
    extra.path = "questions/10-pay.toml".to_owned();
    extra.text = "question = []".to_owned();
    set.files.push(extra);
    let said = said(&set);
    let expected = "instrument.toml, line 1: there are more files of questions than themes";
    assert!(said.iter().any(|line| line == expected), "{said:#?}");
}
