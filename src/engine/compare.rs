//! Two checks of one department, then and now: what moved, what became known, and what is as it was.
//!
//! Told from the exact scores of both, by the question set in use, on the questions that both were
//! asked. It must not say why something moved, show a mean, or judge a profile.

mod actions;
mod facts;
mod movement;
mod rows;
mod series;
mod versions;

pub use actions::ActionRow;
pub use facts::Fact;
pub use movement::Movement;
pub use rows::Row;
pub use series::{Series, ThemeSeries, series};
pub(super) use versions::are_alike;
pub use versions::{Difference, Versions};

use super::assessment::Assessment;
use super::checks::raised_checks;
use super::instrument::Instrument;
use super::readings::{completeness, readings};
use super::recommendations::recommendations;
use super::scores::{
    Completeness, GroupView, LeftOut, Reading, Readings, RecommendationScore, ThemeScore,
};
use super::themes::themes;
use super::words::{check_name, date_text, group_name};

/// A check and the version of the question set that was answered.
#[derive(Debug, Clone, Copy)]
pub struct Versioned<'a> {
    /// The check.
    pub check: &'a Assessment,
    /// The version, or empty.
    pub version: &'a str,
}

/// Two checks compared, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The earlier one.
    pub then: About,
    /// The later one.
    pub now: About,
    /// What the versions of the question set have in common.
    pub versions: Versions,
    /// The nine themes in fixed order.
    pub themes: Vec<Row>,
    /// The recommendations that have a status, R1 first.
    pub recommendations: Vec<Row>,
    /// The questions in order.
    pub questions: Vec<Row>,
    /// The actions of the earlier plan, those about what changed first.
    pub actions: Vec<ActionRow>,
    /// What changed in the profile, as facts.
    pub facts: Vec<Fact>,
}

/// What a check is, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Its name.
    pub name: String,
    /// Its date, or 'no date'.
    pub date: String,
    /// Who filled it in.
    pub who: &'static str,
    /// '38 of 43'.
    pub known: String,
}

/// A check as it is compared.
struct Side<'a> {
    check: &'a Assessment,
    readings: Readings,
    completeness: Completeness,
    /// On the questions that can be compared.
    themes: Vec<ThemeScore>,
    /// On the questions that can be compared.
    recommendations: Vec<RecommendationScore>,
}

/// Compares two checks of one department.
pub fn compare(
    instrument: &'static Instrument,
    then: Versioned<'_>,
    now: Versioned<'_>,
) -> Comparison {
    let versions = Versions::new(instrument, then, now);
    let before = Side::new(instrument, then.check, &versions);
    let after = Side::new(instrument, now.check, &versions);
    let recommendations = rows::recommendations(&before, &after, &versions);
    Comparison {
        then: About::new(&before),
        now: About::new(&after),
        themes: rows::themes(&before, &after, &versions),
        questions: rows::questions(instrument, &before, &after, &versions),
        actions: actions::rows(then.check, now.check, &recommendations),
        facts: facts::facts(instrument, then.check, now.check),
        recommendations,
        versions,
    }
}

impl About {
    fn new(side: &Side<'_>) -> Self {
        let (check, complete) = (side.check, &side.completeness);
        Self {
            name: check_name(check),
            date: date_or_none(check),
            who: check.group.map_or("Not said", group_name),
            known: format!("{} of {}", complete.known, complete.applicable),
        }
    }
}

/// The date of a check in words.
pub fn date_or_none(check: &Assessment) -> String {
    match check.date.as_str() {
        "" => "No date".to_owned(),
        date => date_text(date),
    }
}

/// By what checks stand in time: their date or, where they have none, when they were begun.
pub fn time_of(check: &Assessment) -> &str {
    match check.date.as_str() {
        "" => check.created_at.get(..10).unwrap_or_default(),
        date => date,
    }
}

impl<'a> Side<'a> {
    fn new(instrument: &'static Instrument, check: &'a Assessment, versions: &Versions) -> Self {
        let all = readings(instrument, check, &raised_checks(instrument, check));
        let compared = Readings(
            (instrument.questions.iter())
                .map(|question| match versions.can_compare(question) {
                    true => all.of(question),
                    false => Reading::LeftOut(LeftOut::Hidden),
                })
                .collect(),
        );
        Self {
            check,
            completeness: completeness(instrument, &all),
            readings: all,
            themes: themes(instrument, &compared),
            recommendations: recommendations(instrument, check, &compared, &GroupView::default()),
        }
    }
}
