//! The page that is shown when the code fails.
//!
//! After a panic no code of ours runs any more, so this builds the whole page at once, of plain
//! links: one to load the page again, and one to each saved check as a file. It must not panic.

use std::panic::PanicHookInfo;

use gloo::utils::document;
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Element, Url};

use super::BrowserPlatform;
use crate::platform::{Storage, Stored};

/// From now on a panic puts a page that says so in place of the one that failed.
pub fn show_page_on_panic() {
    std::panic::set_hook(Box::new(|info| {
        gloo::console::error!(info.to_string());
        if let Err(error) = show(info) {
            gloo::console::error!(error);
        }
    }));
}

fn show(info: &PanicHookInfo<'_>) -> Result<(), JsValue> {
    let body = document().body().ok_or(JsValue::NULL)?;
    body.set_inner_html("");
    document().set_title("Something went wrong - RoleCheck");
    let width = add(&body, "div", "nhsuk-width-container", "")?;
    let main = add(&width, "main", "nhsuk-main-wrapper", "")?;
    main.set_attribute("id", "crash")?;
    add(
        &main,
        "h1",
        "nhsuk-heading-l",
        "Sorry, something went wrong in RoleCheck",
    )?;
    add(
        &main,
        "p",
        "nhsuk-body",
        "There is a fault in the page. What was saved on this computer before the fault is still \
         there. The last thing that you typed may be missing.",
    )?;
    offer_files(&main)?;
    let again = add(
        &add(&main, "p", "nhsuk-body", "")?,
        "a",
        "nhsuk-link",
        "Load the page again",
    )?;
    again.set_attribute("href", "?")?;
    add(
        &main,
        "p",
        "nhsuk-body",
        "If it happens again, save your files first, then tell the people who gave you this tool \
         what you did and what stands here:",
    )?;
    add(
        &add(&main, "pre", "nhsuk-code", "")?,
        "code",
        "",
        &info.to_string(),
    )?;
    Ok(())
}

fn offer_files(main: &Element) -> Result<(), JsValue> {
    let Ok(stored) = BrowserPlatform.load_all() else {
        return Ok(());
    };
    if stored.is_empty() {
        return Ok(());
    }
    add(main, "h2", "nhsuk-heading-m", "Save your checks as files")?;
    let list = add(main, "ul", "nhsuk-list", "")?;
    for (number, check) in (1..).zip(&stored) {
        let item = add(&list, "li", "", "")?;
        let link = add(
            &item,
            "a",
            "nhsuk-link",
            &format!("Save check {number} as a file"),
        )?;
        link.set_attribute("href", &address_of(check)?)?;
        link.set_attribute("download", &format!("rolecheck-saved-{number}.json"))?;
    }
    Ok(())
}

fn address_of(check: &Stored) -> Result<String, JsValue> {
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
