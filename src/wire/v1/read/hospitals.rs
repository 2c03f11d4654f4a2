//! Reads the profile's lists: hospitals with their areas, and job titles.
//!
//! It must not give a hospital another id: answers hold on to it.

use serde_json::value::RawValue;

use super::reader::{Reader, short};
use crate::engine::instrument::{Choice, ProfileKind};
use crate::engine::profile::{Hospital, Title};
use crate::wire::decimal::whole_from_text;
use crate::wire::node::Node;
use crate::wire::v1::title_keys;
use crate::wire::warning::{Place, Warning};

/// Reads the `hospitals` list.
pub(super) fn read(reader: &mut Reader, raw: &RawValue) -> Vec<Hospital> {
    let (kinds, max) = kinds_and_max(reader);
    let place = reader.item_place("profile-hospitals");
    let items = reader.list_or_keep(&["profile", "hospitals"], place.clone(), raw);
    let found = items.len();
    let mut hospitals: Vec<Hospital> = Vec::new();
    for (index, item) in items.into_iter().enumerate() {
        let path = ["profile", "hospitals", &index.to_string()];
        let id = id_of(item).filter(|id| !id.is_empty());
        let Some(id) = id else {
            reader.wrong_type(&path, place.clone(), "a hospital with an id", item);
            continue;
        };
        if hospitals.iter().any(|hospital| hospital.id == id) {
            reader.keep(&path, item);
            reader.warn(Warning::DuplicateHospital { id: short(&id) });
        } else if hospitals.len() == max {
            reader.keep(&path, item);
        } else {
            hospitals.push(read_one(reader, kinds, id, item));
        }
    }
    if hospitals.len() == max && found > max {
        reader.warn(Warning::TooManyHospitals { found, max });
    }
    hospitals
}

fn kinds_and_max(reader: &Reader) -> (&'static [Choice], usize) {
    match reader
        .instrument
        .profile_item("profile-hospitals")
        .map(|item| &item.kind)
    {
        Some(&ProfileKind::Hospitals { kinds, max }) => (kinds, max),
        _ => (&[], usize::MAX),
    }
}

/// The id of a row, which is a text.
pub(super) fn id_of(raw: &RawValue) -> Option<String> {
    let Node::Object(fields) = Node::of(raw) else {
        return None;
    };
    let id = fields.iter().rev().find(|(key, _)| key == "id")?;
    Node::text_of(id.1)
}

fn read_one(reader: &mut Reader, kinds: &'static [Choice], id: String, raw: &RawValue) -> Hospital {
    let mut hospital = Hospital {
        id,
        ..Hospital::default()
    };
    let id = hospital.id.clone();
    let place = reader.item_place("profile-hospitals");
    for (key, raw) in reader.object_or_keep(&["profile", "hospitals"], place.clone(), raw) {
        let path = ["profile", "hospitals", id.as_str(), key.as_str()];
        match key.as_str() {
            "id" => {}
            "label" => hospital.label = reader.text(&path, place.clone(), raw),
            "kind" => hospital.kind = read_kind(reader, &path, &place, kinds, raw),
            "modalities" => {
                let place = reader.item_place("profile-modalities");
                let areas = reader.instrument.areas;
                hospital.areas = reader.known_items(&path, place, areas, raw);
            }
            _ => reader.keep(&path, raw),
        }
    }
    hospital
}

fn read_kind(
    reader: &mut Reader,
    path: &[&str],
    place: &Place,
    kinds: &'static [Choice],
    raw: &RawValue,
) -> Option<&'static str> {
    let id = reader.text(path, place.clone(), raw);
    let kind = kinds.iter().find(|kind| kind.id == id);
    if kind.is_none() && !id.is_empty() {
        let (place, option) = (place.clone(), short(&id));
        reader.keep(path, raw);
        reader.warn(Warning::UnknownOption { place, option });
    }
    kind.map(|kind| kind.id)
}

/// Reads the `titles` list.
pub(super) fn read_titles(reader: &mut Reader, raw: &RawValue) -> Vec<Title> {
    let path = ["profile", "titles"];
    let place = reader.item_place("profile-titles");
    let items = reader.list_or_keep(&path, place.clone(), raw);
    let mut rows = Vec::new();
    for (index, item) in items.into_iter().enumerate() {
        if let Node::Object(fields) = Node::of(item) {
            rows.push(reader.once_each(fields));
        } else {
            let path = ["profile", "titles", &index.to_string()];
            reader.wrong_type(&path, place.clone(), "a job title with its text", item);
        }
    }
    let texts: Vec<String> = rows
        .iter()
        .map(|fields| {
            let text = fields.iter().find(|(key, _)| key == "text");
            text.and_then(|(_, raw)| Node::text_of(raw))
                .unwrap_or_default()
        })
        .collect();
    let keys = title_keys(texts.iter().map(String::as_str));
    let mut titles = Vec::new();
    for ((fields, text), title_key) in rows.into_iter().zip(texts).zip(keys) {
        let mut title = Title {
            text,
            ..Title::default()
        };
        for (key, raw) in fields {
            let path = ["profile", "titles", title_key.as_str(), key.as_str()];
            match key.as_str() {
                "text" => drop(reader.text(&path, place.clone(), raw)),
                "band" => title.band = read_band(reader, &path, &place, raw),
                "hospital" => {
                    let hospital = reader.text(&path, place.clone(), raw);
                    title.hospital = Some(hospital).filter(|id| !id.is_empty());
                }
                _ => reader.keep(&path, raw),
            }
        }
        titles.push(title);
    }
    titles
}

fn read_band(reader: &mut Reader, path: &[&str], place: &Place, raw: &RawValue) -> Option<u8> {
    let text = match Node::of(raw) {
        Node::Null => return None,
        Node::Number(text) => text,
        _ => {
            reader.wrong_type(path, place.clone(), "a pay band, 2 to 4", raw);
            return None;
        }
    };
    let band = whole_from_text(text).and_then(|band| u8::try_from(band).ok());
    let band = band.filter(|band| (2..=4).contains(band));
    if band.is_none() {
        let (place, found, min, max) = (place.clone(), short(text), 2, 4);
        reader.keep(path, raw);
        reader.warn(Warning::OutOfRange {
            place,
            found,
            min,
            max,
        });
    }
    band
}
