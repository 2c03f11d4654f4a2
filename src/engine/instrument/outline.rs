//! What each version of the question set asks, small: what two versions are compared by.
//!
//! It must not hold what only the page of a question needs: an old version is never asked again.

use super::{Instrument, Kind, Role};

/// An earlier version of the question set, as `build.rs` writes it.
#[derive(Debug)]
pub struct EarlierVersion {
    /// The version, for example `1.0.0`.
    pub version: &'static str,
    /// Its questions in order.
    pub questions: &'static [QuestionOutline],
    /// Its recommendations, each with the ids of its key questions.
    pub recommendations: &'static [(&'static str, &'static [&'static str])],
}

/// What a question asks.
#[derive(Debug, Clone, Copy)]
pub struct QuestionOutline {
    /// Its id.
    pub id: &'static str,
    /// The name of its theme.
    pub theme: &'static str,
    /// The question itself.
    pub text: &'static str,
    /// What kind of answer it takes, with its options.
    pub kind: &'static Kind,
    /// Whether and how it counts.
    pub role: Role,
}

/// What a version of the question set asks.
#[derive(Debug, Clone)]
pub struct Outline {
    /// Its questions in order.
    pub questions: Vec<QuestionOutline>,
    /// Its recommendations, each with the ids of its key questions.
    pub recommendations: Vec<(&'static str, Vec<&'static str>)>,
}

impl Outline {
    /// The question of this id.
    pub fn question(&self, id: &str) -> Option<&QuestionOutline> {
        self.questions.iter().find(|question| question.id == id)
    }
}

impl Instrument {
    /// What a version asks: this one or an earlier one; nothing, if this one does not know it.
    pub fn outline(&self, version: &str) -> Option<Outline> {
        if version == self.version {
            return Some(self.own_outline());
        }
        let earlier = self.earlier.iter().find(|each| each.version == version)?;
        Some(Outline {
            questions: earlier.questions.to_vec(),
            recommendations: (earlier.recommendations.iter())
                .map(|(id, keys)| (*id, keys.to_vec()))
                .collect(),
        })
    }

    fn own_outline(&self) -> Outline {
        Outline {
            questions: (self.questions.iter())
                .map(|question| QuestionOutline {
                    id: question.id,
                    theme: question.theme.name,
                    text: question.text,
                    kind: &question.kind,
                    role: question.role,
                })
                .collect(),
            recommendations: (self.recommendations.iter())
                .map(|each| (each.id, each.keys.iter().map(|key| key.id).collect()))
                .collect(),
        }
    }
}
