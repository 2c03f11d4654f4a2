//! What those who answer and the person who runs a collection see of it.

use rolecheck::engine::assessment::{Assessment, Form};
use rolecheck::engine::groups::ComparedGroup;
use rolecheck::engine::instrument::Group;
use rolecheck::engine::state::{Action, FORM_ID};
use rolecheck::engine::tally::HowMany;
use rolecheck::ui::pages::collect::is_for_those_who_answer;
use rolecheck::ui::route::{CollectView, Route, Via};

use super::window::{Window, device};

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
        Route::Keep,
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
    let shown = window.tally_to_show();
    assert_eq!(
        shown.how_many(ComparedGroup::SupportWorkers),
        HowMany::People(5)
    );
    assert_eq!(
        shown.how_many(ComparedGroup::Radiographers),
        HowMany::Nobody
    );
    let (name, before) = window.tally_file();
    assert_eq!(name, "rolecheck-northbank-spring-tally.json");
    window.hand_in(Group::SupportWorker, 2);
    let (_, after) = window.tally_file();
    assert_eq!(before, after, "one more person shows");
    assert_eq!(Window::open(&window.platform).people(), 7);
}

#[test]
fn a_collection_that_cannot_be_opened_is_kept_until_somebody_deletes_it() {
    let (_, window) = device();
    let platform = &window.platform;
    let known = platform.storage.load_collection().unwrap();
    let damaged = "no collection".to_owned();
    (platform.storage).exchange_collection(known.as_deref(), damaged, Box::new(drop));
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
