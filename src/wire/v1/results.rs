//! Writes the results block.
//!
//! It must not work anything out: rounding for the file is all that happens here.

use crate::engine::assessment::{Assessment, Form};
use crate::engine::fraction::Fraction;
use crate::engine::instrument::Instrument;
use crate::engine::score::score;
use crate::engine::scores::{
    Completeness, Deployment, GroupView, RecommendationScore, Scores, ThemeScore,
};
use crate::wire::decimal::text_from_units;
use crate::wire::json::{Fields, Json};

/// The results block of these scores.
pub fn results_json(scores: &Scores) -> Json {
    let themes = scores
        .themes
        .iter()
        .map(|theme| (theme.theme.id, theme_json(theme)));
    let recommendations = scores.recommendations.iter();
    let recommendations =
        recommendations.map(|score| (score.recommendation.id, recommendation_json(score)));
    let checks = scores.checks.iter().map(|check| Json::text(check.id));
    Json::object([
        ("completeness", completeness_json(&scores.completeness)),
        ("themes", Json::object(themes)),
        ("recommendations", Json::object(recommendations)),
        ("deployment", deployment_json(&scores.deployment)),
        ("checks", Json::List(checks.collect())),
    ])
}

/// The scores of an assessment; none for the forms that have no results.
pub(in crate::wire) fn fresh_scores(
    assessment: &Assessment,
    instrument: &'static Instrument,
) -> Option<Scores> {
    (assessment.form == Form::Department)
        .then(|| score(instrument, assessment, &GroupView::default()))
}

/// The results block of an assessment, worked out anew.
pub(in crate::wire) fn fresh_results(
    assessment: &Assessment,
    instrument: &'static Instrument,
) -> Json {
    let scores = fresh_scores(assessment, instrument);
    scores.as_ref().map_or_else(Json::null, results_json)
}

fn completeness_json(completeness: &Completeness) -> Json {
    Json::object([
        ("scored", Json::whole(completeness.scored)),
        ("leftOut", Json::whole(completeness.left_out)),
        ("applicable", Json::whole(completeness.applicable)),
        ("known", Json::whole(completeness.known)),
        ("dontKnow", Json::whole(completeness.dont_know)),
        ("blank", Json::whole(completeness.blank)),
        ("inDoubt", Json::whole(completeness.in_doubt)),
    ])
}

fn theme_json(theme: &ThemeScore) -> Json {
    let range = theme.range.as_ref();
    Json::object([
        ("result", Json::text(theme.result.id())),
        ("known", Json::whole(theme.known)),
        ("applicable", Json::whole(theme.applicable)),
        ("mean", rounded_or_null(theme.mean)),
        ("low", rounded_or_null(range.map(|range| range.low))),
        ("high", rounded_or_null(range.map(|range| range.high))),
    ])
}

fn rounded_or_null(fraction: Option<Fraction>) -> Json {
    fraction.map_or_else(Json::null, |fraction| {
        Json::Raw(text_from_units(fraction.round_half_up(4), 4))
    })
}

fn recommendation_json(score: &RecommendationScore) -> Json {
    let priority = score.priority.map(|priority| Json::text(priority.id()));
    Json::object([
        ("status", Json::text(score.status.id())),
        ("priority", priority.unwrap_or_else(Json::null)),
        ("rank", score.rank.map_or_else(Json::null, Json::whole)),
        ("safety", Json::bool(score.safety)),
    ])
}

fn deployment_json(deployment: &Deployment) -> Json {
    let hospitals = deployment.hospitals.iter().map(|hospital| {
        let mut fields = Fields::default();
        fields.set("model", Json::text(hospital.model.id()));
        if let Some(pools) = hospital.pools {
            fields.set("pools", Json::whole(pools));
        }
        (hospital.hospital.as_str(), Json::Object(fields))
    });
    Json::object([
        ("department", Json::text(deployment.department.id())),
        ("hospitals", Json::object(hospitals)),
    ])
}
