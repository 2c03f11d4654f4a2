//! Reads the deployment grid, cell by cell.
//!
//! It must not look at the profile: cells of hospitals that it does not list are kept all the same.

use serde_json::value::RawValue;

use super::reader::{Entries, Reader, short};
use crate::engine::answers::{Cell, Grid, Use};
use crate::engine::instrument::Question;
use crate::wire::node::Node;
use crate::wire::warning::{Place, Warning};

/// Reads the `cells` object.
pub(super) fn read(
    reader: &mut Reader,
    question: &'static Question,
    hospitals: Entries<'_>,
) -> Grid {
    let mut grid = Grid::default();
    for (hospital, raw) in reader.once_each(hospitals) {
        let path = ["answers", question.id, "cells", hospital.as_str()];
        let is_object = matches!(Node::of(raw), Node::Object(_));
        let areas = reader.object_or_keep(&path, place_of(reader, question, &hospital, ""), raw);
        if is_object {
            // A hospital without cells is remembered too.
            grid.cells.entry(hospital.clone()).or_default();
        }
        for (area, raw) in areas {
            let path = [&path[..], &[area.as_str()]].concat();
            let place = place_of(reader, question, &hospital, &area);
            if reader.instrument.area(&area).is_none() {
                let (place, area) = (question.into(), short(&area));
                reader.warn(Warning::UnknownArea { place, area });
            }
            let cell = read_cell(reader, &path, &place, raw);
            if cell.is_some() {
                grid.set(&hospital, &area, cell);
            }
        }
    }
    grid
}

/// Where a cell stands, in words.
fn place_of(reader: &Reader, question: &'static Question, hospital: &str, area: &str) -> Place {
    let label = reader
        .hospital_labels
        .get(hospital)
        .map_or(hospital, String::as_str);
    let area = reader.instrument.area(area).map_or(area, |area| area.text);
    let cell = format!("{label} {area}");
    Place {
        words: format!("{} ({})", Place::from(question), short(cell.trim())),
        id: Some(question.id),
    }
}

fn read_cell(reader: &mut Reader, path: &[&str], place: &Place, raw: &RawValue) -> Option<Cell> {
    let (mut way_raw, mut pool_raw) = (None, None);
    for (key, raw) in reader.object_or_keep(path, place.clone(), raw) {
        match key.as_str() {
            "use" if !Node::is_null(raw) => way_raw = Some(raw),
            "pool" if !Node::is_null(raw) => pool_raw = Some(raw),
            _ => reader.keep(&[path, &[key.as_str()]].concat(), raw),
        }
    }
    let way = way_raw.and_then(|raw| read_use(reader, place, raw));
    if way.is_none()
        && let Some(raw) = way_raw
    {
        reader.keep(&[path, &["use"]].concat(), raw);
    }
    let is_moving = way == Some(Use::Moves);
    let pool = pool_raw.filter(|_| is_moving).and_then(letter_from);
    if pool.is_none()
        && let Some(raw) = pool_raw
    {
        reader.keep(&[path, &["pool"]].concat(), raw);
        if way.is_some() {
            let found = Node::text_of(raw).unwrap_or_else(|| raw.get().to_owned());
            let (place, found) = (place.clone(), short(&found));
            reader.warn(Warning::BadPool { place, found });
        }
    }
    way.map(|way| Cell { way, pool })
}

fn read_use(reader: &mut Reader, place: &Place, raw: &RawValue) -> Option<Use> {
    let id = Node::text_of(raw).unwrap_or_else(|| raw.get().to_owned());
    let way = Use::from_id(&id);
    if way.is_none() {
        let (place, option) = (place.clone(), short(&id));
        reader.warn(Warning::UnknownOption { place, option });
    }
    way
}

/// One letter; small letters are the same groups as capitals.
fn letter_from(raw: &RawValue) -> Option<char> {
    let text = Node::text_of(raw)?;
    let mut letters = text.chars();
    let letter = letters.next().filter(char::is_ascii_alphabetic)?;
    letters
        .next()
        .is_none()
        .then(|| letter.to_ascii_uppercase())
}
