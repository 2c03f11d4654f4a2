//! What happened to what is kept: it was kept, another window changed it, or it is gone.
//!
//! It must never let go of what was entered here and is not kept anywhere.

use std::rc::Rc;

use super::{Action, Saving, State, Unsaved};
use crate::engine::assessment::Assessment;
use crate::engine::keeping::Clash;
use crate::engine::merge::{Part, Pick, clashes, merge};

impl State {
    /// Whether leaving the page would lose something that was entered: it is in no file, and this
    /// device does not keep it.
    pub fn would_lose(&self) -> bool {
        let will_not_be_kept =
            self.keeping.is_memory_only || matches!(self.saving, Saving::Failed { .. });
        let is_only_here = |id: &String| {
            self.unsaved.contains_key(id) && (will_not_be_kept || self.newer.contains_key(id))
        };
        let collection = self.collection.as_ref();
        self.keeping.not_in_file.iter().any(is_only_here)
            || collection.is_some_and(|collection| collection.not_kept.is_some())
    }

    /// Carries out what happened to what is kept.
    pub(super) fn update_keeping(&mut self, action: Action) {
        match action {
            Action::Saved {
                check,
                n_changes,
                text,
                at,
                was_cleared,
            } => {
                self.saved(check, n_changes, text);
                if was_cleared {
                    self.keeping.cleared = Some(at.clone());
                }
                self.saving = Saving::Saved { at };
            }
            Action::KeptElsewhere {
                check,
                text,
                newer,
                at,
            } => {
                match newer {
                    Some(newer) => self.newer.insert(check.id.clone(), newer),
                    None => self.newer.remove(&check.id),
                };
                self.take_over(*check, text, at);
            }
            Action::KeepOlderForm { id } => {
                self.newer.remove(&id);
            }
            Action::RemovedElsewhere { id, at } => self.let_go(&id, at),
            Action::Cleared { id, at } => self.cleared(&id, at),
            Action::PutBack { at } => self.keeping.cleared = Some(at),
            Action::Settle(part) => self.settle(part),
            Action::SetMemoryOnly(only) => {
                self.keeping.is_memory_only = only;
                self.saving = Saving::NotYet;
            }
            Action::TakenOff { id } => self.taken_off(&id),
            Action::Promised(is_promised) => self.keeping.is_promised = Some(is_promised),
            Action::InFile { id } => {
                self.keeping.not_in_file.remove(&id);
            }
            Action::SaveFailed { reason } => self.saving = Saving::Failed { reason },
            // These are carried out in `update`.
            Action::Put(_)
            | Action::Open { .. }
            | Action::Edit { .. }
            | Action::Delete { .. }
            | Action::DeleteUnreadable { .. }
            | Action::SetFiles(_)
            | Action::SetTally(_)
            | Action::SetCollection(_)
            | Action::SetForm(_)
            | Action::HandedIn(_)
            | Action::Forget { .. }
            | Action::UndoDelete
            | Action::DeleteAll => {}
        }
    }

    pub(super) fn wait_whole(&mut self, check: &Rc<Assessment>) {
        let unsaved = Unsaved {
            is_whole: true,
            from: check.clone(),
            changes: Vec::new(),
        };
        self.unsaved.insert(check.id.clone(), unsaved);
    }

    /// What was entered while the check was on its way to the storage still waits.
    fn saved(&mut self, check: Rc<Assessment>, n_changes: usize, text: Rc<str>) {
        // It may have been deleted on the way.
        if !self.checks.iter().any(|other| other.id == check.id) {
            return;
        }
        self.kept.insert(check.id.clone(), text);
        let Some(unsaved) = self.unsaved.get_mut(&check.id) else {
            return;
        };
        unsaved
            .changes
            .drain(..n_changes.min(unsaved.changes.len()));
        unsaved.is_whole = false;
        unsaved.from = check.clone();
        if unsaved.changes.is_empty() {
            self.unsaved.remove(&check.id);
        }
    }

    /// Takes what another window kept, and enters in it what was entered here and is not kept yet,
    /// so that neither loses anything. What is wholly new here stands in place of it.
    fn take_over(&mut self, mut theirs: Assessment, text: Rc<str>, at: String) {
        let id = theirs.id.clone();
        if self.kept.get(&id) == Some(&text) {
            // It was taken over before, while ours was on its way and met it: ours is kept anew.
            if self.unsaved.contains_key(&id)
                && let Some(ours) = self.checks.iter_mut().find(|check| check.id == id)
            {
                *ours = Rc::new(Assessment::clone(ours));
            }
            return;
        }
        let place = self.checks.iter().position(|check| check.id == id);
        let ours = place.map(|place| self.checks.remove(place));
        match (self.unsaved.get_mut(&id), ours) {
            // Another value, though the same: so it is kept anew.
            (Some(unsaved), Some(ours)) if unsaved.is_whole => theirs = Assessment::clone(&ours),
            (Some(unsaved), Some(ours)) => {
                let before = Rc::new(theirs.clone());
                for change in unsaved.changes.clone() {
                    change.apply(&mut theirs, self.instrument);
                }
                theirs.updated_at = theirs.updated_at.max(ours.updated_at.clone());
                let differences = clashes(self.instrument, &unsaved.from, &ours, &before);
                unsaved.from = before.clone();
                if !differences.is_empty() {
                    self.keeping.clash = Some(Clash {
                        id: id.clone(),
                        theirs: before,
                        differences,
                    });
                }
            }
            _ => {}
        }
        self.checks.insert(place.unwrap_or(0), Rc::new(theirs));
        self.unreadable.retain(|item| item.id != id);
        self.kept.insert(id.clone(), text);
        self.elsewhere.insert(id, at);
    }

    /// Another window deleted the check. It stays as long as something in it is not kept yet, and a
    /// department's can be brought back.
    fn let_go(&mut self, id: &str, at: String) {
        let was_kept = self.kept.remove(id).is_some();
        if !was_kept || self.unsaved.contains_key(id) {
            return;
        }
        self.checks.retain(|check| check.id != id);
        self.unreadable.retain(|item| item.id != id);
        self.keeping.not_in_file.remove(id);
        self.elsewhere.insert(id.to_owned(), at);
    }

    /// The storage lost the check: it is written again from here.
    fn cleared(&mut self, id: &str, at: String) {
        if self.kept.remove(id).is_none() {
            return;
        }
        if let Some(check) = self.checks.iter().find(|check| check.id == id).cloned() {
            self.wait_whole(&check);
            self.keeping.cleared = Some(at);
        }
    }

    /// Enters the other window's answer for one part, or leaves all as it is.
    fn settle(&mut self, part: Option<Part>) {
        let Some(mut clash) = self.keeping.clash.take() else {
            return;
        };
        let (Some(part), Some(ours)) = (part, self.check(&clash.id).cloned()) else {
            return;
        };
        let picks = [(part, Pick::Theirs)].into();
        let merged = merge(self.instrument, &ours, &clash.theirs, &picks);
        self.put(merged.check);
        clash.differences.retain(|other| other.part != part);
        if !clash.differences.is_empty() {
            self.keeping.clash = Some(clash);
        }
    }

    /// It is not kept any more: all of it waits, should the person change the mind.
    fn taken_off(&mut self, id: &str) {
        self.kept.remove(id);
        if let Some(check) = self.checks.iter().find(|check| check.id == id).cloned() {
            self.wait_whole(&check);
            if !check.is_untouched() {
                self.keeping.not_in_file.insert(check.id.clone());
            }
        }
    }
}
