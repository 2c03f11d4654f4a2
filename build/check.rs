//! Checks each file by itself: ids well formed and unique, numbers in order, figures possible.
//!
//! It must not follow a reference to another file: `check_links` does.

use std::collections::BTreeSet;

use super::check_ids::{numbered, options, unique, word, words};
use super::mistakes::Mistakes;
use super::read::{SourceSet, version_number};
use super::source::{Doc, Parsed, ProfileItem, ProfileKind, Site};

/// Reports what is wrong within each file.
pub fn check(set: &SourceSet, parsed: &Parsed, mistakes: &mut Mistakes) {
    version(set, parsed, mistakes);
    let themes = &parsed.instrument;
    words(
        themes,
        themes.value.theme.iter().map(|theme| &theme.id),
        mistakes,
    );
    theme_files(parsed, mistakes);
    question_ids(parsed, mistakes);
    let findings = &parsed.findings;
    numbered(
        findings,
        'F',
        findings.value.finding.iter().map(|f| &f.id),
        mistakes,
    );
    let recommendations = &parsed.recommendations;
    numbered(
        recommendations,
        'R',
        recommendations.value.recommendation.iter().map(|r| &r.id),
        mistakes,
    );
    let checks = &parsed.checks;
    numbered(
        checks,
        'C',
        checks.value.check.iter().map(|c| &c.id),
        mistakes,
    );
    options(&parsed.areas, &parsed.areas.value.area, false, mistakes);
    profile(parsed, mistakes);
    let topics = &parsed.trade_offs;
    words(
        topics,
        topics.value.topic.iter().map(|topic| &topic.id),
        mistakes,
    );
    if let Some(topics) = &parsed.group_topics {
        let ids = topics.value.topic.iter().map(|topic| &topic.id);
        words(topics, ids, mistakes);
    }
    let caveats = &parsed.caveats;
    words(
        caveats,
        caveats.value.caveat.iter().map(|caveat| &caveat.id),
        mistakes,
    );
    let figures = &parsed.figures;
    words(
        figures,
        figures.value.figure.iter().map(|figure| &figure.id),
        mistakes,
    );
    grades(parsed, mistakes);
    sites(parsed, mistakes);
}

fn version(set: &SourceSet, parsed: &Parsed, mistakes: &mut Mistakes) {
    let doc = &parsed.instrument;
    let version = &doc.value.version;
    if version_number(version.get_ref()).is_none() {
        mistakes.add(
            doc,
            version.span(),
            "a version is three numbers such as 1.0.0",
        );
    } else if *version.get_ref() != set.folder {
        let what = format!(
            "the version is not the folder's name, which is {}",
            set.folder
        );
        mistakes.add(doc, version.span(), what);
    }
    word(doc, &doc.value.id, mistakes);
}

/// Each theme has a file of its own, numbered in the order of the themes.
fn theme_files(parsed: &Parsed, mistakes: &mut Mistakes) {
    let doc = &parsed.instrument;
    for (place, theme) in doc.value.theme.iter().enumerate() {
        let path = format!("questions/{}-{}.toml", place + 1, theme.id.get_ref());
        if !parsed.questions.iter().any(|file| file.path == path) {
            mistakes.add(
                doc,
                theme.id.span(),
                format!("this theme needs the file {path}"),
            );
        }
    }
    if parsed.questions.len() > doc.value.theme.len() {
        mistakes.add(doc, 0..0, "there are more files of questions than themes");
    }
}

fn question_ids(parsed: &Parsed, mistakes: &mut Mistakes) {
    let mut seen = BTreeSet::new();
    for doc in &parsed.questions {
        for question in &doc.value.question {
            word(doc, &question.id, mistakes);
            unique(doc, &question.id, &mut seen, mistakes);
            options(doc, &question.options, true, mistakes);
        }
    }
}

fn profile(parsed: &Parsed, mistakes: &mut Mistakes) {
    let doc = &parsed.profile;
    words(doc, doc.value.item.iter().map(|item| &item.id), mistakes);
    for item in &doc.value.item {
        if !item.id.get_ref().starts_with("profile-") {
            mistakes.add(
                doc,
                item.id.span(),
                "the id of a profile item starts with 'profile-'",
            );
        }
        options(doc, &item.options, false, mistakes);
        profile_kind(doc, item, mistakes);
    }
}

/// The keys that each kind of profile item needs, and no others.
fn profile_kind<T>(doc: &Doc<T>, item: &ProfileItem, mistakes: &mut Mistakes) {
    let kind = *item.kind.get_ref();
    let choices = matches!(
        kind,
        ProfileKind::Single | ProfileKind::Multi | ProfileKind::Hospitals
    );
    let needs = [
        ("options", !item.options.is_empty(), choices),
        (
            "max-chars",
            item.max_chars.is_some(),
            kind == ProfileKind::Text,
        ),
        (
            "max",
            item.max.is_some(),
            matches!(kind, ProfileKind::Hospitals | ProfileKind::Fte),
        ),
        (
            "max-people",
            item.max_people.is_some(),
            kind == ProfileKind::PeopleAndFte,
        ),
        (
            "max-fte",
            item.max_fte.is_some(),
            kind == ProfileKind::PeopleAndFte,
        ),
    ];
    for (key, given, needed) in needs {
        if given != needed {
            let verb = if needed { "needs" } else { "does not take" };
            mistakes.add(
                doc,
                item.kind.span(),
                format!("this kind of profile item {verb} '{key}'"),
            );
        }
    }
}

fn grades(parsed: &Parsed, mistakes: &mut Mistakes) {
    let doc = &parsed.evidence;
    let found: Vec<String> = doc
        .value
        .grade
        .iter()
        .map(|g| format!("{:?}", g.grade.get_ref()))
        .collect();
    if found != ["A", "B", "C"] {
        mistakes.add(
            doc,
            0..0,
            "the grades are A, B and C, each once and in this order",
        );
    }
}

fn sites(parsed: &Parsed, mistakes: &mut Mistakes) {
    let doc = &parsed.sites;
    for (place, site) in doc.value.site.iter().enumerate() {
        if usize::from(*site.number.get_ref()) != place + 1 {
            mistakes.add(
                doc,
                site.number.span(),
                format!("the number here is {}", place + 1),
            );
        }
        fte(doc, site, mistakes);
    }
}

fn fte<T>(doc: &Doc<T>, site: &Site, mistakes: &mut Mistakes) {
    for value in [&site.actual_fte, &site.esr_fte].into_iter().flatten() {
        let hundredths = value.get_ref() * 100.0;
        if !(0.0..=1e6).contains(&hundredths) || (hundredths - hundredths.round()).abs() > 1e-6 {
            mistakes.add(
                doc,
                value.span(),
                "an FTE is a number with at most 2 decimals",
            );
        }
    }
}
