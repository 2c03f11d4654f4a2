//! The newest text of each check that this window changed, held for the page that stands in after a
//! fault: it may be kept nowhere else, and no other code of ours runs any more by then.
//!
//! It must not decide what is kept, and must not panic.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::BrowserPlatform;
use crate::platform::{Exchange, Found, PlatformError, Storage, Stored};

thread_local! {
    /// By the check's id.
    static HELD: RefCell<BTreeMap<String, Left>> = const { RefCell::new(BTreeMap::new()) };
}

/// What is left of a check after a fault.
#[derive(Clone)]
pub(super) struct Left {
    /// Its text.
    pub text: String,
    /// Whether the device has kept it.
    pub is_kept: bool,
}

/// Holds a text that is not kept yet; with none, forgets what was held.
pub(super) fn hold(id: &str, text: Option<&str>) {
    HELD.with_borrow_mut(|held| {
        held.remove(id);
        if let Some(text) = text.map(str::to_owned) {
            let is_kept = false;
            held.insert(id.to_owned(), Left { text, is_kept });
        }
    });
}

/// Notes that what is held was kept, unless something newer is held by now.
pub(super) fn note_kept(exchange: &Exchange, found: &Result<Found, PlatformError>) {
    let is_kept = matches!(found, Ok(Found::Nothing | Found::Known));
    HELD.with_borrow_mut(|held| {
        let held = held.get_mut(&exchange.id);
        if let Some(held) = held.filter(|held| exchange.new.as_ref() == Some(&held.text)) {
            held.is_kept |= is_kept;
        }
    });
}

/// Forgets everything.
pub(super) fn forget() {
    HELD.take();
}

/// All checks as this window knows them, whether they could be kept or not.
pub(super) fn all_that_is_left() -> Vec<Left> {
    let stored = BrowserPlatform.load_all().unwrap_or_default().into_iter();
    let kept = |Stored { id, text }| {
        let is_kept = true;
        (id, Left { text, is_kept })
    };
    let mut left: BTreeMap<_, _> = stored.map(kept).collect();
    // The fault may have come in the middle of this.
    let held = HELD.try_with(|held| held.try_borrow().map(|held| held.clone()));
    for (id, held) in held.ok().and_then(Result::ok).unwrap_or_default() {
        // What was kept may have been changed by another window since, or cleared.
        match left.get(&id) {
            Some(_) if held.is_kept => {}
            there => {
                let is_kept = there.is_some_and(|kept| kept.text == held.text);
                left.insert(id, Left { is_kept, ..held });
            }
        }
    }
    left.into_values().collect()
}
