//! What the study found and recommends, and the figures that it gives, in our words.
//!
//! It must not hold a word that claims more than the study does.

use super::{Condition, Evidence, Question, Theme};

/// One finding of the study, in our words.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its id, for example `F1`.
    pub id: &'static str,
    /// What was found, in our words.
    pub text: &'static str,
    /// The section or table of the study in words, for example `Sections 3.1 and 4, Table 2`.
    pub section: &'static str,
    /// Who said it.
    pub who: &'static str,
    /// How widely it rests, for example '2 of 9'.
    pub breadth: &'static str,
    /// What kind of statement it is.
    pub status: FindingStatus,
    /// Whether people or passages disagree about it.
    pub contested: Contested,
    /// Why no question asks about it, where none does (`instrument.md` 1.3).
    pub not_asked_because: Option<&'static str>,
}

/// What kind of statement a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindingStatus {
    /// Reported from participants in the study's results.
    Shown,
    /// The authors' reading or argument.
    Suggested,
    /// Other work that the authors cite.
    OutsideEvidence,
    /// Counted by us from the study's tables.
    OurCount,
}

/// Whether a finding is disputed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contested {
    /// It is not.
    No,
    /// People's views were mixed.
    MixedViews,
    /// Groups saw it differently.
    GroupsDiffer,
    /// The text disagrees with itself.
    UnclearInText,
}

/// One recommendation, in our words.
#[derive(Debug)]
pub struct Recommendation {
    /// Its number, 1 for R1.
    pub number: u8,
    /// Its id, for example `R1`.
    pub id: &'static str,
    /// What to do, in our words.
    pub text: &'static str,
    /// How the study puts it, for example 'stated' or 'implied'.
    pub how: &'static str,
    /// The section of the study in words, for example `Sections 3.5 and 4`.
    pub section: &'static str,
    /// How widely it rests.
    pub breadth: &'static str,
    /// The grade; none where it is not for departments.
    pub evidence: Option<Evidence>,
    /// What the tool does with it.
    pub mode: Mode,
    /// The findings it rests on.
    pub findings: &'static [&'static Finding],
    /// Two or three steps to begin with, where it has a status; none else.
    pub first_steps: &'static [FirstStep],
    /// The questions that decide its status.
    pub keys: &'static [&'static Question],
    /// People in the study disagreed about it.
    pub contested: bool,
    /// A line to show beside it, or empty.
    pub note: &'static str,
    /// A low answer to one of its safety questions puts it at the top (`instrument.md` 4.8).
    pub safety: bool,
    /// Moves up when many people leave soon (`instrument.md` 4.8).
    pub retention: bool,
    /// No better than 'partly met' while this holds (`instrument.md` 4.5, R2).
    pub capped_when: Option<Condition>,
}

impl Recommendation {
    /// The theme it is counted in: that of the first question that decides its status.
    pub fn theme(&self) -> Option<&'static Theme> {
        self.keys.first().map(|question| question.theme)
    }
}

/// A first step that a department could take. It is this tool's suggestion and not the study's.
#[derive(Debug, PartialEq, Eq)]
pub struct FirstStep {
    /// Its id, for example `r31-write-steps-down`; it never changes.
    pub id: &'static str,
    /// What to do: who, with what.
    pub text: &'static str,
    /// The findings it follows from, some of those of its recommendation.
    pub findings: &'static [&'static Finding],
}

/// What the tool does with a recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// It gets a status.
    Status,
    /// It is discussed and never met or not met.
    ToDiscuss,
    /// It is for others than departments and shown as background.
    Background,
}

/// One of the study's nine sites.
#[derive(Debug)]
pub struct Site {
    /// 1 to 9.
    pub number: u8,
    /// Size and setting in words.
    pub setting: &'static str,
    /// Full-time equivalents that the trust reported, in hundredths.
    pub actual_fte_hundredths: Option<u32>,
    /// Full-time equivalents in the electronic staff record, in hundredths.
    pub esr_fte_hundredths: Option<u32>,
    /// Job titles in use.
    pub titles: &'static [&'static str],
}

/// A figure of the study that may stand beside a result.
#[derive(Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its id.
    pub id: &'static str,
    /// The figure in words that claim no more than the study does.
    pub text: &'static str,
    /// The study's section or table, or the outside source.
    pub source: &'static str,
    /// Ids of the questions, profile items and recommendations it may stand beside.
    pub beside: &'static [&'static str],
}

/// What an evidence grade is called on screen.
#[derive(Debug)]
pub struct EvidenceLabel {
    /// The grade.
    pub grade: Evidence,
    /// A short label.
    pub label: &'static str,
    /// A sentence that says it all by itself.
    pub sentence: &'static str,
    /// What the sentence adds to the label, for where both stand together.
    pub beside_label: &'static str,
}
