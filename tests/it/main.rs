//! The native tests, in one binary so that they are linked once.
//! They must need no browser, no network and no clock.
#![cfg(not(target_arch = "wasm32"))]

// `cfg(test)` tells clippy that helpers may stop at the first thing that is wrong, as tests may.
#[cfg(test)]
mod choices;
#[cfg(test)]
mod instrument;
#[cfg(test)]
mod markup;
#[cfg(test)]
mod styles;
