//! The pages that compare one department over time and their addresses after `#/over-time`.
//!
//! It must not know what is on a page.

/// A page that compare one department over time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum OverTimeView {
    /// The first of them.
    #[default]
    First,
}

impl OverTimeView {
    /// The page for what stands after `#/over-time`, given between slashes.
    pub fn from_segments(segments: &[&str]) -> Option<Self> {
        segments.is_empty().then_some(Self::First)
    }

    /// What stands after `#/over-time`: empty, or it begins with a slash.
    pub fn end(&self) -> String {
        match self {
            Self::First => String::new(),
        }
    }
}
