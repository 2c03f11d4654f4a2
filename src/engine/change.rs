//! What a person can change in an assessment.
//!
//! Each change is small and says what was entered, so that two changes in a row never undo each
//! other. It must not judge what was entered beyond keeping the assessment whole.

use super::answers::{Answer, Cell, Grid};
use super::assessment::Assessment;
use super::condition::BandRow;
use super::confirmations::drop_stale_confirmations;
use super::instrument::{Group, Instrument};
use super::plan::PlanChange;
use super::profile::{Fte, Hospital, Profile, Reply, Title};

/// Something that was entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The name of the check.
    Name(String),
    /// Its date, `2026-11-24`, or empty.
    Date(String),
    /// Who answers.
    Group(Option<Group>),
    /// An answer, or none.
    Answer {
        /// The question's id.
        question: &'static str,
        /// The answer.
        answer: Option<Answer>,
    },
    /// A cell of the deployment grid, or none.
    Cell {
        /// The grid question's id.
        question: &'static str,
        /// The hospital's id.
        hospital: String,
        /// The area's id.
        area: &'static str,
        /// The cell.
        cell: Option<Cell>,
    },
    /// A note beside a question.
    Note {
        /// The question's id.
        question: &'static str,
        /// The note, or empty.
        note: String,
    },
    /// A check was confirmed, or its confirmation taken back.
    Confirm {
        /// The check's id.
        check: &'static str,
        /// Confirmed or not.
        confirmed: bool,
    },
    /// The profile that came from the earlier check was looked through.
    ProfileIsSeen,
    /// Something in the profile.
    Profile(ProfileChange),
    /// Something in the action plan.
    Plan(PlanChange),
}

/// Something that was entered in the profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProfileChange {
    /// An item with one option.
    Choice(ChoiceItem, Option<Reply<&'static str>>),
    /// An item with several options.
    Choices(ChoicesItem, Option<Reply<Vec<&'static str>>>),
    /// A figure in full-time equivalents.
    Fte(FteItem, Option<Reply<Fte>>),
    /// The number of people in a band.
    People(BandRow, Option<Reply<u16>>),
    /// The full-time equivalents in a band.
    BandFte(BandRow, Option<Reply<Fte>>),
    /// One more hospital, at the end.
    AddHospital,
    /// A hospital was taken out. Its cells in the grid are kept.
    RemoveHospital(String),
    /// A hospital's name.
    HospitalLabel(String, String),
    /// A hospital's kind.
    HospitalKind(String, Option<&'static str>),
    /// A hospital's areas.
    HospitalAreas(String, Vec<&'static str>),
    /// A hospital that was taken out comes back at its place, id and all.
    RestoreHospital(usize, Hospital),
    /// One more job title, at the end.
    AddTitle,
    /// A job title was taken out, by place.
    RemoveTitle(usize),
    /// A job title that was taken out comes back at its place.
    RestoreTitle(usize, Title),
    /// A job title was entered, by place.
    Title(usize, Title),
    /// Anything else.
    Notes(String),
}

/// A profile item with one option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the profile item of the same name")]
pub enum ChoiceItem {
    Size,
    UniformOwner,
    RecruitEase,
    OutOfHours,
}

/// A profile item with several options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the profile item of the same name")]
pub enum ChoicesItem {
    Setting,
    RecruitSources,
    LineManager,
    Shifts,
}

/// A profile item in full-time equivalents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the profile item of the same name")]
pub enum FteItem {
    Actual,
    Esr,
    Imaging,
}

impl Change {
    /// Carries the change out, and drops confirmations that it makes stale (`instrument.md` 4.13, 9).
    pub fn apply(self, assessment: &mut Assessment, instrument: &Instrument) {
        let before = assessment.clone();
        match self {
            Self::Name(name) => assessment.name = name,
            Self::Date(date) => assessment.date = date,
            Self::Group(group) => assessment.group = group,
            Self::Answer { question, answer } => assessment.answers.set(question, answer),
            Self::Cell {
                question,
                hospital,
                area,
                cell,
            } => {
                let mut grid = match assessment.answers.get(question) {
                    Some(Answer::Grid(grid)) => grid.clone(),
                    _ => Grid::default(),
                };
                grid.set(&hospital, area, cell);
                let answer = (!grid.cells.is_empty()).then_some(Answer::Grid(grid));
                assessment.answers.set(question, answer);
            }
            Self::Note { question, note } => assessment.answers.set_note(question, note),
            Self::Confirm {
                check,
                confirmed: true,
            } => {
                assessment.confirmed_checks.insert(check);
            }
            Self::Confirm {
                check,
                confirmed: false,
            } => {
                assessment.confirmed_checks.remove(check);
            }
            Self::ProfileIsSeen => {
                if let Some(earlier) = &mut assessment.earlier {
                    earlier.profile_is_seen = true;
                }
            }
            Self::Profile(ProfileChange::AddHospital) => add_hospital(assessment),
            Self::Profile(change) => change.apply(&mut assessment.profile),
            Self::Plan(change) => change.apply(&mut assessment.plan, instrument),
        }
        drop_stale_confirmations(&before, assessment, instrument);
    }
}

impl ProfileChange {
    fn apply(self, profile: &mut Profile) {
        match self {
            Self::Choice(item, reply) => *choice_of(profile, item) = reply,
            Self::Choices(item, reply) => *choices_of(profile, item) = reply,
            Self::Fte(FteItem::Actual, reply) => profile.fte_actual = reply,
            Self::Fte(FteItem::Esr, reply) => profile.fte_esr = reply,
            Self::Fte(FteItem::Imaging, reply) => profile.fte_imaging = reply,
            Self::People(row, reply) => profile.band_mut(row).people = reply,
            Self::BandFte(row, reply) => profile.band_mut(row).fte = reply,
            // It needs to know the grid as well, so `Change` sees to it.
            Self::AddHospital => {}
            Self::RemoveHospital(id) => profile.hospitals.retain(|hospital| hospital.id != id),
            Self::HospitalLabel(id, label) => {
                with_hospital(profile, &id, |hospital| hospital.label = label);
            }
            Self::HospitalKind(id, kind) => {
                with_hospital(profile, &id, |hospital| hospital.kind = kind);
            }
            Self::HospitalAreas(id, areas) => {
                with_hospital(profile, &id, |hospital| hospital.areas = areas);
            }
            Self::RestoreHospital(place, hospital) => {
                if profile.hospital(&hospital.id).is_none() {
                    let place = place.min(profile.hospitals.len());
                    profile.hospitals.insert(place, hospital);
                }
            }
            Self::AddTitle => profile.titles.push(Title::default()),
            Self::RemoveTitle(place) => {
                if place < profile.titles.len() {
                    profile.titles.remove(place);
                }
            }
            Self::RestoreTitle(place, title) => {
                let place = place.min(profile.titles.len());
                profile.titles.insert(place, title);
            }
            Self::Title(place, title) => {
                if let Some(old) = profile.titles.get_mut(place) {
                    *old = title;
                }
            }
            Self::Notes(notes) => profile.notes = notes,
        }
    }
}

fn choice_of(profile: &mut Profile, item: ChoiceItem) -> &mut Option<Reply<&'static str>> {
    match item {
        ChoiceItem::Size => &mut profile.size,
        ChoiceItem::UniformOwner => &mut profile.uniform_owner,
        ChoiceItem::RecruitEase => &mut profile.recruit_ease,
        ChoiceItem::OutOfHours => &mut profile.out_of_hours,
    }
}

fn choices_of(profile: &mut Profile, item: ChoicesItem) -> &mut Option<Reply<Vec<&'static str>>> {
    match item {
        ChoicesItem::Setting => &mut profile.setting,
        ChoicesItem::RecruitSources => &mut profile.recruit_sources,
        ChoicesItem::LineManager => &mut profile.line_manager,
        ChoicesItem::Shifts => &mut profile.shifts,
    }
}

fn with_hospital(profile: &mut Profile, id: &str, change: impl FnOnce(&mut Hospital)) {
    if let Some(hospital) = profile
        .hospitals
        .iter_mut()
        .find(|hospital| hospital.id == id)
    {
        change(hospital);
    }
}

/// Adds a hospital with an id that nothing refers to, not even what is kept of one taken out, and
/// with the first letter that is not in use.
fn add_hospital(assessment: &mut Assessment) {
    let Some(id) = (1..=9999)
        .map(|n| format!("h{n}"))
        .find(|id| !is_known(assessment, id))
    else {
        return;
    };
    let label = next_hospital_label(&assessment.profile);
    let hospitals = &mut assessment.profile.hospitals;
    hospitals.push(Hospital {
        id,
        label,
        ..Hospital::default()
    });
}

/// What the next hospital is called until the person gives it a name: 'Hospital B'.
pub fn next_hospital_label(profile: &Profile) -> String {
    ('A'..='Z')
        .map(|letter| format!("Hospital {letter}"))
        .find(|label| profile.hospitals.iter().all(|other| other.label != *label))
        .unwrap_or_default()
}

/// Whether the profile or the grid names a hospital of this id.
fn is_known(assessment: &Assessment, id: &str) -> bool {
    let profile = &assessment.profile;
    let has_cells = |answer: Option<&Answer>| matches!(answer, Some(Answer::Grid(grid)) if grid.cells.contains_key(id));
    profile.hospital(id).is_some()
        || profile
            .titles
            .iter()
            .any(|title| title.hospital.as_deref() == Some(id))
        || assessment
            .answers
            .iter()
            .any(|(_, entry)| has_cells(entry.answer.as_ref()))
}
