//! Scoring: cases as data, under `tests/data/scoring`.
//!
//! It must not repeat the rules in code: what must come out is written in the data, by hand or
//! from `instrument.md` Part 6.

#[path = "scoring/case.rs"]
pub mod case;
#[path = "scoring/show.rs"]
pub mod show;

use rolecheck::engine::confirmations::drop_stale_confirmations;
use rolecheck::engine::fraction::Fraction;
use rolecheck::engine::groups::{gap_size, median};
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::recommendations::status_sum;
use rolecheck::engine::score::score;
use rolecheck::engine::scores::{LeftOut, Reading, Why};
use rolecheck::engine::themes::theme_sum;
use serde_json::{Value, json};

use case::{Case, cases, question, read};

/// What is wanted and not there, each with its place.
pub fn missing(place: &str, wanted: &Value, found: &Value) -> Vec<String> {
    match (wanted, found) {
        // Empty is meant as it stands.
        (Value::Object(wanted), Value::Object(found)) if !wanted.is_empty() => (wanted.iter())
            .flat_map(|(key, wanted)| {
                let place = format!("{place}/{key}");
                match found.get(key) {
                    Some(found) => missing(&place, wanted, found),
                    None => vec![format!("{place}: not there")],
                }
            })
            .collect(),
        _ if wanted == found => Vec::new(),
        _ => vec![format!("{place}: wanted {wanted}, found {found}")],
    }
}

fn run(case: &Case) -> Value {
    let (before, mut after) = case.assessments();
    drop_stale_confirmations(&before, &mut after, &CURRENT);
    let groups = case.groups();
    let mut found = show::scores(&score(&CURRENT, &after, &groups.for_results()));
    found["groups"] = (groups.questions.iter())
        .map(|question| (question.id.to_owned(), show::comparison(question)))
        .collect();
    found
}

fn check(file: &str) {
    let cases = cases(file);
    assert!(!cases.is_empty(), "{file} has no cases");
    let problems: Vec<String> = (cases.iter())
        .flat_map(|case| missing(&case.name, &case.expect, &run(case)))
        .collect();
    assert!(problems.is_empty(), "{file}:\n{}", problems.join("\n"));
}

#[test]
fn the_worked_cases_come_out_as_written() {
    check("worked.cases.json");
}

#[test]
fn blank_unknown_and_not_applicable_are_three_things() {
    check("gaps.cases.json");
}

#[test]
fn each_check_is_raised_confirmed_and_dropped() {
    check("checks.cases.json");
}

#[test]
fn each_condition_shows_and_hides_its_question() {
    check("conditions.cases.json");
}

#[test]
fn grids_become_models() {
    check("deployment.cases.json");
}

#[test]
fn recommendations_stand_in_order() {
    check("order.cases.json");
}

#[test]
fn the_two_sums_of_the_profile_come_out() {
    check("sums.cases.json");
}

/// A reading in a unit case: a level, null for unknown, `na` for left out.
fn unit_reading(value: &Value) -> Reading {
    match value {
        Value::Number(level) => Reading::Level(level.as_u64().unwrap() as u8),
        Value::Null => Reading::Unknown(Why::Blank),
        _ => Reading::LeftOut(LeftOut::NotApplicable),
    }
}

fn units(kind: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(&read("units.json")).unwrap();
    let units = all[kind].as_array().unwrap().clone();
    assert!(!units.is_empty());
    units
}

fn unit_readings(unit: &Value) -> Vec<Reading> {
    unit["levels"]
        .as_array()
        .unwrap()
        .iter()
        .map(unit_reading)
        .collect()
}

#[test]
fn levels_become_a_status() {
    for unit in units("statuses") {
        let capped = unit["capped"] == true;
        let sum = status_sum(unit_readings(&unit), capped);
        let possible: Vec<&str> = sum.possible.iter().map(|status| status.id()).collect();
        let found = json!({ "status": sum.status.id(), "possible": possible });
        assert_eq!(missing("", &unit["expect"], &found), [""; 0], "{unit}");
    }
}

#[test]
fn levels_become_the_words_of_a_theme() {
    for unit in units("themes") {
        let sum = theme_sum(unit_readings(&unit));
        let found = json!({
            "result": sum.result.id(), "known": sum.known, "applicable": sum.applicable,
            "mean": sum.mean.map(show::fraction), "heldBack": sum.held_back,
            "lowResult": sum.range.as_ref().map(|range| range.low_result.id()),
            "highResult": sum.range.as_ref().map(|range| range.high_result.id()),
        });
        assert_eq!(missing("", &unit["expect"], &found), [""; 0], "{unit}");
    }
}

#[test]
fn levels_become_a_median() {
    for unit in units("medians") {
        let levels: Vec<u8> = serde_json::from_value(unit["levels"].clone()).unwrap();
        let mut at_level = [0; 5];
        levels
            .iter()
            .for_each(|level| at_level[usize::from(*level)] += 1);
        let found = median(&at_level).map(show::fraction);
        assert_eq!(json!(found), unit["median"], "{unit}");
    }
}

#[test]
fn medians_become_a_gap() {
    for unit in units("gaps") {
        let halves: Vec<i64> = serde_json::from_value(unit["halves"].clone()).unwrap();
        let medians = halves
            .iter()
            .map(|halves| Fraction::new(*halves, 2).unwrap());
        let found = gap_size(medians).map(|gap| format!("{gap:?}").to_lowercase());
        assert_eq!(json!(found), unit["gap"], "{unit}");
    }
}

#[test]
fn a_group_of_4_is_hidden_and_one_of_5_is_shown() {
    let groups = |answers| {
        let case: Case = serde_json::from_value(json!({
            "name": "", "expect": {},
            "groups": { "impact-told": {
                "managers-and-leads": vec![4; 5], "support-workers": vec![1; answers],
            } },
        }))
        .unwrap();
        show::comparison(&case.groups().questions[0])
    };
    let others = ["assistant-practitioners", "radiographers"];
    assert_eq!(
        groups(4)["hidden"],
        json!(["support-workers", others[0], others[1]])
    );
    assert_eq!(groups(4)["gap"], json!(null));
    assert_eq!(groups(5)["hidden"], json!(others));
    assert_eq!(groups(5)["gap"], json!("large"));
}

#[test]
fn an_option_for_several_hospitals_is_not_offered_to_one() {
    let offered = |hospitals: usize| {
        let mut case = Case {
            change: json!({ "profile": { "hospitals": [] } }),
            ..serde_json::from_value(json!({ "name": "", "expect": {} })).unwrap()
        };
        case.change["profile"]["hospitals"] = (0..hospitals)
            .map(|n| json!({ "id": format!("h{n}") }))
            .collect();
        let (assessment, _) = case.assessments();
        let choice = question("identity-title-consistency").choice("within-hospital");
        choice.unwrap().is_offered(&assessment)
    };
    assert_eq!([0, 1, 2].map(offered), [true, false, true]);
}
