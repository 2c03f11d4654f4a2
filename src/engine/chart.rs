//! Numbers to shapes: where a bar begins and how wide it is, where a mark stands.
//!
//! Places are in thousandths of the drawing's width, so that a drawing fits any screen; only in a
//! panel, which has words of a size, are they in units of their own. It must not know HTML, colours
//! or what words say.

mod dots;
mod gaps;
mod medians;
mod panel;
mod stack;
mod steps;
mod text;
mod tiles;
mod time_line;

pub use dots::{DOT_ROOM, Dots, bar, shares};
pub use gaps::{GapChart, GapMark};
pub use medians::{level_places, median_place};
pub use panel::{
    AreaBox, Frame, MARK_SIZE, NAME_SIZE, PANEL_WIDTH, Panel, PanelArea, PanelGroup, Rect,
    WORDS_SIZE,
};
pub use stack::{Segment, Stack};
pub use steps::{STEPS, Steps};
pub use text::{Line, width, wrap};
pub use tiles::tiles;
pub use time_line::{TimeLine, TimePoint, WORD_HEIGHT};

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
