//! Saves some themes of a check as a file for a colleague, who answers only those.
//!
//! It must say what the file holds before it is saved, and how the answers come back.

pub mod part;

use std::collections::BTreeSet;

use yew::prelude::*;

use super::CheckPageProps;
use crate::engine::assessment::Assessment;
use crate::engine::instrument::Instrument;
use crate::engine::progress::{progress_of, theme_questions};
use crate::engine::sections::section;
use crate::engine::words::count_text;
use crate::platform::{FileType, PlatformError};
use crate::ui::context::{App, name_of};
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, Button, Checkboxes, Choice, ErrorLink, ErrorSummary, GridColumn, GridRow,
    Heading, HeadingLevel, List, ListKind, Size, Title,
};
use crate::ui::route::Route;
use crate::wire;

/// How saving went.
type Outcome = Option<Result<String, PlatformError>>;

/// The page that gives themes to a colleague.
#[component]
pub fn Sections(props: &CheckPageProps) -> Html {
    let (app, check) = (&props.app, &props.check);
    let instrument = app.state.instrument;
    let chosen = use_state(Vec::<AttrValue>::new);
    let leaves_out = use_state(Vec::<AttrValue>::new);
    let attempts = use_state(|| 0_u32);
    let outcome = use_state(|| Outcome::None);
    let title = format!("Ask a colleague - {} - RoleCheck", name_of(check));
    use_page(&check.id, &AttrValue::from(title));
    let themes: BTreeSet<&'static str> = (instrument.themes.iter())
        .map(|theme| theme.id)
        .filter(|id| chosen.iter().any(|chosen| chosen == id))
        .collect();
    let is_missing = *attempts > 0 && themes.is_empty();
    let save = {
        let (app, check) = (app.clone(), check.clone());
        let (attempts, outcome) = (attempts.clone(), outcome.clone());
        let with_answers = leaves_out.is_empty();
        Callback::from(move |_| {
            attempts.set(*attempts + 1);
            outcome.set(if themes.is_empty() {
                None
            } else {
                let part = section(app.state.instrument, &check, &themes, with_answers);
                Some(save_part(&app, &part))
            });
        })
    };
    let set = |state: &UseStateHandle<Vec<AttrValue>>| {
        let state = state.clone();
        Callback::from(move |values| state.set(values))
    };
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={Route::Tasks(check.id.clone()).to_string()} text="Task list" />
                {mistakes(is_missing, &outcome, *attempts)}
                <Heading level={HeadingLevel::H1} size={Size::L} caption={name_of(check)}>
                    {"Ask a colleague to answer some themes"}
                </Heading>
                {how_it_works()}
                <Checkboxes
                    name="themes"
                    legend={Title::new("Which themes should they answer?").size(Size::M)}
                    error={is_missing.then(|| AttrValue::from("Choose at least 1 theme"))}
                    items={theme_choices(instrument, check)}
                    values={(*chosen).clone()}
                    onchange={set(&chosen)}
                />
                <Checkboxes
                    name="leave-out"
                    items={vec![Choice::new("answers", "Leave my answers to these themes out")
                        .hint("Then they answer for themselves, and you see later where you differ.")]}
                    values={(*leaves_out).clone()}
                    onchange={set(&leaves_out)}
                />
                <Body>{"The file holds what your check says about the department, which decides \
                    what is asked, and nothing about the other themes. It does not hold your \
                    action plan."}</Body>
                <Button id="save-part" onclick={save}>{"Save the file for a colleague"}</Button>
                <div role="status">{saved(&outcome)}</div>
            </GridColumn>
        </GridRow>
    }
}

fn how_it_works() -> Html {
    html! {
        <List kind={ListKind::Number}>
            <li>{"Choose the themes, and save a file."}</li>
            <li>{"Send the file to your colleague, for example by email."}</li>
            <li>{"They open it with this page, answer those themes only, and send you a file back."}</li>
            <li>{"Open that file here. You see each question where you differ, and choose. \
                Nothing is taken without you."}</li>
        </List>
    }
}

fn theme_choices(instrument: &'static Instrument, check: &Assessment) -> Vec<Choice> {
    (instrument.themes.iter())
        .map(|theme| {
            let progress = progress_of(check, theme_questions(instrument, theme));
            let hint = match progress.left() {
                0 => "You have answered all of it".to_owned(),
                left => format!("{} without an answer", count_text(left, "question")),
            };
            Choice::new(theme.id, theme.name).hint(hint)
        })
        .collect()
}

fn mistakes(is_missing: bool, outcome: &Outcome, attempt: u32) -> Html {
    let (target, text) = match outcome {
        _ if is_missing => ("themes", "Choose at least 1 theme".to_owned()),
        Some(Err(error)) => (
            "save-part",
            format!("{error}. Try again, or use another browser."),
        ),
        _ => return Html::default(),
    };
    let link = ErrorLink {
        target: Some(target.into()),
        text: text.into(),
    };
    html! { <ErrorSummary errors={vec![link]} {attempt} /> }
}

/// That the file was saved, and under which name.
pub fn saved(outcome: &Option<Result<String, PlatformError>>) -> Html {
    let Some(Ok(name)) = outcome else {
        return Html::default();
    };
    html! {
        <Body>
            {"Your browser saves the file as "}<strong>{name}</strong>
            {". You find it where your downloads go."}
        </Body>
    }
}

/// Gives the person the file of a part; its name, if that works.
pub fn save_part(app: &App, part: &Assessment) -> Result<String, PlatformError> {
    let text = wire::write(
        part,
        app.state.instrument,
        None,
        wire::WriteOptions::default(),
    );
    let name = wire::part_file_name(part);
    app.platform.files.download(&name, FileType::Json, &text)?;
    Ok(name)
}
