//! Which questions belong to which form (`instrument.md` 3.4).
//!
//! It must not list questions: the question set's own marks decide.

use super::assessment::Form;
use super::instrument::{Group, Instrument, Question};

impl Form {
    /// Who fills it in.
    pub fn groups(self) -> &'static [Group] {
        match self {
            Self::Department => &[Group::Manager, Group::SpecialityLead, Group::Team],
            Self::StaffVoice => &[Group::SupportWorker, Group::AssistantPractitioner],
            Self::Radiographer => &[Group::Radiographer],
        }
    }

    /// Whether the department's profile is part of it.
    pub fn has_profile(self) -> bool {
        self == Self::Department
    }

    /// Whether a question is on it: on the department's form all are, on a form of one group those
    /// that are asked of more than one group and that this group can answer.
    pub fn asks(self, question: &Question) -> bool {
        let asked_as = match self {
            Self::Department => return true,
            Self::StaffVoice => Group::SupportWorker,
            Self::Radiographer => Group::Radiographer,
        };
        question.compare && question.groups.contains(&asked_as)
    }

    /// The line of help for a question on this form, or empty: some speak to those who answer for
    /// the department about the people who would read it here.
    pub fn hint(self, question: &Question) -> &'static str {
        if question.hint_for_department && self != Self::Department {
            ""
        } else {
            question.hint
        }
    }
}

/// The questions of a form, in order.
pub fn form_questions(
    instrument: &'static Instrument,
    form: Form,
) -> impl Iterator<Item = &'static Question> {
    (instrument.questions.iter().copied()).filter(move |question| form.asks(question))
}
