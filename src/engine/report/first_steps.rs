//! First steps that a department could take on a recommendation.
//!
//! They are this tool's suggestions: they must never be given as the study's words.

use super::phrases::{findings_text, lower_first};
use crate::engine::instrument::{Finding, FirstStep, Recommendation};
use crate::engine::scores::Status;

/// What the steps are called together.
pub const FIRST_STEPS: &str = "First steps you could take";

/// What must stand with them, wherever they are shown.
pub const FIRST_STEPS_ABOUT: &str = "These are this tool\u{2019}s suggestions, not the study\u{2019}s. Use what fits. A number such \
     as F1 is one that we gave to a finding of the study.";

/// One step in words.
#[derive(Debug, Clone)]
pub struct FirstStepReport {
    /// Its id, for example `r31-write-steps-down`.
    pub id: &'static str,
    /// What to do.
    pub text: &'static str,
    /// The findings it follows from.
    pub findings: &'static [&'static Finding],
    /// The same in words: 'Follows from findings F1 and F8'.
    pub follows_from: String,
}

/// The steps of a recommendation that leaves something to do; none for any other.
pub(super) fn first_steps(recommendation: &Recommendation, status: Status) -> Vec<FirstStepReport> {
    match status {
        Status::PartlyMet | Status::NotMet | Status::CannotTell => {
            recommendation.first_steps.iter().map(step).collect()
        }
        Status::Met | Status::DoesNotApply | Status::ToDiscuss => Vec::new(),
    }
}

fn step(step: &'static FirstStep) -> FirstStepReport {
    FirstStepReport {
        id: step.id,
        text: step.text,
        findings: step.findings,
        follows_from: format!(
            "Follows from {}",
            lower_first(&findings_text(step.findings))
        ),
    }
}
