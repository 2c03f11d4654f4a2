//! The pages of the profile, what is asked on each, and how far it is filled in.
//!
//! It must not show anything, and must not ask a group what it is not meant to answer.

use crate::engine::assessment::Assessment;
use crate::engine::condition::BandRow;
use crate::engine::instrument::{Group, Instrument, ProfileItem};
use crate::ui::route::Route;

/// A page of the profile.
#[derive(Debug, PartialEq, Eq)]
pub struct Step {
    /// Its id, which stands in its address.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// Ids of the items that are asked on it.
    pub items: &'static [&'static str],
}

/// All pages in order.
pub const STEPS: [Step; 8] = [
    Step {
        id: "about",
        title: "About this check",
        items: &["profile-name", "profile-date", "profile-group"],
    },
    Step {
        id: "service",
        title: "Your service",
        items: &["profile-size", "profile-setting"],
    },
    Step {
        id: "hospitals",
        title: "Your hospitals and their areas",
        items: &["profile-hospitals", "profile-modalities"],
    },
    Step {
        id: "numbers",
        title: "Staff numbers",
        items: &[
            "profile-fte-actual",
            "profile-fte-esr",
            "profile-fte-imaging",
            "profile-band-2",
            "profile-band-3",
            "profile-band-4-lead",
            "profile-band-4-ap",
        ],
    },
    Step {
        id: "titles",
        title: "Job titles in use",
        items: &["profile-titles"],
    },
    Step {
        id: "recruitment",
        title: "Uniform and recruitment",
        items: &[
            "profile-uniform-owner",
            "profile-recruit-ease",
            "profile-recruit-sources",
        ],
    },
    Step {
        id: "working",
        title: "Ways of working",
        items: &[
            "profile-line-manager",
            "profile-shifts",
            "profile-out-of-hours",
        ],
    },
    Step {
        id: "notes",
        title: "Anything else?",
        items: &["profile-notes"],
    },
];

/// The item that nobody has to fill in.
pub const OPTIONAL: &str = "profile-notes";
/// The items that count for nothing: that one, and the date, which is filled in from the start.
const NOT_COUNTED: [&str; 2] = [OPTIONAL, "profile-date"];

/// How far the profile is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Items with an answer, 'I do not know' included.
    pub answered: usize,
    /// Items that are asked, without those that count for nothing.
    pub of: usize,
}

impl Progress {
    /// Items that are left.
    pub fn left(self) -> usize {
        self.of.saturating_sub(self.answered)
    }
}

/// The step that an address names, if it names one.
pub fn step_at(address: &str) -> Option<&'static Step> {
    STEPS.iter().find(|step| step.id == address)
}

/// The page on which an item of a check is changed, and which leads back to another page.
pub fn route_to_change(check_id: &str, item_id: &str, back: Route) -> Option<Route> {
    let step = step_of(item_id)?;
    let (id, back) = (check_id.to_owned(), Some(Box::new(back)));
    Some(Route::Profile(id, step.id.to_owned(), back))
}

/// The step that asks for an item.
pub fn step_of(item_id: &str) -> Option<&'static Step> {
    STEPS.iter().find(|step| step.items.contains(&item_id))
}

/// The steps that ask anything of the group that answers.
pub fn steps(check: &Assessment, instrument: &'static Instrument) -> Vec<&'static Step> {
    let asks = |step: &&Step| asked_on(step, check, instrument).next().is_some();
    STEPS.iter().filter(asks).collect()
}

/// The first step with something left to answer, or the first of all.
pub fn first_open(check: &Assessment, instrument: &'static Instrument) -> &'static str {
    let is_open = |step: &&&Step| {
        asked_on(step, check, instrument).any(|item| counts(item) && !is_answered(item.id, check))
    };
    let steps = steps(check, instrument);
    let first = steps.iter().find(is_open).or_else(|| steps.first());
    first.map_or("about", |step| step.id)
}

/// The items of a step to show: those asked of the group, or all if the group is asked none and
/// the person came all the same.
pub fn items_on(
    step: &Step,
    check: &Assessment,
    instrument: &'static Instrument,
) -> Vec<&'static ProfileItem> {
    let asked: Vec<_> = asked_on(step, check, instrument).collect();
    if asked.is_empty() {
        all_on(step, instrument).collect()
    } else {
        asked
    }
}

fn all_on(
    step: &Step,
    instrument: &'static Instrument,
) -> impl Iterator<Item = &'static ProfileItem> {
    step.items
        .iter()
        .filter_map(|id| instrument.profile_item(id))
}

fn asked_on(
    step: &Step,
    check: &Assessment,
    instrument: &'static Instrument,
) -> impl Iterator<Item = &'static ProfileItem> {
    let group = check.group;
    all_on(step, instrument).filter(move |item| is_asked(item, group))
}

/// Whether an item is asked of a group. A team, or a group that is not known, is asked all.
pub fn is_asked(item: &ProfileItem, group: Option<Group>) -> bool {
    match group {
        None | Some(Group::Team) => true,
        Some(group) => item.groups.is_empty() || item.groups.contains(&group),
    }
}

/// How far the profile is filled in.
pub fn progress(check: &Assessment, instrument: &'static Instrument) -> Progress {
    let of = counted(check, instrument).count();
    Progress {
        answered: of - open_items(check, instrument).len(),
        of,
    }
}

fn counts(item: &ProfileItem) -> bool {
    !NOT_COUNTED.contains(&item.id)
}

/// The items that are asked and that count.
fn counted<'a>(
    check: &'a Assessment,
    instrument: &'static Instrument,
) -> impl Iterator<Item = &'static ProfileItem> + use<'a> {
    let is_counted = |item: &&ProfileItem| counts(item) && is_asked(item, check.group);
    instrument.profile.iter().filter(is_counted)
}

/// The items that are still without an answer.
pub fn open_items(
    check: &Assessment,
    instrument: &'static Instrument,
) -> Vec<&'static ProfileItem> {
    counted(check, instrument)
        .filter(|item| !is_answered(item.id, check))
        .collect()
}

/// Whether an item has an answer.
pub fn is_answered(item_id: &str, check: &Assessment) -> bool {
    let profile = &check.profile;
    let band = |row: BandRow| {
        let count = profile.band(row);
        count.people.is_some() && count.fte.is_some()
    };
    match item_id {
        "profile-name" => !check.name.trim().is_empty(),
        "profile-date" => !check.date.is_empty(),
        "profile-group" => check.group.is_some(),
        "profile-size" => profile.size.is_some(),
        "profile-setting" => profile.setting.is_some(),
        "profile-hospitals" => !profile.hospitals.is_empty(),
        "profile-modalities" => {
            let hospitals = &profile.hospitals;
            !hospitals.is_empty() && hospitals.iter().all(|each| !each.areas.is_empty())
        }
        "profile-fte-actual" => profile.fte_actual.is_some(),
        "profile-fte-esr" => profile.fte_esr.is_some(),
        "profile-fte-imaging" => profile.fte_imaging.is_some(),
        "profile-band-2" => band(BandRow::Band2),
        "profile-band-3" => band(BandRow::Band3),
        "profile-band-4-lead" => band(BandRow::Band4Lead),
        "profile-band-4-ap" => band(BandRow::Band4Ap),
        "profile-titles" => profile
            .titles
            .iter()
            .any(|title| !title.text.trim().is_empty()),
        "profile-uniform-owner" => profile.uniform_owner.is_some(),
        "profile-recruit-ease" => profile.recruit_ease.is_some(),
        "profile-recruit-sources" => profile.recruit_sources.is_some(),
        "profile-line-manager" => profile.line_manager.is_some(),
        "profile-shifts" => profile.shifts.is_some(),
        "profile-out-of-hours" => profile.out_of_hours.is_some(),
        "profile-notes" => !profile.notes.trim().is_empty(),
        _ => false,
    }
}
