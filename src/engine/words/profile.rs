//! The profile in words.
//!
//! It must not leave anything out that was entered.

use super::super::assessment::Assessment;
use super::super::condition::BandRow;
use super::super::entry::date_parts;
use super::super::instrument::{Instrument, ProfileItem};
use super::super::profile::{BandCount, Fte, Hospital, Profile, Reply, Title};
use super::{DONT_KNOW, NOT_ANSWERED, area_name, group_name, list_text};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The name of a hospital, even where the person left it empty.
pub fn hospital_name(profile: &Profile, id: &str) -> String {
    let place = profile
        .hospitals
        .iter()
        .position(|hospital| hospital.id == id);
    match (profile.hospital(id), place) {
        (Some(hospital), _) if !hospital.label.trim().is_empty() => {
            hospital.label.trim().to_owned()
        }
        (_, Some(place)) => format!("Hospital {}", place + 1),
        _ => "A hospital that is no longer listed".to_owned(),
    }
}

/// A date given as `2026-11-24`: '24 November 2026'. Anything else stays as it is.
pub fn date_text(date: &str) -> String {
    match date_parts(date).map(|(day, month, year)| (day, month_name(month), year)) {
        Some((day, Some(month), year)) => format!("{day} {month} {year}"),
        _ => date.to_owned(),
    }
}

/// The month of a date given as `2026-11-24`: 'November 2026'. Anything else stays as it is.
pub fn month_text(date: &str) -> String {
    match date_parts(date).map(|(_, month, year)| (month_name(month), year)) {
        Some((Some(month), year)) => format!("{month} {year}"),
        _ => date.to_owned(),
    }
}

fn month_name(month: u32) -> Option<&'static str> {
    let place = usize::try_from(month).ok()?.checked_sub(1)?;
    MONTHS.get(place).copied()
}

/// What a profile item is called in the middle of a sentence or list: its text without the unit.
pub fn item_name(item: &ProfileItem) -> &'static str {
    let text = item.text;
    let text = text.split_once(':').map_or(text, |(name, _)| name);
    text.strip_suffix(" (FTE)").unwrap_or(text)
}

/// A number of people: '1 person', '2 people'.
pub fn people_text(people: u16) -> String {
    if people == 1 {
        "1 person".to_owned()
    } else {
        format!("{people} people")
    }
}

/// Full-time equivalents: '30.4 FTE'.
pub fn fte_text(fte: Fte) -> String {
    format!("{} FTE", fte.text())
}

/// A job title, even where the person left it empty.
pub fn title_name(title: &Title) -> &str {
    match title.text.trim() {
        "" => "A title without a name",
        text => text,
    }
}

/// A job title with its band and hospital.
pub fn title_text(profile: &Profile, title: &Title) -> String {
    let text = title_name(title);
    let band = title.band.map(|band| format!("band {band}"));
    let hospital = title.hospital.as_ref().map(|id| hospital_name(profile, id));
    let rest: Vec<String> = band.into_iter().chain(hospital).collect();
    if rest.is_empty() {
        text.to_owned()
    } else {
        format!("{text} ({})", rest.join(", "))
    }
}

/// What was entered for a profile item, a line for each thing.
pub fn profile_lines(
    instrument: &Instrument,
    item: &ProfileItem,
    assessment: &Assessment,
) -> Vec<String> {
    let profile = &assessment.profile;
    let lines = match item.id {
        "profile-name" => text(&assessment.name),
        "profile-date" => text(&date_text(&assessment.date)),
        "profile-group" => assessment
            .group
            .map(|group| vec![group_name(group).to_owned()]),
        "profile-size" => choice(item, profile.size.as_ref()),
        "profile-uniform-owner" => choice(item, profile.uniform_owner.as_ref()),
        "profile-recruit-ease" => choice(item, profile.recruit_ease.as_ref()),
        "profile-out-of-hours" => choice(item, profile.out_of_hours.as_ref()),
        "profile-setting" => choices(item, profile.setting.as_ref()),
        "profile-recruit-sources" => choices(item, profile.recruit_sources.as_ref()),
        "profile-line-manager" => choices(item, profile.line_manager.as_ref()),
        "profile-shifts" => choices(item, profile.shifts.as_ref()),
        "profile-fte-actual" => fte(profile.fte_actual),
        "profile-fte-esr" => fte(profile.fte_esr),
        "profile-fte-imaging" => fte(profile.fte_imaging),
        "profile-band-2" => band(profile.band(BandRow::Band2)),
        "profile-band-3" => band(profile.band(BandRow::Band3)),
        "profile-band-4-lead" => band(profile.band(BandRow::Band4Lead)),
        "profile-band-4-ap" => band(profile.band(BandRow::Band4Ap)),
        "profile-hospitals" => hospitals(item, profile),
        "profile-modalities" => areas(instrument, profile),
        "profile-titles" => Some(
            profile
                .titles
                .iter()
                .map(|title| title_text(profile, title))
                .collect(),
        ),
        "profile-notes" => text(&profile.notes),
        _ => None,
    };
    match lines {
        Some(lines) if !lines.is_empty() => lines,
        _ => vec![NOT_ANSWERED.to_owned()],
    }
}

fn text(text: &str) -> Option<Vec<String>> {
    let text = text.trim();
    (!text.is_empty()).then(|| vec![text.to_owned()])
}

fn choice(item: &ProfileItem, reply: Option<&Reply<&'static str>>) -> Option<Vec<String>> {
    Some(vec![match reply? {
        Reply::DontKnow => DONT_KNOW.to_owned(),
        Reply::Is(id) => item.choice_text(id).to_owned(),
    }])
}

fn choices(item: &ProfileItem, reply: Option<&Reply<Vec<&'static str>>>) -> Option<Vec<String>> {
    match reply? {
        Reply::DontKnow => Some(vec![DONT_KNOW.to_owned()]),
        Reply::Is(ids) => Some(
            (ids.iter())
                .map(|id| item.choice_text(id).to_owned())
                .collect(),
        ),
    }
}

fn fte(reply: Option<Reply<Fte>>) -> Option<Vec<String>> {
    Some(vec![match reply? {
        Reply::DontKnow => DONT_KNOW.to_owned(),
        Reply::Is(fte) => fte_text(fte),
    }])
}

/// The number of people in a band.
pub fn band_people_text(people: Option<Reply<u16>>) -> String {
    match people {
        None => "People: not answered".to_owned(),
        Some(Reply::DontKnow) => "People: I do not know".to_owned(),
        Some(Reply::Is(people)) => people_text(people),
    }
}

/// The FTE of a band.
pub fn band_fte_text(fte: Option<Reply<Fte>>) -> String {
    match fte {
        None => "FTE: not answered".to_owned(),
        Some(Reply::DontKnow) => "FTE: I do not know".to_owned(),
        Some(Reply::Is(fte)) => fte_text(fte),
    }
}

fn band(count: &BandCount) -> Option<Vec<String>> {
    if count.people.is_none() && count.fte.is_none() {
        return None;
    }
    Some(vec![
        band_people_text(count.people),
        band_fte_text(count.fte),
    ])
}

fn hospitals(item: &ProfileItem, profile: &Profile) -> Option<Vec<String>> {
    let line = |hospital: &Hospital| {
        let name = hospital_name(profile, &hospital.id);
        match hospital.kind {
            Some(kind) => format!("{name} ({})", item.choice_text(kind).to_lowercase()),
            None => name,
        }
    };
    Some(profile.hospitals.iter().map(line).collect())
}

fn areas(instrument: &Instrument, profile: &Profile) -> Option<Vec<String>> {
    let line = |hospital: &Hospital| {
        let names: Vec<&str> = hospital
            .areas
            .iter()
            .map(|area| area_name(instrument, area))
            .collect();
        let names = if names.is_empty() {
            "no areas yet".to_owned()
        } else {
            list_text(&names)
        };
        match profile.hospitals.len() {
            1 => names,
            _ => format!("{}: {names}", hospital_name(profile, &hospital.id)),
        }
    };
    let has_any = profile
        .hospitals
        .iter()
        .any(|hospital| !hospital.areas.is_empty());
    has_any.then(|| profile.hospitals.iter().map(line).collect())
}
