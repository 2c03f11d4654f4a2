//! Which of the cross-checks are raised, and which of those were confirmed (`instrument.md` 4.10).
//!
//! Rulings: only a check that puts an answer in doubt (C2 to C5) can be confirmed, and a
//! confirmation of any other does nothing (4.13, 9); a check is raised even if the question that
//! it doubts is hidden, and then changes nothing (4.13, 10). It must not change an answer.

use super::assessment::Assessment;
use super::instrument::{Check, Effect, Instrument, Question};

/// The checks that hold for an assessment, C1 first.
#[derive(Debug, Clone, Default)]
pub struct RaisedChecks {
    /// Those that are not confirmed.
    pub open: Vec<&'static Check>,
    /// Those that were confirmed.
    pub confirmed: Vec<&'static Check>,
}

/// All checks that are raised.
pub fn raised_checks(instrument: &Instrument, assessment: &Assessment) -> RaisedChecks {
    let confirmed =
        |check: &Check| check.can_be_confirmed() && assessment.confirmed_checks.contains(check.id);
    let (confirmed, open) = (instrument.checks.iter().copied())
        .filter(|check| check.raised_when.holds(assessment))
        .partition(|check| confirmed(check));
    RaisedChecks { open, confirmed }
}

impl RaisedChecks {
    /// The check that puts a question's answer in doubt, if one does.
    pub fn doubt_about(&self, question: &Question) -> Option<&'static str> {
        self.find(
            |effect| matches!(effect, Effect::DoubtUnlessConfirmed(doubted) if doubted.id == question.id),
        )
    }

    /// The check that does not accept a question's 'not applicable', if one does not.
    pub fn refusal_of(&self, question: &Question) -> Option<&'static str> {
        self.find(
            |effect| matches!(effect, Effect::NotApplicableRefused(refused) if refused.id == question.id),
        )
    }

    fn find(&self, wanted: impl Fn(&Effect) -> bool) -> Option<&'static str> {
        let mut open = self.open.iter();
        open.find(|check| wanted(&check.effect))
            .map(|check| check.id)
    }
}

impl Check {
    /// Whether a person can say that their answer is right all the same.
    pub fn can_be_confirmed(&self) -> bool {
        matches!(self.effect, Effect::DoubtUnlessConfirmed(_))
    }
}
