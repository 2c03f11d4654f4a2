//! Two windows of one browser with the same check open. Neither may lose what the other kept.

use std::rc::Rc;

use rolecheck::engine::answers::Answer;
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::change::Change;
use rolecheck::engine::state::{Action, Saving, State};
use rolecheck::platform::memory::MemoryPlatform;
use rolecheck::platform::{Platform, PlatformError};
use rolecheck::ui::keep::{save, seen_elsewhere};
use rolecheck::ui::load;

const ID: &str = "check";
const TITLES: (&str, &str) = ("identity-title-consistency", "several");
const CULTURE: (&str, &str) = ("retain-culture", "agree");

/// Two windows that have just loaded the one check that is kept.
fn two_windows() -> (Platform, State, State) {
    let platform = Rc::new(MemoryPlatform::default()).platform();
    let check = Assessment::new(ID.to_owned(), platform.clock.now());
    let first = load::state(&platform).update(Action::Put(Box::new(check)));
    let first = keep(&platform, first);
    let second = load::state(&platform);
    (platform, first, second)
}

/// What the page does after each change, until nothing is left to keep.
fn keep(platform: &Platform, mut state: State) -> State {
    for _ in 0..3 {
        let Some(id) = state.unsaved.keys().next().cloned() else {
            return state;
        };
        let check = state.check(&id).unwrap().clone();
        let action = save(platform, &state, &check);
        state = state.update(action);
    }
    panic!("it never comes to an end: {:?}", state.saving);
}

/// What the page does when the browser tells of a change in another window.
fn hear(platform: &Platform, state: State) -> State {
    match seen_elsewhere(platform, &state, ID) {
        Some(action) => state.update(action),
        None => state,
    }
}

fn answer((question, option): (&'static str, &'static str)) -> Action {
    Action::Edit {
        id: ID.to_owned(),
        now: "2026-11-24T10:30:00Z".to_owned(),
        change: Change::Answer {
            question,
            answer: Some(Answer::Choice(option)),
        },
    }
}

fn has(state: &State, (question, option): (&str, &'static str)) -> bool {
    let check = state.check(ID).unwrap();
    check.answers.get(question) == Some(&Answer::Choice(option))
}

#[test]
fn an_answer_of_another_window_shows_here_and_the_page_says_when() {
    let (platform, first, second) = two_windows();
    keep(&platform, first.update(answer(TITLES)));
    let second = hear(&platform, second);
    assert!(has(&second, TITLES));
    assert_eq!(second.elsewhere[ID], "09:00");
    assert!(second.unsaved.is_empty(), "there is nothing to keep");
    let second = second.update(answer(CULTURE));
    assert!(
        second.elsewhere.is_empty(),
        "what is entered here is the news"
    );
}

#[test]
fn an_answer_in_a_window_that_has_not_heard_of_the_other_loses_neither() {
    let (platform, first, second) = two_windows();
    let first = keep(&platform, first.update(answer(TITLES)));
    let second = keep(&platform, second.update(answer(CULTURE)));
    for state in [hear(&platform, first), second, load::state(&platform)] {
        assert!(has(&state, TITLES) && has(&state, CULTURE));
    }
}

#[test]
fn news_that_come_while_an_answer_waits_leave_the_answer() {
    let (platform, first, second) = two_windows();
    let second = second.update(answer(CULTURE));
    keep(&platform, first.update(answer(TITLES)));
    let second = keep(&platform, hear(&platform, second));
    assert!(has(&second, TITLES) && has(&second, CULTURE));
    assert!(has(&load::state(&platform), CULTURE));
}

#[test]
fn a_window_hears_nothing_new_of_what_it_kept_itself() {
    let (platform, first, _) = two_windows();
    let first = keep(&platform, first.update(answer(TITLES)));
    assert!(seen_elsewhere(&platform, &first, ID).is_none());
}

#[test]
fn a_file_that_was_opened_in_place_of_a_check_stands_although_another_window_kept_it() {
    let (platform, first, second) = two_windows();
    keep(&platform, first.update(answer(TITLES)));
    let file = Assessment {
        name: "Of the file".to_owned(),
        ..Assessment::new(ID.to_owned(), platform.clock.now())
    };
    let second = keep(&platform, second.update(Action::Put(Box::new(file))));
    assert_eq!(second.check(ID).unwrap().name, "Of the file");
    assert_eq!(
        load::state(&platform).check(ID).unwrap().name,
        "Of the file"
    );
}

#[test]
fn a_check_that_another_window_deleted_goes_unless_an_answer_waits_here() {
    let (platform, first, second) = two_windows();
    platform.storage.remove(ID).unwrap();
    let first = hear(&platform, first);
    assert!(first.check(ID).is_none());
    assert_eq!(first.elsewhere[ID], "09:00");
    let second = hear(&platform, second.update(answer(CULTURE)));
    assert!(has(&keep(&platform, second), CULTURE));
    assert!(has(&load::state(&platform), CULTURE));
}

#[test]
fn a_check_that_another_window_began_is_listed_here() {
    let (platform, first, second) = two_windows();
    let begun = Assessment::new("begun".to_owned(), platform.clock.now());
    keep(&platform, first.update(Action::Put(Box::new(begun))));
    let action = seen_elsewhere(&platform, &second, "begun").unwrap();
    assert_eq!(second.update(action).checks.len(), 2);
}

#[test]
fn what_another_window_kept_and_nobody_can_open_is_not_written_over() {
    let (platform, first, _) = two_windows();
    platform.storage.save(ID, "{").unwrap();
    let first = first.update(answer(TITLES));
    let check = first.check(ID).unwrap().clone();
    let first = first.clone().update(save(&platform, &first, &check));
    assert!(matches!(first.saving, Saving::Failed { .. }));
    assert_eq!(platform.storage.load(ID).unwrap().as_deref(), Some("{"));
}

#[test]
fn a_watch_hears_of_every_change_until_it_ends() {
    let memory = Rc::new(MemoryPlatform::default());
    let platform = memory.platform();
    let heard = Rc::new(std::cell::RefCell::new(Vec::new()));
    let watch = {
        let heard = heard.clone();
        let hear = move |id: Option<&str>| heard.borrow_mut().push(id.map(str::to_owned));
        platform.storage.watch(Box::new(hear))
    };
    memory.tell_of_storage(Some(ID));
    memory.tell_of_storage(None);
    drop(watch);
    memory.tell_of_storage(Some(ID));
    assert_eq!(*heard.borrow(), [Some(ID.to_owned()), None]);
    memory.fail_storage(Some(PlatformError::StorageRefused));
    assert!(platform.storage.load(ID).is_err());
}
