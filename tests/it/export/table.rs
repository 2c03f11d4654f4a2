//! Reads a table with a reader that is not ours, and takes the apostrophes away as
//! `docs/files-for-other-programs.md` says.

use std::collections::BTreeMap;

use csv::ReaderBuilder;
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::instrument::CURRENT;
use rolecheck::wire::{Export, WriteOptions};

/// The day on which the files are made.
pub const TODAY: &str = "2026-11-24";

/// A row, by the names of its columns.
pub type Row = BTreeMap<String, String>;

/// A file for other programs, notes included.
pub fn text_of(export: Export, assessment: &Assessment) -> String {
    export.text(&CURRENT, assessment, TODAY, WriteOptions::default())
}

/// The cells of a table as they stand in the file, the names of the columns first.
pub fn cells(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    // Not flexible: a row with another number of cells is an error.
    let mut reader = (ReaderBuilder::new().has_headers(false)).from_reader(text.as_bytes());
    (reader.records())
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

/// The rows with their cells as they were entered.
pub fn rows(text: &str) -> Vec<Row> {
    let mut cells = cells(text).into_iter();
    let columns = cells.next().expect("the names of the columns");
    cells
        .map(|cells| {
            let cells = cells.iter().map(|cell| as_entered(cell));
            columns.iter().cloned().zip(cells).collect()
        })
        .collect()
}

/// The rows of a check's table.
pub fn rows_of(export: Export, assessment: &Assessment) -> Vec<Row> {
    rows(&text_of(export, assessment))
}

/// Whether a spreadsheet could take a cell for a formula.
pub fn is_dangerous(cell: &str) -> bool {
    let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
    let is_blank = |letter: char| letter.is_whitespace() || letter.is_control();
    cell.starts_with(['\t', '\r', '\n']) || cell.trim_start_matches(is_blank).starts_with(signs)
}

/// The text without the apostrophe that made it harmless.
pub fn as_entered(cell: &str) -> String {
    let guarded = is_dangerous(cell.trim_start_matches('\''));
    let text = cell.strip_prefix('\'').filter(|_| guarded);
    text.unwrap_or(cell).to_owned()
}
