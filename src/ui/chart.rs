//! Drawings: the shapes of `engine::chart` as SVG, with their words and a table beside them.
//!
//! Nothing is said by a drawing alone, and nothing by colour alone. It must not work out a shape.

mod dots;
mod gap_chart;
mod group_chart;
mod marks;
mod parts;
mod patterns;
mod picture;
mod status_bar;
mod status_chart;
mod theme_chart;
mod time_line;

pub use dots::{DotScale, dot_keys, dots, not_asked};
pub use gap_chart::{GapFigure, GapFigureProps};
pub use group_chart::{group_figure, group_keys};
pub use parts::{folded_table, pairs};
pub use patterns::Textures;
pub use picture::deployment_picture;
pub use status_bar::{status_bar, status_keys};
pub use status_chart::status_figure;
pub use theme_chart::{ThemeFigure, ThemeFigureProps};
pub use time_line::{time_line, time_line_keys};

/// How wide a stretch of a drawing is, as SVG wants it.
pub fn length(span: crate::engine::chart::Span) -> String {
    share(span.width)
}

/// A place or width in thousandths of the drawing, as SVG wants it.
fn share(thousandths: u32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}
