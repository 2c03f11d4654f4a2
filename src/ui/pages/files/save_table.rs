//! Saves all departments as one table, for programs that are made for many.
//!
//! It must say whether names are in it, and how saving went.

use yew::prelude::*;

use crate::platform::FileType;
use crate::ui::context::App;
use crate::ui::nhsuk::{
    Body, Button, ButtonGroup, ButtonType, ButtonVariant, ErrorLink, ErrorSummary, Heading, Size,
};
use crate::wire::TableFormat;

/// What [`SaveTable`] is made of.
#[derive(Properties, PartialEq)]
pub struct SaveTableProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
}

/// How saving went: the file's name, or the button's id and the reason.
type Outcome = Result<&'static str, (&'static str, String)>;

/// The two files, and what is in them.
#[component]
pub fn SaveTable(props: &SaveTableProps) -> Html {
    let outcome = use_state(|| None::<Outcome>);
    let files = &props.app.state.files;
    let names = if files.hides_names {
        "Names are hidden now, so the table has 'Department A' and so on, and no dates."
    } else {
        "The table has the names of the departments. To leave them out, hide names above first."
    };
    html! {
        <section aria-labelledby="save-table">
            <Heading size={Size::M} id="save-table">{"Save all as one table"}</Heading>
            {failure(outcome.as_ref())}
            <Body>
                {"One line for each department and question, with its level and what the department \
                is like. For a spreadsheet, or for a program that asks thousands of files questions. \
                There are no notes, hospitals or staff numbers in it."}
            </Body>
            <Body>{names}</Body>
            <ButtonGroup>
                {for TableFormat::ALL.map(|format| button(&props.app, &outcome, format))}
            </ButtonGroup>
            // It is there before it has something to say, or screen readers miss it.
            <div role="status">
                if let Some(Ok(name)) = *outcome {
                    <Body>{"Your browser saves the file as "}<strong>{name}</strong>{"."}</Body>
                }
            </div>
        </section>
    }
}

fn button(app: &App, outcome: &UseStateHandle<Option<Outcome>>, format: TableFormat) -> Html {
    let (id, words, kind) = match format {
        TableFormat::Csv => ("save-table-csv", "Save as CSV", FileType::Csv),
        TableFormat::JsonLines => (
            "save-table-lines",
            "Save as JSON lines",
            FileType::JsonLines,
        ),
    };
    let save = {
        let (app, outcome) = (app.clone(), outcome.clone());
        Callback::from(move |_: MouseEvent| {
            let name = format.file_name();
            let text = format.text(app.state.instrument, &app.state.files);
            let saved = app.platform.files.download(name, kind, &text);
            outcome.set(Some(match saved {
                Ok(()) => Ok(name),
                Err(error) => Err((id, error.to_string())),
            }));
        })
    };
    html! {
        <Button {id} variant={ButtonVariant::Secondary} kind={ButtonType::Button} onclick={save}>
            {words}
        </Button>
    }
}

fn failure(outcome: Option<&Outcome>) -> Html {
    let Some(Err((button, reason))) = outcome else {
        return Html::default();
    };
    html! {
        <ErrorSummary errors={vec![ErrorLink {
            target: Some((*button).into()),
            text: format!("{reason}. Try again, or open this page in another browser.").into(),
        }]} />
    }
}
