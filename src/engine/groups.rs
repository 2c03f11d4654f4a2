//! How the groups' answers to one question compare (`instrument.md` 4.9), and what of it a
//! department's results take in.
//!
//! It must not pool groups into one, and must not show a group of fewer than 5 answers (4.11).

use std::collections::BTreeMap;

use super::fraction::Fraction;
use super::instrument::Group;
use super::scores::GroupView;

/// Fewer answers than this are not shown.
pub const FEWEST_SHOWN: usize = 5;

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

/// The known levels that each group's people gave to one question.
pub type GroupLevels = BTreeMap<ComparedGroup, Vec<u8>>;

/// The groups beside each other for one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The median of each group that is shown.
    pub medians: BTreeMap<ComparedGroup, Fraction>,
    /// The groups with too few answers to show.
    pub hidden: Vec<ComparedGroup>,
    /// The largest difference between two shown groups; none with fewer than two.
    pub gap: Option<GapSize>,
}

/// Compares the groups' answers to one question.
pub fn compare(levels: &GroupLevels) -> Comparison {
    let (shown, hidden): (Vec<_>, Vec<_>) =
        (levels.iter()).partition(|(_, levels)| levels.len() >= FEWEST_SHOWN);
    let medians: BTreeMap<ComparedGroup, Fraction> = (shown.into_iter())
        .filter_map(|(group, levels)| Some((*group, median(levels)?)))
        .collect();
    Comparison {
        gap: gap_size(medians.values().copied()),
        medians,
        hidden: hidden.into_iter().map(|(group, _)| *group).collect(),
    }
}

/// What a department's results take in from the groups' answers, by question id.
pub fn group_view(questions: &BTreeMap<&'static str, GroupLevels>) -> GroupView {
    let mut view = GroupView::default();
    for (question, levels) in questions {
        let comparison = compare(levels);
        if comparison.gap == Some(GapSize::Large) {
            view.large_gaps.push(question);
        }
        if let Some(median) = comparison.medians.get(&ComparedGroup::SupportWorkers) {
            view.support_worker_medians.insert(question, *median);
        }
    }
    view
}

/// The middle level, or halfway between the two middle ones; nothing for no levels.
pub fn median(levels: &[u8]) -> Option<Fraction> {
    let mut sorted = levels.to_vec();
    sorted.sort_unstable();
    let lower = sorted.get(sorted.len().checked_sub(1)? / 2)?;
    let upper = sorted.get(sorted.len() / 2)?;
    Fraction::new(i64::from(*lower) + i64::from(*upper), 2)
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
