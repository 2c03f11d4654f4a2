//! Mistakes in the text files, each with its place.
//!
//! It must not know what a mistake is about: it only keeps the list and finds the lines.

use std::fmt;
use std::ops::Range;

use super::source::Doc;

/// One mistake.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    path: String,
    line: usize,
    what: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}, line {}: {}", self.path, self.line, self.what)
    }
}

/// All mistakes found so far.
#[derive(Default)]
pub struct Mistakes {
    found: Vec<Mistake>,
}

impl Mistakes {
    /// Adds a mistake at a place in a parsed file.
    pub fn add<T>(&mut self, doc: &Doc<T>, span: Range<usize>, what: impl Into<String>) {
        self.add_at(&doc.path, &doc.text, span.start, what);
    }

    /// Adds a mistake at an offset in a text.
    pub fn add_at(&mut self, path: &str, text: &str, offset: usize, what: impl Into<String>) {
        let before = text.get(..offset).unwrap_or(text);
        self.found.push(Mistake {
            path: path.to_owned(),
            line: 1 + before.matches('\n').count(),
            what: what.into(),
        });
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// All of them, by file and line.
    pub fn sorted(mut self) -> Vec<Mistake> {
        self.found.sort();
        self.found.dedup();
        self.found
    }
}
