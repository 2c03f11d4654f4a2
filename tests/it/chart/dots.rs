//! Dots in boxes: none outside its box, no two in one place, and a bar where they are too many.

use std::collections::BTreeSet;

use rolecheck::engine::chart::{DOT_ROOM, Dots, WIDTH, bar, shares};

#[test]
fn every_dot_has_a_place_of_its_own_inside_the_box() {
    for most in [1, 7, 8, 9, 64, 65, 100, 399, 400] {
        let dots = Dots::new(most).unwrap();
        let places: BTreeSet<(u32, u32)> = (0..most).map(|dot| dots.place(dot)).collect();
        assert_eq!(places.len(), most);
        for (x, y) in places {
            assert!(
                x >= DOT_ROOM / 2 && x + DOT_ROOM / 2 <= dots.width(),
                "{most}"
            );
            assert!(
                y >= DOT_ROOM / 2 && y + DOT_ROOM / 2 <= dots.height(),
                "{most}"
            );
        }
    }
}

#[test]
fn the_first_dot_stands_at_the_bottom_left() {
    let dots = Dots::new(20).unwrap();
    assert_eq!(dots.place(0), (6, dots.height() - 6));
}

#[test]
fn too_many_dots_are_a_bar() {
    assert_eq!(Dots::new(401), None);
    assert_eq!(bar(500, 1000).width, WIDTH / 2);
    assert_eq!(bar(0, 0).width, 0);
}

#[test]
fn the_parts_of_a_bar_touch_and_fill_it() {
    for counts in [vec![1, 2, 3], vec![0, 0, 7, 0], vec![1; 40]] {
        let spans = shares(&counts);
        assert_eq!(spans[0].start, 0);
        assert_eq!(spans.last().unwrap().end(), WIDTH);
        assert!(spans.windows(2).all(|pair| pair[0].end() == pair[1].start));
        let is_there = |(span, count): (&rolecheck::engine::chart::Span, &usize)| {
            (span.width > 0) == (*count > 0)
        };
        assert!(spans.iter().zip(&counts).all(is_there));
    }
}
