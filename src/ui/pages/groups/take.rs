//! Takes files that were chosen into the tally, one after another.
//!
//! It must not count anybody twice: where two tallies have people in common, the person decides.

use crate::engine::assessment::{Assessment, Form};
use crate::engine::instrument::Instrument;
use crate::engine::tally::{NotCounted, Overlap, Tally};
use crate::wire::{self, ReadError};

/// A file that was chosen: its name, and its bytes or why they cannot be had.
pub type ChosenFile = (String, Result<Vec<u8>, String>);

/// What became of the files.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// The tally after it.
    pub tally: Tally,
    /// Whether anything in it is new.
    pub has_more: bool,
    /// What is to be said of single files, in words.
    pub lines: Vec<String>,
    /// A tally that has people in common with what is open: the person decides.
    pub ask: Option<Ask>,
}

/// A tally that has people in common with what is open.
#[derive(Debug, Clone, PartialEq)]
pub struct Ask {
    /// The file's name.
    pub file: String,
    /// What is in it.
    pub tally: Tally,
    /// It is a later state of what is open.
    pub is_later: bool,
}

impl Taken {
    /// Starts from what is open.
    pub fn new(tally: Tally) -> Self {
        Self {
            tally,
            has_more: false,
            lines: Vec::new(),
            ask: None,
        }
    }

    /// Takes files in: tallies first, so that forms that are counted in them are known again.
    #[must_use]
    pub fn with_files(mut self, instrument: &'static Instrument, files: Vec<ChosenFile>) -> Self {
        let mut forms = Vec::new();
        for (name, bytes) in files {
            match bytes {
                Err(reason) => self.say(&name, &reason),
                Ok(bytes) => match wire::read_tally(&bytes, instrument) {
                    Ok(opened) => {
                        for warning in &opened.warnings {
                            self.say(&name, &warning.to_string());
                        }
                        self.add_tally(name, opened.tally);
                    }
                    Err(ReadError::NotATally { .. }) => forms.push((name, bytes)),
                    Err(reason) => self.say(&name, &reason.to_string()),
                },
            }
        }
        for (name, bytes) in forms {
            match wire::read(&bytes, instrument) {
                Ok(opened) => self.add_form(instrument, &name, &opened.assessment),
                Err(reason) => self.say(&name, &reason.to_string()),
            }
        }
        self
    }

    /// Counts the form of one person.
    pub fn add_form(&mut self, instrument: &'static Instrument, name: &str, form: &Assessment) {
        if form.form == Form::Department && self.tally.check() == Some(form.id.as_str()) {
            self.say(
                name,
                "It is the department check itself, so it is not counted as a person\u{2019}s.",
            );
            return;
        }
        match self
            .tally
            .add(instrument, form.group, &form.answers, Some(&form.id))
        {
            Ok(()) => self.has_more = true,
            Err(reason) => self.say(name, not_counted(reason, form.form)),
        }
    }

    /// Adds the answers of a tally.
    pub fn add_tally(&mut self, file: String, tally: Tally) {
        if self.tally.is_empty() {
            self.has_more = true;
            self.tally = tally;
            return;
        }
        match self.tally.overlap(&tally) {
            Overlap::None => {
                self.has_more = true;
                let open = std::mem::take(&mut self.tally);
                self.tally = open.merged(tally);
                self.say(&file, "These answers were added to those that were open.");
            }
            Overlap::Same => self.say(&file, "It is what is open already. Nothing was added."),
            Overlap::ThisIsLater => {
                self.say(
                    &file,
                    "All of it is counted here already. Nothing was added.",
                );
            }
            overlap @ (Overlap::OtherIsLater | Overlap::Partly) => {
                if self.ask.is_some() {
                    self.say(
                        &file,
                        "Open it once more when you have decided about the other file.",
                    );
                    return;
                }
                let is_later = overlap == Overlap::OtherIsLater;
                self.ask = Some(Ask {
                    file,
                    tally,
                    is_later,
                });
            }
        }
    }

    fn say(&mut self, file: &str, words: &str) {
        self.lines.push(format!("{file}: {words}"));
    }
}

fn not_counted(reason: NotCounted, form: Form) -> &'static str {
    match (reason, form) {
        (NotCounted::NoGroup, Form::Department) => {
            "It is a check that a team answered together, so it is not counted as a person\u{2019}s. \
             You can choose it as the department check below."
        }
        (NotCounted::NoGroup, _) => "It does not say which group answered, so it is not counted.",
        (NotCounted::NoAnswers, _) => "Nothing is answered in it, so it is not counted.",
        (NotCounted::CountedAlready, _) => "It is counted already.",
        (NotCounted::TooMany, _) => "There are more people than this tool can count.",
    }
}
