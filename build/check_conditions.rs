//! Checks that every condition can be read and that its names and kinds fit.
//!
//! It must not turn a condition into Rust: `emit_condition` does.

use super::condition::parse;
use super::mistakes::Mistakes;
use super::names::{Asked, Names};
use super::rule::Rule;
use super::source::{Choice, Doc, Kind, Parsed, Text};

/// Reports each condition that cannot be meant as it is written.
pub fn check(parsed: &Parsed, names: &Names<'_>, mistakes: &mut Mistakes) {
    for (place, (doc, question)) in in_order(parsed).enumerate() {
        for text in [&question.show_when, &question.hide_when]
            .into_iter()
            .flatten()
        {
            one(doc, text, names, Some(place), mistakes);
        }
        options(doc, &question.options, names, Some(place), mistakes);
    }
    for item in &parsed.profile.value.item {
        options(&parsed.profile, &item.options, names, None, mistakes);
    }
    options(
        &parsed.areas,
        &parsed.areas.value.area,
        names,
        None,
        mistakes,
    );
    for check in &parsed.checks.value.check {
        one(&parsed.checks, &check.raised_when, names, None, mistakes);
    }
    for recommendation in &parsed.recommendations.value.recommendation {
        if let Some(text) = &recommendation.capped_when {
            one(&parsed.recommendations, text, names, None, mistakes);
        }
    }
}

type File = Doc<super::source::QuestionsFile>;

fn in_order(parsed: &Parsed) -> impl Iterator<Item = (&File, &super::source::Question)> {
    let docs = parsed.questions.iter();
    docs.flat_map(|doc| {
        doc.value
            .question
            .iter()
            .map(move |question| (doc, question))
    })
}

fn options<T>(
    doc: &Doc<T>,
    options: &[Choice],
    names: &Names<'_>,
    place: Option<usize>,
    mistakes: &mut Mistakes,
) {
    for option in options {
        for text in [&option.show_when, &option.hide_when].into_iter().flatten() {
            one(doc, text, names, place, mistakes);
        }
        if option.show_when.is_some() && option.hide_when.is_some() {
            mistakes.add(
                doc,
                option.id.span(),
                "use 'show-when' or 'hide-when', not both",
            );
        }
    }
}

fn one<T>(
    doc: &Doc<T>,
    text: &Text,
    names: &Names<'_>,
    place: Option<usize>,
    mistakes: &mut Mistakes,
) {
    let mut wrong = Vec::new();
    match parse(text.get_ref()) {
        Ok(rule) => Fit {
            names,
            place,
            wrong: &mut wrong,
        }
        .rule(&rule),
        Err(what) => wrong.push(what),
    }
    for what in wrong {
        mistakes.add(
            doc,
            text.span(),
            format!("condition \"{}\": {what}", text.get_ref()),
        );
    }
}

struct Fit<'a> {
    names: &'a Names<'a>,
    /// The place of the question that is shown or hidden by the condition.
    place: Option<usize>,
    wrong: &'a mut Vec<String>,
}

impl<'a> Fit<'a> {
    fn rule(&mut self, rule: &Rule) {
        match rule {
            Rule::Any(rules) | Rule::All(rules) => rules.iter().for_each(|rule| self.rule(rule)),
            Rule::Not(rule) => self.rule(rule),
            Rule::Answered(id) => {
                self.question(id);
            }
            Rule::NotApplicable(id) => self.not_applicable(id),
            Rule::Is(id, options) => self.options(id, options, "is", &[Kind::Single]),
            Rule::Has(id, options) => self.options(id, options, "has", &[Kind::Multi, Kind::Areas]),
            Rule::Below(id, level) => self.below(id, *level),
            Rule::HasCells(id) => self.grid(id),
            Rule::EveryCell { grid, area, uses } => self.every_cell(grid, area.as_deref(), uses),
            Rule::StatedDiffers { stated, grid } => {
                self.options(stated, &[], "differs from", &[Kind::Single]);
                self.grid(grid);
            }
            Rule::TitleContains(text) if text.trim().is_empty() => {
                self.wrong
                    .push("the text that a title contains is empty".to_owned());
            }
            Rule::Hospitals(..)
            | Rule::People(..)
            | Rule::TitleContains(_)
            | Rule::TitlesOutnumberBands
            | Rule::BandFteDiffers(_)
            | Rule::EsrFteDiffers(_) => {}
        }
    }

    fn question(&mut self, id: &str) -> Option<Asked<'a>> {
        let found = self.names.questions.get(id).copied();
        match (found, self.place) {
            (None, _) => self.wrong.push(format!("there is no question '{id}'")),
            (Some(asked), Some(place)) if asked.place >= place => {
                self.wrong
                    .push(format!("'{id}' is not asked before this question"));
            }
            _ => {}
        }
        found
    }

    fn not_applicable(&mut self, id: &str) {
        if self
            .question(id)
            .is_some_and(|asked| asked.question.not_applicable.is_none())
        {
            self.wrong
                .push(format!("'{id}' does not offer 'Not applicable'"));
        }
    }

    fn options(&mut self, id: &str, options: &[String], verb: &str, kinds: &[Kind]) {
        let Some(asked) = self.question(id) else {
            return;
        };
        if !kinds.contains(asked.question.kind.get_ref()) {
            self.wrong.push(format!(
                "'{verb}' does not fit the kind of question that '{id}' is"
            ));
            return;
        }
        let known = self.names.options_of(asked.question);
        for option in options
            .iter()
            .filter(|option| !known.contains(&option.as_str()))
        {
            self.wrong.push(format!("'{id}' has no option '{option}'"));
        }
    }

    fn below(&mut self, id: &str, level: u8) {
        let Some(asked) = self.question(id) else {
            return;
        };
        if !asked
            .question
            .options
            .iter()
            .any(|option| option.level.is_some())
        {
            self.wrong.push(format!("'{id}' has no levels"));
        }
        if !(1..=4).contains(&level) {
            self.wrong
                .push("a level to compare with is 1, 2, 3 or 4".to_owned());
        }
    }

    fn grid(&mut self, id: &str) {
        if self
            .question(id)
            .is_some_and(|asked| *asked.question.kind.get_ref() != Kind::Grid)
        {
            self.wrong.push(format!("'{id}' is not a grid"));
        }
    }

    fn every_cell(&mut self, grid: &str, area: Option<&str>, uses: &[String]) {
        self.grid(grid);
        if let Some(area) = area.filter(|area| !self.names.areas.contains(area)) {
            self.wrong.push(format!("there is no area '{area}'"));
        }
        let known = ["only", "moves", "both", "none", "dont-know"];
        for way in uses.iter().filter(|way| !known.contains(&way.as_str())) {
            self.wrong
                .push(format!("'{way}' is not a way of working in a grid"));
        }
    }
}
