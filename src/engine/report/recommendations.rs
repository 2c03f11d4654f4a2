//! All recommendations in the groups in which they are shown, and how many there are of each.
//!
//! It must not make one number of them: the counts are a sentence (`instrument.md` 4.4).

use super::by_theme::{ByTheme, by_theme};
use super::find_out::{FindOutGroup, of_all};
use super::labels::{priority_about, priority_words};
use super::recommendation::{Background, RecommendationReport, recommendation};
use crate::engine::assessment::Assessment;
use crate::engine::instrument::{Instrument, Mode};
use crate::engine::scores::{Priority, RecommendationScore, Scores, Status};
use crate::engine::words::list_text;

/// All recommendations.
#[derive(Debug, Clone)]
pub struct RecommendationsReport {
    /// 'Of 35 that could apply, 11 are met, 15 are partly met and 9 are not met.'
    pub counts: String,
    /// The same by theme.
    pub by_theme: ByTheme,
    /// No order is given yet; what to find out leads.
    pub provisional: bool,
    /// What to find out for those that cannot be told, by who could answer.
    pub find_out: Vec<FindOutGroup>,
    /// Those that are partly met or not met, in order.
    pub open: Vec<PriorityGroup>,
    /// Those that cannot be told.
    pub cannot_tell: Vec<RecommendationReport>,
    /// Those that are met.
    pub met: Vec<RecommendationReport>,
    /// Those that do not apply.
    pub does_not_apply: Vec<RecommendationReport>,
    /// Those that have no right answer.
    pub to_discuss: Vec<RecommendationReport>,
    /// Those that are not for departments.
    pub background: Vec<Background>,
}

impl RecommendationsReport {
    /// All that are for departments: first those to work on, in order, then the rest.
    pub fn all(&self) -> impl Iterator<Item = &RecommendationReport> {
        (self.open.iter().flat_map(|group| &group.items))
            .chain(&self.to_discuss)
            .chain(&self.cannot_tell)
            .chain(&self.met)
            .chain(&self.does_not_apply)
    }
}

/// The recommendations of one band in the order.
#[derive(Debug, Clone)]
pub struct PriorityGroup {
    /// The band.
    pub priority: Priority,
    /// Its words.
    pub words: &'static str,
    /// Why they stand here.
    pub about: &'static str,
    /// The recommendations, in order.
    pub items: Vec<RecommendationReport>,
}

pub(super) fn recommendations(
    instrument: &'static Instrument,
    assessment: &Assessment,
    scores: &Scores,
) -> RecommendationsReport {
    let of_status = |status: Status| -> Vec<RecommendationReport> {
        (scores.recommendations.iter())
            .filter(|score| score.status == status)
            .map(|score| recommendation(instrument, assessment, scores, score))
            .collect()
    };
    let open = (scores.recommendations.iter()).filter(|score| score.status == Status::CannotTell);
    RecommendationsReport {
        counts: counts(&scores.recommendations),
        by_theme: by_theme(instrument, scores),
        provisional: scores.completeness.is_provisional(),
        find_out: of_all(instrument, open, assessment, scores),
        open: groups(instrument, assessment, scores),
        cannot_tell: of_status(Status::CannotTell),
        met: of_status(Status::Met),
        does_not_apply: of_status(Status::DoesNotApply),
        to_discuss: of_status(Status::ToDiscuss),
        background: (instrument.recommendations.iter())
            .filter(|recommendation| recommendation.mode == Mode::Background)
            .map(|recommendation| Background {
                id: recommendation.id,
                text: recommendation.text,
                note: recommendation.note,
                section: recommendation.section,
            })
            .collect(),
    }
}

fn groups(
    instrument: &'static Instrument,
    assessment: &Assessment,
    scores: &Scores,
) -> Vec<PriorityGroup> {
    let mut ranked: Vec<&RecommendationScore> = scores
        .recommendations
        .iter()
        .filter(|score| score.rank.is_some())
        .collect();
    ranked.sort_by_key(|score| score.rank);
    [
        Priority::DoFirst,
        Priority::DoNext,
        Priority::Plan,
        Priority::Consider,
        Priority::Provisional,
    ]
    .into_iter()
    .map(|priority| PriorityGroup {
        priority,
        words: priority_words(priority),
        about: match priority {
            Priority::DoFirst if scores.completeness.is_provisional() => {
                "To check for safety, whatever the other answers turn out to be."
            }
            _ => priority_about(priority),
        },
        items: (ranked.iter())
            .filter(|score| score.priority == Some(priority))
            .map(|score| recommendation(instrument, assessment, scores, score))
            .collect(),
    })
    .filter(|group| !group.items.is_empty())
    .collect()
}

fn counts(scores: &[RecommendationScore]) -> String {
    let number = |status: Status| scores.iter().filter(|score| score.status == status).count();
    let (met, partly, not_met) = (
        number(Status::Met),
        number(Status::PartlyMet),
        number(Status::NotMet),
    );
    let (open, left_out) = (number(Status::CannotTell), number(Status::DoesNotApply));
    let could_apply = met + partly + not_met + open;
    let are = |number: usize| if number == 1 { "is" } else { "are" };
    let mut parts = vec![
        format!("{met} {} met", are(met)),
        format!("{partly} {} partly met", are(partly)),
        format!("{not_met} {} not met", are(not_met)),
    ];
    if open > 0 {
        parts.push(format!("for {open} we cannot tell yet"));
    }
    let mut sentences = vec![match could_apply {
        0 => "None of the recommendations applies.".to_owned(),
        all => format!("Of {all} that could apply, {}.", list_text(&parts)),
    }];
    if left_out > 0 {
        let apply = if left_out == 1 { "does" } else { "do" };
        sentences.push(format!("{left_out} {apply} not apply."));
    }
    match number(Status::ToDiscuss) {
        0 => {}
        1 => sentences.push("1 more is to discuss, as it has no right answer.".to_owned()),
        more => sentences.push(format!(
            "{more} more are to discuss, as they have no right answer."
        )),
    }
    sentences.join(" ")
}
