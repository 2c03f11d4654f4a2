//! Keeps what changed, and takes in what other windows of the browser keep.
//!
//! It must never keep a check over one that this window has not seen: it hands that to the state
//! first, which puts the two together.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::context::App;
use super::{collecting, load};
use crate::engine::assessment::Assessment;
use crate::engine::instrument::Instrument;
use crate::engine::score::score;
use crate::engine::scores::GroupView;
use crate::engine::state::{Action, State};
use crate::platform::{Exchange, Found, News, Platform, PlatformError, Stored};
use crate::wire;

/// Enough answers that it is worth asking the browser to keep them.
const WORTH_A_PROMISE: usize = 3;

/// Keeps every check that changed, after each change, and says how it went; takes in what other
/// windows keep and delete, for as long as the page is there.
#[hook]
pub fn use_keeping(app: &App) {
    let latest = use_mut_ref(|| app.state.clone());
    *latest.borrow_mut() = app.state.clone();
    let keeper = Keeper {
        platform: app.platform.clone(),
        dispatch: app.dispatch.clone(),
        latest,
        busy: use_mut_ref(BTreeSet::new),
    };
    let changed: Vec<Changed> = waiting(&app.state)
        .into_iter()
        .map(|check| Changed {
            kept: app.state.kept.get(&check.id).cloned(),
            check,
        })
        .collect();
    use_holding(app);
    {
        let keeper = keeper.clone();
        use_effect_with(changed, move |changed| {
            for changed in changed {
                keeper.keep(&changed.check.id);
            }
        });
    }
    use_effect_with((), move |()| {
        let storage = keeper.platform.storage.clone();
        let watch = storage.watch(Box::new(move |news| keeper.hear(news)));
        move || drop(watch)
    });
    use_promise(app);
    use_effect_with(app.state.would_lose(), {
        let address = app.platform.address.clone();
        move |would_lose| {
            let asks = would_lose.then(|| address.ask_before_leaving());
            move || drop(asks)
        }
    });
}

/// What is not kept is held, so that a fault in the page does not lose it.
#[hook]
fn use_holding(app: &App) {
    let state = &app.state;
    let only_here: Vec<ByValue> = if state.keeping.is_memory_only {
        let checks = state.unsaved.keys().filter_map(|id| state.check(id));
        checks.cloned().map(ByValue).collect()
    } else {
        Vec::new()
    };
    let (storage, instrument) = (app.platform.storage.clone(), state.instrument);
    use_effect_with(only_here, move |only_here| {
        for ByValue(check) in only_here {
            storage.hold(&check.id, Some(&text_of(check, instrument)));
        }
    });
}

/// A check, which is another one as soon as something in it is changed.
struct ByValue(Rc<Assessment>);

impl PartialEq for ByValue {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Asks once, after the first answers, that the browser does not clear what it keeps. Before that
/// it looks only whether it has promised so.
#[hook]
fn use_promise(app: &App) {
    let state = &app.state;
    let has_answers = |check: &Rc<Assessment>| {
        let is_kept = state.kept.contains_key(&check.id);
        is_kept && check.answers.iter().nth(WORTH_A_PROMISE - 1).is_some()
    };
    let is_worth_it = !state.keeping.is_memory_only
        && (state.keeping.not_in_file.iter()).any(|id| state.check(id).is_some_and(has_answers));
    let (platform, dispatch) = (app.platform.clone(), app.dispatch.clone());
    use_effect_with(is_worth_it, move |ask| {
        let answered = move |is_promised| dispatch.emit(Action::Promised(is_promised));
        platform.storage.promise(*ask, Box::new(answered));
    });
}

/// The checks to be kept now. One that a newer RoleCheck has kept is not among them until the person
/// has said that it may be kept in this version's form.
pub fn waiting(state: &State) -> Vec<Rc<Assessment>> {
    if state.keeping.is_memory_only {
        return Vec::new();
    }
    let ids = state.unsaved.keys();
    ids.filter(|id| !state.newer.contains_key(*id))
        .filter_map(|id| state.check(id).cloned())
        .collect()
}

/// A check to keep, and what is kept of it. One that changed is another value, so each is tried once.
struct Changed {
    check: Rc<Assessment>,
    kept: Option<Rc<str>>,
}

impl PartialEq for Changed {
    fn eq(&self, other: &Self) -> bool {
        let same_text = match (&self.kept, &other.kept) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        Rc::ptr_eq(&self.check, &other.check) && same_text
    }
}

/// Keeps checks and hears of others, always by the newest state.
#[derive(Clone)]
struct Keeper {
    platform: Platform,
    dispatch: Callback<Action>,
    latest: Rc<RefCell<Rc<State>>>,
    /// The checks that are on their way to the storage. What is entered meanwhile goes after.
    busy: Rc<RefCell<BTreeSet<String>>>,
}

impl Keeper {
    fn keep(&self, id: &str) {
        let state = self.latest.borrow().clone();
        let Some(check) = state.check(id).cloned() else {
            return;
        };
        if !self.busy.borrow_mut().insert(id.to_owned()) {
            return;
        }
        let (busy, dispatch, id) = (self.busy.clone(), self.dispatch.clone(), id.to_owned());
        save(&self.platform, &state, &check, move |action| {
            busy.borrow_mut().remove(&id);
            dispatch.emit(action);
        });
    }

    fn hear(&self, news: News<'_>) {
        let state = self.latest.borrow().clone();
        match news {
            News::Kept(id) => self.look(&state, id, Missing::Unsure),
            News::Removed(id) => self.look(&state, id, Missing::Deleted),
            News::Collection => {
                if let Some(action) = collecting::seen_elsewhere(&self.platform, &state) {
                    self.dispatch.emit(action);
                }
            }
            News::MayBeCleared => self.look_at_all(&state, Missing::Cleared),
            News::Returned => self.look_at_all(&state, Missing::Deleted),
            News::Leaving => keep_now(&self.platform, &state),
        }
    }

    fn look_at_all(&self, state: &State, missing: Missing) {
        let stored = self.platform.storage.load_all().unwrap_or_default();
        let others = stored.into_iter().map(|stored| stored.id);
        let ids: BTreeSet<String> = state.kept.keys().cloned().chain(others).collect();
        for id in ids {
            self.look(state, &id, missing);
        }
        self.hear(News::Collection);
        // What could not be kept before may be kept now.
        for check in waiting(state) {
            self.keep(&check.id);
        }
    }

    fn look(&self, state: &State, id: &str, missing: Missing) {
        // What is on its way from here would be taken for another window's, and it looks itself.
        if missing != Missing::Deleted && self.busy.borrow().contains(id) {
            return;
        }
        let dispatch = self.dispatch.clone();
        look(&self.platform, state, id, missing, move |action| {
            dispatch.emit(action);
        });
    }
}

/// What it means when a check that this window knows is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Another window deleted it.
    Deleted,
    /// No window of ours did that: it was cleared from outside.
    Cleared,
    /// News of it will come.
    Unsure,
}

/// Keeps a check, unless another window has kept it since: then the two have to come together.
/// `done` gets what comes of it.
pub fn save(
    platform: &Platform,
    state: &State,
    check: &Rc<Assessment>,
    done: impl FnOnce(Action) + 'static,
) {
    let text = text_of(check, state.instrument);
    let exchange = Exchange {
        id: check.id.clone(),
        known: state.kept.get(&check.id).cloned(),
        new: Some(text.clone()),
    };
    let unsaved = state.unsaved.get(&check.id);
    let n_changes = unsaved.map_or(0, |unsaved| unsaved.changes.len());
    let was_known = exchange.known.is_some();
    let (own, check, instrument) = (platform.clone(), check.clone(), state.instrument);
    let ended = move |found| {
        let at = time(&own);
        let saved = Action::Saved {
            check: check.clone(),
            n_changes,
            text: text.into(),
            at: at.clone(),
            was_cleared: was_known && found == Ok(Found::Nothing),
        };
        done(match found {
            Ok(Found::Nothing | Found::Known) => saved,
            Ok(Found::Other(text)) => theirs(&own, instrument, &check.id, text),
            Err(error) => failed(&error),
        });
    };
    platform.storage.exchange(exchange, Box::new(ended));
}

/// Looks what another window did to the check of this id. `done` is not called if this window knows
/// it already.
pub fn look(
    platform: &Platform,
    state: &State,
    id: &str,
    missing: Missing,
    done: impl FnOnce(Action) + 'static,
) {
    let exchange = Exchange {
        id: id.to_owned(),
        known: state.kept.get(id).cloned(),
        new: None,
    };
    let (own, id, instrument) = (platform.clone(), id.to_owned(), state.instrument);
    // What cannot be opened is put back as it was.
    let unreadable = state.unreadable.iter().find(|item| item.id == id).cloned();
    let ended = move |found| {
        let at = time(&own);
        match (found, missing) {
            (Ok(Found::Known), _) | (Ok(Found::Nothing), Missing::Unsure) => {}
            (Ok(Found::Other(text)), _) => done(theirs(&own, instrument, &id, text)),
            (Ok(Found::Nothing), Missing::Deleted) => done(Action::RemovedElsewhere { id, at }),
            (Ok(Found::Nothing), Missing::Cleared) => done(match unreadable {
                Some(item) => match own.storage.save(&id, &item.text) {
                    Ok(()) => Action::PutBack { at },
                    Err(error) => failed(&error),
                },
                None => Action::Cleared { id, at },
            }),
            (Err(error), _) => done(failed(&error)),
        }
    };
    platform.storage.exchange(exchange, Box::new(ended));
}

/// The page is being left: what is on its way may not arrive, so it is kept by a call that has
/// ended when it returns. It is not kept over what another window kept.
fn keep_now(platform: &Platform, state: &State) {
    for check in waiting(state) {
        let found = platform.storage.load(&check.id).ok().flatten();
        let known = state.kept.get(&check.id);
        if found.as_deref() == known.map(Rc::as_ref) {
            // Nobody is there any more to be told of a failure.
            drop((platform.storage).save(&check.id, &text_of(&check, state.instrument)));
        }
    }
}

/// The check as it is kept, with its results.
pub fn text_of(check: &Assessment, instrument: &'static Instrument) -> String {
    let scores = score(instrument, check, &GroupView::default());
    let options = wire::WriteOptions { notes: true };
    wire::write(check, instrument, Some(&scores), options)
}

/// A text that another window kept.
fn theirs(platform: &Platform, instrument: &'static Instrument, id: &str, text: String) -> Action {
    let stored = Stored {
        id: id.to_owned(),
        text,
    };
    match load::open(&stored, instrument) {
        Ok(opened) => Action::KeptElsewhere {
            check: Box::new(opened.check),
            newer: opened.newer,
            text: stored.text.into(),
            at: time(platform),
        },
        Err(reason) => Action::SaveFailed {
            reason: format!("Another window has kept something that cannot be opened. {reason}"),
        },
    }
}

fn time(platform: &Platform) -> String {
    platform.clock.time_of_day(&platform.clock.now())
}

fn failed(error: &PlatformError) -> Action {
    Action::SaveFailed {
        reason: error.to_string(),
    }
}
