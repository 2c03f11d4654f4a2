//! What every test of a page starts from: a check, surroundings in memory, and the page's text.
//! It must not know any one page.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use rolecheck::engine::answers::Answer;
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::change::Change;
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::keeping::Keeping;
use rolecheck::engine::state::{Action, Saving, State};
use rolecheck::platform::Platform;
use rolecheck::platform::memory::MemoryPlatform;
use rolecheck::ui::context::App;
use rolecheck::ui::keep::{self, Missing};
use rolecheck::wire;
use yew::Callback;

/// The filled-in example.
pub fn filled_in() -> Assessment {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/example.json");
    wire::read(&std::fs::read(path).unwrap(), &CURRENT)
        .unwrap()
        .assessment
}

/// A check that was just begun.
pub fn empty() -> Assessment {
    Assessment::new("id".to_owned(), "2026-11-24T09:00:00Z".to_owned())
}

/// The filled-in example with changes, as a person makes them.
pub fn changed(changes: Vec<Change>) -> Assessment {
    let mut check = filled_in();
    for change in changes {
        change.apply(&mut check, &CURRENT);
    }
    check
}

/// The choice of an option.
pub fn choose(question: &'static str, option: &'static str) -> Change {
    Change::Answer {
        question,
        answer: Some(Answer::Choice(option)),
    }
}

/// Surroundings in memory that hold a check.
pub fn app_with(check: Assessment) -> (App, Rc<Assessment>) {
    let check = Rc::new(check);
    let app = App {
        state: Rc::new(State {
            instrument: &CURRENT,
            checks: vec![check.clone()],
            example: check.clone(),
            unreadable: Vec::new(),
            unsaved: BTreeMap::new(),
            kept: BTreeMap::new(),
            elsewhere: BTreeMap::new(),
            saving: Saving::NotYet,
            keeping: Keeping::default(),
            opened: None,
            deleted: None,
            newer: BTreeMap::new(),
            files: Rc::default(),
            tally: None,
            collection: None,
            unreadable_collection: None,
            form: None,
            is_handed_in: false,
        }),
        platform: Rc::new(MemoryPlatform::default()).platform(),
        dispatch: Callback::noop(),
    };
    (app, check)
}

/// What the page does with a check that is to be kept.
pub fn save(platform: &Platform, state: State, check: &Rc<Assessment>) -> State {
    let action = saved(platform, &state, check);
    state.update(action)
}

/// What comes of keeping a check.
pub fn saved(platform: &Platform, state: &State, check: &Rc<Assessment>) -> Action {
    let outcome = Rc::new(RefCell::new(None));
    let place = outcome.clone();
    keep::save(platform, state, check, move |action| {
        *place.borrow_mut() = Some(action);
    });
    outcome.take().unwrap()
}

/// What the page hears when it looks for what another window did to a check.
pub fn seen(platform: &Platform, state: &State, id: &str, missing: Missing) -> Option<Action> {
    let outcome = Rc::new(RefCell::new(None));
    let place = outcome.clone();
    keep::look(platform, state, id, missing, move |action| {
        *place.borrow_mut() = Some(action);
    });
    outcome.take()
}

/// The text between tags, with the few entities that we write put back.
pub fn text(html: &str) -> String {
    let words: String = html
        .split('<')
        .filter_map(|part| part.split_once('>'))
        .map(|(_, words)| words)
        .collect();
    [
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&quot;", "\""),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(words, |words, (entity, letter)| {
        words.replace(entity, letter)
    })
}

/// The levels of the headings in their order.
pub fn heading_levels(html: &str) -> Vec<u32> {
    (html.split("<h").skip(1))
        .filter_map(|rest| rest.chars().next()?.to_digit(10))
        .collect()
}
