//! Reads the department's profile.
//!
//! It must not judge figures against each other: that is what the checks are for.

use serde_json::value::RawValue;

use super::hospitals;
use super::reader::{Reader, short};
use crate::engine::instrument::{Choice, ProfileKind};
use crate::engine::profile::{BandCount, Fte, Profile, Reply};
use crate::wire::decimal::{units_from_text, whole_from_text};
use crate::wire::node::Node;
use crate::wire::v1::DONT_KNOW;
use crate::wire::warning::{Place, Warning};

/// Where a value stands: the key in the file and the profile item that it belongs to.
#[derive(Clone, Copy)]
struct Item<'a> {
    path: &'a [&'a str],
    id: &'static str,
}

/// Reads the `profile` object.
pub(super) fn read(reader: &mut Reader, raw: &RawValue, into: &mut Profile) {
    for (key, raw) in reader.object_or_keep(&["profile"], "The profile", raw) {
        let path = ["profile", key.as_str()];
        let item = |id| Item { path: &path, id };
        match key.as_str() {
            "size" => into.size = single(reader, item("profile-size"), raw),
            "setting" => into.setting = multi(reader, item("profile-setting"), raw),
            "hospitals" => into.hospitals = hospitals::read(reader, raw),
            "fteActual" => into.fte_actual = fte(reader, item("profile-fte-actual"), raw),
            "fteEsr" => into.fte_esr = fte(reader, item("profile-fte-esr"), raw),
            "fteImaging" => into.fte_imaging = fte(reader, item("profile-fte-imaging"), raw),
            "band2" => into.band_2 = band(reader, item("profile-band-2"), raw),
            "band3" => into.band_3 = band(reader, item("profile-band-3"), raw),
            "band4Lead" => into.band_4_lead = band(reader, item("profile-band-4-lead"), raw),
            "band4Ap" => into.band_4_ap = band(reader, item("profile-band-4-ap"), raw),
            "titles" => into.titles = hospitals::read_titles(reader, raw),
            "uniformOwner" => {
                into.uniform_owner = single(reader, item("profile-uniform-owner"), raw);
            }
            "recruitEase" => into.recruit_ease = single(reader, item("profile-recruit-ease"), raw),
            "recruitSources" => {
                into.recruit_sources = multi(reader, item("profile-recruit-sources"), raw);
            }
            "lineManager" => into.line_manager = multi(reader, item("profile-line-manager"), raw),
            "shifts" => into.shifts = multi(reader, item("profile-shifts"), raw),
            "outOfHours" => into.out_of_hours = single(reader, item("profile-out-of-hours"), raw),
            "notes" => into.notes = reader.text(&path, reader.item_place("profile-notes"), raw),
            _ => reader.keep(&path, raw),
        }
    }
}

fn choices_of(reader: &Reader, id: &str) -> &'static [Choice] {
    match reader.instrument.profile_item(id).map(|item| &item.kind) {
        Some(ProfileKind::Single(choices) | ProfileKind::Multi(choices)) => choices,
        _ => &[],
    }
}

/// Whether it is the text for 'I do not know'.
fn is_dont_know(raw: &RawValue) -> bool {
    Node::text_of(raw).as_deref() == Some(DONT_KNOW)
}

fn single(reader: &mut Reader, item: Item<'_>, raw: &RawValue) -> Option<Reply<&'static str>> {
    let place = reader.item_place(item.id);
    let id = reader.text(item.path, place.clone(), raw);
    if id.is_empty() {
        return None;
    }
    if id == DONT_KNOW {
        return Some(Reply::DontKnow);
    }
    let found = choices_of(reader, item.id)
        .iter()
        .find(|choice| choice.id == id);
    if found.is_none() {
        let option = short(&id);
        reader.keep(item.path, raw);
        reader.warn(Warning::UnknownOption { place, option });
    }
    found.map(|choice| Reply::Is(choice.id))
}

fn multi(reader: &mut Reader, item: Item<'_>, raw: &RawValue) -> Option<Reply<Vec<&'static str>>> {
    match Node::of(raw) {
        Node::Null => return None,
        Node::Text(id) if id == DONT_KNOW => return Some(Reply::DontKnow),
        Node::List(_) => {}
        _ => {
            let place = reader.item_place(item.id);
            reader.wrong_type(item.path, place, "a list of options", raw);
            return None;
        }
    }
    let place = reader.item_place(item.id);
    let choices = choices_of(reader, item.id);
    let chosen = reader.known_items(item.path, place, choices, raw);
    Some(Reply::Is(chosen))
}

fn fte(reader: &mut Reader, item: Item<'_>, raw: &RawValue) -> Option<Reply<Fte>> {
    let max = match reader
        .instrument
        .profile_item(item.id)
        .map(|item| &item.kind)
    {
        Some(&ProfileKind::Fte { max } | &ProfileKind::PeopleAndFte { max_fte: max, .. }) => max,
        _ => u16::MAX,
    };
    let place = reader.item_place(item.id);
    let text = number_text(reader, item.path, &place, "a number", raw)?;
    let Reply::Is(text) = text else {
        return Some(Reply::DontKnow);
    };
    let hundredths = units_from_text(&text, 2).filter(|&units| units <= u32::from(max) * 100);
    if hundredths.is_none() {
        let found = short(&text);
        reader.keep(item.path, raw);
        reader.warn(Warning::BadFte { place, found, max });
    }
    hundredths.map(|hundredths| Reply::Is(Fte { hundredths }))
}

fn people(reader: &mut Reader, item: Item<'_>, raw: &RawValue) -> Option<Reply<u16>> {
    let max = match reader
        .instrument
        .profile_item(item.id)
        .map(|item| &item.kind)
    {
        Some(&ProfileKind::PeopleAndFte { max_people, .. }) => max_people,
        _ => u16::MAX,
    };
    let place = reader.item_place(item.id);
    let text = number_text(reader, item.path, &place, "a whole number", raw)?;
    let Reply::Is(text) = text else {
        return Some(Reply::DontKnow);
    };
    let people = whole_from_text(&text).and_then(|number| u16::try_from(number).ok());
    let people = people.filter(|&people| people <= max);
    if people.is_none() {
        let (found, min) = (short(&text), 0);
        reader.keep(item.path, raw);
        reader.warn(Warning::OutOfRange {
            place,
            found,
            min,
            max,
        });
    }
    people.map(Reply::Is)
}

/// A number as it is written, or 'I do not know'.
fn number_text(
    reader: &mut Reader,
    path: &[&str],
    place: &Place,
    expected: &'static str,
    raw: &RawValue,
) -> Option<Reply<String>> {
    match Node::of(raw) {
        Node::Null => None,
        Node::Number(text) => Some(Reply::Is(text.to_owned())),
        Node::Text(text) if text == DONT_KNOW => Some(Reply::DontKnow),
        _ => {
            reader.wrong_type(path, place.clone(), expected, raw);
            None
        }
    }
}

fn band(reader: &mut Reader, item: Item<'_>, raw: &RawValue) -> BandCount {
    if is_dont_know(raw) {
        return BandCount {
            people: Some(Reply::DontKnow),
            fte: Some(Reply::DontKnow),
        };
    }
    let mut count = BandCount::default();
    let place = reader.item_place(item.id);
    for (key, raw) in reader.object_or_keep(item.path, place, raw) {
        let path = [item.path, &[key.as_str()]].concat();
        let inner = Item {
            path: &path,
            id: item.id,
        };
        match key.as_str() {
            "people" => count.people = people(reader, inner, raw),
            "fte" => count.fte = fte(reader, inner, raw),
            _ => reader.keep(&path, raw),
        }
    }
    count
}
