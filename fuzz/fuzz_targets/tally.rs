//! Any bytes as a tally file. It must hold no rule: those are in `tried`.
#![no_main]

#[path = "../tried.rs"]
mod tried;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tried::tally(bytes));
