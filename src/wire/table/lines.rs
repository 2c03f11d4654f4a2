//! The table as lines of JSON, an object each, with the same keys in every line.
//!
//! It must not break a line within an object.

use super::Cell;
use crate::wire::Json;

/// The first keys of a line, with a comma after each.
pub(super) fn start(columns: &[&str], cells: &[Cell<'_>]) -> String {
    let mut text = String::from("{");
    for (column, cell) in columns.iter().zip(cells) {
        push(&mut text, column, cell);
        text.push(',');
    }
    text
}

/// The last keys of a line.
pub(super) fn end(text: &mut String, columns: &[&str], cells: &[Cell<'_>]) {
    for (place, (column, cell)) in columns.iter().zip(cells).enumerate() {
        if place > 0 {
            text.push(',');
        }
        push(text, column, cell);
    }
    text.push_str("}\n");
}

fn push(text: &mut String, column: &str, cell: &Cell<'_>) {
    let value = match cell {
        Cell::Empty | Cell::Text("") => Json::null(),
        Cell::Number(number) => Json::whole(*number),
        Cell::Text(text) => Json::text(text),
        Cell::List(ids) => Json::List(ids.iter().map(|id| Json::text(id)).collect()),
    };
    text.push('"');
    text.push_str(column);
    text.push_str("\":");
    text.push_str(&value.compact());
}
