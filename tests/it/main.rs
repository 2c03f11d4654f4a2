//! The native tests, in one binary so that they are linked once.
//! They must need no browser, no network and no clock.
#![cfg(not(target_arch = "wasm32"))]

mod choices;
mod instrument;
mod markup;
mod scoring;
