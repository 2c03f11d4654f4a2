//! Departments side by side, over departments made by chance: what is counted, what is held back,
//! and what their order says.
//!
//! It must not repeat the scoring: what a department's answers come out as is given.

#[path = "cohort/make.rs"]
pub mod make;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::sample::select;
use rolecheck::engine::cohort::{
    Cohort, FEWEST_DEPARTMENTS, Facet, HeldBack, Item, Selection, held_back,
};
use rolecheck::engine::file_set::{FileSet, ReadFile, UsableFile};
use rolecheck::engine::instrument::CURRENT;

use crate::next_version::CURRENT as NEXT;
use make::{answer, check, checks, opened};

fn every_item() -> Vec<Item> {
    let questions = (CURRENT.themes.iter()).flat_map(|theme| Item::questions(&CURRENT, theme));
    (Item::themes(&CURRENT).into_iter())
        .chain(Item::recommendations(&CURRENT))
        .filter(|item| item.has_ways())
        .chain(questions)
        .collect()
}

/// Everything that is shown of departments, but for their ids: what a person could read.
fn shown(set: &FileSet, selection: &Selection) -> Vec<String> {
    let cohort = Cohort::new(&CURRENT, set, selection);
    let head = format!(
        "{} {} {}",
        cohort.older, cohort.n_departments, cohort.n_in_all
    );
    let groups = cohort.groups.iter().flat_map(|group| {
        let names = cohort.names(group);
        let labels: Vec<String> = cohort
            .listed(group)
            .into_iter()
            .map(|each| cohort.label(each))
            .collect();
        let spreads = every_item().into_iter().map(|item| {
            let each: Vec<_> = cohort
                .listed(group)
                .into_iter()
                .map(|each| cohort.way_of(item, each))
                .collect();
            format!("{} {:?} {each:?}", item.id(), cohort.spread(group, item))
        });
        let about = format!(
            "{} {:?} {} {names:?} {labels:?}",
            group.title, group.held_back, group.n_departments
        );
        [about].into_iter().chain(spreads).collect::<Vec<_>>()
    });
    [head].into_iter().chain(groups).collect()
}

fn selections() -> impl Strategy<Value = Selection> {
    let only = prop_oneof![
        3 => Just(None),
        1 => select(vec![
            (Facet::Size, "small"),
            (Facet::Setting, "rural"),
            (Facet::Bands, "both"),
            (Facet::Hospitals, "4"),
            (Facet::Year, "2025"),
        ])
        .prop_map(Some),
    ];
    let by = prop_oneof![1 => Just(None), 2 => select(Facet::ALL.to_vec()).prop_map(Some)];
    (only, by, any::<bool>()).prop_map(|(only, by, all_checks)| Selection {
        only: (only.into_iter())
            .map(|(facet, value)| (facet, value.to_owned()))
            .collect(),
        by,
        all_checks,
    })
}

fn sets() -> impl Strategy<Value = FileSet> {
    (0..1000_u64, 0..40_usize, any::<bool>(), 0..8_usize).prop_map(|(seed, n, hides, own)| {
        let mut set = opened(checks(seed, n));
        set.hides_names = hides;
        set.own = set.departments.get(own).map(|own| own.id.clone());
        set
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn counts_add_up_to_the_departments_that_are_shown(set in sets(), selection in selections()) {
        let cohort = Cohort::new(&CURRENT, &set, &selection);
        for group in &cohort.groups {
            for item in every_item() {
                let spread = cohort.spread(group, item);
                if spread.is_shown() {
                    prop_assert_eq!(spread.n() + spread.not_asked, group.n_checks);
                    prop_assert!(spread.n() >= FEWEST_DEPARTMENTS);
                }
                for (all, some) in spread.counts.iter().zip(&spread.could_move) {
                    prop_assert!(some <= all);
                }
            }
        }
    }

    #[test]
    fn groups_and_filters_say_the_same_and_part_the_departments(set in sets(), facet in select(Facet::ALL.to_vec())) {
        let by = Selection { by: Some(facet), all_checks: true, ..Selection::default() };
        let by = Cohort::new(&CURRENT, &set, &by);
        let values = by.values(&CURRENT, facet);
        prop_assert_eq!(by.groups.len(), values.len());
        let mut n_checks = 0;
        for (group, (value, words)) in by.groups.iter().zip(values) {
            prop_assert_eq!(&group.title, &words);
            let only = BTreeMap::from([(facet, value)]);
            let only = Selection { only, all_checks: true, ..Selection::default() };
            let only = Cohort::new(&CURRENT, &set, &only);
            prop_assert_eq!(only.groups[0].n_departments, group.n_departments);
            n_checks += set.departments.iter().filter(|each| facet.words(&CURRENT, &facet.values(&each.facets)[0]) == words).count();
        }
        prop_assert_eq!(n_checks, set.departments.len());
    }

    #[test]
    fn the_order_in_which_files_were_opened_says_nothing(
        seed in 0..1000_u64, n in 0..30_usize, turn in 0..30_usize, hides in any::<bool>(), selection in selections()
    ) {
        let checks = checks(seed, n);
        let mut turned = checks.clone();
        turned.rotate_left(turn % n.max(1));
        turned.reverse();
        let [first, second] = [checks, turned].map(|checks| {
            let mut set = opened(checks);
            set.hides_names = hides;
            shown(&set, &selection)
        });
        prop_assert_eq!(first, second);
    }

    #[test]
    fn where_names_are_hidden_nothing_that_is_shown_depends_on_them(
        seed in 0..1000_u64, n in 0..30_usize, selection in selections()
    ) {
        let checks = checks(seed, n);
        let renamed = checks.clone().into_iter().map(|mut check| {
            // Other names in another order, but the same departments.
            let number: usize = check.name.split(' ').nth(1).unwrap().parse().unwrap();
            check.name = format!("{} Imaging", 1000 - number);
            check
        });
        let [first, second] = [checks.clone(), renamed.collect()].map(|checks| {
            let mut set = opened(checks);
            set.hides_names = true;
            shown(&set, &selection)
        });
        prop_assert!(!first.join(" ").contains("Ward"));
        prop_assert_eq!(first, second);
    }

    #[test]
    fn the_order_of_departments_says_nothing_of_their_answers(
        seed in 0..1000_u64, n in 0..30_usize, hides in any::<bool>(), selection in selections()
    ) {
        let checks = checks(seed, n);
        let others = checks.clone().into_iter().enumerate().map(|(place, mut check)| {
            answer(&mut check, seed + 77 + place as u64);
            check
        });
        let [first, second] = [checks.clone(), others.collect()].map(|checks| {
            let mut set = opened(checks);
            set.hides_names = hides;
            let cohort = Cohort::new(&CURRENT, &set, &selection);
            let labels = |group: &rolecheck::engine::cohort::CohortGroup<'_>| {
                cohort.listed(group).into_iter().map(|each| cohort.label(each)).collect::<Vec<_>>()
            };
            (cohort.groups.iter()).map(|group| (group.held_back, labels(group))).collect::<Vec<_>>()
        });
        prop_assert_eq!(first, second);
    }

    #[test]
    fn a_group_that_is_held_back_gives_nothing_but_its_own_department(set in sets(), selection in selections()) {
        let cohort = Cohort::new(&CURRENT, &set, &selection);
        for group in cohort.groups.iter().filter(|group| group.held_back.is_some()) {
            prop_assert!(cohort.listed(group).is_empty());
            prop_assert_eq!(cohort.names(group).is_none(), set.hides_names);
            for item in every_item() {
                let spread = cohort.spread(group, item);
                prop_assert!(!spread.is_shown() && spread.n() == 0 && spread.not_asked == 0);
                prop_assert_eq!(spread.own, cohort.own().and_then(|own| cohort.way_of(item, own)));
            }
        }
        for group in cohort.groups.iter().filter(|group| group.held_back.is_none()) {
            prop_assert!(group.n_departments >= FEWEST_DEPARTMENTS);
        }
    }

    #[test]
    fn where_names_are_hidden_a_few_departments_cannot_be_worked_out_from_those_shown(
        sizes in prop::collection::vec(0..12_usize, 0..7), others in 0..8_usize, overlap in 0..4_usize
    ) {
        let mut next = 0;
        let groups: Vec<BTreeSet<usize>> = sizes.iter().map(|size| {
            let start = next;
            next += size;
            (start.saturating_sub(overlap)..next).collect()
        }).collect();
        let all: BTreeSet<usize> = (0..next + others).collect();
        let why = held_back(&all, &groups, true);
        let shown: Vec<&BTreeSet<usize>> =
            groups.iter().zip(&why).filter(|(_, why)| why.is_none()).map(|(group, _)| group).collect();
        let is_few = |count: usize| (1..FEWEST_DEPARTMENTS).contains(&count);
        for group in &shown {
            prop_assert!(group.len() >= FEWEST_DEPARTMENTS && !is_few(all.difference(group).count()));
        }
        let together: BTreeSet<usize> = shown.iter().copied().flatten().copied().collect();
        prop_assert!(shown.is_empty() || !is_few(all.difference(&together).count()));
        // Where names are shown, only small groups are held back.
        let named = held_back(&all, &groups, false);
        for (group, why) in groups.iter().zip(named) {
            prop_assert_eq!(why.is_some(), group.len() < FEWEST_DEPARTMENTS);
        }
    }
}

#[test]
fn a_department_counts_once_with_its_newest_check_unless_all_are_wanted() {
    let of = |id: &str, name: &str, date: &str| {
        let mut check = check(3, name);
        (check.id, check.date) = (id.to_owned(), date.to_owned());
        check
    };
    let mut set = opened([
        of("1", "Northbank", "2024-05-01"),
        of("2", "northbank ", "2026-05-01"),
        of("3", "Northbank", "2025-05-01"),
        of("4", "", "2025-05-01"),
        of("5", "", "2025-05-01"),
        of("6", "Riverside", "2023-05-01"),
        of("7", "Old Quay", "2023-05-01"),
    ]);
    let newest = Selection::default();
    let all = Selection {
        all_checks: true,
        ..Selection::default()
    };
    let ids = |set: &FileSet, selection: &Selection| -> Vec<String> {
        let cohort = Cohort::new(&CURRENT, set, selection);
        assert_eq!(cohort.n_departments, 5);
        let shown = cohort.listed(&cohort.groups[0]).into_iter();
        shown.map(|each| each.id.clone()).collect()
    };
    assert_eq!(ids(&set, &newest), ["4", "5", "2", "7", "6"]);
    assert_eq!(ids(&set, &all).len(), 7);
    // The user's own check stands for its department.
    set.own = Some("1".to_owned());
    assert_eq!(ids(&set, &newest), ["4", "5", "1", "7", "6"]);
}

#[test]
fn three_years_of_one_department_are_not_five_departments() {
    let years = (2021..2027).map(|year| {
        let mut check = check(5, "Northbank");
        (check.id, check.date) = (format!("{year}"), format!("{year}-05-01"));
        check
    });
    let set = opened(years);
    let selection = Selection {
        all_checks: true,
        ..Selection::default()
    };
    let cohort = Cohort::new(&CURRENT, &set, &selection);
    assert_eq!(cohort.groups[0].held_back, Some(HeldBack::TooFew));
    assert_eq!(cohort.n_departments, 1);
}

#[test]
fn every_value_of_a_facet_has_words_and_a_place_of_its_own() {
    let set = opened(checks(9, 60));
    let cohort_of_all = Selection::default();
    let cohort = Cohort::new(&CURRENT, &set, &cohort_of_all);
    for facet in Facet::ALL {
        assert_eq!(Facet::from_id(facet.id()), Some(facet));
        let values = cohort.values(&CURRENT, facet);
        let words: BTreeSet<&String> = values.iter().map(|(_, words)| words).collect();
        assert_eq!(words.len(), values.len(), "{values:?}");
        for (value, words) in &values {
            let is_year = facet == Facet::Year;
            assert!(is_year || value != words, "{value} has no words");
        }
    }
}

#[test]
fn who_was_not_asked_is_not_counted_among_those_who_did_not_answer() {
    let mut checks = checks(4, 12);
    for check in &mut checks {
        check.name = check.id.clone();
        check.answers.set("retain-culture", None);
    }
    let mut set = opened(checks);
    // Two departments answered another version, of which nothing is known.
    for place in [1, 3] {
        std::rc::Rc::make_mut(&mut set.departments[place]).version = "0.1.0".to_owned();
    }
    let everybody = Selection::default();
    let cohort = Cohort::new(&CURRENT, &set, &everybody);
    let item = Item::of(&CURRENT, "retain-culture").unwrap();
    let spread = cohort.spread(&cohort.groups[0], item);
    assert_eq!((spread.n(), spread.not_asked), (10, 2));
    let unanswered = item
        .ways()
        .iter()
        .position(|way| way.words == "Not answered");
    assert_eq!(spread.count(unanswered.unwrap()), 10);
    assert_eq!(cohort.way_of(item, &set.departments[1]), None);
    // Of their themes enough was asked to be counted.
    let themes = Item::themes(&CURRENT);
    assert!(
        themes
            .iter()
            .all(|item| cohort.spread(&cohort.groups[0], *item).not_asked == 0)
    );
}

#[test]
fn a_question_that_an_earlier_version_did_not_have_is_not_counted_for_its_files() {
    let mut checks = checks(4, 12);
    for check in &mut checks {
        check.name = check.id.clone();
    }
    let files = checks
        .into_iter()
        .enumerate()
        .map(|(place, assessment)| ReadFile {
            name: assessment.id.clone(),
            outcome: Ok(Box::new(UsableFile {
                assessment,
                version: if place < 5 {
                    CURRENT.version
                } else {
                    NEXT.version
                }
                .to_owned(),
                warnings: Vec::new(),
            })),
        });
    let set = FileSet::default().with(&NEXT, files);
    let everybody = Selection::default();
    let cohort = Cohort::new(&NEXT, &set, &everybody);
    let spread = |id: &str| {
        let item = Item::of(&NEXT, id).unwrap();
        let spread = cohort.spread(&cohort.groups[0], item);
        (spread.n(), spread.not_asked)
    };
    assert_eq!(spread("impact-stories"), (7, 5));
    // One that is only worded otherwise is the same question.
    assert_eq!(spread("identity-visible"), (12, 0));
}
