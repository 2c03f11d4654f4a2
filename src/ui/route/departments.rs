//! The pages that put departments beside each other and their addresses after `#/departments`.
//!
//! It must not know what is on a page, nor put a name into an address.

use crate::engine::cohort::Selection;

/// A page that puts departments beside each other, and which of them it is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DepartmentsView {
    /// The page.
    pub page: DepartmentsPage,
    /// Which departments.
    pub selection: Selection,
    /// Which part of a long table, from 0.
    pub part: usize,
    /// The user's own department stands in its place and not at the top of the table.
    pub own_in_place: bool,
}

/// A page that puts departments beside each other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum DepartmentsPage {
    /// The nine themes.
    #[default]
    Themes,
    /// All recommendations.
    Recommendations,
    /// The questions of the theme with this id; of the first, if it is empty.
    Questions(String),
    /// Each department with each recommendation, in one table.
    Map,
    /// The theme, recommendation or question with this id, department by department.
    One(String),
}

impl DepartmentsView {
    /// The page for what stands after `#/departments`, given between slashes.
    pub fn from_segments(segments: &[&str]) -> Option<Self> {
        let is_parameter = |segment: &&str| segment.contains('=');
        let (parameters, path): (Vec<&str>, Vec<&str>) =
            (segments.iter()).partition(|segment| is_parameter(segment));
        let mut view = Self {
            page: DepartmentsPage::from_path(&path)?,
            ..Self::default()
        };
        for parameter in parameters {
            match parameter.split_once('=') {
                Some(("part", part)) => view.part = part.parse::<usize>().ok()?.checked_sub(1)?,
                Some(("own", place)) => view.own_in_place = place == "in-place",
                _ if view.selection.take(parameter) => {}
                _ => return None,
            }
        }
        Some(view)
    }

    /// What stands after `#/departments`: empty, or it begins with a slash.
    pub fn end(&self) -> String {
        let part = (self.part > 0).then(|| format!("part={}", self.part + 1));
        let own = self.own_in_place.then(|| "own=in-place".to_owned());
        let segments = (self.page.path().into_iter())
            .chain(self.selection.parts())
            .chain(part)
            .chain(own);
        segments.map(|segment| format!("/{segment}")).collect()
    }

    /// Another page about the same departments.
    #[must_use]
    pub fn to(&self, page: DepartmentsPage) -> Self {
        Self {
            page,
            part: 0,
            ..self.clone()
        }
    }
}

impl DepartmentsPage {
    fn from_path(path: &[&str]) -> Option<Self> {
        match path {
            [] => Some(Self::Themes),
            ["recommendations"] => Some(Self::Recommendations),
            ["questions"] => Some(Self::Questions(String::new())),
            ["questions", theme] => Some(Self::Questions((*theme).to_owned())),
            ["table"] => Some(Self::Map),
            ["one", id] => Some(Self::One((*id).to_owned())),
            _ => None,
        }
    }

    fn path(&self) -> Vec<String> {
        match self {
            Self::Themes => Vec::new(),
            Self::Recommendations => vec!["recommendations".to_owned()],
            Self::Questions(theme) if theme.is_empty() => vec!["questions".to_owned()],
            Self::Questions(theme) => vec!["questions".to_owned(), theme.clone()],
            Self::Map => vec!["table".to_owned()],
            Self::One(id) => vec!["one".to_owned(), id.clone()],
        }
    }
}
