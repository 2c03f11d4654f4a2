//! What holds of any two checks.

use proptest::prelude::*;
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::compare::{Movement, Row, Versioned, compare, series};
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::score::score;
use rolecheck::engine::scores::GroupView;

use super::compared;
use crate::next_version::CURRENT as NEXT;
use crate::properties::make::an_assessment;

/// The version in use, one that is not known, and none.
const VERSIONS: [&str; 3] = ["1.0.0", "9.9.9", ""];

fn all(rows: [&[Row]; 3]) -> Vec<(&'static str, Movement, String, String)> {
    (rows.into_iter().flatten())
        .map(|row| (row.id, row.movement, row.then.clone(), row.now.clone()))
        .collect()
}

fn versioned<'a>(check: &'a Assessment, version: &'a str) -> Versioned<'a> {
    Versioned { check, version }
}

proptest! {
    #[test]
    fn a_check_beside_itself_shows_no_change(check in an_assessment(), version in 0_usize..3) {
        let of = versioned(&check, VERSIONS[version]);
        let found = compare(&CURRENT, of, of);
        let rows = [&*found.themes, &*found.recommendations, &*found.questions];
        for row in rows.into_iter().flatten() {
            prop_assert!(!row.movement.is_change(), "{row:?}");
            prop_assert_ne!(row.movement, Movement::CannotSay, "{:?}", row);
            prop_assert_eq!(&row.then, &row.now);
        }
        prop_assert!(found.facts.is_empty());
        prop_assert!(found.versions.differences.is_empty());
    }

    #[test]
    fn swapping_then_and_now_mirrors_every_change(
        one in an_assessment(),
        other in an_assessment(),
        versions in (0_usize..3, 0_usize..3),
    ) {
        let (a, b) = (versioned(&one, VERSIONS[versions.0]), versioned(&other, VERSIONS[versions.1]));
        let there = compare(&CURRENT, a, b);
        let back = compare(&CURRENT, b, a);
        let there = all([&there.themes, &there.recommendations, &there.questions]);
        let back = all([&back.themes, &back.recommendations, &back.questions]);
        for ((id, movement, then, now), mirrored) in there.into_iter().zip(back) {
            prop_assert_eq!((id, movement.mirrored(), now, then), mirrored);
        }
    }

    #[test]
    fn a_theme_is_never_said_to_move_where_the_gaps_could_explain_it(
        one in an_assessment(),
        other in an_assessment(),
    ) {
        let found = compared(&one, &other);
        let scores = [&one, &other].map(|each| score(&CURRENT, each, &GroupView::default()));
        let [then, now] = &scores;
        for ((row, then), now) in found.themes.iter().zip(&then.themes).zip(&now.themes) {
            let (Some(before), Some(after)) = (&then.range, &now.range) else { continue };
            match row.movement {
                Movement::Up => prop_assert!(before.high < after.low, "{row:?}"),
                Movement::Down => prop_assert!(after.high < before.low, "{row:?}"),
                _ => {}
            }
        }
    }

    #[test]
    fn the_next_version_mirrors_too_and_counts_no_question_that_only_one_asks(
        one in an_assessment(),
        other in an_assessment(),
    ) {
        let (a, b) = (versioned(&one, "1.0.0"), versioned(&other, "1.1.0"));
        let found = compare(&NEXT, a, b);
        for id in ["impact-told", "impact-stories", "deploy-reason"] {
            let row = found.questions.iter().find(|row| row.id == id).unwrap();
            prop_assert_eq!(row.movement, Movement::NotComparable);
        }
        let back = compare(&NEXT, b, a);
        let there = all([&found.themes, &found.recommendations, &found.questions]);
        let back = all([&back.themes, &back.recommendations, &back.questions]);
        for ((id, movement, then, now), mirrored) in there.into_iter().zip(back) {
            prop_assert_eq!((id, movement.mirrored(), now, then), mirrored);
        }
    }

    #[test]
    fn a_line_over_time_stays_on_the_drawing(
        checks in prop::collection::vec(an_assessment(), 0..7),
    ) {
        let checks: Vec<_> = checks.iter().map(|check| versioned(check, "1.0.0")).collect();
        let found = series(&CURRENT, &checks);
        prop_assert_eq!(found.dates.len(), checks.len());
        for theme in &found.themes {
            prop_assert_eq!(theme.line.points.len(), checks.len());
            prop_assert_eq!(theme.words.len(), checks.len());
            for point in &theme.line.points {
                prop_assert!(point.x <= 1000);
                prop_assert!(point.y.is_none_or(|y| y < 110));
                prop_assert!(point.range.is_none_or(|(top, bottom)| top < bottom && bottom <= 110));
            }
            for [one, other] in &theme.line.lines {
                prop_assert!(one.0 < other.0);
            }
        }
    }
}
