//! One hospital as a panel: each imaging area a box, two in a row, and a frame round the areas of
//! one group.
//!
//! Places are in units of the panel's own width, which is about that of a phone. It must not know
//! what a way of working means, only that boxes of one frame belong together.

use super::text::{Line, wrap};
use crate::engine::scores::AreaModel;

/// The width of every panel, in its own units.
pub const PANEL_WIDTH: u32 = 288;
/// The size of an area's name.
pub const NAME_SIZE: u32 = 14;
/// The size of the other words.
pub const WORDS_SIZE: u32 = 13;
/// The width and height of a box's mark.
pub const MARK_SIZE: u32 = 16;

/// Between boxes and between frames.
const GAP: u32 = 8;
/// Between a frame and its boxes.
const FRAME_PADDING: u32 = 6;
/// Between a box and its words, and a frame and its title.
const PADDING: u32 = 8;
/// From one line of a name to the next.
const NAME_LINE: u32 = 17;
/// The same for other words.
const WORDS_LINE: u32 = 16;
/// Between the name and what stands below it.
const BELOW_NAME: u32 = 4;
/// How much of a line hangs below the letters' feet.
const DESCENT: u32 = 4;
/// How many boxes stand side by side.
const COLUMNS: u32 = 2;

/// Areas that are drawn together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelGroup {
    /// What the frame round them is called; no frame, if there is none.
    pub title: Option<String>,
    /// The areas.
    pub areas: Vec<PanelArea>,
}

/// An area to draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelArea {
    /// Its name.
    pub name: String,
    /// How it is staffed.
    pub model: AreaModel,
    /// The same in words.
    pub words: String,
}

/// The drawing of one hospital.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// Its height; 0 where there is nothing to draw.
    pub height: u32,
    /// Frames round groups, from the top.
    pub frames: Vec<Frame>,
    /// One box for each area, in the order given.
    pub boxes: Vec<AreaBox>,
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rect {
    /// Its left side.
    pub x: u32,
    /// Its top.
    pub y: u32,
    /// How wide it is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
}

/// A frame round a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Its outline.
    pub rect: Rect,
    /// Its title in lines.
    pub title: Vec<Line>,
}

/// The box of an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaBox {
    /// Its outline.
    pub rect: Rect,
    /// How the area is staffed, which decides how the box looks.
    pub model: AreaModel,
    /// The area's name in lines.
    pub name: Vec<Line>,
    /// Left and top of its mark.
    pub mark: (u32, u32),
    /// How the area is staffed in lines, beside the mark.
    pub words: Vec<Line>,
}

impl Rect {
    /// Its right side.
    pub fn right(self) -> u32 {
        self.x + self.width
    }

    /// Its bottom.
    pub fn bottom(self) -> u32 {
        self.y + self.height
    }
}

impl Panel {
    /// The drawing of these groups, one below the other.
    pub fn new(groups: &[PanelGroup]) -> Self {
        let mut panel = Self {
            height: 0,
            frames: Vec::new(),
            boxes: Vec::new(),
        };
        for group in groups.iter().filter(|group| !group.areas.is_empty()) {
            let top = match panel.height {
                0 => 0,
                above => above + GAP,
            };
            panel.height = match &group.title {
                Some(title) => panel.add_frame(title, &group.areas, top),
                None => panel.add_boxes(&group.areas, top, 0),
            };
        }
        panel
    }

    /// Adds a frame with its boxes and gives its bottom.
    fn add_frame(&mut self, title: &str, areas: &[PanelArea], top: u32) -> u32 {
        let lines = wrap(title, WORDS_SIZE, PANEL_WIDTH - 2 * PADDING);
        let title = stack(lines, PADDING, top + FRAME_PADDING, WORDS_LINE);
        let title_bottom = top + FRAME_PADDING + height_of(&title, WORDS_LINE);
        let bottom =
            FRAME_PADDING + self.add_boxes(areas, title_bottom + BELOW_NAME, FRAME_PADDING);
        let rect = Rect {
            x: 0,
            y: top,
            width: PANEL_WIDTH,
            height: bottom - top,
        };
        self.frames.push(Frame { rect, title });
        bottom
    }

    /// Adds boxes in rows, so far in from both sides, and gives the bottom of the last.
    fn add_boxes(&mut self, areas: &[PanelArea], top: u32, inset: u32) -> u32 {
        let width = (PANEL_WIDTH - 2 * inset - GAP * (COLUMNS - 1)) / COLUMNS;
        let mut next = top;
        let mut bottom = top;
        for row in areas.chunks(COLUMNS as usize) {
            let first = self.boxes.len();
            let mut x = inset;
            for area in row {
                self.boxes.push(area_box(area, x, next, width));
                x += width + GAP;
            }
            let row = self.boxes.iter_mut().skip(first);
            let height = row.map(|each| each.rect.height).max().unwrap_or_default();
            for each in self.boxes.iter_mut().skip(first) {
                each.rect.height = height;
            }
            bottom = next + height;
            next = bottom + GAP;
        }
        bottom
    }
}

fn area_box(area: &PanelArea, x: u32, y: u32, width: u32) -> AreaBox {
    let left = x + PADDING;
    let room = width - 2 * PADDING;
    let name = stack(
        wrap(&area.name, NAME_SIZE, room),
        left,
        y + PADDING,
        NAME_LINE,
    );
    let below = y + PADDING + height_of(&name, NAME_LINE) + BELOW_NAME;
    let beside_mark = MARK_SIZE + BELOW_NAME;
    let words = stack(
        wrap(&area.words, WORDS_SIZE, room - beside_mark),
        left + beside_mark,
        below,
        WORDS_LINE,
    );
    let bottom = below + height_of(&words, WORDS_LINE).max(MARK_SIZE) + PADDING;
    AreaBox {
        rect: Rect {
            x,
            y,
            width,
            height: bottom - y,
        },
        model: area.model,
        name,
        mark: (left, below),
        words,
    }
}

/// Lines below each other.
fn stack(lines: Vec<String>, x: u32, top: u32, line_height: u32) -> Vec<Line> {
    (1..)
        .zip(lines)
        .map(|(place, text)| Line {
            x,
            y: top + place * line_height - DESCENT,
            text,
        })
        .collect()
}

fn height_of(lines: &[Line], line_height: u32) -> u32 {
    lines.iter().map(|_| line_height).sum()
}
