//! The guide to editing: what it shows must work.

use std::fs;

use super::{compiler, shipped};

fn guide() -> String {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/docs/editing-the-question-set.md"
    );
    fs::read_to_string(path).unwrap().replace("\r\n", "\n")
}

/// The shipped question set with some text of one file replaced.
fn changed(path: &str, from: &str, to: &str) -> compiler::SourceSet {
    let mut set = shipped();
    let file = set.files.iter_mut().find(|file| file.path == path).unwrap();
    assert!(file.text.contains(from), "{path}: no such text: {from}");
    file.text = file.text.replacen(from, to, 1);
    set
}

fn assert_compiles(set: &compiler::SourceSet, what: &str) {
    let mistakes = compiler::compile(set, &[]).err().unwrap_or_default();
    assert!(mistakes.is_empty(), "{what}: {mistakes:?}");
}

#[test]
fn every_condition_in_the_guide_can_be_written() {
    let guide = guide();
    let (_, table) = guide.split_once("| Write | It holds when |").unwrap();
    let (table, rest) = table.split_once("\n\n").unwrap();
    let rows = table
        .lines()
        .filter_map(|row| row.strip_prefix("| `")?.split('`').next());
    let joined = rest
        .split('`')
        .find(|text| text.starts_with("hospitals > 1 and"));
    let conditions: Vec<&str> = rows.chain(joined).collect();
    assert_eq!(conditions.len(), 16, "{conditions:?}");
    for condition in conditions {
        let set = changed("checks.toml", "scope-tasks has mri-sign-off", condition);
        assert_compiles(&set, condition);
    }
}

#[test]
fn the_question_in_the_guide_can_be_added() {
    let guide = guide();
    let example = guide
        .split("```toml\n")
        .find(|part| part.starts_with("[[question]]"))
        .unwrap();
    let (example, _) = example.split_once("```").unwrap();
    let key = "\"train-mentor\", ";
    let mut set = changed(
        "recommendations.toml",
        key,
        &format!("{key}\"retain-buddy\", "),
    );
    let file = set
        .files
        .iter_mut()
        .find(|file| file.path.contains("2-recruitment"))
        .unwrap();
    file.text.push_str(example);
    assert_compiles(&set, "the example of a question");
}
