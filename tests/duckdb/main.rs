//! Runs the queries of `docs/many-files.md` against DuckDB, on files of our own generator, and
//! compares what it answers with what our engine says.
//!
//! It needs Node.js and the packages of `package-lock.json`: `cargo xtask test` sees to both. No
//! query may stand here, so that what is tested is what people read.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests may stop at the first thing that is wrong, in their helpers too"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::demonstration::departments;
use rolecheck::engine::file_set::{Department, FileSet, Mark, ReadFile, UsableFile};
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::score::score;
use rolecheck::engine::scores::{GroupView, Status};
use rolecheck::wire::{self, TableFormat, WriteOptions};
use serde_json::{Value, json};

const COUNT: usize = 120;
const DOCUMENT: &str = include_str!("../../docs/many-files.md");

/// What was made, in files and in memory.
struct Made {
    folder: PathBuf,
    checks: Vec<Assessment>,
    files: FileSet,
}

fn make() -> Made {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("duckdb");
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(folder.join("files")).unwrap();
    let checks = departments(&CURRENT, 11, COUNT);
    let mut read = Vec::new();
    for (place, check) in checks.iter().enumerate() {
        let scores = score(&CURRENT, check, &GroupView::default());
        let text = wire::write(check, &CURRENT, Some(&scores), WriteOptions::default());
        let name = format!("{place}-{}", wire::file_name(check));
        fs::write(folder.join("files").join(&name), text).unwrap();
        read.push(ReadFile {
            name,
            outcome: Ok(Box::new(UsableFile {
                assessment: check.clone(),
                version: CURRENT.version.to_owned(),
                warnings: Vec::new(),
            })),
        });
    }
    let files = FileSet::default().with(&CURRENT, read);
    for format in TableFormat::ALL {
        fs::write(
            folder.join(format.file_name()),
            format.text(&CURRENT, &files),
        )
        .unwrap();
    }
    Made {
        folder,
        checks,
        files,
    }
}

/// The queries of the document, each with the name in its first line.
fn queries() -> BTreeMap<&'static str, &'static str> {
    let blocks = DOCUMENT.split("```sql\n").skip(1);
    blocks
        .map(|block| {
            let (query, _) = block.split_once("```").expect("the end of a query");
            let name = query
                .lines()
                .next()
                .and_then(|line| line.strip_prefix("-- "));
            (name.expect("a name in the first line of a query"), query)
        })
        .collect()
}

/// What DuckDB answers, row by row.
fn ask(folder: &Path, query: &str) -> Value {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut node = Command::new("node")
        .arg(top.join("tests/duckdb/ask.mjs"))
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Node.js");
    let mut input = node.stdin.take().unwrap();
    input.write_all(query.as_bytes()).unwrap();
    drop(input);
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success(), "DuckDB refuses:\n{query}");
    let rows: Value = serde_json::from_slice(&output.stdout).unwrap();
    plain(rows)
}

/// Large whole numbers come as text, since not every program can count that far.
fn plain(value: Value) -> Value {
    match value {
        Value::Array(items) => Value::Array(items.into_iter().map(plain).collect()),
        Value::String(text) => match text.parse::<u64>() {
            Ok(number) => json!(number),
            Err(_) => Value::String(text),
        },
        other => other,
    }
}

/// How often each of these comes.
fn counts<T: Ord>(of: impl IntoIterator<Item = T>) -> BTreeMap<T, usize> {
    let mut counts = BTreeMap::new();
    for each in of {
        *counts.entry(each).or_insert(0) += 1;
    }
    counts
}

/// The most frequent first, those alike by their own order, at most so many.
fn most_frequent(counts: BTreeMap<&str, usize>, most: usize) -> Value {
    let mut rows: Vec<(&str, usize)> = counts.into_iter().collect();
    rows.sort_by_key(|(name, count)| (std::cmp::Reverse(*count), *name));
    rows.truncate(most);
    json!(rows)
}

fn mark(department: &Department, question: &str) -> Mark {
    let place = CURRENT.question(question).unwrap().place;
    *department.questions.get(place).unwrap()
}

fn answer_word(mark: Mark) -> Value {
    match mark {
        Mark::Level(level) => json!(level),
        Mark::DontKnow => json!("dont-know"),
        Mark::Blank => json!("blank"),
        Mark::InDoubt => json!("in-doubt"),
        Mark::NotApplicable => json!("not-applicable"),
        Mark::Hidden => json!("not-asked"),
        Mark::Descriptive => json!("answered"),
    }
}

/// What our engine says to each question of the document.
fn expected(made: &Made) -> BTreeMap<&'static str, Value> {
    let departments: Vec<&Department> = made.files.departments.iter().map(AsRef::as_ref).collect();
    let unknown = departments.iter().flat_map(|department| {
        let questions = CURRENT.questions.iter().zip(&department.questions);
        questions.filter(|(_, mark)| **mark == Mark::DontKnow)
    });
    let unknown = counts(unknown.map(|(question, _)| question.id));
    let spread = counts(departments.iter().map(|each| {
        let word = answer_word(mark(each, "train-mentor"));
        word.as_str()
            .map_or_else(|| word.to_string(), str::to_owned)
    }));
    let spread: Vec<Value> = (spread.into_iter())
        .map(|(word, count)| plain(json!([word, count])))
        .collect();
    let coastal = departments
        .iter()
        .filter(|each| each.facets.setting.contains(&"coastal"));
    BTreeMap::from([
        (
            "what most departments do not know",
            most_frequent(unknown, 5),
        ),
        ("the spread of one question", json!(spread)),
        ("low answers by size", low_by_size(&departments)),
        ("coastal departments", json!([[coastal.count()]])),
        (
            "how many departments stand where, theme by theme",
            themes(&departments),
        ),
        (
            "recommendations that most departments have not met",
            most_frequent(not_met(made), 10),
        ),
        ("actions by how far they have come", actions(&made.checks)),
        ("each check once", json!([[COUNT]])),
    ])
}

fn low_by_size(departments: &[&Department]) -> Value {
    let sizes: BTreeSet<&str> = departments
        .iter()
        .filter_map(|each| each.facets.size)
        .collect();
    let rows = sizes.into_iter().filter_map(|size| {
        let group: Vec<Mark> = (departments.iter())
            .filter(|each| each.facets.size == Some(size))
            .map(|each| mark(each, "train-mentor"))
            .collect();
        let known = |most: u8| {
            let levels = group
                .iter()
                .filter(|mark| matches!(mark, Mark::Level(level) if *level <= most));
            levels.count()
        };
        (group.len() >= 5).then(|| json!([size, known(1), known(4), group.len()]))
    });
    Value::Array(rows.collect())
}

fn themes(departments: &[&Department]) -> Value {
    let results = departments.iter().flat_map(|department| {
        let themes = CURRENT.themes.iter().zip(&department.themes);
        themes.map(|(theme, mark)| (theme.id, mark.result.id()))
    });
    let rows = counts(results).into_iter();
    Value::Array(
        rows.map(|((theme, result), count)| json!([theme, result, count]))
            .collect(),
    )
}

fn not_met(made: &Made) -> BTreeMap<&'static str, usize> {
    counts(made.checks.iter().flat_map(|check| {
        let scores = score(&CURRENT, check, &GroupView::default());
        let not_met = scores.recommendations.into_iter();
        not_met
            .filter(|each| each.status == Status::NotMet)
            .map(|each| each.recommendation.id)
    }))
}

fn actions(checks: &[Assessment]) -> Value {
    let statuses = checks.iter().flat_map(|check| &check.plan.actions);
    json!(Vec::from_iter(counts(
        statuses.map(|action| action.status().id())
    )))
}

#[test]
fn every_query_of_the_document_gives_what_our_engine_says() {
    let made = make();
    let (queries, expected) = (queries(), expected(&made));
    assert_eq!(
        queries.keys().collect::<Vec<_>>(),
        expected.keys().collect::<Vec<_>>(),
        "each query has an expected outcome, and each outcome a query"
    );
    for (name, query) in queries {
        let answer = ask(&made.folder, query);
        let expected = expected.get(name).unwrap();
        assert!(
            expected.as_array().is_some_and(|rows| !rows.is_empty()),
            "{name}"
        );
        assert_eq!(&answer, expected, "{name}");
    }
}
