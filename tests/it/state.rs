//! What the page knows, and how what happens changes it: stories on the pure state.

use std::rc::Rc;

use rolecheck::engine::answers::Answer;
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::change::{Change, ProfileChange};
use rolecheck::engine::state::{Action, EXAMPLE_ID, Saving};
use rolecheck::platform::memory::MemoryPlatform;
use rolecheck::platform::{Platform, PlatformError};
use rolecheck::ui::load;
use rolecheck::wire;

const NOW: &str = "2026-11-24T10:30:00Z";

fn surroundings() -> (Rc<MemoryPlatform>, Platform) {
    let memory = Rc::new(MemoryPlatform::default());
    let platform = memory.platform();
    (memory, platform)
}

fn new_check(platform: &Platform, name: &str) -> Action {
    let id = platform.clock.new_id();
    let mut check = Assessment::new(id, platform.clock.now());
    name.clone_into(&mut check.name);
    Action::Put(Box::new(check))
}

fn edit(id: &str, change: Change) -> Action {
    Action::Edit {
        id: id.to_owned(),
        now: NOW.to_owned(),
        change,
    }
}

fn title_answer(id: &str) -> Action {
    let answer = Some(Answer::Choice("several"));
    edit(
        id,
        Change::Answer {
            question: "identity-title-consistency",
            answer,
        },
    )
}

#[test]
fn an_answer_is_there_at_once_and_waits_to_be_kept() {
    let (_, platform) = surroundings();
    let state = load::state(&platform).update(new_check(&platform, "Northbank"));
    let id = state.checks[0].id.clone();
    let state = state.clone().update(Action::Saved {
        check: state.checks[0].clone(),
        n_changes: 0,
        text: "{}".into(),
        at: "10:29".into(),
        was_cleared: false,
    });
    assert!(state.unsaved.is_empty());
    let state = state.update(title_answer(&id));
    let check = state.check(&id).unwrap();
    assert_eq!(
        check.answers.get("identity-title-consistency"),
        Some(&Answer::Choice("several"))
    );
    assert_eq!(check.updated_at, NOW);
    assert!(state.unsaved.contains_key(&id));
}

#[test]
fn a_failed_save_is_remembered_and_the_check_still_waits() {
    let (_, platform) = surroundings();
    let state = load::state(&platform).update(new_check(&platform, "Northbank"));
    let reason = PlatformError::StorageFull.to_string();
    let state = state.update(Action::SaveFailed {
        reason: reason.clone(),
    });
    assert_eq!(state.saving, Saving::Failed { reason });
    assert_eq!(state.unsaved.len(), 1);
}

#[test]
fn a_deleted_check_comes_back_whole_when_it_is_undone() {
    let (_, platform) = surroundings();
    let state = load::state(&platform).update(new_check(&platform, "Northbank"));
    let id = state.checks[0].id.clone();
    let before = state.update(title_answer(&id));
    let gone = before.clone().update(Action::Delete { id: id.clone() });
    assert!(gone.check(&id).is_none());
    assert!(!gone.unsaved.contains_key(&id));
    let back = gone.update(Action::UndoDelete);
    assert_eq!(back.check(&id), before.check(&id));
    assert!(
        back.unsaved.contains_key(&id),
        "what came back has to be kept again"
    );
}

#[test]
fn the_example_can_be_changed_but_is_never_kept() {
    let (_, platform) = surroundings();
    let state = load::state(&platform).update(title_answer(EXAMPLE_ID));
    assert_eq!(
        state.example.answers.get("identity-title-consistency"),
        Some(&Answer::Choice("several"))
    );
    assert!(state.unsaved.is_empty());
    assert!(state.checks.is_empty());
}

#[test]
fn the_example_opens_without_a_part_that_cannot_be_used() {
    let (_, platform) = surroundings();
    let state = load::state(&platform);
    let example = &state.example;
    assert_eq!(example.id, EXAMPLE_ID);
    assert!(example.kept.is_empty(), "{:?}", example.kept);
    assert!(example.answers.iter().count() > 55);
    assert_eq!(example.profile.hospitals.len(), 2);
}

#[test]
fn everything_that_was_kept_is_there_again_the_newest_first() {
    let (_, platform) = surroundings();
    let mut state = load::state(&platform);
    for (name, now) in [
        ("Old", "2025-01-01T00:00:00Z"),
        ("New", "2026-01-01T00:00:00Z"),
    ] {
        state = state.update(new_check(&platform, name));
        let id = state.checks[0].id.clone();
        let change = Change::Profile(ProfileChange::AddHospital);
        state = state.update(Action::Edit {
            id,
            now: now.into(),
            change,
        });
    }
    for check in &state.checks {
        let options = wire::WriteOptions { notes: true };
        let text = wire::write(check, state.instrument, None, options);
        platform.storage.save(&check.id, &text).unwrap();
    }
    let again = load::state(&platform);
    let names: Vec<&str> = again
        .checks
        .iter()
        .map(|check| check.name.as_str())
        .collect();
    assert_eq!(names, ["New", "Old"]);
    assert_eq!(again.checks[0].profile.hospitals[0].label, "Hospital A");
}

#[test]
fn rubbish_in_storage_is_listed_and_left_alone() {
    let (_, platform) = surroundings();
    let rubbish = [
        "",
        "{",
        "[]",
        "null",
        "12",
        "{\"format\":\"other\"}",
        "\u{0}\u{1}",
    ];
    for (number, text) in rubbish.iter().enumerate() {
        platform
            .storage
            .save(&format!("bad-{number}"), text)
            .unwrap();
    }
    let state = load::state(&platform);
    assert!(state.checks.is_empty());
    assert_eq!(state.unreadable.len(), rubbish.len());
    for item in &state.unreadable {
        assert!(item.reason.len() > 10, "{item:?}");
    }
    assert_eq!(platform.storage.load_all().unwrap().len(), rubbish.len());
    tried!(
        "Storage",
        "The storage holds texts that are no checks",
        "Each is listed with the reason, and left alone"
    );
}

#[test]
fn storage_that_is_refused_is_said_at_once() {
    let (memory, platform) = surroundings();
    memory.fail_storage(Some(PlatformError::StorageRefused));
    let state = load::state(&platform);
    assert!(matches!(state.saving, Saving::Failed { .. }));
}

#[test]
fn deleting_everything_leaves_nothing() {
    let (_, platform) = surroundings();
    let state = load::state(&platform)
        .update(new_check(&platform, "Northbank"))
        .update(Action::DeleteAll);
    assert!(state.checks.is_empty() && state.unsaved.is_empty() && state.deleted.is_none());
    assert_eq!(state.saving, Saving::NotYet);
}

#[test]
fn an_opened_file_is_named_until_its_check_is_changed() {
    let (_, platform) = surroundings();
    let check = Assessment::new("opened".to_owned(), platform.clock.now());
    let state = load::state(&platform).update(Action::Open {
        check: Box::new(check),
        file: "northbank.json".to_owned(),
    });
    let opened = state.opened.clone().unwrap();
    assert_eq!(
        (opened.id.as_str(), opened.file.as_str()),
        ("opened", "northbank.json")
    );
    assert!(state.unsaved.contains_key("opened"), "a copy is to be kept");
    assert!(state.update(title_answer("opened")).opened.is_none());
}

#[test]
fn only_a_check_in_which_nothing_was_ever_entered_is_untouched() {
    let (_, platform) = surroundings();
    let state = load::state(&platform).update(new_check(&platform, ""));
    let id = state.checks[0].id.clone();
    assert!(state.checks[0].is_untouched());
    let state = state.update(title_answer(&id));
    assert!(!state.checks[0].is_untouched());
}
