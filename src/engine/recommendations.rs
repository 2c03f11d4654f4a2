//! From the readings of its key questions to the status of a recommendation (`instrument.md` 4.5).
//!
//! Rulings: a recommendation that is capped (R2) is no better than 'partly met' in what remains
//! possible as well; gaps are listed as 'find out' whatever the status; only key questions that
//! apply can make it disputed or touch it with a perception gap. It must not set the order:
//! `priority` does.

use super::assessment::Assessment;
use super::fraction::Fraction;
use super::instrument::{Instrument, Mode, Recommendation};
use super::scores::{FindOut, GroupView, Reading, Readings, Reason, RecommendationScore, Status};

/// A status, and those that remain possible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusSum {
    /// The status.
    pub status: Status,
    /// What it could turn out to be, best first; empty if no key question applies.
    pub possible: Vec<Status>,
}

/// All recommendations for departments, R1 first, not yet in order.
pub fn recommendations(
    instrument: &Instrument,
    assessment: &Assessment,
    readings: &Readings,
    groups: &GroupView,
) -> Vec<RecommendationScore> {
    (instrument.recommendations.iter())
        .filter(|recommendation| recommendation.mode != Mode::Background)
        .map(|recommendation| recommendation_score(recommendation, assessment, readings, groups))
        .collect()
}

fn recommendation_score(
    recommendation: &'static Recommendation,
    assessment: &Assessment,
    readings: &Readings,
    groups: &GroupView,
) -> RecommendationScore {
    let reasons: Vec<Reason> = (recommendation.keys.iter())
        .map(|question| Reason {
            question,
            reading: readings.of(question),
        })
        .collect();
    let capped =
        (recommendation.capped_when.as_ref()).is_some_and(|condition| condition.holds(assessment));
    let sum = match recommendation.mode {
        Mode::Status => status_sum(reasons.iter().map(|reason| reason.reading), capped),
        Mode::ToDiscuss | Mode::Background => StatusSum {
            status: Status::ToDiscuss,
            possible: Vec::new(),
        },
    };
    RecommendationScore {
        recommendation,
        status: sum.status,
        possible: sum.possible,
        priority: None,
        rank: None,
        safety: false,
        capped,
        disputed: reasons.iter().any(|reason| is_disputed(reason, groups)),
        perception_gap: (reasons.iter()).any(|reason| has_large_gap(reason, groups)),
        raised_by_retention: false,
        find_out: reasons.iter().filter_map(find_out).collect(),
        reasons,
    }
}

/// The status that key questions which read so give.
///
/// With a gap, 'partly met' is always possible: the gap could turn out to be level 2. 'Met' is
/// possible as long as every known level is high, 'not met' as long as every one is low. The tests
/// check this against all fillings.
pub fn status_sum(readings: impl IntoIterator<Item = Reading>, capped: bool) -> StatusSum {
    let (mut known, mut unknown, mut high, mut low) = (0_usize, 0_usize, 0_usize, 0_usize);
    for reading in readings {
        match reading {
            Reading::Level(level) => {
                known += 1;
                high += usize::from(level >= 3);
                low += usize::from(level <= 1);
            }
            Reading::Unknown(_) => unknown += 1,
            Reading::LeftOut(_) | Reading::Descriptive => {}
        }
    }
    if known + unknown == 0 {
        return StatusSum {
            status: Status::DoesNotApply,
            possible: Vec::new(),
        };
    }
    let all_high = high == known;
    let all_low = low == known;
    let partly = unknown > 0 || (!all_high && !all_low) || (all_high && capped);
    let possible: Vec<Status> = [
        (Status::Met, all_high && !capped),
        (Status::PartlyMet, partly),
        (Status::NotMet, all_low),
    ]
    .into_iter()
    .filter_map(|(status, can_be)| can_be.then_some(status))
    .collect();
    let status = match possible.as_slice() {
        [only] => *only,
        _ => Status::CannotTell,
    };
    StatusSum { status, possible }
}

fn is_disputed(reason: &Reason, groups: &GroupView) -> bool {
    let median = groups.support_worker_medians.get(reason.question.id);
    matches!(reason.reading, Reading::Level(3..))
        && median.is_some_and(|median| *median < Fraction::whole(3))
}

fn has_large_gap(reason: &Reason, groups: &GroupView) -> bool {
    !matches!(reason.reading, Reading::LeftOut(_))
        && groups.large_gaps.contains(&reason.question.id)
}

fn find_out(reason: &Reason) -> Option<FindOut> {
    match reason.reading {
        Reading::Unknown(why) => Some(FindOut {
            question: reason.question,
            why,
            who: reason.question.groups,
        }),
        _ => None,
    }
}
