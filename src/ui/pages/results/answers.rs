//! Answers as the reasons for a result, each with a link to change it.
//!
//! It must not judge: what an answer counts for is in its note.

use yew::prelude::*;

use super::links::card_link;
use crate::engine::report::{AnswerLine, FindOutLine};
use crate::engine::words::figure_text;
use crate::ui::focus::come_back_to;
use crate::ui::medium::InnerLink;
use crate::ui::nhsuk::{Action, SummaryList, SummaryRow};
use crate::ui::route::{Route, Via};

/// Answers with links to change them, which lead back to the element with the id `place`.
pub fn answer_list(check_id: &str, answers: &[AnswerLine], place: &AttrValue) -> Html {
    let rows: Vec<SummaryRow> = (answers.iter())
        .map(|answer| row(check_id, answer, place, false))
        .collect();
    html! { <SummaryList {rows} /> }
}

/// The same with the study's figures beside the answers: once on a page, as they are long.
pub fn answer_list_with_figures(check_id: &str, answers: &[AnswerLine], place: &AttrValue) -> Html {
    let rows: Vec<SummaryRow> = (answers.iter())
        .map(|answer| row(check_id, answer, place, true))
        .collect();
    html! { <SummaryList {rows} /> }
}

fn row(check_id: &str, answer: &AnswerLine, place: &AttrValue, with_figures: bool) -> SummaryRow {
    let value = html! {
        <>
            {&answer.answer}
            if !answer.note.is_empty() {
                <span class="app-answer-note">{&answer.note}</span>
            }
            if !answer.own_note.is_empty() {
                <span class="app-answer-note app-answer-note--own">
                    {"Your note: "}{&answer.own_note}
                </span>
            }
            if with_figures {
                {for answer.figures.iter().map(|figure| html! {
                    <span key={figure.id} class="app-answer-note app-answer-note--figure">
                        {"In the study: "}{figure_text(figure)}
                    </span>
                })}
            }
        </>
    };
    let key = html! {
        <>
            {answer.question}
            if answer.safety {
                <span class="app-answer-note">{"Safety question"}</span>
            }
        </>
    };
    SummaryRow::new(key, value).action(
        Action::link("Change", question_href(check_id, answer.id))
            .of(format!("the answer to \u{2018}{}\u{2019}", answer.question))
            .on_follow(come_back_to(place)),
    )
}

/// What to find out, with links to answer.
pub fn find_out_list(
    check_id: &str,
    lines: &[FindOutLine],
    place: &AttrValue,
    with_who: bool,
) -> Html {
    html! {
        <ul class="nhsuk-list nhsuk-list--bullet">
            {for lines.iter().map(|line| html! {
                <li key={line.answer.id}>
                    <InnerLink
                        href={question_href(check_id, line.answer.id)}
                        onclick={come_back_to(place)}
                    >
                        {line.answer.question}
                    </InnerLink>
                    {" "}{&line.answer.answer}{"."}
                    if with_who {
                        {" Who could answer: "}{&line.who}{"."}
                    } else {
                        {helps(line)}
                    }
                </li>
            })}
        </ul>
    }
}

/// The recommendations that an answer would help to tell.
fn helps(line: &FindOutLine) -> Html {
    html! {
        {for line.helps.iter().map(|recommendation| html! {
            <span key={recommendation.id} class="app-answer-note">
                {"Helps to tell: "}
                {card_link(recommendation.id, recommendation.id.into())}
                {" "}{recommendation.text}
            </span>
        })}
    }
}

/// The address of a question that leads back to the results.
pub fn question_href(check_id: &str, question: &str) -> String {
    Route::Question(check_id.to_owned(), Via::Results, question.to_owned()).to_string()
}
