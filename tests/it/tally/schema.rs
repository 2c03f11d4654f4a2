//! The published JSON Schema of the tally file, tried with a validator that is not ours.
//!
//! `UPDATE_EXPECT=1` writes the parts of it that name groups, questions and options anew.

use proptest::prelude::*;
use rolecheck::engine::groups::ComparedGroup;
use rolecheck::engine::instrument::{CURRENT, Group, Question};
use rolecheck::engine::tally::{Tally, compared_questions};
use rolecheck::wire::{read_tally, write_tally, write_tally_for_device};
use serde_json::{Map, Value, json};

use super::make::{any_forms, forms, tally_of};
use crate::published::{faults, json_of, mended, schema, top, validator};

const NAME: &str = "tally-1";
const QUESTION: &str = "impact-told";

/// What the schema says about the counts of one question: an option that it does not have makes
/// them useless, so none is allowed.
fn of_question(question: &Question) -> Value {
    let ids = question.choices().iter().map(|choice| choice.id);
    json!({
        "$ref": "#/$defs/counts",
        "title": question.text,
        "properties": { "choices": { "propertyNames": { "enum": ids.collect::<Vec<_>>() } } },
    })
}

/// The schema with what the question set names.
fn with_names(mut schema: Value) -> Value {
    let questions = compared_questions(&CURRENT);
    let questions = questions.map(|question| (question.id.to_owned(), of_question(question)));
    let questions: Map<_, _> = questions.collect();
    schema["$defs"]["group"]["properties"]["questions"]["properties"] = Value::Object(questions);
    let groups = ComparedGroup::ALL.into_iter();
    let groups = groups.map(|group| (group.id().to_owned(), json!({ "$ref": "#/$defs/group" })));
    schema["properties"]["groups"]["properties"] = Value::Object(groups.collect());
    schema
}

fn released() -> Tally {
    let people = forms(Group::SupportWorker, QUESTION, &[0, 1, 2, 3, 4]);
    let mut tally = tally_of("Spring", &people);
    tally.set_check(Some("check".into()));
    tally.release();
    tally
}

fn good() -> Value {
    serde_json::from_str(&write_tally(&released(), &CURRENT)).unwrap()
}

#[test]
fn it_is_a_schema_of_2020_12() {
    assert!(jsonschema::draft202012::meta::is_valid(&schema(NAME)));
}

#[test]
fn it_names_every_group_question_and_option() {
    mended(NAME, &with_names(schema(NAME)));
}

/// Two groups that are shown, one that is too small, and a question that few answered.
fn on_record() -> String {
    let mut people = forms(Group::SupportWorker, QUESTION, &[0, 1, 2, 3, 4, 4, 1]);
    people.extend(forms(
        Group::Radiographer,
        "career-honest",
        &[3, 3, 1, 0, 2],
    ));
    people.extend(forms(Group::SupportWorker, "career-honest", &[1, 2]));
    people.extend(forms(Group::AssistantPractitioner, QUESTION, &[2]));
    let mut tally = tally_of("Spring", &people);
    tally.set_check(Some("check".into()));
    tally.release();
    write_tally(&tally, &CURRENT).replace(CURRENT.sha256, &"0".repeat(64))
}

#[test]
fn the_tally_on_record_is_written_letter_by_letter_keeps_to_it_and_opens() {
    let path = top("tests/data/record-tally/v1-two-groups.json");
    let written = on_record();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, &written).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap(), written);
    assert_eq!(
        faults(&validator(NAME), &json_of(&path)),
        Vec::<String>::new()
    );
    let opened = read_tally(written.as_bytes(), &CURRENT).unwrap();
    assert_eq!(opened.warnings, vec![]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_written_keeps_to_it(forms in any_forms(30), more in any_forms(30)) {
        let mut tally = tally_of("Spring", &forms);
        tally.release();
        for tally in [tally.clone(), tally.merged(tally_of("Summer", &more))] {
            let file = serde_json::from_str(&write_tally(&tally, &CURRENT)).unwrap();
            let found = faults(&validator(NAME), &file);
            prop_assert!(found.is_empty(), "{:?}", found);
        }
    }
}

#[test]
fn what_waits_on_the_device_is_no_file() {
    let tally = tally_of("Spring", &forms(Group::SupportWorker, QUESTION, &[0, 1]));
    let kept = serde_json::from_str(&write_tally_for_device(&tally, &CURRENT)).unwrap();
    assert_eq!(faults(&validator(NAME), &kept), ["/waiting"]);
}

#[test]
fn what_this_version_does_not_know_is_allowed() {
    let mut file = good();
    file["laterPart"] = json!([1]);
    file["groups"]["porters"] = json!({ "people": 9 });
    file["groups"]["support-workers"]["shift"] = json!("late");
    file["groups"]["support-workers"]["questions"]["later"] = json!({ "choices": { "x": 9 } });
    assert_eq!(faults(&validator(NAME), &file), Vec::<String>::new());
}

#[test]
fn a_file_that_is_broken_somewhere_is_refused_there() {
    let cases = [
        ("/format", json!("rolecheck.assessment")),
        ("/formatVersion", json!(2)),
        ("/instrument", json!({})),
        ("/collections", json!(["Spring"])),
        ("/checks", json!("check")),
        ("/fewestShown", json!(1)),
        ("/groups", json!([])),
        ("/groups/support-workers/people", json!(-1)),
        ("/groups/support-workers/people", json!(100_001)),
        ("/groups/support-workers/forms", json!("mark")),
        ("/groups/support-workers/questions/impact-told", json!([])),
        (
            "/groups/support-workers/questions/impact-told",
            json!({ "maybe": 2 }),
        ),
        (
            "/groups/support-workers/questions/impact-told/choices",
            json!({ "odd": 2 }),
        ),
        (
            "/groups/support-workers/questions/impact-told/blank",
            json!(1.5),
        ),
    ];
    let validator = validator(NAME);
    for (place, value) in cases {
        let mut file = good();
        *file.pointer_mut(place).unwrap() = value.clone();
        let found = faults(&validator, &file);
        assert!(!found.is_empty(), "{place} = {value}");
        let is_there = found.iter().all(|fault| fault.starts_with(place));
        assert!(is_there, "{place} = {value}: {found:?}");
    }
}
