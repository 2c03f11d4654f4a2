//! The deployment grid: how support workers work in each area of each hospital.
//!
//! It must not show what the grid adds up to: results are not shown while answering.

mod set_all;
mod table;

use yew::prelude::*;

use super::AnswerProps;
use super::choices::{DONT_KNOW, hint};
use crate::engine::answers::Answer;
use crate::engine::assessment::Assessment;
use crate::engine::change::Change;
use crate::engine::instrument::Question;
use crate::engine::progress::areas_filled_in;
use crate::engine::words::count_text;
use crate::ui::nhsuk::{Body, Checkboxes, Choice, Details, Fieldset, Hint, InsetText, Size, Title};
use crate::ui::route::Route;
use table::HospitalGrid;

/// A table for each hospital, and 'I do not know' for the whole.
#[component]
pub fn GridAnswer(props: &AnswerProps) -> Html {
    // What was entered before 'I do not know' was ticked, to bring it back if it is cleared.
    let before = use_mut_ref(|| None::<Answer>);
    let Some(question) = props.question() else {
        return Html::default();
    };
    let check = &props.check;
    let hint_id = format!("{}-hint", question.id);
    let listed = check
        .profile
        .hospitals
        .iter()
        .filter(|hospital| !hospital.areas.is_empty());
    let has_places = listed.clone().next().is_some();
    let is_unknown = check.answers.get(question.id) == Some(&Answer::DontKnow);
    let choose = {
        let (app, check) = (props.app.clone(), check.clone());
        Callback::from(move |values: Vec<AttrValue>| {
            let now = check.answers.get(question.id).cloned();
            let answer = if values.is_empty() {
                before.take()
            } else {
                *before.borrow_mut() = now;
                Some(Answer::DontKnow)
            };
            app.edit(
                &check.id,
                Change::Answer {
                    question: question.id,
                    answer,
                },
            );
        })
    };
    html! {
        <Fieldset
            id={AttrValue::Static(question.id)}
            legend={props.title.clone()}
            described_by={hint_id.clone()}
        >
            if let Some(hint) = hint(question.hint) {
                <Hint id={hint_id}>{hint}</Hint>
            }
            if has_places {
                {legend()}
                {for listed.map(|hospital| html! {
                    <HospitalGrid
                        key={hospital.id.clone()}
                        app={props.app.clone()}
                        check={check.clone()}
                        place={props.place}
                        hospital={hospital.id.clone()}
                    />
                })}
                {still_open(check, question)}
            } else {
                {no_places(props, question.id)}
            }
            <Checkboxes
                name={question.id}
                id_prefix={AttrValue::from(format!("{}-dont-know", question.id))}
                legend={Title::new("If you cannot fill in any of it").size(Size::S)}
                items={vec![Choice::new(DONT_KNOW, "I do not know")]}
                values={if is_unknown { vec![AttrValue::from(DONT_KNOW)] } else { Vec::new() }}
                onchange={choose}
            />
        </Fieldset>
    }
}

/// What a group of areas is, by example.
fn legend() -> Html {
    html! {
        <Details summary="What is a group of areas?">
            <Body>
                {"Some support workers move, but only within a set group of areas. Give the areas \
                of one group the same letter."}
            </Body>
            <Body>
                {"For example: some people move between CT and MRI, and others between X-ray and \
                ultrasound. Then CT and MRI are group A, and X-ray and ultrasound are group B."}
            </Body>
            <Body>
                {"If people move between all areas, or you are not sure, choose 'No set group'."}
            </Body>
            <Body>{"Leave out bank and agency staff, and people who only work out of hours."}</Body>
        </Details>
    }
}

/// How many areas are filled in. Those that are open may stay so.
fn still_open(check: &Assessment, question: &Question) -> Html {
    let areas = areas_filled_in(check, question);
    let words = if areas.is_complete() {
        "All areas are filled in.".to_owned()
    } else {
        format!(
            "{} of {} are filled in. You can leave the others open for now.",
            areas.done,
            count_text(areas.of, "area")
        )
    };
    html! { <Body>{words}</Body> }
}

/// There is nothing to fill in yet.
fn no_places(props: &AnswerProps, question_id: &str) -> Html {
    let check = &props.check;
    let id = || check.id.clone();
    let here = Route::Question(id(), props.via, question_id.to_owned());
    let route = Route::Profile(id(), "hospitals".to_owned(), Some(Box::new(here)));
    let words = if check.profile.hospitals.is_empty() {
        "You have not listed your hospitals yet. Add them and their imaging areas first: this \
        table is made from them."
    } else {
        "You have not chosen the imaging areas of your hospitals yet. Choose them first: this \
        table is made from them."
    };
    html! {
        <InsetText>
            <p>{words}</p>
            <p><a href={route.to_string()}>{"Add hospitals and areas"}</a></p>
        </InsetText>
    }
}
