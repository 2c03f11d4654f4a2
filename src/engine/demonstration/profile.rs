//! What a made-up department is like: hospitals, staff, titles.
//!
//! It must not give figures of the study, and what it gives must mostly agree with itself, as a
//! careful department's would.

use crate::engine::chance::Chance;
use crate::engine::instrument::{Instrument, ProfileKind};
use crate::engine::profile::{BandCount, Fte, Hospital, Profile, Reply, Title};

/// The sizes with the FTE in bands 2 and 3 that ours have, in tenths.
const SIZES: [(&str, i32, i32); 3] = [
    ("small", 60, 160),
    ("medium", 170, 400),
    ("large", 410, 900),
];
/// How many of a hundred hospitals of each kind have each area, in the question set's order.
const KINDS: [(&str, [u32; 9]); 3] = [
    ("main", [100, 100, 90, 100, 60, 35, 40, 45, 5]),
    ("satellite", [100, 55, 30, 80, 15, 5, 15, 25, 2]),
    ("community", [100, 5, 5, 70, 0, 0, 0, 10, 0]),
];
/// Titles for the bands 2 and 3.
const TITLES: [[&str; 2]; 4] = [
    ["Imaging support worker", "Senior imaging support worker"],
    [
        "Radiology department assistant",
        "Imaging assistant practitioner trainee",
    ],
    ["Imaging helper", "Imaging support worker"],
    ["Clinical imaging assistant", "Clinical imaging assistant"],
];

/// A profile.
pub(super) fn made_up(instrument: &Instrument, chance: &mut Chance) -> Profile {
    let size = chance.below(SIZES.len());
    let hospitals = (1 + size.min(chance.below(3))) + usize::from(chance.percent(30));
    let mut profile = Profile {
        hospitals: (0..hospitals)
            .map(|place| hospital(instrument, place, chance))
            .collect(),
        uniform_owner: single(instrument, "profile-uniform-owner", chance),
        recruit_ease: single(instrument, "profile-recruit-ease", chance),
        recruit_sources: multi(instrument, "profile-recruit-sources", chance),
        line_manager: multi(instrument, "profile-line-manager", chance),
        shifts: multi(instrument, "profile-shifts", chance),
        out_of_hours: single(instrument, "profile-out-of-hours", chance),
        setting: multi(instrument, "profile-setting", chance),
        ..Profile::default()
    };
    if let Some((id, least, most)) = SIZES.get(size).copied() {
        let known = choice(instrument, "profile-size", |found| found == id);
        profile.size = known.map(Reply::Is).filter(|_| !chance.percent(4));
        staff(&mut profile, chance.between(least, most), chance);
    }
    titles(&mut profile, chance);
    profile
}

fn hospital(instrument: &Instrument, place: usize, chance: &mut Chance) -> Hospital {
    let at = place.min(1 + chance.below(2));
    let (kind, areas) = KINDS.get(at).copied().unwrap_or_default();
    Hospital {
        id: format!("h{}", place + 1),
        label: match kind {
            "main" => "Main hospital".to_owned(),
            "satellite" => format!("Riverbank site {place}"),
            _ => format!("Meadow clinic {place}"),
        },
        kind: choice(instrument, "profile-hospitals", |found| found == kind),
        areas: (instrument.areas.iter().zip(areas))
            .filter(|(_, times)| chance.percent(*times))
            .map(|(area, _)| area.id)
            .collect(),
    }
}

/// The people and their FTE, from the FTE in bands 2 and 3, in tenths.
fn staff(profile: &mut Profile, tenths: i32, chance: &mut Chance) {
    let band_2 = match chance.below(100) {
        0..15 => tenths,
        15..32 => 0,
        _ => tenths * chance.between(20, 75) / 100,
    };
    let hides_bands = chance.percent(6);
    profile.band_2 = band(band_2, chance);
    profile.band_3 = band(tenths - band_2, chance);
    if hides_bands {
        profile.band_3.people = Some(Reply::DontKnow);
    }
    let lead = 10 * chance.between(0, 2);
    profile.band_4_lead = band(lead, chance);
    let practitioners = 9 * chance.between(0, tenths / 40);
    profile.band_4_ap = band(practitioners, chance);
    let miscounted = if chance.percent(7) { 115 } else { 100 };
    profile.fte_actual = fte(tenths * miscounted / 100);
    profile.fte_esr = if chance.percent(12) {
        Some(Reply::DontKnow)
    } else {
        fte(tenths * chance.between(80, 125) / 100)
    };
    profile.fte_imaging = fte(tenths * chance.between(35, 70) / 10).filter(|_| !chance.percent(10));
}

fn band(tenths: i32, chance: &mut Chance) -> BandCount {
    let people = (tenths * chance.between(105, 135) + 999) / 1000;
    BandCount {
        people: u16::try_from(people).ok().map(Reply::Is),
        fte: fte(tenths),
    }
}

fn fte(tenths: i32) -> Option<Reply<Fte>> {
    let hundredths = u32::try_from(10 * tenths).ok()?;
    Some(Reply::Is(Fte { hundredths }))
}

fn titles(profile: &mut Profile, chance: &mut Chance) {
    let bands = [(2, &profile.band_2), (3, &profile.band_3)];
    let pair = chance.pick_one(&TITLES).unwrap_or_default();
    let mut titles: Vec<Title> = (bands.into_iter().zip(pair))
        .filter(|((_, band), _)| band.known_people() != Some(0))
        .map(|((band, _), text)| Title {
            text: text.to_owned(),
            band: Some(band),
            hospital: None,
        })
        .collect();
    if let Some(hospital) = profile.hospitals.get(1).filter(|_| chance.percent(35)) {
        titles.push(Title {
            text: "Radiographic assistant".to_owned(),
            band: Some(2),
            hospital: Some(hospital.id.clone()),
        });
    }
    profile.titles = titles;
}

fn choice(
    instrument: &Instrument,
    item: &str,
    mut wanted: impl FnMut(&str) -> bool,
) -> Option<&'static str> {
    let mut choices = instrument.profile_item(item)?.choices().iter();
    choices.find(|choice| wanted(choice.id)).map(|each| each.id)
}

fn single(instrument: &Instrument, item: &str, chance: &mut Chance) -> Option<Reply<&'static str>> {
    let item = instrument.profile_item(item)?;
    if item.dont_know && chance.percent(6) {
        return Some(Reply::DontKnow);
    }
    let chosen = item.choices().get(chance.below(item.choices().len()))?;
    Some(Reply::Is(chosen.id))
}

fn multi(
    instrument: &Instrument,
    item: &str,
    chance: &mut Chance,
) -> Option<Reply<Vec<&'static str>>> {
    let item = instrument.profile_item(item)?;
    debug_assert!(matches!(item.kind, ProfileKind::Multi(_)), "{}", item.id);
    let choices = item.choices();
    let surely = chance.below(choices.len());
    let ticked = (choices.iter().enumerate())
        .filter(|(place, _)| *place == surely || chance.percent(20))
        .map(|(_, choice)| choice.id);
    Some(Reply::Is(ticked.collect()))
}
