//! Use without a network: registers the service worker of the hosted page, and says when a new
//! version waits. The worker itself is `assets/offline/worker.js`.
//!
//! It must not load anything by itself: the person says when.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    RegistrationOptions, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState,
    ServiceWorkerUpdateViaCache,
};

use super::BrowserPlatform;
use crate::platform::Updates;

/// The worker's file, beside the page.
const WORKER: &str = "sw.js";
/// What the worker is told when the person wants the new version.
const TAKE_OVER: &str = "take-over";

impl Updates for BrowserPlatform {
    fn watch(&self, ready: Rc<dyn Fn()>) {
        let Some(workers) = workers() else { return };
        spawn_local(async move {
            let options = RegistrationOptions::new();
            options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
            let registering = workers.register_with_options(WORKER, &options);
            // Where it is refused, the page works with a network only, as any page does.
            let Ok(registration) = JsFuture::from(registering).await else {
                return;
            };
            let registration: ServiceWorkerRegistration = registration.unchecked_into();
            let is_first_visit = workers.controller().is_none();
            watch_for_new(registration.clone(), workers, ready);
            // Browsers look by themselves, but some only after a while.
            if !is_first_visit && let Ok(looking) = registration.update() {
                // Without a network there is no answer, and no new version.
                drop(JsFuture::from(looking).await);
            }
        });
    }

    fn load_new(&self) {
        let Some(workers) = workers() else { return };
        // Every window loads the new version by itself: none mixes it with the old one.
        EventListener::once(&workers, "controllerchange", |_| reload()).forget();
        spawn_local(async move {
            let found = JsFuture::from(workers.get_registration()).await;
            let waiting = found
                .ok()
                .and_then(|found| found.dyn_into::<ServiceWorkerRegistration>().ok())
                .and_then(|registration| registration.waiting());
            let told = waiting.map(|new| new.post_message(&JsValue::from_str(TAKE_OVER)));
            // Another window may have loaded it: then it is no longer waiting, and in use.
            if !matches!(told, Some(Ok(()))) {
                reload();
            }
        });
    }
}

/// Takes the page's copy for use without a network off this device, and the worker that keeps it. A
/// device without a network keeps it: the page could not be loaded again.
pub(super) async fn forget() {
    if !window().navigator().on_line() {
        return;
    }
    let Some(workers) = workers() else { return };
    let found = JsFuture::from(workers.get_registration()).await;
    let Some(worker) = found
        .ok()
        .and_then(|found| found.dyn_into::<ServiceWorkerRegistration>().ok())
    else {
        return;
    };
    let start = format!("rolecheck {} ", worker.scope());
    if let Ok(caches) = window().caches()
        && let Ok(names) = JsFuture::from(caches.keys()).await
    {
        for name in js_sys::Array::from(&names)
            .iter()
            .filter_map(|name| name.as_string())
        {
            // Copies of RoleCheck in other folders of the same host have their own.
            if name.starts_with(&start) {
                drop(JsFuture::from(caches.delete(&name)).await);
            }
        }
    }
    if let Ok(going) = worker.unregister() {
        drop(JsFuture::from(going).await);
    }
}

/// The browser's workers, for the page as a host serves it: a file on this device has none, and the
/// whole tool in one file needs none.
fn workers() -> Option<ServiceWorkerContainer> {
    let is_hosted = window().location().protocol().ok()?.starts_with("http");
    let is_installable = document()
        .query_selector("link[rel=manifest]")
        .ok()?
        .is_some();
    let navigator = window().navigator();
    // Browsers leave it out of pages that came over plain http.
    let has_workers = js_sys::Reflect::has(&navigator, &"serviceWorker".into()).ok()?;
    (is_hosted && is_installable && has_workers).then(|| navigator.service_worker())
}

fn watch_for_new(
    registration: ServiceWorkerRegistration,
    workers: ServiceWorkerContainer,
    ready: Rc<dyn Fn()>,
) {
    // Without one in use, what is installed is the first.
    if registration.waiting().is_some() && workers.controller().is_some() {
        ready();
    }
    let found = registration.clone();
    EventListener::new(&registration, "updatefound", move |_| {
        let Some(new) = found.installing() else {
            return;
        };
        let (workers, ready, changed) = (workers.clone(), ready.clone(), new.clone());
        EventListener::new(&new, "statechange", move |_| {
            if changed.state() == ServiceWorkerState::Installed && workers.controller().is_some() {
                ready();
            }
        })
        .forget();
    })
    .forget();
}

fn reload() {
    if window().location().reload().is_err() {
        gloo::console::warn!("The page could not be loaded anew");
    }
}
