//! Some themes of a check as a file for a colleague, who answers only those.
//!
//! The file is the same check under the same id, so that what comes back can be brought together
//! (`merge`). It must not hold answers or notes of other themes.

use std::collections::BTreeSet;

use super::answers::Answers;
use super::assessment::Assessment;
use super::instrument::{Instrument, Question, Theme};
use super::plan::Plan;

/// A copy of a check that asks these themes only, by id, with what was answered in them so far or
/// without.
///
/// The profile comes along, since it decides which questions are asked; its notes do not.
pub fn section(
    instrument: &'static Instrument,
    check: &Assessment,
    themes: &BTreeSet<&'static str>,
    with_answers: bool,
) -> Assessment {
    let mut section = Assessment {
        sections: themes.clone(),
        answers: Answers::default(),
        confirmed_checks: BTreeSet::new(),
        plan: Plan::default(),
        group: None,
        ..check.clone()
    };
    section.profile.notes.clear();
    section.kept.clear();
    if with_answers {
        let asked =
            (instrument.questions.iter()).filter(|question| themes.contains(question.theme.id));
        for question in asked {
            let id = question.id;
            section.answers.set(id, check.answers.get(id).cloned());
            section
                .answers
                .set_note(id, check.answers.note(id).to_owned());
        }
    }
    section
}

impl Assessment {
    /// Whether it asks some themes only.
    pub fn is_section(&self) -> bool {
        !self.sections.is_empty()
    }

    /// Whether it asks the questions of a theme.
    pub fn asks_theme(&self, theme: &Theme) -> bool {
        self.sections.is_empty() || self.sections.contains(theme.id)
    }
}

/// The questions that a check asks: all of them, or those of some themes.
pub fn asked_questions(
    instrument: &'static Instrument,
    check: &Assessment,
) -> impl Iterator<Item = &'static Question> {
    (instrument.questions.iter().copied()).filter(|question| check.asks_theme(question.theme))
}
