//! The question set's next version, as the project's own compiler makes it from
//! `tests/data/instrument/next.toml`. It must not be written by hand.

use rolecheck::engine::condition::{BandRow, Comparison, Condition};
use rolecheck::engine::instrument::{
    Caveat, Check, Choice, Contested, EarlierVersion, Effect, Evidence, EvidenceLabel, Figure,
    Finding, FindingStatus, FirstStep, Group, GroupSaid, GroupTopic, Instrument, Kind, Mode,
    ProfileItem, ProfileKind, Question, QuestionOutline, Recommendation, RetentionRule, Role, Site,
    Theme, TradeOff, TradeOffCard,
};

include!(concat!(env!("OUT_DIR"), "/next-instrument.rs"));
