//! A question a page.
//!
//! Every answer goes into the state as soon as it is given. The page must not show what an answer
//! is worth, and must not force one.

pub mod answering;
pub mod choices;
mod grid;
pub mod last_time;
pub mod note;
mod number;
pub mod path;
pub mod why;

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::answers::Answer;
use crate::engine::assessment::Assessment;
use crate::engine::change::Change;
use crate::engine::instrument::{Kind, Question};
use crate::ui::context::App;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, Button, ButtonGroup, ColumnWidth, Form, GridColumn, GridRow, Title,
};
use crate::ui::pages::missing::NotFound;
use crate::ui::route::{Route, Via};
use answering::{answering, clear_answer, notices, use_going_on};
use note::Note;
use why::Why;

/// What a [`QuestionPage`] is made of.
#[derive(Properties, PartialEq)]
pub struct QuestionPageProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
    /// How the question was reached.
    pub via: Via,
    /// The question's place in the question set.
    pub place: usize,
}

/// What the control of a question is given.
#[derive(Properties, PartialEq, Clone)]
pub struct AnswerProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
    /// How the question was reached.
    pub via: Via,
    /// The question, by its place in the question set.
    pub place: usize,
    /// The question as the page's heading.
    pub title: Title,
    /// Its options stand beside each other where there is room.
    #[prop_or_default]
    pub is_compact: bool,
    /// What is wrong with what was entered, once the person has tried to go on.
    pub error: Option<AttrValue>,
    /// Says what is wrong with what is entered now; nothing, if it is right.
    pub onproblem: Callback<Option<AttrValue>>,
}

impl AnswerProps {
    /// The question.
    pub fn question(&self) -> Option<&'static Question> {
        self.app.state.instrument.questions.get(self.place).copied()
    }

    /// A callback that keeps an answer.
    fn on_answer(&self, question: &'static Question) -> Callback<Option<Answer>> {
        self.app.on_edit(&self.check, move |answer| Change::Answer {
            question: question.id,
            answer,
        })
    }
}

/// A question with its answer, note and reasons.
#[component]
pub fn QuestionPage(props: &QuestionPageProps) -> Html {
    match props.app.state.instrument.questions.get(props.place) {
        Some(question) => html! {
            <Page
                app={props.app.clone()}
                check={props.check.clone()}
                via={props.via}
                question={Known(question)}
            />
        },
        None => html! { <NotFound app={props.app.clone()} path={props.place.to_string()} /> },
    }
}

/// A question that is there, compared by its place.
#[derive(Debug, Clone, Copy)]
pub struct Known(pub &'static Question);

impl PartialEq for Known {
    fn eq(&self, other: &Self) -> bool {
        self.0.place == other.0.place
    }
}

/// What a page of a question that is there is made of.
#[derive(Properties, PartialEq)]
pub struct QuestionProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
    /// How the question was reached.
    pub via: Via,
    /// The question.
    pub question: Known,
}

#[component]
fn Page(props: &QuestionProps) -> Html {
    let (app, check, question) = (&props.app, &props.check, props.question.0);
    let place = path::place_of(app.state.instrument, check, props.via, question);
    let going_on = use_going_on(app, &place.next);
    use_page(&question.id, &going_on.page_title(question, check));
    let title = Title::page_heading(question.text_for(check.group))
        .caption(caption(question, props.via, &place));
    html! {
        <GridRow>
            <GridColumn width={column_width(question)}>
                <BackLink href={place.back.to_string()} />
                {going_on.summary(question)}
                <Form onsubmit={going_on.go_on.clone()}>
                    {answering(props, &going_on, title)}
                    {last_time::last_time(props)}
                    {clear_answer(props)}
                    {notices(props)}
                    // There is nowhere to write on a short form, but what a file brought is shown.
                    if !check.form.is_of_one_person() || !check.answers.note(question.id).is_empty() {
                        <Note app={app.clone()} check={check.clone()} question={AttrValue::Static(question.id)} />
                    }
                    <Why app={app.clone()} place={question.place} />
                    <ButtonGroup>
                        <Button id="continue">{continue_words(check)}</Button>
                        <a class="nhsuk-link" href={place.next.to_string()}>{skip_words(props.via)}</a>
                        if props.via == Via::Form {
                            <a class="nhsuk-link" href={path::start_of_form(check).to_string()}>
                                {"Stop here for now"}
                            </a>
                        }
                        if matches!(props.via, Via::Theme | Via::Essentials) {
                            <a class="nhsuk-link" href={Route::Tasks(check.id.clone()).to_string()}>
                                {"Task list"}
                            </a>
                        }
                    </ButtonGroup>
                    {next_theme(props)}
                </Form>
            </GridColumn>
        </GridRow>
    }
}

/// The last question of a theme leads to the task list, and straight on to the next theme.
fn next_theme(of: &QuestionProps) -> Html {
    let next = path::next_theme(of.app.state.instrument, &of.check, of.via, of.question.0);
    match next {
        Some((theme, route)) => html! {
            <Body>
                {"This is the last question of this theme. "}
                <a id="next-theme" href={route.to_string()}>{"Next theme: "}{theme.name}</a>
            </Body>
        },
        None => Html::default(),
    }
}

/// The grid needs room for its tables.
fn column_width(question: &Question) -> ColumnWidth {
    match question.kind {
        Kind::Grid(_) => ColumnWidth::Full,
        _ => ColumnWidth::TwoThirds,
    }
}

/// The theme, and how far the person has come on their way.
fn caption(question: &Question, via: Via, place: &path::Place) -> String {
    let theme = question.theme.name;
    match via {
        Via::Theme => format!("{theme}: question {} of {}", place.number, place.of),
        Via::Essentials => format!("Most important questions: {} of {}", place.number, place.of),
        Via::Form => format!("Question {} of {}", place.number, place.of),
        Via::Tasks => "Your department".to_owned(),
        Via::Answers | Via::Results | Via::FindOut | Via::LastTime | Via::Meeting(_) => {
            theme.to_owned()
        }
    }
}

/// A form that is collected is saved nowhere, and one's own needs no more words than it has.
fn continue_words(check: &Assessment) -> &'static str {
    if check.form.is_of_one_person() {
        "Continue"
    } else {
        "Save and continue"
    }
}

fn skip_words(via: Via) -> &'static str {
    match via {
        Via::Theme | Via::Essentials | Via::Meeting(_) => "Skip this question for now",
        Via::Form => "Leave this question out",
        Via::Tasks => "Back to the task list",
        Via::Answers => "Back to your answers",
        Via::Results => "Back to the results",
        Via::FindOut => "Back to what to find out",
        Via::LastTime => "Back to the answers of last time",
    }
}
