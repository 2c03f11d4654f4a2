//! Tries to work single answers back out of everything that is shown or saved, by going through all
//! ways in which people could have answered.
//!
//! The attacker has every file that was ever saved of a collection (what is shown follows from it:
//! the first test), knows how many people answered each time, and is one of them: they know their
//! own answer. They win if, of the ways that fit, every one gives another person the same answer.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rolecheck::engine::answers::{Answer, Answers};
use rolecheck::engine::groups::ShownGroups;
use rolecheck::engine::instrument::{CURRENT, Group};
use rolecheck::engine::tally::{FewestShown, Tally};
use rolecheck::wire::{read_tally, write_tally};

use crate::tally::make::{any_forms, option, question, tally_of};

/// The answers that a person can give here: five levels and 'I do not know'.
const ANSWERS: usize = 6;
const QUESTION: &str = "impact-told";

/// How many people gave each answer.
type World = [usize; ANSWERS];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn all_that_is_shown_stands_in_the_file(
        first in any_forms(40), then in any_forms(20), raised in any::<bool>(),
    ) {
        let mut tally = tally_of("t", &first);
        if raised {
            tally.raise_fewest(FewestShown::Ten);
        }
        tally.release();
        for form in then {
            tally.add(&CURRENT, Some(form.group), &form.answers, Some(&form.id)).ok();
        }
        tally.release();
        let file = write_tally(&tally, &CURRENT);
        let opened = read_tally(file.as_bytes(), &CURRENT).unwrap().tally;
        let mut shown = ShownGroups::new(&CURRENT, &tally, None);
        // That somebody waits is not in the file, and says nothing of what they answered.
        shown.has_latecomers = false;
        prop_assert_eq!(ShownGroups::new(&CURRENT, &opened, None), shown);
    }
}

/// All ways in which so many people can answer.
fn worlds(people: usize) -> Vec<World> {
    let mut worlds = vec![[0; ANSWERS]];
    for _ in 0..people {
        let more: BTreeSet<World> = (worlds.iter())
            .flat_map(|world| {
                (0..ANSWERS).map(|answer| {
                    let mut more = *world;
                    more[answer] += 1;
                    more
                })
            })
            .collect();
        worlds = more.into_iter().collect();
    }
    worlds
}

fn add(tally: &mut Tally, world: &World) {
    let question = question(QUESTION);
    for (answer, n) in world.iter().enumerate() {
        for _ in 0..*n {
            let mut answers = Answers::default();
            let given = match answer {
                5 => Answer::DontKnow,
                level => Answer::Choice(option(question, level as u8)),
            };
            answers.set(question.id, Some(given));
            // Everybody answers something, or a form is not counted.
            answers.set("retain-enjoy", Some(Answer::Choice("agree")));
            (tally.add(&CURRENT, Some(Group::SupportWorker), &answers, None)).unwrap();
        }
    }
}

/// Everything that is saved or shown after each round of people.
fn seen(fewest: FewestShown, rounds: &[World]) -> String {
    let mut tally = Tally::new("t".into(), "t".into());
    tally.raise_fewest(fewest);
    let mut seen = String::new();
    for round in rounds {
        add(&mut tally, round);
        tally.release();
        seen += &write_tally(&tally, &CURRENT);
        seen += &format!("{:?}", ShownGroups::new(&CURRENT, &tally, None));
    }
    seen
}

/// Fails if somebody who answered can tell what another person answered. `is_known` says in which
/// worlds the attacker sees the same; people of one round cannot be told apart.
fn nobody_is_given_away(alike: &[Vec<World>], rounds: usize) {
    for own_round in 0..rounds {
        for own in 0..ANSWERS {
            let fitting: Vec<&Vec<World>> = alike
                .iter()
                .filter(|world| world[own_round][own] > 0)
                .collect();
            if fitting.is_empty() {
                continue;
            }
            for other_round in 0..rounds {
                let mut possible = BTreeSet::new();
                let mut others = 0;
                for world in &fitting {
                    let mut rest = world[other_round];
                    rest[own] -= usize::from(other_round == own_round);
                    others = rest.iter().sum();
                    possible.extend((0..ANSWERS).filter(|answer| rest[*answer] > 0));
                }
                assert!(
                    others == 0 || possible.len() > 1,
                    "somebody of round {own_round} who answered {own} knows that everybody of round \
                     {other_round} answered {possible:?}: {fitting:?}"
                );
            }
        }
    }
}

fn attack(fewest: FewestShown, all: impl Iterator<Item = Vec<World>>, rounds: usize) {
    let mut alike: BTreeMap<String, Vec<Vec<World>>> = BTreeMap::new();
    for world in all {
        alike.entry(seen(fewest, &world)).or_default().push(world);
    }
    assert!(alike.len() > 1, "nothing is ever shown");
    alike
        .values()
        .for_each(|alike| nobody_is_given_away(alike, rounds));
}

#[test]
fn nobody_can_be_told_from_a_group_of_5_to_8() {
    for people in 5..=8 {
        attack(
            FewestShown::Five,
            worlds(people).into_iter().map(|world| vec![world]),
            1,
        );
    }
}

#[test]
fn nobody_can_be_told_from_a_group_of_10_where_10_are_needed() {
    // Few answers, as there are many people: the lowest, the middle, and 'I do not know'.
    let few = worlds(10)
        .into_iter()
        .filter(|world| world[1] + world[3] + world[4] == 0);
    attack(FewestShown::Ten, few.map(|world| vec![world]), 1);
}

#[test]
fn nobody_can_be_told_from_two_rounds() {
    let few = |people: usize| -> Vec<World> {
        (worlds(people).into_iter())
            .filter(|world| world[1] + world[2] + world[3] == 0)
            .collect()
    };
    for (first, then) in [(5, 5), (6, 5), (5, 6), (7, 1), (5, 4)] {
        let (first, then) = (few(first), few(then));
        let all = (first.iter()).flat_map(|first| then.iter().map(|then| vec![*first, *then]));
        attack(FewestShown::Five, all, 2);
    }
}

#[test]
fn nobody_can_be_told_from_three_rounds() {
    let few: Vec<World> = (worlds(5).into_iter())
        .filter(|world| world[1] + world[2] + world[3] == 0)
        .collect();
    let late: Vec<World> = (worlds(2).into_iter())
        .filter(|world| world[1] + world[2] + world[3] == 0)
        .collect();
    let all = few.iter().flat_map(|first| {
        let late = &late;
        late.iter()
            .flat_map(move |second| late.iter().map(move |third| vec![*first, *second, *third]))
    });
    attack(FewestShown::Five, all, 3);
}
