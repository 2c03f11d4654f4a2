//! What is going on while files are opened, and the ways to change it.
//!
//! It must not lose what was read: not when it is stopped, nor when the page is left.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::reading::{Counts, Reading};
use super::run::{News, Run};
use super::{came_in, progress};
use crate::engine::file_set::{FileSet, ReadFile, demonstration};
use crate::engine::state::Action;
use crate::platform::GivenFile;
use crate::ui::context::App;
use crate::ui::focus::{focus_page_heading, focus_region};
use crate::ui::route::Route;

/// How far opening has come.
#[derive(Clone, Copy, PartialEq)]
pub enum Step {
    /// Nothing is being opened.
    Waiting,
    /// Folders are being looked through.
    Looking,
    /// Files are being read.
    Reading(Counts),
    /// Somebody stopped it.
    Stopped(Counts),
}

thread_local! {
    /// Files that were given to another page, on their way here.
    static CARRIED: RefCell<Vec<GivenFile>> = const { RefCell::new(Vec::new()) };
}

/// Opens files on this page that were given to another.
pub fn carry_over(app: &App, files: Vec<GivenFile>) {
    CARRIED.set(files);
    app.go(&Route::Files);
}

/// What came of it last. The number makes each another.
#[derive(Clone, Copy, PartialEq)]
pub enum Outcome {
    None,
    CameIn(u32),
    LeftOut,
    PutAway,
}

/// What is going on, and the ways to change it.
#[derive(Clone)]
pub struct Opening {
    app: App,
    /// How far it has come.
    pub step: Step,
    /// Sets it.
    pub setter: UseStateSetter<Step>,
    /// What came of it last.
    pub outcome: UseStateHandle<Outcome>,
    run: Rc<RefCell<Option<Rc<Run>>>>,
    n_begun: Rc<RefCell<u32>>,
}

/// Opens files, also those that were carried over from another page. What was read so far is kept
/// when the page is left.
#[hook]
pub fn use_opening(app: &App) -> Opening {
    let step = use_state_eq(|| Step::Waiting);
    let outcome = use_state_eq(|| Outcome::None);
    let opening = Opening {
        app: app.clone(),
        step: *step,
        setter: step.setter(),
        outcome,
        run: use_mut_ref(|| None),
        n_begun: use_mut_ref(|| 0),
    };
    {
        let opening = opening.clone();
        use_effect_with((), move |()| {
            let carried = CARRIED.take();
            if !carried.is_empty() {
                opening.begin(carried);
            }
            move || opening.leave()
        });
    }
    use_effect_with((opening.step, *opening.outcome), |(step, outcome)| {
        match (step, outcome) {
            (Step::Stopped(_), _) => focus_region(progress::STOPPED),
            (Step::Waiting, Outcome::CameIn(_)) => focus_region(came_in::CAME_IN),
            (Step::Waiting, Outcome::LeftOut | Outcome::PutAway) => focus_page_heading(),
            _ => {}
        }
    });
    opening
}

impl Opening {
    /// A callback for a button.
    pub fn on(&self, act: fn(&Self)) -> Callback<MouseEvent> {
        let opening = self.clone();
        Callback::from(move |_| act(&opening))
    }

    /// Begins to read files.
    pub fn begin(&self, files: Vec<GivenFile>) {
        if files.is_empty() {
            return self.setter.set(Step::Waiting);
        }
        self.drop_made_up_answers();
        let state = &self.app.state;
        let reading = Reading::new(state.instrument, FileSet::clone(&state.files), files);
        self.setter.set(Step::Reading(reading.counts()));
        let on_news = {
            let opening = self.clone();
            Callback::from(move |news| match news {
                News::Progress(counts) => opening.setter.set(Step::Reading(counts)),
                News::Done(set) => opening.show(*set),
            })
        };
        let run = Run::start(self.app.platform.clone(), reading, on_news);
        *self.run.borrow_mut() = Some(run);
    }

    fn show(&self, set: FileSet) {
        self.app.dispatch.emit(Action::SetFiles(Rc::new(set)));
        let mut n_begun = self.n_begun.borrow_mut();
        *n_begun += 1;
        self.outcome.set(Outcome::CameIn(*n_begun));
        self.setter.set(Step::Waiting);
    }

    /// Stops, and asks what to do with what was read.
    pub fn stop(&self) {
        if let Some(run) = &*self.run.borrow() {
            run.stop();
            self.setter.set(Step::Stopped(run.counts()));
        }
    }

    /// Reads the rest.
    pub fn go_on(&self) {
        if let Some(run) = &*self.run.borrow() {
            self.setter.set(Step::Reading(run.counts()));
            run.clone().go_on();
        }
    }

    /// Uses what was read so far.
    pub fn keep(&self) {
        let run = self.run.borrow_mut().take();
        if let Some(set) = run.and_then(|run| run.end()) {
            self.show(set);
        }
    }

    /// Leaves out what was read.
    pub fn throw_away(&self) {
        let run = self.run.borrow_mut().take();
        drop(run.and_then(|run| run.end()));
        self.outcome.set(Outcome::LeftOut);
        self.setter.set(Step::Waiting);
    }

    /// The page is left: nothing that was read is lost.
    fn leave(&self) {
        let run = self.run.borrow_mut().take();
        if let Some(set) = run.and_then(|run| run.end()) {
            self.app.dispatch.emit(Action::SetFiles(Rc::new(set)));
        }
    }

    /// The answers of people who are made up go when the demonstration does.
    fn drop_made_up_answers(&self) {
        if self.app.state.files.is_demonstration {
            self.app.dispatch.emit(Action::SetTally(None));
        }
    }

    /// Opens the demonstration.
    pub fn show_demonstration(&self) {
        self.show(demonstration(self.app.state.instrument));
    }

    /// Puts all files away.
    pub fn put_away(&self) {
        self.drop_made_up_answers();
        self.app.dispatch.emit(Action::SetFiles(Rc::default()));
        self.outcome.set(Outcome::PutAway);
    }

    /// Adds the checks that are kept on this device.
    pub fn add_kept(&self) {
        self.drop_made_up_answers();
        let state = &self.app.state;
        let kept = state.checks.iter().filter(|check| !check.is_untouched());
        let kept = kept.map(|check| ReadFile::kept(check, state.instrument));
        let set = FileSet::clone(&state.files).with(state.instrument, kept);
        self.show(set);
    }
}
