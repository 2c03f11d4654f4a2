//! The file that is made to be given to others: what was held back is nowhere in its text, and it is
//! a check like any other.

use rolecheck::engine::answers::Answer;
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::condition::BandRow;
use rolecheck::engine::demonstration::departments;
use rolecheck::engine::earlier::{CarryForward, carry_forward};
use rolecheck::engine::file_set::{FileSet, ReadFile, UsableFile};
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::profile::Reply;
use rolecheck::engine::score::score;
use rolecheck::engine::scores::GroupView;
use rolecheck::engine::sharing::{FileOptions, SharedCopy};
use rolecheck::wire;
use serde_json::Value;

const COUNT: usize = 60;

fn options(actions: bool) -> FileOptions {
    FileOptions {
        alias: "Department K".to_owned(),
        actions,
        today: "2026-11-24".to_owned(),
    }
}

fn text(check: &Assessment, actions: bool) -> String {
    let copy = SharedCopy::nameless(&CURRENT, check, &options(actions));
    wire::write_shared(&copy, &CURRENT)
}

/// Departments with words in each place where a person can write, none of which comes by itself.
fn secretive() -> Vec<Assessment> {
    let mut checks = departments(&CURRENT, 21, COUNT);
    for check in &mut checks {
        check.name = format!("SECRET name {}", check.name);
        check.profile.notes = "SECRET notes".to_owned();
        for question in CURRENT.questions {
            check
                .answers
                .set_note(question.id, "SECRET note".to_owned());
        }
        for (place, hospital) in check.profile.hospitals.iter_mut().enumerate() {
            hospital.label = format!("SECRET hospital {place}");
            let id = format!("SECRET-id-{place}");
            let old = std::mem::replace(&mut hospital.id, id.clone());
            if let Some(Answer::Grid(grid)) = check.answers.get("deploy-grid").cloned() {
                let mut grid = grid;
                if let Some(cells) = grid.cells.remove(&old) {
                    grid.cells.insert(id, cells);
                }
                check.answers.set("deploy-grid", Some(Answer::Grid(grid)));
            }
        }
        for title in &mut check.profile.titles {
            title.hospital = title.hospital.as_ref().map(|_| "SECRET-id-0".to_owned());
        }
        for action in &mut check.plan.actions {
            action.text = format!("SECRET {}", action.text);
            action.owner = "SECRET owner".to_owned();
        }
        let mut earlier = check.clone();
        earlier.date = "2019-02-13".to_owned();
        let how = CarryForward {
            id: check.id.clone(),
            now: check.updated_at.clone(),
            version: "SECRET version".to_owned(),
            finished_actions: true,
        };
        check.earlier = carry_forward(&earlier, how).earlier;
        check.kept.push(rolecheck::engine::assessment::Kept {
            path: vec!["x-from-elsewhere".to_owned()],
            raw: "\"SECRET key\"".to_owned(),
        });
    }
    checks
}

#[test]
fn nothing_that_was_held_back_is_in_the_file() {
    for check in secretive() {
        let text = text(&check, false);
        assert!(!text.contains("SECRET"), "{}", check.name);
        assert!(check.earlier.is_some() && !text.contains("2019-02-13"));
        for secret in [&check.id, &check.date, &check.created_at, &check.updated_at] {
            // The first of a month is what every day of it is put as.
            let is_shown = text.contains(secret.as_str()) && !secret.ends_with("-01");
            assert!(!is_shown, "{secret} of {}", check.name);
        }
        for action in &check.plan.actions {
            assert!(!text.contains(&action.id));
        }
    }
}

#[test]
fn with_actions_their_words_are_in_it_and_their_ids_are_not() {
    for check in secretive() {
        let text = text(&check, true);
        assert_eq!(
            text.contains("SECRET owner"),
            !check.plan.actions.is_empty()
        );
        assert!(!text.contains("SECRET note") && !text.contains("SECRET hospital"));
        for action in &check.plan.actions {
            assert!(!text.contains(&action.id));
        }
    }
}

#[test]
fn numbers_under_5_are_absent_and_said_to_be() {
    let mut seen = 0;
    for check in departments(&CURRENT, 21, COUNT) {
        let file: Value = serde_json::from_str(&text(&check, false)).unwrap();
        let keys = [
            (BandRow::Band2, "band2", "profile-band-2"),
            (BandRow::Band3, "band3", "profile-band-3"),
            (BandRow::Band4Lead, "band4Lead", "profile-band-4-lead"),
            (BandRow::Band4Ap, "band4Ap", "profile-band-4-ap"),
        ];
        for (row, key, item) in keys {
            if matches!(check.profile.band(row).people, Some(Reply::Is(1..=4))) {
                seen += 1;
                assert_eq!(file["profile"].get(key), None, "{} {key}", check.name);
                assert_eq!(file["heldBack"][item][0], "Fewer than 5 people");
            }
        }
    }
    assert!(seen > 20, "{seen} numbers under 5");
}

/// All that is judged, with hospitals by their place.
fn judgement(check: &Assessment) -> String {
    let scores = score(&CURRENT, check, &GroupView::default());
    let models: Vec<_> = (scores.deployment.hospitals.iter())
        .map(|hospital| (hospital.model, hospital.pools))
        .collect();
    format!(
        "{:?} {:?} {:?} {:?} {models:?}",
        scores.readings, scores.completeness, scores.themes, scores.recommendations,
    )
}

#[test]
fn the_file_is_read_without_a_word_and_scores_alike() {
    for check in departments(&CURRENT, 21, COUNT)
        .into_iter()
        .chain(secretive())
    {
        let read = wire::read(text(&check, true).as_bytes(), &CURRENT).unwrap();
        assert_eq!(read.warnings, [], "{}", check.name);
        assert!(
            judgement(&read.assessment) == judgement(&check),
            "{}",
            check.name
        );
        assert_eq!(read.assessment.name, "Department K");
    }
}

#[test]
fn a_copy_that_was_read_is_written_again_with_all_that_it_says() {
    for check in departments(&CURRENT, 21, 10) {
        let once = text(&check, false);
        let read = wire::read(once.as_bytes(), &CURRENT).unwrap().assessment;
        let scores = score(&CURRENT, &read, &GroupView::default());
        let again = wire::write(
            &read,
            &CURRENT,
            Some(&scores),
            wire::WriteOptions::default(),
        );
        let parsed = |text: &str| serde_json::from_str::<Value>(text).unwrap();
        assert_eq!(parsed(&again), parsed(&once), "{}", check.name);
    }
}

#[test]
fn two_copies_of_one_check_are_one_department_and_the_newer_one_stands_for_it() {
    let check = &departments(&CURRENT, 21, 1)[0];
    let copy = |today: &str| {
        let options = FileOptions {
            today: today.to_owned(),
            ..options(false)
        };
        ReadFile {
            name: format!("{today}.json"),
            outcome: Ok(Box::new(UsableFile {
                assessment: SharedCopy::nameless(&CURRENT, check, &options).check,
                version: CURRENT.version.to_owned(),
                warnings: Vec::new(),
            })),
        }
    };
    let files = FileSet::default().with(&CURRENT, [copy("2026-12-02"), copy("2026-11-24")]);
    assert_eq!(files.departments.len(), 1);
    assert_eq!(files.departments[0].file, "2026-12-02.json");
    assert_ne!(files.departments[0].id, check.id);
}
