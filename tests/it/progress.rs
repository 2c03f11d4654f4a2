//! How far a check has come: one rule for all pages. It must not look at a page.

use rolecheck::engine::answers::{Answer, Cell, Grid, Use};
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::instrument::{CURRENT, Question};
use rolecheck::engine::progress::{
    areas_filled_in, grid_question, is_answered, minutes, progress_of,
};

use super::page::filled_in;

fn grid() -> &'static Question {
    grid_question(&CURRENT).unwrap()
}

/// The check with so many areas of its first hospital filled in, and no other.
fn with_areas(number: usize) -> Assessment {
    let mut check = filled_in();
    let mut cells = Grid::default();
    let hospital = check.profile.hospitals[0].clone();
    for area in hospital.areas.iter().take(number) {
        let cell = Cell {
            way: Use::Only,
            pool: None,
        };
        cells.set(&hospital.id, area, Some(cell));
    }
    check.profile.hospitals = vec![hospital];
    check.answers.set(grid().id, Some(Answer::Grid(cells)));
    check
}

#[test]
fn the_grid_has_an_answer_once_each_of_its_areas_does() {
    let all = with_areas(0).profile.hospitals[0].areas.len();
    assert!(all > 1);
    for number in 0..=all {
        let check = with_areas(number);
        let areas = areas_filled_in(&check, grid());
        assert_eq!((areas.done, areas.of), (number, all));
        assert_eq!(is_answered(&check, grid()), number == all, "{number}");
    }
    let done = |number| progress_of(&with_areas(number), [grid()]).done;
    assert_eq!((done(all - 1), done(all)), (0, 1));
}

#[test]
fn i_do_not_know_answers_the_whole_grid() {
    let mut check = with_areas(0);
    check.answers.set(grid().id, Some(Answer::DontKnow));
    assert!(is_answered(&check, grid()));
    assert!(areas_filled_in(&check, grid()).is_complete());
}

#[test]
fn the_time_left_is_to_the_minute_when_it_is_short() {
    let cases = [(0, 0, 0), (1, 0, 1), (10, 0, 6), (12, 0, 7), (59, 20, 45)];
    for (questions, items, expected) in cases {
        assert_eq!(minutes(questions, items), expected, "{questions}, {items}");
    }
}
