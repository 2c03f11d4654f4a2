//! Collecting forms on one device: what is counted, what is kept, and that nothing is left of a form.

use std::cell::RefCell;
use std::rc::Rc;

use rolecheck::engine::answers::Answer;
use rolecheck::engine::assessment::{Assessment, Form};
use rolecheck::engine::change::Change;
use rolecheck::engine::collection::Collection;
use rolecheck::engine::forms::form_questions;
use rolecheck::engine::groups::ComparedGroup;
use rolecheck::engine::instrument::{CURRENT, Group};
use rolecheck::engine::state::{Action, FORM_ID, State};
use rolecheck::engine::tally::{HowMany, NotCounted, Tally};
use rolecheck::platform::memory::MemoryPlatform;
use rolecheck::platform::{Platform, PlatformError};
use rolecheck::ui::collecting::seen_elsewhere;
use rolecheck::ui::context::App;
use rolecheck::ui::load;
use rolecheck::ui::pages::collect::{Collect, is_for_those_who_answer};
use rolecheck::ui::route::{CollectView, Route, Via};
use yew::prelude::*;

use super::markup::render::render;
use super::page::text;

/// A window of a device, with the state that its page has.
struct Window {
    platform: Platform,
    state: Rc<RefCell<State>>,
}

impl Window {
    /// A page that was just loaded.
    fn open(platform: &Platform) -> Self {
        Self {
            platform: platform.clone(),
            state: Rc::new(RefCell::new(load::state(platform))),
        }
    }

    fn app(&self) -> App {
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

    fn begin(&self) {
        let tally = Tally::new("c1".to_owned(), "Northbank, spring".to_owned());
        self.app().keep_collection(Collection {
            tally,
            ..Collection::default()
        });
    }

    fn hand_over(&self, is_handed_over: bool) {
        let collection = self.state.borrow().collection.clone().unwrap();
        self.app()
            .keep_collection(collection.handed_over(is_handed_over));
    }

    /// Somebody answers all questions with the option at this place, and does not hand in yet.
    fn answer(&self, group: Group, option: usize) {
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

    fn hand_in(&self, group: Group, option: usize) {
        self.answer(group, option);
        assert_eq!(self.app().hand_in(Some(group)), Ok(()));
    }

    fn people(&self) -> u32 {
        let state = self.state.borrow();
        state.collection.as_ref().unwrap().tally.people_in_all()
    }

    fn page(&self, view: CollectView) -> String {
        text(&render(html! { <Collect app={self.app()} {view} /> }))
    }

    /// All that this device keeps.
    fn kept(&self) -> String {
        let storage = &self.platform.storage;
        let checks = storage.load_all().unwrap();
        let checks: Vec<String> = checks.into_iter().map(|stored| stored.text).collect();
        let collection = storage.load_collection().unwrap();
        checks.join("\n") + &collection.unwrap_or_default()
    }
}

fn device() -> (Rc<MemoryPlatform>, Window) {
    let memory = Rc::new(MemoryPlatform::default());
    let window = Window::open(&memory.platform());
    window.begin();
    (memory, window)
}

#[test]
fn what_is_handed_in_is_counted_and_the_form_is_nowhere() {
    let (_, window) = device();
    window.hand_over(true);
    for option in 0..4 {
        window.hand_in(Group::SupportWorker, option);
        let state = window.state.borrow();
        assert!(state.form.is_none() && state.is_handed_in);
        assert!(state.check(FORM_ID).is_none());
        assert!(state.deleted.is_none(), "it cannot be brought back");
        assert!(state.checks.is_empty() && state.unsaved.is_empty());
    }
    assert_eq!(window.people(), 4);
}

#[test]
fn a_form_in_hand_is_never_kept() {
    let (_, window) = device();
    window.hand_over(true);
    let before = window.kept();
    window.answer(Group::SupportWorker, 1);
    assert_eq!(window.kept(), before);
    assert!(window.state.borrow().unsaved.is_empty());
    let again = Window::open(&window.platform);
    assert!(again.state.borrow().form.is_none(), "a reload forgets it");
    assert_eq!(again.kept(), before);
}

#[test]
fn what_is_kept_holds_no_row_no_order_and_no_time() {
    let groups = [Group::SupportWorker, Group::AssistantPractitioner];
    let kept_after = |order: &[usize]| {
        let (_, window) = device();
        window.hand_over(true);
        for place in order {
            window.hand_in(groups[place % 2], *place);
        }
        window.kept()
    };
    let kept = kept_after(&[0, 1, 2, 3, 4, 5]);
    assert_eq!(kept, kept_after(&[5, 2, 3, 0, 1, 4]), "it tells the order");
    for telling in ["2026-11-24", "09:00", FORM_ID, "answers", "\"state\""] {
        assert!(!kept.contains(telling), "{telling} is kept");
    }
    for question in form_questions(&CURRENT, Form::StaffVoice) {
        let times = kept.matches(&format!("\"{}\"", question.id)).count();
        assert_eq!(times, 2, "{}: once for each of the two groups", question.id);
    }
}

#[test]
fn a_collection_outlives_a_reload_and_is_no_check() {
    let (_, window) = device();
    window.hand_over(true);
    window.hand_in(Group::Radiographer, 0);
    let again = Window::open(&window.platform);
    let state = again.state.borrow();
    assert!(state.is_handed_over());
    assert!(state.checks.is_empty() && state.unreadable.is_empty());
    assert_eq!(state.collection, window.state.borrow().collection);
}

#[test]
fn a_form_without_an_answer_is_not_counted_and_stays() {
    let (_, window) = device();
    window.hand_over(true);
    let group = Some(Group::SupportWorker);
    window.app().begin_form(Form::StaffVoice, group);
    assert_eq!(window.app().hand_in(group), Err(NotCounted::NoAnswers));
    assert_eq!(window.app().hand_in(None), Err(NotCounted::NoGroup));
    assert!(window.state.borrow().form.is_some());
    assert_eq!(window.people(), 0);
}

#[test]
fn where_nothing_can_be_kept_people_are_counted_and_told() {
    for error in [PlatformError::StorageFull, PlatformError::StorageRefused] {
        let (memory, window) = device();
        window.hand_over(true);
        window.hand_in(Group::SupportWorker, 0);
        memory.fail_storage(Some(error.clone()));
        window.hand_in(Group::SupportWorker, 1);
        window.hand_in(Group::SupportWorker, 2);
        assert_eq!(window.people(), 3);
        let told = window.page(CollectView::Next);
        assert!(told.contains("cannot keep the count"), "{told}");
        window.hand_over(false);
        let told = window.page(CollectView::Overview);
        assert!(told.contains(&error.to_string()), "{told}");
        memory.fail_storage(None);
        window.hand_in(Group::SupportWorker, 3);
        assert_eq!(Window::open(&window.platform).people(), 4);
        assert!(
            !window
                .page(CollectView::Overview)
                .contains("not being kept")
        );
    }
}

#[test]
fn two_windows_count_together() {
    let (_, first) = device();
    first.hand_over(true);
    let second = Window::open(&first.platform);
    first.hand_in(Group::SupportWorker, 0);
    second.hand_in(Group::SupportWorker, 1);
    assert_eq!(second.people(), 2, "it has not heard of the first");
    let heard = seen_elsewhere(&first.platform, &first.state.borrow());
    first.app().dispatch.emit(heard.unwrap());
    assert_eq!(first.people(), 2);
    assert!(
        seen_elsewhere(&first.platform, &first.state.borrow()).is_none(),
        "there is no more news"
    );
}

#[test]
fn a_window_learns_that_the_collection_was_deleted_elsewhere() {
    let (_, first) = device();
    let second = Window::open(&first.platform);
    first.app().delete_collection();
    assert!(first.state.borrow().collection.is_none());
    let heard = seen_elsewhere(&second.platform, &second.state.borrow());
    second.app().dispatch.emit(heard.unwrap());
    assert!(second.state.borrow().collection.is_none());
}

#[test]
fn deleting_everything_deletes_the_collection_and_the_form_in_hand() {
    let (_, window) = device();
    window.hand_over(true);
    window.hand_in(Group::SupportWorker, 0);
    window.answer(Group::SupportWorker, 1);
    window.app().delete_all();
    let state = window.state.borrow();
    assert!(state.collection.is_none() && state.form.is_none());
    assert_eq!(window.kept(), "");
}

#[test]
fn while_handed_over_only_the_form_in_hand_and_the_step_back_are_shown() {
    let (_, window) = device();
    let check = Assessment::new("a1".to_owned(), "2026-11-24T09:00:00Z".to_owned());
    window.app().put(check);
    window.hand_over(true);
    let form = || FORM_ID.to_owned();
    let question = Route::Question(form(), Via::Form, "retain-culture".to_owned());
    let may = |route: &Route| is_for_those_who_answer(&window.app(), route);
    assert!(!may(&question), "there is no form yet");
    window.answer(Group::SupportWorker, 0);
    assert!(may(&question) && may(&Route::Answers(form())));
    let others = [
        Route::Start,
        Route::Tasks("a1".to_owned()),
        Route::Answers("a1".to_owned()),
        Route::SaveFile(form(), None),
        Route::DeleteAll,
        Route::Question(form(), Via::Theme, "retain-culture".to_owned()),
    ];
    for route in others {
        assert!(!may(&route), "{route}");
    }
    for view in [
        CollectView::Overview,
        CollectView::Paper,
        CollectView::Delete,
    ] {
        let words = window.page(view);
        assert!(words.contains("Is it yours?"), "{view:?}: {words}");
    }
    let words = window.page(CollectView::Leave);
    assert!(words.contains("It is thrown away"), "{words}");
    window.hand_over(false);
    assert!(window.state.borrow().form.is_none(), "it is thrown away");
    assert!(window.page(CollectView::Next).contains("Northbank, spring"));
}

#[test]
fn those_who_answer_see_nothing_of_others_and_read_first_who_sees_what() {
    let (_, window) = device();
    window.hand_over(true);
    let empty = window.page(CollectView::Next);
    for needed in [
        "You do not have to take part",
        "fewer than 5 people",
        "This device is not yours",
        "your form is gone",
    ] {
        let (before, _) = empty.split_once("Who are you?").unwrap();
        assert!(before.contains(needed), "{needed}");
    }
    for _ in 0..7 {
        window.hand_in(Group::SupportWorker, 0);
    }
    window.app().begin_form(Form::StaffVoice, None);
    window.app().dispatch.emit(Action::SetForm(None));
    assert_eq!(window.page(CollectView::Next), empty, "it tells of others");
}

#[test]
fn the_person_who_runs_it_sees_how_many_and_no_more_until_a_group_is_large_enough() {
    let (_, window) = device();
    assert!(
        window
            .page(CollectView::Overview)
            .contains("Nobody has answered")
    );
    for number in 1..5 {
        window.hand_in(Group::SupportWorker, number);
        let words = window.page(CollectView::Overview);
        let is_said = words.contains("1 person has answered")
            || words.contains(&format!("{number} people have answered"));
        assert!(is_said, "{words}");
        assert!(!words.contains("See what the groups say"), "{words}");
        assert!(!words.contains("Save the tally"), "{words}");
    }
    window.hand_in(Group::AssistantPractitioner, 0);
    window.hand_in(Group::SupportWorker, 0);
    let words = window.page(CollectView::Overview);
    assert!(words.contains("Support workers5 people"), "{words}");
    assert!(
        words.contains("Assistant practitionersFewer than 5"),
        "{words}"
    );
    assert!(
        !words.contains('6'),
        "a total gives the small group away: {words}"
    );
    assert!(words.contains("See what the groups say"));
}

#[test]
fn what_is_shown_and_saved_leaves_those_who_wait_in_the_collection_alone() {
    let (_, window) = device();
    for option in 0..5 {
        window.hand_in(Group::SupportWorker, option);
    }
    window.hand_in(Group::Radiographer, 0);
    let shown = window.app().tally_to_show().unwrap();
    assert_eq!(
        shown.how_many(ComparedGroup::SupportWorkers),
        HowMany::People(5)
    );
    assert_eq!(
        shown.how_many(ComparedGroup::Radiographers),
        HowMany::Nobody
    );
    let (name, before) = window.app().tally_file().unwrap();
    assert_eq!(name, "rolecheck-northbank-spring-tally.json");
    window.hand_in(Group::SupportWorker, 2);
    let (_, after) = window.app().tally_file().unwrap();
    assert_eq!(before, after, "one more person shows");
    assert_eq!(Window::open(&window.platform).people(), 7);
}

#[test]
fn a_collection_that_cannot_be_opened_is_kept_until_somebody_deletes_it() {
    let (_, window) = device();
    let platform = &window.platform;
    platform
        .storage
        .save_collection(Some("no collection"))
        .unwrap();
    let again = Window::open(platform);
    let words = again.page(CollectView::Overview);
    assert!(words.contains("cannot be opened"), "{words}");
    assert!(!words.contains("Name of the collection"), "{words}");
    assert_eq!(again.kept(), "no collection");
    again.app().delete_collection();
    assert!(
        again
            .page(CollectView::Overview)
            .contains("Name of the collection")
    );
}
