//! Whatever a file holds is still there when it is saved again.

use proptest::prelude::*;
use proptest::sample::Index;
use rolecheck::engine::answers::Answer;
use rolecheck::engine::change::Change;
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::plan::{ActionStatus, PlanChange};
use rolecheck::wire::{WriteOptions, read, write};
use serde_json::{Map, Value, json};

use super::generate::{any_assessment, any_json};

/// Places in a JSON value, as JSON pointers.
fn places(value: &Value, at: &str, into: &mut Vec<String>) {
    into.push(at.to_owned());
    let escaped = |key: &str| key.replace('~', "~0").replace('/', "~1");
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                places(value, &format!("{at}/{}", escaped(key)), into);
            }
        }
        Value::Array(items) => {
            for (place, value) in items.iter().enumerate() {
                places(value, &format!("{at}/{place}"), into);
            }
        }
        _ => {}
    }
}

/// Without what the tool writes about itself and without what says nothing.
fn content(mut file: Value) -> Value {
    let own = [
        "format",
        "formatVersion",
        "tool",
        "instrument",
        "earlierFormatVersion",
        "earlierInstrument",
        "results",
    ];
    for key in own {
        file.as_object_mut().unwrap().remove(key);
    }
    without_blanks(file)
}

fn without_blanks(value: Value) -> Value {
    let is_blank = |value: &Value| {
        *value == Value::Null || *value == json!("") || *value == json!([]) || *value == json!({})
    };
    match value {
        Value::Object(map) => {
            let entries = map
                .into_iter()
                .map(|(key, value)| (key, without_blanks(value)));
            Value::Object(entries.filter(|(_, value)| !is_blank(value)).collect())
        }
        Value::Array(items) => {
            let items = items.into_iter().map(without_blanks);
            Value::Array(items.filter(|item| !is_blank(item)).collect())
        }
        other => other,
    }
}

fn saved_again(file: &Value) -> Value {
    let opened = read(file.to_string().as_bytes(), &CURRENT).unwrap();
    let saved = write(&opened.assessment, &CURRENT, None, WriteOptions::default());
    serde_json::from_str(&saved).unwrap()
}

/// A value that no part of the format takes.
fn misfit() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!("zzz")),
        Just(json!(-7)),
        Just(json!(1.0e300)),
        Just(json!(true)),
        Just(json!(["zzz", 7.125])),
        Just(json!({ "zzz": { "zzz": "zzz" } })),
    ]
}

/// Puts values where they do not fit.
fn spoil(file: &mut Value, misfits: Vec<(Index, Value)>) {
    for (index, misfit) in misfits {
        let mut all = Vec::new();
        places(file, "", &mut all);
        // Without these the file does not open at all.
        all.retain(|at| !["", "/format", "/assessment"].contains(&at.as_str()));
        let at: &String = index.get(&all);
        *file.pointer_mut(at).unwrap() = misfit;
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn keys_that_nobody_knows_are_written_back(
        assessment in any_assessment(),
        extras in prop::collection::vec((any::<Index>(), "x-[a-z]{1,8}", any_json()), 1..12),
    ) {
        let file = write(&assessment, &CURRENT, None, WriteOptions::default());
        let mut file: Value = serde_json::from_str(&file).unwrap();
        for (index, key, extra) in extras {
            let mut all = Vec::new();
            places(&file, "", &mut all);
            let objects: Vec<_> =
                all.into_iter().filter(|at| file.pointer(at).unwrap().is_object()).collect();
            let at: &String = index.get(&objects);
            file.pointer_mut(at).unwrap()[&key] = extra;
        }
        prop_assert_eq!(content(saved_again(&file)), content(file));
    }

    #[test]
    fn values_that_do_not_fit_are_written_back(
        assessment in any_assessment(),
        misfits in prop::collection::vec((any::<Index>(), misfit()), 1..6),
    ) {
        let file = write(&assessment, &CURRENT, None, WriteOptions::default());
        let mut file: Value = serde_json::from_str(&file).unwrap();
        spoil(&mut file, misfits);
        prop_assert_eq!(content(saved_again(&file)), content(file));
    }

    #[test]
    fn saving_a_spoiled_file_twice_is_the_same_as_saving_it_once(
        assessment in any_assessment(),
        misfits in prop::collection::vec((any::<Index>(), misfit()), 1..6),
    ) {
        let file = write(&assessment, &CURRENT, None, WriteOptions::default());
        let mut file: Value = serde_json::from_str(&file).unwrap();
        spoil(&mut file, misfits);
        let once = saved_again(&file);
        prop_assert_eq!(saved_again(&once), once);
    }
}

fn file_with(key: &str, value: Value) -> Value {
    let about = json!({ "id": "an id", "name": "Northbank", "form": "department" });
    let mut file = Map::new();
    file.insert("format".to_owned(), json!("rolecheck.assessment"));
    file.insert("formatVersion".to_owned(), json!(1));
    file.insert("assessment".to_owned(), about);
    file.insert(key.to_owned(), value);
    Value::Object(file)
}

#[test]
fn an_answer_that_the_person_gives_replaces_the_one_that_could_not_be_read() {
    let kept = json!({ "state": "answered", "choice": "gone", "note": "mine", "later": [1] });
    let file = file_with(
        "answers",
        json!({ "identity-title-consistency": kept, "old": kept }),
    );
    let mut opened = read(file.to_string().as_bytes(), &CURRENT).unwrap();
    assert_eq!(saved_again(&file)["answers"], file["answers"]);
    let answers = &mut opened.assessment.answers;
    assert_eq!(answers.get("identity-title-consistency"), None);
    assert_eq!(answers.note("identity-title-consistency"), "mine");
    answers.set("identity-title-consistency", Some(Answer::DontKnow));
    let saved = write(&opened.assessment, &CURRENT, None, WriteOptions::default());
    let saved: Value = serde_json::from_str(&saved).unwrap();
    let expected = json!({ "state": "dont-know", "note": "mine", "later": [1] });
    assert_eq!(saved["answers"]["identity-title-consistency"], expected);
    assert_eq!(saved["answers"]["old"], kept);
}

#[test]
fn a_file_without_notes_leaves_out_the_notes_that_were_only_kept() {
    let mut file = file_with(
        "answers",
        json!({
            "old": { "state": "answered", "choice": "x", "note": "a name" },
            "identity-title-consistency": { "state": "answered", "choice": "x", "note": ["a name"] },
        }),
    );
    file["unansweredNotes"] = json!({ "old-too": "a name", "identity-visible": "a name" });
    file["profile"] = json!({ "notes": { "text": "a name" } });
    let opened = read(file.to_string().as_bytes(), &CURRENT).unwrap();
    let saved = write(
        &opened.assessment,
        &CURRENT,
        None,
        WriteOptions { notes: false },
    );
    assert!(!saved.contains("a name"), "{saved}");
    assert!(saved.contains("\"old\""));
    let saved = write(
        &opened.assessment,
        &CURRENT,
        None,
        WriteOptions { notes: true },
    );
    assert_eq!(saved.matches("a name").count(), 5);
}

#[test]
fn numbers_and_actions_are_written_back_digit_by_digit() {
    let text = r#"{"format":"rolecheck.assessment","assessment":{},"x":1.10,
        "actions":[{"id":"a","due":1e2,"n":123456789012345678901234567890}]}"#;
    let opened = read(text.as_bytes(), &CURRENT).unwrap();
    let saved = write(&opened.assessment, &CURRENT, None, WriteOptions::default());
    assert!(saved.contains("\"x\": 1.10"));
    assert!(saved.contains("\"due\": 1e2,"));
    assert!(saved.contains("\"n\": 123456789012345678901234567890"));
}

#[test]
fn what_an_action_holds_that_is_unknown_stays_until_the_person_says_more() {
    let paused = json!({
        "id": "a", "recommendation": "R99", "text": "Write it down", "owner": "Lead",
        "due": "soon", "status": "paused", "control": "perhaps", "cost": 12,
    });
    let file = file_with("actions", json!([paused, "not an action"]));
    let mut opened = read(file.to_string().as_bytes(), &CURRENT).unwrap();
    assert_eq!(saved_again(&file)["actions"], file["actions"]);
    let status = PlanChange::Status("a".to_owned(), ActionStatus::Done);
    Change::Plan(status).apply(&mut opened.assessment, &CURRENT);
    let saved = write(&opened.assessment, &CURRENT, None, WriteOptions::default());
    let saved: Value = serde_json::from_str(&saved).unwrap();
    let mut expected = paused;
    expected["status"] = json!("done");
    assert_eq!(saved["actions"], json!([expected, "not an action"]));
    let remove = PlanChange::Remove("a".to_owned());
    Change::Plan(remove).apply(&mut opened.assessment, &CURRENT);
    let saved = write(&opened.assessment, &CURRENT, None, WriteOptions::default());
    let saved: Value = serde_json::from_str(&saved).unwrap();
    assert_eq!(saved["actions"], json!(["not an action"]));
}

#[test]
fn the_persons_own_order_is_written_back_with_what_is_unknown_in_it() {
    let plan = json!({ "order": ["R31", "R99", "R2"], "hidden": ["R3"], "later": 1 });
    let file = file_with("plan", plan);
    assert_eq!(saved_again(&file)["plan"], file["plan"]);
    let only_unknown = file_with("plan", json!({ "order": [], "hidden": ["R40"] }));
    assert_eq!(saved_again(&only_unknown)["plan"], only_unknown["plan"]);
    let only_later = file_with("plan", json!({ "later": 1 }));
    assert_eq!(saved_again(&only_later)["plan"], only_later["plan"]);
    assert_eq!(saved_again(&file_with("plan", json!({}))).get("plan"), None);
}

#[test]
fn the_question_set_that_the_answers_were_given_to_stays_on_record() {
    let old = json!({ "id": "imaging-support-workers", "version": "0.9.0" });
    let saved = saved_again(&file_with("instrument", old.clone()));
    assert_eq!(saved["earlierInstrument"], old);
    assert_eq!(saved["instrument"]["version"], CURRENT.version);
    assert_eq!(saved_again(&saved), saved);
}

#[test]
fn what_belonged_to_a_hospital_goes_with_it_and_with_no_other() {
    let hospitals = json!([
        { "id": "h1", "label": "A", "modalities": [], "beds": 1 },
        { "id": "h2", "label": "B", "modalities": [], "beds": 2 },
    ]);
    let file = file_with("profile", json!({ "hospitals": hospitals }));
    let mut opened = read(file.to_string().as_bytes(), &CURRENT).unwrap();
    opened.assessment.profile.hospitals.remove(0);
    let saved = write(&opened.assessment, &CURRENT, None, WriteOptions::default());
    let saved: Value = serde_json::from_str(&saved).unwrap();
    assert_eq!(saved["profile"]["hospitals"], json!([hospitals[1]]));
}
