//! 'Files for other programs': tables for spreadsheets, and a summary to send to others.
//!
//! It must say that they cannot be opened here again, and how each went beside its button.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::assessment::Assessment;
use crate::platform::FileType;
use crate::ui::context::App;
use crate::ui::copy::CopyButton;
use crate::ui::nhsuk::{
    Body, Button, ButtonType, ButtonVariant, Heading, HeadingLevel, SectionBreak, Size,
};
use crate::wire::{Export, WriteOptions};

/// What [`OtherFiles`] is made of.
#[derive(Properties, PartialEq)]
pub struct OtherFilesProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
    /// Whether notes go into the files.
    pub notes: bool,
    /// Gets the button's id and the reason where the browser refuses a file; none when it took one.
    pub on_outcome: Callback<Option<(AttrValue, String)>>,
}

/// The words beside one file.
struct Words {
    heading: &'static str,
    about: &'static str,
    button: &'static str,
}

/// The files, each with a line on what it is for.
#[component]
pub fn OtherFiles(props: &OtherFilesProps) -> Html {
    let saved = use_state(|| None::<(Export, String)>);
    html! {
        <>
            <SectionBreak />
            <section aria-labelledby="other-files">
                <Heading size={Size::M} id="other-files">{"Files for other programs"}</Heading>
                <Body>
                    {"These are for spreadsheets, reports and emails. RoleCheck cannot open them \
                    again. To keep your check, save the file above."}
                </Body>
                <Body>
                    {"The 3 tables are CSV files. They open in Excel and LibreOffice. They have the \
                    names of your hospitals and exact staff numbers, and a staff number under 5 can \
                    point to a person. Think about who gets them."}
                </Body>
                {for Export::ALL.into_iter()
                    .filter(|export| export.is_made_of(props.check.form))
                    .map(|export| file(props, &saved, export))}
            </section>
        </>
    }
}

fn words(export: Export) -> Words {
    match export {
        Export::Answers => Words {
            heading: "Answers",
            about: "The profile, every question with its answer, and the grid of hospitals and \
                    areas. Use it to count, sort or compare answers.",
            button: "Save the answers",
        },
        Export::Results => Words {
            heading: "Results",
            about: "The themes, the recommendations with their status and reasons, and how support \
                    workers are placed. Use it to make charts and reports of your own.",
            button: "Save the results",
        },
        Export::ActionPlan => Words {
            heading: "Action plan",
            about: "Each action with its recommendation, who does it and by when. Use it to \
                    keep track of actions in a spreadsheet or a planning tool.",
            button: "Save the action plan",
        },
        Export::Summary => Words {
            heading: "Summary",
            about: "The main results and the action plan as plain text, for an email or a paper. It \
                    has letters for your hospitals, no staff numbers and no notes. What \
                    you wrote in actions is in it as it is, so read it before you send it.",
            button: "Save the summary",
        },
    }
}

fn file(
    props: &OtherFilesProps,
    saved: &UseStateHandle<Option<(Export, String)>>,
    export: Export,
) -> Html {
    let id = AttrValue::from(format!("save-{}", export.id()));
    let save = {
        let (app, check, notes) = (props.app.clone(), props.check.clone(), props.notes);
        let (id, saved, on_outcome) = (id.clone(), saved.clone(), props.on_outcome.clone());
        Callback::from(move |_: MouseEvent| {
            let name = export.file_name(&check);
            let options = WriteOptions { notes };
            let text = export.text(app.state.instrument, &check, &app.today(), options);
            let outcome = app.platform.files.download(&name, file_type(export), &text);
            saved.set(outcome.is_ok().then_some((export, name)));
            on_outcome.emit(outcome.err().map(|error| (id.clone(), error.to_string())));
        })
    };
    let Words {
        heading,
        about,
        button,
    } = words(export);
    let news = match &**saved {
        Some((which, name)) if *which == export => html! {
            <Body>{"Your browser saves the file as "}<strong>{name}</strong>{"."}</Body>
        },
        _ => Html::default(),
    };
    html! {
        <div key={export.id()}>
            <Heading level={HeadingLevel::H3} size={Size::S}>{heading}</Heading>
            <Body>{about}</Body>
            <Button {id} variant={ButtonVariant::Secondary} kind={ButtonType::Button} onclick={save}>
                {button}
            </Button>
            // It is there before it has something to say, or screen readers miss it.
            <div role="status">{news}</div>
            if export == Export::Summary {
                {copy(props)}
            }
        </div>
    }
}

/// The summary without a file in between.
fn copy(props: &OtherFilesProps) -> Html {
    let app = &props.app;
    let options = WriteOptions { notes: props.notes };
    let text = Export::Summary.text(app.state.instrument, &props.check, &app.today(), options);
    html! {
        <CopyButton
            app={app.clone()}
            id="copy-summary"
            field="summary-text"
            label="The summary as text"
            {text}
            done="Summary copied. Paste it into an email or a document."
        >
            {"Copy the summary"}
        </CopyButton>
    }
}

fn file_type(export: Export) -> FileType {
    match export {
        Export::Answers | Export::Results | Export::ActionPlan => FileType::Csv,
        Export::Summary => FileType::Markdown,
    }
}
