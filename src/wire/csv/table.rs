//! A table as the text of a CSV file: UTF-8 with a byte order mark, lines that end as RFC 4180 says.
//!
//! It must not know what the table is about, and must not take a name for a column that there is
//! none of: columns are an enum.

use std::fmt::Display;

use super::quoted::quoted;
use crate::engine::assessment::Assessment;
use crate::engine::instrument::Instrument;
use crate::wire::decimal::text_from_units;

/// Excel reads a file without it in the old code page of the computer, and spoils accents.
pub(in crate::wire) const BYTE_ORDER_MARK: char = '\u{feff}';

/// Columns that stand at the end of every row, so that the rows of several checks can be put under
/// each other.
const CHECK_COLUMNS: [&str; 5] = [
    "check_id",
    "check_name",
    "check_date",
    "form",
    "question_set",
];

/// Makes the enum `Column`, and `COLUMNS` with the name of each in the file, in the same order.
macro_rules! columns {
    ($($column:ident = $name:literal,)*) => {
        #[derive(Clone, Copy)]
        pub(super) enum Column {
            $($column,)*
        }

        impl From<Column> for usize {
            fn from(column: Column) -> Self {
                column as Self
            }
        }

        const COLUMNS: &[&str] = &[$($name,)*];
    };
}
pub(super) use columns;

/// One row. A cell that is not set stays empty.
#[derive(Default)]
pub(super) struct Row {
    /// What stands between the commas, up to the last cell that is set.
    cells: Vec<String>,
}

impl Row {
    /// Words, an id or a date: whatever is not counted with.
    pub(super) fn text(&mut self, column: impl Into<usize>, text: &str) {
        self.set(column.into(), quoted(text));
    }

    /// A whole number of ours, to count with.
    pub(super) fn whole(&mut self, column: impl Into<usize>, number: impl Display) {
        self.set(column.into(), number.to_string());
    }

    /// A number of units, 10 to the power of `places` of them being one: `31.0` or `-5.47`.
    pub(super) fn decimal(&mut self, column: impl Into<usize>, units: i64, places: u32) {
        self.set(column.into(), text_from_units(units, places));
    }

    /// `yes` or `no`.
    pub(super) fn yes_or_no(&mut self, column: impl Into<usize>, yes: bool) {
        self.text(column, if yes { "yes" } else { "no" });
    }

    fn set(&mut self, place: usize, cell: String) {
        if self.cells.len() <= place {
            self.cells.resize(place + 1, String::new());
        }
        if let Some(old) = self.cells.get_mut(place) {
            *old = cell;
        }
    }
}

/// The text of a table: the names of the columns, these rows, and in each the check that it is of.
pub(super) fn text_of(
    instrument: &Instrument,
    assessment: &Assessment,
    columns: &[&str],
    rows: Vec<Row>,
) -> String {
    let question_set = format!("{} {}", instrument.id, instrument.version);
    let check = [
        &assessment.id,
        &assessment.name,
        &assessment.date,
        assessment.form.id(),
        &question_set,
    ];
    text_with(columns, rows, &CHECK_COLUMNS, &check.map(quoted).join(","))
}

/// The text of a table: the names of the columns, these rows, and at the end of each row what is the
/// same in all of them.
pub(super) fn text_with(
    columns: &[&str],
    rows: Vec<Row>,
    end_columns: &[&str],
    end: &str,
) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    // Names are plain and never quoted.
    push_line(&mut text, &columns.join(","), &end_columns.join(","));
    for mut row in rows {
        row.cells.resize(columns.len(), String::new());
        push_line(&mut text, &row.cells.join(","), end);
    }
    text
}

fn push_line(text: &mut String, own: &str, check: &str) {
    for part in [own, ",", check, "\r\n"] {
        text.push_str(part);
    }
}
