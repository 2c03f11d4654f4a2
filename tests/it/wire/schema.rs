//! The published JSON Schema of the assessment file, tried with a validator that is not ours.
//!
//! `UPDATE_EXPECT=1` writes the parts of it that name questions and options anew.

use std::fs;

use proptest::prelude::*;
use rolecheck::engine::assessment::Form;
use rolecheck::engine::demonstration::departments;
use rolecheck::engine::instrument::{CURRENT, Choice, Kind, Mode, Question};
use rolecheck::engine::score::score;
use rolecheck::engine::scores::GroupView;
use rolecheck::engine::section::section_of;
use rolecheck::engine::sharing::{FileOptions, SharedCopy};
use rolecheck::wire::{WriteOptions, read, write, write_shared};
use serde_json::{Map, Value, json};

use super::generate::any_assessment;
use crate::published::{faults, json_of, mended, schema, top, validator};

const NAME: &str = "assessment-1";

fn good() -> Value {
    let mut file = json_of(&top("tests/data/record/v1-format-example.json"));
    file["section"] = json!({ "themes": [CURRENT.themes[0].id] });
    file["earlierAnswers"] = json!({ "id": "a", "group": "team", "answers": {} });
    file["heldBack"] = json!({ "profile-band-2": ["fewer than 5 people"] });
    file
}

#[test]
fn it_is_a_schema_of_2020_12() {
    assert!(jsonschema::draft202012::meta::is_valid(&schema(NAME)));
}

fn ids(choices: &[Choice]) -> Vec<&'static str> {
    choices.iter().map(|choice| choice.id).collect()
}

/// What the schema says about the answer to one question.
fn of_question(question: &Question) -> Value {
    let examples = |ids: Vec<&str>| json!({ "$ref": "#/$defs/option", "examples": ids });
    let value = match question.kind {
        Kind::Single(choices) => json!({ "choice": examples(ids(choices)) }),
        Kind::Multi(choices) => json!({ "choices": { "items": examples(ids(choices)) } }),
        Kind::MultiAreas => json!({ "choices": { "items": { "$ref": "#/$defs/area" } } }),
        Kind::Number { min, max, .. } => json!({ "number": { "minimum": min, "maximum": max } }),
        Kind::Grid(_) => json!({ "cells": {} }),
    };
    let key = value.as_object().unwrap().keys().next().unwrap();
    json!({
        "$ref": "#/$defs/answer",
        "title": question.text,
        "properties": value,
        "if": { "properties": { "state": { "const": "answered" } } },
        "then": { "required": [key] },
    })
}

/// The key of a profile item in a file.
const OPTIONS_OF: [(&str, &str); 8] = [
    ("size", "profile-size"),
    ("setting", "profile-setting"),
    ("uniformOwner", "profile-uniform-owner"),
    ("recruitEase", "profile-recruit-ease"),
    ("recruitSources", "profile-recruit-sources"),
    ("lineManager", "profile-line-manager"),
    ("shifts", "profile-shifts"),
    ("outOfHours", "profile-out-of-hours"),
];

/// The schema with what the question set names.
fn with_names(mut schema: Value) -> Value {
    let defs = &mut schema["$defs"];
    let questions = CURRENT.questions.iter();
    let questions = questions.map(|question| (question.id.to_owned(), of_question(question)));
    defs["answers"]["properties"] = Value::Object(questions.collect::<Map<_, _>>());
    defs["theme"]["examples"] = json!(
        CURRENT
            .themes
            .iter()
            .map(|theme| theme.id)
            .collect::<Vec<_>>()
    );
    defs["area"]["examples"] = json!(ids(CURRENT.areas));
    let recommendations: Vec<&str> = (CURRENT.recommendations.iter())
        .filter(|each| each.mode != Mode::Background)
        .map(|each| each.id)
        .collect();
    defs["recommendation"]["examples"] = json!(recommendations);
    for (key, item) in OPTIONS_OF {
        let choices = CURRENT.profile_item(item).unwrap().choices();
        defs["profile"]["properties"][key]["examples"] = json!(ids(choices));
    }
    let kinds = CURRENT.profile_item("profile-hospitals").unwrap().choices();
    defs["hospital"]["properties"]["kind"]["examples"] = json!(ids(kinds));
    schema
}

#[test]
fn it_names_every_question_and_option() {
    mended(NAME, &with_names(schema(NAME)));
}

#[test]
fn every_file_on_record_and_the_example_keep_to_it() {
    let validator = validator(NAME);
    let folder = fs::read_dir(top("tests/data/record")).unwrap();
    let paths = folder.map(|entry| entry.unwrap().path());
    let mut n_files = 0;
    for path in paths.chain([top("assets/example.json")]) {
        if path.extension().unwrap() != "json" {
            continue;
        }
        n_files += 1;
        // One of them has parts on purpose that nobody could use.
        let expected: &[&str] = if path.ends_with("v1-unknown-parts.json") {
            &[
                "/answers/deploy-grid/cells/h1/ct/pool",
                "/profile/hospitals/1",
            ]
        } else {
            &[]
        };
        let mut found = faults(&validator, &json_of(&path));
        found.sort();
        found.dedup();
        assert_eq!(found, expected, "{}", path.display());
    }
    assert!(n_files >= 5);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_written_keeps_to_it(assessment in any_assessment(), notes: bool) {
        let scores = (assessment.form == Form::Department)
            .then(|| score(&CURRENT, &assessment, &GroupView::default()));
        let text = write(&assessment, &CURRENT, scores.as_ref(), WriteOptions { notes });
        let found = faults(&validator(NAME), &serde_json::from_str(&text).unwrap());
        prop_assert!(found.is_empty(), "{:?}", found);
    }
}

#[test]
fn a_copy_to_share_and_a_part_for_a_colleague_keep_to_it() {
    let validator = validator(NAME);
    for check in departments(&CURRENT, 21, 12) {
        let options = FileOptions {
            alias: "Department K".to_owned(),
            actions: true,
            today: "2026-11-24".to_owned(),
        };
        let copy = SharedCopy::nameless(&CURRENT, &check, &options);
        let shared = write_shared(&copy, &CURRENT);
        let part = section_of(&CURRENT, &check, vec![CURRENT.themes[0].id], true);
        let part = write(&part, &CURRENT, None, WriteOptions { notes: true });
        for (text, key) in [(shared, "heldBack"), (part, "section")] {
            let file: Value = serde_json::from_str(&text).unwrap();
            assert!(file.get(key).is_some(), "{key}");
            assert_eq!(faults(&validator, &file), Vec::<String>::new());
        }
    }
}

#[test]
fn what_this_version_does_not_know_is_allowed_and_written_back_as_allowed() {
    let mut file = good();
    file["laterPart"] = json!({ "a": 1 });
    file["answers"]["later-question"] = json!({ "state": "answered", "choice": "x", "sure": true });
    file["answers"]["identity-title-consistency"]["choice"] = json!("later-option");
    file["actions"][0]["recommendation"] = json!("R99");
    file["profile"]["hospitals"][0]["modalities"] = json!(["later-area"]);
    file["confirmedChecks"] = json!(["C99"]);
    let validator = validator(NAME);
    assert_eq!(faults(&validator, &file), Vec::<String>::new());
    let opened = read(file.to_string().as_bytes(), &CURRENT).unwrap();
    let saved = write(&opened.assessment, &CURRENT, None, WriteOptions::default());
    let saved: Value = serde_json::from_str(&saved).unwrap();
    assert_eq!(faults(&validator, &saved), Vec::<String>::new());
}

#[test]
fn a_file_that_is_broken_somewhere_is_refused_there() {
    let cases = [
        ("/format", json!("rolecheck.tally")),
        ("/formatVersion", json!(2)),
        ("/formatVersion", json!("1")),
        ("/instrument", json!({})),
        ("/assessment", json!([])),
        ("/assessment/form", json!("patients")),
        ("/assessment/id", json!("x".repeat(201))),
        ("/assessment/date", json!("24/11/2026")),
        ("/assessment/updatedAt", json!("yesterday")),
        ("/profile", json!([])),
        ("/profile/fteActual", json!(-1)),
        ("/profile/fteActual", json!("31")),
        ("/profile/band2/people", json!(1.5)),
        ("/profile/setting", json!("coastal")),
        ("/profile/hospitals/0/id", json!("")),
        ("/profile/titles/0/band", json!(9)),
        ("/answers", json!([])),
        (
            "/answers/identity-title-consistency",
            json!({ "choice": "all-hospitals" }),
        ),
        (
            "/answers/identity-title-consistency",
            json!({ "state": "answered" }),
        ),
        (
            "/answers/identity-title-consistency/state",
            json!("perhaps"),
        ),
        ("/answers/identity-title-consistency/note", json!(["a"])),
        ("/answers/train-length/number", json!(12.5)),
        ("/answers/train-length/number", json!(-1)),
        ("/answers/scope-tasks/choices", json!("flow")),
        ("/answers/deploy-grid/cells/h1/ct", json!("only")),
        ("/answers/deploy-grid/cells/h1/ct/use", json!("sometimes")),
        ("/section", json!(["identity"])),
        ("/earlierAnswers", json!([])),
        ("/heldBack", json!({ "profile-band-2": "few" })),
        ("/actions", json!({})),
        ("/actions/0/status", json!("paused")),
        ("/results", json!([1])),
        ("/results/themes/identity/result", json!("mature")),
    ];
    let validator = validator(NAME);
    for (place, value) in cases {
        let mut file = good();
        *file.pointer_mut(place).unwrap() = value.clone();
        let found = faults(&validator, &file);
        assert!(!found.is_empty(), "{place} = {value}");
        // Where a value may be of several kinds, the fault is of the whole.
        let is_there = |fault: &String| fault.starts_with(place) || place.starts_with(&**fault);
        let is_there = found
            .iter()
            .all(|fault| !fault.is_empty() && is_there(fault));
        assert!(is_there, "{place} = {value}: {found:?}");
    }
}
