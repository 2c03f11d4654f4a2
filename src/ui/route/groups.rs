//! The pages that compare groups of staff and their addresses after `#/groups`.
//!
//! It must not know what is on a page.

/// A page that compares groups of staff.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum GroupsView {
    /// Brings the answers together.
    #[default]
    Gather,
    /// The groups beside each other.
    Compare,
}

impl GroupsView {
    /// The page for what stands after `#/groups`, given between slashes.
    pub fn from_segments(segments: &[&str]) -> Option<Self> {
        match segments {
            [] => Some(Self::Gather),
            ["compare"] => Some(Self::Compare),
            _ => None,
        }
    }

    /// What stands after `#/groups`: empty, or it begins with a slash.
    pub fn end(&self) -> String {
        match self {
            Self::Gather => String::new(),
            Self::Compare => "/compare".to_owned(),
        }
    }
}
