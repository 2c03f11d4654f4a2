//! Any text as an address. It must hold no rule: those are in `tried`.
#![no_main]

#[path = "../tried.rs"]
mod tried;

libfuzzer_sys::fuzz_target!(|text: &str| tried::address(text));
