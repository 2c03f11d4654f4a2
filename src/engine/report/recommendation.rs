//! One recommendation in words: its status, why, what the study found, what to find out.
//!
//! It must not claim more than the study does: the labels say how strong the evidence is, and a
//! recommendation is never given as the study's own words.

use super::answers::{AnswerLine, line};
use super::find_out::{FindOutLine, of_one};
use super::first_steps::{FirstStepReport, first_steps};
use super::labels::status_words;
use super::phrases::lower_first;
use super::themes::SECOND_HAND;
use super::trade_offs::{TopicReport, to_discuss};
use crate::engine::assessment::Assessment;
use crate::engine::condition::Condition;
use crate::engine::instrument::{Evidence, Figure, Finding, Instrument, Recommendation};
use crate::engine::scores::{Reading, RecommendationScore, Scores, Status};
use crate::engine::words::count_text;

/// Recommendations beside which the words on pay bands must stand (`instrument.md` 5.2).
const PAY_BANDS: [&str; 2] = ["R17", "R18"];

/// One recommendation in words.
#[derive(Debug, Clone)]
pub struct RecommendationReport {
    /// Its id, for example `R1`.
    pub id: &'static str,
    /// What to do, in our words.
    pub text: &'static str,
    /// Its status, for the mark.
    pub status: Status,
    /// Its status in words.
    pub status_words: &'static str,
    /// 'Check this for safety', where a safety question has a low answer.
    pub safety: Option<&'static str>,
    /// Short label and sentence of the evidence; none for background.
    pub evidence: Option<(&'static str, &'static str)>,
    /// How widely it rests, for example '2 of 9 sites'.
    pub sites: &'static str,
    /// That is a number of sites, which must always be seen (`instrument.md` 4.6).
    pub gives_number_of_sites: bool,
    /// 'People in the study disagreed about this.', where they did.
    pub contested: Option<&'static str>,
    /// Lines that stand beside it: what holds it back or moves it up, and words that must be shown.
    pub notes: Vec<String>,
    /// 'So far 1 of 2 answers points to ...', for one that cannot be told.
    pub so_far: Option<String>,
    /// The rule that gave the status, in plain words.
    pub rule: String,
    /// The answers that it rests on, those left out included.
    pub answers: Vec<AnswerLine>,
    /// What the study found.
    pub findings: &'static [&'static Finding],
    /// The study's section.
    pub section: &'static str,
    /// How the study puts it, for example 'stated'.
    pub how: &'static str,
    /// Numbers that the study gives.
    pub figures: Vec<&'static Figure>,
    /// Steps to begin with, where something is left to do; this tool's suggestions.
    pub first_steps: Vec<FirstStepReport>,
    /// What to find out, and who could answer.
    pub find_out: Vec<FindOutLine>,
    /// What people said for and against, for one to discuss.
    pub topics: Vec<TopicReport>,
}

/// A recommendation that is not for departments.
#[derive(Debug, Clone)]
pub struct Background {
    /// Its id.
    pub id: &'static str,
    /// What it says, in our words.
    pub text: &'static str,
    /// Whom it is for.
    pub note: &'static str,
    /// The study's section.
    pub section: &'static str,
}

pub(super) fn recommendation(
    instrument: &'static Instrument,
    assessment: &Assessment,
    scores: &Scores,
    score: &RecommendationScore,
) -> RecommendationReport {
    let recommendation = score.recommendation;
    RecommendationReport {
        id: recommendation.id,
        text: recommendation.text,
        status: score.status,
        status_words: status_words(score.status),
        safety: score.safety.then_some("Check this for safety"),
        evidence: recommendation
            .evidence
            .and_then(|grade| evidence(instrument, grade)),
        sites: recommendation.breadth,
        gives_number_of_sites: recommendation
            .breadth
            .contains(|c: char| c.is_ascii_digit()),
        contested: (recommendation.contested).then_some("People in the study disagreed about this"),
        notes: notes(instrument, score),
        so_far: (score.status == Status::CannotTell).then(|| so_far(score)),
        rule: rule(score),
        answers: (score.reasons.iter())
            .map(|reason| line(instrument, reason.question, assessment, scores))
            .collect(),
        findings: recommendation.findings,
        section: recommendation.section,
        how: recommendation.how,
        figures: instrument.figures_beside(recommendation.id),
        first_steps: first_steps(recommendation, score.status),
        find_out: of_one(instrument, score, assessment, scores),
        topics: match score.status {
            Status::ToDiscuss => to_discuss(instrument, assessment, scores, recommendation.id),
            _ => Vec::new(),
        },
    }
}

fn evidence(instrument: &Instrument, grade: Evidence) -> Option<(&'static str, &'static str)> {
    (instrument.evidence_labels.iter())
        .find(|label| label.grade == grade)
        .map(|label| (label.label, label.beside_label))
}

fn notes(instrument: &Instrument, score: &RecommendationScore) -> Vec<String> {
    let recommendation = score.recommendation;
    let mut notes = Vec::new();
    if score.capped {
        notes.push(capped(recommendation));
    }
    if score.raised_by_retention {
        notes.push("It moved up, as you say that many support workers leave soon.".to_owned());
    }
    if score.disputed {
        notes.push(
            "Disputed: support workers\u{2019} own answers are lower than the department\u{2019}s."
                .to_owned(),
        );
    }
    if score.perception_gap {
        notes.push("Your groups see this very differently.".to_owned());
    }
    // Where something can hold it back, the note is about that: it stands only where it holds.
    if !recommendation.note.is_empty() && recommendation.capped_when.is_none() {
        notes.push(recommendation.note.to_owned());
    }
    if PAY_BANDS.contains(&recommendation.id) {
        notes.push(instrument.caveat("pay-bands").to_owned());
    }
    if recommendation
        .findings
        .iter()
        .any(|finding| SECOND_HAND.contains(&finding.id))
    {
        notes.push(instrument.caveat("views-of-others").to_owned());
    }
    notes
}

fn capped(recommendation: &Recommendation) -> String {
    match recommendation.capped_when {
        Some(Condition::TitleContains(word)) => format!(
            "It can be no better than partly met while your profile lists a job title with \
             \u{2018}{word}\u{2019} in it."
        ),
        _ => "It can be no better than partly met for now, because of another entry.".to_owned(),
    }
}

/// The known answers of one that cannot be told all point one way, or there are none.
fn so_far(score: &RecommendationScore) -> String {
    let (mut known, mut applicable, mut high) = (0, 0, false);
    for reason in &score.reasons {
        match reason.reading {
            Reading::Level(level) => {
                known += 1;
                applicable += 1;
                high = level >= 3;
            }
            Reading::Unknown(_) => applicable += 1,
            Reading::LeftOut(_) | Reading::Descriptive => {}
        }
    }
    let all = count_text(applicable, "answer");
    let points = if known == 1 { "points" } else { "point" };
    let status = if high { Status::Met } else { Status::NotMet };
    match known {
        0 if applicable == 1 => "Its 1 answer is not known yet.".to_owned(),
        0 => format!("None of its {all} is known yet."),
        known => {
            let status = lower_first(status_words(status));
            format!("So far {known} of {all} {points} to \u{2018}{status}\u{2019}.")
        }
    }
}

fn rule(score: &RecommendationScore) -> String {
    let all_high = |reading: &Reading| matches!(reading, Reading::Level(3..) | Reading::LeftOut(_));
    let unknown = score
        .reasons
        .iter()
        .any(|reason| matches!(reason.reading, Reading::Unknown(_)));
    let rule = match score.status {
        Status::Met => "Each answer that counts here is at one of the two highest levels.",
        Status::NotMet => "Each answer that counts here is at one of the two lowest levels.",
        Status::PartlyMet if score.reasons.iter().all(|reason| all_high(&reason.reading)) => {
            "Each answer that counts here is at one of the two highest levels, but another entry \
             holds it back."
        }
        Status::PartlyMet if unknown => {
            "Some answers are missing, but those we have already show that this is partly met."
        }
        Status::PartlyMet => {
            "The answers that count here are in the middle, or some are high and some low."
        }
        Status::CannotTell => "What is not known yet decides it, so we do not guess.",
        Status::DoesNotApply => "All the questions that it rests on are left out.",
        Status::ToDiscuss => {
            "The study gives no right answer here, so there is nothing to meet. Talk about it."
        }
    };
    rule.to_owned()
}
