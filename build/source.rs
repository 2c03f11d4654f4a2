//! The text files as they are written: one type for each file.
//!
//! A key that no type here names stops the build, so that a slip of the pen is not ignored. These
//! types must not decide whether what the files say makes sense.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

/// A piece of text and its place in its file.
pub type Text = Spanned<String>;

/// Other words of the same meaning for people of a group who answer for themselves.
pub type TextFor = BTreeMap<Group, Text>;

/// A file and what it says.
pub struct Doc<T> {
    /// Its path within the version's folder.
    pub path: String,
    /// Its text with line endings made alike.
    pub text: String,
    /// What it says.
    pub value: T,
}

/// All files of one version.
pub struct Parsed {
    pub instrument: Doc<InstrumentFile>,
    /// One for each theme, in the order of their names.
    pub questions: Vec<Doc<QuestionsFile>>,
    pub findings: Doc<FindingsFile>,
    pub recommendations: Doc<RecommendationsFile>,
    pub first_steps: Doc<FirstStepsFile>,
    pub profile: Doc<ProfileFile>,
    pub areas: Doc<AreasFile>,
    pub checks: Doc<ChecksFile>,
    pub trade_offs: Doc<TradeOffsFile>,
    /// Versions before it have none.
    pub group_topics: Option<Doc<GroupTopicsFile>>,
    pub caveats: Doc<CaveatsFile>,
    pub evidence: Doc<EvidenceFile>,
    pub sites: Doc<SitesFile>,
    pub figures: Doc<FiguresFile>,
    pub titles: Doc<TitlesFile>,
}

/// Declares a type that is read from a table with exactly these keys.
macro_rules! table {
    ($name:ident { $($(#[$meta:meta])* $field:ident: $type:ty),+ $(,)? }) => {
        #[derive(Deserialize)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        pub struct $name { $($(#[$meta])* pub $field: $type),+ }
    };
}

/// Declares a type that is read from one of these words.
macro_rules! words {
    ($name:ident { $($word:ident),+ $(,)? }) => {
        #[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($word),+ }
    };
}

table!(InstrumentFile { id: Text, version: Text, retention_rule: RetentionRule, theme: Vec<Theme> });
table!(RetentionRule { question: Text, options: Vec<Text> });
table!(Theme {
    id: Text,
    name: Text,
    section: Text,
    about: Text
});

table!(QuestionsFile { question: Vec<Question> });
table!(Question {
    id: Text,
    text: Text,
    #[serde(default)]
    text_for: TextFor,
    hint: Option<Text>,
    why: Text,
    kind: Spanned<Kind>,
    min: Option<u16>,
    max: Option<u16>,
    unit: Option<Text>,
    role: Role,
    evidence: Option<Evidence>,
    #[serde(default)]
    safety: bool,
    #[serde(default)]
    compare: bool,
    #[serde(default)]
    hint_for_department: bool,
    groups: Spanned<Vec<Group>>,
    not_applicable: Option<Text>,
    show_when: Option<Text>,
    hide_when: Option<Text>,
    findings: Spanned<Vec<Text>>,
    recommendations: Vec<Text>,
    #[serde(default)]
    options: Vec<Choice>,
});
table!(Choice {
    id: Text,
    level: Option<u8>,
    text: Text,
    #[serde(default)]
    text_for: TextFor,
    show_when: Option<Text>,
    hide_when: Option<Text>,
});
words!(Kind {
    Single,
    Multi,
    Areas,
    Number,
    Grid
});
words!(Role {
    Scored,
    Idea,
    Descriptive
});
words!(Group {
    Manager,
    SpecialityLead,
    SupportWorker,
    AssistantPractitioner,
    Radiographer,
    Team,
});

/// How plainly the study puts a thing.
#[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    A,
    B,
    C,
}

table!(FindingsFile { finding: Vec<Finding> });
table!(Finding {
    id: Text,
    text: Text,
    section: Text,
    who: Text,
    breadth: Text,
    status: FindingStatus,
    contested: Option<Contested>,
    not_asked_because: Option<Text>,
});
words!(FindingStatus {
    Shown,
    Suggested,
    OutsideEvidence,
    OurCount
});
words!(Contested {
    MixedViews,
    GroupsDiffer,
    UnclearInText
});

table!(RecommendationsFile { recommendation: Vec<Recommendation> });
table!(Recommendation {
    id: Text,
    text: Text,
    how: Text,
    section: Text,
    breadth: Text,
    evidence: Option<Evidence>,
    mode: Mode,
    findings: Spanned<Vec<Text>>,
    #[serde(default)]
    keys: Vec<Text>,
    #[serde(default)]
    contested: bool,
    note: Option<Text>,
    #[serde(default)]
    safety: bool,
    #[serde(default)]
    retention: bool,
    capped_when: Option<Text>,
});
words!(Mode {
    Status,
    ToDiscuss,
    Background
});

table!(FirstStepsFile { step: Vec<FirstStep> });
table!(FirstStep {
    id: Text,
    recommendation: Text,
    text: Text,
    findings: Spanned<Vec<Text>>,
});

table!(ProfileFile { item: Vec<ProfileItem> });
table!(ProfileItem {
    id: Text,
    text: Text,
    hint: Option<Text>,
    kind: Spanned<ProfileKind>,
    max_chars: Option<usize>,
    max: Option<u16>,
    max_people: Option<u16>,
    max_fte: Option<u16>,
    #[serde(default)]
    dont_know: bool,
    #[serde(default)]
    groups: Vec<Group>,
    findings: Vec<Text>,
    #[serde(default)]
    options: Vec<Choice>,
});
words!(ProfileKind {
    Text,
    Date,
    Single,
    Multi,
    Hospitals,
    Areas,
    Fte,
    PeopleAndFte,
    Titles,
});

table!(AreasFile { area: Vec<Choice> });

table!(ChecksFile { check: Vec<Check> });
table!(Check {
    id: Text,
    raised_when: Text,
    effect: Effect,
    question: Option<Text>,
    message: Text,
    advice: Text,
});
words!(Effect {
    Doubt,
    RefuseNotApplicable,
    LookAgain,
    Information
});

table!(TradeOffsFile { topic: Vec<TradeOff> });
table!(TradeOff { id: Text, topic: Text, about: Text, card: Vec<Card> });
table!(Card {
    name: Text,
    #[serde(default)]
    options: Vec<Text>,
    said_for: Text,
    said_against: Text,
    ask: Text,
    findings: Vec<Text>,
});

table!(GroupTopicsFile { topic: Vec<GroupTopic> });
table!(GroupTopic {
    id: Text,
    topic: Text,
    questions: Vec<Text>,
    #[serde(default)]
    agree: bool,
    view: Vec<GroupSaid>,
    findings: Vec<Text>,
});
table!(GroupSaid {
    who: Text,
    said: Text
});

table!(CaveatsFile { caveat: Vec<Caveat> });
table!(Caveat {
    id: Text,
    text: Text
});

table!(EvidenceFile { grade: Vec<Grade> });
table!(Grade { grade: Spanned<Evidence>, label: Text, sentence: Text, beside_label: Text });

table!(SitesFile { site: Vec<Site> });
table!(Site {
    number: Spanned<u8>,
    setting: Text,
    actual_fte: Option<Spanned<f64>>,
    esr_fte: Option<Spanned<f64>>,
    titles: Vec<Text>,
});

table!(FiguresFile { figure: Vec<Figure> });
table!(Figure { id: Text, text: Text, source: Text, beside: Vec<Text> });

table!(TitlesFile { suggestions: Vec<Text> });
