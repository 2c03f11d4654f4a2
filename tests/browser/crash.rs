//! The page that stands in for one that failed. It is shown in an element of its own here: after a
//! real panic it takes the whole body, and no test runs on.

use gloo::utils::{body, document, window};
use rolecheck::browser::{platform, show_crash_page};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlAnchorElement, XmlHttpRequest};

const FAULT: &str = "panicked at src/somewhere.rs:1:1: a number was too large";
/// Text that could not be opened is offered too, so it need not be a file of ours.
const STORED: &str = "{\"stored\": \"curly ‘quotes’ and ü\"}";

/// The page in an element of its own, which goes with the test, as the title does.
struct CrashPage {
    root: Element,
    title_before: String,
}

impl CrashPage {
    fn show() -> Self {
        let root = document().create_element("div").unwrap();
        root.set_inner_html("<p id='failed'>what failed</p>");
        body().append_child(&root).unwrap();
        let title_before = document().title();
        show_crash_page(&root, FAULT).unwrap();
        Self { root, title_before }
    }

    fn text(&self) -> String {
        self.root.text_content().unwrap()
    }

    fn files(&self) -> Vec<HtmlAnchorElement> {
        let found = self.root.query_selector_all("a[download]").unwrap();
        (0..found.length())
            .map(|place| found.get(place).unwrap().dyn_into().unwrap())
            .collect()
    }
}

impl Drop for CrashPage {
    fn drop(&mut self) {
        document().set_title(&self.title_before);
        self.root.remove();
    }
}

fn clear() {
    window().local_storage().unwrap().unwrap().clear().unwrap();
}

/// What stands at an address, asked for at once.
fn content(address: &str) -> String {
    let request = XmlHttpRequest::new().unwrap();
    request.open_with_async("GET", address, false).unwrap();
    request.send().unwrap();
    request.response_text().unwrap().unwrap()
}

#[wasm_bindgen_test]
fn after_a_fault_the_page_says_so_and_offers_each_saved_check_as_a_file() {
    let storage = platform().storage;
    clear();
    storage.save("one", STORED).unwrap();
    storage.save("two", STORED).unwrap();
    let page = CrashPage::show();

    let heading = document().active_element().unwrap();
    assert_eq!(heading.tag_name(), "H1");
    let words = "Sorry, something went wrong in RoleCheck";
    assert_eq!(heading.text_content().as_deref(), Some(words));
    assert_eq!(document().title(), "Something went wrong - RoleCheck");
    assert!(page.root.query_selector("#failed").unwrap().is_none());
    let text = page.text();
    assert!(text.contains("What was saved on this device before the fault is still there."));
    assert!(text.contains(FAULT), "{text}");

    let files = page.files();
    assert_eq!(files.len(), 2);
    for (number, file) in (1..).zip(&files) {
        assert_eq!(content(&file.href()), STORED);
        assert_eq!(file.download(), format!("rolecheck-saved-{number}.json"));
        let words = format!("Save check {number} as a file");
        assert_eq!(file.text_content(), Some(words));
    }
    clear();
}

#[wasm_bindgen_test]
fn after_a_fault_what_is_kept_nowhere_is_offered_and_said_to_be_so() {
    let storage = platform().storage;
    clear();
    storage.save("one", STORED).unwrap();
    storage.hold("two", Some(STORED));
    let page = CrashPage::show();
    let text = page.text();
    assert!(text.contains("not all of it is saved"), "{text}");
    assert_eq!(text.matches("(not saved on this device)").count(), 1);
    assert_eq!(page.files().len(), 2);
    storage.hold("two", None);
    clear();
}

#[wasm_bindgen_test]
fn after_a_fault_with_nothing_saved_the_page_says_that_and_offers_no_file() {
    clear();
    let page = CrashPage::show();
    let text = page.text();
    assert!(text.contains("There is no check to save"), "{text}");
    assert!(!text.contains("Save your checks"), "{text}");
    assert!(page.files().is_empty());
}
