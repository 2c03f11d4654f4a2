//! What components read from the browser's events, and the wait for typing to pause.
//! It must not keep state of the application, nor name a browser service.
//!
//! Off the browser (native rendering tests) nothing ever happens, so the functions do nothing.

use yew::prelude::*;

/// The text that a field holds after the event.
#[cfg(target_arch = "wasm32")]
pub fn value(event: &Event) -> String {
    use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

    if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
        return input.value();
    }
    if let Some(textarea) = event.target_dyn_into::<HtmlTextAreaElement>() {
        return textarea.value();
    }
    event
        .target_dyn_into::<HtmlSelectElement>()
        .map(|select| select.value())
        .unwrap_or_default()
}

/// The text that a field holds after the event.
#[cfg(not(target_arch = "wasm32"))]
pub fn value(_event: &Event) -> String {
    String::new()
}

/// Whether a checkbox is ticked after the event.
#[cfg(target_arch = "wasm32")]
pub fn is_checked(event: &Event) -> bool {
    event
        .target_dyn_into::<web_sys::HtmlInputElement>()
        .is_some_and(|input| input.checked())
}

/// Whether a checkbox is ticked after the event.
#[cfg(not(target_arch = "wasm32"))]
pub fn is_checked(_event: &Event) -> bool {
    false
}

/// Makes the space bar press a link that looks like a button, as it would a button.
#[cfg(target_arch = "wasm32")]
pub fn press_on_space(event: &KeyboardEvent) {
    if event.key() == " "
        && let Some(link) = event.target_dyn_into::<web_sys::HtmlElement>()
    {
        event.prevent_default();
        link.click();
    }
}

/// Makes the space bar press a link that looks like a button, as it would a button.
#[cfg(not(target_arch = "wasm32"))]
pub fn press_on_space(_event: &KeyboardEvent) {}

/// Keeps a drop-down list at the value of its prop.
///
/// Once a person has used it, a list no longer heeds the `selected` attributes of its options.
#[hook]
pub fn use_select_value(list: &NodeRef, value: Option<&AttrValue>) {
    let list = list.clone();
    use_effect_with(value.cloned(), move |value| {
        set_select_value(&list, value.as_ref())
    });
}

#[cfg(target_arch = "wasm32")]
fn set_select_value(list: &NodeRef, value: Option<&AttrValue>) {
    if let (Some(list), Some(value)) = (list.cast::<web_sys::HtmlSelectElement>(), value)
        && list.value() != value.as_str()
    {
        list.set_value(value);
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn set_select_value(_list: &NodeRef, _value: Option<&AttrValue>) {}

/// The value as it was when it last stood still for so many milliseconds.
///
/// For live regions: a screen reader must not be interrupted at every key.
#[hook]
pub fn use_settled(value: &AttrValue, quiet_ms: u32) -> AttrValue {
    let settled = use_state(|| value.clone());
    {
        let settled = settled.clone();
        use_effect_with(value.clone(), move |value| {
            let value = value.clone();
            settle_later(quiet_ms, move || settled.set(value))
        });
    }
    (*settled).clone()
}

#[cfg(target_arch = "wasm32")]
fn settle_later(quiet_ms: u32, settle: impl FnOnce() + 'static) -> impl FnOnce() {
    let timeout = gloo::timers::callback::Timeout::new(quiet_ms, settle);
    // Dropping it cancels it: the next change starts the wait anew.
    move || drop(timeout)
}

#[cfg(not(target_arch = "wasm32"))]
fn settle_later(_quiet_ms: u32, _settle: impl FnOnce() + 'static) -> impl FnOnce() {
    || ()
}
