//! JSON as it stands in a file, one level at a time, with the text of each part.
//!
//! It must not go deeper than it is asked: a part that nobody looks into is only a piece of text,
//! so a file with thousands of brackets costs nothing.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// One part of a file.
pub(super) enum Node<'a> {
    /// Nothing.
    Null,
    /// True or false.
    Bool,
    /// A number, as it is written.
    Number(&'a str),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<&'a RawValue>),
    /// Keys and values in the file's order.
    Object(Vec<(String, &'a RawValue)>),
    /// Text or keys that are not valid Unicode.
    Broken,
}

impl<'a> Node<'a> {
    /// What a part is.
    pub(super) fn of(raw: &'a RawValue) -> Self {
        let text = raw.get();
        match text.bytes().next() {
            Some(b'n') => Self::Null,
            Some(b't' | b'f') => Self::Bool,
            Some(b'"') => serde_json::from_str(text).map_or(Self::Broken, Self::Text),
            Some(b'[') => serde_json::from_str(text).map_or(Self::Broken, Self::List),
            Some(b'{') => serde_json::from_str(text)
                .map_or(Self::Broken, |Fields(fields)| Self::Object(fields)),
            _ => Self::Number(text),
        }
    }

    /// The text, if it is text.
    pub(super) fn text_of(raw: &'a RawValue) -> Option<String> {
        match Self::of(raw) {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether it is nothing.
    pub(super) fn is_null(raw: &RawValue) -> bool {
        raw.get().starts_with('n')
    }
}

struct Fields<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FieldsVisitor)
    }
}

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Fields<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("keys and values")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut fields = Vec::new();
        while let Some(entry) = map.next_entry()? {
            fields.push(entry);
        }
        Ok(Fields(fields))
    }
}
