//! A check that begins from an earlier one.

use rolecheck::engine::answers::Answer;
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::change::Change;
use rolecheck::engine::earlier::{CarryForward, carry_forward};
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::plan::ActionStatus;
use rolecheck::engine::score::score;
use rolecheck::engine::scores::GroupView;
use rolecheck::wire::{WriteOptions, read, write};

use crate::page::filled_in;

fn carried(earlier: &Assessment, finished_actions: bool) -> Assessment {
    let how = CarryForward {
        id: "new".to_owned(),
        now: "2027-11-24T09:00:00Z".to_owned(),
        version: CURRENT.version.to_owned(),
        finished_actions,
    };
    carry_forward(earlier, how)
}

fn saved(check: &Assessment, notes: bool) -> String {
    let scores = score(&CURRENT, check, &GroupView::default());
    write(check, &CURRENT, Some(&scores), WriteOptions { notes })
}

#[test]
fn no_old_answer_counts_until_it_is_confirmed() {
    let earlier = filled_in();
    let mut check = carried(&earlier, false);
    assert!(check.answers.is_empty());
    assert!(check.confirmed_checks.is_empty());
    assert_eq!(check.group, None);
    assert_eq!(check.date, "2027-11-24");
    let scores = score(&CURRENT, &check, &GroupView::default());
    assert_eq!(scores.completeness.known, 0);
    let before = check.to_confirm(&CURRENT).len();
    let question = CURRENT.question("identity-visible").unwrap();
    let answer = check.last_time(question).cloned();
    assert_eq!(answer.as_ref(), earlier.answers.get(question.id));
    let confirm = Change::Answer {
        question: question.id,
        answer,
    };
    confirm.apply(&mut check, &CURRENT);
    assert_eq!(
        score(&CURRENT, &check, &GroupView::default())
            .completeness
            .known,
        1
    );
    assert_eq!(check.to_confirm(&CURRENT).len(), before - 1);
    assert!(
        check.last_time(question).is_some(),
        "what it was stays in sight"
    );
}

#[test]
fn confirming_everything_gives_the_same_results() {
    let earlier = filled_in();
    let mut check = carried(&earlier, true);
    // Some questions appear only once others are answered.
    while let Some(question) = check.to_confirm(&CURRENT).first().copied() {
        let answer = check.last_time(question).cloned();
        let question = question.id;
        Change::Answer { question, answer }.apply(&mut check, &CURRENT);
    }
    for id in &earlier.confirmed_checks {
        let confirm = Change::Confirm {
            check: id,
            confirmed: true,
        };
        confirm.apply(&mut check, &CURRENT);
    }
    let of = |check| score(&CURRENT, check, &GroupView::default());
    assert_eq!(of(&check).completeness, of(&earlier).completeness);
    assert_eq!(of(&check).readings, of(&earlier).readings);
}

#[test]
fn open_actions_come_along_with_their_status_and_finished_ones_only_if_wanted() {
    let mut earlier = filled_in();
    let statuses = ActionStatus::ALL;
    let first = earlier.plan.actions[0].clone();
    earlier.plan.actions = (statuses.iter().enumerate())
        .map(|(place, status)| rolecheck::engine::plan::PlannedAction {
            id: format!("a{place}"),
            status: Some(*status),
            ..first.clone()
        })
        .collect();
    earlier.plan.hidden.insert("R8");
    let of = |finished| -> Vec<_> {
        let check = carried(&earlier, finished);
        assert!(
            check.plan.hidden.is_empty(),
            "what was hidden was about other results"
        );
        check
            .plan
            .actions
            .iter()
            .map(|action| action.status())
            .collect()
    };
    assert_eq!(
        of(false),
        [ActionStatus::NotStarted, ActionStatus::InProgress]
    );
    assert_eq!(of(true), statuses);
}

#[test]
fn it_survives_a_reload_in_the_middle() {
    let mut check = carried(&filled_in(), false);
    let change = Change::Answer {
        question: "identity-visible",
        answer: Some(Answer::DontKnow),
    };
    change.apply(&mut check, &CURRENT);
    Change::ProfileIsSeen.apply(&mut check, &CURRENT);
    let opened = read(saved(&check, true).as_bytes(), &CURRENT).unwrap();
    assert_eq!(opened.warnings, []);
    assert_eq!(opened.assessment, check);
}

#[test]
fn a_file_without_notes_has_no_old_notes_either() {
    let mut earlier = filled_in();
    earlier
        .answers
        .set_note("identity-visible", "Ask Priya".to_owned());
    let check = carried(&earlier, false);
    assert!(saved(&check, true).contains("Ask Priya"));
    assert!(!saved(&check, false).contains("Ask Priya"));
}

#[test]
fn what_cannot_be_used_of_the_old_answers_is_kept_and_written_back() {
    let file = r#"{
      "format": "rolecheck.assessment", "formatVersion": 1,
      "assessment": {"id": "a", "form": "department"},
      "earlierAnswers": {
        "id": "b", "date": "yesterday", "new-key": [1], "group": "the-boss", "profileIsSeen": "yes",
        "answers": {
          "identity-visible": {"state": "answered", "choice": "not-an-option", "note": "n"},
          "impact-told": {"state": "answered", "choice": "often", "extra": 1},
          "gone": {"state": "dont-know"}
        }
      }
    }"#;
    let first = read(file.as_bytes(), &CURRENT).unwrap().assessment;
    let text = saved(&first, true);
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    let old: serde_json::Value = serde_json::from_str(file).unwrap();
    assert_eq!(
        json["earlierAnswers"]["answers"],
        old["earlierAnswers"]["answers"]
    );
    for key in ["id", "date", "new-key", "group", "profileIsSeen"] {
        assert_eq!(
            json["earlierAnswers"][key], old["earlierAnswers"][key],
            "{key}"
        );
    }
    let again = read(text.as_bytes(), &CURRENT).unwrap().assessment;
    assert_eq!(again.earlier, first.earlier);
}
