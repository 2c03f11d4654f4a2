//! The questions for one group of people, with a button that copies them as text.
//!
//! Where the browser does not copy, it must show the text, selected, to be copied by hand.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::report::{ASK_HELPS, ASK_HOW, ASK_WHY, AskSheet, AskedQuestion};
use crate::engine::words::count_text;
use crate::platform::PlatformError;
use crate::ui::context::App;
use crate::ui::focus::select_text;
use crate::ui::nhsuk::{
    Button, ButtonType, ButtonVariant, Heading, Size, Textarea, VisuallyHidden,
};
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

/// How copying went.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Copied {
    NotYet,
    Done,
    Failed(PlatformError),
}

/// The id of the heading of the sheet at this place.
pub fn heading_id(place: usize) -> String {
    format!("ask-{}", place + 1)
}

/// One sheet.
#[component]
pub fn Sheet(props: &SheetProps) -> Html {
    let sheet = &props.sheet;
    let copied = use_state(|| Copied::NotYet);
    let (heading, field) = (
        heading_id(props.place),
        format!("ask-{}-text", props.place + 1),
    );
    {
        let field = field.clone();
        use_effect_with((*copied).clone(), move |copied| {
            if matches!(copied, Copied::Failed(_)) {
                select_text(&field);
            }
        });
    }
    let copy = {
        let (files, sheet) = (props.app.platform.files.clone(), sheet.clone());
        let copied = copied.clone();
        Callback::from(move |_: MouseEvent| {
            let copied = copied.setter();
            let done = move |outcome| {
                copied.set(match outcome {
                    Ok(()) => Copied::Done,
                    Err(error) => Copied::Failed(error),
                });
            };
            files.copy(&sheet.text, Box::new(done));
        })
    };
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
            <Button
                id={format!("copy-{}", props.place + 1)}
                kind={ButtonType::Button}
                variant={ButtonVariant::Secondary}
                small=true
                onclick={copy}
            >
                {"Copy as text"}<VisuallyHidden>{format!(" the questions: {}", sheet.heading)}</VisuallyHidden>
            </Button>
            {outcome(sheet, &copied, field)}
            <ol class="app-sheet__questions">
                {for sheet.questions.iter().map(|each| question(&props.check_id, each))}
            </ol>
        </section>
    }
}

/// What came of copying. The line is always there, so that its words are read out.
fn outcome(sheet: &AskSheet, copied: &Copied, field: String) -> Html {
    let number = count_text(sheet.questions.len(), "question");
    html! {
        <>
            <p class="app-sheet__news app-no-print" role="status">
                if *copied == Copied::Done {
                    {format!("{number} copied. Paste them into an email or a document.")}
                }
            </p>
            if let Copied::Failed(error) = copied {
                <Textarea
                    name={field}
                    label="The questions as text"
                    hint={Some(html! {
                        {format!(
                            "{error}. The text is selected: copy it with Ctrl and C, or on a Mac with \
                            Command and C."
                        )}
                    })}
                    value={sheet.text.clone()}
                    rows=10
                    readonly=true
                />
            }
        </>
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
