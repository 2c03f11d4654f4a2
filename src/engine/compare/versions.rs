//! Two versions of the question set beside each other: which questions can be compared, and how the
//! versions differ.
//!
//! It must not guess: of a version that is not known, only what its file shows is compared.

use std::collections::BTreeSet;

use super::Versioned;
use crate::engine::instrument::{
    Choice, Instrument, Kind, Outline, Question, QuestionOutline, Role,
};
use crate::engine::words::{count_text, list_text};

/// What two versions of the question set have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versions {
    /// The versions, then and now; empty where a file names none.
    pub names: [String; 2],
    /// How many questions can be compared.
    pub comparable: usize,
    /// How many either version has.
    pub all: usize,
    /// How they differ, a line each; empty for one version.
    pub differences: Vec<Difference>,
    /// Which of the versions are not known to this tool.
    pub unknown: [bool; 2],
    /// For each question in use, whether it can be compared.
    is_comparable: Box<[bool]>,
    /// Ids of questions that were worded otherwise.
    reworded: BTreeSet<&'static str>,
}

/// How two versions differ in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What kind of difference it is: 'Reworded'.
    pub kind: &'static str,
    /// What differs, in words.
    pub words: String,
}

impl Versions {
    /// The versions of two checks, each with the version that was answered.
    pub fn new(instrument: &'static Instrument, then: Versioned<'_>, now: Versioned<'_>) -> Self {
        let outlines = [then, now].map(|each| instrument.outline(each.version));
        let unknown = outlines.each_ref().map(Option::is_none);
        let mut versions = Self {
            names: [then.version.to_owned(), now.version.to_owned()],
            comparable: 0,
            all: instrument.questions.len(),
            differences: Vec::new(),
            unknown,
            is_comparable: Box::default(),
            reworded: BTreeSet::new(),
        };
        let is_comparable = |question: &&'static Question| {
            // What is in a file of an unknown version was asked by it; what is not may not have been.
            let shows = |of: Versioned<'_>, outline: &Option<Outline>| {
                outline.is_some() || of.check.answers.get(question.id).is_some()
            };
            let [first, second] = &outlines;
            shows(then, first) && shows(now, second) && ask_alike(&outlines, question)
        };
        versions.is_comparable = instrument.questions.iter().map(is_comparable).collect();
        versions.comparable = versions.is_comparable.iter().filter(|is| **is).count();
        if let ([Some(first), Some(second)], true) = (&outlines, then.version != now.version) {
            versions.tell_apart(first, second);
        }
        versions
    }

    /// What all of these have in common.
    pub(super) fn of_all(
        instrument: &'static Instrument,
        pairs: impl Iterator<Item = Self>,
    ) -> Self {
        let mut all = Self {
            names: Default::default(),
            comparable: 0,
            all: instrument.questions.len(),
            differences: Vec::new(),
            unknown: [false; 2],
            is_comparable: vec![true; instrument.questions.len()].into(),
            reworded: BTreeSet::new(),
        };
        for pair in pairs {
            for (all, one) in all.is_comparable.iter_mut().zip(&pair.is_comparable) {
                *all &= one;
            }
        }
        all.comparable = all.is_comparable.iter().filter(|is| **is).count();
        all
    }

    /// Whether the two have one version, and it is known.
    pub fn are_one(&self) -> bool {
        let [then, now] = &self.names;
        then == now && self.unknown == [false, false]
    }

    /// Whether a question can be compared.
    pub fn can_compare(&self, question: &Question) -> bool {
        self.is_comparable.get(question.place) == Some(&true)
    }

    /// Whether a question was worded otherwise.
    pub fn is_reworded(&self, question: &Question) -> bool {
        self.reworded.contains(question.id)
    }

    /// '57 of 61 questions can be compared.'
    pub fn short(&self) -> String {
        let all = count_text(self.all, "question");
        format!("{} of {all} can be compared.", self.comparable)
    }

    fn tell_apart(&mut self, then: &Outline, now: &Outline) {
        let [then_name, now_name] = self.names.clone();
        let mut all: BTreeSet<&str> = then.questions.iter().map(|each| each.id).collect();
        all.extend(now.questions.iter().map(|each| each.id));
        self.all = all.len();
        for question in &then.questions {
            match now.question(question.id) {
                Some(other) => self.tell_questions_apart(question, other),
                None => self.add("Only then", &then_name, question.text),
            }
        }
        for question in &now.questions {
            if then.question(question.id).is_none() {
                self.add("Only now", &now_name, question.text);
            }
        }
        for (id, keys) in &then.recommendations {
            let other = now.recommendations.iter().find(|(other, _)| other == id);
            let Some((_, others)) = other.filter(|(_, others)| others != keys) else {
                continue;
            };
            let named = |ids: &[&'static str], outline: &Outline| -> String {
                let text = |id: &&str| outline.question(id).map_or("", |each| each.text);
                list_text(&ids.iter().map(|id| quoted(text(id))).collect::<Vec<_>>())
            };
            let words = format!(
                "{id} rested on {}; now on {}. Both checks are worked out in the same way here, by \
                 the question set of this tool.",
                named(keys, then),
                named(others, now)
            );
            self.differences.push(Difference {
                kind: "Key questions",
                words,
            });
        }
    }

    fn add(&mut self, kind: &'static str, version: &str, text: &str) {
        let words = format!("{} (version {version})", quoted(text));
        self.differences.push(Difference { kind, words });
    }

    fn tell_questions_apart(&mut self, then: &QuestionOutline, now: &QuestionOutline) {
        let mut add = |kind, words| self.differences.push(Difference { kind, words });
        if then.text != now.text {
            self.reworded.insert(now.id);
            let words = format!("{}, now {}", quoted(then.text), quoted(now.text));
            add("Reworded", words);
        }
        if then.theme != now.theme {
            let words = format!(
                "{}: from {} to {}. It is counted in one theme for both here.",
                quoted(now.text),
                then.theme,
                now.theme
            );
            add("Moved to another theme", words);
        }
        if then.role != now.role {
            let (before, after) = (role_text(then.role), role_text(now.role));
            add(
                "Counts otherwise",
                format!("{}: {before} then, {after} now", quoted(now.text)),
            );
        }
        if !are_alike(then.kind, now.kind) {
            add(
                "Other options",
                format!("{}{}", quoted(now.text), options_text(then.kind, now.kind)),
            );
        } else if is_any_option_reworded(then.kind, now.kind) {
            self.reworded.insert(now.id);
            add(
                "Options reworded",
                format!("{}: they mean the same", quoted(now.text)),
            );
        }
    }
}

/// Whether a question stands in both with options that mean the same, as far as they are known.
fn ask_alike(outlines: &[Option<Outline>; 2], question: &Question) -> bool {
    let kinds = outlines.each_ref().map(|outline| match outline {
        Some(outline) => outline.question(question.id).map(|each| each.kind),
        None => Some(&question.kind),
    });
    matches!(kinds, [Some(then), Some(now)] if are_alike(then, now) && are_alike(now, &question.kind))
}

/// Whether answers to the one mean the same for the other: the same options with the same levels.
pub(in crate::engine) fn are_alike(one: &Kind, other: &Kind) -> bool {
    let same = |one: &[Choice], other: &[Choice]| {
        let has = |choice: &Choice| {
            (other.iter()).any(|each| (each.id, each.level) == (choice.id, choice.level))
        };
        one.len() == other.len() && one.iter().all(has)
    };
    match (one, other) {
        (Kind::Single(one), Kind::Single(other))
        | (Kind::Multi(one), Kind::Multi(other))
        | (Kind::Grid(one), Kind::Grid(other)) => same(one, other),
        (Kind::Number { unit: one, .. }, Kind::Number { unit: other, .. }) => one == other,
        (Kind::MultiAreas, Kind::MultiAreas) => true,
        _ => false,
    }
}

fn options(kind: &Kind) -> &[Choice] {
    match kind {
        Kind::Single(choices) | Kind::Multi(choices) | Kind::Grid(choices) => choices,
        Kind::MultiAreas | Kind::Number { .. } => &[],
    }
}

fn is_any_option_reworded(then: &Kind, now: &Kind) -> bool {
    let is_other = |choice: &Choice| {
        let other = options(now).iter().find(|each| each.id == choice.id);
        other.is_some_and(|other| other.text != choice.text)
    };
    options(then).iter().any(is_other)
}

/// What was taken out of the options and what was put in.
fn options_text(then: &Kind, now: &Kind) -> String {
    let missing = |from: &Kind, of: &Kind| -> Vec<String> {
        let is_missing = |choice: &&Choice| {
            !(options(from).iter()).any(|each| (each.id, each.level) == (choice.id, choice.level))
        };
        let missing = options(of).iter().filter(is_missing);
        missing.map(|choice| quoted(choice.text)).collect()
    };
    let (gone, new) = (missing(now, then), missing(then, now));
    let mut words = String::new();
    if !gone.is_empty() {
        words += &format!("; only then: {}", list_text(&gone));
    }
    if !new.is_empty() {
        words += &format!("; only now: {}", list_text(&new));
    }
    words
}

fn role_text(role: Role) -> &'static str {
    match role {
        Role::Scored => "counted in its theme",
        Role::Idea => "an idea, which is not counted in a theme",
        Role::Descriptive => "not scored",
    }
}

fn quoted(text: &str) -> String {
    format!("\u{2018}{text}\u{2019}")
}
