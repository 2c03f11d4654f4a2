//! What stands before the questions of a form: what it is, how to fill it in, who will see what.
//!
//! It must promise nothing that depends on the people who collect the paper: they fill that in.

use yew::prelude::*;

use super::marks::{long_field, ticks};
use crate::engine::assessment::Form;
use crate::engine::instrument::Instrument;
use crate::engine::words::group_name;
use crate::ui::nhsuk::{Heading, List, Size};

/// The first page of a form.
pub fn introduction(instrument: &'static Instrument, form: Form) -> Html {
    let caveat = |id| instrument.caveat(id);
    let is_of_department = form == Form::Department;
    let seen = if is_of_department {
        SEEN_OF_DEPARTMENT
    } else {
        SEEN_OF_ONE_PERSON
    };
    let last = caveat(if is_of_department {
        "sharing"
    } else {
        "groups"
    });
    html! {
        <div class="app-paper__intro">
            {part("What this is", &[])}
            <p>{caveat("start-not-a-test")}</p>
            <p>{caveat("start-listened")}</p>
            {part("How to fill it in", HOW_TO)}
            {part("Who will see what", seen)}
            <p>{last}</p>
            if !is_of_department {
                <div class="app-paper__organiser">
                    <p class="app-paper__strong">
                        {"To be filled in before the form is handed out. If it is empty, ask first."}
                    </p>
                    {for TO_BE_SAID_FIRST.iter().map(|what| long_field(what))}
                </div>
            }
        </div>
    }
}

const HOW_TO: &[&str] = &[
    "Tick one box for each question, unless it asks for all that are true.",
    "Tick what is true today, not what is planned.",
    "‘I do not know’ is a useful answer: it shows what to find out. It never counts as ‘no’.",
    "You can leave any question out.",
    "Do not write names, and nothing that shows who somebody is.",
];

const SEEN_OF_DEPARTMENT: &[&str] = &[
    "Anybody who holds this paper can read it.",
    "Answer alone, or agree on one answer as a team. A support worker may not speak freely in front \
     of a manager: there is a form of their own for them.",
];

const SEEN_OF_ONE_PERSON: &[&str] = &[
    "You do not have to take part. This form asks for no name, age or sickness.",
    "Whoever collects the paper can read what is on it, and may know your handwriting. If that \
     worries you, only tick boxes, and write no notes.",
    "If you fill the form in beside your manager, or hand it to them, it is not private.",
    "Your ticks can be typed into RoleCheck. It keeps only how many people gave each answer, and \
     shows no results for groups of fewer than 5 people. What else becomes of the paper is up to \
     those who collect it: read below what they say.",
];

/// What only the people who hand the form out can know.
const TO_BE_SAID_FIRST: &[&str] = &[
    "Who collects the forms",
    "What the answers are for",
    "Who sees them, and how many people must have answered first",
    "What happens to the paper",
];

/// A heading and what is said below it.
fn part(heading: &'static str, points: &[&'static str]) -> Html {
    html! {
        <>
            <Heading size={Size::M}>{heading}</Heading>
            if !points.is_empty() {
                <List>
                    {for points.iter().map(|point| html! { <li key={*point}>{*point}</li> })}
                </List>
            }
        </>
    }
}

/// What a form of one group asks about the person: nothing but which of its groups is theirs.
pub fn who_you_are(form: Form) -> Html {
    if form.has_profile() || form.groups().len() < 2 {
        return Html::default();
    }
    html! {
        <div class="app-paper__item">
            <Heading size={Size::M}>{"Who are you?"}</Heading>
            {ticks(form.groups().iter().map(|group| group_name(*group)))}
        </div>
    }
}
