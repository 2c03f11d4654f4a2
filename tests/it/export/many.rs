//! All departments as one table: the two ways of writing it say the same, nothing in it can be taken
//! for a formula, and where names are hidden nothing tells who a department is.

use std::collections::BTreeSet;

use rolecheck::engine::demonstration::departments;
use rolecheck::engine::file_set::{FileSet, ReadFile, UsableFile};
use rolecheck::engine::instrument::CURRENT;
use rolecheck::wire::TableFormat;
use serde_json::Value;

use super::table::{Row, cells, is_dangerous, rows};

const COUNT: usize = 30;

fn files(names: &[&str]) -> FileSet {
    let mut checks = departments(&CURRENT, 4, COUNT);
    for (check, name) in checks.iter_mut().zip(names) {
        (*name).clone_into(&mut check.name);
    }
    let files = checks
        .into_iter()
        .enumerate()
        .map(|(place, assessment)| ReadFile {
            name: format!("file-number-{place}.json"),
            outcome: Ok(Box::new(UsableFile {
                assessment,
                version: CURRENT.version.to_owned(),
                warnings: Vec::new(),
            })),
        });
    FileSet::default().with(&CURRENT, files)
}

fn lines(files: &FileSet) -> Vec<Value> {
    let text = TableFormat::JsonLines.text(&CURRENT, files);
    (text.lines())
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// A value of a line as the cell of the table would have it.
fn as_cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            let items: Vec<&str> = items.iter().map(|item| item.as_str().unwrap()).collect();
            items.join("; ")
        }
        number => number.to_string(),
    }
}

#[test]
fn there_is_a_line_for_each_department_and_question_with_what_the_row_has() {
    let files = files(&[]);
    let rows = rows(&TableFormat::Csv.text(&CURRENT, &files));
    assert_eq!(rows.len(), COUNT * CURRENT.questions.len());
    for (of_department, department) in rows.chunks(CURRENT.questions.len()).zip(&files.departments)
    {
        for (row, question) in of_department.iter().zip(CURRENT.questions) {
            assert_eq!(row["question"], question.id);
            assert_eq!(row["theme"], question.theme.id);
            assert_eq!(row["department"], department.name);
            assert_eq!(row["date"], department.date);
            assert_eq!(row["hospitals"], department.facets.hospitals.to_string());
            assert_eq!(row["model"], department.facets.model.id());
            assert_eq!(row["question_set"], CURRENT.version);
            assert_eq!(
                row["level"].is_empty(),
                row["state"] != "answered"
                    || question.choices().iter().all(|each| each.level.is_none())
            );
        }
    }
    let states: BTreeSet<&str> = rows.iter().map(|row| row["state"].as_str()).collect();
    assert!(states.len() >= 4, "{states:?}");
}

#[test]
fn the_lines_of_json_say_what_the_table_says() {
    let mut files = files(&["=1+1", "Comma, \"quote\"\nand line", "  @all"]);
    for hides_names in [false, true] {
        files.hides_names = hides_names;
        let from_lines: Vec<Row> = (lines(&files).iter())
            .map(|line| {
                let fields = line.as_object().unwrap().iter();
                fields
                    .map(|(key, value)| (key.clone(), as_cell(value)))
                    .collect()
            })
            .collect();
        assert!(from_lines == rows(&TableFormat::Csv.text(&CURRENT, &files)));
    }
}

#[test]
fn no_cell_can_be_taken_for_a_formula() {
    let files = files(&[
        "=HYPERLINK(\"x\")",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "＝1",
        "'=1",
    ]);
    for row in cells(&TableFormat::Csv.text(&CURRENT, &files)) {
        assert!(!row.iter().any(|cell| is_dangerous(cell)), "{row:?}");
    }
}

#[test]
fn where_names_are_hidden_nothing_tells_who_a_department_is() {
    let mut files = files(&[]);
    files.hides_names = true;
    for format in TableFormat::ALL {
        let text = format.text(&CURRENT, &files);
        assert!(!text.contains("file-number"));
        for department in &files.departments {
            for secret in [
                &department.name,
                &department.id,
                &department.date,
                &department.updated_at,
            ] {
                assert!(!text.contains(secret.as_str()), "{secret} is in the table");
            }
        }
    }
    // Nor does the order, which by name would give a name's place in the alphabet away.
    let order: Vec<String> = (lines(&files).chunks(CURRENT.questions.len()))
        .map(|lines| lines[0]["department"].as_str().unwrap().to_owned())
        .collect();
    let first: Vec<&str> = order.iter().take(3).map(String::as_str).collect();
    assert_eq!(first, ["Department A", "Department B", "Department C"]);
    assert_eq!(order.last().unwrap(), "Department AD");
}

#[test]
fn the_parts_together_are_the_whole_and_no_part_is_large() {
    let files = files(&[]);
    for format in TableFormat::ALL {
        let parts: Vec<String> = format.parts(&CURRENT, &files).collect();
        assert_eq!(parts.len(), 1 + COUNT);
        assert!(parts.iter().all(|part| part.len() < 40_000));
        assert_eq!(parts.concat(), format.text(&CURRENT, &files));
    }
}
