//! Which questions belong to which form (`instrument.md` 3.4).
//!
//! It must not list questions: the question set's own marks decide.

use super::assessment::{Assessment, Form};
use super::instrument::{Group, Instrument, Question};
use super::progress::{Progress, progress_of};

impl Form {
    /// Who fills it in.
    pub fn groups(self) -> &'static [Group] {
        match self {
            Self::Department => &[Group::Manager, Group::SpecialityLead, Group::Team],
            Self::StaffVoice => &[Group::SupportWorker, Group::AssistantPractitioner],
            Self::Radiographer => &[Group::Radiographer],
        }
    }

    /// The form that people of a group fill in for themselves.
    pub fn of(group: Group) -> Option<Self> {
        [Self::StaffVoice, Self::Radiographer]
            .into_iter()
            .find(|form| form.groups().contains(&group))
    }

    /// Whether the department's profile is part of it.
    pub fn has_profile(self) -> bool {
        self == Self::Department
    }

    /// Whether one person answers for themselves, and not somebody for the department.
    pub fn is_of_one_person(self) -> bool {
        self != Self::Department
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

/// How long a question of a short form takes, in seconds. Our estimate: 32 in about 10 minutes.
const SECONDS_A_QUESTION: usize = 18;

/// How many minutes a short form takes that has so many questions left.
pub fn short_form_minutes(questions: usize) -> usize {
    (questions * SECONDS_A_QUESTION).div_ceil(60)
}

/// How far somebody has come with a form.
pub fn progress_of_form(instrument: &'static Instrument, form: &Assessment) -> Progress {
    progress_of(form, form_questions(instrument, form.form))
}

/// The copy of one person's form that goes into a file for others: without the name of the check,
/// and with no more than the month of its times, which could say who was at work.
///
/// Notes are not asked for on a short form. Where a file brought some, they stay: the person can see
/// and clear them.
pub fn form_for_others(form: &Assessment) -> Assessment {
    Assessment {
        name: String::new(),
        date: String::new(),
        created_at: month_of(&form.created_at),
        updated_at: month_of(&form.updated_at),
        ..form.clone()
    }
}

/// The first moment of the month of a time, or nothing where it is no time.
fn month_of(time: &str) -> String {
    let month = time.get(..7).unwrap_or_default();
    if month.is_empty() {
        return String::new();
    }
    format!("{month}-01T00:00:00Z")
}

/// The questions of a form, in order.
pub fn form_questions(
    instrument: &'static Instrument,
    form: Form,
) -> impl Iterator<Item = &'static Question> {
    (instrument.questions.iter().copied()).filter(move |question| form.asks(question))
}
