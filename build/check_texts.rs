//! Looks at every text that can come on screen: not empty, no short forms, no forbidden word.
//!
//! It reads any file as a plain tree, so that no text escapes it. It must not judge the meaning.

use toml::de::{DeTable, DeValue};

use super::mistakes::Mistakes;
use super::read::{SourceFile, SourceSet};

/// Keys whose text a person never sees.
const NOT_SHOWN: [&str; 22] = [
    "id",
    "version",
    "kind",
    "role",
    "evidence",
    "groups",
    "findings",
    "recommendation",
    "recommendations",
    "keys",
    "status",
    "contested",
    "mode",
    "effect",
    "question",
    "options",
    "beside",
    "grade",
    "show-when",
    "hide-when",
    "raised-when",
    "capped-when",
];

/// Short forms that the study uses and a reader of the page may not know.
const SHORT_FORMS: [&str; 15] = [
    "SW", "SWs", "SL", "SLs", "AP", "APs", "HCA", "HCAs", "OOH", "JD", "JDs", "US", "PoCT", "RDA",
    "RDAs",
];

/// Reports each text that must not come on screen as it is.
pub fn check(set: &SourceSet, mistakes: &mut Mistakes) {
    for file in &set.files {
        // What is not TOML at all is reported where the file is read.
        if let Ok(table) = DeTable::parse(&file.text) {
            Texts {
                file,
                mistakes: &mut *mistakes,
            }
            .table(table.get_ref());
        }
    }
}

struct Texts<'a> {
    file: &'a SourceFile,
    mistakes: &'a mut Mistakes,
}

impl Texts<'_> {
    fn table(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            self.value(key.get_ref(), value.get_ref(), value.span().start);
        }
    }

    fn value(&mut self, key: &str, value: &DeValue<'_>, offset: usize) {
        match value {
            DeValue::String(text) if !self.is_id(key) => self.text(key, text, offset),
            DeValue::Array(items) => {
                for item in items.iter() {
                    self.value(key, item.get_ref(), item.span().start);
                }
            }
            DeValue::Table(table) => self.table(table),
            _ => {}
        }
    }

    fn is_id(&self, key: &str) -> bool {
        NOT_SHOWN.contains(&key) || (key == "about" && self.file.path == "trade-offs.toml")
    }

    fn text(&mut self, key: &str, text: &str, offset: usize) {
        if text.trim().is_empty() {
            self.report(
                offset,
                format!("'{key}' is empty: write something, or leave the line out"),
            );
        } else if text.trim() != text || text.contains("  ") || text.contains('\n') {
            self.report(
                offset,
                format!("'{key}' has spaces or line ends that do not belong there"),
            );
        }
        for short in short_forms(text) {
            self.report(
                offset,
                format!("'{key}' has the short form '{short}': write it out"),
            );
        }
        if text.to_lowercase().contains("maturity") {
            let what = "the word 'maturity' belongs to another team's paper: say it in other words";
            self.report(offset, what.to_owned());
        }
    }

    fn report(&mut self, offset: usize, what: String) {
        self.mistakes
            .add_at(&self.file.path, &self.file.text, offset, what);
    }
}

fn short_forms(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.filter(|word| SHORT_FORMS.contains(word))
}
