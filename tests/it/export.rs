//! The files for other programs: tables and the summary.
//!
//! Nothing here may read them with our own code: `csv` and `pulldown-cmark` do.

mod enter;
mod every_field;
mod golden;
mod many;
mod properties;
mod sharing;
mod table;
mod texts;
