//! The tally: what is counted, how tallies are put together, and how they are read and written.

mod counting;
mod file;
pub mod make;
mod merging;
mod schema;
