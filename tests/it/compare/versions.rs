//! Two versions of the question set, all the way: compiled, read, written and compared.

use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::compare::{Movement, Versioned, compare};
use rolecheck::engine::instrument::{CURRENT, Instrument};
use rolecheck::engine::score::score;
use rolecheck::engine::scores::GroupView;
use rolecheck::wire::{Opened, WriteOptions, read, write};

use super::row;
use crate::next_version::CURRENT as NEXT;
use crate::page::filled_in;

/// A check as a file of a question set.
fn file(instrument: &'static Instrument, check: &Assessment) -> String {
    let scores = score(instrument, check, &GroupView::default());
    write(check, instrument, Some(&scores), WriteOptions::default())
}

/// The example as a file of the version in use.
fn old_file() -> String {
    file(&CURRENT, &filled_in())
}

/// The same as a file of the next version, answered where that asks something else.
fn new_file() -> String {
    let mut check = opened(&old_file(), &NEXT).assessment;
    check.kept.clear();
    for (id, option) in [
        ("impact-stories", "regularly"),
        ("impact-told", "only-when-leaving"),
    ] {
        let question = NEXT.question(id).unwrap();
        let answer =
            rolecheck::engine::answers::Answer::Choice(question.choice(option).unwrap().id);
        check.answers.set(question.id, Some(answer));
    }
    file(&NEXT, &check)
}

fn opened(file: &str, instrument: &'static Instrument) -> Opened {
    read(file.as_bytes(), instrument).unwrap()
}

fn versioned(opened: &Opened) -> Versioned<'_> {
    Versioned {
        check: &opened.assessment,
        version: &opened.version,
    }
}

#[test]
fn the_next_version_knows_the_one_before_it() {
    assert_eq!((CURRENT.version, NEXT.version), ("1.0.0", "1.1.0"));
    assert!(CURRENT.outline("1.0.0").is_some());
    assert!(CURRENT.outline("1.1.0").is_none());
    assert!(NEXT.outline("1.1.0").is_some());
    let before = NEXT.outline("1.0.0").unwrap();
    assert_eq!(before.questions.len(), CURRENT.questions.len());
    for (outline, question) in before.questions.iter().zip(CURRENT.questions) {
        assert_eq!((outline.id, outline.text), (question.id, question.text));
        assert_eq!(outline.theme, question.theme.name);
        assert_eq!(outline.role, question.role);
        assert_eq!(
            format!("{:?}", outline.kind).replace("None", ""),
            format!("{:?}", without_conditions(question)).replace("None", ""),
            "{}",
            question.id
        );
    }
    assert_ne!(CURRENT.sha256, NEXT.sha256);
}

/// The kind of a question, its options without conditions, in words.
fn without_conditions(
    question: &'static rolecheck::engine::instrument::Question,
) -> impl std::fmt::Debug {
    use rolecheck::engine::instrument::{Choice, Kind};
    let bare = |choices: &[Choice]| -> &'static [Choice] {
        let bare = |choice: &Choice| Choice {
            shown_when: None,
            own_words: &[],
            ..*choice
        };
        Vec::leak(choices.iter().map(bare).collect())
    };
    match &question.kind {
        Kind::Single(choices) => Kind::Single(bare(choices)),
        Kind::Multi(choices) => Kind::Multi(bare(choices)),
        Kind::Grid(choices) => Kind::Grid(bare(choices)),
        Kind::MultiAreas => Kind::MultiAreas,
        &Kind::Number { min, max, unit } => Kind::Number { min, max, unit },
    }
}

#[test]
fn files_of_either_version_open_with_either_set_and_nothing_is_lost() {
    for (name, text) in [("old", old_file()), ("new", new_file())] {
        for instrument in [&CURRENT, &NEXT] {
            let first = opened(&text, instrument);
            let again = opened(&file(instrument, &first.assessment), instrument);
            assert_eq!(first.assessment.answers, again.assessment.answers);
            assert_eq!(
                first.version, again.version,
                "{name}: saving forgets the version"
            );
        }
        // And back to the set that it is of.
        let own: &'static Instrument = if name == "old" { &CURRENT } else { &NEXT };
        let other: &'static Instrument = if name == "old" { &NEXT } else { &CURRENT };
        let there = opened(&text, other);
        let back = opened(&file(other, &there.assessment), own);
        assert_eq!(
            back.assessment.answers,
            opened(&text, own).assessment.answers,
            "{name}: an answer did not survive the other version"
        );
    }
}

#[test]
fn the_newer_tool_compares_both_ways_and_lists_each_difference() {
    let (old, new) = (opened(&old_file(), &NEXT), opened(&new_file(), &NEXT));
    assert_eq!((&*old.version, &*new.version), ("1.0.0", "1.1.0"));
    let found = compare(&NEXT, versioned(&old), versioned(&new));
    let all = NEXT.questions.len();
    assert_eq!(
        found.versions.short(),
        format!("{} of {} questions can be compared.", all - 3, all + 1)
    );
    let mut kinds: Vec<&str> = found
        .versions
        .differences
        .iter()
        .map(|each| each.kind)
        .collect();
    kinds.sort_unstable();
    assert_eq!(
        kinds,
        [
            "Key questions",
            "Key questions",
            "Only now",
            "Only then",
            "Other options",
            "Other options",
            "Reworded"
        ]
    );
    let lines: Vec<&str> = found
        .versions
        .differences
        .iter()
        .map(|each| &*each.words)
        .collect();
    for part in [
        "now \u{2018}Can everybody see that a support worker is from imaging?\u{2019}",
        "only now: \u{2018}There is no room to do otherwise\u{2019}",
        "\u{2018}Do you write down what patients say about support workers?\u{2019} (version 1.1.0)",
        "R3 rested on",
    ] {
        assert!(
            lines.iter().any(|line| line.contains(part)),
            "{part}: {lines:#?}"
        );
    }
    let back = compare(&NEXT, versioned(&new), versioned(&old));
    assert_eq!(back.versions.short(), found.versions.short());
}

#[test]
fn what_only_one_version_asks_moves_nothing() {
    let (old, new) = (opened(&old_file(), &NEXT), opened(&new_file(), &NEXT));
    let found = compare(&NEXT, versioned(&old), versioned(&new));
    let reworded = row(&found.questions, "identity-visible");
    assert_eq!(reworded.movement, Movement::Same);
    assert!(reworded.note.contains("Worded otherwise"), "{reworded:?}");
    for id in ["impact-told", "impact-stories", "deploy-reason"] {
        assert_eq!(
            row(&found.questions, id).movement,
            Movement::NotComparable,
            "{id}"
        );
    }
    assert_eq!(
        row(&found.recommendations, "R38").movement,
        Movement::NotComparable
    );
    // The theme is told on the questions that both ask, so what only one asks cannot move it.
    let impact = row(&found.themes, "impact");
    assert_eq!(impact.movement, Movement::Same, "{impact:?}");
    assert!(
        impact.note.contains("Compared on 3 of 4 questions"),
        "{impact:?}"
    );
}

#[test]
fn a_version_that_is_not_known_is_told_as_far_as_its_file_shows() {
    let (old, new) = (opened(&old_file(), &CURRENT), opened(&new_file(), &CURRENT));
    let found = compare(&CURRENT, versioned(&old), versioned(&new));
    assert_eq!(found.versions.unknown, [false, true]);
    assert!(
        found.versions.differences.is_empty(),
        "what differs is not known"
    );
    // Its answer is one that the version in use does not have, so it is not in the file as read.
    assert_eq!(
        row(&found.questions, "impact-told").movement,
        Movement::NotComparable
    );
    assert_eq!(
        row(&found.questions, "identity-visible").movement,
        Movement::Same
    );
    // What is blank there may not have been asked.
    let unanswered = row(&found.questions, "impact-measured");
    assert_eq!(unanswered.movement, Movement::NotComparable);
}

#[test]
fn a_check_that_was_saved_by_a_newer_tool_still_says_what_it_was_asked() {
    let kept = file(&NEXT, &opened(&old_file(), &NEXT).assessment);
    assert!(kept.contains("\"version\": \"1.1.0\""));
    assert_eq!(opened(&kept, &NEXT).version, "1.0.0");
}
