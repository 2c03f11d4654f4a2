//! The order of the recommendations that are partly met or not met (`instrument.md` 4.8).
//!
//! Rulings: `gap` is never under 1; the order is safety, points, perception gap, R number over all
//! that have a band, and bands do not come into it, as the worked cases list them (a 'Consider' of
//! 3 points stands before a 'Plan' of 3 points with a higher number); safety is for a key question
//! of the recommendation's own that is marked and at level 0 or 1; 'provisional' takes the place
//! of every band, grade C included, but for safety. The points are a sorting aid: they must not
//! leave this file.

use std::cmp::Reverse;

use super::answers::Answer;
use super::assessment::Assessment;
use super::fraction::Fraction;
use super::instrument::{Evidence, Recommendation, RetentionRule};
use super::scores::{Completeness, Priority, Reading, RecommendationScore, Status};

/// How many are shown as 'do first' at most.
const MOST_DO_FIRST: usize = 5;

/// Gives each recommendation that is partly met or not met its band and its place.
pub fn set_order(
    scores: &mut [RecommendationScore],
    rule: &RetentionRule,
    assessment: &Assessment,
    completeness: &Completeness,
) {
    let many_leave_soon = matches!(
        assessment.answers.get(rule.question.id),
        Some(Answer::Choice(id)) if rule.options.contains(id)
    );
    let mut open: Vec<(Fraction, &mut RecommendationScore)> = (scores.iter_mut())
        .filter(|score| matches!(score.status, Status::PartlyMet | Status::NotMet))
        .map(|score| {
            score.safety = is_safety(score);
            score.raised_by_retention = many_leave_soon && score.recommendation.retention;
            (points(score), score)
        })
        .collect();
    open.sort_by_key(|(points, score)| {
        let number = score.recommendation.number;
        Reverse((score.safety, *points, score.perception_gap, Reverse(number)))
    });
    let provisional = completeness.is_provisional();
    let mut do_first = 0;
    for (place, (points, score)) in open.into_iter().enumerate() {
        let band = band(score, points, provisional);
        let first = band == Priority::DoFirst;
        do_first += usize::from(first);
        score.priority = Some(if first && do_first > MOST_DO_FIRST {
            Priority::DoNext
        } else {
            band
        });
        score.rank = Some(place + 1);
    }
}

fn is_safety(score: &RecommendationScore) -> bool {
    score.recommendation.safety
        && (score.reasons.iter())
            .any(|reason| reason.question.safety && matches!(reason.reading, Reading::Level(..=1)))
}

fn band(score: &RecommendationScore, points: Fraction, provisional: bool) -> Priority {
    if score.safety {
        Priority::DoFirst
    } else if provisional {
        Priority::Provisional
    } else if score.recommendation.evidence == Some(Evidence::C) || points < Fraction::whole(3) {
        Priority::Consider
    } else if points < Fraction::whole(6) {
        Priority::Plan
    } else {
        Priority::DoFirst
    }
}

/// `gap` times weight, and 1 each for a perception gap and for retention.
fn points(score: &RecommendationScore) -> Fraction {
    let (mut known, mut total) = (0_i64, 0_i64);
    for reason in &score.reasons {
        if let Reading::Level(level) = reason.reading {
            known += 1;
            total += i64::from(level);
        }
    }
    let extra = i64::from(score.perception_gap) + i64::from(score.raised_by_retention);
    let gap_times_known = (4 * known - total).max(known);
    let points = gap_times_known * weight(score.recommendation) + extra * known;
    // With no known level there is no status that has an order.
    Fraction::new(points, known).unwrap_or(Fraction::ZERO)
}

fn weight(recommendation: &Recommendation) -> i64 {
    match recommendation.evidence {
        Some(Evidence::A) => 3,
        Some(Evidence::B) => 2,
        Some(Evidence::C) | None => 1,
    }
}
