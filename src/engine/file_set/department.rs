//! One department in a row: what is compared between departments, and no more.
//!
//! It must stay small, since there can be thousands: no notes, no texts but the name and the file.

use super::super::assessment::Assessment;
use super::super::fraction::Fraction;
use super::super::instrument::{Group, Instrument};
use super::super::profile::{Profile, Reply};
use super::super::score::score;
use super::super::scores::{
    Completeness, GroupView, LeftOut, Model, Reading, Scores, Status, ThemeResult, Why,
};
use super::super::words::check_name;
use super::UsableFile;

/// One department check in a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Department {
    /// The check's id.
    pub id: String,
    /// The check's name, never empty.
    pub name: String,
    /// It was given a name. One without has words that say so.
    pub is_named: bool,
    /// What it is called where names are hidden: 'Department A'.
    pub alias: String,
    /// The file's name.
    pub file: String,
    /// The date of the check, `2026-11-24`, or empty.
    pub date: String,
    /// When it was last changed, UTC.
    pub updated_at: String,
    /// Who filled it in.
    pub group: Option<Group>,
    /// The version of the question set that was answered, or empty.
    pub version: String,
    /// By what it can be put in groups.
    pub facets: Facets,
    /// How complete the scored questions are.
    pub completeness: Completeness,
    /// A mark for each question, in the order of the question set.
    pub questions: Box<[Mark]>,
    /// A mark for each of the nine themes, in order.
    pub themes: Box<[ThemeMark]>,
    /// The status of each recommendation for departments, R1 first.
    pub recommendations: Box<[Status]>,
}

/// By what departments can be put in groups. Nothing here is judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facets {
    /// Option id of `profile-size`; none where it is not known.
    pub size: Option<&'static str>,
    /// Option ids of `profile-setting`.
    pub setting: Vec<&'static str>,
    /// The deployment model that the grid gives.
    pub model: Model,
    /// Which of the bands 2 and 3 are in use.
    pub bands: Bands,
    /// How many hospitals are listed.
    pub hospitals: usize,
    /// The year of the check.
    pub year: Option<u16>,
}

/// Which of the bands 2 and 3 are in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bands {
    /// Both have people.
    Both,
    /// Only band 2 has.
    Only2,
    /// Only band 3 has.
    Only3,
    /// Neither has.
    Neither,
    /// A number is not known.
    NotKnown,
}

/// How one question reads, small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A level, 0 to 4.
    Level(u8),
    /// 'I do not know'.
    DontKnow,
    /// Not answered.
    Blank,
    /// A check put the answer in doubt.
    InDoubt,
    /// 'Not applicable' was chosen.
    NotApplicable,
    /// Not asked, because of other answers.
    Hidden,
    /// Answered, but the question has no levels.
    Descriptive,
}

/// How one theme came out, small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ThemeMark {
    /// The result.
    pub result: ThemeResult,
    /// Mean of the known levels; only where there is a result in words.
    pub mean: Option<Fraction>,
    /// The mean if every unknown were 0, and if every unknown were 4.
    pub range: Option<(Fraction, Fraction)>,
    /// The results of both.
    pub range_results: Option<(ThemeResult, ThemeResult)>,
}

impl Department {
    /// The row of a check.
    pub fn new(instrument: &'static Instrument, file: &UsableFile, name: &str) -> Self {
        let check = &file.assessment;
        let scores = score(instrument, check, &GroupView::default());
        Self {
            id: check.id.clone(),
            name: check_name(check),
            is_named: !check.name.trim().is_empty(),
            alias: String::new(),
            file: name.to_owned(),
            date: check.date.clone(),
            updated_at: check.updated_at.clone(),
            group: check.group,
            version: file.version.clone(),
            facets: Facets::new(check, &scores),
            completeness: scores.completeness,
            questions: (instrument.questions.iter())
                .map(|question| Mark::from(scores.readings.of(question)))
                .collect(),
            themes: (scores.themes.iter())
                .map(|theme| ThemeMark {
                    result: theme.result,
                    mean: theme.mean,
                    range: (theme.range.as_ref()).map(|range| (range.low, range.high)),
                    range_results: (theme.range.as_ref())
                        .map(|range| (range.low_result, range.high_result)),
                })
                .collect(),
            recommendations: (scores.recommendations.iter())
                .map(|recommendation| recommendation.status)
                .collect(),
        }
    }
}

impl Facets {
    /// The facets of a check.
    pub fn new(check: &Assessment, scores: &Scores) -> Self {
        let profile = &check.profile;
        Self {
            size: profile.size.as_ref().and_then(Reply::known).copied(),
            setting: (profile.setting.as_ref().and_then(Reply::known))
                .cloned()
                .unwrap_or_default(),
            model: scores.deployment.department,
            bands: Bands::of(profile),
            hospitals: profile.hospitals.len(),
            year: check.date.get(..4).and_then(|year| year.parse().ok()),
        }
    }
}

impl Bands {
    /// The bands in use by a profile's numbers of people.
    pub fn of(profile: &Profile) -> Self {
        let has_people = |people: Option<u16>| people.map(|people| people > 0);
        let (two, three) = (
            has_people(profile.band_2.known_people()),
            has_people(profile.band_3.known_people()),
        );
        match (two, three) {
            (Some(true), Some(true)) => Self::Both,
            (Some(true), Some(false)) => Self::Only2,
            (Some(false), Some(true)) => Self::Only3,
            (Some(false), Some(false)) => Self::Neither,
            _ => Self::NotKnown,
        }
    }
}

impl From<Reading> for Mark {
    fn from(reading: Reading) -> Self {
        match reading {
            Reading::Level(level) => Self::Level(level),
            Reading::Unknown(Why::DontKnow) => Self::DontKnow,
            Reading::Unknown(Why::Blank) => Self::Blank,
            Reading::Unknown(Why::InDoubt(_)) => Self::InDoubt,
            Reading::LeftOut(LeftOut::NotApplicable) => Self::NotApplicable,
            Reading::LeftOut(LeftOut::Hidden) => Self::Hidden,
            Reading::Descriptive => Self::Descriptive,
        }
    }
}
