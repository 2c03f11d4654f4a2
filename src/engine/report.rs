//! The results of a check in the words that the page shows.
//!
//! Every field is ready to be shown, so that the page, a printed report and a test say the same.
//! It must not work anything out anew: that is `score`. It never shows a mean, and never adds the
//! themes up (`instrument.md` 4.3, 4.4).

mod answers;
mod ask;
mod by_theme;
mod completeness;
mod deployment;
mod find_out;
mod first_steps;
mod labels;
mod phrases;
mod picture;
mod plan;
mod recommendation;
mod recommendations;
mod short;
mod summary;
mod sums;
mod themes;
mod titles;
mod trade_offs;

pub use answers::{AnswerLine, AnswerState};
pub use ask::{ASK_HELPS, ASK_HOW, ASK_WHY, AskSheet, AskedQuestion, ask_sheets};
pub use by_theme::{ByTheme, STATUSES, StatusTile, ThemeStatuses};
pub use completeness::{CompletenessReport, Missing};
pub use deployment::{DeploymentReport, HospitalReport, SplitArea};
pub use find_out::{FindOutGroup, FindOutLine};
pub use first_steps::{FIRST_STEPS, FIRST_STEPS_ABOUT, FirstStepReport};
pub use labels::{
    LEVEL_WORDS, RECOMMENDATIONS_ABOUT, UNKNOWN_WORDS, priority_words, status_words, theme_words,
};
pub use phrases::{percent, signed_percent};
pub use picture::BoxKey;
pub use plan::{ActionLine, PlanGroup, PlanItem, PlanReport, plan_report};
pub use recommendation::{Background, RecommendationReport};
pub use recommendations::{PriorityGroup, RecommendationsReport};
pub use summary::{Summary, SummaryItem, SummaryPart, summary};
pub use sums::{EsrReport, ShareReport, SiteGap};
pub use themes::ThemeReport;
pub use titles::{OwnTitle, StudyTitle, TitlesReport};
pub use trade_offs::{CardReport, TopicReport};

use super::assessment::{Assessment, Form};
use super::instrument::{Instrument, Question};
use super::scores::{Reading, Scores};

/// The results of one department check in words.
#[derive(Debug, Clone)]
pub struct Report {
    /// How much is known.
    pub completeness: CompletenessReport,
    /// Safety questions with one of the two lowest answers.
    pub safety: Vec<AnswerLine>,
    /// The nine themes in fixed order.
    pub themes: Vec<ThemeReport>,
    /// The recommendations, in groups.
    pub recommendations: RecommendationsReport,
    /// How support workers are placed.
    pub deployment: DeploymentReport,
    /// Topics without a right answer, apart from deployment, for the answers given.
    pub choices: Vec<TopicReport>,
    /// Support workers as a share of imaging staff.
    pub share: ShareReport,
    /// The staff record against the actual number.
    pub esr: EsrReport,
    /// Job titles in use beside those of the study's sites.
    pub titles: TitlesReport,
}

/// The results in words; nothing for a form that has no results of its own (4.13, 13).
pub fn report(
    instrument: &'static Instrument,
    assessment: &Assessment,
    scores: &Scores,
) -> Option<Report> {
    if assessment.form != Form::Department {
        return None;
    }
    Some(Report {
        completeness: completeness::completeness(instrument, assessment, scores),
        safety: safety(instrument, assessment, scores),
        themes: themes::themes(instrument, assessment, scores),
        recommendations: recommendations::recommendations(instrument, assessment, scores),
        deployment: deployment::deployment(instrument, assessment, scores),
        choices: trade_offs::choices(instrument, assessment, scores),
        share: sums::share(instrument, scores),
        esr: sums::esr(instrument, scores),
        titles: titles::titles(instrument, &assessment.profile),
    })
}

fn safety(
    instrument: &'static Instrument,
    assessment: &Assessment,
    scores: &Scores,
) -> Vec<AnswerLine> {
    let is_low = |question: &Question| matches!(scores.readings.of(question), Reading::Level(..=1));
    (instrument.questions.iter().copied())
        .filter(|question| question.safety && is_low(question))
        .map(|question| answers::line(instrument, question, assessment, scores))
        .collect()
}
