//! Writes the questions and the profile as Rust source.
//!
//! It must not check anything: what comes here has passed all checks.

use super::emit::{declare, list, option, reference, text, text_or_empty, texts, value};
use super::emit_condition::shown_when;
use super::names::Names;
use super::source::{
    Choice, Kind, Parsed, ProfileItem, ProfileKind, Question, Text, TextFor, Theme,
};

/// All questions.
pub fn questions(parsed: &Parsed, names: &Names<'_>, out: &mut String) {
    for (theme, doc) in parsed.instrument.value.theme.iter().zip(&parsed.questions) {
        for question in &doc.value.question {
            out.push_str(&one(theme, question, names));
        }
    }
}

fn one(theme: &Theme, question: &Question, names: &Names<'_>) -> String {
    let place = names
        .questions
        .get(question.id.get_ref().as_str())
        .map_or(0, |asked| asked.place);
    let shown = shown_when(question.show_when.as_ref(), question.hide_when.as_ref());
    let groups = question.groups.get_ref().iter();
    let fields = [
        ("place", place.to_string()),
        ("id", text(&question.id)),
        ("theme", reference("THEME", &theme.id)),
        ("text", text(&question.text)),
        ("own_words", own_words(&question.text_for)),
        ("hint", text_or_empty(question.hint.as_ref())),
        ("why", text(&question.why)),
        ("kind", kind(question)),
        ("role", format!("Role::{:?}", question.role)),
        (
            "evidence",
            option(
                question
                    .evidence
                    .map(|grade| format!("Evidence::{grade:?}")),
            ),
        ),
        (
            "groups",
            list(groups.map(|group| format!("Group::{group:?}"))),
        ),
        ("compare", question.compare.to_string()),
        (
            "hint_for_department",
            question.hint_for_department.to_string(),
        ),
        ("safety", question.safety.to_string()),
        (
            "not_applicable",
            option(question.not_applicable.as_ref().map(text)),
        ),
        ("shown_when", option(shown)),
        ("findings", findings(question.findings.get_ref())),
        ("recommendations", texts(&question.recommendations)),
    ];
    declare("QUESTION", &question.id, "Question", &fields)
}

fn kind(question: &Question) -> String {
    let choices = choices(&question.options);
    match question.kind.get_ref() {
        Kind::Single => format!("Kind::Single({choices})"),
        Kind::Multi => format!("Kind::Multi({choices})"),
        Kind::Grid => format!("Kind::Grid({choices})"),
        Kind::Areas => "Kind::MultiAreas".to_owned(),
        Kind::Number => format!(
            "Kind::Number {{ min: {}, max: {}, unit: {} }}",
            question.min.unwrap_or_default(),
            question.max.unwrap_or_default(),
            text_or_empty(question.unit.as_ref())
        ),
    }
}

/// A slice of groups, each with its own words.
fn own_words(text_for: &TextFor) -> String {
    list((text_for.iter()).map(|(group, words)| format!("(Group::{group:?}, {})", text(words))))
}

/// A slice of references to findings.
pub fn findings(ids: &[Text]) -> String {
    list(ids.iter().map(|id| reference("FINDING", id)))
}

/// A slice of options.
pub fn choices(choices: &[Choice]) -> String {
    list(choices.iter().map(|choice| {
        let shown = shown_when(choice.show_when.as_ref(), choice.hide_when.as_ref());
        value(
            "Choice",
            &[
                ("id", text(&choice.id)),
                ("text", text(&choice.text)),
                ("own_words", own_words(&choice.text_for)),
                ("level", option(choice.level.map(|level| level.to_string()))),
                (
                    "shown_when",
                    option(shown.map(|condition| format!("&{condition}"))),
                ),
            ],
        )
    }))
}

/// A slice of all profile items.
pub fn profile(parsed: &Parsed) -> String {
    list(parsed.profile.value.item.iter().map(|item| {
        value(
            "ProfileItem",
            &[
                ("id", text(&item.id)),
                ("text", text(&item.text)),
                ("hint", text_or_empty(item.hint.as_ref())),
                ("kind", profile_kind(item)),
                ("dont_know", item.dont_know.to_string()),
                ("findings", findings(&item.findings)),
                (
                    "groups",
                    list(item.groups.iter().map(|group| format!("Group::{group:?}"))),
                ),
            ],
        )
    }))
}

fn profile_kind(item: &ProfileItem) -> String {
    let choices = choices(&item.options);
    let max = item.max.unwrap_or_default();
    let inner = match item.kind.get_ref() {
        ProfileKind::Text => format!(
            "Text {{ max_chars: {} }}",
            item.max_chars.unwrap_or_default()
        ),
        ProfileKind::Date => "Date".to_owned(),
        ProfileKind::Single => format!("Single({choices})"),
        ProfileKind::Multi => format!("Multi({choices})"),
        ProfileKind::Hospitals => format!("Hospitals {{ kinds: {choices}, max: {max} }}"),
        ProfileKind::Areas => "Areas".to_owned(),
        ProfileKind::Fte => format!("Fte {{ max: {max} }}"),
        ProfileKind::PeopleAndFte => format!(
            "PeopleAndFte {{ max_people: {}, max_fte: {} }}",
            item.max_people.unwrap_or_default(),
            item.max_fte.unwrap_or_default()
        ),
        ProfileKind::Titles => "Titles".to_owned(),
    };
    format!("ProfileKind::{inner}")
}
