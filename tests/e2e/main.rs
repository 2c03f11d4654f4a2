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

mod answering;
mod blank;
mod browser;
mod collect;
mod crash;
mod departments;
mod exports;
mod files;
mod focus;
mod groups;
mod hosts;
mod journey;
mod keys;
mod many_files;
mod meeting;
mod offline;
mod over_time;
mod page;
mod pages;
mod plan;
mod print;
mod privacy;
mod sections;
mod sharing;
mod storage;
mod views;
mod voice;
mod ways;
mod windows;
