//! Checks each question by itself: options and levels, evidence, the keys that its kind needs.
//!
//! It must not follow a reference: `check_links` and `check_conditions` do.

use std::collections::BTreeMap;

use super::mistakes::Mistakes;
use super::source::{Doc, Evidence, Group, Kind, Parsed, Question, QuestionsFile, Role};

type File = Doc<QuestionsFile>;

/// Ids that the page uses for the ways of working in a grid.
const GRID_OPTIONS: [&str; 4] = ["only", "moves", "both", "none"];

/// Reports what is wrong within each question.
pub fn check(parsed: &Parsed, mistakes: &mut Mistakes) {
    for doc in &parsed.questions {
        for question in &doc.value.question {
            levels(doc, question, mistakes);
            evidence(doc, question, mistakes);
            kind(doc, question, mistakes);
            groups(doc, question, mistakes);
            marks(doc, question, mistakes);
            own_words(doc, question, mistakes);
        }
    }
}

fn report(doc: &File, question: &Question, what: &str, mistakes: &mut Mistakes) {
    let what = format!("question '{}': {what}", question.id.get_ref());
    mistakes.add(doc, question.id.span(), what);
}

/// A scored or idea question has levels 0 to 4 once each, a descriptive one has none.
fn levels(doc: &File, question: &Question, mistakes: &mut Mistakes) {
    let mut levels: Vec<Option<u8>> = question.options.iter().map(|option| option.level).collect();
    levels.sort_unstable();
    if question.role == Role::Descriptive {
        if levels.iter().any(Option::is_some) {
            report(
                doc,
                question,
                "a descriptive question has no levels",
                mistakes,
            );
        }
    } else if levels != [Some(0), Some(1), Some(2), Some(3), Some(4)] {
        let what = "a scored question or an idea has 5 options with the levels 0 to 4, each once";
        report(doc, question, what, mistakes);
    }
}

fn evidence(doc: &File, question: &Question, mistakes: &mut Mistakes) {
    let what = match (question.role, question.evidence) {
        (Role::Scored, Some(Evidence::A | Evidence::B))
        | (Role::Idea, Some(Evidence::C))
        | (Role::Descriptive, None) => return,
        (Role::Scored, _) => "a scored question has evidence A or B",
        (Role::Idea, _) => "an idea has evidence C",
        (Role::Descriptive, _) => "a descriptive question has no evidence grade",
    };
    report(doc, question, what, mistakes);
}

/// The keys that each kind of question needs, and no others.
fn kind(doc: &File, question: &Question, mistakes: &mut Mistakes) {
    let kind = *question.kind.get_ref();
    let number = kind == Kind::Number;
    let choices = matches!(kind, Kind::Single | Kind::Multi | Kind::Grid);
    let needs = [
        ("options", !question.options.is_empty(), choices),
        ("min", question.min.is_some(), number),
        ("max", question.max.is_some(), number),
        ("unit", question.unit.is_some(), number),
    ];
    for (key, given, needed) in needs {
        if given != needed {
            let verb = if needed { "needs" } else { "does not take" };
            report(
                doc,
                question,
                &format!("this kind of question {verb} '{key}'"),
                mistakes,
            );
        }
    }
    if question.min > question.max {
        report(doc, question, "'min' is more than 'max'", mistakes);
    }
    if kind != Kind::Single && question.role != Role::Descriptive {
        report(
            doc,
            question,
            "only a question of the kind 'single' can be scored",
            mistakes,
        );
    }
    let ids: Vec<&str> = question
        .options
        .iter()
        .map(|o| o.id.get_ref().as_str())
        .collect();
    if kind == Kind::Grid && ids != GRID_OPTIONS {
        report(
            doc,
            question,
            "the options of a grid are only, moves, both and none",
            mistakes,
        );
    }
}

fn groups(doc: &File, question: &Question, mistakes: &mut Mistakes) {
    let groups = question.groups.get_ref();
    if groups.is_empty() || !groups.is_sorted_by(|a, b| a < b) {
        let what = "name the groups, each once, in the order manager, speciality-lead, support-worker, \
                    assistant-practitioner, radiographer, team";
        report(doc, question, what, mistakes);
    }
}

/// Only people who fill in a form of their own are spoken to in words of their own.
fn own_words(doc: &File, question: &Question, mistakes: &mut Mistakes) {
    let of_options = question.options.iter().map(|option| &option.text_for);
    for group in [&question.text_for]
        .into_iter()
        .chain(of_options)
        .flat_map(BTreeMap::keys)
    {
        let has_form = matches!(
            group,
            Group::SupportWorker | Group::AssistantPractitioner | Group::Radiographer
        );
        if !(has_form && question.compare && question.groups.get_ref().contains(group)) {
            let what = "'text-for' names a group whose own form does not ask this question";
            report(doc, question, what, mistakes);
        }
    }
}

fn marks(doc: &File, question: &Question, mistakes: &mut Mistakes) {
    if question.safety && question.role != Role::Scored {
        report(
            doc,
            question,
            "only a scored question can have the safety mark",
            mistakes,
        );
    }
    if question.findings.get_ref().is_empty() {
        report(
            doc,
            question,
            "a question rests on at least one finding",
            mistakes,
        );
    }
    if question.show_when.is_some() && question.hide_when.is_some() {
        report(
            doc,
            question,
            "use 'show-when' or 'hide-when', not both",
            mistakes,
        );
    }
}
