//! The part of a page that takes the answer to a question: the page of a question and the one of a
//! meeting share it.
//!
//! It must not know what else stands on the page.

use std::rc::Rc;

use yew::prelude::*;

use super::choices::{ManyChoices, OneChoice};
use super::grid::GridAnswer;
use super::number::NumberAnswer;
use super::{AnswerProps, QuestionProps};
use crate::engine::assessment::Assessment;
use crate::engine::change::Change;
use crate::engine::instrument::{Kind, Question};
use crate::ui::context::App;
use crate::ui::nhsuk::{ErrorLink, ErrorSummary, InsetText, Title};
use crate::ui::pages::checks::CheckNotices;
use crate::ui::pages::clear_answer::ClearAnswer;
use crate::ui::route::{Route, Via};

/// What is wrong with what was entered, and the way on, which is shut for as long as something is.
#[derive(Clone, PartialEq)]
pub struct GoingOn {
    /// What is wrong, once the person has tried to go on.
    pub error: Option<AttrValue>,
    /// How often they tried.
    attempt: u32,
    /// Something is wrong, whether the person knows it or not.
    pub has_problem: bool,
    /// Says what is wrong with what is entered now.
    pub onproblem: Callback<Option<AttrValue>>,
    /// Goes on, or says why not.
    pub go_on: Callback<()>,
}

/// The way on from a question.
#[hook]
pub fn use_going_on(app: &App, next: &Route) -> GoingOn {
    let problem = use_state(|| None::<AttrValue>);
    let attempt = use_state(|| 0_u32);
    let go_on = {
        let (app, next) = (app.clone(), next.clone());
        let (problem, attempt) = (problem.clone(), attempt.clone());
        Callback::from(move |()| {
            if problem.is_some() {
                attempt.set(*attempt + 1)
            } else {
                app.go(&next)
            }
        })
    };
    GoingOn {
        error: problem.as_ref().filter(|_| *attempt > 0).cloned(),
        attempt: *attempt,
        has_problem: problem.is_some(),
        onproblem: Callback::from(move |now| problem.set(now)),
        go_on,
    }
}

impl GoingOn {
    /// The title of the question's page.
    pub fn page_title(&self, question: &Question, check: &Assessment) -> AttrValue {
        let mark = if self.error.is_some() { "Error: " } else { "" };
        let (text, theme) = (question.text_for(check.group), question.theme.name);
        format!("{mark}{text} - {theme} - RoleCheck").into()
    }

    /// What is wrong, at the top of the page.
    pub fn summary(&self, question: &Question) -> Html {
        let Some(text) = self.error.clone() else {
            return Html::default();
        };
        html! {
            <ErrorSummary
                errors={vec![ErrorLink { target: Some(question.id.into()), text }]}
                attempt={self.attempt}
            />
        }
    }
}

/// The control, and a word where the question does not count.
pub fn answering(of: &QuestionProps, going_on: &GoingOn, title: Title) -> Html {
    let question = of.question.0;
    let answer = AnswerProps {
        app: of.app.clone(),
        check: of.check.clone(),
        via: of.via,
        place: question.place,
        title,
        is_compact: false,
        error: going_on.error.clone(),
        onproblem: going_on.onproblem.clone(),
    };
    html! {
        <>
            if !question.is_shown(&of.check) {
                <InsetText>
                    <p>{"Other answers say that this question does not apply, so it is not \
                    counted. What you answer here is kept, and counts if they change."}</p>
                </InsetText>
            }
            {control(question, answer)}
        </>
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

/// Takes the answer back, where there is one.
pub fn clear_answer(of: &QuestionProps) -> Html {
    let question = of.question.0;
    if of.check.answers.get(question.id).is_none() {
        return Html::default();
    }
    let clear = of
        .app
        .on_edit(&of.check, move |_: MouseEvent| Change::Answer {
            question: question.id,
            answer: None,
        });
    let words = match of.via {
        Via::Meeting(_) => "Clear our answer",
        _ => "Clear my answer",
    };
    html! {
        <ClearAnswer
            id="clear-answer"
            {words}
            control={AttrValue::Static(question.id)}
            onclear={clear}
        />
    }
}

/// What does not fit together. It stands below what is being answered, which must not move when a
/// notice appears.
pub fn notices(of: &QuestionProps) -> Html {
    let id = of.question.0.id;
    html! {
        <CheckNotices
            app={of.app.clone()}
            check={of.check.clone()}
            only={Some(Rc::from([id]))}
            via={of.via}
            here={Route::Question(of.check.id.clone(), of.via, id.to_owned())}
        />
    }
}
