//! JSON to be written: a tree with its keys in the order of writing.
//!
//! It must not change text that came from a file: such a piece is written as it stood.

use std::collections::BTreeMap;

/// A piece of JSON to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Json {
    /// A number, a text, a word, or a piece of a file, as it is to be written.
    Raw(String),
    /// A list.
    List(Vec<Json>),
    /// Keys and values.
    Object(Fields),
}

/// Keys and values in the order of writing, each key once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields {
    entries: Vec<(String, Json)>,
    places: BTreeMap<String, usize>,
}

impl Fields {
    /// Adds a value at the end, or in place of the one of the same key.
    pub fn set(&mut self, key: &str, value: Json) {
        match self.get_mut(key) {
            Some(old) => *old = value,
            None => {
                self.places.insert(key.to_owned(), self.entries.len());
                self.entries.push((key.to_owned(), value));
            }
        }
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Json> {
        let place = *self.places.get(key)?;
        self.entries.get(place).map(|(_, value)| value)
    }

    /// The value of a key, to be changed.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Json> {
        let place = *self.places.get(key)?;
        self.entries.get_mut(place).map(|(_, value)| value)
    }

    /// All keys and values in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.entries
            .iter()
            .map(|(key, value)| (key.as_str(), value))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl Json {
    /// Nothing.
    pub fn null() -> Self {
        Self::Raw("null".to_owned())
    }

    /// Text.
    pub fn text(text: &str) -> Self {
        // Writing a text to memory cannot fail.
        Self::Raw(serde_json::to_string(text).unwrap_or_default())
    }

    /// A whole number.
    pub fn whole(number: usize) -> Self {
        Self::Raw(number.to_string())
    }

    /// True or false.
    pub fn bool(value: bool) -> Self {
        Self::Raw(value.to_string())
    }

    /// Keys and values in this order.
    pub fn object<'a>(entries: impl IntoIterator<Item = (&'a str, Self)>) -> Self {
        let mut fields = Fields::default();
        for (key, value) in entries {
            fields.set(key, value);
        }
        Self::Object(fields)
    }

    /// Whether it says nothing: null, an empty text, list or object.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Raw(raw) => raw == "null" || raw == "\"\"",
            Self::List(items) => items.is_empty(),
            Self::Object(fields) => fields.iter().all(|(_, value)| value.is_blank()),
        }
    }

    /// Over several lines, two spaces a level, with a line end after the last.
    pub fn pretty(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, Some(0));
        out.push('\n');
        out
    }

    /// On one line, with no spaces.
    pub fn compact(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, None);
        out
    }

    /// `level` is how deep it stands; none for one line.
    fn write(&self, out: &mut String, level: Option<usize>) {
        let inner = level.map(|level| level + 1);
        match self {
            Self::Raw(raw) if level.is_none() => push_without_spaces(out, raw),
            Self::Raw(raw) => out.push_str(raw),
            Self::List(items) if items.is_empty() => out.push_str("[]"),
            Self::Object(fields) if fields.is_empty() => out.push_str("{}"),
            Self::List(items) => {
                for (place, item) in items.iter().enumerate() {
                    out.push(if place == 0 { '[' } else { ',' });
                    push_line_end(out, inner);
                    item.write(out, inner);
                }
                push_line_end(out, level);
                out.push(']');
            }
            Self::Object(fields) => {
                for (place, (key, value)) in fields.iter().enumerate() {
                    out.push(if place == 0 { '{' } else { ',' });
                    push_line_end(out, inner);
                    Self::text(key).write(out, inner);
                    out.push_str(if level.is_some() { ": " } else { ":" });
                    value.write(out, inner);
                }
                push_line_end(out, level);
                out.push('}');
            }
        }
    }
}

fn push_line_end(out: &mut String, level: Option<usize>) {
    if let Some(level) = level {
        out.push('\n');
        out.push_str(&"  ".repeat(level));
    }
}

/// Copies JSON text without the spaces and line ends between its parts.
fn push_without_spaces(out: &mut String, raw: &str) {
    let (mut in_text, mut escaped) = (false, false);
    for letter in raw.chars() {
        if !in_text && matches!(letter, ' ' | '\t' | '\n' | '\r') {
            continue;
        }
        out.push(letter);
        if letter == '"' && !escaped {
            in_text = !in_text;
        }
        escaped = in_text && letter == '\\' && !escaped;
    }
}
