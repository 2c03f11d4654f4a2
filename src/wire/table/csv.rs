//! The table as comma-separated values, with the same guards as every other table of ours.
//!
//! It must not write a text that a spreadsheet could take for a formula.

use super::Cell;
use crate::wire::csv::{BETWEEN, BYTE_ORDER_MARK, quoted};

/// The names of the columns. They are plain and never quoted.
pub(super) fn head(columns: &[&str]) -> String {
    format!("{BYTE_ORDER_MARK}{}\r\n", columns.join(","))
}

/// The first cells of a line, with a comma after each.
pub(super) fn start(cells: &[Cell<'_>]) -> String {
    cells
        .iter()
        .map(|cell| format!("{},", text_of(cell)))
        .collect()
}

/// The last cells of a line.
pub(super) fn end(text: &mut String, cells: &[Cell<'_>]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        text.push_str(&text_of(cell));
    }
    text.push_str("\r\n");
}

fn text_of(cell: &Cell<'_>) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Number(number) => number.to_string(),
        Cell::Text(text) => quoted(text),
        Cell::List(ids) => quoted(&ids.join(BETWEEN)),
    }
}
