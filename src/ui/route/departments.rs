//! The pages that compare departments and their addresses after `#/departments`.
//!
//! It must not know what is on a page.

/// A page that compare departments.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum DepartmentsView {
    /// The first of them.
    #[default]
    First,
}

impl DepartmentsView {
    /// The page for what stands after `#/departments`, given between slashes.
    pub fn from_segments(segments: &[&str]) -> Option<Self> {
        segments.is_empty().then_some(Self::First)
    }

    /// What stands after `#/departments`: empty, or it begins with a slash.
    pub fn end(&self) -> String {
        match self {
            Self::First => String::new(),
        }
    }
}
