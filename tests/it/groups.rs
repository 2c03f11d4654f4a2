//! Groups of staff beside each other: what is shown, in which words, and that it gives nobody away.

mod attack;
mod hidden;
mod report;
mod shown;
