//! The pages that compare groups of staff and their addresses after `#/groups`.
//!
//! It must not know what is on a page.

/// A page that compare groups of staff.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum GroupsView {
    /// The first of them.
    #[default]
    First,
}

impl GroupsView {
    /// The page for what stands after `#/groups`, given between slashes.
    pub fn from_segments(segments: &[&str]) -> Option<Self> {
        segments.is_empty().then_some(Self::First)
    }

    /// What stands after `#/groups`: empty, or it begins with a slash.
    pub fn end(&self) -> String {
        match self {
            Self::First => String::new(),
        }
    }
}
