//! Surroundings in memory: for tests, and for a browser that refuses to keep anything.
//!
//! It must not touch a browser or a clock.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use super::{
    Address, Clock, Done, Exchange, FileType, Files, Found, GivenFile, News, Platform,
    PlatformError, ReadsFile, Storage, Stored, Updates,
};

/// Surroundings that keep everything in memory and can be told to fail.
#[derive(Default)]
pub struct MemoryPlatform {
    texts: RefCell<BTreeMap<String, String>>,
    collection: RefCell<Option<String>>,
    storage_error: RefCell<Option<PlatformError>>,
    /// What was given out as files: name, kind and text.
    pub downloads: RefCell<Vec<(String, FileType, String)>>,
    /// What was copied last.
    pub clipboard: RefCell<Option<String>>,
    clipboard_error: RefCell<Option<PlatformError>>,
    hash: RefCell<String>,
    title: RefCell<String>,
    ids_given: Cell<u32>,
    watchers: Watchers<dyn Fn(String)>,
    storage_watchers: Watchers<dyn Fn(News<'_>)>,
    is_memory_only: Cell<bool>,
    /// What the browser answers when it is asked for that promise.
    pub is_promised: Cell<bool>,
    /// How often the browser was asked to promise to keep what it keeps.
    pub times_asked: Cell<u32>,
    waiting: RefCell<VecDeque<Box<dyn FnOnce()>>>,
    before_exchange: Cell<Option<Box<dyn FnOnce()>>>,
}

type Watchers<F> = Rc<RefCell<BTreeMap<u32, Rc<F>>>>;

impl MemoryPlatform {
    /// All needs served by one value in memory.
    pub fn platform(self: &Rc<Self>) -> Platform {
        Platform {
            storage: self.clone(),
            files: self.clone(),
            address: self.clone(),
            clock: self.clone(),
            updates: self.clone(),
        }
    }

    /// From now on every call that stores fails with this error; with none, it works again.
    pub fn fail_storage(&self, error: Option<PlatformError>) {
        *self.storage_error.borrow_mut() = error;
    }

    /// Tells what another window did to what is kept, as a browser does.
    pub fn tell_of_storage(&self, news: News<'_>) {
        let watchers: Vec<_> = self.storage_watchers.borrow().values().cloned().collect();
        for watcher in watchers {
            watcher(news);
        }
    }

    /// Runs this just before the collection is next exchanged, as another window's work may come.
    pub fn before_exchange(&self, work: Box<dyn FnOnce()>) {
        self.before_exchange.set(Some(work));
    }

    /// From now on every call that copies fails with this error; with none, it works again.
    pub fn fail_clipboard(&self, error: Option<PlatformError>) {
        *self.clipboard_error.borrow_mut() = error;
    }

    /// Runs the next work that waits for its turn; whether there was any.
    pub fn take_turn(&self) -> bool {
        let next = self.waiting.borrow_mut().pop_front();
        let is_any = next.is_some();
        if let Some(work) = next {
            work();
        }
        is_any
    }

    /// The title that was set last.
    pub fn title(&self) -> String {
        self.title.borrow().clone()
    }

    fn storage_works(&self) -> Result<(), PlatformError> {
        self.storage_error.borrow().clone().map_or(Ok(()), Err)
    }

    fn watch_among<F: ?Sized + 'static>(
        &self,
        among: &Watchers<F>,
        changed: Rc<F>,
    ) -> Box<dyn Any> {
        let number = self.ids_given.get();
        self.ids_given.set(number + 1);
        among.borrow_mut().insert(number, changed);
        Box::new(Watch {
            number,
            watchers: among.clone(),
        })
    }

    fn tell_watchers(&self, hash: &str) {
        let watchers: Vec<_> = self.watchers.borrow().values().cloned().collect();
        for watcher in watchers {
            watcher(hash.to_owned());
        }
    }
}

impl Storage for MemoryPlatform {
    fn load_all(&self) -> Result<Vec<Stored>, PlatformError> {
        self.storage_works()?;
        let texts = self.texts.borrow();
        Ok(texts
            .iter()
            .map(|(id, text)| Stored {
                id: id.clone(),
                text: text.clone(),
            })
            .collect())
    }

    fn load(&self, id: &str) -> Result<Option<String>, PlatformError> {
        self.storage_works()?;
        Ok(self.texts.borrow().get(id).cloned())
    }

    fn save(&self, id: &str, text: &str) -> Result<(), PlatformError> {
        self.storage_works()?;
        self.texts
            .borrow_mut()
            .insert(id.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, id: &str) -> Result<(), PlatformError> {
        self.storage_works()?;
        self.texts.borrow_mut().remove(id);
        Ok(())
    }

    fn exchange(&self, exchange: Exchange, done: Done<Found>) {
        let Exchange { id, known, new } = exchange;
        let found = self.load(&id).map(|found| match (found, known) {
            (None, _) => Found::Nothing,
            (Some(text), Some(known)) if *known == *text => Found::Known,
            (Some(text), _) => Found::Other(text),
        });
        let is_other = matches!(found, Ok(Found::Other(_)));
        done(match new.filter(|_| !is_other) {
            Some(new) => found.and_then(|found| self.save(&id, &new).map(|()| found)),
            None => found,
        });
    }

    fn hold(&self, _id: &str, _text: Option<&str>) {}

    fn clear(&self, done: Done<()>) {
        let works = self.storage_works();
        if works.is_ok() {
            self.texts.borrow_mut().clear();
            *self.collection.borrow_mut() = None;
        }
        done(works);
    }

    fn load_collection(&self) -> Result<Option<String>, PlatformError> {
        self.storage_works()?;
        Ok(self.collection.borrow().clone())
    }

    fn exchange_collection(&self, known: Option<&str>, new: String, done: Done<Found>) {
        if let Some(work) = self.before_exchange.take() {
            work();
        }
        let there = self.load_collection();
        done(there.map(|there| match there {
            Some(there) if known != Some(&there) => Found::Other(there),
            there => {
                *self.collection.borrow_mut() = Some(new);
                there.map_or(Found::Nothing, |_| Found::Known)
            }
        }));
    }

    fn remove_collection(&self) -> Result<(), PlatformError> {
        self.storage_works()?;
        *self.collection.borrow_mut() = None;
        Ok(())
    }

    fn watch(&self, heard: Box<dyn Fn(News<'_>)>) -> Box<dyn Any> {
        self.watch_among(&self.storage_watchers, Rc::from(heard))
    }

    fn is_memory_only(&self) -> bool {
        self.is_memory_only.get()
    }

    fn set_memory_only(&self, only: bool) {
        self.is_memory_only.set(only);
    }

    fn promise(&self, ask: bool, done: Box<dyn FnOnce(bool)>) {
        if ask {
            self.times_asked.set(self.times_asked.get() + 1);
        }
        done(self.is_promised.get());
    }
}

impl Files for MemoryPlatform {
    fn download(&self, name: &str, kind: FileType, text: &str) -> Result<(), PlatformError> {
        self.downloads
            .borrow_mut()
            .push((name.to_owned(), kind, text.to_owned()));
        Ok(())
    }

    fn read(&self, _file: web_sys::File, done: Done<Vec<u8>>) {
        done(Err(PlatformError::FileUnreadable));
    }

    fn picked(&self, _files: web_sys::FileList) -> Vec<GivenFile> {
        Vec::new()
    }

    fn dropped(&self, _data: web_sys::DataTransfer, found: Box<dyn FnOnce(Vec<GivenFile>)>) {
        found(Vec::new());
    }

    fn print(&self) -> Result<(), PlatformError> {
        Err(PlatformError::PrintRefused)
    }

    fn copy(&self, text: &str, done: Done<()>) {
        let outcome = self.clipboard_error.borrow().clone().map_or(Ok(()), Err);
        if outcome.is_ok() {
            *self.clipboard.borrow_mut() = Some(text.to_owned());
        }
        done(outcome);
    }
}

impl Address for MemoryPlatform {
    fn get(&self) -> String {
        self.hash.borrow().clone()
    }

    fn page(&self) -> Option<String> {
        Some("https://page.example/".to_owned())
    }

    fn go(&self, hash: &str) {
        hash.clone_into(&mut self.hash.borrow_mut());
        self.tell_watchers(hash);
    }

    fn replace(&self, hash: &str) {
        self.go(hash);
    }

    fn watch(&self, changed: Box<dyn Fn(String)>) -> Box<dyn Any> {
        self.watch_among(&self.watchers, Rc::from(changed))
    }

    fn set_title(&self, title: &str) {
        title.clone_into(&mut self.title.borrow_mut());
    }

    fn ask_before_leaving(&self) -> Box<dyn Any> {
        Box::new(())
    }
}

impl Clock for MemoryPlatform {
    fn now(&self) -> String {
        "2026-11-24T09:00:00Z".to_owned()
    }

    fn time_of_day(&self, utc: &str) -> String {
        utc.get(11..16).unwrap_or(utc).to_owned()
    }

    fn new_id(&self) -> String {
        let number = self.ids_given.get();
        self.ids_given.set(number + 1);
        format!("00000000-0000-4000-8000-{number:012x}")
    }

    fn later(&self, work: Box<dyn FnOnce()>) {
        self.waiting.borrow_mut().push_back(work);
    }
}

/// A file in memory.
#[derive(Debug, Clone)]
pub struct MemoryFile {
    /// Its name.
    pub name: String,
    /// What is in it; none, if it cannot be read.
    pub bytes: Option<Vec<u8>>,
}

impl ReadsFile for MemoryFile {
    fn name(&self) -> String {
        self.name.clone()
    }

    fn read(&self, most_bytes: usize, done: Done<Vec<u8>>) {
        done(match &self.bytes {
            Some(bytes) if bytes.len() > most_bytes => {
                Err(PlatformError::FileTooLarge { limit: most_bytes })
            }
            Some(bytes) => Ok(bytes.clone()),
            None => Err(PlatformError::FileUnreadable),
        });
    }
}

/// Ends a watch when it is dropped.
struct Watch<F: ?Sized> {
    number: u32,
    watchers: Watchers<F>,
}

impl<F: ?Sized> Drop for Watch<F> {
    fn drop(&mut self) {
        self.watchers.borrow_mut().remove(&self.number);
    }
}

/// Nothing in memory is ever newer.
impl Updates for MemoryPlatform {
    fn watch(&self, _: Rc<dyn Fn()>) {}

    fn load_new(&self) {}
}
