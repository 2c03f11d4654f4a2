//! Keeps assessments in the browser's local storage, one entry each, and beside it in its database.
//!
//! An entry is written by one call, so it is there whole or not at all. It must not look into the
//! texts, nor touch what other apps of the same host keep.

use std::any::Any;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DomException, PageTransitionEvent, StorageEvent};

use super::{BrowserPlatform, held, journal, updates};
use crate::platform::{Done, Exchange, Found, News, PlatformError, Storage, Stored};

/// Every key of ours starts so; other apps of the same host keep theirs.
const OURS: &str = "rolecheck.";
/// The key of an assessment is this and its id.
const CHECK: &str = "rolecheck.check.";
/// The key of the collection.
const COLLECTION: &str = "rolecheck.collection";
/// In session storage, which ends with the window: nothing is to be kept on this computer.
const MEMORY_ONLY: &str = "rolecheck.memory-only";
/// Beside it: the browser was asked for a promise, and some browsers ask the person then.
const ASKED: &str = "rolecheck.asked";

/// Brings what is kept up to date, before the page looks at it.
pub(super) async fn open() {
    if let Ok(local) = local_storage() {
        journal::open(&local).await;
    }
}

impl Storage for BrowserPlatform {
    fn load_all(&self) -> Result<Vec<Stored>, PlatformError> {
        let storage = local_storage()?;
        let mut stored = Vec::new();
        for key in our_keys(&storage)? {
            let Some(id) = key.strip_prefix(CHECK) else {
                continue;
            };
            if let Some(text) = storage.get_item(&key).map_err(|error| error_of(&error))? {
                stored.push(Stored {
                    id: id.to_owned(),
                    text,
                });
            }
        }
        Ok(stored)
    }

    fn load(&self, id: &str) -> Result<Option<String>, PlatformError> {
        get(&format!("{CHECK}{id}"))
    }

    fn save(&self, id: &str, text: &str) -> Result<(), PlatformError> {
        set(format!("{CHECK}{id}"), Some(text))
    }

    fn exchange(&self, exchange: Exchange, done: Done<Found>) {
        if let Some(new) = &exchange.new {
            self.hold(&exchange.id, Some(new));
        }
        exchange_under(format!("{CHECK}{}", exchange.id), exchange, done);
    }

    fn hold(&self, id: &str, text: Option<&str>) {
        held::hold(id, text);
    }

    fn remove(&self, id: &str) -> Result<(), PlatformError> {
        self.hold(id, None);
        set(format!("{CHECK}{id}"), None)
    }

    fn clear(&self, done: Done<()>) {
        held::forget();
        let outcome = clear_local();
        if let Some(session) = session_storage() {
            drop(session.remove_item(ASKED));
        }
        spawn_local(async move {
            // Where there is no database, or no worker, there is nothing of theirs to forget.
            drop(journal::empty().await);
            // Nothing of the person's is left. The rest may take a while where other windows are open.
            done(outcome);
            drop(journal::remove().await);
            updates::forget().await;
        });
    }

    fn load_collection(&self) -> Result<Option<String>, PlatformError> {
        get(COLLECTION)
    }

    fn exchange_collection(&self, known: Option<&str>, new: String, done: Done<Found>) {
        let exchange = Exchange {
            id: String::new(),
            known: known.map(Rc::from),
            new: Some(new),
        };
        exchange_under(COLLECTION.to_owned(), exchange, done);
    }

    fn remove_collection(&self) -> Result<(), PlatformError> {
        set(COLLECTION.to_owned(), None)
    }

    fn watch(&self, heard: Box<dyn Fn(News<'_>)>) -> Box<dyn Any> {
        let heard = Rc::new(heard);
        let on = |target: &web_sys::EventTarget,
                  name: &'static str,
                  news: fn(&web_sys::Event) -> Option<News<'static>>| {
            let heard = heard.clone();
            EventListener::new(target, name, move |event| {
                if let Some(news) = news(event) {
                    heard(news);
                }
            })
        };
        let shown = on(&document(), "visibilitychange", |_| {
            (!document().hidden()).then_some(News::MayBeCleared)
        });
        let returned = on(&window(), "pageshow", |event| {
            let event = event.dyn_ref::<PageTransitionEvent>()?;
            event.persisted().then_some(News::Returned)
        });
        let leaving = on(&window(), "pagehide", |_| Some(News::Leaving));
        // Browsers tell every window but the one that made the change.
        let changed = EventListener::new(&window(), "storage", move |event| {
            let event = event.dyn_ref::<StorageEvent>();
            let is_gone = event.is_some_and(|event| event.new_value().is_none());
            let key = event.and_then(StorageEvent::key);
            match key.as_deref() {
                None => heard(News::MayBeCleared),
                Some(COLLECTION) => heard(News::Collection),
                Some(key) => match key.strip_prefix(CHECK) {
                    Some(id) if is_gone => heard(News::Removed(id)),
                    Some(id) => heard(News::Kept(id)),
                    None => {}
                },
            }
        });
        Box::new([shown, returned, leaving, changed])
    }

    fn is_memory_only(&self) -> bool {
        let session = session_storage();
        let mark = session.and_then(|session| session.get_item(MEMORY_ONLY).ok().flatten());
        mark.is_some()
    }

    fn set_memory_only(&self, only: bool) {
        // Where even this is refused, the choice holds until the page is loaded again.
        let Some(session) = session_storage() else {
            return;
        };
        drop(if only {
            session.set_item(MEMORY_ONLY, "yes")
        } else {
            session.remove_item(MEMORY_ONLY)
        });
    }

    fn promise(&self, ask: bool, done: Box<dyn FnOnce(bool)>) {
        let storage = window().navigator().storage();
        // Pages of plain http hosts have none.
        if storage.is_undefined() {
            return done(false);
        }
        spawn_local(async move {
            let answer = async {
                let is_promised = JsFuture::from(storage.persisted()?).await?;
                if ask && !is_promised.is_truthy() && is_first_time() {
                    return JsFuture::from(storage.persist()?).await;
                }
                Ok(is_promised)
            };
            done(answer.await.is_ok_and(|answer| answer.is_truthy()));
        });
    }
}

/// Looks what is kept under a key, and keeps what is new, in local storage and the database.
fn exchange_under(key: String, exchange: Exchange, done: Done<Found>) {
    let local = match local_storage() {
        Ok(local) => local,
        Err(error) => return done(Err(error)),
    };
    // Without a database, what can be done at once is done at once.
    let opens_anew = exchange.new.is_some() && journal::is_to_be_opened_anew();
    if !journal::is_open() && !opens_anew {
        let found = exchanged(&local, &key, &exchange);
        held::note_kept(&exchange, &found);
        return done(found);
    }
    spawn_local(async move {
        if opens_anew {
            journal::open(&local).await;
        }
        let found = journal::exchange(&local, &key, &exchange).await;
        let found = found.unwrap_or_else(|| exchanged(&local, &key, &exchange));
        held::note_kept(&exchange, &found);
        done(found);
    });
}

/// Looks and keeps in local storage alone.
fn exchanged(
    local: &web_sys::Storage,
    key: &str,
    exchange: &Exchange,
) -> Result<Found, PlatformError> {
    let found = match local.get_item(key).map_err(|error| error_of(&error))? {
        None => Found::Nothing,
        Some(text) if is_known(key, exchange, &text) => Found::Known,
        Some(text) => return Ok(Found::Other(text)),
    };
    if let Some(new) = &exchange.new {
        (local.set_item(key, new)).map_err(|error| error_of(&error))?;
    }
    Ok(found)
}

/// Whether a text is what this window knows, or what it is about to keep. Of a collection it is never
/// the latter: two people may answer the same, and both count.
pub(super) fn is_known(key: &str, exchange: &Exchange, text: &str) -> bool {
    let is_same = exchange.new.as_deref() == Some(text) && key != COLLECTION;
    is_same || exchange.known.as_deref() == Some(text)
}

fn get(key: &str) -> Result<Option<String>, PlatformError> {
    local_storage()?
        .get_item(key)
        .map_err(|error| error_of(&error))
}

/// Keeps or forgets a text at once, and in the database a little later.
fn set(key: String, text: Option<&str>) -> Result<(), PlatformError> {
    let local = local_storage()?;
    let done = match text {
        Some(text) => local.set_item(&key, text),
        None => local.remove_item(&key),
    };
    done.map_err(|error| error_of(&error))?;
    if journal::is_open() {
        let text = text.map(str::to_owned);
        spawn_local(async move {
            journal::note(&key, text.as_deref()).await;
            // Something on its way may have come in between.
            if text.is_none() {
                drop(local.remove_item(&key));
            }
        });
    }
    Ok(())
}

fn clear_local() -> Result<(), PlatformError> {
    let storage = local_storage()?;
    for key in our_keys(&storage)? {
        storage
            .remove_item(&key)
            .map_err(|error| error_of(&error))?;
    }
    Ok(())
}

/// A browser that refuses storage either throws or has none.
pub(super) fn local_storage() -> Result<web_sys::Storage, PlatformError> {
    web_sys::window()
        .and_then(|window| window.local_storage().ok().flatten())
        .ok_or(PlatformError::StorageRefused)
}

/// Whether the browser was not asked yet in this window.
fn is_first_time() -> bool {
    session_storage().is_some_and(|session| {
        let is_first = matches!(session.get_item(ASKED), Ok(None));
        is_first && session.set_item(ASKED, "yes").is_ok()
    })
}

fn session_storage() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}

pub(super) fn is_ours(key: &str) -> bool {
    key.starts_with(OURS)
}

fn our_keys(storage: &web_sys::Storage) -> Result<Vec<String>, PlatformError> {
    let length = storage.length().map_err(|error| error_of(&error))?;
    let mut keys = Vec::new();
    for place in 0..length {
        if let Some(key) = storage.key(place).map_err(|error| error_of(&error))?
            && is_ours(&key)
        {
            keys.push(key);
        }
    }
    Ok(keys)
}

pub(super) fn error_of(error: &JsValue) -> PlatformError {
    let name = error
        .dyn_ref::<DomException>()
        .map(DomException::name)
        .unwrap_or_default();
    match name.as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => PlatformError::StorageFull,
        _ => PlatformError::StorageRefused,
    }
}
