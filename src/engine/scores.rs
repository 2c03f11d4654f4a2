//! What follows from an assessment: plain values, each with its reasons.
//!
//! Only types stand here; `score` and its neighbours work them out. Nothing here has words for the
//! screen: those are in `report`.

use std::collections::BTreeMap;

use super::fraction::Fraction;
use super::instrument::{Check, Group, Question, Recommendation, Theme};
use super::profile::Fte;

/// Everything that is worked out from one department check.
#[derive(Debug, Clone)]
pub struct Scores {
    /// How each question reads, in the order of the question set.
    pub readings: Readings,
    /// How complete the scored questions are.
    pub completeness: Completeness,
    /// The nine themes in fixed order.
    pub themes: Vec<ThemeScore>,
    /// The recommendations for departments, R1 first (R39 and R40 are background).
    pub recommendations: Vec<RecommendationScore>,
    /// How support workers are placed.
    pub deployment: Deployment,
    /// The checks that are raised and not confirmed, C1 first.
    pub checks: Vec<&'static Check>,
    /// The checks that hold but were confirmed, C1 first.
    pub confirmed_checks: Vec<&'static Check>,
    /// Support workers as a share of imaging staff, where it can be worked out.
    pub share: Option<Share>,
    /// The staff record against the actual number, where it can be worked out.
    pub esr_gap: Option<EsrGap>,
}

/// How each question reads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Readings(pub(super) Vec<Reading>);

/// How one question reads for scoring (`instrument.md` 4.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// A level, 0 to 4.
    Level(u8),
    /// Unknown: nobody knows, or nobody answered yet, or the answer is in doubt.
    Unknown(Why),
    /// Left out of every sum.
    LeftOut(LeftOut),
    /// Answered, but the question has no levels.
    Descriptive,
}

/// Why an answer is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// 'I do not know' was chosen.
    DontKnow,
    /// Nothing was chosen.
    Blank,
    /// A check put the answer in doubt; its id, for example `C3`.
    InDoubt(&'static str),
}

/// Why a question is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftOut {
    /// 'Not applicable' was chosen.
    NotApplicable,
    /// The question is not shown, because of other answers.
    Hidden,
}

/// How complete the scored questions are (`instrument.md` 4.10 and 4.13, 10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Completeness {
    /// Scored questions in the question set.
    pub scored: usize,
    /// Not applicable or hidden.
    pub left_out: usize,
    /// The others.
    pub applicable: usize,
    /// With a level.
    pub known: usize,
    /// 'I do not know'.
    pub dont_know: usize,
    /// Not answered.
    pub blank: usize,
    /// Put in doubt by a check.
    pub in_doubt: usize,
}

/// The result of one theme (`instrument.md` 4.3).
#[derive(Debug, Clone)]
pub struct ThemeScore {
    /// The theme.
    pub theme: &'static Theme,
    /// The result.
    pub result: ThemeResult,
    /// Scored questions with a level.
    pub known: usize,
    /// Scored questions that apply.
    pub applicable: usize,
    /// Mean of the known levels; only where there is a result in words.
    pub mean: Option<Fraction>,
    /// The mean if every unknown were 0 and if every unknown were 4, with the words for each; none
    /// where no question applies.
    pub range: Option<Range>,
    /// How many known answers stand at each level, 0 first.
    pub at_level: [usize; 5],
    /// The scored questions of the theme with their readings, those left out included.
    pub reasons: Vec<Reason>,
    /// A level 0 held the result back from 'in place' (rule 5).
    pub held_back: bool,
}

/// How far a theme's result could move if the gaps were filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    /// The mean with every unknown at 0.
    pub low: Fraction,
    /// The mean with every unknown at 4.
    pub high: Fraction,
    /// The words for `low`.
    pub low_result: ThemeResult,
    /// The words for `high`.
    pub high_result: ThemeResult,
}

/// The words for a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ThemeResult {
    /// Mean under 1.
    NotYetInPlace,
    /// Mean under 2.
    Early,
    /// Mean under 3.
    PartlyInPlace,
    /// Mean under 3.5, or higher with an answer at level 0.
    MostlyInPlace,
    /// Mean of 3.5 or more and no answer at level 0.
    InPlace,
    /// Under 60 percent known, or fewer than 2.
    NotEnoughAnswers,
    /// No scored question applies.
    DoesNotApply,
}

/// One question and how it read: a reason for a result.
#[derive(Debug, Clone, Copy)]
pub struct Reason {
    /// The question.
    pub question: &'static Question,
    /// How it read.
    pub reading: Reading,
}

/// The status of one recommendation (`instrument.md` 4.5) and its place in the order (4.8).
#[derive(Debug, Clone)]
pub struct RecommendationScore {
    /// The recommendation.
    pub recommendation: &'static Recommendation,
    /// The status.
    pub status: Status,
    /// The statuses that remain possible, whatever the unknown answers turn out to be, best first;
    /// empty for those to discuss and those that do not apply.
    pub possible: Vec<Status>,
    /// The band in the order; none unless partly met or not met.
    pub priority: Option<Priority>,
    /// Its place in the order, from 1; none without a priority.
    pub rank: Option<usize>,
    /// It is at the top because of a safety question.
    pub safety: bool,
    /// It cannot be better than partly met for now (`Recommendation::capped_when` holds).
    pub capped: bool,
    /// Support workers' own answers disagree with the department's (4.5).
    pub disputed: bool,
    /// One of its key questions has a large gap between groups (4.9).
    pub perception_gap: bool,
    /// It moved up because many people leave soon (4.8).
    pub raised_by_retention: bool,
    /// The key questions with their readings, those left out included.
    pub reasons: Vec<Reason>,
    /// For 'cannot tell' and the like: the unknown key questions and who could answer them.
    pub find_out: Vec<FindOut>,
}

/// A gap to fill.
#[derive(Debug, Clone, Copy)]
pub struct FindOut {
    /// The question.
    pub question: &'static Question,
    /// Why it is unknown.
    pub why: Why,
    /// The groups that could answer, the best placed first.
    pub who: &'static [Group],
}

/// The status of a recommendation, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Every key level is 3 or 4.
    Met,
    /// Neither.
    PartlyMet,
    /// Every key level is 0 or 1.
    NotMet,
    /// More than one status is still possible.
    CannotTell,
    /// No key question applies.
    DoesNotApply,
    /// Never met or not met: people should talk about it.
    ToDiscuss,
}

/// The band of a recommendation in the order, first first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    /// One of the first five.
    DoFirst,
    /// As pressing, but after those.
    DoNext,
    /// Plan it.
    Plan,
    /// Consider it.
    Consider,
    /// Too little is known to say.
    Provisional,
}

/// How support workers are placed (`instrument.md` 4.7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deployment {
    /// The department.
    pub department: Model,
    /// Each hospital in the profile's order; empty if the grid is not answered.
    pub hospitals: Vec<HospitalDeployment>,
    /// Each area over the hospitals, in the question set's order.
    pub areas: Vec<AreaDeployment>,
}

/// How one hospital places its support workers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HospitalDeployment {
    /// The hospital's id in the profile.
    pub hospital: String,
    /// The model.
    pub model: Model,
    /// How many pools, where the model is 'rotational in n pools'.
    pub pools: Option<usize>,
    /// Only one area is left and people move to and from it: between hospitals, then.
    pub across_hospitals_only: bool,
    /// Letters of pools that are exactly CT and MRI.
    pub ct_mri_pools: Vec<char>,
    /// Each of its areas, in the profile's order.
    pub areas: Vec<(&'static str, AreaModel)>,
}

/// How one area is staffed over the hospitals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaDeployment {
    /// The area's id.
    pub area: &'static str,
    /// The hospital's id and what the area is there.
    pub hospitals: Vec<(String, AreaModel)>,
    /// All known values match, and there is at least one.
    pub same_everywhere: bool,
}

/// How one area of one hospital is staffed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AreaModel {
    /// People work only here, or alone in their pool.
    Static,
    /// People move between this area and others, within this pool if it has a letter.
    Rotational(Option<char>),
    /// Some of each.
    Hybrid,
    /// No support workers.
    None,
    /// Not known.
    CannotTell,
}

/// A deployment model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Model {
    /// People move between areas.
    Rotational,
    /// People stay in one area.
    Static,
    /// Some stay and some move.
    Hybrid,
    /// Hospitals differ; never the model of one hospital.
    Differs,
    /// Not known.
    CannotTell,
    /// There are none.
    NoSupportWorkers,
}

/// Support workers as a share of imaging staff (`instrument.md` 4.12).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The share as a fraction of 1.
    pub share: Fraction,
    /// The numerator.
    pub support_workers: Fte,
    /// The denominator.
    pub imaging: Fte,
    /// Band 4 is counted; 'bands 2 and 3 only' otherwise.
    pub with_band_4: bool,
}

/// The staff record against the actual number (`instrument.md` 4.12).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EsrGap {
    /// (record - actual) / actual.
    pub gap: Fraction,
    /// In the record.
    pub esr: Fte,
    /// In post.
    pub actual: Fte,
    /// Strictly more than 10 percent either way.
    pub over_ten_percent: bool,
}

/// What other groups' answers add to a department check (`instrument.md` 4.5, 4.8, 4.9).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GroupView {
    /// Questions with a large gap between two shown groups, by id.
    pub large_gaps: Vec<&'static str>,
    /// Medians of the support workers' answers, where 5 or more answered, by question id.
    pub support_worker_medians: BTreeMap<&'static str, Fraction>,
}

impl Readings {
    /// How a question reads; blank, if it is not of this question set.
    pub fn of(&self, question: &Question) -> Reading {
        self.0
            .get(question.place)
            .copied()
            .unwrap_or(Reading::Unknown(Why::Blank))
    }
}

impl ThemeResult {
    /// The id in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::NotYetInPlace => "not-yet-in-place",
            Self::Early => "early",
            Self::PartlyInPlace => "partly-in-place",
            Self::MostlyInPlace => "mostly-in-place",
            Self::InPlace => "in-place",
            Self::NotEnoughAnswers => "not-enough-answers",
            Self::DoesNotApply => "does-not-apply",
        }
    }
}

impl Status {
    /// The id in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::PartlyMet => "partly-met",
            Self::NotMet => "not-met",
            Self::CannotTell => "cannot-tell",
            Self::DoesNotApply => "does-not-apply",
            Self::ToDiscuss => "to-discuss",
        }
    }
}

impl Priority {
    /// The id in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::DoFirst => "do-first",
            Self::DoNext => "do-next",
            Self::Plan => "plan",
            Self::Consider => "consider",
            Self::Provisional => "provisional",
        }
    }
}

impl Model {
    /// The id in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Rotational => "rotational",
            Self::Static => "static",
            Self::Hybrid => "hybrid",
            Self::Differs => "differs",
            Self::CannotTell => "cannot-tell",
            Self::NoSupportWorkers => "no-support-workers",
        }
    }
}
