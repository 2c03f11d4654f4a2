//! Keeps what changed, and takes in what another window of the browser keeps.
//!
//! It must never keep a check over one that this window has not seen: it hands that to the state
//! first, which puts the two together.

use std::rc::Rc;

use yew::prelude::*;

use super::context::App;
use super::{collecting, load};
use crate::engine::assessment::Assessment;
use crate::engine::score::score;
use crate::engine::scores::GroupView;
use crate::engine::state::{Action, State};
use crate::platform::{Platform, PlatformError, Stored};
use crate::wire;

/// Keeps every check that changed, after each change, and says how it went.
#[hook]
pub fn use_saving(app: &App) {
    let changed: Vec<Changed> = (app.state.unsaved.keys())
        .filter_map(|id| app.state.check(id).cloned().map(Changed))
        .collect();
    let app = app.clone();
    use_effect_with(changed, move |changed| {
        for Changed(check) in changed {
            app.dispatch.emit(save(&app.platform, &app.state, check));
        }
    });
}

/// Takes in what other windows keep and delete, for as long as the page is there.
#[hook]
pub fn use_watching(app: &App) {
    let latest = use_mut_ref(|| app.state.clone());
    *latest.borrow_mut() = app.state.clone();
    let (platform, dispatch) = (app.platform.clone(), app.dispatch.clone());
    use_effect_with((), move |()| {
        let storage = platform.storage.clone();
        let watch = storage.watch(Box::new(move |id| {
            let state = latest.borrow().clone();
            let any = id.is_none();
            let ids = match id {
                Some(id) => vec![id.to_owned()],
                None => state.kept.keys().cloned().collect(),
            };
            if any && let Some(action) = collecting::seen_elsewhere(&platform, &state) {
                dispatch.emit(action);
            }
            for id in ids {
                if let Some(action) = seen_elsewhere(&platform, &state, &id) {
                    dispatch.emit(action);
                }
            }
        }));
        move || drop(watch)
    });
}

/// A check to keep. A check that changed is another value, so each is tried once.
struct Changed(Rc<Assessment>);

impl PartialEq for Changed {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Keeps a check, unless another window has kept it since: then the two have to come together.
pub fn save(platform: &Platform, state: &State, check: &Assessment) -> Action {
    let found = match platform.storage.load(&check.id) {
        Ok(found) => found,
        Err(error) => return failed(&error),
    };
    if let Some(text) = found
        && !is_known(state, &check.id, &text)
    {
        return theirs(platform, state, &check.id, text);
    }
    let instrument = state.instrument;
    let scores = score(instrument, check, &GroupView::default());
    let options = wire::WriteOptions { notes: true };
    let text = wire::write(check, instrument, Some(&scores), options);
    match platform.storage.save(&check.id, &text) {
        Ok(()) => Action::Saved {
            id: check.id.clone(),
            text: text.into(),
            at: time(platform),
        },
        Err(error) => failed(&error),
    }
}

/// What another window did to the check of this id; nothing, if this window knows it already.
pub fn seen_elsewhere(platform: &Platform, state: &State, id: &str) -> Option<Action> {
    match platform.storage.load(id) {
        Ok(Some(text)) if is_known(state, id, &text) => None,
        Ok(Some(text)) => Some(theirs(platform, state, id, text)),
        Ok(None) => Some(Action::RemovedElsewhere {
            id: id.to_owned(),
            at: time(platform),
        }),
        Err(error) => Some(failed(&error)),
    }
}

/// A text that another window kept.
fn theirs(platform: &Platform, state: &State, id: &str, text: String) -> Action {
    let stored = Stored {
        id: id.to_owned(),
        text,
    };
    match load::open(&stored, state.instrument) {
        Ok(check) => Action::KeptElsewhere {
            check: Box::new(check),
            text: stored.text.into(),
            at: time(platform),
        },
        Err(reason) => Action::SaveFailed {
            reason: format!("Another window has kept something that cannot be opened. {reason}"),
        },
    }
}

fn is_known(state: &State, id: &str, text: &str) -> bool {
    state.kept.get(id).is_some_and(|known| **known == *text)
}

fn time(platform: &Platform) -> String {
    platform.clock.time_of_day(&platform.clock.now())
}

fn failed(error: &PlatformError) -> Action {
    Action::SaveFailed {
        reason: error.to_string(),
    }
}
