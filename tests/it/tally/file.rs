//! The tally file: what is written is read again, and bad parts are kept and said.

use proptest::prelude::*;
use rolecheck::engine::instrument::{CURRENT, Group};
use rolecheck::engine::tally::Tally;
use rolecheck::wire::{
    ReadError, Warning, read_tally, tally_file_name, write_tally, write_tally_for_device,
};
use serde_json::{Value, json};

use super::make::{any_forms, forms, tally_of};

const QUESTION: &str = "impact-told";

/// What is done to a file.
type Change<'a> = &'a dyn Fn(&mut Value);

fn released() -> Tally {
    let mut tally = tally_of(
        "Spring",
        &forms(Group::SupportWorker, QUESTION, &[0, 1, 2, 3, 4]),
    );
    tally.release();
    tally
}

fn changed(change: impl Fn(&mut Value)) -> String {
    let mut file: Value = serde_json::from_str(&write_tally(&released(), &CURRENT)).unwrap();
    change(&mut file);
    file.to_string()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_a_device_keeps_reads_back_as_it_was(
        first in any_forms(20), then in any_forms(4), released in any::<bool>(),
    ) {
        let mut tally = tally_of("Spring \"2027\"", &first);
        tally.set_check(Some("check".into()));
        if released {
            tally.release();
        }
        for form in then {
            tally.add(&CURRENT, Some(form.group), &form.answers, None).ok();
        }
        let text = write_tally_for_device(&tally, &CURRENT);
        let opened = read_tally(text.as_bytes(), &CURRENT).unwrap();
        prop_assert_eq!(opened.warnings, vec![]);
        prop_assert_eq!(opened.tally, tally);
    }

    #[test]
    fn a_file_reads_back_as_what_may_be_in_it(forms in any_forms(30)) {
        let mut tally = tally_of("Spring", &forms);
        tally.release();
        let text = write_tally(&tally, &CURRENT);
        let opened = read_tally(text.as_bytes(), &CURRENT).unwrap();
        prop_assert_eq!(opened.warnings, vec![]);
        prop_assert_eq!(&opened.tally, &Tally::from_data(tally.for_file()));
        prop_assert_eq!(write_tally(&opened.tally, &CURRENT), text);
    }
}

#[test]
fn other_files_are_refused_with_a_reason() {
    let check = r#"{"format": "rolecheck.assessment", "formatVersion": 1}"#;
    let refused = |file: &str| read_tally(file.as_bytes(), &CURRENT).unwrap_err();
    assert!(matches!(refused(check), ReadError::NotATally { .. }));
    assert_eq!(refused("{}"), ReadError::NotRoleCheck);
    assert_eq!(refused(""), ReadError::Empty);
    assert!(matches!(
        refused("{\"format\": \"rolecheck.tally\""),
        ReadError::CutOff { .. }
    ));
}

#[test]
fn what_cannot_be_right_is_kept_and_does_not_count() {
    let question = |file: &mut Value, id: &str, counts: Value| {
        file["groups"]["support-workers"]["questions"][id] = counts;
    };
    let is_bad = |warning: &Warning| matches!(warning, Warning::BadCounts { .. });
    let cases: [(&str, Change); 5] = [
        ("more answers than people", &|file| {
            question(file, QUESTION, json!({"choices": {"never": 6}}))
        }),
        ("an unknown option", &|file| {
            question(file, QUESTION, json!({"choices": {"odd": 2}}))
        }),
        ("less than nobody", &|file| {
            question(file, QUESTION, json!({"choices": {"never": -1}}))
        }),
        ("half a person", &|file| {
            question(file, QUESTION, json!({"blank": 1.5}))
        }),
        ("no counts", &|file| {
            question(file, QUESTION, json!(["never"]))
        }),
    ];
    for (name, change) in cases {
        let text = changed(change);
        let opened = read_tally(text.as_bytes(), &CURRENT).unwrap();
        assert!(
            opened.warnings.iter().any(is_bad),
            "{name}: {:?}",
            opened.warnings
        );
        let before: Value = serde_json::from_str(&text).unwrap();
        let after: Value = serde_json::from_str(&write_tally(&opened.tally, &CURRENT)).unwrap();
        assert_eq!(after, before, "{name}: nothing is lost");
    }
}

#[test]
fn what_this_version_does_not_know_is_kept() {
    let text = changed(|file| {
        file["new"] = json!({"a": [1]});
        file["groups"]["porters"] = json!({"people": 9});
        file["groups"]["support-workers"]["shift"] = json!("late");
        file["groups"]["support-workers"]["questions"]["new-question"] = json!({"choices": {}});
        file["formatVersion"] = json!(2);
    });
    let opened = read_tally(text.as_bytes(), &CURRENT).unwrap();
    assert_eq!(opened.warnings.len(), 3, "{:?}", opened.warnings);
    let before: Value = serde_json::from_str(&text).unwrap();
    let mut after: Value = serde_json::from_str(&write_tally(&opened.tally, &CURRENT)).unwrap();
    after["formatVersion"] = json!(2);
    assert_eq!(after, before);
}

#[test]
fn a_file_is_called_by_the_name_of_its_collection() {
    assert_eq!(tally_file_name(&released()), "rolecheck-spring-tally.json");
    assert_eq!(tally_file_name(&Tally::default()), "rolecheck-tally.json");
}
