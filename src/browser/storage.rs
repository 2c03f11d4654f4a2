//! Keeps assessments in the browser's local storage, one entry each.
//!
//! An entry is written by one call, so it is there whole or not at all. It must not look into the
//! texts.

use std::any::Any;

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, StorageEvent};

use super::BrowserPlatform;
use crate::platform::{HearsOfText, PlatformError, Storage, Stored};

/// Every key of ours starts so; other apps of the same host keep theirs.
const OURS: &str = "rolecheck.";
/// The key of an assessment is this and its id.
const CHECK: &str = "rolecheck.check.";
/// The key of the collection.
const COLLECTION: &str = "rolecheck.collection";

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
        let key = format!("{CHECK}{id}");
        local_storage()?
            .get_item(&key)
            .map_err(|error| error_of(&error))
    }

    fn save(&self, id: &str, text: &str) -> Result<(), PlatformError> {
        let key = format!("{CHECK}{id}");
        local_storage()?
            .set_item(&key, text)
            .map_err(|error| error_of(&error))
    }

    fn remove(&self, id: &str) -> Result<(), PlatformError> {
        let key = format!("{CHECK}{id}");
        local_storage()?
            .remove_item(&key)
            .map_err(|error| error_of(&error))
    }

    fn clear(&self) -> Result<(), PlatformError> {
        let storage = local_storage()?;
        for key in our_keys(&storage)? {
            storage
                .remove_item(&key)
                .map_err(|error| error_of(&error))?;
        }
        Ok(())
    }

    fn load_collection(&self) -> Result<Option<String>, PlatformError> {
        local_storage()?
            .get_item(COLLECTION)
            .map_err(|error| error_of(&error))
    }

    fn save_collection(&self, text: Option<&str>) -> Result<(), PlatformError> {
        let storage = local_storage()?;
        let done = match text {
            Some(text) => storage.set_item(COLLECTION, text),
            None => storage.remove_item(COLLECTION),
        };
        done.map_err(|error| error_of(&error))
    }

    fn watch(&self, changed: Box<HearsOfText>) -> Box<dyn Any> {
        // Browsers tell every window but the one that made the change.
        Box::new(EventListener::new(&window(), "storage", move |event| {
            let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
            match key.as_deref() {
                None | Some(COLLECTION) => changed(None),
                Some(key) => {
                    if let Some(id) = key.strip_prefix(CHECK) {
                        changed(Some(id));
                    }
                }
            }
        }))
    }
}

/// A browser that refuses storage either throws or has none.
pub(super) fn local_storage() -> Result<web_sys::Storage, PlatformError> {
    web_sys::window()
        .and_then(|window| window.local_storage().ok().flatten())
        .ok_or(PlatformError::StorageRefused)
}

fn our_keys(storage: &web_sys::Storage) -> Result<Vec<String>, PlatformError> {
    let length = storage.length().map_err(|error| error_of(&error))?;
    let mut keys = Vec::new();
    for place in 0..length {
        if let Some(key) = storage.key(place).map_err(|error| error_of(&error))?
            && key.starts_with(OURS)
        {
            keys.push(key);
        }
    }
    Ok(keys)
}

fn error_of(error: &JsValue) -> PlatformError {
    let name = error
        .dyn_ref::<DomException>()
        .map(DomException::name)
        .unwrap_or_default();
    match name.as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => PlatformError::StorageFull,
        _ => PlatformError::StorageRefused,
    }
}
