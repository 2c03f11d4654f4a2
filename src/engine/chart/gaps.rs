//! The staff record against the actual number: one mark for each site, on one line.
//!
//! It must not draw an average or a normal range: seven sites that were picked to differ have
//! none (`instrument.md` 2.1).

use super::WIDTH;
use crate::engine::fraction::Fraction;

/// The least that a difference can be, in percent.
const LEAST: i64 = -100;
/// The most that the line shows.
const MOST: i64 = 125;
/// The line goes on so far at both ends, so that a mark there stands on the drawing.
const MARGIN: i64 = 15;
/// How far the ticks are apart, in percent.
const TICK: i64 = 50;

/// The line and the marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapChart {
    /// Where 0 stands: the record and the actual number are the same.
    pub zero: u32,
    /// Ticks: the percentage and its place.
    pub ticks: Vec<(i64, u32)>,
    /// One mark for each figure, in the order given.
    pub marks: Vec<GapMark>,
}

/// A mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GapMark {
    /// Where it stands.
    pub place: u32,
    /// The difference is more than the line can show: the mark stands at its end.
    pub beyond: bool,
}

impl GapChart {
    /// The drawing for these differences, each as a fraction of the actual number.
    pub fn new(gaps: &[Fraction]) -> Self {
        Self {
            zero: place(0),
            ticks: (LEAST..=MOST)
                .filter(|percent| percent % TICK == 0)
                .map(|percent| (percent, place(percent * 10)))
                .collect(),
            marks: (gaps.iter())
                .map(|gap| {
                    let tenths = gap.round_half_up(3);
                    GapMark {
                        place: place(tenths),
                        beyond: tenths > MOST * 10,
                    }
                })
                .collect(),
        }
    }
}

/// The place of a difference in tenths of a percent.
fn place(tenths: i64) -> u32 {
    let start = (LEAST - MARGIN) * 10;
    let whole = (MOST + MARGIN) * 10 - start;
    let from_start = tenths.clamp(LEAST * 10, MOST * 10) - start;
    u32::try_from(from_start * i64::from(WIDTH) / whole).unwrap_or(WIDTH)
}
