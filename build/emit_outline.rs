//! Writes what earlier versions of the question set ask, by which files of theirs are compared.
//!
//! It must not write conditions or findings: nobody is asked an earlier version.

use super::emit::{list, option, quoted, text, text_or_empty, texts, value};
use super::source::{Choice, Kind, Parsed, Question};

/// A slice of the earlier versions.
pub fn earlier(versions: &[Parsed]) -> String {
    list(versions.iter().map(version))
}

fn version(parsed: &Parsed) -> String {
    let themes = parsed.instrument.value.theme.iter();
    let questions = themes.zip(&parsed.questions).flat_map(|(theme, doc)| {
        let name = text(&theme.name);
        (doc.value.question.iter()).map(move |question| outline(&name, question))
    });
    let recommendations = (parsed.recommendations.value.recommendation.iter())
        .map(|each| format!("({}, {})", text(&each.id), texts(&each.keys)));
    value(
        "EarlierVersion",
        &[
            ("version", text(&parsed.instrument.value.version)),
            ("questions", list(questions)),
            ("recommendations", list(recommendations)),
        ],
    )
}

fn outline(theme: &str, question: &Question) -> String {
    value(
        "QuestionOutline",
        &[
            ("id", text(&question.id)),
            ("theme", theme.to_owned()),
            ("text", text(&question.text)),
            ("kind", format!("&{}", kind(question))),
            ("role", format!("Role::{:?}", question.role)),
        ],
    )
}

fn kind(question: &Question) -> String {
    let options = list(question.options.iter().map(choice));
    match question.kind.get_ref() {
        Kind::Single => format!("Kind::Single({options})"),
        Kind::Multi => format!("Kind::Multi({options})"),
        Kind::Grid => format!("Kind::Grid({options})"),
        Kind::Areas => "Kind::MultiAreas".to_owned(),
        Kind::Number => format!(
            "Kind::Number {{ min: {}, max: {}, unit: {} }}",
            question.min.unwrap_or_default(),
            question.max.unwrap_or_default(),
            text_or_empty(question.unit.as_ref())
        ),
    }
}

fn choice(choice: &Choice) -> String {
    let level = option(choice.level.map(|level| level.to_string()));
    let (id, words) = (quoted(choice.id.get_ref()), text(&choice.text));
    format!(
        "Choice {{ id: {id}, text: {words}, own_words: &[], level: {level}, shown_when: None }}"
    )
}
