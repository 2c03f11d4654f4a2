//! Saves a check as a file, and files made of it for other programs.
//!
//! It must show what is in the file before it is saved, and say how it went.

mod other_files;

use yew::prelude::*;

use super::CheckPageProps;
use crate::engine::score::score;
use crate::engine::scores::GroupView;
use crate::platform::FileType;
use crate::ui::context::name_of;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, Button, Checkboxes, Choice, ErrorLink, ErrorSummary, Heading, HeadingLevel,
    List, NotificationBanner, Size,
};
use crate::ui::route::Route;
use crate::wire;
use other_files::OtherFiles;

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
pub fn SaveFile(props: &CheckPageProps) -> Html {
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
                    Ok(()) => Outcome::Saved(name),
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
            <BackLink href={Route::Tasks(props.check.id.clone()).to_string()} />
            {news(&outcome)}
            <Heading level={HeadingLevel::H1} size={Size::L}>{"Save this check as a file"}</Heading>
            <Body>
                {"The file holds the whole check. Keep it safe, as you would keep other papers of \
                the department. You can open it here again on any computer, and compare it with \
                next year's."}
            </Body>
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
            <OtherFiles
                app={props.app.clone()}
                check={props.check.clone()}
                notes={*with_notes}
                {on_outcome}
            />
        </>
    }
}

fn news(outcome: &Outcome) -> Html {
    match outcome {
        Outcome::None => Html::default(),
        Outcome::Saved(name) => html! {
            <NotificationBanner role="status" title="File saved">
                <Body>
                    {"Your browser saves the file as "}<strong>{name}</strong>
                    {". You find it where your downloads go. If your browser asks, choose a \
                    folder."}
                </Body>
            </NotificationBanner>
        },
        Outcome::Failed(button, reason) => html! {
            <ErrorSummary errors={vec![ErrorLink {
                target: Some(button.clone()),
                text: AttrValue::from(format!(
                    "{reason}. Try again, or open this page in another browser."
                )),
            }]} />
        },
    }
}
