//! A row of 'check your answers': a question or profile item, what was entered, and 'Change'.
//!
//! It must not judge the answer, other than by saying which check it is part of.

use yew::prelude::*;

use crate::engine::answers::Answer;
use crate::engine::assessment::Assessment;
use crate::engine::checks::RaisedChecks;
use crate::engine::instrument::{Check, Effect, Instrument, ProfileItem, Question};
use crate::engine::words::{answer_lines, item_name, profile_lines};
use crate::ui::focus::focus_region;
use crate::ui::medium::OnScreen;
use crate::ui::nhsuk::{Action, List, ListKind, SummaryRow, Tag, TagColour};
use crate::ui::pages::profile::steps::route_to_change;
use crate::ui::route::{Route, Via};

/// The row of a profile item.
pub fn profile_row(
    instrument: &'static Instrument,
    check: &Assessment,
    item: &'static ProfileItem,
) -> SummaryRow {
    let row = SummaryRow::new(
        item_name(item),
        lines(&profile_lines(instrument, item, check)),
    );
    match route_to_change(&check.id, item.id, Route::Answers(check.id.clone())) {
        Some(route) => row.action(Action::link("Change", route.to_string()).of(item_name(item))),
        None => row,
    }
}

/// The row of a question.
pub fn question_row(
    instrument: &'static Instrument,
    check: &Assessment,
    raised: &RaisedChecks,
    question: &'static Question,
) -> SummaryRow {
    let answer = check.answers.get(question.id);
    let note = check.answers.note(question.id);
    let value = html! {
        <>
            {lines(&own_answer_lines(instrument, question, answer, check))}
            if !note.is_empty() {
                <p class="app-answer__note"><strong>{"Note: "}</strong>{note}</p>
            }
            {for raised.open.iter().filter(|check| concerns(check, question)).map(|check| {
                mark(check, question)
            })}
        </>
    };
    let route = Route::Question(check.id.clone(), Via::Answers, question.id.to_owned());
    let text = question.text_for(check.group);
    SummaryRow::new(text, value).action(Action::link("Change", route.to_string()).of(text))
}

/// The answer as it was put to the person who gave it.
fn own_answer_lines(
    instrument: &'static Instrument,
    question: &'static Question,
    answer: Option<&Answer>,
    check: &Assessment,
) -> Vec<String> {
    if let Some(Answer::Choice(id)) = answer
        && let Some(option) = question.choice(id)
    {
        return vec![option.text_for(check.group).to_owned()];
    }
    answer_lines(instrument, question, answer, &check.profile)
}

/// One line as text, several as a list.
pub fn lines(lines: &[String]) -> Html {
    match lines {
        [line] => html! { {line} },
        lines => html! {
            <List kind={ListKind::Plain}>
                {for lines.iter().map(|line| html! { <li>{line}</li> })}
            </List>
        },
    }
}

/// Whether a check is to be named beside a question: beside the one that it doubts or, if it
/// doubts none, beside all that it reads.
fn concerns(check: &Check, question: &Question) -> bool {
    match check.effect {
        Effect::DoubtUnlessConfirmed(doubted) | Effect::NotApplicableRefused(doubted) => {
            doubted.id == question.id
        }
        Effect::AskToLook | Effect::Information => check.reads.contains(&question.id),
    }
}

/// What a check says, with a link to the notice at the top of the page.
fn mark(check: &Check, question: &Question) -> Html {
    let (words, colour) = match check.effect {
        Effect::DoubtUnlessConfirmed(_) => ("In doubt", TagColour::Orange),
        Effect::NotApplicableRefused(_) => ("Needs an answer", TagColour::Orange),
        Effect::AskToLook => ("Look again", TagColour::Yellow),
        Effect::Information => ("Something to know", TagColour::Grey),
    };
    let id = format!("check-{}", check.id);
    // To the start of the notice, not to its first link: it is to be read.
    let onclick = {
        let id = id.clone();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            focus_region(&id);
        })
    };
    html! {
        <p class="app-answer__check" key={format!("{}-{}", question.id, check.id)}>
            <Tag {colour}>{words}</Tag>
            {" "}{check.message}
            <OnScreen>
                {" "}
                <a href={format!("#{id}")} {onclick}>{"What to do"}
                    <span class="nhsuk-u-visually-hidden">
                        {format!(" about: {}", question.text)}
                    </span>
                </a>
            </OnScreen>
        </p>
    }
}
