//! Keeps a collection, counts the forms that are handed in, and takes in what another window did.
//!
//! It must never keep the form that somebody is filling in, nor lose one that was handed in.

use std::rc::Rc;

use super::context::App;
use super::route::Route;
use crate::engine::assessment::{Assessment, Form};
use crate::engine::collection::Collection;
use crate::engine::instrument::{Group, Instrument};
use crate::engine::state::{Action, FORM_ID, State};
use crate::engine::tally::{NotCounted, Tally};
use crate::platform::{Found, Platform, PlatformError};
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

/// What is done to a collection. It is done again where another window was first.
type Change = Rc<dyn Fn(&mut Collection) -> Result<(), NotCounted>>;
/// Gets the collection as it is then, kept or not.
type Changed = Box<dyn FnOnce(Result<Rc<Collection>, NotCounted>)>;

impl App {
    /// Begins a collection. One that another window has begun meanwhile stays, and is this one's.
    pub fn begin_collection(&self, collection: Collection) {
        let app = self.clone();
        if app.state.keeping.is_memory_only {
            return app.set_collection(collection, Some(KEPT_NOWHERE.to_owned()));
        }
        let text = wire::write_collection(&collection, app.state.instrument);
        let storage = app.platform.storage.clone();
        storage.exchange_collection(
            None,
            text,
            Box::new(move |found| match found {
                Ok(Found::Other(text)) => match app.read(&text) {
                    Ok(theirs) => app.set_collection(theirs, None),
                    Err(reason) => app.set_collection(collection, Some(reason)),
                },
                Ok(_) => app.set_collection(collection, None),
                Err(error) => app.set_collection(collection, Some(error.to_string())),
            }),
        );
    }

    /// Gives the device to those who answer, or takes it back, and then goes on.
    pub fn hand_device(&self, is_handed_over: bool, next: Route) {
        let app = self.clone();
        let change = move |collection: &mut Collection| {
            collection.is_handed_over = is_handed_over;
            Ok(())
        };
        let done = move |collection: Result<_, _>| {
            app.dispatch.emit(Action::SetCollection(collection.ok()));
            app.go(&next);
        };
        self.change_collection(Rc::new(change), Box::new(done));
    }

    /// Tries once more to keep a collection that is in this window only.
    pub fn keep_collection_again(&self) {
        let (app, is_memory_only) = (self.clone(), self.platform.storage.is_memory_only());
        let Some(ours) = self.state.collection.clone() else {
            return;
        };
        let done: Changed = Box::new(move |collection| {
            app.dispatch.emit(Action::SetCollection(collection.ok()));
        });
        if !is_memory_only {
            self.clone()
                .attempt(ours, self.known(), Rc::new(|_| Ok(())), done);
        }
    }

    fn set_collection(&self, collection: Collection, not_kept: Option<String>) {
        let collection = Rc::new(Collection {
            not_kept,
            ..collection
        });
        self.dispatch.emit(Action::SetCollection(Some(collection)));
    }

    fn read(&self, text: &str) -> Result<Collection, String> {
        wire::read_collection(text, self.state.instrument).map_err(|error| error.to_string())
    }

    /// The text that is kept, as far as this window can see.
    fn known(&self) -> Option<String> {
        self.platform.storage.load_collection().ok().flatten()
    }

    /// Changes the collection as it is now: another window may have counted forms as well. What this
    /// window could not keep is nowhere else, so then it is this window's that is changed.
    fn change_collection(&self, change: Change, done: Changed) {
        let Some(ours) = self.state.collection.clone() else {
            return done(Err(NotCounted::NoAnswers));
        };
        if !self.state.keeping.is_memory_only {
            return self.clone().attempt(ours, self.known(), change, done);
        }
        let mut changed = Collection {
            not_kept: Some(KEPT_NOWHERE.to_owned()),
            ..Collection::clone(&ours)
        };
        done(change(&mut changed).map(|()| Rc::new(changed)));
    }

    /// Changes the collection of this text, and keeps it if that is still what is kept.
    fn attempt(self, ours: Rc<Collection>, known: Option<String>, change: Change, done: Changed) {
        let (base, unreadable) = match known.as_deref().map(|text| self.read(text)) {
            // It may be a newer RoleCheck's, so it is never written over.
            Some(Err(reason)) => (Collection::clone(&ours), Some(reason)),
            Some(Ok(theirs)) if ours.not_kept.is_none() => (theirs, None),
            Some(Ok(_)) | None => (Collection::clone(&ours), None),
        };
        let mut changed = Collection {
            not_kept: unreadable,
            ..base
        };
        if let Err(reason) = change(&mut changed) {
            return done(Err(reason));
        }
        if changed.not_kept.is_some() {
            return done(Ok(Rc::new(changed)));
        }
        let text = wire::write_collection(&changed, self.state.instrument);
        let storage = self.platform.storage.clone();
        let ended = move |found| {
            match found {
                Ok(Found::Other(text)) => return self.attempt(ours, Some(text), change, done),
                Ok(Found::Nothing | Found::Known) => {}
                Err(error) => changed.not_kept = Some(PlatformError::to_string(&error)),
            }
            done(Ok(Rc::new(changed)));
        };
        storage.exchange_collection(known.as_deref(), text, Box::new(ended));
    }

    /// Begins a form for the collection.
    pub fn begin_form(&self, form: Form, group: Option<Group>) {
        // The time is nobody's business, not even in memory.
        let empty = Assessment::new_form(FORM_ID.to_owned(), String::new(), form, group);
        self.dispatch.emit(Action::SetForm(Some(Box::new(empty))));
    }

    /// Counts the form that is filled in, for somebody of this group, and forgets it.
    pub fn hand_in(
        &self,
        group: Option<Group>,
        done: impl FnOnce(Result<(), NotCounted>) + 'static,
    ) {
        let Some(form) = self.state.form.clone() else {
            return done(Err(NotCounted::NoAnswers));
        };
        let (instrument, dispatch) = (self.state.instrument, self.dispatch.clone());
        let change = move |collection: &mut Collection| {
            let tally = &mut collection.tally;
            tally.add(instrument, group, &form.answers, None)
        };
        let ended = move |collection: Result<_, _>| {
            done(collection.map(|collection| dispatch.emit(Action::HandedIn(collection))));
        };
        self.change_collection(Rc::new(change), Box::new(ended));
    }

    /// Lets out whoever has waited for enough others, keeps that, and gives the name and text of the
    /// tally file. What is shown is made of it too: those who still wait stay in the collection
    /// alone, or they could be let out twice, each time among others.
    pub fn tally_file(&self, done: impl FnOnce(String, String) + 'static) {
        let app = self.clone();
        let change = |collection: &mut Collection| {
            collection.tally.release();
            Ok(())
        };
        let ended = move |collection: Result<Rc<Collection>, _>| {
            let Ok(collection) = collection else { return };
            let name = wire::tally_file_name(&collection.tally);
            let text = wire::write_tally(&collection.tally, app.state.instrument);
            app.dispatch.emit(Action::SetCollection(Some(collection)));
            done(name, text);
        };
        self.change_collection(Rc::new(change), Box::new(ended));
    }

    /// The tally as its file has it, to be looked at.
    pub fn tally_to_show(&self, done: impl FnOnce(Tally) + 'static) {
        let instrument = self.state.instrument;
        self.tally_file(move |_, text| {
            if let Ok(opened) = wire::read_tally(text.as_bytes(), instrument) {
                done(opened.tally);
            }
        });
    }

    /// Takes the form that was counted last out of the count again, to be put right; whether that
    /// could be done. For papers that are typed in: nobody else's form can be taken back.
    pub fn take_back(&self, form: &Assessment, done: impl FnOnce(bool) + 'static) {
        let (instrument, dispatch) = (self.state.instrument, self.dispatch.clone());
        let (counted, form) = (form.clone(), form.clone());
        let change = move |collection: &mut Collection| {
            let tally = &mut collection.tally;
            let is_out = tally.take_back(instrument, counted.group, &counted.answers);
            is_out.then_some(()).ok_or(NotCounted::NoAnswers)
        };
        let ended = move |collection: Result<_, _>| {
            let is_out = collection.is_ok();
            if let Ok(collection) = collection {
                dispatch.emit(Action::SetCollection(Some(collection)));
                // In the words for all, which are those of the paper.
                let form = Assessment {
                    group: None,
                    ..form
                };
                dispatch.emit(Action::SetForm(Some(Box::new(form))));
            }
            done(is_out);
        };
        self.change_collection(Rc::new(change), Box::new(ended));
    }

    /// Deletes the collection from this device.
    pub fn delete_collection(&self) {
        let storage = &self.platform.storage;
        let outcome = storage.remove_collection();
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
