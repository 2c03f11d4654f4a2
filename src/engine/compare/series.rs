//! The nine themes over all checks of one department, as lines over time.
//!
//! It must not draw a mean: a point is one of the five words, and so are the ends of a range.

use super::rows::theme_text;
use super::{Side, Versioned, Versions, date_or_none, time_of};
use crate::engine::chart::TimeLine;
use crate::engine::instrument::Instrument;

/// The themes over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// The dates in words, the oldest first.
    pub dates: Vec<String>,
    /// The dates as short as they can be: years, where each has its own.
    pub labels: Vec<String>,
    /// The nine themes in fixed order.
    pub themes: Vec<ThemeSeries>,
    /// Some questions are left out, since not all versions ask them.
    pub some_left_out: bool,
}

/// One theme over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeSeries {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it was at each date, in words.
    pub words: Vec<String>,
    /// The drawing.
    pub line: TimeLine,
}

/// The themes over these checks, which are put in the order of time, on the questions that all of
/// them were asked.
pub fn series(instrument: &'static Instrument, checks: &[Versioned<'_>]) -> Series {
    let mut checks = checks.to_vec();
    checks.sort_by(|a, b| time_of(a.check).cmp(time_of(b.check)));
    let Some(last) = checks.last().copied() else {
        return Series {
            dates: Vec::new(),
            labels: Vec::new(),
            themes: Vec::new(),
            some_left_out: false,
        };
    };
    let pairs = (checks.iter()).map(|check| Versions::new(instrument, *check, last));
    let versions = Versions::of_all(instrument, pairs);
    let sides: Vec<Side<'_>> = (checks.iter())
        .map(|each| Side::new(instrument, each.check, &versions))
        .collect();
    let themes = (instrument.themes.iter().enumerate()).map(|(place, theme)| {
        let scores: Vec<_> = sides
            .iter()
            .filter_map(|side| side.themes.get(place))
            .collect();
        ThemeSeries {
            id: theme.id,
            name: theme.name,
            words: scores.iter().map(|score| theme_text(score)).collect(),
            line: TimeLine::new(&scores),
        }
    });
    Series {
        dates: checks.iter().map(|each| date_or_none(each.check)).collect(),
        labels: labels(&checks),
        themes: themes.collect(),
        some_left_out: versions.comparable < instrument.questions.len(),
    }
}

fn labels(checks: &[Versioned<'_>]) -> Vec<String> {
    let year = |each: &Versioned<'_>| time_of(each.check).get(..4).unwrap_or_default().to_owned();
    let mut years: Vec<String> = checks.iter().map(year).collect();
    years.dedup();
    if years.len() == checks.len() {
        return years;
    }
    let month = |each: &Versioned<'_>| {
        let time = time_of(each.check);
        match (time.get(5..7), time.get(..4)) {
            (Some(month), Some(year)) => format!("{month}/{year}"),
            _ => "No date".to_owned(),
        }
    };
    checks.iter().map(month).collect()
}
