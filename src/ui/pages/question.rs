//! A question a page.
//!
//! Every answer goes into the state as soon as it is given. The page must not show what an answer
//! is worth, and must not force one.

mod choices;
mod grid;
mod note;
mod number;
pub mod path;
mod why;

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::answers::Answer;
use crate::engine::assessment::Assessment;
use crate::engine::change::Change;
use crate::engine::instrument::{Kind, Question};
use crate::ui::context::App;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Button, ButtonGroup, ColumnWidth, ErrorLink, ErrorSummary, Form, GridColumn, GridRow,
    InsetText, Title,
};
use crate::ui::pages::checks::CheckNotices;
use crate::ui::pages::clear_answer::ClearAnswer;
use crate::ui::pages::missing::NotFound;
use crate::ui::route::{Route, Via};
use choices::{ManyChoices, OneChoice};
use grid::GridAnswer;
use note::Note;
use number::NumberAnswer;
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
#[derive(Clone, Copy)]
struct Known(&'static Question);

impl PartialEq for Known {
    fn eq(&self, other: &Self) -> bool {
        self.0.place == other.0.place
    }
}

#[derive(Properties, PartialEq)]
struct PageProps {
    app: App,
    check: Rc<Assessment>,
    via: Via,
    question: Known,
}

#[component]
fn Page(props: &PageProps) -> Html {
    let (app, check, question) = (&props.app, &props.check, props.question.0);
    let problem = use_state(|| None::<AttrValue>);
    let attempt = use_state(|| 0_u32);
    let shown_problem = problem.as_ref().filter(|_| *attempt > 0).cloned();
    let place = path::place_of(app.state.instrument, check, props.via, question);
    let mark = if shown_problem.is_some() {
        "Error: "
    } else {
        ""
    };
    use_page(
        &question.id,
        &AttrValue::from(format!(
            "{mark}{} - {} - RoleCheck",
            question.text, question.theme.name
        )),
    );
    let go_on = {
        let (app, next) = (app.clone(), place.next.clone());
        let (problem, attempt) = (problem.clone(), attempt.clone());
        Callback::from(move |()| {
            if problem.is_some() {
                attempt.set(*attempt + 1)
            } else {
                app.go(&next)
            }
        })
    };
    let answer = AnswerProps {
        app: app.clone(),
        check: check.clone(),
        via: props.via,
        place: question.place,
        title: Title::page_heading(question.text).caption(caption(question, props.via, &place)),
        error: shown_problem.clone(),
        onproblem: Callback::from(move |now| problem.set(now)),
    };
    html! {
        <GridRow>
            <GridColumn width={column_width(question)}>
                <BackLink href={place.back.to_string()} />
                if let Some(text) = shown_problem {
                    <ErrorSummary
                        errors={vec![ErrorLink { target: Some(question.id.into()), text }]}
                        attempt={*attempt}
                    />
                }
                <Form onsubmit={go_on}>
                    if !question.is_shown(check) {
                        <InsetText>
                            <p>{"Other answers say that this question does not apply, so it is not \
                            counted. What you answer here is kept, and counts if they change."}</p>
                        </InsetText>
                    }
                    {control(question, answer)}
                    {clear(props)}
                    // Below what is being answered, which must not move when a notice appears.
                    <CheckNotices
                        app={app.clone()}
                        check={check.clone()}
                        only={Some(Rc::from([question.id]))}
                        via={props.via}
                        here={Route::Question(check.id.clone(), props.via, question.id.to_owned())}
                    />
                    <Note app={app.clone()} check={check.clone()} question={AttrValue::Static(question.id)} />
                    <Why app={app.clone()} place={question.place} />
                    <ButtonGroup>
                        <Button id="continue">{"Save and continue"}</Button>
                        <a class="nhsuk-link" href={place.next.to_string()}>{skip_words(props.via)}</a>
                    </ButtonGroup>
                </Form>
            </GridColumn>
        </GridRow>
    }
}

/// The control that fits the question.
fn control(question: &'static Question, answer: AnswerProps) -> Html {
    match question.kind {
        Kind::Single(_) => html! { <OneChoice ..answer /> },
        Kind::Multi(_) | Kind::MultiAreas => html! { <ManyChoices ..answer /> },
        Kind::Number { .. } => html! { <NumberAnswer ..answer /> },
        Kind::Grid(_) => html! { <GridAnswer ..answer /> },
    }
}

/// The grid needs room for its tables.
fn column_width(question: &Question) -> ColumnWidth {
    match question.kind {
        Kind::Grid(_) => ColumnWidth::Full,
        _ => ColumnWidth::TwoThirds,
    }
}

fn caption(question: &Question, via: Via, place: &path::Place) -> String {
    let theme = question.theme.name;
    match via {
        Via::Theme => format!("{theme}: question {} of {}", place.number, place.of),
        Via::Essentials => format!("Most important questions: {} of {}", place.number, place.of),
        Via::Answers | Via::Results => theme.to_owned(),
    }
}

fn skip_words(via: Via) -> &'static str {
    match via {
        Via::Theme | Via::Essentials => "Skip this question for now",
        Via::Answers => "Back to your answers",
        Via::Results => "Back to the results",
    }
}

/// Takes the answer back.
fn clear(props: &PageProps) -> Html {
    let question = props.question.0;
    if props.check.answers.get(question.id).is_none() {
        return Html::default();
    }
    let clear = props
        .app
        .on_edit(&props.check, move |_: MouseEvent| Change::Answer {
            question: question.id,
            answer: None,
        });
    html! {
        <ClearAnswer id="clear-answer" control={AttrValue::Static(question.id)} onclear={clear} />
    }
}
