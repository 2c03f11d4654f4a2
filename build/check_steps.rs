//! Checks the first steps: each belongs to a recommendation with a status and follows from findings
//! that this recommendation rests on.
//!
//! It must not judge whether a step helps: people do.

use std::collections::BTreeSet;

use super::check_ids::words;
use super::check_links::{known_findings, unknown};
use super::mistakes::Mistakes;
use super::names::Names;
use super::source::{FirstStep, Mode, Parsed, Recommendation};

/// How many steps each recommendation with a status has.
const STEPS: std::ops::RangeInclusive<usize> = 2..=3;

/// Reports what is wrong with the first steps.
pub fn check(parsed: &Parsed, names: &Names<'_>, mistakes: &mut Mistakes) {
    let steps = &parsed.first_steps.value.step;
    words(
        &parsed.first_steps,
        steps.iter().map(|step| &step.id),
        mistakes,
    );
    for step in steps {
        one(parsed, step, names, mistakes);
    }
    for recommendation in &parsed.recommendations.value.recommendation {
        enough(parsed, recommendation, mistakes);
    }
}

fn one(parsed: &Parsed, step: &FirstStep, names: &Names<'_>, mistakes: &mut Mistakes) {
    let doc = &parsed.first_steps;
    known_findings(doc, step.findings.get_ref(), names, mistakes);
    if step.findings.get_ref().is_empty() {
        let what = "a step follows from at least one finding";
        mistakes.add(doc, step.findings.span(), what);
    }
    let name = step.recommendation.get_ref();
    let Some(recommendation) = names.recommendations.get(name.as_str()) else {
        return unknown(doc, &step.recommendation, "recommendation", mistakes);
    };
    let start = format!("{}-", name.to_lowercase());
    if !step.id.get_ref().starts_with(&start) {
        let what = format!("the id of a step for {name} starts with '{start}'");
        mistakes.add(doc, step.id.span(), what);
    }
    if recommendation.mode != Mode::Status {
        let what = format!("{name} has no status, so it has no first steps");
        mistakes.add(doc, step.recommendation.span(), what);
    }
    let rests_on: BTreeSet<&String> = (recommendation.findings.get_ref().iter())
        .map(|finding| finding.get_ref())
        .collect();
    for finding in step.findings.get_ref() {
        let id = finding.get_ref();
        if names.findings.contains_key(id.as_str()) && !rests_on.contains(id) {
            let what = format!("{name} does not rest on {id}");
            mistakes.add(doc, finding.span(), what);
        }
    }
}

/// The place is that of the recommendation, as a step that is missing has none.
fn enough(parsed: &Parsed, recommendation: &Recommendation, mistakes: &mut Mistakes) {
    let id = recommendation.id.get_ref();
    let steps = parsed.first_steps.value.step.iter();
    let number = steps
        .filter(|step| step.recommendation.get_ref() == id)
        .count();
    if recommendation.mode == Mode::Status && !STEPS.contains(&number) {
        let what = format!(
            "{id} needs {} or {} steps in first-steps.toml and has {number}",
            STEPS.start(),
            STEPS.end()
        );
        mistakes.add(&parsed.recommendations, recommendation.id.span(), what);
    }
}
