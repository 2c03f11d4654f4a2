//! The pages, one file each, and which of them a check's address stands for.
//!
//! A page takes the [`App`] and plain values. It must not keep what a person enters: that goes into
//! the state at once.

pub mod about;
pub mod actions;
pub mod answers;
pub mod blank;
pub mod carry_forward;
pub mod checks;
pub mod clear_answer;
pub mod collect;
pub mod date_field;
pub mod delete;
pub mod departments;
pub mod essentials;
pub mod files;
pub mod find_out;
pub mod groups;
pub mod keep;
pub mod last_time;
pub mod meeting;
pub mod missing;
pub mod open_file;
pub mod over_time;
pub mod plan;
pub mod profile;
pub mod question;
pub mod report;
pub mod results;
pub mod rows;
pub mod save_file;
pub mod section;
pub mod sections;
pub mod share;
pub mod start;
pub mod tasks;
pub mod voice;

use std::rc::Rc;

use yew::prelude::*;

use super::context::App;
use super::route::{Route, Via};
use crate::engine::assessment::Assessment;
use crate::engine::instrument::Question;
use meeting::{Meeting, Stage};
use question::{Known, QuestionPage};

/// What a page of one check is given.
#[derive(Properties, PartialEq)]
pub struct CheckPageProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
}

/// The page of a question, or of a meeting that is at this question.
fn question_page(app: App, check: Rc<Assessment>, via: Via, question: &'static Question) -> Html {
    match via {
        Via::Meeting(agenda) => {
            let stage = Stage::Question(agenda, Known(question));
            html! { <Meeting {app} {check} {stage} /> }
        }
        _ => html! {
            <QuestionPage key={question.id} {app} {check} {via} place={question.place} />
        },
    }
}

/// The page of a check for a route.
pub fn of_check(app: App, check: Rc<Assessment>, route: &Route) -> Html {
    // These say themselves that one person's form has no results.
    let says_so = matches!(
        route,
        Route::Results(_)
            | Route::Plan(..)
            | Route::Actions(..)
            | Route::FindOut(_)
            | Route::Report(_)
    );
    if check.form.is_of_one_person() && !says_so {
        return of_form(app, check, route);
    }
    if check.section.is_some() {
        return of_part(app, check, route);
    }
    match route {
        Route::Profile(_, step, back) => {
            let back = back.as_deref().cloned();
            html! { <profile::ProfilePage {app} {check} step={step.clone()} {back} /> }
        }
        Route::Essentials(_) => html! { <essentials::Essentials {app} {check} /> },
        Route::Question(_, via, id) => match app.state.instrument.question(id) {
            Some(question) => question_page(app, check, *via, question),
            None => html! { <missing::NotFound {app} path={route.to_string()} /> },
        },
        Route::Meeting(_) => html! { <Meeting {app} {check} stage={Stage::Start} /> },
        Route::MeetingEnd(_) => html! { <Meeting {app} {check} stage={Stage::End} /> },
        Route::Answers(_) => html! { <answers::Answers {app} {check} /> },
        Route::Results(_) => html! { <results::Results {app} {check} /> },
        Route::Plan(_, view) => html! { <plan::Plan {app} {check} view={*view} /> },
        Route::Actions(_, id, back) => match actions::recommendation_of(app.state.instrument, id) {
            Some(id) => {
                let back = back.as_deref().cloned();
                html! { <actions::Actions key={id} {app} {check} {id} {back} /> }
            }
            None => html! { <missing::NotFound {app} path={route.to_string()} /> },
        },
        Route::FindOut(_) => html! { <find_out::FindOut {app} {check} /> },
        Route::Report(_) => html! { <report::ReportPage {app} {check} /> },
        Route::SaveFile(_, back) => {
            let back = back.as_deref().cloned();
            html! { <save_file::SaveFile {app} {check} {back} /> }
        }
        Route::CarryForward(_) => html! { <carry_forward::CarryForwardPage {app} {check} /> },
        Route::LastTime(_) => html! { <last_time::LastTime {app} {check} /> },
        Route::Share(_) => html! { <share::Share {app} {check} /> },
        Route::Sections(_) => html! { <sections::Sections {app} {check} /> },
        Route::Delete(_) => html! { <delete::DeleteCheck {app} {check} /> },
        _ => html! { <tasks::Tasks {app} {check} /> },
    }
}

/// The page of a part of a check for a route. Where it has no such page it is the part's first.
fn of_part(app: App, check: Rc<Assessment>, route: &Route) -> Html {
    match route {
        Route::Question(_, via @ (Via::Theme | Via::Tasks), id) => {
            match app.state.instrument.question(id) {
                Some(question) if section::asks(&check, question) => {
                    question_page(app, check, *via, question)
                }
                _ => html! { <section::Part {app} {check} /> },
            }
        }
        Route::Delete(_) => html! { <delete::DeleteCheck {app} {check} /> },
        _ => html! { <section::Part {app} {check} /> },
    }
}

/// The page of one person's form for a route. Where it has no such page it is the form's first.
fn of_form(app: App, check: Rc<Assessment>, route: &Route) -> Html {
    match route {
        Route::Question(_, via, id) if voice::overview::has_page(&check, route) => {
            match app.state.instrument.question(id) {
                Some(question) => question_page(app, check, *via, question),
                None => html! { <missing::NotFound {app} path={route.to_string()} /> },
            }
        }
        Route::Answers(_) => html! { <voice::answers::FormAnswers {app} {check} /> },
        Route::SaveFile(_, _) => html! { <voice::save::SaveForm {app} {check} /> },
        Route::Delete(_) => html! { <delete::DeleteCheck {app} {check} /> },
        _ => html! { <voice::overview::Overview {app} {check} /> },
    }
}
