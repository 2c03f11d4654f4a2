//! Assessment files: what is read, what is written, and what is never lost.

mod broken;
mod cases;
pub mod generate;
mod hostile;
mod names;
mod nothing_lost;
mod record;
mod round_trip;
mod schema;
