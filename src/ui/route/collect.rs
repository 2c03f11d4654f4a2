//! The pages that collect staff forms on one device and their addresses after `#/collect`.
//!
//! It must not know what is on a page.

/// A page that collects staff forms on one device.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CollectView {
    /// The collection, for the person who runs it.
    #[default]
    Overview,
    /// Where each person who answers begins.
    Next,
    /// The step back from those who answer to the person who runs it.
    Leave,
    /// Paper forms, typed in.
    Paper,
    /// Deletes the collection, after asking.
    Delete,
}

impl CollectView {
    const ALL: [Self; 5] = [
        Self::Overview,
        Self::Next,
        Self::Leave,
        Self::Paper,
        Self::Delete,
    ];

    /// The page for what stands after `#/collect`, given between slashes.
    pub fn from_segments(segments: &[&str]) -> Option<Self> {
        let end: String = segments.iter().flat_map(|each| ["/", each]).collect();
        Self::ALL.into_iter().find(|view| view.end() == end)
    }

    /// What stands after `#/collect`: empty, or it begins with a slash.
    pub fn end(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Next => "/next",
            Self::Leave => "/leave",
            Self::Paper => "/paper",
            Self::Delete => "/delete",
        }
    }
}
