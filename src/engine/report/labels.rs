//! What results are called on screen.
//!
//! It must not make one thing sound better than another where the study does not.

use super::phrases::upper_first;
use crate::engine::scores::{HospitalDeployment, Model, Priority, Status, ThemeResult};
use crate::engine::words::model_name;

/// What an answer of each level means, 0 first (`instrument.md` 3).
pub const LEVEL_WORDS: [&str; 5] = [
    "Nothing there",
    "A start, or by chance",
    "Partly",
    "In place",
    "In place and kept up",
];

/// What the recommendations are, and what they are not.
pub const RECOMMENDATIONS_ABOUT: &str = "The study has no list of recommendations. Ours follow from \
what it found and what its authors suggest, in our words.";

/// What answers that are not known are called together.
pub const UNKNOWN_WORDS: &str = "Not known";

/// The words for a theme's result.
pub fn theme_words(result: ThemeResult) -> &'static str {
    match result {
        ThemeResult::NotYetInPlace => "Not yet in place",
        ThemeResult::Early => "Early",
        ThemeResult::PartlyInPlace => "Partly in place",
        ThemeResult::MostlyInPlace => "Mostly in place",
        ThemeResult::InPlace => "In place",
        ThemeResult::NotEnoughAnswers => "Not enough answers",
        ThemeResult::DoesNotApply => "Does not apply",
    }
}

/// The words for a recommendation's status.
pub fn status_words(status: Status) -> &'static str {
    match status {
        Status::Met => "Met",
        Status::PartlyMet => "Partly met",
        Status::NotMet => "Not met",
        Status::CannotTell => "Cannot tell",
        Status::DoesNotApply => "Does not apply",
        Status::ToDiscuss => "To discuss",
    }
}

/// The words for a place in the order.
pub fn priority_words(priority: Priority) -> &'static str {
    match priority {
        Priority::DoFirst => "Do first",
        Priority::DoNext => "Do next",
        Priority::Plan => "Plan",
        Priority::Consider => "Consider",
        Priority::Provisional => "Provisional",
    }
}

/// Why a recommendation stands in this group.
pub(super) fn priority_about(priority: Priority) -> &'static str {
    match priority {
        Priority::DoFirst => {
            "Anything to check for safety stands first. Then we multiply the size of the gap by the \
             strength of the evidence, and take the highest. So one that is partly met can stand \
             before one that is not met. We show no more than 5 here."
        }
        Priority::DoNext => {
            "These would be \u{2018}Do first\u{2019} too, but we show only 5 there."
        }
        Priority::Plan => "A smaller gap, or less strong evidence.",
        Priority::Consider => "A small gap, or an idea from 1 site or from the authors.",
        Priority::Provisional => {
            "Fewer than 60% of the scored questions have a known answer. \
             So we do not say yet what to do first. These may change as you answer more."
        }
    }
}

/// What a model means, in a sentence.
pub(super) fn model_about(model: Model) -> &'static str {
    match model {
        Model::Rotational => "Support workers move between areas.",
        Model::Static => "Support workers stay in one area.",
        Model::Hybrid => "Some support workers stay in one area and some move.",
        Model::Differs => "Your hospitals do not all work in the same way.",
        Model::CannotTell => "Your grid does not say enough yet.",
        Model::NoSupportWorkers => "Your grid has no support workers in any area.",
    }
}

/// The words for one hospital's model.
pub(super) fn hospital_words(hospital: &HospitalDeployment) -> String {
    let words = upper_first(model_name(hospital.model));
    match hospital.pools {
        Some(pools) => format!("{words} in {pools} groups"),
        None if hospital.across_hospitals_only => format!("{words} (across hospitals only)"),
        None => words,
    }
}
