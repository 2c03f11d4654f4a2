//! Meeting mode: a group answers together, one question at a time, in large type.
//!
//! The answers are those of the check. It must not keep who said what, nor count votes.

mod agenda;
mod end;
pub mod keys;
mod question;
mod start;

use std::rc::Rc;

use yew::prelude::*;

use super::question::{Known, QuestionProps};
use crate::engine::assessment::Assessment;
use crate::ui::context::App;
use crate::ui::route::{Agenda, Via};
use end::End;
use keys::Keys;
use question::{MeetingQuestion, MeetingQuestionProps};
use start::Start;

/// Where a meeting stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stage {
    /// Before the first question.
    Start,
    /// At a question.
    Question(Agenda, Known),
    /// After the last one.
    End,
}

/// What a [`Meeting`] is made of.
#[derive(Properties, PartialEq)]
pub struct MeetingProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
    /// Where the meeting stands.
    pub stage: Stage,
}

/// What the start and the end of a meeting are given.
#[derive(Properties, PartialEq)]
pub struct StageProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
    /// The keys of the meeting.
    pub keys: Keys,
}

/// The pages of a meeting. They are one component, so that whether its keys are in use holds from
/// its first page to its last.
#[component]
pub fn Meeting(props: &MeetingProps) -> Html {
    let are_keys_on = use_state(|| true);
    let keys = Keys {
        are_on: *are_keys_on,
        onchange: {
            let are_keys_on = are_keys_on.clone();
            Callback::from(move |on| are_keys_on.set(on))
        },
    };
    let (app, check) = (props.app.clone(), props.check.clone());
    match props.stage {
        Stage::Start => html! { <Start {app} {check} {keys} /> },
        Stage::End => html! { <End {app} {check} {keys} /> },
        Stage::Question(agenda, question) => {
            let via = Via::Meeting(agenda);
            let of = QuestionProps {
                app,
                check,
                via,
                question,
            };
            html! {
                <MeetingQuestion
                    key={question.0.id}
                    ..MeetingQuestionProps { of, agenda, keys }
                />
            }
        }
    }
}
