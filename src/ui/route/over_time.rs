//! The pages that compare one department over time and their addresses after `#/over-time`.
//!
//! It must not know what is on a page.

/// A page that compares one department over time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum OverTimeView {
    /// Which checks to compare.
    #[default]
    First,
    /// Two checks, by id: the earlier one and the later one.
    Pair(String, String),
}

impl OverTimeView {
    /// The page for what stands after `#/over-time`, given between slashes.
    pub fn from_segments(segments: &[&str]) -> Option<Self> {
        match segments {
            [] => Some(Self::First),
            [then, now] => Some(Self::Pair((*then).to_owned(), (*now).to_owned())),
            _ => None,
        }
    }

    /// What stands after `#/over-time`: empty, or it begins with a slash.
    pub fn end(&self) -> String {
        match self {
            Self::First => String::new(),
            Self::Pair(then, now) => format!("/{then}/{now}"),
        }
    }
}
