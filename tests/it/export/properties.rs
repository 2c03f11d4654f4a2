//! Properties of the files for other programs, over checks made by chance.

use proptest::prelude::*;
use proptest::sample::select;
use pulldown_cmark::{Event, Options, Parser, Tag};
use rolecheck::engine::assessment::{Assessment, Form};
use rolecheck::engine::instrument::CURRENT;
use rolecheck::wire::{Export, WriteOptions};

use super::table::{Row, TODAY, cells, is_dangerous, rows_of, text_of};
use super::texts::change_texts;
use crate::wire::generate::any_assessment;

/// What makes a text do harm: starts of formulas, quotes, line breaks, markup.
const SPICES: [&str; 29] = [
    "",
    "",
    "",
    "",
    "=",
    "+",
    "-",
    "@",
    "\t=",
    "\r",
    "\n",
    "'=",
    "''-",
    " =",
    "＝",
    "\"",
    ",",
    ";",
    "# ",
    "1. ",
    "[a](b)",
    "<b>",
    "<script>alert(1)</script>",
    "\u{202e}=",
    "\u{200b}=",
    "\u{feff}=",
    "{{1}}",
    "https://x.test ",
    "|",
];

/// Any check, with harm in many of its texts.
fn any_spiced() -> impl Strategy<Value = Assessment> {
    let spices = prop::collection::vec(select(SPICES.to_vec()), 40);
    (any_assessment(), spices).prop_map(|(mut check, spices)| {
        let mut spices = spices.iter().cycle();
        change_texts(&mut check, |_, text| {
            let spice = spices.next().copied().unwrap_or_default();
            *text = format!("{spice}{text}");
        });
        check
    })
}

fn tables() -> impl Iterator<Item = Export> {
    Export::ALL
        .into_iter()
        .filter(|export| *export != Export::Summary)
}

/// Whether a cell is a figure of ours, which may be below 0.
fn is_number(column: &str, cell: &str) -> bool {
    let figures = cell.trim_start_matches('-');
    column == "number"
        && figures
            .chars()
            .all(|letter| letter.is_ascii_digit() || letter == '.')
}

fn column<'a>(rows: &'a [Row], name: &str) -> Vec<&'a str> {
    rows.iter().map(|row| row[name].as_str()).collect()
}

/// The rows of a part with this id.
fn of<'a>(rows: &'a [Row], part: &str, id: &str) -> Vec<&'a Row> {
    let is_it = |row: &&Row| row["part"] == part && row["id"] == id;
    rows.iter().filter(is_it).collect()
}

/// The events of a Markdown text with everything switched on that could turn text into more.
fn events(markdown: &str) -> Vec<Event<'_>> {
    let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    Parser::new_ext(markdown, options).collect()
}

/// The text in one line, as the summary gives it.
fn in_one_line(text: &str) -> String {
    let is_blank = |letter: char| letter.is_whitespace() || letter.is_control();
    let words = text.split(is_blank).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 48,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_row_has_a_cell_for_each_column_and_no_text_could_be_a_formula(check in any_spiced()) {
        for export in tables().filter(|export| export.is_made_of(check.form)) {
            let cells = cells(&text_of(export, &check));
            let columns = || cells[0].iter().cycle();
            for (cell, column) in cells.iter().flatten().zip(columns()) {
                let harmless = !is_dangerous(cell) || is_number(column, cell);
                prop_assert!(harmless, "{:?}, {}: {:?}", export, column, cell);
            }
        }
    }

    #[test]
    fn answers_and_notes_read_back_as_they_were_entered(check in any_spiced()) {
        let rows = rows_of(Export::Answers, &check);
        for question in CURRENT.questions {
            let found = of(&rows, "question", question.id);
            prop_assert_eq!(found.len(), 1, "{}", question.id);
            prop_assert_eq!(&found[0]["note"], check.answers.note(question.id));
        }
        let titles: Vec<&str> = (check.profile.titles.iter())
            .map(|title| title.text.as_str())
            .collect();
        let found = of(&rows, "profile", "profile-titles");
        for (title, row) in titles.iter().zip(&found) {
            let is_it = row["answer"] == **title;
            prop_assert!(is_it || (title.is_empty() && row["state"] == "not-answered"));
        }
        prop_assert_eq!(found.len(), titles.len().max(1));
        let notes = of(&rows, "profile", "profile-notes")[0];
        let has_notes = !check.profile.notes.is_empty();
        prop_assert!(!has_notes || notes["answer"] == check.profile.notes);
        let names: Vec<&str> = column(&rows, "check_name");
        prop_assert!(names.iter().all(|name| *name == check.name));
    }

    #[test]
    fn the_action_plan_reads_back_as_it_was_entered(check in any_spiced()) {
        let rows = rows_of(Export::ActionPlan, &check);
        prop_assert_eq!(rows.len(), check.plan.actions.len());
        for (row, action) in rows.iter().zip(&check.plan.actions) {
            let columns = ["action_id", "action", "owner", "due", "first_step_id"];
            let found = columns.map(|column| row[column].as_str());
            let wanted = [&action.id, &action.text, &action.owner, &action.due, &action.first_step];
            prop_assert_eq!(found, wanted.map(String::as_str));
            prop_assert_eq!(&row["recommendation_id"], action.recommendation.unwrap_or(""));
            prop_assert_eq!(&row["status_id"], action.status().id());
            prop_assert_eq!(&row["control_id"], action.control.map_or("", |control| control.id()));
        }
    }

    #[test]
    fn files_without_notes_have_no_notes(mut check in any_spiced()) {
        change_texts(&mut check, |place, text| {
            if place.contains("note") {
                *text = "A secret".to_owned();
            }
        });
        for export in Export::ALL {
            let text = export.text(&CURRENT, &check, TODAY, WriteOptions { notes: false });
            prop_assert!(!text.contains("A secret"), "{:?}", export);
        }
        prop_assert!(text_of(Export::Answers, &check).contains("A secret"));
    }

    #[test]
    fn nothing_that_was_typed_is_more_than_text_in_the_summary(check in any_spiced()) {
        let mut check = check;
        check.form = Form::Department;
        let markdown = text_of(Export::Summary, &check);
        let mut headings = 0;
        let mut words = String::new();
        for event in events(&markdown) {
            match event {
                Event::Start(Tag::Heading { level, .. }) => {
                    headings += 1;
                    prop_assert_eq!(level as u8, if headings == 1 { 1 } else { 2 });
                }
                Event::Start(Tag::Paragraph | Tag::List(None) | Tag::Item) | Event::End(_) => {}
                Event::Text(text) => words.push_str(&text),
                other => prop_assert!(false, "{:?} in {}", other, markdown),
            }
        }
        prop_assert!(headings <= 9, "{} headings in {}", headings, markdown);
        for action in &check.plan.actions {
            for text in [&action.text, &action.owner] {
                prop_assert!(words.contains(&in_one_line(text)), "{:?} not in {}", text, markdown);
            }
        }
    }
}
