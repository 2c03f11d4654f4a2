//! Tables for spreadsheets: answers, results and the action plan. The only code that knows CSV.
//!
//! It must not round, shorten or hide: these are the department's own working files, as exact as
//! the assessment file. What the columns mean is in `docs/files-for-other-programs.md`; their names
//! and order are a contract, so a new column goes to the end of its table's own.

mod action_plan;
mod answers;
mod groups;
mod profile;
mod quoted;
mod results;
mod table;

pub(super) use action_plan::action_plan_csv;
pub(super) use answers::answers_csv;
pub use groups::groups_csv;
pub(super) use quoted::quoted;
pub(super) use results::results_csv;
pub(super) use table::BYTE_ORDER_MARK;

/// What stands between several ids, or several words, in one cell.
pub(super) const BETWEEN: &str = "; ";
