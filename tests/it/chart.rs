//! Shapes of the drawings.
//!
//! It must not know how they are drawn.

mod dots;
mod panel;
mod tiles;

use rolecheck::engine::chart::{GapChart, Span, Stack, Steps, WIDTH};
use rolecheck::engine::fraction::Fraction;
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::score::score;
use rolecheck::engine::scores::GroupView;

use super::scoring::case::cases;

/// Every way to spread up to six answers over five levels and 'not known'.
fn spreads() -> Vec<[usize; 6]> {
    let mut all = vec![[0; 6]];
    for place in 0..6 {
        for spread in all.clone() {
            for count in 1..=(6 - spread.iter().sum::<usize>()) {
                let mut more = spread;
                more[place] = count;
                all.push(more);
            }
        }
    }
    all
}

#[test]
fn the_parts_of_a_bar_fill_its_width_without_gaps_in_the_order_of_the_levels() {
    let spreads = spreads();
    assert!(spreads.len() > 900);
    for [a, b, c, d, e, unknown] in spreads {
        let stack = Stack::new([a, b, c, d, e], unknown);
        let counts: Vec<(Option<usize>, usize)> = stack
            .segments
            .iter()
            .map(|part| (part.level, part.count))
            .collect();
        let wanted: Vec<(Option<usize>, usize)> = [
            (Some(0), a),
            (Some(1), b),
            (Some(2), c),
            (Some(3), d),
            (Some(4), e),
            (None, unknown),
        ]
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .collect();
        assert_eq!(counts, wanted);
        let mut end = 0;
        for part in &stack.segments {
            assert_eq!(part.span.start, end, "{stack:?}");
            assert!(part.span.width > 0, "{stack:?}");
            end = part.span.end();
        }
        let width = if counts.is_empty() { 0 } else { WIDTH };
        assert_eq!(end, width, "{stack:?}");
    }
}

#[test]
fn equal_counts_are_equally_wide_to_the_unit() {
    let stack = Stack::new([1, 1, 1, 0, 0], 0);
    let widths: Vec<u32> = stack.segments.iter().map(|part| part.span.width).collect();
    assert_eq!(widths, [333, 333, 334]);
}

fn holds(outer: Span, inner: Span) -> bool {
    outer.start <= inner.start && inner.end() <= outer.end()
}

#[test]
fn the_range_of_a_theme_holds_its_result() {
    let (mut ranges, mut results) = (0, 0);
    for case in cases("../report/report.cases.json")
        .iter()
        .chain(&cases("worked.cases.json"))
    {
        let scores = score(&CURRENT, &case.assessments().1, &GroupView::default());
        for theme in &scores.themes {
            let Some(steps) = Steps::new(theme) else {
                assert_eq!(theme.applicable, 0, "{}", theme.theme.id);
                continue;
            };
            results += usize::from(steps.result.is_some());
            assert_eq!(steps.range.is_some(), theme.known < theme.applicable);
            assert_eq!(
                steps.steps.iter().map(|step| step.width).sum::<u32>(),
                WIDTH
            );
            let Some(range) = steps.range else { continue };
            ranges += 1;
            if let Some(result) = steps.result {
                assert!(holds(range, result), "{}: {steps:?}", theme.theme.id);
                assert!(steps.steps.contains(&result));
            }
        }
    }
    assert!(
        ranges > 10 && results > 10,
        "{ranges} ranges and {results} results are too few"
    );
}

#[test]
fn marks_stand_in_the_order_of_their_differences_and_never_off_the_drawing() {
    let percents = [-250, -100, -61, 0, 40, 113, 125, 126, 900];
    let gaps: Vec<Fraction> = percents
        .iter()
        .map(|p| Fraction::new(*p, 100).unwrap())
        .collect();
    let chart = GapChart::new(&gaps);
    let places: Vec<u32> = chart.marks.iter().map(|mark| mark.place).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(places.iter().all(|place| *place <= WIDTH), "{places:?}");
    assert_eq!(chart.marks[3].place, chart.zero);
    let beyond: Vec<bool> = chart.marks.iter().map(|mark| mark.beyond).collect();
    assert_eq!(
        beyond,
        [false, false, false, false, false, false, false, true, true]
    );
    assert!(chart.ticks.contains(&(0, chart.zero)));
}
