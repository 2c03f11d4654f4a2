//! The note beside an answer.
//!
//! It must remind people not to name anybody.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::assessment::Assessment;
use crate::engine::change::Change;
use crate::ui::context::App;
use crate::ui::nhsuk::{CharacterCount, Details};

/// The most characters that a note may hold.
const MOST_CHARACTERS: usize = 500;

/// What a [`Note`] is made of.
#[derive(Properties, PartialEq)]
pub struct NoteProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
    /// The question's id.
    pub question: AttrValue,
}

/// A note, folded away until there is one.
#[component]
pub fn Note(props: &NoteProps) -> Html {
    let Some(question) = props.app.state.instrument.question(&props.question) else {
        return Html::default();
    };
    let note = props.check.answers.note(question.id).to_owned();
    // Open at the start only: a note that is emptied while typing must not shut.
    let was_there = use_state({
        let is_there = !note.is_empty();
        move || is_there
    });
    let oninput = props.app.on_edit(&props.check, move |note| Change::Note {
        question: question.id,
        note,
    });
    html! {
        <Details summary="Add a note" open={*was_there}>
            <CharacterCount
                name={format!("{}-note", question.id)}
                label="Note"
                hint={Some(html! {
                    {"For example what is planned, or where the facts are. Do not name people."}
                })}
                value={note}
                max_length={MOST_CHARACTERS}
                rows=3
                {oninput}
            />
        </Details>
    }
}
