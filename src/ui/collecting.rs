//! Keeps a collection, counts the forms that are handed in, and takes in what another window did.
//!
//! It must never keep the form that somebody is filling in, nor lose one that was handed in.

use std::rc::Rc;

use super::context::App;
use crate::engine::assessment::{Assessment, Form};
use crate::engine::collection::Collection;
use crate::engine::instrument::{Group, Instrument};
use crate::engine::state::{Action, FORM_ID, State};
use crate::engine::tally::{NotCounted, Tally};
use crate::platform::Platform;
use crate::wire;

/// Why a collection is not kept where the person wanted it so.
pub const KEPT_NOWHERE: &str = "You chose to keep nothing on this computer";

/// The collection that is kept on this device, or why it cannot be opened. Where the browser keeps
/// nothing there is none: the page says that elsewhere.
pub fn load(
    platform: &Platform,
    instrument: &'static Instrument,
) -> Result<Option<Collection>, String> {
    match platform.storage.load_collection() {
        Ok(Some(text)) => wire::read_collection(&text, instrument)
            .map(Some)
            .map_err(|error| error.to_string()),
        Ok(None) | Err(_) => Ok(None),
    }
}

/// What another window did to the collection; nothing, if this window knows it already.
pub fn seen_elsewhere(platform: &Platform, state: &State) -> Option<Action> {
    let theirs = load(platform, state.instrument).ok()?;
    let ours = state.collection.as_deref();
    let has_more = ours.is_some_and(|ours| ours.not_kept.is_some());
    (!has_more && theirs.as_ref() != ours).then(|| Action::SetCollection(theirs.map(Rc::new)))
}

impl App {
    /// Keeps a collection, and says in it if that does not work.
    pub fn keep_collection(&self, collection: Collection) {
        let collection = self.kept(collection);
        self.dispatch.emit(Action::SetCollection(Some(collection)));
    }

    fn kept(&self, collection: Collection) -> Rc<Collection> {
        let not_kept = if self.state.keeping.is_memory_only {
            Some(KEPT_NOWHERE.to_owned())
        } else {
            self.stored(&collection)
        };
        Rc::new(Collection {
            not_kept,
            ..collection
        })
    }

    /// Stores a collection; why it could not be stored, if so.
    fn stored(&self, collection: &Collection) -> Option<String> {
        let text = wire::write_collection(collection, self.state.instrument);
        let outcome = self.platform.storage.save_collection(Some(&text));
        outcome.err().map(|error| error.to_string())
    }

    /// Keeps a collection that was in this window only.
    pub fn store_collection(&self, collection: Collection) {
        let not_kept = self.stored(&collection);
        let collection = Rc::new(Collection {
            not_kept,
            ..collection
        });
        self.dispatch.emit(Action::SetCollection(Some(collection)));
    }

    /// The collection as it is now: another window may have counted forms as well. What this window
    /// could not keep is nowhere else, so then it is this window's.
    fn collection_now(&self) -> Option<Collection> {
        let ours = self.state.collection.as_deref()?;
        if ours.not_kept.is_some() {
            return Some(ours.clone());
        }
        let theirs = load(&self.platform, self.state.instrument);
        Some(theirs.ok().flatten().unwrap_or_else(|| ours.clone()))
    }

    /// Begins a form for the collection.
    pub fn begin_form(&self, form: Form, group: Option<Group>) {
        // The time is nobody's business, not even in memory.
        let empty = Assessment::new_form(FORM_ID.to_owned(), String::new(), form, group);
        self.dispatch.emit(Action::SetForm(Some(Box::new(empty))));
    }

    /// Counts the form that is filled in, for somebody of this group, and forgets it.
    pub fn hand_in(&self, group: Option<Group>) -> Result<(), NotCounted> {
        let Some((form, collection)) = self.state.form.clone().zip(self.collection_now()) else {
            return Err(NotCounted::NoAnswers);
        };
        let mut tally = collection.tally.clone();
        tally.add(self.state.instrument, group, &form.answers, None)?;
        let collection = self.kept(Collection {
            tally,
            ..collection
        });
        self.dispatch.emit(Action::HandedIn(collection));
        Ok(())
    }

    /// Lets out whoever has waited for enough others, keeps that, and returns the text of the tally
    /// file. What is shown is made of it too: those who still wait stay in the collection alone, or
    /// they could be let out twice, each time among others.
    pub fn tally_file(&self) -> Option<(String, String)> {
        let mut collection = self.collection_now()?;
        collection.tally.release();
        let name = wire::tally_file_name(&collection.tally);
        let text = wire::write_tally(&collection.tally, self.state.instrument);
        self.keep_collection(collection);
        Some((name, text))
    }

    /// The tally as its file has it, to be looked at.
    pub fn tally_to_show(&self) -> Option<Tally> {
        let (_, text) = self.tally_file()?;
        let opened = wire::read_tally(text.as_bytes(), self.state.instrument);
        opened.ok().map(|opened| opened.tally)
    }

    /// Takes the form that was counted last out of the count again, to be put right; whether that
    /// could be done. For papers that are typed in: nobody else's form can be taken back.
    pub fn take_back(&self, form: &Assessment) -> bool {
        let Some(mut collection) = self.collection_now() else {
            return false;
        };
        let (group, answers) = (form.group, &form.answers);
        if !collection
            .tally
            .take_back(self.state.instrument, group, answers)
        {
            return false;
        }
        self.keep_collection(collection);
        // In the words for all, which are those of the paper.
        let form = Assessment {
            group: None,
            ..form.clone()
        };
        self.dispatch.emit(Action::SetForm(Some(Box::new(form))));
        true
    }

    /// Deletes the collection from this device.
    pub fn delete_collection(&self) {
        let storage = &self.platform.storage;
        let outcome = storage.save_collection(None);
        // Where nothing can be kept there is nothing left but what is in memory.
        if outcome.is_err() && !matches!(storage.load_collection(), Ok(Some(_))) {
            self.dispatch.emit(Action::SetCollection(None));
        }
        self.after(outcome, Action::SetCollection(None));
    }

    /// Deletes a form from this device for good; whether that could be done.
    pub fn forget(&self, id: &str) -> bool {
        let is_kept = self.state.kept.contains_key(id);
        match self.platform.storage.remove(id) {
            Err(error) if is_kept => {
                let reason = error.to_string();
                self.dispatch.emit(Action::SaveFailed { reason });
                false
            }
            Ok(()) | Err(_) => {
                self.dispatch.emit(Action::Forget { id: id.to_owned() });
                true
            }
        }
    }
}
