//! Collecting forms on one device: what is counted, what is kept, and that nothing is left of a form.

mod shown;
mod window;

use std::rc::Rc;

use rolecheck::engine::assessment::{Assessment, Form};
use rolecheck::engine::forms::form_questions;
use rolecheck::engine::instrument::{CURRENT, Group};
use rolecheck::engine::state::FORM_ID;
use rolecheck::engine::tally::NotCounted;
use rolecheck::platform::PlatformError;
use rolecheck::platform::memory::MemoryPlatform;
use rolecheck::ui::collecting::seen_elsewhere;
use rolecheck::ui::route::CollectView;
use rolecheck::wire;

use window::{Window, device};

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
    assert_eq!(window.hand_in_now(group), Err(NotCounted::NoAnswers));
    assert_eq!(window.hand_in_now(None), Err(NotCounted::NoGroup));
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
    let is_thanked = |window: &Window| window.page(CollectView::Next).contains("Thank you");
    assert!(is_thanked(&first) && is_thanked(&second));
    assert!(
        seen_elsewhere(&first.platform, &first.state.borrow()).is_none(),
        "there is no more news"
    );
}

/// Both windows hand in, the second one just before the first one's count is kept.
fn hand_in_at_once(memory: &Rc<MemoryPlatform>, windows: [&Window; 2], options: [usize; 2]) {
    let [first, second] = windows;
    let second = second.clone();
    let between = move || second.hand_in(Group::SupportWorker, options[1]);
    memory.before_exchange(Box::new(between));
    first.hand_in(Group::SupportWorker, options[0]);
}

#[test]
fn forms_that_are_handed_in_at_the_same_moment_all_count() {
    // People may answer the same, too.
    for options in [[0, 1], [2, 2]] {
        let (memory, first) = device();
        first.hand_over(true);
        let second = Window::open(&first.platform);
        hand_in_at_once(&memory, [&first, &second], options);
        assert_eq!(first.people(), 2, "{options:?}");
        assert_eq!(Window::open(&first.platform).people(), 2, "{options:?}");
        assert!(first.state.borrow().form.is_none());
    }
    tried!(
        "Storage",
        "Two people hand in a form in two windows at the same moment, with the same answers too",
        "Both are counted, once each"
    );
}

#[test]
fn whatever_else_a_window_does_to_a_collection_loses_no_form_of_another() {
    let change: [fn(&Window); 3] = [
        |window| window.hand_over(true),
        |window| window.hand_over(false),
        |window| drop(window.tally_file()),
    ];
    for change in change {
        let (memory, first) = device();
        first.hand_over(true);
        let second = Window::open(&first.platform);
        second.hand_in(Group::SupportWorker, 0);
        let other = second.clone();
        let between = move || other.hand_in(Group::SupportWorker, 1);
        memory.before_exchange(Box::new(between));
        change(&first);
        assert_eq!(first.people(), 2, "it has heard of neither");
        assert_eq!(Window::open(&first.platform).people(), 2);
    }
}

#[test]
fn a_collection_that_another_window_has_begun_meanwhile_is_not_written_over() {
    let (memory, first) = device();
    let second = Window::open(&first.platform);
    first.app().delete_collection();
    let other = second.clone();
    second.app().delete_collection();
    let between = move || {
        other.begin();
        other.hand_in(Group::SupportWorker, 0);
    };
    memory.before_exchange(Box::new(between));
    first.begin();
    assert_eq!(first.people(), 1);
    assert_eq!(Window::open(&first.platform).people(), 1);
}

#[test]
fn a_collection_that_another_window_left_unreadable_is_not_written_over() {
    let (memory, window) = device();
    let damaged = "handed over\nno tally";
    let put = {
        let storage = memory.platform().storage;
        let known = storage.load_collection().unwrap();
        move || storage.exchange_collection(known.as_deref(), damaged.to_owned(), Box::new(drop))
    };
    put();
    window.hand_in(Group::SupportWorker, 0);
    assert_eq!(window.kept(), damaged);
    assert_eq!(window.people(), 1, "it is counted here");
    let state = window.state.borrow();
    assert!(state.collection.as_ref().unwrap().not_kept.is_some());
    assert!(state.would_lose(), "leaving asks");
    drop(state);
    window.hand_in(Group::SupportWorker, 1);
    assert_eq!((window.people(), window.kept()), (2, damaged.to_owned()));
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
fn a_paper_form_can_be_taken_back_and_corrected() {
    let (_, window) = device();
    window.hand_in(Group::SupportWorker, 0);
    let before = window.kept();
    window.answer(Group::SupportWorker, 1);
    let form = window.state.borrow().form.as_deref().cloned().unwrap();
    assert_eq!(window.hand_in_now(form.group), Ok(()));
    assert_ne!(window.kept(), before);
    assert!(window.take_back(&form));
    assert_eq!(window.kept(), before);
    let again = window.state.borrow().form.clone().unwrap();
    assert_eq!(again.answers, form.answers);
    assert!(!window.take_back(&form), "it is not counted any more");
}

#[test]
fn where_nothing_can_be_kept_a_collection_and_a_form_can_still_be_deleted() {
    let memory = Rc::new(MemoryPlatform::default());
    memory.fail_storage(Some(PlatformError::StorageRefused));
    let window = Window::open(&memory.platform());
    window.begin();
    window.app().delete_collection();
    assert!(window.state.borrow().collection.is_none());
    let (form, group) = (Form::StaffVoice, Some(Group::SupportWorker));
    let form = Assessment::new_form("f".to_owned(), String::new(), form, group);
    window.app().put(form);
    assert!(window.app().forget("f"));
    assert!(window.state.borrow().check("f").is_none());
}

#[test]
fn a_form_that_is_kept_and_cannot_be_deleted_is_not_said_to_be() {
    let memory = Rc::new(MemoryPlatform::default());
    let platform = memory.platform();
    let group = Some(Group::Radiographer);
    let form = Assessment::new_form(
        "f".to_owned(),
        platform.clock.now(),
        Form::Radiographer,
        group,
    );
    let kept = wire::write(&form, &CURRENT, None, wire::WriteOptions::default());
    platform.storage.save("f", &kept).unwrap();
    let window = Window::open(&platform);
    memory.fail_storage(Some(PlatformError::StorageRefused));
    assert!(!window.app().forget("f"));
    assert!(window.state.borrow().check("f").is_some());
}
