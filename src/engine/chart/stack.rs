//! How many answers at each level, as one bar: lowest level first, not known last.
//!
//! It must not draw a part for a level without answers.

use super::Span;

/// The bar of one theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stack {
    /// Its parts from the left; none if no question applies.
    pub segments: Vec<Segment>,
}

/// A part of the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// The level; none for answers that are not known.
    pub level: Option<usize>,
    /// How many answers.
    pub count: usize,
    /// Where it stands.
    pub span: Span,
}

impl Stack {
    /// The bar for so many answers at each level and so many not known.
    pub fn new(at_level: [usize; 5], unknown: usize) -> Self {
        let total = at_level.iter().sum::<usize>() + unknown;
        let counts = (at_level.iter().enumerate())
            .map(|(level, count)| (Some(level), *count))
            .chain([(None, unknown)]);
        let mut before = 0;
        let mut segments = Vec::new();
        for (level, count) in counts.filter(|(_, count)| *count > 0) {
            let span = Span::of_parts(before, before + count, total);
            segments.push(Segment { level, count, span });
            before += count;
        }
        Self { segments }
    }
}
