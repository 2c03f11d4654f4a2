//! A check that begins from an earlier one: the old answers stand beside the new questions.
//!
//! It must never take an old answer for a new one: an answer counts only once a person confirms it.

use super::answers::{Answer, Answers};
use super::assessment::Assessment;
use super::instrument::{Group, Instrument, Question};
use super::plan::Plan;
use super::profile::Profile;
use super::progress::is_answered;

/// The earlier check that a check was begun from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Earlier {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its date, `2025-11-24`, or empty.
    pub date: String,
    /// The version of the question set that was answered, or empty.
    pub version: String,
    /// Who filled it in.
    pub group: Option<Group>,
    /// Its answers and the notes beside them.
    pub answers: Answers,
    /// Somebody has looked through the profile that was copied from it.
    pub profile_is_seen: bool,
}

/// What is taken over from an earlier check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CarryForward {
    /// The id of the new check.
    pub id: String,
    /// Now, UTC.
    pub now: String,
    /// The version of the question set that the earlier one was answered with, or empty.
    pub version: String,
    /// Actions that are done or dropped come too.
    pub finished_actions: bool,
}

/// A new check from an earlier one: its name and profile copied, its open actions too, its answers
/// beside the blank questions.
///
/// Who answers is left blank, since it can be somebody else; so are what was confirmed, the order of
/// the plan and what was hidden in it, which were about other results.
pub fn carry_forward(earlier: &Assessment, how: CarryForward) -> Assessment {
    let mut answers = Answers::default();
    for (id, entry) in earlier
        .answers
        .iter()
        .filter(|(_, entry)| entry.answer.is_some())
    {
        answers.set(id, entry.answer.clone());
        answers.set_note(id, entry.note.clone());
    }
    let is_wanted = |open: bool| open || how.finished_actions;
    let actions = (earlier.plan.actions.iter())
        .filter(|action| is_wanted(action.status().is_open()))
        .cloned()
        .collect();
    Assessment {
        name: earlier.name.clone(),
        form: earlier.form,
        profile: earlier.profile.clone(),
        plan: Plan {
            actions,
            ..Plan::default()
        },
        earlier: Some(Earlier {
            id: earlier.id.clone(),
            name: earlier.name.clone(),
            date: earlier.date.clone(),
            version: how.version,
            group: earlier.group,
            answers,
            profile_is_seen: earlier.profile == Profile::default(),
        }),
        ..Assessment::new(how.id, how.now)
    }
}

impl Assessment {
    /// The answer of last time to a question, where there is one.
    pub fn last_time(&self, question: &Question) -> Option<&Answer> {
        self.earlier.as_ref()?.answers.get(question.id)
    }

    /// The questions that are asked now, have no answer yet, and had one last time.
    pub fn to_confirm(&self, instrument: &'static Instrument) -> Vec<&'static Question> {
        (instrument.questions.iter().copied())
            .filter(|question| {
                question.is_shown(self)
                    && self.last_time(question).is_some()
                    && !is_answered(self, question)
            })
            .collect()
    }
}
