//! The question set in use, as `build.rs` made it from the newest folder of `assets/instrument/`.
//!
//! Nothing is written here by hand: to change the question set, change its text files.

use super::{
    Caveat, Check, Choice, Contested, Effect, Evidence, EvidenceLabel, Figure, Finding,
    FindingStatus, FirstStep, Group, GroupSaid, GroupTopic, Instrument, Kind, Mode, ProfileItem,
    ProfileKind, Question, Recommendation, RetentionRule, Role, Site, Theme, TradeOff,
    TradeOffCard,
};
#[allow(
    unused_imports,
    reason = "there are none of these as long as the newest version is the first"
)]
use super::{EarlierVersion, QuestionOutline};
use crate::engine::condition::{BandRow, Comparison, Condition};

include!(concat!(env!("OUT_DIR"), "/instrument.rs"));
