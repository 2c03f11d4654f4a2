//! All native tests, one binary.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests may stop at the first thing that is wrong, in their helpers too"
)]

mod instrument;
mod properties;
mod scoring;
mod wire;
