//! Writes a checked question set as Rust source: one static for each theme, finding, question,
//! recommendation and check, and `CURRENT`, which holds them all.
//!
//! It must not check anything: what comes here has passed all checks.

use super::names::Names;
use super::source::{Parsed, Text};
use super::{emit_outline, emit_questions, emit_rest};

/// The whole source.
pub fn emit(parsed: &Parsed, earlier: &[Parsed], names: &Names<'_>, sha256: &str) -> String {
    let mut out = String::from("// Made by build.rs from assets/instrument. Do not edit.\n\n");
    emit_rest::themes(parsed, &mut out);
    emit_rest::findings(parsed, &mut out);
    emit_questions::questions(parsed, names, &mut out);
    emit_rest::recommendations(parsed, &mut out);
    emit_rest::checks(parsed, names, &mut out);
    out.push_str(&current(parsed, earlier, sha256));
    out
}

fn current(parsed: &Parsed, earlier: &[Parsed], sha256: &str) -> String {
    let file = &parsed.instrument.value;
    let rule = [
        (
            "question",
            reference("QUESTION", &file.retention_rule.question),
        ),
        ("options", texts(&file.retention_rule.options)),
    ];
    let mut fields = vec![
        ("id", text(&file.id)),
        ("version", text(&file.version)),
        ("sha256", quoted(sha256)),
        ("earlier", emit_outline::earlier(earlier)),
    ];
    fields.extend(statics(parsed));
    fields.extend([
        ("profile", emit_questions::profile(parsed)),
        ("areas", emit_questions::choices(&parsed.areas.value.area)),
        ("trade_offs", emit_rest::trade_offs(parsed)),
        ("group_topics", emit_rest::group_topics(parsed)),
        ("caveats", emit_rest::caveats(parsed)),
        ("evidence_labels", emit_rest::evidence(parsed)),
        ("sites", emit_rest::sites(parsed)),
        ("figures", emit_rest::figures(parsed)),
        ("retention_rule", value("RetentionRule", &rule)),
        ("title_suggestions", texts(&parsed.titles.value.suggestions)),
    ]);
    format!(
        "/// The newest version of the question set.\npub static CURRENT: Instrument = Instrument {{\n{}}};\n",
        lines(&fields)
    )
}

/// The parts that have statics of their own.
fn statics(parsed: &Parsed) -> [(&'static str, String); 5] {
    let all = |kind: &str, ids: Vec<&Text>| list(ids.into_iter().map(|id| reference(kind, id)));
    let themes = &parsed.instrument.value.theme;
    let questions = parsed.questions.iter().flat_map(|doc| &doc.value.question);
    let findings = &parsed.findings.value.finding;
    let recommendations = &parsed.recommendations.value.recommendation;
    let checks = &parsed.checks.value.check;
    [
        (
            "themes",
            all("THEME", themes.iter().map(|t| &t.id).collect()),
        ),
        (
            "questions",
            all("QUESTION", questions.map(|q| &q.id).collect()),
        ),
        (
            "findings",
            all("FINDING", findings.iter().map(|f| &f.id).collect()),
        ),
        (
            "recommendations",
            all(
                "RECOMMENDATION",
                recommendations.iter().map(|r| &r.id).collect(),
            ),
        ),
        (
            "checks",
            all("CHECK", checks.iter().map(|c| &c.id).collect()),
        ),
    ]
}

/// A static of a type, with these fields.
pub fn declare(kind: &str, id: &Text, type_name: &str, fields: &[(&str, String)]) -> String {
    format!(
        "static {}: {type_name} = {type_name} {{\n{}}};\n\n",
        static_name(kind, id.get_ref()),
        lines(fields)
    )
}

/// A value of a type, with these fields.
pub fn value(type_name: &str, fields: &[(&str, String)]) -> String {
    format!("{type_name} {{\n{}}}", lines(fields))
}

fn lines(fields: &[(&str, String)]) -> String {
    fields
        .iter()
        .map(|(name, value)| format!("    {name}: {value},\n"))
        .collect()
}

fn static_name(kind: &str, id: &str) -> String {
    format!("{kind}_{}", id.replace('-', "_").to_uppercase())
}

/// A reference to a static.
pub fn reference(kind: &str, id: &Text) -> String {
    named(kind, id.get_ref())
}

/// A reference to a static, by its id.
pub fn named(kind: &str, id: &str) -> String {
    format!("&{}", static_name(kind, id))
}

/// A slice of these.
pub fn list(items: impl Iterator<Item = String>) -> String {
    format!("&[{}]", items.collect::<Vec<_>>().join(", "))
}

/// A string literal.
pub fn quoted(text: &str) -> String {
    format!("{text:?}")
}

/// A string literal.
pub fn text(text: &Text) -> String {
    quoted(text.get_ref())
}

/// A string literal, empty if absent.
pub fn text_or_empty(found: Option<&Text>) -> String {
    found.map_or_else(|| quoted(""), text)
}

/// A slice of string literals.
pub fn texts(items: &[Text]) -> String {
    list(items.iter().map(text))
}

/// `Some` of this, or `None`.
pub fn option(value: Option<String>) -> String {
    value.map_or_else(|| "None".to_owned(), |value| format!("Some({value})"))
}
