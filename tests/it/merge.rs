//! Two copies of one check brought together, and parts for colleagues: nothing is taken silently and
//! nothing is lost.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::sample::select;
use rolecheck::engine::assessment::{Assessment, Form};
use rolecheck::engine::demonstration::department;
use rolecheck::engine::file_set::{FileSet, ReadFile, UsableFile};
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::merge::{Difference, Part, Pick, differences, merge};
use rolecheck::engine::section::{Section, section_of};
use rolecheck::wire::{self, WriteOptions};

use super::wire::generate::any_assessment;

fn all(differences: &[Difference], pick: impl Fn(&Difference) -> Pick) -> BTreeMap<Part, Pick> {
    differences
        .iter()
        .map(|each| (each.part, pick(each)))
        .collect()
}

/// Without what a merge leaves alone: who it is, when it was changed, and what it was begun from.
fn content(check: &Assessment) -> Assessment {
    Assessment {
        id: String::new(),
        form: Form::Department,
        created_at: String::new(),
        updated_at: String::new(),
        earlier: None,
        ..check.clone()
    }
}

fn any_pick(part: Part) -> BoxedStrategy<Pick> {
    let picks = if part.takes_both() {
        vec![Pick::Mine, Pick::Theirs, Pick::Both]
    } else {
        vec![Pick::Mine, Pick::Theirs]
    };
    select(picks).boxed()
}

/// Two copies with choices for some of what differs.
fn two_copies() -> impl Strategy<Value = (Assessment, Assessment, BTreeMap<Part, Pick>)> {
    (any_assessment(), any_assessment()).prop_flat_map(|(mine, theirs)| {
        let differences = differences(&CURRENT, &mine, &theirs);
        let picks: Vec<_> = (differences.iter())
            .map(|each| {
                (
                    Just(each.part),
                    prop::option::weighted(0.9, any_pick(each.part)),
                )
            })
            .collect();
        picks.prop_map(move |picks| {
            let picks = picks.into_iter();
            let picks = picks.filter_map(|(part, pick)| Some((part, pick?)));
            (mine.clone(), theirs.clone(), picks.collect())
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 48,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn nothing_is_lost((mine, theirs, picks) in two_copies()) {
        let merged = merge(&CURRENT, &mine, &theirs, &picks);
        let refused = |part: Part, whose: Pick| merged.turned_down.contains(&(part, whose));
        for (place, question) in CURRENT.questions.iter().enumerate() {
            let outcome = merged.check.answers.get(question.id);
            for (from, whose) in [(&mine, Pick::Mine), (&theirs, Pick::Theirs)] {
                if let Some(answer) = from.answers.get(question.id) {
                    prop_assert!(
                        outcome == Some(answer) || refused(Part::Answer(place), whose),
                        "{} of {whose:?} is gone", question.id
                    );
                }
                let note = from.answers.note(question.id);
                prop_assert!(
                    merged.check.answers.note(question.id).contains(note)
                        || refused(Part::Note(place), whose),
                    "the note of {} of {whose:?} is gone", question.id
                );
            }
        }
        for (from, whose) in [(&mine, Pick::Mine), (&theirs, Pick::Theirs)] {
            for action in &from.plan.actions {
                let place = theirs.plan.actions.iter().position(|each| each.id == action.id);
                let is_refused = place.is_some_and(|place| refused(Part::Action(place), whose));
                let outcome = merged.check.plan.action(&action.id);
                prop_assert!(outcome == Some(action) || is_refused, "an action is gone");
            }
        }
    }

    #[test]
    fn what_was_not_picked_stays_as_ours_is((mine, theirs, _) in two_copies()) {
        let merged = merge(&CURRENT, &mine, &theirs, &BTreeMap::new());
        prop_assert!(merged.check == mine);
        let differences = differences(&CURRENT, &mine, &theirs);
        prop_assert_eq!(merged.turned_down.len(), differences.len(), "each was turned down by name");
    }

    #[test]
    fn with_all_of_theirs_nothing_differs_any_more((mine, theirs, _) in two_copies()) {
        let found = differences(&CURRENT, &mine, &theirs);
        let merged = merge(&CURRENT, &mine, &theirs, &all(&found, |_| Pick::Theirs));
        // A confirmation that both had ends where an answer that it speaks of was taken.
        let both_confirmed = |part: Part| match part {
            Part::Confirmation(place) => mine.confirmed_checks.contains(CURRENT.checks[place].id),
            _ => false,
        };
        let left = differences(&CURRENT, &merged.check, &theirs).into_iter();
        let left: Vec<_> = left.filter(|each| !both_confirmed(each.part)).collect();
        prop_assert_eq!(left, []);
    }

    #[test]
    fn taking_what_was_blank_changes_nothing_that_was_there((mine, theirs, _) in two_copies()) {
        let found = differences(&CURRENT, &mine, &theirs);
        let picks = all(&found, |each| if each.is_blank_here() { Pick::Theirs } else { Pick::Mine });
        let merged = merge(&CURRENT, &mine, &theirs, &picks);
        for question in CURRENT.questions {
            if let Some(answer) = mine.answers.get(question.id) {
                prop_assert_eq!(merged.check.answers.get(question.id), Some(answer));
            } else {
                let taken = merged.check.answers.get(question.id);
                prop_assert_eq!(taken, theirs.answers.get(question.id));
            }
        }
        prop_assert!(merged.turned_down.iter().all(|(_, whose)| *whose == Pick::Theirs));
    }

    #[test]
    fn a_check_differs_from_a_copy_of_itself_in_nothing(check in any_assessment()) {
        prop_assert_eq!(differences(&CURRENT, &check, &check), []);
    }

    #[test]
    fn everything_in_which_two_copies_differ_is_named((mine, theirs, _) in two_copies()) {
        // An empty check has nothing of its own, so all of theirs must be found and taken.
        let mut empty = Assessment::new(mine.id.clone(), String::new());
        empty.date.clear();
        let found = differences(&CURRENT, &empty, &theirs);
        let merged = merge(&CURRENT, &empty, &theirs, &all(&found, |_| Pick::Theirs));
        prop_assert!(content(&merged.check) == content(&theirs));
    }
}

const THEMES: [&str; 2] = ["training", "career"];

fn themes() -> Vec<&'static str> {
    let found = CURRENT.themes.iter().map(|theme| theme.id);
    found.filter(|id| THEMES.contains(id)).collect()
}

fn written(check: &Assessment) -> String {
    wire::write(check, &CURRENT, None, WriteOptions::default())
}

#[test]
fn a_part_holds_its_themes_and_what_decides_which_questions_are_shown() {
    assert_eq!(
        themes().len(),
        2,
        "the themes are those of the question set"
    );
    for place in 0..30 {
        let check = department(&CURRENT, 8, place);
        for with_answers in [true, false] {
            let part = section_of(&CURRENT, &check, themes(), with_answers);
            let section = part.section.clone().unwrap();
            for question in section.questions(&CURRENT) {
                assert_eq!(
                    question.is_shown(&part),
                    question.is_shown(&check),
                    "{}",
                    question.id
                );
                let answer = check.answers.get(question.id).filter(|_| with_answers);
                assert_eq!(part.answers.get(question.id), answer, "{}", question.id);
            }
            assert_eq!(part.id, check.id);
            assert!(part.plan.actions.is_empty() && part.group.is_none());
            let read = wire::read(written(&part).as_bytes(), &CURRENT).unwrap();
            assert!(read.assessment == part, "{}", check.name);
            assert_eq!(read.warnings, []);
        }
        let part = section_of(&CURRENT, &check, themes(), false);
        assert!(part.answers.iter().count() < 10, "little goes with it");
    }
}

#[test]
fn a_part_that_comes_back_touches_nothing_but_its_themes() {
    let mut taken = BTreeSet::new();
    for place in 0..30 {
        let mine = department(&CURRENT, 8, place);
        // The colleague answers as another department would.
        let mut theirs = section_of(&CURRENT, &mine, themes(), false);
        let other = department(&CURRENT, 9, place);
        for question in CURRENT.questions {
            theirs
                .answers
                .set(question.id, other.answers.get(question.id).cloned());
        }
        theirs.name = "Renamed by the colleague".to_owned();
        let found = differences(&CURRENT, &mine, &theirs);
        let merged = merge(&CURRENT, &mine, &theirs, &all(&found, |_| Pick::Theirs)).check;
        assert_eq!((&merged.name, &merged.profile), (&mine.name, &mine.profile));
        assert_eq!((&merged.plan, &merged.section), (&mine.plan, &None));
        let section = Section { themes: themes() };
        for question in CURRENT.questions {
            let outcome = merged.answers.get(question.id);
            if section.asks(question) && other.answers.get(question.id).is_some() {
                assert_eq!(outcome, other.answers.get(question.id));
                taken.insert(question.theme.id);
            } else {
                assert_eq!(outcome, mine.answers.get(question.id), "{}", question.id);
            }
        }
    }
    assert_eq!(taken.len(), 2);
}

#[test]
fn two_notes_can_both_stay() {
    let mut mine = department(&CURRENT, 8, 1);
    let question = CURRENT.questions[0];
    mine.answers.set_note(question.id, "Ours".to_owned());
    let mut theirs = mine.clone();
    theirs.answers.set_note(question.id, "Theirs".to_owned());
    let picks = BTreeMap::from([(Part::Note(0), Pick::Both)]);
    let merged = merge(&CURRENT, &mine, &theirs, &picks);
    assert_eq!(merged.check.answers.note(question.id), "Ours\nTheirs");
    assert_eq!(merged.turned_down, []);
}

#[test]
fn a_part_among_files_is_not_a_department() {
    let part = section_of(&CURRENT, &department(&CURRENT, 8, 0), themes(), true);
    let file = ReadFile {
        name: "part.json".to_owned(),
        outcome: Ok(Box::new(UsableFile {
            assessment: part,
            version: CURRENT.version.to_owned(),
            warnings: Vec::new(),
        })),
    };
    let files = FileSet::default().with(&CURRENT, [file]);
    assert!(files.departments.is_empty());
    assert_eq!(files.not_used.len(), 1);
}
