//! The action plan: what can be changed in it, and what the page says of it.

use std::fs;
use std::path::Path;

use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::change::Change;
use rolecheck::engine::instrument::{CURRENT, Mode};
use rolecheck::engine::plan::{ActionStatus, Control, Direction, PlanChange, PlannedAction};
use rolecheck::engine::report::{PlanGroup, PlanReport, plan_report};
use rolecheck::engine::score::score;
use rolecheck::engine::scores::{GroupView, Scores};
use rolecheck::wire;

const TODAY: &str = "2026-11-24";

/// The example department without a plan.
fn example() -> Assessment {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/example.json");
    let mut example = wire::read(&fs::read(path).unwrap(), &CURRENT)
        .unwrap()
        .assessment;
    example.plan = Default::default();
    example
}

fn action(id: &str, recommendation: &'static str, owner: &str, due: &str) -> PlannedAction {
    PlannedAction {
        id: id.to_owned(),
        recommendation: Some(recommendation),
        text: format!("Do {id}"),
        owner: owner.to_owned(),
        due: due.to_owned(),
        status: Some(ActionStatus::NotStarted),
        ..PlannedAction::default()
    }
}

fn change(check: &mut Assessment, change: PlanChange) {
    Change::Plan(change).apply(check, &CURRENT);
}

fn scores_of(check: &Assessment) -> Scores {
    score(&CURRENT, check, &GroupView::default())
}

fn report_of(check: &Assessment) -> PlanReport {
    plan_report(&CURRENT, check, &scores_of(check), TODAY)
}

/// Headings with the ids of the actions below them.
fn shape(groups: &[PlanGroup]) -> Vec<(&str, Vec<&str>)> {
    (groups.iter())
        .map(|group| {
            let ids = group.actions.iter().map(|action| action.id.as_str());
            (group.heading.as_str(), ids.collect())
        })
        .collect()
}

#[test]
fn an_action_is_added_changed_taken_out_and_brought_back_at_its_place() {
    let mut check = example();
    change(&mut check, PlanChange::Add(action("a", "R31", "", "")));
    change(&mut check, PlanChange::Add(action("b", "R31", "", "")));
    change(&mut check, PlanChange::Add(action("a", "R1", "", "")));
    assert_eq!(check.plan.actions.len(), 2, "an id stands once");
    let id = || "a".to_owned();
    change(&mut check, PlanChange::Text(id(), "Write it".to_owned()));
    change(&mut check, PlanChange::Owner(id(), "Lead".to_owned()));
    change(&mut check, PlanChange::Due(id(), "2027-03-31".to_owned()));
    change(&mut check, PlanChange::Status(id(), ActionStatus::Done));
    change(
        &mut check,
        PlanChange::Control(id(), Some(Control::WithOthers)),
    );
    let changed = check.plan.actions[0].clone();
    let expected = PlannedAction {
        text: "Write it".to_owned(),
        status: Some(ActionStatus::Done),
        control: Some(Control::WithOthers),
        ..action("a", "R31", "Lead", "2027-03-31")
    };
    assert_eq!(changed, expected);
    change(&mut check, PlanChange::Remove(id()));
    assert_eq!(check.plan.actions.len(), 1);
    change(&mut check, PlanChange::Restore(0, changed.clone()));
    assert_eq!(check.plan.actions[0], changed);
    change(&mut check, PlanChange::Restore(0, changed));
    assert_eq!(check.plan.actions.len(), 2);
}

#[test]
fn neither_the_own_order_nor_hiding_nor_actions_change_a_result() {
    let mut check = example();
    let before = scores_of(&check);
    let all: Vec<&'static str> = (CURRENT.recommendations.iter())
        .filter(|each| each.mode != Mode::Background)
        .map(|each| each.id)
        .rev()
        .collect();
    for id in &all {
        change(&mut check, PlanChange::Hide(id, true));
        let mut done = action(id, id, "Lead", "2026-01-01");
        done.status = Some(ActionStatus::Done);
        change(&mut check, PlanChange::Add(done));
    }
    change(&mut check, PlanChange::Order(all));
    let after = scores_of(&check);
    assert_eq!(format!("{before:?}"), format!("{after:?}"));
}

#[test]
fn the_own_order_comes_first_and_the_tools_order_follows() {
    let mut check = example();
    let tools: Vec<&'static str> = (report_of(&check).recommendations.iter())
        .map(|item| item.id)
        .collect();
    assert!(tools.len() > 5, "{tools:?}");
    let (last, first) = (tools[tools.len() - 1], tools[0]);
    change(&mut check, PlanChange::Order(vec![last, first]));
    let own: Vec<&str> = (report_of(&check).recommendations.iter())
        .map(|item| item.id)
        .collect();
    let mut expected = vec![last, first];
    expected.extend(&tools[1..tools.len() - 1]);
    assert_eq!(own, expected);
    change(&mut check, PlanChange::Order(Vec::new()));
    let again: Vec<&str> = (report_of(&check).recommendations.iter())
        .map(|item| item.id)
        .collect();
    assert_eq!(again, tools);
}

#[test]
fn a_recommendation_that_is_met_is_listed_only_while_it_has_an_action() {
    let mut check = example();
    let scores = scores_of(&check);
    let met = (scores.recommendations.iter())
        .find(|score| score.status.id() == "met")
        .unwrap()
        .recommendation
        .id;
    let is_listed = |check: &Assessment| {
        report_of(check)
            .recommendations
            .iter()
            .any(|item| item.id == met)
    };
    assert!(!is_listed(&check));
    change(&mut check, PlanChange::Add(action("a", met, "", "")));
    assert!(is_listed(&check));
}

#[test]
fn only_what_is_for_departments_can_be_hidden() {
    let mut check = example();
    change(&mut check, PlanChange::Hide("R39", true));
    change(&mut check, PlanChange::Hide("R12", true));
    assert_eq!(
        check.plan.hidden.iter().copied().collect::<Vec<_>>(),
        ["R12"]
    );
    change(&mut check, PlanChange::Hide("R12", false));
    assert!(check.plan.hidden.is_empty());
}

#[test]
fn actions_are_counted_and_put_in_groups() {
    let mut check = example();
    assert_eq!(report_of(&check).counts, "There are no actions yet.");
    for (id, owner, due) in [
        ("late", "Lead", "2026-11-23"),
        ("today", "lead ", TODAY),
        ("spring", "Manager", "2027-03-31"),
        ("undated", "", ""),
        ("done", "Manager", "2026-01-01"),
    ] {
        change(&mut check, PlanChange::Add(action(id, "R31", owner, due)));
    }
    let done = PlanChange::Status("done".to_owned(), ActionStatus::Done);
    change(&mut check, done);
    let report = report_of(&check);
    assert_eq!(
        report.counts,
        "5 actions: 4 not started and 1 done. 1 is overdue."
    );
    assert_eq!(
        shape(&report.by_date),
        [
            ("Overdue", vec!["late"]),
            ("November 2026", vec!["today"]),
            ("March 2027", vec!["spring"]),
            ("No date yet", vec!["undated"]),
            ("Done or dropped", vec!["done"]),
        ]
    );
    assert_eq!(
        shape(&report.by_owner),
        [
            ("Lead", vec!["late", "today"]),
            ("Manager", vec!["spring", "done"]),
            ("Nobody yet", vec!["undated"]),
        ]
    );
    let item = report.recommendations.iter().find(|item| item.id == "R31");
    assert_eq!(item.unwrap().actions.len(), 5);
}

#[test]
fn an_action_whose_recommendation_is_unknown_is_still_shown() {
    let mut check = example();
    let unknown = PlannedAction {
        recommendation: None,
        ..action("a", "R31", "Lead", "")
    };
    change(&mut check, PlanChange::Add(unknown));
    let report = report_of(&check);
    assert_eq!(report.others.len(), 1);
    assert_eq!(report.counts, "1 action: 1 not started.");
    assert_eq!(shape(&report.by_owner), [("Lead", vec!["a"])]);
}

/// The own order after a move in the listing of the check.
fn after_move(check: &Assessment, id: &str, direction: Direction) -> Option<Vec<&'static str>> {
    let report = report_of(check);
    let listed: Vec<&'static str> = report.recommendations.iter().map(|item| item.id).collect();
    check.plan.order_after_move(&listed, id, direction)
}

#[test]
fn a_recommendation_passes_the_next_one_that_can_be_seen() {
    let mut check = example();
    let tools = report_of(&check).shown();
    let [first, second, third, fourth, ..] = tools[..] else {
        panic!("{tools:?}");
    };
    assert_eq!(after_move(&check, first, Direction::Up), None);
    let last = tools[tools.len() - 1];
    assert_eq!(after_move(&check, last, Direction::Down), None);
    assert_eq!(after_move(&check, "R39", Direction::Up), None);

    change(&mut check, PlanChange::Hide(second, true));
    let order = after_move(&check, third, Direction::Up).unwrap();
    change(&mut check, PlanChange::Order(order));
    assert_eq!(report_of(&check).shown()[..3], [third, first, fourth]);
    let order = after_move(&check, third, Direction::Down).unwrap();
    change(&mut check, PlanChange::Order(order));
    assert_eq!(report_of(&check).shown()[..3], [first, third, fourth]);
    change(&mut check, PlanChange::Hide(second, false));
    assert_eq!(
        report_of(&check).shown()[..4],
        [first, third, second, fourth]
    );
}

#[test]
fn what_is_not_listed_keeps_its_place_in_the_own_order() {
    let mut check = example();
    let tools = report_of(&check).shown();
    let met = (scores_of(&check).recommendations.iter())
        .find(|score| score.status.id() == "met")
        .unwrap()
        .recommendation
        .id;
    change(&mut check, PlanChange::Order(vec![tools[0], met, tools[1]]));
    let order = after_move(&check, tools[1], Direction::Up).unwrap();
    assert_eq!(order[..3], [tools[1], tools[0], met]);
}
