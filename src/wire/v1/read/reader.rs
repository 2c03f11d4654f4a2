//! What all readers of version 1 share: the warnings, the kept parts, and the simplest types.
//!
//! It must not know a key of the format.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::value::RawValue;

use crate::engine::assessment::Kept;
use crate::engine::instrument::{Choice, Instrument};
use crate::engine::profile::Hospital;
use crate::wire::date::is_date;
use crate::wire::node::Node;
use crate::wire::warning::{Place, Warning};

/// As many warnings as anybody would read.
const MAX_WARNINGS: usize = 200;

/// Collects what cannot be used.
pub(in crate::wire) struct Reader {
    /// The question set in use.
    pub(in crate::wire) instrument: &'static Instrument,
    /// What the hospitals are called, by id.
    pub(in crate::wire) hospital_labels: BTreeMap<String, String>,
    warnings: Vec<Warning>,
    n_more_warnings: usize,
    kept: Vec<Kept>,
}

/// Keys and values in the file's order.
pub(in crate::wire) type Entries<'a> = Vec<(String, &'a RawValue)>;

impl Reader {
    pub(in crate::wire) fn new(instrument: &'static Instrument) -> Self {
        Self {
            instrument,
            hospital_labels: BTreeMap::new(),
            warnings: Vec::new(),
            n_more_warnings: 0,
            kept: Vec::new(),
        }
    }

    pub(in crate::wire) fn into_parts(mut self) -> (Vec<Warning>, Vec<Kept>) {
        if self.n_more_warnings > 0 {
            let count = self.n_more_warnings;
            self.warnings.push(Warning::More { count });
        }
        (self.warnings, self.kept)
    }

    pub(in crate::wire) fn warn(&mut self, warning: Warning) {
        if self.warnings.len() < MAX_WARNINGS {
            self.warnings.push(warning);
        } else {
            self.n_more_warnings += 1;
        }
    }

    /// Takes the hospitals' names for messages.
    pub(in crate::wire) fn call_hospitals(&mut self, hospitals: &[Hospital]) {
        let named = hospitals
            .iter()
            .filter(|hospital| !hospital.label.is_empty());
        let labels = named.map(|hospital| (hospital.id.clone(), hospital.label.clone()));
        self.hospital_labels = labels.collect();
    }

    /// Keeps a part to be written back.
    pub(in crate::wire) fn keep(&mut self, path: &[&str], raw: &RawValue) {
        self.kept.push(Kept {
            path: path.iter().map(|&key| key.to_owned()).collect(),
            raw: raw.get().to_owned(),
        });
    }

    /// Keeps what another reader kept, below this key.
    pub(super) fn keep_below(&mut self, key: &str, kept: Vec<Kept>) {
        self.kept.extend(kept.into_iter().map(|part| Kept {
            path: [vec![key.to_owned()], part.path].concat(),
            ..part
        }));
    }

    /// Keeps each value of an object by itself, so that a note in it can be left out by its name.
    pub(in crate::wire) fn keep_each(&mut self, path: &[&str], raw: &RawValue) {
        match Node::of(raw) {
            Node::Object(fields) if !fields.is_empty() => {
                for (key, raw) in self.once_each(fields) {
                    self.keep(&[path, &[key.as_str()]].concat(), raw);
                }
            }
            _ => self.keep(path, raw),
        }
    }

    /// Keeps the values of an object other than those of the known keys.
    pub(in crate::wire) fn keep_others(&mut self, path: &[&str], raw: &RawValue, known: &[&str]) {
        let Node::Object(fields) = Node::of(raw) else {
            return;
        };
        for (key, raw) in self.once_each(fields) {
            if !known.contains(&key.as_str()) {
                self.keep(&[path, &[key.as_str()]].concat(), raw);
            }
        }
    }

    /// The entries with each key once: the last, as in every browser.
    pub(in crate::wire) fn once_each<'a>(&mut self, fields: Entries<'a>) -> Entries<'a> {
        let mut seen = BTreeSet::new();
        let mut entries = Vec::with_capacity(fields.len());
        for (key, raw) in fields.into_iter().rev() {
            if seen.contains(&key) {
                self.warn(Warning::StandsTwice { key: short(&key) });
            } else {
                seen.insert(key.clone());
                entries.push((key, raw));
            }
        }
        entries.reverse();
        entries
    }

    /// The entries of an object. Anything else is kept and reported; null is nothing.
    pub(in crate::wire) fn object_or_keep<'a>(
        &mut self,
        path: &[&str],
        place: impl Into<Place>,
        raw: &'a RawValue,
    ) -> Entries<'a> {
        match Node::of(raw) {
            Node::Object(fields) => self.once_each(fields),
            Node::Null => Vec::new(),
            _ => {
                self.wrong_type(path, place, "a set of values with names", raw);
                Vec::new()
            }
        }
    }

    /// The items of a list. Anything else is kept and reported; null is nothing.
    pub(in crate::wire) fn list_or_keep<'a>(
        &mut self,
        path: &[&str],
        place: impl Into<Place>,
        raw: &'a RawValue,
    ) -> Vec<&'a RawValue> {
        match Node::of(raw) {
            Node::List(items) => items,
            Node::Null => Vec::new(),
            _ => {
                self.wrong_type(path, place, "a list", raw);
                Vec::new()
            }
        }
    }

    /// Text; empty, if it is null or something else.
    pub(in crate::wire) fn text(
        &mut self,
        path: &[&str],
        place: impl Into<Place>,
        raw: &RawValue,
    ) -> String {
        match Node::of(raw) {
            Node::Text(text) => text,
            Node::Null => String::new(),
            _ => {
                self.wrong_type(path, place, "text", raw);
                String::new()
            }
        }
    }

    /// A calendar date, or empty.
    pub(in crate::wire) fn date(&mut self, path: &[&str], place: &str, raw: &RawValue) -> String {
        self.text_where(path, place, raw, is_date)
    }

    /// A date and a time, or empty.
    pub(in crate::wire) fn time(&mut self, path: &[&str], place: &str, raw: &RawValue) -> String {
        self.text_where(path, place, raw, |text| {
            let date = text.get(..10).is_some_and(is_date);
            date && text.len() <= 40 && text.get(10..11) == Some("T")
        })
    }

    fn text_where(
        &mut self,
        path: &[&str],
        place: &str,
        raw: &RawValue,
        is_good: impl Fn(&str) -> bool,
    ) -> String {
        let text = self.text(path, place, raw);
        if text.is_empty() || is_good(&text) {
            return text;
        }
        self.keep(path, raw);
        self.warn(Warning::BadDate {
            place: place.into(),
            found: short(&text),
        });
        String::new()
    }

    /// Where a profile item's value stands, in words.
    pub(in crate::wire) fn item_place(&self, id: &'static str) -> Place {
        let item = self.instrument.profile_item(id);
        Place {
            words: format!("'{}'", item.map_or(id, |item| item.text)),
            id: item.map(|item| item.id),
        }
    }

    /// The items of a list that are ids of these choices, in their order; the others are kept and
    /// reported one by one.
    pub(in crate::wire) fn known_items(
        &mut self,
        path: &[&str],
        place: Place,
        choices: &'static [Choice],
        raw: &RawValue,
    ) -> Vec<&'static str> {
        let mut found = BTreeSet::new();
        for (index, item) in self
            .list_or_keep(path, place.clone(), raw)
            .into_iter()
            .enumerate()
        {
            let id = Node::text_of(item).unwrap_or_else(|| item.get().to_owned());
            if choices.iter().any(|choice| choice.id == id) {
                found.insert(id);
            } else {
                self.keep(&[path, &[index.to_string().as_str()]].concat(), item);
                let (place, option) = (place.clone(), short(&id));
                self.warn(Warning::UnknownOption { place, option });
            }
        }
        let in_order = choices.iter().map(|choice| choice.id);
        in_order.filter(|&id| found.contains(id)).collect()
    }

    /// Keeps and reports a part of the wrong type.
    pub(in crate::wire) fn wrong_type(
        &mut self,
        path: &[&str],
        place: impl Into<Place>,
        expected: &'static str,
        raw: &RawValue,
    ) {
        self.keep(path, raw);
        let place = place.into();
        self.warn(Warning::WrongType { place, expected });
    }
}

/// The start of a text that goes into a message.
pub(in crate::wire) fn short(text: &str) -> String {
    text.chars().take(60).collect()
}
