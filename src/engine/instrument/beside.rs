//! What stands beside the questions: cross-checks, topics without a right answer, wording.
//!
//! It must not decide whether a check is raised: that is its condition's.

use super::{Condition, Finding, Question};

/// One of the cross-checks C1 to C10 (`instrument.md` 4.10).
#[derive(Debug)]
pub struct Check {
    /// Its id, for example `C3`.
    pub id: &'static str,
    /// When it is raised.
    pub raised_when: Condition,
    /// What happens then.
    pub effect: Effect,
    /// What the page says, in one or two sentences.
    pub message: &'static str,
    /// What the person can do about it, in one sentence.
    pub advice: &'static str,
    /// Ids of the questions and profile items that it reads.
    pub reads: &'static [&'static str],
}

/// What a raised check does.
#[derive(Debug)]
pub enum Effect {
    /// The question's answer is in doubt until it is changed or confirmed.
    DoubtUnlessConfirmed(&'static Question),
    /// The question's 'not applicable' is not accepted: it must be answered.
    NotApplicableRefused(&'static Question),
    /// The person is asked to look again; nothing scored changes.
    AskToLook,
    /// Something to know; nothing scored changes.
    Information,
}

/// A topic without a right answer (`instrument.md` 3.3).
#[derive(Debug)]
pub struct TradeOff {
    /// Its id, for example `deployment-model`.
    pub id: &'static str,
    /// Its name on screen.
    pub topic: &'static str,
    /// The question or profile item that it belongs to.
    pub about: &'static str,
    /// One card for each way of doing it.
    pub cards: &'static [TradeOffCard],
}

/// What people said of one way of doing a thing.
#[derive(Debug)]
pub struct TradeOffCard {
    /// The way, in words.
    pub name: &'static str,
    /// Ids of the options that it speaks of; all, if empty.
    pub options: &'static [&'static str],
    /// What was said for it.
    pub said_for: &'static str,
    /// What was said against it, or is not known.
    pub said_against: &'static str,
    /// What to ask yourselves.
    pub ask: &'static str,
    /// The findings it rests on.
    pub findings: &'static [&'static Finding],
}

/// Where the study shows groups of staff seeing a thing differently, or alike (`instrument.md` 1.4).
#[derive(Debug)]
pub struct GroupTopic {
    /// Its id, for example `being-valued`.
    pub id: &'static str,
    /// Its name on screen.
    pub topic: &'static str,
    /// The questions where the same could show in a department.
    pub questions: &'static [&'static Question],
    /// The groups in the study saw it alike.
    pub agree: bool,
    /// What each group said.
    pub views: &'static [GroupSaid],
    /// The findings it rests on.
    pub findings: &'static [&'static Finding],
}

/// What one group said in the study.
#[derive(Debug, PartialEq, Eq)]
pub struct GroupSaid {
    /// Who.
    pub who: &'static str,
    /// What, in our words.
    pub said: &'static str,
}

/// Wording that must be shown.
#[derive(Debug)]
pub struct Caveat {
    /// Its id, for example `start-not-a-test`.
    pub id: &'static str,
    /// The words.
    pub text: &'static str,
}
