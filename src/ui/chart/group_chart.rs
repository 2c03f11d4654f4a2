//! What groups of staff said, question by question: a line for each group with a mark at its middle
//! answer, the words beside it, and all of it as a table.
//!
//! It must not draw how people of one group differ: that is never shown.

use yew::prelude::*;

use super::marks::group_mark;
use super::parts::{Key, folded_table, keys};
use super::share;
use crate::engine::chart::{level_places, median_place};
use crate::engine::groups::{AnswerWords, ComparedGroup, GroupQuestion, group_title};
use crate::ui::nhsuk::{Cell, Column, Table, Title};

/// How high the line of one group is.
const LANE: usize = 22;

/// What the marks stand for.
pub fn group_keys() -> Html {
    let key = |group| Key {
        sample: group_mark(group),
        words: group_title(group).into(),
    };
    html! {
        <div class="app-chart__legend">
            <p class="app-chart__legend-text">
                {"In the drawings the lowest answer is at the left, the highest at the right."}
            </p>
            {keys(ComparedGroup::ALL.map(key).into())}
        </div>
    }
}

/// The figure of a theme.
pub fn group_figure(theme: &'static str, questions: &[GroupQuestion]) -> Html {
    html! {
        <figure class="app-chart">
            <figcaption class="nhsuk-u-visually-hidden">
                {format!("{theme}: the middle answer of each group")}
            </figcaption>
            <ul class="app-chart__rows" role="list">{for questions.iter().map(row)}</ul>
            {folded_table("the answers of each group", table(theme, questions))}
        </figure>
    }
}

fn row(question: &GroupQuestion) -> Html {
    let shown: Vec<&AnswerWords> = question
        .answers
        .iter()
        .filter(|each| each.median.is_some())
        .collect();
    html! {
        <li key={question.id} class="app-chart__row app-chart__row--groups">
            <div class="app-chart__name">
                <p class="app-groups__question">
                    {question.text}
                    if !question.gap.is_empty() {
                        {" "}<strong>{question.gap}</strong>
                    }
                </p>
                <ul class="nhsuk-list app-groups__answers" role="list">
                    {for question.answers.iter().filter(|each| each.group_is_shown).map(|each| html! {
                        <li key={each.name}>{answer(each)}</li>
                    })}
                </ul>
                // Of a gap it is said in short, above.
                if question.is_alike && !question.study.is_empty() {
                    <p class="app-groups__words">{question.study}</p>
                }
            </div>
            if !shown.is_empty() {
                <div class="app-chart__drawing">{drawing(&shown)}</div>
            }
        </li>
    }
}

fn answer(each: &AnswerWords) -> Html {
    html! {
        <>
            if each.median.is_some() {
                <svg
                    class="app-groups__mark"
                    width="16" height="16" viewBox="-8 -8 16 16"
                    aria-hidden="true" focusable="false"
                >
                    {group_mark(each.group)}
                </svg>
            }
            {each.name}
            if each.is_department {
                {" (the department\u{2019}s own answer)"}
            }
            {": "}{&each.words}
        </>
    }
}

fn drawing(shown: &[&AnswerWords]) -> Html {
    let height = shown.len() * LANE + 4;
    html! {
        <svg width="100%" height={height.to_string()} aria-hidden="true" focusable="false">
            {for level_places().into_iter().map(|place| html! {
                <line
                    class="app-chart__tick"
                    x1={share(place)} x2={share(place)} y1="0" y2={height.to_string()}
                />
            })}
            {for shown.iter().enumerate().map(|(lane, each)| {
                let y = (lane * LANE + LANE / 2 + 2).to_string();
                let place = each.median.map(median_place).unwrap_or_default();
                html! {
                    <>
                        <line class="app-chart__lane" x1="0" x2="100%" y1={y.clone()} y2={y.clone()} />
                        <svg x={share(place)} {y}>{group_mark(each.group)}</svg>
                    </>
                }
            })}
        </svg>
    }
}

fn table(theme: &'static str, questions: &[GroupQuestion]) -> Html {
    let head: Vec<Column> = ["Question"]
        .into_iter()
        .chain(ComparedGroup::ALL.map(group_title))
        .map(Column::new)
        .collect();
    let rows: Vec<Vec<Cell>> = (questions.iter())
        .map(|question| {
            let answers = question
                .answers
                .iter()
                .map(|each| each.words.clone().into());
            [Cell::from(question.text)]
                .into_iter()
                .chain(answers)
                .collect()
        })
        .collect();
    html! {
        <Table
            caption={Title::new(format!("{theme}: what each group said"))}
            {head}
            {rows}
            responsive=true
            compact=true
        />
    }
}
