//! What became of one thing between two checks.
//!
//! It is told from exact scores, and nothing is called a change that too little knowledge could
//! explain. It must not say why something changed: no check can.

use crate::engine::answers::Answer;
use crate::engine::fraction::Fraction;
use crate::engine::scores::{Reading, Status, ThemeResult, ThemeScore};

/// What became of a theme, a recommendation or a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Movement {
    /// It moved up.
    Up,
    /// It moved down.
    Down,
    /// It was not known then, and is now.
    BecameKnown,
    /// It was known then, and is not now.
    BecameUnknown,
    /// It applies now, and did not then.
    NowApplies,
    /// It applied then, and does not now.
    NoLongerApplies,
    /// Another answer, to a question without levels.
    Changed,
    /// Too little was known, then or now, to say whether it moved.
    CannotSay,
    /// Not known then, not known now.
    StillUnknown,
    /// As it was.
    Same,
    /// It did not apply then and does not now.
    StillOut,
    /// The two versions of the question set do not ask the same.
    NotComparable,
}

impl Movement {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 12] = [
        Self::Up,
        Self::Down,
        Self::BecameKnown,
        Self::BecameUnknown,
        Self::NowApplies,
        Self::NoLongerApplies,
        Self::Changed,
        Self::CannotSay,
        Self::StillUnknown,
        Self::Same,
        Self::StillOut,
        Self::NotComparable,
    ];

    /// Whether something is not as it was.
    pub fn is_change(self) -> bool {
        self < Self::CannotSay
    }

    /// The same with then and now swapped.
    #[must_use]
    pub fn mirrored(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
            Self::BecameKnown => Self::BecameUnknown,
            Self::BecameUnknown => Self::BecameKnown,
            Self::NowApplies => Self::NoLongerApplies,
            Self::NoLongerApplies => Self::NowApplies,
            same => same,
        }
    }

    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Up => "Moved up",
            Self::Down => "Moved down",
            Self::BecameKnown => "Became known",
            Self::BecameUnknown => "Became unknown",
            Self::NowApplies => "Now applies",
            Self::NoLongerApplies => "No longer applies",
            Self::Changed => "Another answer",
            Self::CannotSay => "Cannot say whether it moved",
            Self::StillUnknown => "Still not known",
            Self::Same => "The same",
            Self::StillOut => "Does not apply",
            Self::NotComparable => "Cannot be compared",
        }
    }

    /// From less to more, where it is known which is which.
    fn of_order<T: Ord>(then: &T, now: &T) -> Self {
        match then.cmp(now) {
            std::cmp::Ordering::Less => Self::Up,
            std::cmp::Ordering::Greater => Self::Down,
            std::cmp::Ordering::Equal => Self::Same,
        }
    }

    /// From whether it applies, then and now, and whether it is known; nothing, if it is both.
    fn of_presence(applies: (bool, bool), known: (bool, bool)) -> Option<Self> {
        Some(match (applies, known) {
            ((false, false), _) => Self::StillOut,
            ((false, true), _) => Self::NowApplies,
            ((true, false), _) => Self::NoLongerApplies,
            (_, (false, false)) => Self::StillUnknown,
            (_, (false, true)) => Self::BecameKnown,
            (_, (true, false)) => Self::BecameUnknown,
            (_, (true, true)) => return None,
        })
    }

    /// What became of a question.
    pub fn of_question(then: (Reading, Option<&Answer>), now: (Reading, Option<&Answer>)) -> Self {
        let applies = |reading| !matches!(reading, Reading::LeftOut(_));
        let known = |reading| !matches!(reading, Reading::Unknown(_));
        let presence = Self::of_presence(
            (applies(then.0), applies(now.0)),
            (known(then.0), known(now.0)),
        );
        presence.unwrap_or_else(|| match (then.0, now.0) {
            (Reading::Level(then), Reading::Level(now)) => Self::of_order(&then, &now),
            _ if then.1 == now.1 => Self::Same,
            _ => Self::Changed,
        })
    }

    /// What became of a recommendation.
    pub fn of_status(then: Status, now: Status) -> Self {
        let applies = |status| status != Status::DoesNotApply;
        let known = |status| status != Status::CannotTell;
        // The best status comes first.
        Self::of_presence((applies(then), applies(now)), (known(then), known(now)))
            .unwrap_or_else(|| Self::of_order(&now, &then))
    }

    /// What became of a theme.
    pub fn of_theme(then: &ThemeScore, now: &ThemeScore) -> Self {
        let applies = |score: &ThemeScore| score.result != ThemeResult::DoesNotApply;
        let known = |score: &ThemeScore| score.result != ThemeResult::NotEnoughAnswers;
        Self::of_presence((applies(then), applies(now)), (known(then), known(now)))
            .unwrap_or_else(|| Self::of_known_theme(then, now))
    }

    /// The ranges decide. Where both are of one point, and it is the same, the words do: an answer at
    /// the lowest level can hold a theme back. Where points and words pull apart, the words are what
    /// a person sees, so they decide too.
    fn of_known_theme(then: &ThemeScore, now: &ThemeScore) -> Self {
        // Why a question is not known makes no difference here.
        let readings = |score: &ThemeScore| -> Vec<Option<Reading>> {
            let known = |reading| Some(reading).filter(|each| !matches!(each, Reading::Unknown(_)));
            (score.reasons.iter())
                .map(|each| known(each.reading))
                .collect()
        };
        if readings(then) == readings(now) {
            return Self::Same;
        }
        let (Some(before), Some(after)) = (ends(then), ends(now)) else {
            return Self::CannotSay;
        };
        let words = Self::of_order(&then.result, &now.result);
        if before.0 == before.1 && before == after {
            words
        } else if before.1 < after.0 || after.1 < before.0 {
            if words == Self::Same {
                Self::of_order(&before.0, &after.0)
            } else {
                words
            }
        } else {
            Self::CannotSay
        }
    }
}

fn ends(score: &ThemeScore) -> Option<(Fraction, Fraction)> {
    score.range.as_ref().map(|range| (range.low, range.high))
}
