//! Checks ids: well formed, unique, numbered without a gap.
//!
//! It must not know what the ids stand for.

use std::collections::BTreeSet;

use super::mistakes::Mistakes;
use super::source::{Choice, Doc, Text};

/// Words that every question offers and that no option may be called.
const TAKEN: [&str; 2] = ["dont-know", "not-applicable"];

/// The ids of options; `levels` says whether options can have levels here.
pub fn options<T>(doc: &Doc<T>, options: &[Choice], levels: bool, mistakes: &mut Mistakes) {
    words(doc, options.iter().map(|option| &option.id), mistakes);
    for option in options {
        if TAKEN.contains(&option.id.get_ref().as_str()) {
            let what = "every question offers this answer by itself: it cannot be an option";
            mistakes.add(doc, option.id.span(), what);
        }
        if !levels && option.level.is_some() {
            mistakes.add(
                doc,
                option.id.span(),
                "nothing here is scored: leave the level out",
            );
        }
    }
}

/// Ids in small letters, each used once.
pub fn words<'a, T>(doc: &Doc<T>, ids: impl Iterator<Item = &'a Text>, mistakes: &mut Mistakes) {
    let mut seen = BTreeSet::new();
    for id in ids {
        word(doc, id, mistakes);
        unique(doc, id, &mut seen, mistakes);
    }
}

/// An id in small letters.
pub fn word<T>(doc: &Doc<T>, id: &Text, mistakes: &mut Mistakes) {
    let part = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    if !id.get_ref().split('-').all(part) {
        let what = format!(
            "'{}' is not an id: use small letters, digits and single hyphens",
            id.get_ref()
        );
        mistakes.add(doc, id.span(), what);
    }
}

/// An id that was not seen before.
pub fn unique<'a, T>(
    doc: &Doc<T>,
    id: &'a Text,
    seen: &mut BTreeSet<&'a str>,
    mistakes: &mut Mistakes,
) {
    if !seen.insert(id.get_ref()) {
        mistakes.add(
            doc,
            id.span(),
            format!("the id '{}' is used twice", id.get_ref()),
        );
    }
}

/// Ids such as F1, F2, F3: numbered from 1 without a gap.
pub fn numbered<'a, T>(
    doc: &Doc<T>,
    letter: char,
    ids: impl Iterator<Item = &'a Text>,
    mistakes: &mut Mistakes,
) {
    for (place, id) in ids.enumerate() {
        let expected = format!("{letter}{}", place + 1);
        if *id.get_ref() != expected {
            let what = format!("the id '{}' stands where {expected} belongs", id.get_ref());
            mistakes.add(doc, id.span(), what);
        }
    }
}
