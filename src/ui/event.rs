//! What components read from the browser's events, the keys that are pressed anywhere on a page, and
//! the wait for typing to pause.
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

/// The name of the control that the event is about, if it is one that has a name.
#[cfg(target_arch = "wasm32")]
pub fn name_of_target(event: &FocusEvent) -> Option<String> {
    let input = event.target_dyn_into::<web_sys::HtmlInputElement>()?;
    Some(input.name())
}

/// The name of the control that the event is about, if it is one that has a name.
#[cfg(not(target_arch = "wasm32"))]
pub fn name_of_target(_event: &FocusEvent) -> Option<String> {
    None
}

/// Whether focus goes from inside an element to somewhere outside of it.
#[cfg(target_arch = "wasm32")]
pub fn leaves(event: &FocusEvent, element: &NodeRef) -> bool {
    use wasm_bindgen::JsCast;

    let next = event.related_target();
    let next = next.and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    match element.cast::<web_sys::Node>() {
        Some(element) => !element.contains(next.as_ref()),
        None => true,
    }
}

/// Whether focus goes from inside an element to somewhere outside of it.
#[cfg(not(target_arch = "wasm32"))]
pub fn leaves(_event: &FocusEvent, _element: &NodeRef) -> bool {
    false
}

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

/// A key that was pressed somewhere on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyPress {
    /// Its name: `e`, `1`, `Enter`, `Escape`.
    pub key: String,
    /// Pressed once and by itself: not held down, without Shift, Control and the like, and not to
    /// compose a letter.
    pub is_plain: bool,
    /// What had the focus.
    pub on: KeyTarget,
}

/// What had the focus when a key was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyTarget {
    /// Something that is typed into.
    Text,
    /// A drop-down list, which finds its options by their first letters.
    List,
    /// A radio or a checkbox.
    Choice,
    /// A link, a button or the head of something folded away: the Enter key presses it.
    Pressable,
    /// Nothing that has a use for keys.
    Nothing,
}

/// Gives every key that is pressed on the page to `onkey`, which says whether it had a use for it.
/// Such a key does nothing else.
#[hook]
pub fn use_keys(are_on: bool, onkey: Callback<KeyPress, bool>) {
    use_effect_with((are_on, onkey), |(are_on, onkey)| {
        let stop = are_on.then(|| listen_for_keys(onkey.clone()));
        move || {
            if let Some(stop) = stop {
                stop();
            }
        }
    });
}

#[cfg(target_arch = "wasm32")]
fn listen_for_keys(onkey: Callback<KeyPress, bool>) -> impl FnOnce() {
    use gloo::events::{EventListener, EventListenerOptions};
    use wasm_bindgen::JsCast;

    let options = EventListenerOptions::enable_prevent_default();
    let document = gloo::utils::document();
    let listener = EventListener::new_with_options(&document, "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let with_another = event.ctrl_key() || event.alt_key() || event.meta_key();
        let press = KeyPress {
            key: event.key(),
            is_plain: !(with_another
                || event.shift_key()
                || event.repeat()
                || event.is_composing()
                || event.default_prevented()),
            on: key_target(event),
        };
        if onkey.emit(press) {
            event.prevent_default();
        }
    });
    // Dropping it takes it off the document.
    move || drop(listener)
}

#[cfg(not(target_arch = "wasm32"))]
fn listen_for_keys(_onkey: Callback<KeyPress, bool>) -> impl FnOnce() {
    || ()
}

#[cfg(target_arch = "wasm32")]
fn key_target(event: &KeyboardEvent) -> KeyTarget {
    let Some(element) = event.target_dyn_into::<web_sys::Element>() else {
        return KeyTarget::Nothing;
    };
    // Something whose kind is not known is taken for something that is typed into.
    let is = |selector| element.matches(selector).unwrap_or(true);
    if is("select") {
        KeyTarget::List
    } else if is("input[type=radio], input[type=checkbox]") {
        KeyTarget::Choice
    } else if is("input, textarea, [contenteditable]") {
        KeyTarget::Text
    } else if is("a[href], button, summary") {
        KeyTarget::Pressable
    } else {
        KeyTarget::Nothing
    }
}
