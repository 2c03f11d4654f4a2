//! The native tests, in one binary so that they are linked once.
//! They must need no browser, no network and no clock.
#![cfg(not(target_arch = "wasm32"))]

mod chart;
mod choices;
mod instrument;
mod markup;
mod report;
mod results_page;
mod scoring;
