//! Equal tiles in rows: as many in a row as there are things to count.
//!
//! It must not stretch a short row: a tile is as wide in every row, so that rows compare.

use super::Span;

/// Between two tiles.
const GAP: u32 = 10;

/// The places of so many tiles, where the longest row has so many.
pub fn tiles(count: usize, longest: usize) -> Vec<Span> {
    let longest = longest.max(count);
    (0..count)
        .map(|place| {
            let whole = Span::of_parts(place, place + 1, longest);
            Span {
                start: whole.start,
                width: whole.width.saturating_sub(GAP),
            }
        })
        .collect()
}
