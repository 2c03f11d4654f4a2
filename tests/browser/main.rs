//! Unit tests that need a real browser. Each makes and removes its own elements: they share a page.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "clippy.toml allows these in tests, but does not know wasm_bindgen_test"
)]

#[cfg(test)]
mod crash;
#[cfg(test)]
mod nhsuk;

use gloo::utils::{body, document};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn an_element_that_is_added_to_the_page_can_be_found_there() {
    let element = document().create_element("p").unwrap();
    element.set_id("added");
    body().append_child(&element).unwrap();
    assert!(document().get_element_by_id("added").is_some());
    element.remove();
    assert!(document().get_element_by_id("added").is_none());
}
