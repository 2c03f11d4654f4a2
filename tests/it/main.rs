//! The native tests, in one binary so that they are linked once.
//! They must need no browser, no network and no clock.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests may stop at the first thing that is wrong, in their helpers too"
)]

/// Says that a fault was tried, as the last thing of a test: the part, the fault, and what happened.
/// `faults.rs` makes the table of `docs/faults.md` of these lines.
macro_rules! tried {
    ($part:literal, $fault:literal, $happened:literal) => {
        println!("tried: {}: {}", $part, $fault);
    };
}

mod answers_page;
mod blank_page;
mod carry_forward;
mod chart;
mod choices;
mod cohort;
mod collect;
mod compare;
mod demonstration;
mod departments_pages;
mod entry;
mod export;
mod faults;
mod file_set;
mod files_page;
mod fuzzed;
mod groups;
mod groups_pages;
mod instrument;
mod keeping;
mod many;
mod markup;
mod meeting_pages;
mod merge;
mod newer;
mod next_version;
mod over_time_pages;
mod page;
mod plan;
mod plan_pages;
mod profile_pages;
mod progress;
mod properties;
mod published;
mod question_page;
mod reference_points;
mod report;
mod report_page;
mod results_page;
mod route;
mod save_page;
mod scoring;
mod share_file;
mod sharing;
mod state;
mod styles;
mod tally;
mod tidy;
mod voice_pages;
mod windows;
mod wire;
mod words;
mod zip;
