//! Checks that every name that is used exists and that two sides of a link agree.
//!
//! It must not read conditions: `check_conditions` does.

use std::collections::BTreeSet;

use super::mistakes::Mistakes;
use super::names::{Asked, Names};
use super::source::{Card, Doc, Effect, Mode, Parsed, Recommendation, Role, Text, TradeOff};

/// Reports each reference that leads nowhere and each link that only one side knows.
pub fn check(parsed: &Parsed, names: &Names<'_>, mistakes: &mut Mistakes) {
    questions(names, mistakes);
    recommendations(parsed, names, mistakes);
    findings(parsed, mistakes);
    let profile = &parsed.profile;
    for item in &profile.value.item {
        known_findings(profile, &item.findings, names, mistakes);
    }
    checks(parsed, names, mistakes);
    trade_offs(parsed, names, mistakes);
    group_topics(parsed, names, mistakes);
    let figures = &parsed.figures;
    for beside in figures
        .value
        .figure
        .iter()
        .flat_map(|figure| &figure.beside)
    {
        let id = beside.get_ref().as_str();
        let known = names.questions.contains_key(id)
            || names.profile.contains_key(id)
            || names.recommendations.contains_key(id);
        if !known {
            unknown(
                figures,
                beside,
                "question, profile item or recommendation",
                mistakes,
            );
        }
    }
    retention(parsed, names, mistakes);
}

/// Reports a name that stands for nothing.
pub fn unknown<T>(doc: &Doc<T>, name: &Text, what: &str, mistakes: &mut Mistakes) {
    mistakes.add(
        doc,
        name.span(),
        format!("there is no {what} '{}'", name.get_ref()),
    );
}

/// Reports a name that stands twice in a list.
fn once<T>(doc: &Doc<T>, list: &[Text], mistakes: &mut Mistakes) {
    let mut seen = BTreeSet::new();
    for name in list {
        if !seen.insert(name.get_ref()) {
            let what = format!("'{}' is named twice in this list", name.get_ref());
            mistakes.add(doc, name.span(), what);
        }
    }
}

/// Reports findings that do not exist or stand twice in the list.
pub fn known_findings<T>(doc: &Doc<T>, list: &[Text], names: &Names<'_>, mistakes: &mut Mistakes) {
    once(doc, list, mistakes);
    for finding in list {
        if !names.findings.contains_key(finding.get_ref().as_str()) {
            unknown(doc, finding, "finding", mistakes);
        }
    }
}

fn questions(names: &Names<'_>, mistakes: &mut Mistakes) {
    for Asked { doc, question, .. } in names.questions.values() {
        known_findings(doc, question.findings.get_ref(), names, mistakes);
        once(doc, &question.recommendations, mistakes);
        for name in &question.recommendations {
            let Some(recommendation) = names.recommendations.get(name.get_ref().as_str()) else {
                unknown(doc, name, "recommendation", mistakes);
                continue;
            };
            let counts = question.role != Role::Descriptive;
            let is_key = recommendation
                .keys
                .iter()
                .any(|key| key.get_ref() == question.id.get_ref());
            if counts && !is_key {
                let what = format!(
                    "'{}' names {}, which does not have it among its keys",
                    question.id.get_ref(),
                    name.get_ref()
                );
                mistakes.add(doc, name.span(), what);
            }
        }
    }
}

fn recommendations(parsed: &Parsed, names: &Names<'_>, mistakes: &mut Mistakes) {
    let doc = &parsed.recommendations;
    for recommendation in &doc.value.recommendation {
        known_findings(doc, recommendation.findings.get_ref(), names, mistakes);
        let id = recommendation.id.get_ref();
        let has_keys = !recommendation.keys.is_empty();
        if has_keys != (recommendation.mode == Mode::Status) {
            let what = format!("{id}: a recommendation with a status has keys, and no other has");
            mistakes.add(doc, recommendation.id.span(), what);
        }
        if recommendation.evidence.is_none() != (recommendation.mode == Mode::Background) {
            let what =
                format!("{id}: every recommendation for departments has a grade, and no other has");
            mistakes.add(doc, recommendation.id.span(), what);
        }
        keys(doc, recommendation, names, mistakes);
    }
}

fn keys<T>(
    doc: &Doc<T>,
    recommendation: &Recommendation,
    names: &Names<'_>,
    mistakes: &mut Mistakes,
) {
    let id = recommendation.id.get_ref();
    once(doc, &recommendation.keys, mistakes);
    let mut safe = false;
    for key in &recommendation.keys {
        let Some(asked) = names.questions.get(key.get_ref().as_str()) else {
            unknown(doc, key, "question", mistakes);
            continue;
        };
        safe |= asked.question.safety;
        if asked.question.role == Role::Descriptive {
            let what = format!(
                "{id}: '{}' is descriptive and cannot decide a status",
                key.get_ref()
            );
            mistakes.add(doc, key.span(), what);
        } else if !asked
            .question
            .recommendations
            .iter()
            .any(|name| name.get_ref() == id)
        {
            let what = format!("{id}: its key '{}' does not name it", key.get_ref());
            mistakes.add(doc, key.span(), what);
        }
    }
    if recommendation.safety && !safe {
        let what = format!("{id}: the safety mark needs a key with the safety mark");
        mistakes.add(doc, recommendation.id.span(), what);
    }
}

/// A finding that no question and no profile item asks about says why, and no other does.
fn findings(parsed: &Parsed, mistakes: &mut Mistakes) {
    let questions = parsed.questions.iter().flat_map(|doc| &doc.value.question);
    let items = parsed.profile.value.item.iter();
    let asked: Vec<&str> = questions
        .flat_map(|question| question.findings.get_ref())
        .chain(items.flat_map(|item| &item.findings))
        .map(|name| name.get_ref().as_str())
        .collect();
    let doc = &parsed.findings;
    for finding in &doc.value.finding {
        let id = finding.id.get_ref();
        let what = match (asked.contains(&id.as_str()), &finding.not_asked_because) {
            (false, None) => {
                "no question and no profile item uses it: say why in 'not-asked-because'"
            }
            (true, Some(_)) => "it is asked about: leave 'not-asked-because' out",
            _ => continue,
        };
        mistakes.add(doc, finding.id.span(), format!("{id}: {what}"));
    }
}

fn checks(parsed: &Parsed, names: &Names<'_>, mistakes: &mut Mistakes) {
    let doc = &parsed.checks;
    for check in &doc.value.check {
        let needs = matches!(check.effect, Effect::Doubt | Effect::RefuseNotApplicable);
        let id = check.id.get_ref();
        match &check.question {
            None if needs => {
                mistakes.add(
                    doc,
                    check.id.span(),
                    format!("{id}: this effect needs a 'question'"),
                );
            }
            Some(question) if !needs => {
                mistakes.add(
                    doc,
                    question.span(),
                    format!("{id}: this effect takes no 'question'"),
                );
            }
            Some(question) if !names.questions.contains_key(question.get_ref().as_str()) => {
                unknown(doc, question, "question", mistakes);
            }
            _ => {}
        }
    }
}

fn trade_offs(parsed: &Parsed, names: &Names<'_>, mistakes: &mut Mistakes) {
    let doc = &parsed.trade_offs;
    for topic in &doc.value.topic {
        let about = topic.about.get_ref().as_str();
        let options: Vec<&str> = match (names.questions.get(about), names.profile.get(about)) {
            (Some(asked), _) => names.options_of(asked.question),
            (None, Some(item)) => item
                .options
                .iter()
                .map(|o| o.id.get_ref().as_str())
                .collect(),
            (None, None) => {
                unknown(doc, &topic.about, "question or profile item", mistakes);
                continue;
            }
        };
        for card in &topic.card {
            self::card(doc, topic, card, &options, mistakes);
            known_findings(doc, &card.findings, names, mistakes);
        }
    }
}

/// Each topic is about questions that groups are compared by, and no question is in two.
fn group_topics(parsed: &Parsed, names: &Names<'_>, mistakes: &mut Mistakes) {
    let Some(doc) = &parsed.group_topics else {
        return;
    };
    let all: Vec<_> = (doc.value.topic.iter())
        .flat_map(|topic| topic.questions.clone())
        .collect();
    once(doc, &all, mistakes);
    for topic in &doc.value.topic {
        known_findings(doc, &topic.findings, names, mistakes);
        for question in &topic.questions {
            match names.questions.get(question.get_ref().as_str()) {
                None => unknown(doc, question, "question", mistakes),
                Some(asked) if !asked.question.compare => {
                    let id = question.get_ref();
                    mistakes.add(
                        doc,
                        question.span(),
                        format!("'{id}' is not asked of more than one group"),
                    );
                }
                Some(_) => {}
            }
        }
    }
}

fn card<T>(doc: &Doc<T>, topic: &TradeOff, card: &Card, options: &[&str], mistakes: &mut Mistakes) {
    once(doc, &card.options, mistakes);
    for option in &card.options {
        if !options.contains(&option.get_ref().as_str()) {
            let what = format!(
                "'{}' has no option '{}'",
                topic.about.get_ref(),
                option.get_ref()
            );
            mistakes.add(doc, option.span(), what);
        }
    }
}

fn retention(parsed: &Parsed, names: &Names<'_>, mistakes: &mut Mistakes) {
    let doc = &parsed.instrument;
    let rule = &doc.value.retention_rule;
    let Some(asked) = names.questions.get(rule.question.get_ref().as_str()) else {
        return unknown(doc, &rule.question, "question", mistakes);
    };
    let options = names.options_of(asked.question);
    for option in &rule.options {
        if !options.contains(&option.get_ref().as_str()) {
            let what = format!(
                "'{}' has no option '{}'",
                rule.question.get_ref(),
                option.get_ref()
            );
            mistakes.add(doc, option.span(), what);
        }
    }
}
