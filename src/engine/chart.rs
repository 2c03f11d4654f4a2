//! Numbers to shapes: where a bar begins and how wide it is, where a mark stands.
//!
//! All places are in thousandths of the drawing's width, so that a drawing fits any screen. It
//! must not know HTML, colours or words.

mod gaps;
mod stack;
mod steps;

pub use gaps::{GapChart, GapMark};
pub use stack::{Segment, Stack};
pub use steps::{STEPS, Steps};

/// The width of every drawing, in its own units.
pub const WIDTH: u32 = 1000;

/// A stretch of the width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Where it begins.
    pub start: u32,
    /// How wide it is.
    pub width: u32,
}

impl Span {
    /// From the part numbered `from` to the one before `to`, where the width has so many equal
    /// parts; neighbours always touch.
    fn of_parts(from: usize, to: usize, parts: usize) -> Self {
        let start = edge(from, parts);
        Self {
            start,
            width: edge(to, parts).saturating_sub(start),
        }
    }

    /// Where it ends.
    pub fn end(self) -> u32 {
        self.start + self.width
    }

    /// Its middle.
    pub fn middle(self) -> u32 {
        self.start + self.width / 2
    }
}

fn edge(part: usize, parts: usize) -> u32 {
    let parts = parts.max(1);
    let place = part.min(parts) * WIDTH as usize / parts;
    u32::try_from(place).unwrap_or(WIDTH)
}
