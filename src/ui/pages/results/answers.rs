//! Answers as the reasons for a result, each with a link to change it.
//!
//! It must not judge: what an answer counts for is in its note.

use yew::prelude::*;

use crate::engine::report::{AnswerLine, FindOutLine};
use crate::engine::words::figure_text;
use crate::ui::medium::InnerLink;
use crate::ui::nhsuk::{Action, SummaryList, SummaryRow};
use crate::ui::route::{Route, Via};

/// Answers with links to change them.
pub fn answer_list(check_id: &str, answers: &[AnswerLine]) -> Html {
    let rows: Vec<SummaryRow> = (answers.iter())
        .map(|answer| row(check_id, answer, false))
        .collect();
    html! { <SummaryList {rows} /> }
}

/// The same with the study's figures beside the answers: once on a page, as they are long.
pub fn answer_list_with_figures(check_id: &str, answers: &[AnswerLine]) -> Html {
    let rows: Vec<SummaryRow> = (answers.iter())
        .map(|answer| row(check_id, answer, true))
        .collect();
    html! { <SummaryList {rows} /> }
}

fn row(check_id: &str, answer: &AnswerLine, with_figures: bool) -> SummaryRow {
    let value = html! {
        <>
            {&answer.answer}
            if !answer.note.is_empty() {
                <span class="app-answer-note">{&answer.note}</span>
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
            .of(format!("the answer to \u{2018}{}\u{2019}", answer.question)),
    )
}

/// What to find out, with links to answer.
pub fn find_out_list(check_id: &str, lines: &[FindOutLine], with_who: bool) -> Html {
    html! {
        <ul class="nhsuk-list nhsuk-list--bullet">
            {for lines.iter().map(|line| html! {
                <li key={line.answer.id}>
                    <InnerLink href={question_href(check_id, line.answer.id)}>
                        {line.answer.question}
                    </InnerLink>
                    {" "}{&line.answer.answer}{"."}
                    if with_who {
                        {" Who could answer: "}{&line.who}{"."}
                    } else {
                        {" Helps to tell "}{&line.helps}{"."}
                    }
                </li>
            })}
        </ul>
    }
}

/// The address of a question that leads back to the results.
pub fn question_href(check_id: &str, question: &str) -> String {
    Route::Question(check_id.to_owned(), Via::Results, question.to_owned()).to_string()
}
