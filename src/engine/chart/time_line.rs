//! One theme over time: a point for each check on the five words, its range, and lines between.
//!
//! The words are an order, so a point stands in the middle of its word and no place within one means
//! anything. Checks stand at the same distance from each other, whatever time lies between. It must
//! not draw a line past a check whose result is not known.

use super::steps::STEPS;
use crate::engine::scores::{ThemeResult, ThemeScore};

/// Where the first check stands: to its left are the words.
const FIRST: u32 = 440;
/// Where the last check stands.
const LAST: u32 = 940;
/// The height of a word.
pub const WORD_HEIGHT: u32 = 22;

/// The drawing of one theme. Places from the left are in thousandths of the width, places from the
/// top in units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeLine {
    /// A point for each check.
    pub points: Vec<TimePoint>,
    /// Lines between neighbours that are both known: x and y of both ends.
    pub lines: Vec<[(u32, u32); 2]>,
}

/// One check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimePoint {
    /// How far from the left.
    pub x: u32,
    /// How far from the top; nothing where there is no result.
    pub y: Option<u32>,
    /// From the highest to the lowest word that is possible, where something is not known.
    pub range: Option<(u32, u32)>,
}

impl TimeLine {
    /// The height of the drawing without the dates.
    pub const HEIGHT: u32 = WORD_HEIGHT * 5;

    /// The drawing of a theme's scores in the order of time.
    pub fn new(scores: &[&ThemeScore]) -> Self {
        let points: Vec<TimePoint> = (scores.iter().enumerate())
            .map(|(place, score)| point(place, scores.len(), score))
            .collect();
        let lines = (points.iter().zip(points.iter().skip(1)))
            .filter_map(|(one, other)| Some([(one.x, one.y?), (other.x, other.y?)]))
            .collect();
        Self { points, lines }
    }

    /// How far from the top the middle of each word is, the highest word first.
    pub fn words() -> impl Iterator<Item = (ThemeResult, u32)> {
        STEPS
            .into_iter()
            .rev()
            .filter_map(|step| Some((step, middle(step)?)))
    }
}

fn point(place: usize, of: usize, score: &ThemeScore) -> TimePoint {
    let gaps = u32::try_from(of.saturating_sub(1))
        .unwrap_or(u32::MAX)
        .max(1);
    let place = u32::try_from(place).unwrap_or(u32::MAX);
    let range = (score.range.as_ref())
        .filter(|_| score.known < score.applicable)
        .and_then(|range| {
            let half = WORD_HEIGHT / 2;
            let (high, low) = (middle(range.high_result)?, middle(range.low_result)?);
            Some((high.saturating_sub(half), low + half))
        });
    TimePoint {
        x: FIRST + (LAST - FIRST).saturating_mul(place) / gaps,
        y: middle(score.result),
        range,
    }
}

fn middle(result: ThemeResult) -> Option<u32> {
    let from_below = STEPS.iter().position(|step| *step == result)?;
    let from_above = u32::try_from(STEPS.len() - 1 - from_below).ok()?;
    Some(from_above * WORD_HEIGHT + WORD_HEIGHT / 2)
}
