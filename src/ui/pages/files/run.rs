//! Reads files in slices between which the browser sees to the person.
//!
//! It must not do more than one file in a slice, nor do anything once it was stopped.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use yew::Callback;

use super::reading::{Counts, Reading};
use crate::engine::file_set::FileSet;
use crate::platform::{Platform, PlatformError};
use crate::wire::MAX_BYTES;

/// So many files are on their way while one is looked into, so that none is waited for.
const MOST_AHEAD: usize = 6;

/// What is told of a run.
#[derive(Debug)]
pub enum News {
    /// It has come so far.
    Progress(Counts),
    /// All files were read.
    Done(Box<FileSet>),
}

/// A file that is on its way, and what was read of it once it is here.
struct Ahead {
    name: String,
    bytes: RefCell<Option<Result<Vec<u8>, PlatformError>>>,
    /// A ZIP file comes alone: it can be large, and its members come before the next file.
    is_zip: bool,
}

/// Files that are being read, until they all are or somebody stops it.
pub struct Run {
    platform: Platform,
    reading: RefCell<Option<Reading>>,
    ahead: RefCell<VecDeque<Rc<Ahead>>>,
    is_stopped: Cell<bool>,
    /// The next slice is on its way.
    is_under_way: Cell<bool>,
    told: Cell<Counts>,
    on_news: Callback<News>,
}

impl Run {
    /// Begins to read.
    pub fn start(platform: Platform, reading: Reading, on_news: Callback<News>) -> Rc<Self> {
        let run = Rc::new(Self {
            platform,
            told: Cell::new(reading.counts()),
            reading: RefCell::new(Some(reading)),
            ahead: RefCell::default(),
            is_stopped: Cell::new(false),
            is_under_way: Cell::new(false),
            on_news,
        });
        run.clone().next_slice();
        run
    }

    /// Stops after the file that is being read.
    pub fn stop(&self) {
        self.is_stopped.set(true);
    }

    /// Goes on after it was stopped.
    pub fn go_on(self: Rc<Self>) {
        self.is_stopped.set(false);
        if !self.is_under_way.get() {
            self.next_slice();
        }
    }

    /// Ends it for good. What was read so far, with what was there; none, if it had ended before.
    pub fn end(&self) -> Option<FileSet> {
        self.is_stopped.set(true);
        self.reading.take().map(Reading::finish)
    }

    /// How far it has come.
    pub fn counts(&self) -> Counts {
        let reading = self.reading.borrow();
        reading.as_ref().map_or(self.told.get(), Reading::counts)
    }

    fn next_slice(self: Rc<Self>) {
        self.is_under_way.set(true);
        let platform = self.platform.clone();
        platform.clock.later(Box::new(move || self.slice()));
    }

    fn slice(self: Rc<Self>) {
        if self.is_stopped.get() {
            self.is_under_way.set(false);
            return;
        }
        let has_read = (self.reading.borrow_mut().as_mut()).is_some_and(Reading::read_member);
        if has_read {
            self.tell();
            return self.next_slice();
        }
        self.clone().read_ahead();
        let Some(first) = self.ahead.borrow().front().cloned() else {
            self.is_under_way.set(false);
            if let Some(set) = self.end() {
                self.on_news.emit(News::Done(Box::new(set)));
            }
            return;
        };
        let Some(bytes) = first.bytes.take() else {
            // It goes on as soon as the file is here.
            return self.is_under_way.set(false);
        };
        self.ahead.borrow_mut().pop_front();
        if let Some(reading) = self.reading.borrow_mut().as_mut() {
            reading.take(first.name.clone(), bytes);
        }
        self.tell();
        self.next_slice();
    }

    /// Asks for the next files.
    fn read_ahead(self: Rc<Self>) {
        loop {
            let is_enough = {
                let ahead = self.ahead.borrow();
                ahead.len() >= MOST_AHEAD || ahead.back().is_some_and(|last| last.is_zip)
            };
            if is_enough {
                return;
            }
            let next = (self.reading.borrow_mut().as_mut()).and_then(Reading::next_file);
            let Some((file, most_bytes)) = next else {
                return;
            };
            let place = Rc::new(Ahead {
                name: file.name(),
                bytes: RefCell::default(),
                is_zip: most_bytes > MAX_BYTES,
            });
            self.ahead.borrow_mut().push_back(place.clone());
            let run = self.clone();
            file.read(
                most_bytes,
                Box::new(move |bytes| {
                    *place.bytes.borrow_mut() = Some(bytes);
                    if !run.is_under_way.get() {
                        run.next_slice();
                    }
                }),
            );
        }
    }

    /// Tells how far it has come, at each hundredth: at each file would take longer than the file.
    fn tell(&self) {
        let (now, told) = (self.counts(), self.told.get());
        let hundredth = |counts: Counts| counts.read.saturating_mul(100) / counts.of.max(1);
        if hundredth(now) != hundredth(told) || now.of != told.of {
            self.told.set(now);
            self.on_news.emit(News::Progress(now));
        }
    }
}
