//! The tiles of recommendations by theme, and that each recommendation is counted once.
//!
//! It must not know the statuses of a case: the scoring's cases do.

use std::collections::BTreeSet;

use rolecheck::engine::chart::{WIDTH, tiles};
use rolecheck::engine::instrument::{CURRENT, Mode, Recommendation, Theme};
use rolecheck::engine::report::{ByTheme, STATUSES, report};
use rolecheck::engine::score::score;
use rolecheck::engine::scores::{GroupView, Status};

use crate::scoring::case::cases;

/// The recommendations that get a status.
fn with_status() -> impl Iterator<Item = &'static Recommendation> {
    let recommendations = CURRENT.recommendations.iter().copied();
    recommendations.filter(|recommendation| recommendation.mode == Mode::Status)
}

fn each_case(mut test: impl FnMut(&str, &ByTheme, &[(&str, Status)])) {
    for case in cases("../report/report.cases.json") {
        let check = case.assessments().1;
        let scores = score(&CURRENT, &check, &GroupView::default());
        let statuses: Vec<(&str, Status)> = (scores.recommendations.iter())
            .filter(|score| score.status != Status::ToDiscuss)
            .map(|score| (score.recommendation.id, score.status))
            .collect();
        let report = report(&CURRENT, &check, &scores).unwrap();
        test(&case.name, &report.recommendations.by_theme, &statuses);
    }
}

#[test]
fn tiles_are_equally_wide_in_every_row_and_never_touch() {
    for longest in 1..=12 {
        for count in 0..=longest {
            let spans = tiles(count, longest);
            assert_eq!(spans.len(), count);
            for pair in spans.windows(2) {
                assert!(pair[0].end() < pair[1].start, "{spans:?}");
            }
            let whole = tiles(longest, longest);
            assert_eq!(spans, whole[..count]);
            assert!(
                whole
                    .iter()
                    .all(|span| span.width > 0 && span.end() <= WIDTH)
            );
            let widths: BTreeSet<u32> = whole.iter().map(|span| span.width).collect();
            assert!(widths.last().unwrap() - widths.first().unwrap() <= 1);
        }
    }
}

#[test]
fn every_recommendation_with_a_status_stands_in_one_theme() {
    let all: BTreeSet<&str> = with_status().map(|each| each.id).collect();
    assert_eq!(all.len(), 35);
    each_case(|name, by_theme, statuses| {
        let themes: Vec<&str> = by_theme.themes.iter().map(|theme| theme.id).collect();
        let wanted: Vec<&str> = CURRENT.themes.iter().map(|theme| theme.id).collect();
        assert_eq!(themes, wanted, "{name}");
        let tiles: Vec<(&str, Status)> = (by_theme.themes.iter())
            .flat_map(|theme| theme.tiles.iter().map(|tile| (tile.id, tile.status)))
            .collect();
        assert_eq!(tiles.len(), all.len(), "{name}");
        for tile in tiles {
            assert!(statuses.contains(&tile), "{name}: {tile:?}");
        }
        assert_eq!(by_theme.totals.iter().sum::<usize>(), all.len(), "{name}");
    });
}

#[test]
fn the_numbers_and_words_of_a_theme_are_those_of_its_tiles() {
    each_case(|name, by_theme, statuses| {
        for (place, status) in STATUSES.into_iter().enumerate() {
            let all = statuses.iter().filter(|(_, each)| *each == status).count();
            assert_eq!(by_theme.totals[place], all, "{name}: {status:?}");
        }
        for theme in &by_theme.themes {
            let statuses: Vec<Status> = theme.tiles.iter().map(|tile| tile.status).collect();
            assert!(statuses.is_sorted(), "{name}: {theme:?}");
            for (status, count) in STATUSES.into_iter().zip(theme.counts) {
                let tiles = statuses.iter().filter(|each| **each == status).count();
                assert_eq!(tiles, count, "{name}: {theme:?}");
            }
            let numbers: Vec<usize> = (theme.words.split(' '))
                .filter_map(|word| word.parse().ok())
                .collect();
            let wanted: Vec<usize> = theme.counts.into_iter().filter(|n| *n > 0).collect();
            assert_eq!(numbers, wanted, "{name}: {}", theme.words);
        }
    });
}

#[test]
fn no_other_theme_has_more_of_a_recommendations_key_questions() {
    let mut in_more = Vec::new();
    for recommendation in with_status() {
        let theme = recommendation.theme().expect("a key question");
        let of = |theme: &Theme| {
            let keys = recommendation.keys.iter();
            keys.filter(|question| question.theme == theme).count()
        };
        for other in CURRENT.themes {
            assert!(of(other) <= of(theme), "{}", recommendation.id);
        }
        if of(theme) < recommendation.keys.len() {
            in_more.push(recommendation.id);
        }
    }
    assert_eq!(in_more, ["R17", "R22"]);
    each_case(|name, by_theme, _| {
        assert!(
            by_theme
                .about
                .contains("R17 and R22 rest on questions from other themes too."),
            "{name}: {}",
            by_theme.about
        );
    });
}
