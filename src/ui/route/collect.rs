//! The pages that collect staff forms on one device and their addresses after `#/collect`.
//!
//! It must not know what is on a page.

/// A page that collect staff forms on one device.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum CollectView {
    /// The first of them.
    #[default]
    First,
}

impl CollectView {
    /// The page for what stands after `#/collect`, given between slashes.
    pub fn from_segments(segments: &[&str]) -> Option<Self> {
        segments.is_empty().then_some(Self::First)
    }

    /// What stands after `#/collect`: empty, or it begins with a slash.
    pub fn end(&self) -> String {
        match self {
            Self::First => String::new(),
        }
    }
}
