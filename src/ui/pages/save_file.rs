//! Saves a check as a file, and files made of it for other programs.
//!
//! It must show what is in the file before it is saved, and say how it went.

mod other_files;

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::assessment::Assessment;
use crate::engine::score::score;
use crate::engine::scores::GroupView;
use crate::engine::state::Action;
use crate::platform::FileType;
use crate::ui::context::{App, name_of};
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, Button, Checkboxes, Choice, ErrorLink, ErrorSummary, Heading, HeadingLevel,
    List, Size,
};
use crate::ui::route::Route;
use crate::wire;
use other_files::OtherFiles;

/// What [`SaveFile`] is made of.
#[derive(Properties, PartialEq)]
pub struct SaveFileProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
    /// The page that it leads back to; the task list, if there is none.
    #[prop_or_default]
    pub back: Option<Route>,
}

/// How saving went.
#[derive(Clone, PartialEq)]
enum Outcome {
    /// Not tried yet.
    None,
    /// The browser took the file.
    Saved(String),
    /// It did not: the id of the button, and why.
    Failed(AttrValue, String),
}

/// The page that saves a check as a file.
#[component]
pub fn SaveFile(props: &SaveFileProps) -> Html {
    let with_notes = use_state(|| true);
    let outcome = use_state(|| Outcome::None);
    let title = format!("Save '{}' as a file - RoleCheck", name_of(&props.check));
    use_page(&props.check.id, &AttrValue::from(title));
    let save = {
        let (app, check) = (props.app.clone(), props.check.clone());
        let (notes, outcome) = (*with_notes, outcome.clone());
        Callback::from(move |_| {
            let instrument = app.state.instrument;
            let scores = score(instrument, &check, &GroupView::default());
            let options = wire::WriteOptions { notes };
            let text = wire::write(&check, instrument, Some(&scores), options);
            let name = wire::file_name(&check);
            outcome.set(
                match app.platform.files.download(&name, FileType::Json, &text) {
                    Ok(()) => {
                        // A file without the notes does not have all of it.
                        if notes {
                            let id = check.id.clone();
                            app.dispatch.emit(Action::InFile { id });
                        }
                        Outcome::Saved(name)
                    }
                    Err(error) => Outcome::Failed("save-file".into(), error.to_string()),
                },
            );
        })
    };
    let choose = {
        let with_notes = with_notes.clone();
        Callback::from(move |values: Vec<AttrValue>| with_notes.set(values.is_empty()))
    };
    let on_outcome = {
        let outcome = outcome.clone();
        Callback::from(move |refused: Option<(AttrValue, String)>| {
            outcome.set(refused.map_or(Outcome::None, |(button, reason)| {
                Outcome::Failed(button, reason)
            }));
        })
    };
    let values: Vec<AttrValue> = if *with_notes {
        Vec::new()
    } else {
        vec![AttrValue::from("leave-out")]
    };
    html! {
        <>
            {back_link(props)}
            {failure(&outcome)}
            <Heading level={HeadingLevel::H1} size={Size::L}>{"Save this check as a file"}</Heading>
            {what_for(props)}
            {of_newer(&props.app, &props.check)}
            <Body>{"The file holds:"}</Body>
            <List>
                <li>{"the name, the date and who answered"}</li>
                <li>{"the profile of the department, with the names that you gave the hospitals"}</li>
                <li>{"all answers, and the results that follow from them"}</li>
                <li>{"your action plan"}</li>
                if *with_notes {
                    <li>{"your notes"}</li>
                }
            </List>
            <Checkboxes
                name="notes"
                items={vec![Choice::new("leave-out", "Leave the notes out")
                    .hint("For a copy that you give to others. The files below then have no notes either.")]}
                values={values}
                onchange={choose}
            />
            <Button id="save-file" onclick={save}>{"Save the file"}</Button>
            // It is there before it has something to say, or screen readers miss it.
            <div role="status">{saved(&outcome)}</div>
            <OtherFiles
                app={props.app.clone()}
                check={props.check.clone()}
                notes={*with_notes}
                {on_outcome}
            />
        </>
    }
}

/// Back to the results, where the person came from there.
fn back_link(props: &SaveFileProps) -> Html {
    let tasks = || Route::Tasks(props.check.id.clone());
    let back = props.back.clone().unwrap_or_else(tasks);
    let text = match back {
        Route::Results(_) => "Results",
        _ => "Task list",
    };
    html! { <BackLink href={back.to_string()} {text} /> }
}

/// Where the check came from a newer RoleCheck: what the file does not have.
fn of_newer(app: &App, check: &Assessment) -> Html {
    let came_from_newer = (check.kept.iter()).any(|kept| kept.path == ["earlierFormatVersion"]);
    if !came_from_newer && !app.state.newer.contains_key(&check.id) {
        return Html::default();
    }
    html! {
        <Body>
            <strong>{"This check comes from a newer RoleCheck. "}</strong>
            {"The file has this page\u{2019}s older form. Do not save it over the newer file."}
        </Body>
    }
}

/// What the file is good for, and for whom.
fn what_for(props: &SaveFileProps) -> Html {
    let id = || props.check.id.clone();
    let (report, share, sections) = (
        Route::Report(id()),
        Route::Share(id()),
        Route::Sections(id()),
    );
    html! {
        <>
            <Body>
                {"The file is for you, to go on elsewhere, and for a colleague who works on the \
                check. Open it with this page"}
                if let Some(page) = props.app.platform.address.page() {
                    {" ("}<code class="app-address">{page}</code>{")"}
                }
                {": choose \u{2018}Open a file\u{2019}. A double-click on the file does not \
                open it."}
            </Body>
            <Body>
                {"For a report to read, use "}
                <a href={report.to_string()}>{"Print or save as PDF"}</a>
                {". For people outside your department, "}
                <a href={share.to_string()}>{"save a copy to share"}</a>
                {". For a colleague who answers some themes, "}
                <a href={sections.to_string()}>{"send only those"}</a>{"."}
            </Body>
            <Body>{"Keep the file safe, as you keep other papers of the department."}</Body>
        </>
    }
}

fn saved(outcome: &Outcome) -> Html {
    let Outcome::Saved(name) = outcome else {
        return Html::default();
    };
    html! {
        <Body>
            {"Your browser saves the file as "}<strong>{name}</strong>
            {". You find it where your downloads go. If your browser asks, choose a folder."}
        </Body>
    }
}

fn failure(outcome: &Outcome) -> Html {
    let Outcome::Failed(button, reason) = outcome else {
        return Html::default();
    };
    html! {
        <ErrorSummary errors={vec![ErrorLink {
            target: Some(button.clone()),
            text: AttrValue::from(format!(
                "{reason}. Try again, or open this page in another browser."
            )),
        }]} />
    }
}
