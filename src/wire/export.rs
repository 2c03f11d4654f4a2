//! The files that are made of a check for other programs, each with its name and its text.
//!
//! They cannot be opened here again: it must not be the only place where something is kept.

use super::WriteOptions;
use super::csv::{action_plan_csv, answers_csv, results_csv};
use super::markdown::summary_markdown;
use super::name::export_file_name;
use super::v1::fresh_scores;
use crate::engine::assessment::{Assessment, Form};
use crate::engine::instrument::Instrument;
use crate::engine::report::{report, summary};

/// A file for other programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Export {
    /// Everything that was answered, as a table.
    Answers,
    /// The results, as a table.
    Results,
    /// The action plan, as a table.
    ActionPlan,
    /// The short of it, as text to send to others.
    Summary,
}

impl Export {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::Answers,
        Self::Results,
        Self::ActionPlan,
        Self::Summary,
    ];

    /// Its name, which is part of the file's name and of the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Results => "results",
            Self::ActionPlan => "action-plan",
            Self::Summary => "summary",
        }
    }

    /// A name for the file, for example `rolecheck-northbank-2026-11-24-answers.csv`.
    pub fn file_name(self, assessment: &Assessment) -> String {
        let extension = match self {
            Self::Answers | Self::Results | Self::ActionPlan => "csv",
            Self::Summary => "md",
        };
        export_file_name(assessment, self.id(), extension)
    }

    /// Whether it can be made of this form: without results there is nothing to say in some.
    pub fn is_made_of(self, form: Form) -> bool {
        match self {
            Self::Answers | Self::ActionPlan => true,
            Self::Results | Self::Summary => form == Form::Department,
        }
    }

    /// Its text on the day `today`, `2027-03-31`; empty, if it cannot be made of this form.
    pub fn text(
        self,
        instrument: &'static Instrument,
        assessment: &Assessment,
        today: &str,
        options: WriteOptions,
    ) -> String {
        let scores = fresh_scores(assessment, instrument);
        let scores = scores.as_ref();
        let report = || report(instrument, assessment, scores?);
        match self {
            Self::Answers => answers_csv(instrument, assessment, options),
            Self::ActionPlan => action_plan_csv(instrument, assessment, scores, today),
            Self::Results => (scores.zip(report()))
                .map(|(scores, report)| results_csv(instrument, assessment, scores, &report))
                .unwrap_or_default(),
            Self::Summary => (scores)
                .and_then(|scores| summary(instrument, assessment, scores, today))
                .map(|summary| summary_markdown(&summary))
                .unwrap_or_default(),
        }
    }
}
