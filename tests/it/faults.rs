//! `docs/faults.md`: every fault that the tests try, with what happened.
//!
//! A row is a line in a test, `tried!(…)`, which stands behind all that the test looks at: it is
//! reached only where the fault was brought about and everything happened as it says. So the table
//! is made of these lines, and a line in no test, or before the end of one, fails here. It must not
//! take a row from anywhere else.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The parts of the table in their order.
const PARTS: [&str; 9] = [
    "Host",
    "Old browser",
    "Policy",
    "Offline",
    "Storage",
    "Kill",
    "File",
    "Hostile input",
    "Fault in the page",
];

const BEFORE: &str = "# Faults that are tried

Each line is a fault that a test brings about, and what then happened.
The table is made of the tests themselves (`UPDATE_EXPECT=1 cargo test --test it faults`): a line is in it because the named test ends with it, and a test fails when the two differ.
Tests in `tests/e2e` run in the built page, in each engine that is named. Those in `tests/it` try the same code without a browser.
Where an engine is left out, `tests/e2e/limits.rs` says why, and a test shows that the reason is true.
";

struct Row {
    part: String,
    fault: String,
    happened: String,
    engines: String,
    test: String,
}

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let path = path.strip_prefix(top()).unwrap();
            found.push(path.to_string_lossy().replace('\\', "/"));
        }
    }
}

/// The functions of a file with their attributes, each to its closing brace.
fn functions(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut now = String::new();
    for line in text.lines() {
        now += line;
        now += "\n";
        if line == "}" {
            found.push(std::mem::take(&mut now));
        }
    }
    found
}

/// The texts in quotes of one line `tried!(…)`, and the words that are in none.
fn arguments(call: &str) -> (Vec<String>, String) {
    let (mut texts, mut rest) = (Vec::new(), String::new());
    for (place, piece) in call.split('"').enumerate() {
        if place % 2 == 0 {
            rest += piece;
        } else {
            // A text goes on in the next line where it ends with a backslash.
            let lines = piece.split("\\\n").map(str::trim_start);
            texts.push(lines.collect::<Vec<_>>().concat());
        }
    }
    (texts, rest)
}

/// The engines of the need's line in `limits.rs`.
fn engines_of(need: &str) -> String {
    let limits = fs::read_to_string(top().join("tests/e2e/limits.rs")).unwrap();
    let (_, line) = limits
        .split_once(&format!("        Need::{need},\n        &["))
        .unwrap_or_else(|| panic!("no limit is called {need}"));
    line.split(']').next().unwrap().to_owned()
}

fn row(path: &str, function: &str, from: usize) -> Row {
    let (before, call) = function.split_at(from);
    let is_test = before.contains("#[test]") || before.contains("#[tokio::test]");
    let name = before.rsplit("fn ").next().unwrap();
    let (_, name) = (before.match_indices("\nfn ").last())
        .or_else(|| before.match_indices("\nasync fn ").last())
        .map(|(at, word)| (word, &before[at + word.len()..]))
        .unwrap_or(("", name));
    let name = name.split(['(', '<']).next().unwrap();
    assert!(is_test, "{path}: {name} is no test, and tries a fault");
    assert!(!before.contains("#[ignore"), "{path}: {name} is not run");
    let (call, after) = call.split_once(");").unwrap();
    for look in ["assert", ".until(", ".heading(", ".wait_for("] {
        assert!(
            !after.contains(look),
            "{path}: {name} still looks at something after its row"
        );
    }
    let (texts, rest) = arguments(call);
    let [part, fault, happened] = texts
        .try_into()
        .unwrap_or_else(|texts| panic!("{path}: {name}: {texts:?}"));
    assert!(PARTS.contains(&part.as_str()), "{path}: {name}: {part}");
    let need = rest
        .rsplit(',')
        .map(str::trim)
        .find(|word| !word.is_empty());
    let need = need.filter(|word| !word.contains('('));
    let engines = match (path.starts_with("tests/e2e"), need) {
        (false, _) => "no browser".to_owned(),
        (true, None) => "Chromium, Firefox, WebKit".to_owned(),
        (true, Some(need)) => engines_of(need),
    };
    Row {
        part,
        fault,
        happened,
        engines,
        test: format!("`{path}`: `{name}`"),
    }
}

fn rows() -> Vec<Row> {
    let mut paths = Vec::new();
    for folder in ["tests/e2e", "tests/it", "xtask/src"] {
        sources(&top().join(folder), &mut paths);
    }
    paths.sort();
    let mut rows = Vec::new();
    for path in paths.iter().filter(|path| *path != "tests/it/faults.rs") {
        let text = fs::read_to_string(top().join(path)).unwrap();
        for function in functions(&text) {
            for (from, _) in function.match_indices("    tried!(") {
                rows.push(row(path, &function, from));
            }
        }
    }
    rows
}

fn table(rows: &[Row]) -> String {
    let mut by_part: BTreeMap<usize, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        let part = PARTS.iter().position(|part| *part == row.part).unwrap();
        by_part.entry(part).or_default().push(row);
    }
    let mut text = BEFORE.to_owned();
    for (part, rows) in by_part {
        let part = PARTS[part];
        write!(
            text,
            "\n## {part}\n\n| Fault | What happened | Engines | Test |\n| --- | --- | --- | --- |\n"
        )
        .unwrap();
        for row in rows {
            let cells = [&row.fault, &row.happened, &row.engines, &row.test];
            let cells = cells.map(|cell| cell.replace('|', "\\|"));
            writeln!(text, "| {} |", cells.join(" | ")).unwrap();
        }
    }
    text
}

#[test]
fn the_table_of_faults_is_the_one_that_the_tests_make() {
    let rows = rows();
    for part in PARTS {
        assert!(rows.iter().any(|row| row.part == part), "{part}");
    }
    let table = table(&rows);
    let path = top().join("docs/faults.md");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, &table).unwrap();
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        there == table,
        "docs/faults.md is not what the tests make: UPDATE_EXPECT=1 cargo test --test it faults"
    );
}
