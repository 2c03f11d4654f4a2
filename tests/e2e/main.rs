//! Journeys through the built release site in a real browser, over WebDriver. They must not build
//! the site: `cargo xtask test e2e` does that first.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "clippy.toml allows these in tests, but does not see that helpers here are tests too"
)]

/// Says that a fault was tried, as the last thing of a test: the part, the fault, what happened, and
/// what the engine has to be able to do, if not all can. `tests/it/faults.rs` makes the table of
/// `docs/faults.md` of these lines.
macro_rules! tried {
    ($part:literal, $fault:literal, $happened:literal $(, $need:ident)?) => {
        $(let _ = crate::limits::Need::$need;)?
        println!("tried: {}: {}", $part, $fault);
    };
}

mod answering;
mod at_once;
mod blank;
mod browser;
mod collect;
mod crash;
mod departments;
mod disk;
mod exports;
mod files;
mod focus;
mod groups;
mod hostile;
mod hosts;
mod journey;
mod keeping;
mod keys;
mod kill;
mod leaving;
mod left;
mod limits;
mod many_files;
mod meeting;
mod offline;
mod oldest;
mod one_answer;
mod over_time;
mod page;
mod pages;
mod partly;
mod plan;
mod policy;
mod print;
mod privacy;
mod sections;
mod sharing;
mod start;
mod storage;
mod views;
mod voice;
mod ways;
mod windows;
