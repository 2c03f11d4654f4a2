//! Compares the results that a file carries with those that its answers give.
//!
//! It must not let the file's results in: they are only ever compared.

use std::collections::BTreeSet;

use serde_json::value::RawValue;

use super::results::{fresh_scores, results_json};
use crate::engine::assessment::Assessment;
use crate::engine::instrument::Instrument;
use crate::wire::decimal::units_from_text;
use crate::wire::json::Json;
use crate::wire::node::Node;
use crate::wire::warning::Warning;

/// The results block of a file, as it stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileResults {
    raw: String,
}

/// A value that differs: its key, the file's value, and the value worked out anew.
type Difference = (String, String, String);

impl FileResults {
    pub(super) fn new(raw: &RawValue) -> Option<Self> {
        matches!(Node::of(raw), Node::Object(_)).then(|| Self {
            raw: raw.get().to_owned(),
        })
    }

    /// The text of the block in the file.
    pub fn text(&self) -> &str {
        &self.raw
    }

    /// Each theme, recommendation and so on where the file says something else than its answers.
    pub fn differences(
        &self,
        assessment: &Assessment,
        instrument: &'static Instrument,
    ) -> Vec<Warning> {
        let Some(scores) = fresh_scores(assessment, instrument) else {
            return vec![Warning::ResultsWithoutNeed];
        };
        let anew = results_json(&scores);
        let Ok(raw) = serde_json::from_str::<&RawValue>(&self.raw) else {
            return Vec::new();
        };
        let mut compared = Compared {
            assessment,
            instrument,
            differences: Vec::new(),
        };
        compared.walk(&[], raw, &anew);
        compared.differences
    }
}

struct Compared<'a> {
    assessment: &'a Assessment,
    instrument: &'static Instrument,
    differences: Vec<Warning>,
}

impl Compared<'_> {
    /// Goes down to what gets a message of its own; what the file does not have is not compared.
    fn walk(&mut self, path: &[&str], file: &RawValue, anew: &Json) {
        let Some(what) = self.words_for(path) else {
            if let (Node::Object(fields), Json::Object(anew)) = (Node::of(file), anew) {
                for (key, file) in fields {
                    if let Some(anew) = anew.get(&key) {
                        self.walk(&[path, &[key.as_str()]].concat(), file, anew);
                    }
                }
            }
            return;
        };
        if let Some((key, file, anew)) = first_difference("", file, anew) {
            let is_main = matches!(key.as_str(), "" | "result" | "status" | "model");
            let what = if is_main {
                what
            } else {
                format!("{what}, {}", name_of(&key))
            };
            self.differences
                .push(Warning::ResultsDiffer { what, file, anew });
        }
    }

    fn words_for(&self, path: &[&str]) -> Option<String> {
        match path {
            ["completeness"] => Some("How complete the answers are".to_owned()),
            ["checks"] => Some("Answers to look at again".to_owned()),
            ["deployment", "department"] => Some("Deployment in the department".to_owned()),
            ["deployment", "hospitals", id] => {
                let hospital = self.assessment.profile.hospital(id);
                let label = hospital.map(|hospital| hospital.label.as_str());
                let label = label.filter(|label| !label.is_empty()).unwrap_or(id);
                Some(format!("Deployment at {label}"))
            }
            ["themes", id] => {
                let theme = self.instrument.themes.iter().find(|theme| theme.id == *id);
                theme.map(|theme| theme.name.to_owned())
            }
            ["recommendations", id] => {
                let found = self.instrument.recommendation(id);
                found.map(|found| format!("{} ({})", found.id, found.text))
            }
            _ => None,
        }
    }
}

/// What a value is called on the page.
fn name_of(key: &str) -> &str {
    match key {
        "scored" => "scored questions",
        "leftOut" => "questions left out",
        "applicable" => "questions that apply",
        "known" => "questions with a known answer",
        "dontKnow" => "questions answered with 'I do not know'",
        "blank" => "questions without an answer",
        "inDoubt" => "answers in doubt",
        "mean" | "low" | "high" => "place on the chart",
        "priority" => "how soon to act",
        "rank" => "place in the order",
        "safety" => "marked for safety",
        "pools" => "groups of areas",
        key => key,
    }
}

fn first_difference(key: &str, file: &RawValue, anew: &Json) -> Option<Difference> {
    let differs = || Some((key.to_owned(), words(file.get()), words(&anew.compact())));
    match (Node::of(file), anew) {
        (Node::Object(fields), Json::Object(anew)) => fields.iter().find_map(|(key, file)| {
            let anew = anew.get(key)?;
            first_difference(key, file, anew)
        }),
        (Node::List(items), Json::List(anew)) => {
            let file_items: BTreeSet<String> =
                items.iter().map(|item| item.get().to_owned()).collect();
            let anew: BTreeSet<String> = anew.iter().map(Json::compact).collect();
            if file_items == anew { None } else { differs() }
        }
        (Node::Number(text), Json::Raw(anew)) if is_same_number(text, anew) => None,
        (_, Json::Raw(raw)) if file.get() == raw => None,
        _ => differs(),
    }
}

fn is_same_number(a: &str, b: &str) -> bool {
    let b_units = units_from_text(b, 4);
    b_units.is_some() && units_from_text(a, 4) == b_units
}

/// A value for a message: without quotes and brackets, and short.
fn words(json: &str) -> String {
    let plain: String = json
        .chars()
        .filter(|letter| !matches!(letter, '"' | '[' | ']' | '{' | '}' | '\n'))
        .map(|letter| if letter == '-' { ' ' } else { letter })
        .take(60)
        .collect();
    let plain = plain.trim();
    match plain {
        "" | "null" => "nothing".to_owned(),
        "true" => "yes".to_owned(),
        "false" => "no".to_owned(),
        plain => plain.to_owned(),
    }
}
