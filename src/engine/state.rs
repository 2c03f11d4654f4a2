//! Everything the page knows, and the one function that changes it.
//!
//! It must not do anything: storing, downloading and going elsewhere happen outside, and their
//! outcome comes back as an [`Action`].

mod action;
mod others;

use std::collections::BTreeMap;
use std::rc::Rc;

use super::assessment::Assessment;
use super::change::Change;
use super::collection::Collection;
use super::file_set::FileSet;
use super::instrument::Instrument;
use super::keeping::Keeping;
use super::tally::Tally;

pub use action::Action;

/// Everything the page knows, apart from what one page alone needs to know.
#[derive(Debug, Clone)]
pub struct State {
    /// The question set.
    pub instrument: &'static Instrument,
    /// The checks on this device, the one changed last first.
    pub checks: Vec<Rc<Assessment>>,
    /// The filled-in example. It can be changed, but it is never kept.
    pub example: Rc<Assessment>,
    /// What was kept on this device but cannot be opened: id, text and the reason in words.
    pub unreadable: Vec<Unreadable>,
    /// What changed since it was last kept, by the check's id.
    pub unsaved: BTreeMap<String, Unsaved>,
    /// The texts that this window last read or kept, by id: another text means another window.
    pub kept: BTreeMap<String, Rc<str>>,
    /// Checks that a newer RoleCheck has kept, by id, with what is newer in words. They are not kept
    /// in this version's form before the person has said so.
    pub newer: BTreeMap<String, String>,
    /// When another window last changed or deleted a check, by its id, on this device's clock,
    /// until something is entered here.
    pub elsewhere: BTreeMap<String, String>,
    /// How the last attempt to keep something went.
    pub saving: Saving,
    /// How far what is entered is safe.
    pub keeping: Keeping,
    /// The file that was opened last, until its check is changed or another comes.
    pub opened: Option<OpenedFile>,
    /// The check that was deleted last and can be brought back.
    pub deleted: Option<Rc<Assessment>>,
    /// The files that were opened together to be compared. They are never kept.
    pub files: Rc<FileSet>,
    /// The answers of groups of staff that are looked at. They are never kept with the checks.
    pub tally: Option<Rc<Tally>>,
    /// The forms of several people that are being collected on this device.
    pub collection: Option<Rc<Collection>>,
    /// Why the collection that is kept on this device cannot be opened, in words.
    pub unreadable_collection: Option<String>,
    /// The form that is being filled in for the collection. It is never kept.
    pub form: Option<Rc<Assessment>>,
    /// A form was handed in just now.
    pub is_handed_in: bool,
}

/// Something kept on this device that cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The id it is kept under.
    pub id: String,
    /// Its text, untouched.
    pub text: String,
    /// Why it cannot be opened, in words.
    pub reason: String,
}

/// A file that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedFile {
    /// The id of the check that was in it.
    pub id: String,
    /// The file's name.
    pub file: String,
}

/// What is not kept yet of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsaved {
    /// All of it is to stand in place of whatever is kept.
    pub is_whole: bool,
    /// The check before what was entered.
    pub from: Rc<Assessment>,
    /// What was entered, in its order. It can be entered anew in what another window kept.
    pub changes: Vec<Change>,
}

/// How the last attempt to keep something went.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Saving {
    /// Nothing was kept in this visit yet.
    #[default]
    NotYet,
    /// It was kept, at this time on this device's clock.
    Saved {
        /// For example `10:32`.
        at: String,
    },
    /// It was not kept.
    Failed {
        /// Why, in words.
        reason: String,
    },
}

/// The id under which the example is addressed.
pub const EXAMPLE_ID: &str = "example";

/// The id under which the form is addressed that is being filled in for a collection.
pub const FORM_ID: &str = "this-form";

impl State {
    /// The check of this id; the example, if it is the example's.
    pub fn check(&self, id: &str) -> Option<&Rc<Assessment>> {
        match id {
            EXAMPLE_ID => Some(&self.example),
            FORM_ID => self.form.as_ref(),
            id => self.checks.iter().find(|check| check.id == id),
        }
    }

    /// Whether the device is in the hands of those who answer for a collection.
    pub fn is_handed_over(&self) -> bool {
        (self.collection.as_ref()).is_some_and(|collection| collection.is_handed_over)
    }

    /// The state after something happened.
    #[must_use]
    pub fn update(mut self, action: Action) -> Self {
        match action {
            Action::Put(assessment) => self.put(*assessment),
            Action::Open { check, file } => {
                let id = check.id.clone();
                self.newer.remove(&id);
                self.put(*check);
                self.keeping.not_in_file.remove(&id);
                self.opened = Some(OpenedFile { id, file });
            }
            Action::Edit { id, now, change } => self.edit(&id, now, change),
            Action::Delete { id } => self.delete(&id),
            Action::DeleteUnreadable { id } => {
                self.unreadable.retain(|item| item.id != id);
                self.kept.remove(&id);
            }
            Action::SetFiles(files) => self.files = files,
            Action::SetTally(tally) => self.tally = tally,
            Action::SetCollection(collection) => self.set_collection(collection),
            Action::SetForm(form) => {
                self.form = form.map(|form| Rc::new(*form));
                self.is_handed_in = false;
            }
            Action::HandedIn(collection) => {
                self.collection = Some(collection);
                self.form = None;
                self.is_handed_in = true;
            }
            Action::Forget { id } => {
                self.delete(&id);
                self.deleted = None;
            }
            Action::UndoDelete => {
                if let Some(check) = self.deleted.take() {
                    self.put(Rc::unwrap_or_clone(check));
                }
            }
            Action::DeleteAll => self.delete_all(),
            about_keeping => self.update_keeping(about_keeping),
        }
        self
    }

    fn put(&mut self, assessment: Assessment) {
        let check = Rc::new(assessment);
        self.checks.retain(|other| other.id != check.id);
        self.wait_whole(&check);
        if !check.is_untouched() {
            self.keeping.not_in_file.insert(check.id.clone());
        }
        self.opened = None;
        self.elsewhere.remove(&check.id);
        self.checks.insert(0, check);
    }

    /// What somebody left unfinished goes with the device's coming back.
    fn set_collection(&mut self, collection: Option<Rc<Collection>>) {
        self.collection = collection;
        self.unreadable_collection = None;
        // Another window's news takes no thanks from the one who has just handed in here.
        self.is_handed_in &= self.is_handed_over();
        if !self.is_handed_over() {
            self.form = None;
        }
    }

    fn edit(&mut self, id: &str, now: String, change: Change) {
        let instrument = self.instrument;
        // Neither is ever kept.
        if id == EXAMPLE_ID {
            change.apply(Rc::make_mut(&mut self.example), instrument);
            return;
        }
        if id == FORM_ID {
            if let Some(form) = &mut self.form {
                change.apply(Rc::make_mut(form), instrument);
            }
            return;
        }
        let Some(check) = self.checks.iter_mut().find(|check| check.id == id) else {
            return;
        };
        let from = check.clone();
        let assessment = Rc::make_mut(check);
        change.clone().apply(assessment, instrument);
        assessment.updated_at = now;
        self.elsewhere.remove(id);
        self.opened = None;
        self.keeping.not_in_file.insert(id.to_owned());
        let unsaved = self.unsaved.entry(id.to_owned());
        let unsaved = unsaved.or_insert_with(|| Unsaved {
            is_whole: false,
            from,
            changes: Vec::new(),
        });
        unsaved.changes.push(change);
    }

    fn delete_all(&mut self) {
        self.checks.clear();
        self.unreadable.clear();
        self.unsaved.clear();
        self.kept.clear();
        self.newer.clear();
        self.keeping = Keeping {
            is_memory_only: self.keeping.is_memory_only,
            is_promised: self.keeping.is_promised,
            ..Keeping::default()
        };
        self.deleted = None;
        self.opened = None;
        self.files = Rc::default();
        self.tally = None;
        self.set_collection(None);
        self.saving = Saving::NotYet;
    }

    fn delete(&mut self, id: &str) {
        if let Some(place) = self.checks.iter().position(|check| check.id == id) {
            self.deleted = Some(self.checks.remove(place));
            self.unsaved.remove(id);
            self.kept.remove(id);
            self.elsewhere.remove(id);
            self.keeping.not_in_file.remove(id);
        }
    }
}
