//! A question that asks for a whole number.
//!
//! What is typed stays in the field; only a number that is allowed becomes an answer.

use yew::prelude::*;

use super::AnswerProps;
use super::choices::{DONT_KNOW, hint};
use crate::engine::answers::Answer;
use crate::engine::instrument::Kind;
use crate::ui::nhsuk::{Checkboxes, Choice, Input, InputWidth};

/// A whole number with its unit, or 'I do not know'.
#[component]
pub fn NumberAnswer(props: &AnswerProps) -> Html {
    let current = props
        .question()
        .and_then(|question| props.check.answers.get(question.id));
    let typed = use_state(|| match current {
        Some(Answer::Number(number)) => number.to_string(),
        _ => String::new(),
    });
    let Some(question) = props.question() else {
        return Html::default();
    };
    let Kind::Number { min, max, unit } = question.kind else {
        return Html::default();
    };
    let oninput = {
        let (typed, keep) = (typed.clone(), props.on_answer(question));
        let onproblem = props.onproblem.clone();
        Callback::from(move |text: String| {
            let number = whole_number(&text, min, max);
            onproblem.emit(number.as_ref().err().map(|NotAllowed| {
                format!("Enter a whole number of {unit} from {min} to {max}, like 12").into()
            }));
            keep.emit(number.ok().flatten().map(Answer::Number));
            typed.set(text);
        })
    };
    let choose = {
        let (typed, keep) = (typed.clone(), props.on_answer(question));
        let onproblem = props.onproblem.clone();
        Callback::from(move |values: Vec<AttrValue>| {
            typed.set(String::new());
            onproblem.emit(None);
            keep.emit((!values.is_empty()).then_some(Answer::DontKnow));
        })
    };
    let is_unknown = current == Some(&Answer::DontKnow);
    let values: Vec<AttrValue> = if is_unknown {
        vec![DONT_KNOW.into()]
    } else {
        Vec::new()
    };
    let value = if is_unknown {
        String::new()
    } else {
        (*typed).clone()
    };
    html! {
        <>
            <Input
                name={question.id}
                label={props.title.clone()}
                hint={hint(question.hint)}
                error={props.error.clone()}
                value={Some(AttrValue::from(value))}
                inputmode={Some(AttrValue::Static("numeric"))}
                width={InputWidth::W4}
                suffix={Some(AttrValue::Static(unit))}
                {oninput}
            />
            <Checkboxes
                name={question.id}
                id_prefix={Some(AttrValue::from(format!("{}-dont-know", question.id)))}
                items={vec![Choice::new(DONT_KNOW, "I do not know")]}
                {values}
                onchange={choose}
            />
        </>
    }
}

/// What was typed is not a whole number within the limits.
#[derive(Debug, PartialEq, Eq)]
pub struct NotAllowed;

/// The number that was typed; nothing for an empty field.
pub fn whole_number(text: &str, min: u16, max: u16) -> Result<Option<u16>, NotAllowed> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NotAllowed);
    }
    match text.parse::<u16>() {
        Ok(number) if (min..=max).contains(&number) => Ok(Some(number)),
        _ => Err(NotAllowed),
    }
}
