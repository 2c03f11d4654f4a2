//! The page that is shown when the code fails.
//!
//! After a panic no code of ours runs any more, so this builds the whole page at once, of plain
//! links: one to load the page again, and one to each saved check as a file. It must not panic.

use std::panic::PanicHookInfo;

use gloo::utils::{body, document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Element, HtmlElement, Url};

use super::held::{Left, all_that_is_left};

/// No message of ours is longer.
const LONGEST_MESSAGE: usize = 200;

/// What to do in a panic: puts a page that says so in place of the one that failed.
pub fn on_panic(info: &PanicHookInfo<'_>) {
    let place = info.location().map(ToString::to_string);
    let message = info.payload_as_str().unwrap_or_default();
    let what = format!(
        "RoleCheck {}\npanicked at {}\n{}\n{}",
        env!("CARGO_PKG_VERSION"),
        place.unwrap_or_default(),
        without_content(message),
        window().navigator().user_agent().unwrap_or_default(),
    );
    gloo::console::error!(what.as_str());
    if let Err(error) = show_crash_page(&body(), &what) {
        gloo::console::error!(error);
    }
}

/// The start of a message, without what it quotes: that may be what somebody typed.
pub fn without_content(message: &str) -> String {
    let quotes = ['"', '\'', '`', '\u{2018}', '\u{201c}'];
    let start = message.split(quotes).next().unwrap_or_default();
    start.chars().take(LONGEST_MESSAGE).collect()
}

/// Shows the page in place of all that is in an element, and moves there.
///
/// # Errors
///
/// What the browser throws, if it does.
pub fn show_crash_page(root: &Element, what: &str) -> Result<(), JsValue> {
    root.set_inner_html("");
    document().set_title("Something went wrong - RoleCheck");
    let width = add(root, "div", "nhsuk-width-container", "")?;
    let main = add(&width, "main", "nhsuk-main-wrapper", "")?;
    main.set_attribute("id", "crash")?;
    let words = "Sorry, something went wrong in RoleCheck";
    let heading = add(&main, "h1", "nhsuk-heading-l", words)?;
    let left = all_that_is_left();
    add(&main, "p", "nhsuk-body", what_is_left(&left))?;
    if !left.is_empty() {
        offer_files(&main, &left)?;
    }
    let line = add(&main, "p", "nhsuk-body", "")?;
    let again = add(&line, "a", "nhsuk-link", "Load the page again")?;
    again.set_attribute("href", "?")?;
    let words = "If it happens again, save your files first if there are any. Then tell the people \
                 who gave you this tool what you did, and copy for them what stands here. None of \
                 your answers are in it:";
    add(&main, "p", "nhsuk-body", words)?;
    add(&add(&main, "pre", "app-fault", "")?, "code", "", what)?;
    move_to(&heading)
}

fn what_is_left(left: &[Left]) -> &'static str {
    if left.is_empty() {
        "There is a fault in the page. There is no check to save."
    } else if left.iter().all(|check| check.is_kept) {
        "There is a fault in the page. What was saved on this device before the fault is still \
         there. The last thing that you typed may be missing. Save your checks as files before you \
         do anything else."
    } else {
        "There is a fault in the page. What you entered is still here, but not all of it is saved \
         on this device. It is lost when you close this page or load it again. Save your checks as \
         files before you do anything else. The last thing that you typed may be missing."
    }
}

fn offer_files(main: &Element, left: &[Left]) -> Result<(), JsValue> {
    add(main, "h2", "nhsuk-heading-m", "Save your checks as files")?;
    let list = add(main, "ul", "nhsuk-list", "")?;
    for (number, check) in (1..).zip(left) {
        let item = add(&list, "li", "", "")?;
        let words = format!("Save check {number} as a file");
        let link = add(&item, "a", "nhsuk-link", &words)?;
        link.set_attribute("href", &address_of(check)?)?;
        link.set_attribute("download", &format!("rolecheck-saved-{number}.json"))?;
        if !check.is_kept {
            add(&item, "span", "", " (not saved on this device)")?;
        }
    }
    Ok(())
}

/// What had focus is gone, so a screen reader is told of the page by its heading.
fn move_to(heading: &Element) -> Result<(), JsValue> {
    heading.set_attribute("tabindex", "-1")?;
    heading
        .class_list()
        .add_1("nhsuk-skip-link-focused-element")?;
    match heading.dyn_ref::<HtmlElement>() {
        Some(heading) => heading.focus(),
        None => Ok(()),
    }
}

fn address_of(check: &Left) -> Result<String, JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(&check.text));
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    Url::create_object_url_with_blob(&Blob::new_with_str_sequence_and_options(&parts, &options)?)
}

fn add(parent: &Element, tag: &str, class: &str, text: &str) -> Result<Element, JsValue> {
    let element = document().create_element(tag)?;
    if !class.is_empty() {
        element.set_attribute("class", class)?;
    }
    element.set_text_content(Some(text));
    parent.append_child(&element)?;
    Ok(element)
}
