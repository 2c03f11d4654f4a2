//! Everything the page knows, and the one function that changes it.
//!
//! It must not do anything: storing, downloading and going elsewhere happen outside, and their
//! outcome comes back as an [`Action`].

use std::collections::BTreeSet;
use std::rc::Rc;

use super::assessment::Assessment;
use super::change::Change;
use super::instrument::Instrument;

/// Everything the page knows, apart from what one page alone needs to know.
#[derive(Debug, Clone)]
pub struct State {
    /// The question set.
    pub instrument: &'static Instrument,
    /// The checks on this computer, the one changed last first.
    pub checks: Vec<Rc<Assessment>>,
    /// The filled-in example. It can be changed, but it is never kept.
    pub example: Rc<Assessment>,
    /// What was kept on this computer but cannot be opened: id, text and the reason in words.
    pub unreadable: Vec<Unreadable>,
    /// Ids of the checks that changed since they were last kept.
    pub unsaved: BTreeSet<String>,
    /// How the last attempt to keep something went.
    pub saving: Saving,
    /// The check that was deleted last and can be brought back.
    pub deleted: Option<Rc<Assessment>>,
}

/// Something kept on this computer that cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The id it is kept under.
    pub id: String,
    /// Its text, untouched.
    pub text: String,
    /// Why it cannot be opened, in words.
    pub reason: String,
}

/// How the last attempt to keep something went.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Saving {
    /// Nothing was kept in this visit yet.
    #[default]
    NotYet,
    /// It was kept, at this time on this computer's clock.
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

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Action {
    /// A check was begun, opened, copied or brought back: keep it in place of one of the same id.
    Put(Box<Assessment>),
    /// Something was entered in a check.
    Edit {
        /// The check's id.
        id: String,
        /// When, UTC.
        now: String,
        /// What.
        change: Change,
    },
    /// A check was deleted.
    Delete {
        /// Its id.
        id: String,
    },
    /// Something that cannot be opened was deleted.
    DeleteUnreadable {
        /// Its id.
        id: String,
    },
    /// The last deletion was taken back.
    UndoDelete,
    /// Everything on this computer was deleted.
    DeleteAll,
    /// A check was kept.
    Saved {
        /// Its id.
        id: String,
        /// When, on this computer's clock.
        at: String,
    },
    /// A check could not be kept, or a deletion not carried out.
    SaveFailed {
        /// Why, in words.
        reason: String,
    },
}

/// The id under which the example is addressed.
pub const EXAMPLE_ID: &str = "example";

impl State {
    /// The check of this id; the example, if it is the example's.
    pub fn check(&self, id: &str) -> Option<&Rc<Assessment>> {
        if id == EXAMPLE_ID {
            return Some(&self.example);
        }
        self.checks.iter().find(|check| check.id == id)
    }

    /// The state after something happened.
    #[must_use]
    pub fn update(mut self, action: Action) -> Self {
        match action {
            Action::Put(assessment) => self.put(*assessment),
            Action::Edit { id, now, change } => self.edit(&id, now, change),
            Action::Delete { id } => self.delete(&id),
            Action::DeleteUnreadable { id } => self.unreadable.retain(|item| item.id != id),
            Action::UndoDelete => {
                if let Some(check) = self.deleted.take() {
                    self.put(Rc::unwrap_or_clone(check));
                }
            }
            Action::DeleteAll => {
                self.checks.clear();
                self.unreadable.clear();
                self.unsaved.clear();
                self.deleted = None;
                self.saving = Saving::NotYet;
            }
            Action::Saved { id, at } => {
                self.unsaved.remove(&id);
                self.saving = Saving::Saved { at };
            }
            Action::SaveFailed { reason } => self.saving = Saving::Failed { reason },
        }
        self
    }

    fn put(&mut self, assessment: Assessment) {
        self.checks.retain(|check| check.id != assessment.id);
        self.unsaved.insert(assessment.id.clone());
        self.checks.insert(0, Rc::new(assessment));
    }

    fn edit(&mut self, id: &str, now: String, change: Change) {
        let instrument = self.instrument;
        if id == EXAMPLE_ID {
            change.apply(Rc::make_mut(&mut self.example), instrument);
            return;
        }
        let Some(check) = self.checks.iter_mut().find(|check| check.id == id) else {
            return;
        };
        let assessment = Rc::make_mut(check);
        change.apply(assessment, instrument);
        assessment.updated_at = now;
        self.unsaved.insert(id.to_owned());
    }

    fn delete(&mut self, id: &str) {
        if let Some(place) = self.checks.iter().position(|check| check.id == id) {
            self.deleted = Some(self.checks.remove(place));
            self.unsaved.remove(id);
        }
    }
}
