//! A window of a device, with a page whose state changes as in a browser.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use rolecheck::engine::answers::Answer;
use rolecheck::engine::assessment::{Assessment, Form};
use rolecheck::engine::change::Change;
use rolecheck::engine::collection::Collection;
use rolecheck::engine::forms::form_questions;
use rolecheck::engine::instrument::{CURRENT, Group};
use rolecheck::engine::state::{FORM_ID, State};
use rolecheck::engine::tally::{NotCounted, Tally};
use rolecheck::platform::Platform;
use rolecheck::platform::memory::MemoryPlatform;
use rolecheck::ui::context::App;
use rolecheck::ui::load;
use rolecheck::ui::pages::collect::Collect;
use rolecheck::ui::route::{CollectView, Route};
use yew::prelude::*;

use crate::markup::render::render;
use crate::page::text;

/// A window of a device, with the state that its page has.
#[derive(Clone)]
pub struct Window {
    pub platform: Platform,
    pub state: Rc<RefCell<State>>,
}

impl Window {
    /// A page that was just loaded.
    pub fn open(platform: &Platform) -> Self {
        Self {
            platform: platform.clone(),
            state: Rc::new(RefCell::new(load::state(platform))),
        }
    }

    pub fn app(&self) -> App {
        let state = self.state.clone();
        App {
            state: Rc::new(self.state.borrow().clone()),
            platform: self.platform.clone(),
            dispatch: Callback::from(move |action| {
                let next = state.borrow().clone().update(action);
                *state.borrow_mut() = next;
            }),
        }
    }

    pub fn begin(&self) {
        let tally = Tally::new("c1".to_owned(), "Northbank, spring".to_owned());
        self.app().begin_collection(Collection {
            tally,
            ..Collection::default()
        });
    }

    pub fn hand_over(&self, is_handed_over: bool) {
        let next = Route::Collect(CollectView::Overview);
        self.app().hand_device(is_handed_over, next);
    }

    /// Somebody answers all questions with the option at this place, and does not hand in yet.
    pub fn answer(&self, group: Group, option: usize) {
        let form = Form::of(group).unwrap();
        self.app().begin_form(form, Some(group));
        for question in form_questions(&CURRENT, form) {
            let choices = question.choices();
            let answer = Some(Answer::Choice(choices[option % choices.len()].id));
            let question = question.id;
            self.app()
                .edit(FORM_ID, Change::Answer { question, answer });
        }
    }

    pub fn hand_in(&self, group: Group, option: usize) {
        self.answer(group, option);
        assert_eq!(self.hand_in_now(Some(group)), Ok(()));
    }

    /// Hands in what is answered; how it went.
    pub fn hand_in_now(&self, group: Option<Group>) -> Result<(), NotCounted> {
        outcome(|done| self.app().hand_in(group, done))
    }

    pub fn take_back(&self, form: &Assessment) -> bool {
        outcome(|done| self.app().take_back(form, done))
    }

    pub fn tally_to_show(&self) -> Tally {
        outcome(|done| self.app().tally_to_show(done))
    }

    /// The name and text of the tally file.
    pub fn tally_file(&self) -> (String, String) {
        outcome(|done| {
            self.app().tally_file(move |name, text| done((name, text)));
        })
    }

    pub fn people(&self) -> u32 {
        let state = self.state.borrow();
        state.collection.as_ref().unwrap().tally.people_in_all()
    }

    pub fn page(&self, view: CollectView) -> String {
        text(&render(html! { <Collect app={self.app()} {view} /> }))
    }

    /// All that this device keeps.
    pub fn kept(&self) -> String {
        let storage = &self.platform.storage;
        let checks = storage.load_all().unwrap();
        let checks: Vec<String> = checks.into_iter().map(|stored| stored.text).collect();
        let collection = storage.load_collection().unwrap();
        checks.join("\n") + &collection.unwrap_or_default()
    }
}

/// What something comes to that in memory comes to its end at once.
fn outcome<T: 'static>(work: impl FnOnce(Box<dyn FnOnce(T)>)) -> T {
    let place = Rc::new(Cell::new(None));
    let end = place.clone();
    work(Box::new(move |outcome| end.set(Some(outcome))));
    place.take().unwrap()
}

/// A window, and a collection that was begun.
pub fn device() -> (Rc<MemoryPlatform>, Window) {
    let memory = Rc::new(MemoryPlatform::default());
    let window = Window::open(&memory.platform());
    window.begin();
    (memory, window)
}
