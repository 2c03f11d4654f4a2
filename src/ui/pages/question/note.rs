//! The note beside an answer.
//!
//! It must remind people not to name anybody.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::assessment::Assessment;
use crate::engine::change::Change;
use crate::ui::context::App;
use crate::ui::nhsuk::{CharacterCount, Details, Size, Title};

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
    /// In a meeting it stands open and asks for what people disagreed about.
    #[prop_or_default]
    pub in_meeting: bool,
}

/// The id of the field for the note to a question.
pub fn note_id(question: &str) -> String {
    format!("{question}-note")
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
    let (label, hint) = if props.in_meeting {
        let words = "What did people disagree about? What has to be found out? Do not name people.";
        (Title::new("Note").size(Size::S), words)
    } else {
        let words = "For example what is planned, or where the facts are. Do not name people.";
        (Title::new("Note"), words)
    };
    let field = html! {
        <CharacterCount
            name={note_id(question.id)}
            {label}
            hint={Some(html! { {hint} })}
            value={note}
            max_length={MOST_CHARACTERS}
            rows=3
            {oninput}
        />
    };
    if props.in_meeting {
        return field;
    }
    html! { <Details summary="Add a note" open={*was_there}>{field}</Details> }
}
