//! A theme's result and its range on the five words, each word one step of the same width.
//!
//! The words are an order, so no place within a step means anything: it must not show the mean.

use super::Span;
use crate::engine::scores::{ThemeResult, ThemeScore};

/// The five words in order.
pub const STEPS: [ThemeResult; 5] = [
    ThemeResult::NotYetInPlace,
    ThemeResult::Early,
    ThemeResult::PartlyInPlace,
    ThemeResult::MostlyInPlace,
    ThemeResult::InPlace,
];

/// A result and its range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Steps {
    /// The five steps from the left.
    pub steps: [Span; 5],
    /// The step of the result; none without enough answers.
    pub result: Option<Span>,
    /// From the lowest to the highest step that is possible; none where everything is known.
    pub range: Option<Span>,
}

impl Steps {
    /// The drawing for a theme; none if the theme does not apply.
    pub fn new(score: &ThemeScore) -> Option<Self> {
        let range = score.range.as_ref()?;
        let step = |result: ThemeResult| STEPS.iter().position(|step| *step == result);
        let (low, high) = (step(range.low_result)?, step(range.high_result)?);
        Some(Self {
            steps: Self::all(),
            result: step(score.result).map(|place| span(place, place)),
            range: (score.known < score.applicable).then(|| span(low, high)),
        })
    }

    /// The five steps from the left.
    pub fn all() -> [Span; 5] {
        std::array::from_fn(|place| span(place, place))
    }
}

fn span(from: usize, to: usize) -> Span {
    Span::of_parts(from, to + 1, STEPS.len())
}
