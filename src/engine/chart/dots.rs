//! Many dots in a box: one for each thing that is counted, in rows from the bottom.
//!
//! The boxes of one figure have the same size and the same dots, so that they compare. It must not
//! draw more dots than can be told apart: beyond that there is a bar.

use super::Span;

/// The room of one dot, in units of the drawing.
pub const DOT_ROOM: u32 = 12;
/// The least columns of a box, so that dots do not grow large where there are few.
const FEWEST_COLUMNS: usize = 8;
/// The most dots in one box.
const MOST_DOTS: usize = 400;

/// The boxes of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dots {
    columns: usize,
    rows: usize,
}

impl Dots {
    /// The boxes for at most so many dots in one; none where that is too many to be drawn.
    pub fn new(most: usize) -> Option<Self> {
        let columns = (FEWEST_COLUMNS..)
            .find(|columns| columns * columns >= most)
            .filter(|_| most <= MOST_DOTS)?;
        Some(Self {
            columns,
            rows: most.div_ceil(columns).max(1),
        })
    }

    /// How wide a box is.
    pub fn width(self) -> u32 {
        length(self.columns)
    }

    /// How high a box is.
    pub fn height(self) -> u32 {
        length(self.rows)
    }

    /// The middle of a dot, counted from 0, from the left and from the top of the box.
    pub fn place(self, dot: usize) -> (u32, u32) {
        let (row, column) = (dot / self.columns, dot % self.columns);
        let x = length(column) + DOT_ROOM / 2;
        let from_bottom = length(row) + DOT_ROOM / 2;
        (x, self.height().saturating_sub(from_bottom))
    }
}

/// The bar that stands for so many dots, where the longest stands for so many.
pub fn bar(count: usize, most: usize) -> Span {
    Span::of_parts(0, count, most)
}

/// Parts side by side, each as wide as its share of the sum.
pub fn shares(counts: &[usize]) -> Vec<Span> {
    let total = counts.iter().sum();
    let mut before = 0;
    (counts.iter())
        .map(|count| {
            let span = Span::of_parts(before, before + count, total);
            before += count;
            span
        })
        .collect()
}

fn length(dots: usize) -> u32 {
    u32::try_from(dots)
        .unwrap_or(u32::MAX)
        .saturating_mul(DOT_ROOM)
}
