//! The short of the results: what to do first, what is in place, and what nobody knows.
//!
//! It must not give one number or grade for everything, and must not choose anew: the order is that
//! of the recommendations.

use super::Report;
use super::recommendation::RecommendationReport;
use super::recommendations::RecommendationsReport;
use crate::engine::scores::Priority;
use crate::engine::words::count_text;

/// How many of those that are met are named.
const MOST_NAMED: usize = 3;

impl RecommendationsReport {
    /// Those to do first, in order; none where no order is given, unless they are about safety.
    pub fn do_first(&self) -> &[RecommendationReport] {
        (self.open.iter())
            .find(|group| group.priority == Priority::DoFirst)
            .map_or(&[], |group| &group.items)
    }

    /// The first few of those that are met.
    pub fn first_met(&self) -> &[RecommendationReport] {
        self.met.get(..MOST_NAMED).unwrap_or(&self.met)
    }

    /// How many questions a recommendation waits for.
    pub fn n_to_find_out(&self) -> usize {
        self.find_out.iter().map(|group| group.lines.len()).sum()
    }
}

impl Report {
    /// Which recommendations are in place: 'These are met.', 'The first 3 of the 11 that are met.'
    pub fn in_place(&self) -> String {
        let all = &self.recommendations;
        match (all.met.len(), all.first_met().len()) {
            (0, _) => "No recommendation is met yet, as far as we know.".to_owned(),
            (1, _) => "This recommendation is met:".to_owned(),
            (met, named) if met == named => format!("These {met} recommendations are met:"),
            (met, named) => format!("{met} recommendations are met. The first {named}:"),
        }
    }

    /// How much is known, and how many of the gaps decide something.
    pub fn unknown(&self) -> String {
        let known = self.completeness.in_full();
        let waits = match self.recommendations.n_to_find_out() {
            0 => "No recommendation waits for an answer.".to_owned(),
            number => {
                let settled = match number < self.completeness.n_missing {
                    true => " The other gaps do not change whether one is met.",
                    false => "",
                };
                format!(
                    "The answers to {} would tell whether a recommendation is met.{settled}",
                    count_text(number, "question")
                )
            }
        };
        format!("{known} {waits}")
    }
}
