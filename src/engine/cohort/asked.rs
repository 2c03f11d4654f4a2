//! Whether a department was asked a question: files can be of other versions of the question set.
//!
//! It must not guess: of a version that is not known, what was answered was asked, and what was not
//! may not have been.

use super::item::Item;
use crate::engine::compare::are_alike;
use crate::engine::file_set::{Department, Mark};
use crate::engine::instrument::{Instrument, Question, Role};

/// Whether a department was asked what an item rests on, or some of it.
pub fn was_asked(instrument: &'static Instrument, item: Item, department: &Department) -> bool {
    if department.version == instrument.version {
        return true;
    }
    let was_asked = |question: &Question| question_was_asked(instrument, question, department);
    match item {
        Item::Question(question) => was_asked(question),
        Item::Recommendation(each, _) => each.keys.iter().any(|question| was_asked(question)),
        Item::Theme(theme) => (instrument.questions_of(theme))
            .any(|question| question.role == Role::Scored && was_asked(question)),
    }
}

fn question_was_asked(
    instrument: &Instrument,
    question: &Question,
    department: &Department,
) -> bool {
    let mut earlier = instrument.earlier.iter();
    let Some(version) = earlier.find(|each| each.version == department.version) else {
        return department.questions.get(question.place) != Some(&Mark::Blank);
    };
    // Other options would be another question.
    (version.questions.iter())
        .any(|each| each.id == question.id && are_alike(each.kind, &question.kind))
}
