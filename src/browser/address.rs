//! The part of the address from `#` on.
//!
//! It must not know what an address stands for.

use std::any::Any;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::BeforeUnloadEvent;

use super::BrowserPlatform;
use crate::platform::Address;

impl Address for BrowserPlatform {
    fn get(&self) -> String {
        window().location().hash().unwrap_or_default()
    }

    fn page(&self) -> Option<String> {
        let href = window().location().href().ok()?;
        let page = href.split('#').next().unwrap_or_default();
        page.starts_with("http").then(|| page.to_owned())
    }

    fn go(&self, hash: &str) {
        // Setting a hash fails only where the page is gone already.
        if window().location().set_hash(hash).is_err() {
            gloo::console::warn!("The address could not be changed");
        }
    }

    fn replace(&self, hash: &str) {
        if window().location().replace(hash).is_err() {
            self.go(hash);
        }
    }

    fn watch(&self, changed: Box<dyn Fn(String)>) -> Box<dyn Any> {
        Box::new(EventListener::new(&window(), "hashchange", move |_| {
            changed(window().location().hash().unwrap_or_default());
        }))
    }

    fn ask_before_leaving(&self) -> Box<dyn Any> {
        // Browsers show words of their own.
        let options = EventListenerOptions::enable_prevent_default();
        Box::new(EventListener::new_with_options(
            &window(),
            "beforeunload",
            options,
            |event| {
                event.prevent_default();
                if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                    event.set_return_value("ask");
                }
            },
        ))
    }

    fn set_title(&self, title: &str) {
        document().set_title(title);
    }
}
