//! Groups of staff beside each other (`instrument.md` 4.9 and 4.11): what of their answers may be
//! shown, how they compare, and what a department's results take in.
//!
//! [`ShownGroups`] is all that pages, exports and results ever get of a tally. It must not pool
//! groups into one, and must not let a single answer be worked out.

mod report;
mod shown;

pub use report::{AnswerWords, GroupLine, GroupQuestion, GroupsReport, group_title, people_words};
pub use shown::{
    Beside, Gap, Share, ShownAnswer, ShownGroup, ShownGroups, ShownPeople, ShownQuestion, answered,
};

use super::fraction::Fraction;
use super::instrument::Group;

/// A group as it is compared: managers and leads stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ComparedGroup {
    /// Managers and speciality leads.
    ManagersAndLeads,
    /// Support workers.
    SupportWorkers,
    /// Assistant practitioners.
    AssistantPractitioners,
    /// Registered radiographers.
    Radiographers,
}

/// How far the groups are apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GapSize {
    /// Under 1.
    Similar,
    /// 1 to under 2.
    Some,
    /// 2 or more.
    Large,
}

/// The middle of so many people at each level, or halfway between the two in the middle; nothing
/// for nobody.
pub fn median(at_level: &[u32; 5]) -> Option<Fraction> {
    let people: u64 = at_level.iter().map(|n| u64::from(*n)).sum();
    let level_of = |place: u64| {
        let mut before = 0;
        (0_i64..).zip(at_level).find_map(|(level, n)| {
            before += u64::from(*n);
            (place < before).then_some(level)
        })
    };
    let (lower, upper) = (level_of(people.checked_sub(1)? / 2)?, level_of(people / 2)?);
    Fraction::new(lower + upper, 2)
}

/// How far the lowest and the highest median are apart; nothing for fewer than two.
pub fn gap_size(medians: impl Iterator<Item = Fraction> + Clone) -> Option<GapSize> {
    if medians.clone().count() < 2 {
        return None;
    }
    let gap = medians.clone().max()?.minus(medians.min()?);
    Some(if gap >= Fraction::whole(2) {
        GapSize::Large
    } else if gap >= Fraction::whole(1) {
        GapSize::Some
    } else {
        GapSize::Similar
    })
}

impl ComparedGroup {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 4] = [
        Self::ManagersAndLeads,
        Self::SupportWorkers,
        Self::AssistantPractitioners,
        Self::Radiographers,
    ];

    /// The id in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::ManagersAndLeads => "managers-and-leads",
            Self::SupportWorkers => "support-workers",
            Self::AssistantPractitioners => "assistant-practitioners",
            Self::Radiographers => "radiographers",
        }
    }

    /// The group of this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.id() == id)
    }

    /// Where a person of this group is counted; a team stands alone and is not compared.
    pub fn of(group: Group) -> Option<Self> {
        match group {
            Group::Manager | Group::SpecialityLead => Some(Self::ManagersAndLeads),
            Group::SupportWorker => Some(Self::SupportWorkers),
            Group::AssistantPractitioner => Some(Self::AssistantPractitioners),
            Group::Radiographer => Some(Self::Radiographers),
            Group::Team => None,
        }
    }
}
