//! What a newer RoleCheck has saved is never saved over in the older form unasked.

use std::rc::Rc;

use rolecheck::engine::answers::Answer;
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::change::Change;
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::state::{Action, State};
use rolecheck::platform::Platform;
use rolecheck::platform::memory::MemoryPlatform;
use rolecheck::ui::keep::{Missing, waiting};
use rolecheck::ui::load;
use rolecheck::wire::{WriteOptions, file_name, read, write};

use crate::page::{save, seen};

const ID: &str = "check";

fn written(check: &Assessment) -> String {
    write(check, &CURRENT, None, WriteOptions::default())
}

/// A check as a RoleCheck of the future would save it.
fn of_the_future() -> String {
    let check = Assessment::new(ID.to_owned(), "2026-11-24T09:00:00Z".to_owned());
    let text = written(&check).replace("\"formatVersion\": 1", "\"formatVersion\": 2");
    text.replacen('{', "{ \"laterPart\": { \"a\": 1 },", 1)
}

fn with_it_kept() -> (Platform, State) {
    let platform = Rc::new(MemoryPlatform::default()).platform();
    platform.storage.save(ID, &of_the_future()).unwrap();
    let state = load::state(&platform);
    (platform, state)
}

fn answer() -> Action {
    Action::Edit {
        id: ID.to_owned(),
        now: "2026-11-24T10:30:00Z".to_owned(),
        change: Change::Answer {
            question: "retain-culture",
            answer: Some(Answer::Choice("agree")),
        },
    }
}

/// What the page does after each change.
fn keep_all(platform: &Platform, mut state: State) -> State {
    for check in waiting(&state) {
        state = save(platform, state, &check);
    }
    state
}

#[test]
fn a_check_of_a_newer_version_opens_and_what_is_entered_waits_for_a_decision() {
    let (platform, state) = with_it_kept();
    assert_eq!(state.newer[ID], "file format 2");
    let state = keep_all(&platform, state.update(answer()));
    let kept = || platform.storage.load(ID).unwrap().unwrap();
    assert_eq!(kept(), of_the_future(), "it is as the newer one left it");
    assert!(
        state
            .check(ID)
            .unwrap()
            .answers
            .get("retain-culture")
            .is_some()
    );
    assert!(state.unsaved.contains_key(ID));

    let state = state.update(Action::KeepOlderForm { id: ID.to_owned() });
    let state = keep_all(&platform, state);
    assert!(state.unsaved.is_empty());
    for part in [
        "\"formatVersion\": 1",
        "\"earlierFormatVersion\": 2",
        "laterPart",
        "agree",
    ] {
        assert!(kept().contains(part), "{part}");
    }
    // From now on it is a check of this version.
    assert!(load::state(&platform).newer.is_empty());
    tried!(
        "Storage",
        "A newer RoleCheck has kept a check, and this one changes it",
        "It opens, and nothing is written over it until the person says so"
    );
}

#[test]
fn a_newer_window_beside_this_one_is_not_written_over_either() {
    let platform = Rc::new(MemoryPlatform::default()).platform();
    let check = Assessment::new(ID.to_owned(), platform.clock.now());
    let state = load::state(&platform).update(Action::Put(Box::new(check)));
    let state = keep_all(&platform, state).update(answer());
    platform.storage.save(ID, &of_the_future()).unwrap();
    let action = seen(&platform, &state, ID, Missing::Deleted).unwrap();
    let state = keep_all(&platform, state.update(action));
    assert_eq!(platform.storage.load(ID).unwrap().unwrap(), of_the_future());
    assert!(
        state
            .check(ID)
            .unwrap()
            .answers
            .get("retain-culture")
            .is_some()
    );
    assert_eq!(state.newer[ID], "file format 2");
    tried!(
        "Storage",
        "A newer RoleCheck is open in another window on the same storage",
        "What it keeps is not written over"
    );
}

#[test]
fn one_that_was_deleted_and_brought_back_still_waits() {
    let (platform, state) = with_it_kept();
    platform.storage.remove(ID).unwrap();
    let state = state.update(Action::Delete { id: ID.to_owned() });
    let state = keep_all(&platform, state.update(Action::UndoDelete));
    assert_eq!(platform.storage.load(ID).unwrap(), None);
    assert!(state.newer.contains_key(ID));
}

#[test]
fn what_is_newer_is_said_by_its_version() {
    let set = |version: &str| {
        let named = format!("\"version\": \"{}\"", CURRENT.version);
        written(&Assessment::new(ID.to_owned(), String::new())).replacen(
            &named,
            &format!("\"version\": \"{version}\""),
            1,
        )
    };
    for (version, newer) in [
        ("99.0.0", Some("version 99.0.0 of the questions")),
        ("1.0.100", Some("version 1.0.100 of the questions")),
        ("0.9.0", None),
        (CURRENT.version, None),
        ("next", None),
        ("99", None),
    ] {
        let opened = read(set(version).as_bytes(), &CURRENT).unwrap();
        assert_eq!(opened.newer.as_deref(), newer, "{version}");
    }
}

#[test]
fn the_file_that_is_saved_of_it_has_another_name_than_the_one_it_came_from() {
    let opened = read(of_the_future().as_bytes(), &CURRENT).unwrap();
    assert_eq!(
        file_name(&opened.assessment),
        "rolecheck-2026-11-24-older-form.json"
    );
}
