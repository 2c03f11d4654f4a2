//! What the page needs from its surroundings, one trait for each need.
//!
//! Nothing here names a browser service: `browser` has the real thing, [`memory`] one for tests
//! and for the time when storage is refused. Nothing here decides what to do about a failure:
//! every caller shows it.

pub mod memory;

use std::rc::Rc;

use thiserror::Error;

/// All that the page needs from outside, passed down once.
#[derive(Clone)]
pub struct Platform {
    /// Where assessments are kept.
    pub storage: Rc<dyn Storage>,
    /// Files in and out, print and the clipboard.
    pub files: Rc<dyn Files>,
    /// The address of the page.
    pub address: Rc<dyn Address>,
    /// Time and new ids.
    pub clock: Rc<dyn Clock>,
    /// Use without a network, and new versions.
    pub updates: Rc<dyn Updates>,
}

/// Keeps assessments as text, by id.
pub trait Storage {
    /// All that is kept, in no particular order.
    fn load_all(&self) -> Result<Vec<Stored>, PlatformError>;
    /// The text that is kept under an id, if there is one.
    fn load(&self, id: &str) -> Result<Option<String>, PlatformError>;
    /// Keeps one text whole, or fails and leaves what was there.
    fn save(&self, id: &str, text: &str) -> Result<(), PlatformError>;
    /// Looks what is kept, and keeps a new text if that is still what this window knows, or nothing.
    /// No other window gets in between. Then calls `done` with what was found.
    fn exchange(&self, exchange: Exchange, done: Done<Found>);
    /// Holds the newest text of a check in memory, so that it can be offered after a fault in the
    /// page where it is kept nowhere else; with none, forgets it.
    fn hold(&self, id: &str, text: Option<&str>);
    /// Forgets one text; it is no error if there is none.
    fn remove(&self, id: &str) -> Result<(), PlatformError>;
    /// Forgets everything that this app ever kept, the page's copy for use without a network too,
    /// and nothing of others. Then calls `done`.
    fn clear(&self, done: Done<()>);
    /// The text of the collection, if there is one. It stands apart from the assessments.
    fn load_collection(&self) -> Result<Option<String>, PlatformError>;
    /// Keeps the collection if there is still the text that this window knows, or none; no other
    /// window gets in between. A text that is just the new one counts as another: two people may
    /// answer the same. Then calls `done` with what was found.
    fn exchange_collection(&self, known: Option<&str>, new: String, done: Done<Found>);
    /// Forgets the collection; it is no error if there is none.
    fn remove_collection(&self) -> Result<(), PlatformError>;
    /// Calls `heard` with what other windows and the browser do to what is kept, for as long as the
    /// value is kept.
    fn watch(&self, heard: Box<dyn Fn(News<'_>)>) -> Box<dyn std::any::Any>;
    /// Whether the person has said in this window that nothing is to be kept on this computer.
    fn is_memory_only(&self) -> bool;
    /// Remembers that, until the window is closed. Nothing else is remembered with it.
    fn set_memory_only(&self, only: bool);
    /// Asks the browser not to clear what it keeps, once in the life of a window, or only whether
    /// it has promised that; `done` gets the answer.
    fn promise(&self, ask: bool, done: Box<dyn FnOnce(bool)>);
}

/// What to look for, and what to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// The id of the text.
    pub id: String,
    /// The text that this window knows.
    pub known: Option<Rc<str>>,
    /// The text to keep; none, to look only.
    pub new: Option<String>,
}

/// What was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Nothing. The new text was kept.
    Nothing,
    /// What this window knows. The new text was kept.
    Known,
    /// Another text. It is still there.
    Other(String),
}

/// What this window is told about what is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News<'a> {
    /// Another window kept the text of this id.
    Kept(&'a str),
    /// Another window forgot the text of this id.
    Removed(&'a str),
    /// Another window changed the collection.
    Collection,
    /// Somebody else may have cleared everything.
    MayBeCleared,
    /// The page was put away and has come back: it has heard nothing meanwhile.
    Returned,
    /// The page is being left.
    Leaving,
}

/// A text that was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The id it was kept under.
    pub id: String,
    /// The text.
    pub text: String,
}

/// Files in and out, and the other ways out: print and the clipboard.
pub trait Files {
    /// Gives the person a file of this name and kind.
    fn download(&self, name: &str, kind: FileType, text: &str) -> Result<(), PlatformError>;
    /// Reads a file that the person picked or dropped, unless it has more than [`MOST_BYTES`], and
    /// then calls `done`.
    fn read(&self, file: web_sys::File, done: Done<Vec<u8>>);
    /// The files of a file field, each with the folders that it came in.
    fn picked(&self, files: web_sys::FileList) -> Vec<GivenFile>;
    /// Finds the files that were dropped, those in folders too, and then calls `found`. There are
    /// at most [`MOST_FILES`] and one more.
    fn dropped(&self, data: web_sys::DataTransfer, found: Box<dyn FnOnce(Vec<GivenFile>)>);
    /// Opens the browser's print dialogue.
    fn print(&self) -> Result<(), PlatformError>;
    /// Puts text on the clipboard, and then calls `done`.
    fn copy(&self, text: &str, done: Done<()>);
}

/// A larger file is refused by its size, before any of it is read.
pub const MOST_BYTES: usize = 5_000_000;

/// The most files that are taken at once.
pub const MOST_FILES: usize = 20_000;

/// A file that a person gave to the page.
pub type GivenFile = Rc<dyn ReadsFile>;

/// A file that was not read yet.
pub trait ReadsFile {
    /// Its name, with the folders that it came in: `North/northbank.json`.
    fn name(&self) -> String;
    /// Reads it, unless it has more bytes than these, and then calls `done`.
    fn read(&self, most_bytes: usize, done: Done<Vec<u8>>);
}

/// What kind of file is given to the person. All are text in UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileType {
    /// An assessment.
    Json,
    /// A table.
    Csv,
    /// A table with a JSON object a line.
    JsonLines,
    /// Text with simple marks.
    Markdown,
}

impl FileType {
    /// What browsers and other programs call it.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv => "text/csv;charset=utf-8",
            Self::JsonLines => "application/x-ndjson",
            Self::Markdown => "text/markdown;charset=utf-8",
        }
    }
}

/// What to do when something that takes time has come to its end.
pub type Done<T> = Box<dyn FnOnce(Result<T, PlatformError>)>;

/// The address of the page, from `#` on.
pub trait Address {
    /// The part of the address from `#` on, or empty.
    fn get(&self) -> String;
    /// The address up to `#`, where others can reach it: none for a file on this device.
    fn page(&self) -> Option<String>;
    /// Goes to another address, given from `#` on, as a link would.
    fn go(&self, hash: &str);
    /// Goes to another address in place of this one, so that 'back' skips this one.
    fn replace(&self, hash: &str);
    /// Calls `changed` with each new address for as long as the value is kept.
    fn watch(&self, changed: Box<dyn Fn(String)>) -> Box<dyn std::any::Any>;
    /// Sets the title of the page.
    fn set_title(&self, title: &str);
    /// Has the browser ask before the page is left, for as long as the value is kept.
    fn ask_before_leaving(&self) -> Box<dyn std::any::Any>;
}

/// Time and new ids.
pub trait Clock {
    /// The time now, UTC, to the second: `2026-11-24T09:00:00Z`.
    fn now(&self) -> String;
    /// A time given as [`Clock::now`] does, on this device's clock: `10:32`, or the whole where
    /// it cannot be read.
    fn time_of_day(&self, utc: &str) -> String;
    /// A new random UUID (version 4).
    fn new_id(&self) -> String;
    /// Runs `work` as soon as what else waits has had its turn: long work is cut into slices, so
    /// that the page still answers.
    fn later(&self, work: Box<dyn FnOnce()>);
}

/// Use without a network, and new versions of the page.
pub trait Updates {
    /// Keeps the page for use without a network, where the browser allows it, and calls `ready`
    /// when a new version of it is there and waits.
    fn watch(&self, ready: Rc<dyn Fn()>);
    /// Loads the page anew, in the version that waits.
    fn load_new(&self);
}

/// What can go wrong outside. The words are for the person.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PlatformError {
    /// The browser refuses to keep anything.
    #[error("This browser does not let the page keep anything on this device")]
    StorageRefused,
    /// There is no room left.
    #[error("The space that this browser gives the page on this device is full")]
    StorageFull,
    /// A file could not be read.
    #[error("This browser could not read the file")]
    FileUnreadable,
    /// A file has more bytes than are read.
    #[error("This file is too large to be from RoleCheck. The limit is {} MB.", limit / 1_000_000)]
    FileTooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// A file could not be given out.
    #[error("This browser did not let the page save a file")]
    DownloadRefused,
    /// The print dialogue did not open.
    #[error("This browser did not open its print window")]
    PrintRefused,
    /// The clipboard did not take the text.
    #[error("This browser did not let the page copy the text")]
    CopyRefused,
}

impl PartialEq for Platform {
    /// Two platforms are the same if they keep things in the same place.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.storage, &other.storage)
    }
}
