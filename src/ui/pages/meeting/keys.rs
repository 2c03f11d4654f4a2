//! The keys of a meeting: what each does, the list of them, and the switch that turns them off.
//!
//! It must not take a key from somebody who types (WCAG 2.1.4).

use yew::prelude::*;

use crate::engine::instrument::{Kind, Question};
use crate::ui::event::{KeyPress, KeyTarget};
use crate::ui::nhsuk::{Checkboxes, Choice, Heading, Size};

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Choose the option at this place, from 0.
    Choose(u32),
    /// Choose 'I do not know', which may stand beyond the ninth option.
    DontKnow,
    /// Choose 'Not applicable', where it is offered.
    NotApplicable,
    /// Go on to the next question.
    GoOn,
    /// Show or hide why the question is asked.
    Why,
    /// Go to the note.
    Note,
    /// Leave the field.
    Leave,
}

/// What a key asks for, if it asks for anything.
///
/// In a radio, a checkbox or a text field the Enter key is left to the browser, which sends the form,
/// and so goes on as well.
pub fn command(press: &KeyPress, question: &Question) -> Option<Command> {
    if !press.is_plain {
        return None;
    }
    match (press.on, press.key.as_str()) {
        (KeyTarget::Text, "Escape") => Some(Command::Leave),
        (KeyTarget::Text | KeyTarget::List, _) => None,
        (KeyTarget::Nothing, "Enter") => Some(Command::GoOn),
        (_, "e" | "E") => Some(Command::Why),
        (_, "n" | "N") => Some(Command::Note),
        (_, "0") => has_numbers(question).then_some(Command::DontKnow),
        (_, "x" | "X") => {
            let is_offered = has_numbers(question) && question.not_applicable.is_some();
            is_offered.then_some(Command::NotApplicable)
        }
        (_, digit) => {
            let number = digit.parse::<u32>().ok()?;
            let place = number.checked_sub(1)?;
            (place < options_with_a_key(question)).then_some(Command::Choose(place))
        }
    }
}

/// How many options can be chosen by their number: those of one digit.
fn options_with_a_key(question: &Question) -> u32 {
    match question.kind {
        Kind::Single(_) | Kind::Multi(_) | Kind::MultiAreas => 9,
        Kind::Number { .. } | Kind::Grid(_) => 0,
    }
}

/// Whether answers to the question can be chosen by number.
pub fn has_numbers(question: &Question) -> bool {
    options_with_a_key(question) > 0
}

/// Whether the keys are in use, and the way to change that.
#[derive(Clone, PartialEq)]
pub struct Keys {
    /// They are in use.
    pub are_on: bool,
    /// Gets whether they are to be in use.
    pub onchange: Callback<bool>,
}

/// The keys and what they do, with the switch that turns them off.
pub fn key_list(keys: &Keys, with_numbers: bool) -> Html {
    let numbers = [
        ("1 to 9", "choose an answer"),
        ("0", "I do not know"),
        ("X", "not applicable, if offered"),
    ];
    let others = [
        ("Enter", "next question"),
        ("E", "why we ask this"),
        ("N", "to the note"),
        ("Esc", "leave the note"),
    ];
    let numbers = numbers.iter().filter(|_| with_numbers);
    html! {
        <section class="app-keys" aria-labelledby="meeting-keys-heading">
            <Heading size={Size::S} id="meeting-keys-heading">{"Keys"}</Heading>
            if keys.are_on {
                <dl class="app-keys__list">
                    {for numbers.chain(&others).map(|(key, what)| html! {
                        <div class="app-keys__row" key={*key}>
                            <dt><kbd class="app-keys__key">{*key}</kbd></dt>
                            <dd>{*what}</dd>
                        </div>
                    })}
                </dl>
            }
            {switch(keys)}
        </section>
    }
}

fn switch(keys: &Keys) -> Html {
    let onchange = keys
        .onchange
        .reform(|values: Vec<AttrValue>| !values.is_empty());
    html! {
        <Checkboxes
            name="meeting-keys"
            small=true
            items={vec![Choice::new("on", "Use these keys")]}
            values={if keys.are_on { vec![AttrValue::from("on")] } else { Vec::new() }}
            {onchange}
        />
    }
}
