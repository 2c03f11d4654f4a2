//! Questions with options: one of them, or any number.
//!
//! 'I do not know' and 'Not applicable' stand apart from the options and are never hidden.

use yew::prelude::*;

use super::AnswerProps;
use crate::engine::answers::Answer;
use crate::engine::assessment::Assessment;
use crate::engine::instrument::{Choice as Option_, Instrument, Kind, Question};
use crate::engine::words::not_applicable_text;
use crate::ui::nhsuk::{Checkboxes, Choice, Radios};

/// The value of 'I do not know'.
pub const DONT_KNOW: &str = "dont-know";
/// The value of 'Not applicable'.
pub const NOT_APPLICABLE: &str = "not-applicable";
/// The value of 'None of these'; in files it is an empty list.
const NONE_OF_THESE: &str = "none-of-these";

/// One of the options.
#[component]
pub fn OneChoice(props: &AnswerProps) -> Html {
    let Some(question) = props.question() else {
        return Html::default();
    };
    let current = props.check.answers.get(question.id);
    let value = current.map(|answer| match answer {
        Answer::Choice(id) => AttrValue::Static(id),
        Answer::NotApplicable => AttrValue::Static(NOT_APPLICABLE),
        _ => AttrValue::Static(DONT_KNOW),
    });
    let group = props.check.group;
    let items: Vec<Choice> = offered(question, &props.check)
        .map(|option| Choice::new(option.id, option.text_for(group)))
        .chain(apart(question))
        .map(|choice| {
            if props.is_compact {
                with_key(question, choice)
            } else {
                choice
            }
        })
        .collect();
    let onchange = props
        .on_answer(question)
        .reform(move |value: AttrValue| match value.as_str() {
            DONT_KNOW => Some(Answer::DontKnow),
            NOT_APPLICABLE => Some(Answer::NotApplicable),
            id => question.choice(id).map(|option| Answer::Choice(option.id)),
        });
    html! {
        <Radios
            name={question.id}
            legend={props.title.clone()}
            hint={hint(props.check.form.hint(question))}
            {items}
            {value}
            inline={props.is_compact}
            small={props.is_compact}
            {onchange}
        />
    }
}

/// The choice with the key that presses it before its words.
fn with_key(question: &Question, choice: Choice) -> Choice {
    let place = (question.choices().iter()).position(|option| option.id == choice.value.as_str());
    let key = match (place, choice.value.as_str()) {
        (Some(place), _) => (place + 1).to_string(),
        (None, DONT_KNOW) => "0".to_owned(),
        (None, _) => "X".to_owned(),
    };
    let label = html! { <><kbd>{key}</kbd>{" "}{choice.label}</> };
    Choice {
        label,
        divider: None,
        ..choice
    }
}

/// Any number of the options.
#[component]
pub fn ManyChoices(props: &AnswerProps) -> Html {
    let Some(question) = props.question() else {
        return Html::default();
    };
    let options = options_of(question, &props.check, props.app.state.instrument);
    let values: Vec<AttrValue> = match props.check.answers.get(question.id) {
        Some(Answer::Choices(ids)) if ids.is_empty() => vec![NONE_OF_THESE.into()],
        Some(Answer::Choices(ids)) => ids.iter().map(|id| AttrValue::Static(id)).collect(),
        Some(Answer::NotApplicable) => vec![NOT_APPLICABLE.into()],
        Some(_) => vec![DONT_KNOW.into()],
        None => Vec::new(),
    };
    let items: Vec<Choice> = options
        .iter()
        .map(|option| Choice::new(option.id, option.text))
        .chain([Choice::new(NONE_OF_THESE, "None of these")
            .after_divider("or")
            .exclusive()])
        .chain(apart(question).map(|choice| Choice {
            divider: None,
            ..choice.exclusive()
        }))
        .collect();
    let onchange = props
        .on_answer(question)
        .reform(move |values: Vec<AttrValue>| {
            let chosen = |id: &str| values.iter().any(|value| value == id);
            if chosen(DONT_KNOW) {
                Some(Answer::DontKnow)
            } else if chosen(NOT_APPLICABLE) {
                Some(Answer::NotApplicable)
            } else if chosen(NONE_OF_THESE) {
                Some(Answer::Choices(Vec::new()))
            } else {
                let ids: Vec<_> = options
                    .iter()
                    .map(|option| option.id)
                    .filter(|id| chosen(id))
                    .collect();
                (!ids.is_empty()).then_some(Answer::Choices(ids))
            }
        });
    let line = if question.hint.is_empty() {
        "Select all that apply."
    } else {
        question.hint
    };
    html! {
        <Checkboxes
            name={question.id}
            legend={props.title.clone()}
            hint={hint(line)}
            {items}
            {values}
            {onchange}
        />
    }
}

/// A line of help, where there is one.
pub fn hint(text: &'static str) -> Option<Html> {
    (!text.is_empty()).then(|| html! { {text} })
}

/// The options that are offered. One that was chosen stays, even if it would not be offered now.
fn offered<'a>(
    question: &'static Question,
    check: &'a Assessment,
) -> impl Iterator<Item = &'static Option_> + 'a {
    let chosen = match check.answers.get(question.id) {
        Some(Answer::Choice(id)) => Some(*id),
        _ => None,
    };
    let stays = move |option: &&Option_| option.is_offered(check) || chosen == Some(option.id);
    question.choices().iter().filter(stays)
}

/// The options of a multiple choice: its own, or the areas that the profile lists.
fn options_of(
    question: &'static Question,
    check: &Assessment,
    instrument: &'static Instrument,
) -> Vec<Option_> {
    if !matches!(question.kind, Kind::MultiAreas) {
        return question.choices().to_vec();
    }
    let hospitals = &check.profile.hospitals;
    let is_listed = |id: &str| {
        hospitals
            .iter()
            .any(|hospital| hospital.areas.contains(&id))
    };
    let is_chosen = |id: &str| matches!(check.answers.get(question.id), Some(Answer::Choices(ids)) if ids.contains(&id));
    let none_listed = hospitals.iter().all(|hospital| hospital.areas.is_empty());
    let offered = |area: &&Option_| none_listed || is_listed(area.id) || is_chosen(area.id);
    instrument.areas.iter().filter(offered).copied().collect()
}

/// What stands apart from the options: 'I do not know', and 'Not applicable' with its reason.
fn apart(question: &'static Question) -> impl Iterator<Item = Choice> {
    let not_applicable = question
        .not_applicable
        .map(|_| Choice::new(NOT_APPLICABLE, not_applicable_text(question)));
    [Choice::new(DONT_KNOW, "I do not know").after_divider("or")]
        .into_iter()
        .chain(not_applicable)
}
