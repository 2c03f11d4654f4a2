//! What can happen to what the page knows.
//!
//! It must not do anything: [`State::update`](super::State::update) carries it out.

use std::rc::Rc;

use crate::engine::assessment::Assessment;
use crate::engine::change::Change;
use crate::engine::collection::Collection;
use crate::engine::file_set::FileSet;
use crate::engine::merge::Part;
use crate::engine::tally::Tally;

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Action {
    /// A check was begun, opened, copied or brought back: keep it in place of one of the same id.
    Put(Box<Assessment>),
    /// A check was opened from a file: keep it in place of one of the same id, and say so.
    Open {
        /// The check.
        check: Box<Assessment>,
        /// The file's name.
        file: String,
    },
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
    /// Files were opened together, added to others, or put away.
    SetFiles(Rc<FileSet>),
    /// Answers of groups of staff were counted, put together with others, or put away.
    SetTally(Option<Rc<Tally>>),
    /// A collection was begun, changed, or deleted.
    SetCollection(Option<Rc<Collection>>),
    /// A form for the collection was begun, or thrown away.
    SetForm(Option<Box<Assessment>>),
    /// The form for the collection was counted.
    HandedIn(Rc<Collection>),
    /// A check or form was deleted for good.
    Forget {
        /// Its id.
        id: String,
    },
    /// The last deletion was taken back.
    UndoDelete,
    /// Everything on this device was deleted.
    DeleteAll,
    /// A check was kept.
    Saved {
        /// The check as it was kept. What was entered since is not kept yet.
        check: Rc<Assessment>,
        /// How many of its changes are in it.
        n_changes: usize,
        /// The text it was kept as.
        text: Rc<str>,
        /// When, on this device's clock.
        at: String,
        /// What was kept before was gone, and no window of ours had deleted it.
        was_cleared: bool,
    },
    /// Another window kept a check.
    KeptElsewhere {
        /// The check, under the id it is kept under.
        check: Box<Assessment>,
        /// The text it was kept as.
        text: Rc<str>,
        /// What in it is newer than this version, in words, if anything.
        newer: Option<String>,
        /// When this was seen, on this device's clock.
        at: String,
    },
    /// A check that a newer RoleCheck has kept may be kept in this version's form.
    KeepOlderForm {
        /// Its id.
        id: String,
    },
    /// Another window deleted a check.
    RemovedElsewhere {
        /// Its id.
        id: String,
        /// When this was seen, on this device's clock.
        at: String,
    },
    /// What this window had kept of a check is gone, and no window of ours deleted it.
    Cleared {
        /// Its id.
        id: String,
        /// When this was seen, on this device's clock.
        at: String,
    },
    /// What cannot be opened was gone, and was put back.
    PutBack {
        /// When, on this device's clock.
        at: String,
    },
    /// The person took the other window's answer, or kept this one's, with no part.
    Settle(Option<Part>),
    /// What is entered is to be kept on this computer, or not.
    SetMemoryOnly(bool),
    /// A check that was kept on this computer was taken off it, to be in this window only.
    TakenOff {
        /// The check's id.
        id: String,
    },
    /// The browser said whether it promises to keep what it keeps.
    Promised(bool),
    /// A check was given to the person as a file.
    InFile {
        /// Its id.
        id: String,
    },
    /// A check could not be kept, or a deletion not carried out.
    SaveFailed {
        /// Why, in words.
        reason: String,
    },
}
