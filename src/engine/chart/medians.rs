//! Medians on a line from the lowest level to the highest.
//!
//! It must not join them: there is nothing between two groups.

use super::WIDTH;
use crate::engine::fraction::Fraction;

/// The room at both ends, so that a mark there stands on the drawing.
const MARGIN: u32 = 40;

/// The places of the five levels from the left.
pub fn level_places() -> [u32; 5] {
    [0, 1, 2, 3, 4].map(|level| median_place(Fraction::whole(level)))
}

/// The place of a median from 0 to 4.
pub fn median_place(median: Fraction) -> u32 {
    let wide = i64::from(WIDTH - 2 * MARGIN);
    let above = wide * median.numerator() / (4 * median.denominator());
    MARGIN + u32::try_from(above.clamp(0, wide)).unwrap_or(0)
}
