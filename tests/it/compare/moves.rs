//! What became of themes, recommendations and questions: cases as data, from the worked examples.

use std::collections::BTreeMap;

use rolecheck::engine::answers::Answer;
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::compare::{Comparison, Row};
use rolecheck::engine::plan::{ActionStatus, PlannedAction};
use serde::Deserialize;
use serde_json::Value;

use super::{compared, row};
use crate::scoring::case::{assessment, at_level, question, read};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    /// The worked example that both start from.
    from: String,
    /// The worked example of now, if it is another one.
    to: Option<String>,
    #[serde(default)]
    then: BTreeMap<String, Value>,
    #[serde(default)]
    now: BTreeMap<String, Value>,
    expect: BTreeMap<String, String>,
    #[serde(default)]
    notes: BTreeMap<String, String>,
}

fn worked(name: &str) -> Assessment {
    assessment(&serde_json::from_str(&read(&format!("{name}.json"))).unwrap())
}

fn with(mut check: Assessment, changes: &BTreeMap<String, Value>) -> Assessment {
    for (id, change) in changes {
        let question = question(id);
        let answer = match change {
            Value::Number(level) => Some(at_level(question, level.as_u64().unwrap() as u8)),
            Value::String(word) => match word.as_str() {
                "blank" => None,
                "dont-know" => Some(Answer::DontKnow),
                "not-applicable" => Some(Answer::NotApplicable),
                option => Some(Answer::Choice(question.choice(option).unwrap().id)),
            },
            other => panic!("{other}"),
        };
        check.answers.set(question.id, answer);
    }
    check
}

fn find<'a>(found: &'a Comparison, id: &str) -> &'a Row {
    let rows = [&found.themes, &found.recommendations, &found.questions];
    let mut rows = rows.into_iter().flatten();
    rows.find(|row| row.id == id).expect(id)
}

#[test]
fn each_case_moves_as_it_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/compare.cases.json");
    let cases: Vec<Case> = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let mut problems = Vec::new();
    for case in &cases {
        let then = with(worked(&case.from), &case.then);
        let now = with(worked(case.to.as_ref().unwrap_or(&case.from)), &case.now);
        let found = compared(&then, &now);
        for (id, expected) in &case.expect {
            let row = find(&found, id);
            if row.movement.words() != expected {
                problems.push(format!("{}: {id}: {row:?}", case.name));
            }
        }
        for (id, expected) in &case.notes {
            let row = find(&found, id);
            if !row.note.contains(expected) {
                problems.push(format!("{}: {id}: {row:?}", case.name));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// One action about R3, as it was then and, where the later plan has it, as it is now.
fn words(then: ActionStatus, now: Option<ActionStatus>, level_now: u8) -> (String, String) {
    let action = |status| PlannedAction {
        id: "a".to_owned(),
        recommendation: Some("R3"),
        text: "Order badges".to_owned(),
        status: Some(status),
        ..PlannedAction::default()
    };
    let of_level = |level: u8| {
        let changes = BTreeMap::from([("identity-visible".to_owned(), Value::from(level))]);
        with(worked("northbank"), &changes)
    };
    let (mut before, mut after) = (of_level(0), of_level(level_now));
    before.plan.actions.push(action(then));
    after.plan.actions.extend(now.map(action));
    let found = compared(&before, &after);
    let row = found.actions.first().unwrap();
    (row.words.clone(), row.status.clone())
}

#[test]
fn an_action_stands_beside_what_became_of_its_recommendation() {
    use ActionStatus::{Done, Dropped, InProgress, NotStarted};
    let cases = [
        (
            words(NotStarted, None, 2),
            "You planned this. R3 moved from Not met to Partly met.",
            "Not started then",
        ),
        (
            words(NotStarted, Some(Done), 0),
            "You marked this as done, but R3 is the same: Not met.",
            "Not started then, Done now",
        ),
        (
            words(InProgress, Some(InProgress), 1),
            "You began this. R3 is the same: Not met. 1 answer moved up.",
            "In progress",
        ),
        (
            words(Dropped, None, 4),
            "You dropped this. R3 moved from Not met to Met.",
            "Dropped then",
        ),
    ];
    for ((words, status), expected_words, expected_status) in cases {
        assert_eq!(words, expected_words);
        assert_eq!(status, expected_status);
        assert!(!words.contains("because"), "{words}");
    }
}

#[test]
fn the_profile_is_told_as_facts_and_only_where_it_changed() {
    let then = worked("northbank");
    let mut now = then.clone();
    assert_eq!(compared(&then, &now).facts, []);
    now.profile.titles.clear();
    now.profile.fte_actual = None;
    now.answers.set("deploy-grid", None);
    let found = compared(&then, &now);
    let names: Vec<&str> = found.facts.iter().map(|fact| fact.name).collect();
    assert_eq!(
        names,
        [
            "How support workers are placed, by the grid",
            "Support workers in post",
            "Job titles in use",
        ]
    );
}

#[test]
fn r2_is_held_back_by_a_title_and_the_comparison_knows() {
    let then = worked("northbank");
    let mut now = then.clone();
    now.profile.titles[0].text = "Imaging helper".to_owned();
    now.confirmed_checks.insert("C4");
    let found = compared(&then, &now);
    assert_eq!(row(&found.recommendations, "R2").now, "Partly met");
}
