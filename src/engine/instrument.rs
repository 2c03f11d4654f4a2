//! The question set: questions, findings, recommendations and all that is shown beside them.
//!
//! A value of these types is always valid. The text files under `assets/instrument/` are checked
//! and turned into one by `build.rs`; nothing else makes one, and nothing here reads a file.

use super::condition::Condition;

mod current;

pub use current::CURRENT;

/// One released version of the question set.
#[derive(Debug)]
pub struct Instrument {
    /// The name that saved files carry, for example `imaging-support-workers`.
    pub id: &'static str,
    /// The version that saved files carry, for example `1.0.0`.
    pub version: &'static str,
    /// SHA-256 of the text files, 64 hex digits.
    pub sha256: &'static str,
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
    /// 0 to 4 where the question has levels.
    pub level: Option<u8>,
    /// When it is offered; always, if absent.
    pub shown_when: Option<&'static Condition>,
}

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

/// One item of the department's profile.
#[derive(Debug)]
pub struct ProfileItem {
    /// Its id, for example `profile-size`.
    pub id: &'static str,
    /// The question.
    pub text: &'static str,
    /// A line of help, or empty.
    pub hint: &'static str,
    /// What kind of answer it takes.
    pub kind: ProfileKind,
    /// Whether 'I do not know' is offered.
    pub dont_know: bool,
    /// The findings it has to do with.
    pub findings: &'static [&'static Finding],
    /// Who is asked it; everybody, if empty.
    pub groups: &'static [Group],
}

/// What kind of answer a profile item takes.
#[derive(Debug)]
pub enum ProfileKind {
    /// Free text of at most so many characters.
    Text {
        /// The most characters allowed.
        max_chars: usize,
    },
    /// A calendar date.
    Date,
    /// One of the options.
    Single(&'static [Choice]),
    /// Any of the options.
    Multi(&'static [Choice]),
    /// Hospitals, each with one of these kinds.
    Hospitals {
        /// Main, satellite, community.
        kinds: &'static [Choice],
        /// The most hospitals allowed.
        max: usize,
    },
    /// The areas of each hospital.
    Areas,
    /// Full-time equivalents, 2 decimals.
    Fte {
        /// The most allowed, in whole full-time equivalents.
        max: u16,
    },
    /// A number of people and their full-time equivalents.
    PeopleAndFte {
        /// The most people allowed.
        max_people: u16,
        /// The most full-time equivalents allowed.
        max_fte: u16,
    },
    /// Job titles, each with a band and a hospital.
    Titles,
}

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

/// Wording that must be shown.
#[derive(Debug)]
pub struct Caveat {
    /// Its id, for example `start-not-a-test`.
    pub id: &'static str,
    /// The words.
    pub text: &'static str,
}

/// What an evidence grade is called on screen.
#[derive(Debug)]
pub struct EvidenceLabel {
    /// The grade.
    pub grade: Evidence,
    /// A short label.
    pub label: &'static str,
    /// A sentence.
    pub sentence: &'static str,
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
#[derive(Debug)]
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
