//! All names of a question set, to look up what a reference means.
//!
//! It must not report anything: where a name stands twice, the first one wins and `check` reports.

use std::collections::BTreeMap;

use super::source::{Doc, Finding, Parsed, ProfileItem, Question, QuestionsFile, Recommendation};

/// A question, its file and its place in the order of asking.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub doc: &'a Doc<QuestionsFile>,
    pub question: &'a Question,
    pub place: usize,
}

/// What each id stands for.
pub struct Names<'a> {
    pub questions: BTreeMap<&'a str, Asked<'a>>,
    pub findings: BTreeMap<&'a str, &'a Finding>,
    pub recommendations: BTreeMap<&'a str, &'a Recommendation>,
    pub profile: BTreeMap<&'a str, &'a ProfileItem>,
    pub areas: Vec<&'a str>,
}

impl<'a> Names<'a> {
    /// The names of this question set.
    pub fn of(parsed: &'a Parsed) -> Self {
        let mut names = Self {
            questions: BTreeMap::new(),
            findings: BTreeMap::new(),
            recommendations: BTreeMap::new(),
            profile: BTreeMap::new(),
            areas: parsed
                .areas
                .value
                .area
                .iter()
                .map(|area| area.id.get_ref().as_str())
                .collect(),
        };
        let docs = parsed.questions.iter();
        let all = docs.flat_map(|doc| {
            doc.value
                .question
                .iter()
                .map(move |question| (doc, question))
        });
        for (place, (doc, question)) in all.enumerate() {
            let asked = Asked {
                doc,
                question,
                place,
            };
            names
                .questions
                .entry(question.id.get_ref())
                .or_insert(asked);
        }
        for finding in &parsed.findings.value.finding {
            names
                .findings
                .entry(finding.id.get_ref())
                .or_insert(finding);
        }
        for recommendation in &parsed.recommendations.value.recommendation {
            names
                .recommendations
                .entry(recommendation.id.get_ref())
                .or_insert(recommendation);
        }
        for item in &parsed.profile.value.item {
            names.profile.entry(item.id.get_ref()).or_insert(item);
        }
        names
    }

    /// The ids of a question's options, the areas where those are its options.
    pub fn options_of(&self, question: &'a Question) -> Vec<&'a str> {
        match question.kind.get_ref() {
            super::source::Kind::Areas => self.areas.clone(),
            _ => question
                .options
                .iter()
                .map(|option| option.id.get_ref().as_str())
                .collect(),
        }
    }
}
