//! Scores as plain JSON, so that a case can name any part of them.
//!
//! It must not work anything out: it only names what is there.

use std::collections::BTreeMap;

use rolecheck::engine::fraction::Fraction;
use rolecheck::engine::groups::{Gap, GapSize, ShownAnswer, ShownQuestion};
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::scores::{
    AreaModel, Deployment, LeftOut, Priority, Reading, RecommendationScore, Scores, Status,
    ThemeScore, Why,
};
use serde_json::{Map, Value, json};

/// Everything in the scores that a case can ask for.
pub fn scores(scores: &Scores) -> Value {
    let count = &scores.completeness;
    json!({
        "completeness": {
            "scored": count.scored, "leftOut": count.left_out, "applicable": count.applicable,
            "known": count.known, "dontKnow": count.dont_know, "blank": count.blank,
            "inDoubt": count.in_doubt,
        },
        "readings": object(CURRENT.questions, |question| {
            (question.id, json!(reading(scores.readings.of(question))))
        }),
        "themes": object(&scores.themes, |each| (each.theme.id, theme(each))),
        "statuses": statuses(scores),
        "recommendations": object(&scores.recommendations, |each| {
            (each.recommendation.id, recommendation(each))
        }),
        "order": order(scores),
        "ranks": ranks(scores),
        "safety": those(scores, |each| each.safety),
        "disputed": those(scores, |each| each.disputed),
        "perceptionGap": those(scores, |each| each.perception_gap),
        "raisedByRetention": those(scores, |each| each.raised_by_retention),
        "deployment": model(&scores.deployment),
        "checks": scores.checks.iter().map(|check| check.id).collect::<Vec<_>>(),
        "confirmedChecks": (scores.confirmed_checks.iter())
            .map(|check| check.id)
            .collect::<Vec<_>>(),
        "share": scores.share.as_ref().map(|sum| {
            json!({ "share": fraction(sum.share), "withBand4": sum.with_band_4 })
        }),
        "esrGap": scores.esr_gap.as_ref().map(|sum| {
            json!({ "gap": fraction(sum.gap), "overTenPercent": sum.over_ten_percent })
        }),
    })
}

/// The groups beside each other.
pub fn comparison(question: &ShownQuestion) -> Value {
    let size = |gap: Gap| match gap.size {
        GapSize::Similar => "similar",
        GapSize::Some => "some",
        GapSize::Large => "large",
    };
    let medians = question.answers.iter().filter_map(|(group, answer)| {
        Some((group.id().to_owned(), fraction(answer.median()?).into()))
    });
    let hidden = (question.answers.iter()).filter(|(_, answer)| *answer == ShownAnswer::NotShown);
    json!({
        "gap": question.gap.map(size),
        "medians": medians.collect::<Map<_, _>>(),
        "hidden": hidden.map(|(group, _)| group.id()).collect::<Vec<_>>(),
    })
}

/// A fraction as `3`, or as `7/2`.
pub fn fraction(fraction: Fraction) -> String {
    match fraction.denominator() {
        1 => fraction.numerator().to_string(),
        below => format!("{}/{below}", fraction.numerator()),
    }
}

fn reading(reading: Reading) -> String {
    match reading {
        Reading::Level(level) => format!("level {level}"),
        Reading::Unknown(Why::DontKnow) => "dont-know".to_owned(),
        Reading::Unknown(Why::Blank) => "blank".to_owned(),
        Reading::Unknown(Why::InDoubt(check)) => format!("in doubt {check}"),
        Reading::LeftOut(LeftOut::NotApplicable) => "not-applicable".to_owned(),
        Reading::LeftOut(LeftOut::Hidden) => "hidden".to_owned(),
        Reading::Descriptive => "descriptive".to_owned(),
    }
}

fn theme(theme: &ThemeScore) -> Value {
    let places = |mean: Fraction| mean.round_half_up(4) as f64 / 10_000.0;
    let range = theme.range.as_ref();
    json!({
        "result": theme.result.id(), "known": theme.known, "applicable": theme.applicable,
        "mean": theme.mean.map(places),
        "low": range.map(|range| places(range.low)),
        "high": range.map(|range| places(range.high)),
        "lowResult": range.map(|range| range.low_result.id()),
        "highResult": range.map(|range| range.high_result.id()),
        "atLevel": theme.at_level, "heldBack": theme.held_back,
    })
}

fn recommendation(score: &RecommendationScore) -> Value {
    json!({
        "status": score.status.id(),
        "possible": score.possible.iter().map(|status| status.id()).collect::<Vec<_>>(),
        "priority": score.priority.map(Priority::id), "rank": score.rank,
        "safety": score.safety, "capped": score.capped,
        "findOut": score.find_out.iter().map(|gap| gap.question.id).collect::<Vec<_>>(),
        "reasons": (score.reasons.iter())
            .map(|reason| (reason.question.id.to_owned(), reading(reason.reading).into()))
            .collect::<Map<_, _>>(),
    })
}

fn those(scores: &Scores, wanted: impl Fn(&RecommendationScore) -> bool) -> Vec<&'static str> {
    (scores.recommendations.iter())
        .filter(|each| wanted(each))
        .map(|each| each.recommendation.id)
        .collect()
}

fn statuses(scores: &Scores) -> Value {
    let all = [
        Status::Met,
        Status::PartlyMet,
        Status::NotMet,
        Status::CannotTell,
        Status::DoesNotApply,
        Status::ToDiscuss,
    ];
    object(&all, |status| {
        (
            status.id(),
            json!(those(scores, |each| each.status == *status)),
        )
    })
}

/// The ids in the order of their ranks; their own ranks are checked to be 1, 2, 3 ...
pub fn ranked(scores: &Scores) -> Vec<&RecommendationScore> {
    let by_rank: BTreeMap<usize, &RecommendationScore> = (scores.recommendations.iter())
        .filter_map(|each| Some((each.rank?, each)))
        .collect();
    by_rank.into_values().collect()
}

fn ranks(scores: &Scores) -> Vec<&'static str> {
    ranked(scores)
        .iter()
        .map(|each| each.recommendation.id)
        .collect()
}

fn order(scores: &Scores) -> Value {
    let bands = [
        Priority::DoFirst,
        Priority::DoNext,
        Priority::Plan,
        Priority::Consider,
        Priority::Provisional,
    ];
    object(&bands, |band| {
        let in_band: Vec<_> = (ranked(scores).iter())
            .filter(|each| each.priority == Some(*band))
            .map(|each| each.recommendation.id)
            .collect();
        (band.id(), json!(in_band))
    })
}

fn model(deployment: &Deployment) -> Value {
    json!({
        "department": deployment.department.id(),
        "hospitals": (deployment.hospitals.iter())
            .map(|each| (each.hospital.clone(), json!({
                "model": each.model.id(), "pools": each.pools,
                "acrossHospitalsOnly": each.across_hospitals_only,
                "ctMriPools": String::from_iter(&each.ct_mri_pools),
                "areas": object(&each.areas, |(area, model)| (*area, json!(area_model(*model)))),
            })))
            .collect::<Map<_, _>>(),
        "areas": object(&deployment.areas, |each| (each.area, json!({
            "hospitals": (each.hospitals.iter())
                .map(|(hospital, model)| (hospital.clone(), area_model(*model).into()))
                .collect::<Map<_, _>>(),
            "sameEverywhere": each.same_everywhere,
        }))),
    })
}

fn area_model(model: AreaModel) -> String {
    match model {
        AreaModel::Static => "static".to_owned(),
        AreaModel::Rotational(None) => "rotational".to_owned(),
        AreaModel::Rotational(Some(pool)) => format!("rotational {pool}"),
        AreaModel::Hybrid => "hybrid".to_owned(),
        AreaModel::None => "none".to_owned(),
        AreaModel::CannotTell => "cannot-tell".to_owned(),
    }
}

fn object<T>(items: &[T], entry: impl Fn(&T) -> (&'static str, Value)) -> Value {
    let entries = items.iter().map(|item| {
        let (key, value) = entry(item);
        (key.to_owned(), value)
    });
    Value::Object(entries.collect())
}
