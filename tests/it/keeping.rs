//! How far what was entered is safe: in memory only, cleared from outside, in a file, promised. What
//! the page says must be what the storage holds.

use std::rc::Rc;

use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::state::{Action, Saving, State};
use rolecheck::platform::memory::MemoryPlatform;
use rolecheck::platform::{Platform, PlatformError};
use rolecheck::ui::context::App;
use rolecheck::ui::keep::{Missing, waiting};
use rolecheck::ui::pages::keep::Keep;
use rolecheck::ui::{load, safety};
use yew::{Callback, html};

use crate::markup::render::render;
use crate::page::{choose, save, seen, text};

const ID: &str = "check";

fn edited(state: State) -> State {
    state.update(Action::Edit {
        id: ID.to_owned(),
        now: "2026-11-24T10:30:00Z".to_owned(),
        change: choose("retain-culture", "agree"),
    })
}

fn keep(platform: &Platform, mut state: State) -> State {
    for check in waiting(&state) {
        state = save(platform, state, &check);
    }
    state
}

/// A check with an answer that is kept.
fn kept() -> (Rc<MemoryPlatform>, Platform, State) {
    let memory = Rc::new(MemoryPlatform::default());
    let platform = memory.platform();
    let check = Assessment::new(ID.to_owned(), platform.clock.now());
    let state = load::state(&platform).update(Action::Put(Box::new(check)));
    let state = keep(&platform, edited(state));
    assert!(state.unsaved.is_empty());
    (memory, platform, state)
}

fn has_text(platform: &Platform) -> bool {
    platform.storage.load(ID).unwrap().is_some()
}

#[test]
fn what_was_cleared_from_outside_is_noticed_said_and_written_again() {
    let (_, platform, state) = kept();
    platform.storage.remove(ID).unwrap();
    let news = seen(&platform, &state, ID, Missing::Cleared).unwrap();
    let state = keep(&platform, state.update(news));
    assert!(has_text(&platform));
    assert_eq!(state.keeping.cleared.as_deref(), Some("09:00"));
    let app = app(&platform, state);
    let words = text(&render(safety::notices(&app)));
    assert!(words.contains("has written them again"), "{words}");
}

#[test]
fn a_save_that_finds_nothing_where_something_was_says_so_too() {
    let (_, platform, state) = kept();
    platform.storage.remove(ID).unwrap();
    let state = keep(&platform, edited(state));
    assert!(has_text(&platform) && state.keeping.cleared.is_some());
}

#[test]
fn what_another_window_deleted_is_not_written_again() {
    let (_, platform, state) = kept();
    platform.storage.remove(ID).unwrap();
    let news = seen(&platform, &state, ID, Missing::Deleted).unwrap();
    let state = keep(&platform, state.update(news));
    assert!(!has_text(&platform) && state.check(ID).is_none());
    assert_eq!(state.keeping.cleared, None);
}

#[test]
fn in_memory_only_nothing_is_kept_and_a_change_of_mind_keeps_all_of_it() {
    let memory = Rc::new(MemoryPlatform::default());
    let platform = memory.platform();
    platform.storage.set_memory_only(true);
    let check = Assessment::new(ID.to_owned(), platform.clock.now());
    let state = load::state(&platform);
    assert!(state.keeping.is_memory_only, "a reload keeps the choice");
    let state = state.update(Action::Put(Box::new(check)));
    assert!(!state.would_lose(), "nothing was entered");
    let state = keep(&platform, edited(state));
    assert!(!has_text(&platform) && state.would_lose());

    let in_file = state.clone().update(Action::InFile { id: ID.to_owned() });
    assert!(!in_file.would_lose(), "a file has it");
    assert!(edited(in_file).would_lose(), "and not what came after");

    let state = keep(&platform, state.update(Action::SetMemoryOnly(false)));
    assert!(has_text(&platform) && !state.would_lose());
    let state = state.update(Action::SetMemoryOnly(true));
    assert!(!state.would_lose(), "it is still kept as it is");
    assert!(edited(state).would_lose());
}

#[test]
fn what_is_taken_off_the_computer_stays_in_the_window() {
    let (_, platform, state) = kept();
    platform.storage.remove(ID).unwrap();
    let state = state
        .update(Action::SetMemoryOnly(true))
        .update(Action::TakenOff { id: ID.to_owned() });
    let state = keep(&platform, state);
    assert!(!has_text(&platform));
    assert!(state.check(ID).is_some() && state.would_lose());
    let state = keep(&platform, state.update(Action::SetMemoryOnly(false)));
    assert!(has_text(&platform) && !state.would_lose());
}

#[test]
fn leaving_loses_something_only_where_nothing_keeps_it() {
    let (memory, platform, state) = kept();
    assert!(!state.would_lose());
    memory.fail_storage(Some(PlatformError::StorageFull));
    let state = keep(&platform, edited(state));
    assert!(matches!(state.saving, Saving::Failed { .. }));
    assert!(state.would_lose());
    let in_file = state.clone().update(Action::InFile { id: ID.to_owned() });
    assert!(!in_file.would_lose());
    memory.fail_storage(None);
    assert!(!keep(&platform, state).would_lose());
}

fn app(platform: &Platform, state: State) -> App {
    App {
        state: Rc::new(state),
        platform: platform.clone(),
        dispatch: Callback::noop(),
    }
}

#[test]
fn the_page_of_the_choice_says_what_is_kept_now_and_offers_the_other_way() {
    let (_, platform, state) = kept();
    let shown = |state: &State| render(html! { <Keep app={app(&platform, state.clone())} /> });
    let page = shown(&state);
    for part in ["Check without a name", "id=\"take-off\"", "id=\"leave\""] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let state = state.update(Action::DeleteAll);
    assert!(shown(&state).contains("id=\"keep-nothing\""));
    let page = shown(&state.update(Action::SetMemoryOnly(true)));
    assert!(page.contains("id=\"keep-checks\"") && !page.contains("id=\"keep-nothing\""));
}

#[test]
fn that_something_is_in_no_file_is_said_only_where_the_browser_has_promised_nothing() {
    let (_, platform, state) = kept();
    let shown = |state: State| render(safety::not_in_file(&app(&platform, state), ID));
    assert_eq!(text(&shown(state.clone())), "", "nobody has asked yet");
    let refused = state.clone().update(Action::Promised(false));
    assert!(text(&shown(refused.clone())).contains("Not in a file yet"));
    let saved = refused.update(Action::InFile { id: ID.to_owned() });
    assert_eq!(text(&shown(saved)), "");
    assert_eq!(text(&shown(state.update(Action::Promised(true)))), "");
}
