//! The browser: the only code that names its window, its storage, its files and its clock.
//!
//! It must not decide anything: it does what `platform` asks for and says how it went.

mod address;
mod clock;
mod crash;
mod files;
mod given;
mod held;
mod journal;
mod storage;
mod updates;

use std::rc::Rc;

use crate::platform::Platform;

pub use crash::{on_panic, show_crash_page, without_content};

/// The surroundings that this browser gives the page, once what it keeps is up to date.
pub async fn opened_platform() -> Platform {
    storage::open().await;
    platform()
}

/// The surroundings that this browser gives the page.
pub fn platform() -> Platform {
    let surroundings = Rc::new(BrowserPlatform);
    Platform {
        storage: surroundings.clone(),
        files: surroundings.clone(),
        address: surroundings.clone(),
        clock: surroundings.clone(),
        updates: surroundings,
    }
}

/// The element of `index.html` that the page takes over; the body, should it be missing.
pub fn root() -> web_sys::Element {
    let document = gloo::utils::document();
    document
        .get_element_by_id("app")
        .unwrap_or_else(|| gloo::utils::body().into())
}

/// The browser, as the page's surroundings.
struct BrowserPlatform;
