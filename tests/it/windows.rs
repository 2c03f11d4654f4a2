//! Two windows of one browser with the same check open. Neither may lose what the other kept.

use std::rc::Rc;

use rolecheck::engine::answers::Answer;
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::change::Change;
use rolecheck::engine::state::{Action, Saving, State};
use rolecheck::platform::memory::MemoryPlatform;
use rolecheck::platform::{News, Platform, PlatformError};
use rolecheck::ui::keep::Missing;
use rolecheck::ui::load;

use crate::page::{save, seen};

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
        state = save(platform, state, &check);
    }
    panic!("it never comes to an end: {:?}", state.saving);
}

/// What the page does when the browser tells of a change in another window.
fn hear(platform: &Platform, state: State) -> State {
    match seen(platform, &state, ID, Missing::Deleted) {
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

/// The page keeps a check when it is another value than the one that it last tried to keep.
#[test]
fn an_answer_that_was_on_its_way_when_news_came_is_tried_again() {
    let (platform, first, second) = two_windows();
    keep(&platform, first.update(answer(TITLES)));
    let second = second.update(answer(CULTURE));
    let news = seen(&platform, &second, ID, Missing::Unsure).unwrap();
    // The news comes first, and then the end of the attempt, which met the same text.
    let heard = second.update(news.clone());
    let tried = heard.check(ID).unwrap().clone();
    let ended = heard.update(news);
    assert!(!Rc::ptr_eq(ended.check(ID).unwrap(), &tried));
    let ended = keep(&platform, ended);
    assert!(has(&ended, TITLES) && has(&ended, CULTURE));
    assert!(has(&load::state(&platform), TITLES) && has(&load::state(&platform), CULTURE));
}

#[test]
fn a_window_hears_nothing_new_of_what_it_kept_itself() {
    let (platform, first, _) = two_windows();
    let first = keep(&platform, first.update(answer(TITLES)));
    assert!(seen(&platform, &first, ID, Missing::Deleted).is_none());
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
    let action = seen(&platform, &second, "begun", Missing::Deleted).unwrap();
    assert_eq!(second.update(action).checks.len(), 2);
}

#[test]
fn what_another_window_kept_and_nobody_can_open_is_not_written_over() {
    let (platform, first, _) = two_windows();
    platform.storage.save(ID, "{").unwrap();
    let first = first.update(answer(TITLES));
    let check = first.check(ID).unwrap().clone();
    let first = save(&platform, first, &check);
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
        let hear = move |news: News<'_>| heard.borrow_mut().push(format!("{news:?}"));
        platform.storage.watch(Box::new(hear))
    };
    memory.tell_of_storage(News::Kept(ID));
    memory.tell_of_storage(News::MayBeCleared);
    drop(watch);
    memory.tell_of_storage(News::Removed(ID));
    assert_eq!(*heard.borrow(), ["Kept(\"check\")", "MayBeCleared"]);
    memory.fail_storage(Some(PlatformError::StorageRefused));
    assert!(platform.storage.load(ID).is_err());
}

#[test]
fn the_same_answer_given_in_two_windows_is_shown_with_both_values_and_a_choice() {
    let (platform, first, second) = two_windows();
    keep(&platform, first.update(answer(TITLES)));
    // It has not heard of the other when it answers the same question, and another one.
    let other = ("identity-title-consistency", "one-per-band");
    let second = keep(
        &platform,
        second.update(answer(other)).update(answer(CULTURE)),
    );
    let clash = second.keeping.clash.as_ref().unwrap();
    assert_eq!(clash.differences.len(), 1, "{:?}", clash.differences);
    let difference = &clash.differences[0];
    assert!(!difference.mine.is_empty() && difference.mine != difference.theirs);
    assert!(has(&second, other), "what was entered here stands");
    let part = difference.part;
    let mine = keep(&platform, second.clone().update(Action::Settle(None)));
    assert!(has(&mine, other) && mine.keeping.clash.is_none());
    let theirs = keep(&platform, second.update(Action::Settle(Some(part))));
    assert!(has(&theirs, TITLES) && has(&theirs, CULTURE));
    assert!(theirs.keeping.clash.is_none());
    assert!(has(&load::state(&platform), TITLES));
}

#[test]
fn an_answer_that_both_windows_had_and_both_changed_is_shown_with_both_values() {
    let (platform, first, second) = two_windows();
    let first = keep(&platform, first.update(answer(CULTURE)));
    let second = hear(&platform, second);
    keep(
        &platform,
        first.update(answer(("retain-culture", "disagree"))),
    );
    let ours = ("retain-culture", "neither");
    let second = keep(&platform, second.update(answer(ours)));
    assert_eq!(second.keeping.clash.as_ref().unwrap().differences.len(), 1);
    assert!(has(&second, ours), "what was entered here stands");
}

#[test]
fn the_same_answer_in_both_windows_is_no_conflict() {
    let (platform, first, second) = two_windows();
    keep(&platform, first.update(answer(TITLES)));
    let second = keep(&platform, second.update(answer(TITLES)));
    assert!(has(&second, TITLES) && second.keeping.clash.is_none());
}

#[test]
fn what_is_entered_while_a_check_is_on_its_way_is_kept_after_it() {
    let (platform, first, _) = two_windows();
    let on_its_way = first.update(answer(TITLES));
    let check = on_its_way.check(ID).unwrap().clone();
    let kept = crate::page::saved(&platform, &on_its_way, &check);
    // Then something else is entered, and only then the page hears that the first was kept.
    let state = on_its_way.update(answer(CULTURE)).update(kept);
    assert_eq!(state.unsaved[ID].changes.len(), 1);
    let state = keep(&platform, state);
    assert!(state.unsaved.is_empty());
    assert!(has(&load::state(&platform), TITLES) && has(&load::state(&platform), CULTURE));
}
