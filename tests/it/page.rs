//! What every test of a page starts from: a check, surroundings in memory, and the page's text.
//! It must not know any one page.

use std::collections::BTreeMap;
use std::rc::Rc;

use rolecheck::engine::answers::Answer;
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::change::Change;
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::state::{Saving, State};
use rolecheck::platform::memory::MemoryPlatform;
use rolecheck::ui::context::App;
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
            opened: None,
            deleted: None,
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
