//! The questions for one group of people, with a button that copies them as text.
//!
//! It must not work out which questions there are.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::report::{ASK_HELPS, ASK_HOW, ASK_WHY, AskSheet, AskedQuestion};
use crate::engine::words::count_text;
use crate::ui::context::App;
use crate::ui::copy::CopyButton;
use crate::ui::nhsuk::{Heading, Size, VisuallyHidden};
use crate::ui::route::{Route, Via};

/// What a [`Sheet`] is made of.
#[derive(Properties, PartialEq)]
pub struct SheetProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check's id, for links.
    pub check_id: AttrValue,
    /// Its place on the page, from 0.
    pub place: usize,
    /// The questions.
    pub sheet: Rc<AskSheet>,
}

/// The id of the heading of the sheet at this place.
pub fn heading_id(place: usize) -> String {
    format!("ask-{}", place + 1)
}

/// One sheet.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let sheet = &props.sheet;
    let heading = heading_id(props.place);
    let number = count_text(sheet.questions.len(), "question");
    html! {
        <section class="app-sheet" aria-labelledby={heading.clone()}>
            <Heading size={Size::M} id={heading}>{&sheet.heading}</Heading>
            if sheet.who.to_lowercase() != sheet.heading.to_lowercase() {
                <p class="app-sheet__who">{"For "}{&sheet.who}</p>
            }
            <div class="app-print-only">
                <p>{&sheet.check}</p>
                <p>{ASK_WHY}</p>
                <p>{ASK_HOW}</p>
            </div>
            <CopyButton
                app={props.app.clone()}
                id={format!("copy-{}", props.place + 1)}
                field={format!("ask-{}-text", props.place + 1)}
                label="The questions as text"
                text={sheet.text.clone()}
                done={format!("{number} copied. Paste them into an email or a document.")}
                small=true
            >
                {"Copy as text"}<VisuallyHidden>{format!(" the questions: {}", sheet.heading)}</VisuallyHidden>
            </CopyButton>
            <ol class="app-sheet__questions">
                {for sheet.questions.iter().map(|each| question(&props.check_id, each))}
            </ol>
        </section>
    }
}

fn question(check_id: &AttrValue, asked: &AskedQuestion) -> Html {
    let route = Route::Question(check_id.to_string(), Via::FindOut, asked.id.to_owned());
    html! {
        <li key={asked.id} class="app-sheet__question">
            <p class="app-sheet__text"><strong>{asked.question}</strong></p>
            <p class="app-sheet__how">{&asked.how}</p>
            <ul class="app-sheet__options" role="list">
                {for asked.options.iter().map(|option| html! {
                    <li key={option.clone()}>{option}</li>
                })}
            </ul>
            {for asked.helps.iter().map(|helps| html! {
                <p key={*helps} class="app-sheet__how">{ASK_HELPS}{" "}{*helps}</p>
            })}
            <p class="app-no-print">
                {"So far: "}{&asked.so_far}{". "}
                <a href={route.to_string()}>
                    {"Answer"}<VisuallyHidden>{format!(": {}", asked.question)}</VisuallyHidden>
                </a>
            </p>
        </li>
    }
}
