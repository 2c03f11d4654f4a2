//! A question of a meeting, in large type.
//!
//! It takes the answer, the note and the reasons from the question's own page. It must not show more
//! than one question.

use yew::prelude::*;

use super::keys::{Command, Keys, command, has_numbers, key_list};
use crate::engine::instrument::{Kind, Question};
use crate::engine::progress::progress_of_all;
use crate::ui::event::{KeyPress, use_keys};
use crate::ui::focus::{
    focus_by_id, focus_page_heading, press_by_id, press_nth, press_value, use_page,
};
use crate::ui::nhsuk::{BackLink, Button, ButtonGroup, Form, Size, Title};
use crate::ui::pages::question::QuestionProps;
use crate::ui::pages::question::answering::{answering, clear_answer, notices, use_going_on};
use crate::ui::pages::question::choices::{DONT_KNOW, NOT_APPLICABLE};
use crate::ui::pages::question::note::{Note, note_id};
use crate::ui::pages::question::path::{Place, place_of};
use crate::ui::pages::question::why::{Why, why_id};
use crate::ui::route::{Agenda, Route};

/// What a [`MeetingQuestion`] is made of.
#[derive(Properties, PartialEq)]
pub struct MeetingQuestionProps {
    /// The question, its check and its way.
    pub of: QuestionProps,
    /// What the meeting is to answer.
    pub agenda: Agenda,
    /// The keys of the meeting.
    pub keys: Keys,
}

/// A question of a meeting.
#[component]
pub fn MeetingQuestion(props: &MeetingQuestionProps) -> Html {
    let of = &props.of;
    let (app, check, question) = (&of.app, &of.check, of.question.0);
    let place = place_of(app.state.instrument, check, of.via, question);
    let going_on = use_going_on(app, &place.next);
    let is_told = use_state(|| false);
    // A second press of Enter comes too easily to leave a question out by it: that is what 'skip'
    // is for. What is wrong with a number is said by the page of the question.
    let has_answer = check.answers.get(question.id).is_some();
    let go_on = if has_answer || going_on.has_problem {
        going_on.go_on.clone()
    } else {
        let is_told = is_told.clone();
        Callback::from(move |()| is_told.set(true))
    };
    use_page(&question.id, &going_on.page_title(question, check));
    use_keys(props.keys.are_on, on_key(question, &go_on));
    let title = Title::page_heading(question.text)
        .size(Size::Xl)
        .caption(question.theme.name);
    let layout = classes!(
        "app-meeting",
        props.keys.are_on.then_some("app-meeting--keys"),
        matches!(question.kind, Kind::Grid(_)).then_some("app-meeting--wide"),
    );
    html! {
        <div class={layout}>
            {top(props, &place)}
            {going_on.summary(question)}
            <Form onsubmit={go_on}>
                <div class="app-meeting__answer">{answering(of, &going_on, title)}</div>
                <div class="app-meeting__aside">
                    <Note
                        app={app.clone()}
                        check={check.clone()}
                        question={AttrValue::Static(question.id)}
                        in_meeting=true
                    />
                    {ways(of, &place)}
                    <p role="status" id="meeting-news" class="nhsuk-body">
                        if *is_told && !has_answer {
                            {"No answer yet. Choose one, or skip the question."}
                        }
                    </p>
                    {notices(of)}
                    <Why app={app.clone()} place={question.place} />
                </div>
            </Form>
            {key_list(&props.keys, has_numbers(question))}
        </div>
    }
}

/// The ways on. They stand above the reasons, so that these do not move them.
fn ways(of: &QuestionProps, place: &Place) -> Html {
    let end = Route::MeetingEnd(of.check.id.clone());
    html! {
        <div class="app-meeting__ways">
            <ButtonGroup>
                <Button id="continue">{next_words(place)}</Button>
                <a class="nhsuk-link" id="skip" href={place.next.to_string()}>
                    {"Skip this question for now"}
                </a>
                <a class="nhsuk-link" id="end-meeting" href={end.to_string()}>
                    {"End the meeting"}
                </a>
                {clear_answer(of)}
            </ButtonGroup>
        </div>
    }
}

/// The way back, and how far the meeting has come.
fn top(props: &MeetingQuestionProps, place: &Place) -> Html {
    let back = match place.back {
        Route::Meeting(_) => "Start of the meeting",
        _ => "Previous question",
    };
    html! {
        <div class="app-meeting__top">
            <BackLink href={place.back.to_string()} text={back} />
            <p class="app-meeting__progress" id="meeting-progress">{progress(props, place)}</p>
            <svg
                class="app-meeting__strip"
                viewBox={format!("0 0 {} 1", place.of.max(1))}
                preserveAspectRatio="none"
                aria-hidden="true"
                focusable="false"
            >
                <rect class="app-meeting__strip-done" width={place.number.to_string()} height="1" />
            </svg>
        </div>
    }
}

/// 'Question 7 of 60', of what the meeting is to answer.
fn progress(props: &MeetingQuestionProps, place: &Place) -> String {
    let words = format!("Question {} of {}", place.number, place.of);
    match props.agenda {
        Agenda::All => words,
        Agenda::Open => {
            let left = progress_of_all(&props.of.check, props.of.app.state.instrument).left();
            format!("{words} ({left} without an answer)")
        }
        Agenda::Essentials => format!("{words} of the most important questions"),
        Agenda::Theme => format!("{words} of this theme"),
    }
}

fn next_words(place: &Place) -> &'static str {
    match place.next {
        Route::MeetingEnd(_) => "Save and finish",
        _ => "Save and go on",
    }
}

/// Does what a key asks for, and says whether it asked for anything.
fn on_key(question: &'static Question, go_on: &Callback<()>) -> Callback<KeyPress, bool> {
    let go_on = go_on.clone();
    Callback::from(move |press: KeyPress| {
        let command = command(&press, question);
        match command {
            Some(Command::Choose(place)) => press_nth(question.id, place),
            Some(Command::DontKnow) => press_value(question.id, DONT_KNOW),
            Some(Command::NotApplicable) => press_value(question.id, NOT_APPLICABLE),
            Some(Command::GoOn) => go_on.emit(()),
            Some(Command::Why) => press_by_id(&why_id(question.id)),
            Some(Command::Note) => focus_by_id(&note_id(question.id)),
            Some(Command::Leave) => focus_page_heading(),
            None => {}
        }
        command.is_some()
    })
}
