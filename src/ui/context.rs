//! What every page can see and do.
//!
//! Pages take this and plain values; only `app` holds the reducer. It must not show anything.

use std::rc::Rc;

use yew::Callback;

pub use crate::engine::words::check_name as name_of;

use super::route::Route;
use crate::engine::assessment::Assessment;
use crate::engine::change::Change;
use crate::engine::state::{Action, EXAMPLE_ID, State};
use crate::platform::{Platform, PlatformError};

/// The state, the surroundings, and the ways to change them.
#[derive(Clone)]
pub struct App {
    /// Everything the page knows.
    pub state: Rc<State>,
    /// What the page needs from outside.
    pub platform: Platform,
    /// Says that something happened.
    pub dispatch: Callback<Action>,
}

impl PartialEq for App {
    /// The same as long as the state is the very same value.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state) && self.platform == other.platform
    }
}

impl App {
    /// Enters something in a check.
    pub fn edit(&self, check_id: &str, change: Change) {
        let now = self.platform.clock.now();
        self.dispatch.emit(Action::Edit {
            id: check_id.to_owned(),
            now,
            change,
        });
    }

    /// A callback that enters what it is given in a check.
    pub fn on_edit<T: 'static>(
        &self,
        check: &Assessment,
        change: impl Fn(T) -> Change + 'static,
    ) -> Callback<T> {
        let app = self.clone();
        let id = check.id.clone();
        Callback::from(move |value| app.edit(&id, change(value)))
    }

    /// The date of today, `2026-11-24`.
    pub fn today(&self) -> String {
        let now = self.platform.clock.now();
        now.get(..10).unwrap_or_default().to_owned()
    }

    /// Goes to a page.
    pub fn go(&self, route: &Route) {
        self.platform.address.go(&route.to_string());
    }

    /// Begins a new check and returns its id.
    pub fn begin_check(&self) -> String {
        let id = self.platform.clock.new_id();
        let assessment = Assessment::new(id.clone(), self.platform.clock.now());
        self.put(assessment);
        id
    }

    /// Begins a check, or goes on with one that was begun today and never touched, and returns its
    /// id.
    pub fn start_check(&self) -> String {
        let today = self.today();
        let mut checks = self.state.checks.iter();
        let untouched = checks.find(|check| check.date == today && check.is_untouched());
        untouched.map_or_else(|| self.begin_check(), |check| check.id.clone())
    }

    /// Keeps a check that was in a file, in place of one of the same id, and goes to it.
    pub fn open(&self, check: Assessment, file: String) {
        let tasks = Route::Tasks(check.id.clone());
        let check = Box::new(check);
        self.dispatch.emit(Action::Open { check, file });
        self.go(&tasks);
    }

    /// Keeps a check in place of one of the same id.
    pub fn put(&self, assessment: Assessment) {
        self.dispatch.emit(Action::Put(Box::new(assessment)));
    }

    /// A second check with the same entries, not yet kept.
    pub fn copy_of(&self, check: &Assessment, name: String) -> Assessment {
        Assessment {
            id: self.platform.clock.new_id(),
            name,
            updated_at: self.platform.clock.now(),
            ..check.clone()
        }
    }

    /// Deletes a check from this device. It can be brought back until the page is closed.
    pub fn delete_check(&self, id: &str) {
        let outcome = self.platform.storage.remove(id);
        // What is in memory only can be deleted whatever the storage says.
        let outcome = outcome.or_else(|error| match self.state.kept.contains_key(id) {
            true => Err(error),
            false => Ok(()),
        });
        self.after(outcome, Action::Delete { id: id.to_owned() });
    }

    /// Deletes something on this device that cannot be opened.
    pub fn delete_unreadable(&self, id: &str) {
        let outcome = self.platform.storage.remove(id);
        self.after(outcome, Action::DeleteUnreadable { id: id.to_owned() });
    }

    /// Deletes everything on this device.
    pub fn delete_all(&self) {
        let app = self.clone();
        let ended = move |outcome| app.after(outcome, Action::DeleteAll);
        self.platform.storage.clear(Box::new(ended));
    }

    pub(super) fn after(&self, outcome: Result<(), PlatformError>, done: Action) {
        self.dispatch.emit(match outcome {
            Ok(()) => done,
            Err(error) => Action::SaveFailed {
                reason: error.to_string(),
            },
        });
    }
}

/// Whether this is the example, which is never kept.
pub fn is_example(check: &Assessment) -> bool {
    check.id == EXAMPLE_ID
}
