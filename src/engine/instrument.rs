//! The question set: questions, findings, recommendations and all that is shown beside them.
//!
//! A value of these types is always valid. The text files under `assets/instrument/` are checked
//! and turned into one by `build.rs`; nothing else makes one, and nothing here reads a file.

use super::condition::Condition;

mod beside;
mod current;
mod outline;
mod profile_item;
mod study;

pub use beside::{Caveat, Check, Effect, GroupSaid, GroupTopic, TradeOff, TradeOffCard};
pub use current::CURRENT;
pub use outline::{EarlierVersion, Outline, QuestionOutline};
pub use profile_item::{ProfileItem, ProfileKind};
pub use study::{
    Contested, EvidenceLabel, Figure, Finding, FindingStatus, FirstStep, Mode, Recommendation, Site,
};

/// One released version of the question set.
#[derive(Debug)]
pub struct Instrument {
    /// The name that saved files carry, for example `imaging-support-workers`.
    pub id: &'static str,
    /// The version that saved files carry, for example `1.0.0`.
    pub version: &'static str,
    /// SHA-256 of the text files, 64 hex digits.
    pub sha256: &'static str,
    /// The versions before this one, the oldest first.
    pub earlier: &'static [EarlierVersion],
    /// The nine themes in the study's order.
    pub themes: &'static [&'static Theme],
    /// All questions in the order in which they are asked.
    pub questions: &'static [&'static Question],
    /// All findings, F1 first.
    pub findings: &'static [&'static Finding],
    /// All recommendations, R1 first, those that are not for departments included.
    pub recommendations: &'static [&'static Recommendation],
    /// The profile's items in the order in which they are asked.
    pub profile: &'static [ProfileItem],
    /// The imaging areas that a hospital can have.
    pub areas: &'static [Choice],
    /// The cross-checks C1 to C10.
    pub checks: &'static [&'static Check],
    /// Topics without a right answer, with what people said for and against.
    pub trade_offs: &'static [TradeOff],
    /// Where the study shows groups seeing things differently or alike (`instrument.md` 1.4).
    pub group_topics: &'static [GroupTopic],
    /// Wording that must be shown (`instrument.md` 5.2).
    pub caveats: &'static [Caveat],
    /// What each evidence grade is called on screen.
    pub evidence_labels: &'static [EvidenceLabel],
    /// The study's sites, from its Tables 1 and 2.
    pub sites: &'static [Site],
    /// Other figures of the study, each with the place where it may be shown.
    pub figures: &'static [Figure],
    /// Which answers move retention-linked recommendations up (`instrument.md` 4.8).
    pub retention_rule: RetentionRule,
    /// Job titles that the profile suggests.
    pub title_suggestions: &'static [&'static str],
}

/// One of the nine themes.
#[derive(Debug, PartialEq, Eq)]
pub struct Theme {
    /// Its place in the fixed order, from 0.
    pub place: usize,
    /// Its id, for example `identity`.
    pub id: &'static str,
    /// Its name on screen.
    pub name: &'static str,
    /// The study's section in words, for example `Section 3.1`.
    pub section: &'static str,
    /// One sentence that says what the theme is about.
    pub about: &'static str,
}

/// One question.
#[derive(Debug)]
pub struct Question {
    /// Its place in the question set, from 0.
    pub place: usize,
    /// Its id, for example `identity-title-consistency`.
    pub id: &'static str,
    /// The theme it belongs to.
    pub theme: &'static Theme,
    /// The question itself.
    pub text: &'static str,
    /// The same in words that speak to the people of a group who answer for themselves.
    pub own_words: OwnWords,
    /// A line of help, or empty.
    pub hint: &'static str,
    /// One or two sentences in our words that say why it is asked.
    pub why: &'static str,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// Whether and how it counts.
    pub role: Role,
    /// The evidence behind it; a descriptive question has none.
    pub evidence: Option<Evidence>,
    /// Who can be asked it.
    pub groups: &'static [Group],
    /// Asked of more than one group and suited to comparing them.
    pub compare: bool,
    /// The line of help is for those who answer for the department, not for one person.
    pub hint_for_department: bool,
    /// A low answer may mean that somebody is at risk now.
    pub safety: bool,
    /// The reason text of 'Not applicable', where it is offered.
    pub not_applicable: Option<&'static str>,
    /// When it is shown; always, if absent.
    pub shown_when: Option<Condition>,
    /// The findings it rests on.
    pub findings: &'static [&'static Finding],
    /// Ids of the recommendations it belongs to.
    pub recommendations: &'static [&'static str],
}

/// What kind of answer a question takes. 'I do not know' is offered with each.
#[derive(Debug)]
pub enum Kind {
    /// One of the options.
    Single(&'static [Choice]),
    /// Any number of the options, or none of them.
    Multi(&'static [Choice]),
    /// Any number of the areas that the profile lists, or none of them.
    MultiAreas,
    /// A whole number.
    Number {
        /// The least that is allowed.
        min: u16,
        /// The most that is allowed.
        max: u16,
        /// What is counted, for example `weeks`.
        unit: &'static str,
    },
    /// A way of working for each hospital and area.
    Grid(&'static [Choice]),
}

/// An option of a question or a profile item, or an imaging area.
#[derive(Debug, Clone, Copy)]
pub struct Choice {
    /// Its id in files.
    pub id: &'static str,
    /// Its words on screen.
    pub text: &'static str,
    /// The same in words that speak to the people of a group who answer for themselves.
    pub own_words: OwnWords,
    /// 0 to 4 where the question has levels.
    pub level: Option<u8>,
    /// When it is offered; always, if absent.
    pub shown_when: Option<&'static Condition>,
}

/// Words for the people of a group who answer for themselves, for the groups that have their own.
pub type OwnWords = &'static [(Group, &'static str)];

/// Whether and how a question counts (`instrument.md` 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Counts in its theme and in its recommendations.
    Scored,
    /// Counts in its recommendations only, as the evidence is grade C.
    Idea,
    /// Counts nowhere.
    Descriptive,
}

/// How plainly the study puts a thing and how widely it rests (`instrument.md` 1.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// Stated and wide.
    A,
    /// Stated but narrow, or implied and wide.
    B,
    /// Suggested, or from one site or voice.
    C,
}

/// Who answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// A manager.
    Manager,
    /// A speciality lead.
    SpecialityLead,
    /// A support worker in band 2 or 3.
    SupportWorker,
    /// An assistant practitioner.
    AssistantPractitioner,
    /// A registered radiographer.
    Radiographer,
    /// A team that agreed its answers together.
    Team,
}

/// Which answers move retention-linked recommendations up (`instrument.md` 4.8).
#[derive(Debug)]
pub struct RetentionRule {
    /// The question.
    pub question: &'static Question,
    /// The options that say that many people leave soon.
    pub options: &'static [&'static str],
}

impl Instrument {
    /// The question of this id.
    pub fn question(&self, id: &str) -> Option<&'static Question> {
        self.questions.iter().copied().find(|q| q.id == id)
    }

    /// The recommendation of this id.
    pub fn recommendation(&self, id: &str) -> Option<&'static Recommendation> {
        self.recommendations.iter().copied().find(|r| r.id == id)
    }

    /// The profile item of this id.
    pub fn profile_item(&self, id: &str) -> Option<&'static ProfileItem> {
        self.profile.iter().find(|item| item.id == id)
    }

    /// The check of this id.
    pub fn check(&self, id: &str) -> Option<&'static Check> {
        self.checks.iter().copied().find(|check| check.id == id)
    }

    /// The imaging area of this id.
    pub fn area(&self, id: &str) -> Option<&'static Choice> {
        self.areas.iter().find(|area| area.id == id)
    }

    /// The wording of this id, or nothing where the question set has none.
    pub fn caveat(&self, id: &str) -> &'static str {
        self.caveats
            .iter()
            .find(|caveat| caveat.id == id)
            .map_or("", |caveat| caveat.text)
    }

    /// What groups in the study said of what a question asks.
    pub fn group_topic(&self, question: &Question) -> Option<&'static GroupTopic> {
        (self.group_topics.iter())
            .find(|topic| (topic.questions.iter()).any(|each| each.place == question.place))
    }

    /// The figures of the study that stand beside a question, profile item or recommendation.
    pub fn figures_beside(&self, id: &str) -> Vec<&'static Figure> {
        (self.figures.iter())
            .filter(|figure| figure.beside.contains(&id))
            .collect()
    }

    /// The questions of one theme, in order.
    pub fn questions_of(&self, theme: &Theme) -> impl Iterator<Item = &'static Question> {
        let place = theme.place;
        self.questions
            .iter()
            .copied()
            .filter(move |q| q.theme.place == place)
    }
}

impl Question {
    /// The question in the words for those who answer.
    pub fn text_for(&self, group: Option<Group>) -> &'static str {
        words_for(group, self.own_words, self.text)
    }

    /// The option of this id.
    pub fn choice(&self, id: &str) -> Option<&'static Choice> {
        self.choices().iter().find(|choice| choice.id == id)
    }

    /// The options, where the question has options of its own.
    pub fn choices(&self) -> &'static [Choice] {
        match self.kind {
            Kind::Single(choices) | Kind::Multi(choices) | Kind::Grid(choices) => choices,
            Kind::MultiAreas | Kind::Number { .. } => &[],
        }
    }
}

impl Choice {
    /// Its words on screen for those who answer.
    pub fn text_for(&self, group: Option<Group>) -> &'static str {
        words_for(group, self.own_words, self.text)
    }
}

/// A group's own words, or those for all.
fn words_for(group: Option<Group>, own: OwnWords, for_all: &'static str) -> &'static str {
    let mut own = own.iter().filter(|(of, _)| Some(*of) == group);
    own.next().map_or(for_all, |(_, words)| words)
}

impl Group {
    /// All groups in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Manager,
        Self::SpecialityLead,
        Self::SupportWorker,
        Self::AssistantPractitioner,
        Self::Radiographer,
        Self::Team,
    ];

    /// The id in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Manager => "manager",
            Self::SpecialityLead => "speciality-lead",
            Self::SupportWorker => "support-worker",
            Self::AssistantPractitioner => "assistant-practitioner",
            Self::Radiographer => "radiographer",
            Self::Team => "team",
        }
    }

    /// The group of this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.id() == id)
    }
}
