//! Writes everything but questions and profile as Rust source.
//!
//! It must not check anything: what comes here has passed all checks.

use super::emit::{
    declare, list, named, option, quoted, reference, text, text_or_empty, texts, value,
};
use super::emit_condition::{condition, reads};
use super::emit_questions::findings as finding_list;
use super::names::Names;
use super::source::{Check, Contested, Effect, Mode, Parsed, Text, TradeOff};

/// All themes.
pub fn themes(parsed: &Parsed, out: &mut String) {
    for (place, theme) in parsed.instrument.value.theme.iter().enumerate() {
        let fields = [
            ("place", place.to_string()),
            ("id", text(&theme.id)),
            ("name", text(&theme.name)),
            ("section", text(&theme.section)),
            ("about", text(&theme.about)),
        ];
        out.push_str(&declare("THEME", &theme.id, "Theme", &fields));
    }
}

/// All findings.
pub fn findings(parsed: &Parsed, out: &mut String) {
    for finding in &parsed.findings.value.finding {
        let contested = match finding.contested {
            None => "No",
            Some(Contested::MixedViews) => "MixedViews",
            Some(Contested::GroupsDiffer) => "GroupsDiffer",
            Some(Contested::UnclearInText) => "UnclearInText",
        };
        let fields = [
            ("id", text(&finding.id)),
            ("text", text(&finding.text)),
            ("section", text(&finding.section)),
            ("who", text(&finding.who)),
            ("breadth", text(&finding.breadth)),
            ("status", format!("FindingStatus::{:?}", finding.status)),
            ("contested", format!("Contested::{contested}")),
            (
                "not_asked_because",
                option(finding.not_asked_because.as_ref().map(text)),
            ),
        ];
        out.push_str(&declare("FINDING", &finding.id, "Finding", &fields));
    }
}

/// All recommendations.
pub fn recommendations(parsed: &Parsed, out: &mut String) {
    let all = &parsed.recommendations.value.recommendation;
    for (place, recommendation) in all.iter().enumerate() {
        let mode = match recommendation.mode {
            Mode::Status => "Status",
            Mode::ToDiscuss => "ToDiscuss",
            Mode::Background => "Background",
        };
        let evidence = recommendation
            .evidence
            .map(|grade| format!("Evidence::{grade:?}"));
        let keys = recommendation
            .keys
            .iter()
            .map(|key| reference("QUESTION", key));
        let fields = [
            ("number", (place + 1).to_string()),
            ("id", text(&recommendation.id)),
            ("text", text(&recommendation.text)),
            ("how", text(&recommendation.how)),
            ("section", text(&recommendation.section)),
            ("breadth", text(&recommendation.breadth)),
            ("evidence", option(evidence)),
            ("mode", format!("Mode::{mode}")),
            ("findings", finding_list(recommendation.findings.get_ref())),
            ("first_steps", first_steps(parsed, &recommendation.id)),
            ("keys", list(keys)),
            ("contested", recommendation.contested.to_string()),
            ("note", text_or_empty(recommendation.note.as_ref())),
            ("safety", recommendation.safety.to_string()),
            ("retention", recommendation.retention.to_string()),
            (
                "capped_when",
                option(recommendation.capped_when.as_ref().map(condition)),
            ),
        ];
        out.push_str(&declare(
            "RECOMMENDATION",
            &recommendation.id,
            "Recommendation",
            &fields,
        ));
    }
}

/// A slice of the first steps of one recommendation.
fn first_steps(parsed: &Parsed, recommendation: &Text) -> String {
    let all = parsed.first_steps.value.step.iter();
    let own = all.filter(|step| step.recommendation.get_ref() == recommendation.get_ref());
    list(own.map(|step| {
        value(
            "FirstStep",
            &[
                ("id", text(&step.id)),
                ("text", text(&step.text)),
                ("findings", finding_list(step.findings.get_ref())),
            ],
        )
    }))
}

/// All checks.
pub fn checks(parsed: &Parsed, names: &Names<'_>, out: &mut String) {
    for check in &parsed.checks.value.check {
        let reads = reads(&check.raised_when, names).into_iter().map(quoted);
        let fields = [
            ("id", text(&check.id)),
            ("raised_when", condition(&check.raised_when)),
            ("effect", effect(check)),
            ("message", text(&check.message)),
            ("advice", text(&check.advice)),
            ("reads", list(reads)),
        ];
        out.push_str(&declare("CHECK", &check.id, "Check", &fields));
    }
}

fn effect(check: &Check) -> String {
    let question = check.question.as_ref().map_or("", |id| id.get_ref());
    let question = named("QUESTION", question);
    match check.effect {
        Effect::Doubt => format!("Effect::DoubtUnlessConfirmed({question})"),
        Effect::RefuseNotApplicable => format!("Effect::NotApplicableRefused({question})"),
        Effect::LookAgain => "Effect::AskToLook".to_owned(),
        Effect::Information => "Effect::Information".to_owned(),
    }
}

/// A slice of all topics without a right answer.
pub fn trade_offs(parsed: &Parsed) -> String {
    list(parsed.trade_offs.value.topic.iter().map(|topic| {
        value(
            "TradeOff",
            &[
                ("id", text(&topic.id)),
                ("topic", text(&topic.topic)),
                ("about", text(&topic.about)),
                ("cards", cards(topic)),
            ],
        )
    }))
}

fn cards(topic: &TradeOff) -> String {
    list(topic.card.iter().map(|card| {
        value(
            "TradeOffCard",
            &[
                ("name", text(&card.name)),
                ("options", texts(&card.options)),
                ("said_for", text(&card.said_for)),
                ("said_against", text(&card.said_against)),
                ("ask", text(&card.ask)),
                ("findings", finding_list(&card.findings)),
            ],
        )
    }))
}

/// A slice of all topics that groups see differently or alike.
pub fn group_topics(parsed: &Parsed) -> String {
    let topics = parsed.group_topics.iter().flat_map(|doc| &doc.value.topic);
    list(topics.map(|topic| {
        let views = topic.view.iter().map(|view| {
            value(
                "GroupSaid",
                &[("who", text(&view.who)), ("said", text(&view.said))],
            )
        });
        let questions = topic
            .questions
            .iter()
            .map(|question| reference("QUESTION", question));
        value(
            "GroupTopic",
            &[
                ("id", text(&topic.id)),
                ("topic", text(&topic.topic)),
                ("questions", list(questions)),
                ("agree", topic.agree.to_string()),
                ("views", list(views)),
                ("findings", finding_list(&topic.findings)),
            ],
        )
    }))
}

/// A slice of all wording that must be shown.
pub fn caveats(parsed: &Parsed) -> String {
    list(parsed.caveats.value.caveat.iter().map(|caveat| {
        value(
            "Caveat",
            &[("id", text(&caveat.id)), ("text", text(&caveat.text))],
        )
    }))
}

/// A slice of what the grades are called.
pub fn evidence(parsed: &Parsed) -> String {
    list(parsed.evidence.value.grade.iter().map(|grade| {
        value(
            "EvidenceLabel",
            &[
                ("grade", format!("Evidence::{:?}", grade.grade.get_ref())),
                ("label", text(&grade.label)),
                ("sentence", text(&grade.sentence)),
                ("beside_label", text(&grade.beside_label)),
            ],
        )
    }))
}

/// A slice of the study's sites.
pub fn sites(parsed: &Parsed) -> String {
    let hundredths = |fte: f64| format!("{:.0}", fte * 100.0);
    list(parsed.sites.value.site.iter().map(|site| {
        let actual = site
            .actual_fte
            .as_ref()
            .map(|fte| hundredths(*fte.get_ref()));
        let esr = site.esr_fte.as_ref().map(|fte| hundredths(*fte.get_ref()));
        value(
            "Site",
            &[
                ("number", site.number.get_ref().to_string()),
                ("setting", text(&site.setting)),
                ("actual_fte_hundredths", option(actual)),
                ("esr_fte_hundredths", option(esr)),
                ("titles", texts(&site.titles)),
            ],
        )
    }))
}

/// A slice of the study's other figures.
pub fn figures(parsed: &Parsed) -> String {
    list(parsed.figures.value.figure.iter().map(|figure| {
        value(
            "Figure",
            &[
                ("id", text(&figure.id)),
                ("text", text(&figure.text)),
                ("source", text(&figure.source)),
                ("beside", texts(&figure.beside)),
            ],
        )
    }))
}
