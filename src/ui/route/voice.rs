//! The pages that lead people to a form of their own and their addresses after `#/voice`.
//!
//! The forms themselves have the addresses of checks. It must not know what is on a page.

use crate::engine::assessment::Form;

/// A page before or after somebody's own form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum VoiceView {
    /// Who will see what, and which group one belongs to.
    #[default]
    Start,
    /// The same for the people of one form.
    StartOf(Form),
    /// Says that a form was deleted.
    Deleted,
}

impl VoiceView {
    /// The page for what stands after `#/voice`, given between slashes.
    pub fn from_segments(segments: &[&str]) -> Option<Self> {
        match segments {
            [] => Some(Self::Start),
            ["deleted"] => Some(Self::Deleted),
            [form] => Form::from_id(form)
                .filter(|form| form.is_of_one_person())
                .map(Self::StartOf),
            _ => None,
        }
    }

    /// What stands after `#/voice`: empty, or it begins with a slash.
    pub fn end(&self) -> String {
        match self {
            Self::Start => String::new(),
            Self::StartOf(form) => format!("/{}", form.id()),
            Self::Deleted => "/deleted".to_owned(),
        }
    }
}
