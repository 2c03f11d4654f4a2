//! Topics without a right answer: what people in the study said for and against each way.
//!
//! It must not call one way better than another (`instrument.md` 3.3).

use super::phrases::{findings_text, lower_first, percent};
use crate::engine::answers::Answer;
use crate::engine::assessment::Assessment;
use crate::engine::instrument::{
    Choice, Figure, Instrument, ProfileKind, Question, TradeOff, TradeOffCard,
};
use crate::engine::profile::{Profile, Reply};
use crate::engine::scores::Scores;
use crate::engine::words::{answer_text, list_text};

/// The topic that stands with the deployment results instead of with the others.
const DEPLOYMENT: &str = "deployment-model";

/// A topic without a right answer.
#[derive(Debug, Clone)]
pub struct TopicReport {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub topic: &'static str,
    /// What the department said, for example 'You said: 12 weeks.', or empty.
    pub said: String,
    /// The question or profile item that it is about, for a link.
    pub about: &'static str,
    /// What people said of each way.
    pub cards: Vec<CardReport>,
    /// Numbers that the study gives; a question's stand beside its answer instead.
    pub figures: Vec<&'static Figure>,
    /// Words that must stand beside it.
    pub caveat: Option<&'static str>,
}

/// What people said of one way.
#[derive(Debug, Clone)]
pub struct CardReport {
    /// The way.
    pub name: &'static str,
    /// Said for it.
    pub said_for: &'static str,
    /// Said against it, or not known.
    pub said_against: &'static str,
    /// What to ask yourselves.
    pub ask: &'static str,
    /// The findings that it rests on, for example 'Findings F30 and F32', or empty.
    pub source: String,
}

/// What was said about a topic: ids of options, and words.
struct Said {
    options: Vec<&'static str>,
    words: String,
}

/// The topics that the department said something about, deployment apart.
pub(super) fn choices(
    instrument: &'static Instrument,
    assessment: &Assessment,
    scores: &Scores,
) -> Vec<TopicReport> {
    (instrument.trade_offs.iter())
        .filter(|topic| topic.id != DEPLOYMENT)
        .filter_map(|topic| {
            let said = said(instrument, assessment, scores, topic)?;
            let report = report(instrument, topic, Some(&said));
            (!report.cards.is_empty()).then_some(report)
        })
        .collect()
}

/// The deployment topic for the models that were stated or follow from the grid.
pub(super) fn deployment(
    instrument: &'static Instrument,
    assessment: &Assessment,
    scores: &Scores,
) -> Option<TopicReport> {
    let topic = instrument
        .trade_offs
        .iter()
        .find(|topic| topic.id == DEPLOYMENT)?;
    let mut said = said(instrument, assessment, scores, topic).unwrap_or(Said {
        options: Vec::new(),
        words: String::new(),
    });
    said.options.push(scores.deployment.department.id());
    said.options.extend(
        scores
            .deployment
            .hospitals
            .iter()
            .map(|hospital| hospital.model.id()),
    );
    let report = report(instrument, topic, Some(&said));
    (!report.cards.is_empty()).then_some(report)
}

/// Every card of the topics that belong to a recommendation to discuss.
pub(super) fn to_discuss(
    instrument: &'static Instrument,
    assessment: &Assessment,
    scores: &Scores,
    recommendation: &str,
) -> Vec<TopicReport> {
    (instrument.trade_offs.iter())
        .filter(|topic| {
            (instrument.question(topic.about))
                .is_some_and(|question| question.recommendations.contains(&recommendation))
        })
        .map(|topic| {
            let words = said(instrument, assessment, scores, topic).map(|said| said.words);
            TopicReport {
                said: words.unwrap_or_default(),
                ..report(instrument, topic, None)
            }
        })
        .collect()
}

fn report(
    instrument: &'static Instrument,
    topic: &'static TradeOff,
    said: Option<&Said>,
) -> TopicReport {
    let speaks_of = |card: &&'static TradeOffCard| {
        said.is_none_or(|said| {
            card.options.is_empty() || said.options.iter().any(|id| card.options.contains(id))
        })
    };
    TopicReport {
        id: topic.id,
        topic: topic.topic,
        said: said.map(|said| said.words.clone()).unwrap_or_default(),
        about: topic.about,
        cards: topic.cards.iter().filter(speaks_of).map(card).collect(),
        figures: match instrument.profile_item(topic.about) {
            Some(item) => instrument.figures_beside(item.id),
            None => Vec::new(),
        },
        caveat: match topic.id {
            DEPLOYMENT => Some(instrument.caveat("deployment")),
            "bands" => Some(instrument.caveat("pay-bands")),
            _ => None,
        },
    }
}

fn card(card: &'static TradeOffCard) -> CardReport {
    CardReport {
        name: card.name,
        said_for: card.said_for,
        said_against: card.said_against,
        ask: card.ask,
        source: findings_text(card.findings),
    }
}

/// What the department said; nothing, if it said nothing that can be talked about.
fn said(
    instrument: &'static Instrument,
    assessment: &Assessment,
    scores: &Scores,
    topic: &TradeOff,
) -> Option<Said> {
    if let Some(question) = instrument.question(topic.about) {
        return said_in_answer(instrument, question, assessment);
    }
    if topic.about == "profile-fte-imaging" {
        let words = format!("Your share is {}.", percent(scores.share.as_ref()?.share));
        return Some(Said {
            options: Vec::new(),
            words,
        });
    }
    let item = instrument.profile_item(topic.about)?;
    let options = match item.kind {
        ProfileKind::Single(choices) | ProfileKind::Multi(choices) => choices,
        _ => return None,
    };
    said_of(profile_ids(&assessment.profile, item.id)?, options)
}

fn said_in_answer(
    instrument: &Instrument,
    question: &'static Question,
    assessment: &Assessment,
) -> Option<Said> {
    if !question.is_shown(assessment) {
        return None;
    }
    match assessment.answers.get(question.id)? {
        Answer::Choice(id) => said_of(vec![id], question.choices()),
        Answer::Choices(ids) => said_of(ids.clone(), question.choices()),
        answer @ Answer::Number(_) => {
            let number = answer_text(instrument, question, Some(answer), &assessment.profile);
            Some(Said {
                options: Vec::new(),
                words: format!("You said: {number}."),
            })
        }
        Answer::Grid(_) | Answer::DontKnow | Answer::NotApplicable => None,
    }
}

fn said_of(ids: Vec<&'static str>, options: &'static [Choice]) -> Option<Said> {
    let texts: Vec<String> = (options.iter())
        .filter(|option| ids.contains(&option.id))
        .map(|option| lower_first(option.text))
        .collect();
    (!texts.is_empty()).then(|| Said {
        options: ids,
        words: format!("You said: {}.", list_text(&texts)),
    })
}

fn profile_ids(profile: &Profile, item: &str) -> Option<Vec<&'static str>> {
    let known = |reply: &Option<Reply<Vec<&'static str>>>| reply.as_ref()?.known().cloned();
    match item {
        "profile-line-manager" => known(&profile.line_manager),
        "profile-out-of-hours" => Some(vec![*profile.out_of_hours.as_ref()?.known()?]),
        _ => None,
    }
}

/// The words of the model that the department stated, if it did.
pub(super) fn stated_model(
    instrument: &'static Instrument,
    assessment: &Assessment,
) -> Option<&'static str> {
    let topic = instrument
        .trade_offs
        .iter()
        .find(|topic| topic.id == DEPLOYMENT)?;
    let question = instrument.question(topic.about)?;
    match assessment.answers.get(question.id)? {
        Answer::Choice(id) => question.choice(id).map(|choice| choice.text),
        Answer::DontKnow => Some("I do not know"),
        _ => None,
    }
}
