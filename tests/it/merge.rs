//! Two copies of a check brought together, and parts for colleagues: nothing is lost, and nothing
//! is taken that was not chosen.

use std::collections::BTreeSet;

use proptest::prelude::*;
use rolecheck::engine::answers::Answer;
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::demonstration::{department, years};
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::merge::{Part, differences, merged};
use rolecheck::engine::progress::progress_of_all;
use rolecheck::engine::sections::{asked_questions, section};
use rolecheck::wire::{WriteOptions, read, write};

/// Two checks that differ in many places under one id.
fn two(seed: u64) -> (Assessment, Assessment) {
    let mut checks = years(&CURRENT, seed, 2);
    let there = checks.pop().unwrap();
    let here = Assessment {
        id: there.id.clone(),
        ..checks.pop().unwrap()
    };
    (here, there)
}

fn all_parts(here: &Assessment, there: &Assessment) -> Vec<Part> {
    let found = differences(&CURRENT, here, there);
    found.to_decide().map(|each| each.part.clone()).collect()
}

/// The answer to every question.
fn answers(check: &Assessment) -> Vec<Option<&Answer>> {
    (CURRENT.questions.iter())
        .map(|question| check.answers.get(question.id))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_answer_of_both_is_in_the_outcome_or_was_turned_down_by_name(
        seed in any::<u64>(), choices in prop::collection::vec(any::<bool>(), 200),
    ) {
        let (here, there) = two(seed);
        let decided: Vec<(Part, bool)> =
            all_parts(&here, &there).into_iter().zip(choices).collect();
        let taken: BTreeSet<Part> =
            decided.iter().filter(|(_, takes)| *takes).map(|(part, _)| part.clone()).collect();
        let outcome = merged(&CURRENT, &here, &there, &taken);
        for question in CURRENT.questions {
            let part = Part::Answer(question.id);
            let choice = decided.iter().find(|(each, _)| *each == part).map(|(_, takes)| *takes);
            let (ours, theirs) = (here.answers.get(question.id), there.answers.get(question.id));
            let expected = match choice {
                Some(true) => theirs,
                Some(false) => ours,
                // Not asked about: they agree, or there is nothing there.
                None => { prop_assert!(theirs.is_none() || ours == theirs); ours }
            };
            prop_assert_eq!(outcome.answers.get(question.id), expected);
            for note in [here.answers.note(question.id), there.answers.note(question.id)] {
                prop_assert!(outcome.answers.note(question.id).contains(note));
            }
        }
        for action in here.plan.actions.iter().chain(&there.plan.actions) {
            prop_assert!(outcome.plan.actions.iter().any(|each| each.id == action.id));
        }
    }

    #[test]
    fn nothing_changes_here_unless_something_is_chosen(seed in any::<u64>()) {
        let (here, mut there) = two(seed);
        there.plan.actions.clear();
        let outcome = merged(&CURRENT, &here, &there, &BTreeSet::new());
        prop_assert_eq!(answers(&outcome), answers(&here));
        prop_assert_eq!(outcome.profile, here.profile);
        prop_assert_eq!(outcome.plan, here.plan);
    }

    #[test]
    fn a_check_and_its_own_copy_do_not_differ(seed in any::<u64>()) {
        let check = department(&CURRENT, seed, 0);
        prop_assert!(differences(&CURRENT, &check, &check).is_empty());
    }

    #[test]
    fn with_everything_taken_both_have_the_same_answers(seed in any::<u64>()) {
        let (here, there) = two(seed);
        let taken = all_parts(&here, &there).into_iter().collect();
        let outcome = merged(&CURRENT, &here, &there, &taken);
        prop_assert!(differences(&CURRENT, &outcome, &there).to_decide().next().is_none());
    }

    #[test]
    fn a_part_holds_its_themes_and_nothing_of_others_and_reads_back(
        seed in any::<u64>(), which in prop::collection::btree_set(0..9_usize, 1..4),
        with_answers in any::<bool>(),
    ) {
        let check = department(&CURRENT, seed, 0);
        let themes: BTreeSet<&'static str> =
            which.iter().map(|place| CURRENT.themes[*place].id).collect();
        let part = section(&CURRENT, &check, &themes, with_answers);
        for question in CURRENT.questions {
            let is_in = themes.contains(question.theme.id) && with_answers;
            let expected = check.answers.get(question.id).filter(|_| is_in);
            prop_assert_eq!(part.answers.get(question.id), expected);
        }
        prop_assert!(part.plan.actions.is_empty());
        let text = write(&part, &CURRENT, None, WriteOptions::default());
        let opened = read(text.as_bytes(), &CURRENT).unwrap();
        prop_assert_eq!(&opened.warnings, &Vec::new());
        prop_assert_eq!(&opened.assessment, &part);
        // Without a change it brings nothing back.
        prop_assert!(differences(&CURRENT, &check, &part).is_empty());
        let asked = asked_questions(&CURRENT, &part).filter(|each| each.is_shown(&part)).count();
        prop_assert_eq!(progress_of_all(&part, &CURRENT).of, asked);
    }
}

#[test]
fn what_a_colleague_answers_in_a_part_is_offered_and_nothing_else() {
    let check = department(&CURRENT, 7, 0);
    let mut part = section(&CURRENT, &check, &BTreeSet::from(["identity"]), false);
    let own = check.answers.get("identity-title-consistency");
    let theirs = Some(Answer::DontKnow);
    assert_ne!(own, theirs.as_ref());
    part.answers
        .set("identity-title-consistency", theirs.clone());
    part.answers
        .set_note("identity-title-consistency", "Ask Sam's team".to_owned());
    let found = differences(&CURRENT, &check, &part);
    let parts: Vec<_> = found.to_decide().map(|each| each.part.clone()).collect();
    assert_eq!(parts, [Part::Answer("identity-title-consistency")]);
    let outcome = merged(&CURRENT, &check, &part, &parts.into_iter().collect());
    assert_eq!(
        outcome.answers.get("identity-title-consistency"),
        theirs.as_ref()
    );
    assert!(
        outcome
            .answers
            .note("identity-title-consistency")
            .contains("Ask Sam's team")
    );
    assert!(!outcome.is_section());
}

#[test]
fn a_theme_that_is_unknown_is_reported_and_kept() {
    let mut check = department(&CURRENT, 7, 0);
    check.sections.insert("identity");
    let text = write(&check, &CURRENT, None, WriteOptions::default());
    let text = text.replace("\"sections\": [", "\"sections\": [\n    \"later-theme\",");
    let opened = read(text.as_bytes(), &CURRENT).unwrap();
    let warnings: Vec<String> = opened.warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        warnings,
        [
            "The file asks for a theme that is not in this version: 'later-theme'. It is kept in the file."
        ]
    );
    let again = write(&opened.assessment, &CURRENT, None, WriteOptions::default());
    assert!(again.contains("later-theme") && again.contains("identity"));
}
