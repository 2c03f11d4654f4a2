//! All departments of a set of files as one table, for a program that asks tables questions: a line
//! for each department and question, as CSV or as lines of JSON.
//!
//! Where names are hidden it must not hold anything that tells who a department is: no name, no id,
//! no file's name, no day, and not the order that the names give.

mod csv;
mod lines;

use std::rc::Rc;

use crate::engine::file_set::{Bands, Department, FileSet, Mark};
use crate::engine::instrument::{Instrument, Question};

/// How the table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableFormat {
    /// Comma-separated values, for spreadsheets and most other programs.
    Csv,
    /// A JSON object a line, for databases.
    JsonLines,
}

/// The columns, in order. `docs/many-files.md` relies on these names.
const COLUMNS: [&str; 14] = [
    "check",
    "department",
    "date",
    "size",
    "setting",
    "model",
    "bands",
    "hospitals",
    "year",
    "question_set",
    "theme",
    "question",
    "state",
    "level",
];

/// A value of the table.
enum Cell<'a> {
    /// Nothing is known.
    Empty,
    /// A number of ours.
    Number(usize),
    /// An id of ours, or what somebody wrote.
    Text(&'a str),
    /// Ids of ours.
    List(&'a [&'static str]),
}

impl TableFormat {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Csv, Self::JsonLines];

    /// The name of the file.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Csv => "rolecheck-departments.csv",
            Self::JsonLines => "rolecheck-departments.jsonl",
        }
    }

    /// The table in parts: what stands before the first department, if anything, and then the lines
    /// of one department after the other. There can be more than anybody wants to hold at once.
    pub fn parts<'a>(
        self,
        instrument: &'static Instrument,
        files: &'a FileSet,
    ) -> impl Iterator<Item = String> + use<'a> {
        let head = match self {
            Self::Csv => csv::head(&COLUMNS),
            Self::JsonLines => String::new(),
        };
        let lines = (departments(files).into_iter().enumerate()).map(move |(place, department)| {
            let mut text = String::new();
            self.push_department(&mut text, instrument, files, department, place + 1);
            text
        });
        std::iter::once(head).chain(lines)
    }

    /// The whole table.
    pub fn text(self, instrument: &'static Instrument, files: &FileSet) -> String {
        self.parts(instrument, files).collect()
    }

    fn push_department(
        self,
        text: &mut String,
        instrument: &'static Instrument,
        files: &FileSet,
        department: &Department,
        number: usize,
    ) {
        let facets = &department.facets;
        let date = if files.hides_names {
            ""
        } else {
            &department.date
        };
        let about = [
            Cell::Number(number),
            Cell::Text(files.name_of(department)),
            Cell::Text(date),
            Cell::Text(facets.size.unwrap_or_default()),
            Cell::List(&facets.setting),
            Cell::Text(facets.model.id()),
            Cell::Text(bands_id(facets.bands)),
            Cell::Number(facets.hospitals),
            facets
                .year
                .map_or(Cell::Empty, |year| Cell::Number(year.into())),
            Cell::Text(&department.version),
        ];
        // They are the same in every line of the department, so they are written once.
        let start = self.start(&about);
        for (question, mark) in instrument.questions.iter().zip(&department.questions) {
            text.push_str(&start);
            self.end(text, &of_question(question, *mark));
        }
    }

    fn start(self, about: &[Cell<'_>]) -> String {
        match self {
            Self::Csv => csv::start(about),
            Self::JsonLines => lines::start(&COLUMNS, about),
        }
    }

    fn end(self, text: &mut String, of_question: &[Cell<'_>]) {
        let columns = COLUMNS.len() - of_question.len();
        match self {
            Self::Csv => csv::end(text, of_question),
            Self::JsonLines => {
                lines::end(
                    text,
                    COLUMNS.get(columns..).unwrap_or_default(),
                    of_question,
                );
            }
        }
    }
}

/// By name and date, as on the page; by alias, where names are hidden.
fn departments(files: &FileSet) -> Vec<&Rc<Department>> {
    let mut departments: Vec<&Rc<Department>> = files.departments.iter().collect();
    if files.hides_names {
        // 'Department Z' stands before 'Department AA'.
        departments.sort_by_key(|each| (each.alias.len(), &each.alias));
    }
    departments
}

fn of_question(question: &Question, mark: Mark) -> [Cell<'static>; 4] {
    let (state, level) = match mark {
        Mark::Level(level) => ("answered", Cell::Number(level.into())),
        Mark::Descriptive => ("answered", Cell::Empty),
        Mark::DontKnow => ("dont-know", Cell::Empty),
        Mark::NotApplicable => ("not-applicable", Cell::Empty),
        Mark::InDoubt => ("in-doubt", Cell::Empty),
        Mark::Hidden => ("not-asked", Cell::Empty),
        Mark::Blank => ("blank", Cell::Empty),
    };
    [
        Cell::Text(question.theme.id),
        Cell::Text(question.id),
        Cell::Text(state),
        level,
    ]
}

fn bands_id(bands: Bands) -> &'static str {
    match bands {
        Bands::Both => "both",
        Bands::Only2 => "only-2",
        Bands::Only3 => "only-3",
        Bands::Neither => "neither",
        Bands::NotKnown => "not-known",
    }
}
