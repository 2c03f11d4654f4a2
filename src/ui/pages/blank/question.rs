//! A question on paper: its number, its words, boxes to tick and room for a note.
//!
//! It must not hint at which answer is worth more: the options stand in the order of the page.

use yew::prelude::*;

use super::marks::{field, lines, table, ticks};
use crate::engine::assessment::Form;
use crate::engine::instrument::{Choice, Instrument, Kind, Question};
use crate::engine::words::{DONT_KNOW, NONE_OF_THESE, depends_on, list_text, not_applicable_text};

/// How many hospitals the grid has room for.
pub const HOSPITALS: usize = 4;

/// A question on paper, with its number.
pub fn question_on_paper(
    instrument: &'static Instrument,
    form: Form,
    question: &'static Question,
    number: usize,
) -> Html {
    let may_not_apply = may_not_apply(question).filter(|_| form == Form::Department);
    // A team notes what it disagreed about, which takes more room than one person's note.
    let note_lines = match form {
        Form::Department => 2,
        Form::StaffVoice | Form::Radiographer => 1,
    };
    html! {
        <div class="app-paper__question" data-question={question.id} key={question.id}>
            <h3 class="app-paper__text">
                <span class="app-paper__number">{format!("{number}. ")}</span>
                {question.text}
            </h3>
            if !form.hint(question).is_empty() {
                <p class="app-paper__hint">{form.hint(question)}</p>
            }
            if let Some(words) = may_not_apply {
                <p class="app-paper__hint">{words}</p>
            }
            {answer(instrument, question)}
            <div class="app-paper__note">
                <span>{"Note"}</span>
                {lines(note_lines)}
            </div>
        </div>
    }
}

/// Says what decides whether a question counts, since paper cannot hide it.
fn may_not_apply(question: &Question) -> Option<String> {
    let reasons = depends_on(question.shown_when.as_ref()?);
    let reasons = list_text(&reasons);
    Some(format!(
        "This counts or not, depending on {reasons}. If you are not sure, answer it."
    ))
}

/// What there is to fill in.
fn answer(instrument: &'static Instrument, question: &'static Question) -> Html {
    match question.kind {
        Kind::Single(options) => ticks(texts(options).chain(apart(question))),
        Kind::Multi(options) => several(question, options),
        Kind::MultiAreas => several(question, instrument.areas),
        Kind::Number { unit, .. } => html! {
            <>
                {field("", unit)}
                {ticks(apart(question))}
            </>
        },
        Kind::Grid(options) => grid(instrument, options),
    }
}

/// Any number of ticks. The hint may say so already.
fn several(question: &'static Question, options: &'static [Choice]) -> Html {
    let options = texts(options).chain([NONE_OF_THESE.into()]);
    html! {
        <>
            if !question.hint.starts_with("Tick") {
                <p class="app-paper__hint">{"Tick all that are true."}</p>
            }
            {ticks(options.chain(apart(question)))}
        </>
    }
}

fn texts(options: &'static [Choice]) -> impl Iterator<Item = AttrValue> {
    options.iter().map(|option| AttrValue::Static(option.text))
}

/// What stands apart from the options: 'I do not know', and 'Not applicable' with its reason.
fn apart(question: &'static Question) -> impl Iterator<Item = AttrValue> {
    let not_applicable = question
        .not_applicable
        .map(|_| not_applicable_text(question));
    [AttrValue::Static(DONT_KNOW)]
        .into_iter()
        .chain(not_applicable.map(AttrValue::from))
}

/// The grid: a row for each area, a column for each hospital, a number for each way of working.
fn grid(instrument: &'static Instrument, options: &'static [Choice]) -> Html {
    let hospital = |place: usize| {
        html! {
            <>
                {format!("Hospital {place}")}
                <span class="app-paper__space" aria-hidden="true"></span>
            </>
        }
    };
    let columns: Vec<Html> = [html! { {"Area"} }]
        .into_iter()
        .chain((1..=HOSPITALS).map(hospital))
        .collect();
    let areas: Vec<AttrValue> = texts(instrument.areas).collect();
    let ways = texts(options).chain([DONT_KNOW.into()]);
    html! {
        <>
            <p class="app-paper__hint">
                {"Write a number in each box. Leave a box empty if the hospital does not have the \
                area. Write the letter of a group after the number, such as 2A."}
            </p>
            <ol class="app-paper__ways">
                {for ways.map(|way| html! { <li>{way}</li> })}
            </ol>
            {table("How support workers work in each area", &columns, &areas, &Html::default())}
            {ticks(["I do not know any of it"])}
        </>
    }
}
