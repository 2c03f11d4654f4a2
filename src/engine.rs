//! The engine: the question set, the answers, and what follows from them.
//!
//! Pure and exact. It must not know the browser, a file format, a clock or chance: everything here
//! uses the standard library only, and the same input always gives the same output.

pub mod answers;
pub mod assessment;
mod chance;
pub mod change;
pub mod chart;
pub mod checks;
pub mod cohort;
pub mod collection;
pub mod compare;
pub mod condition;
pub mod confirmations;
pub mod demonstration;
pub mod deployment;
pub mod earlier;
pub mod entry;
pub mod file_set;
pub mod forms;
pub mod fraction;
pub mod groups;
pub mod holds;
pub mod instrument;
pub mod keeping;
pub mod merge;
pub mod plan;
pub mod priority;
pub mod profile;
pub mod progress;
pub mod readings;
pub mod recommendations;
pub mod report;
pub mod score;
pub mod scores;
pub mod section;
pub mod sharing;
pub mod state;
pub mod sums;
pub mod tally;
pub mod themes;
pub mod words;
