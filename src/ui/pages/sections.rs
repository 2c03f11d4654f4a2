//! Saves some themes of a check as a file for a colleague.
//!
//! It must not send an answer that the person does not want to send.

use yew::prelude::*;

use super::CheckPageProps;
use crate::engine::assessment::Form;
use crate::engine::progress::{progress_of, theme_questions};
use crate::engine::section::section_of;
use crate::platform::FileType;
use crate::ui::context::name_of;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, BodySize, Button, Checkboxes, Choice, ErrorLink, ErrorSummary, GridColumn,
    GridRow, Heading, HeadingLevel, List, ListKind, Size, Title,
};
use crate::ui::route::Route;
use crate::wire::{self, WriteOptions};

/// How saving went.
#[derive(Clone, PartialEq)]
enum Outcome {
    None,
    NoneChosen(u32),
    Saved(String),
    Failed(String),
}

/// The page.
#[component]
pub fn Sections(props: &CheckPageProps) -> Html {
    let CheckPageProps { app, check } = props;
    let instrument = app.state.instrument;
    let chosen = use_state(Vec::<AttrValue>::new);
    let with_answers = use_state(|| false);
    let outcome = use_state(|| Outcome::None);
    let title = format!("{}: ask colleagues - RoleCheck", name_of(check));
    use_page(&check.id, &AttrValue::from(title));
    let save = {
        let (app, check, outcome) = (app.clone(), check.clone(), outcome.clone());
        let (chosen, with_answers) = (chosen.clone(), *with_answers);
        Callback::from(move |_| {
            let themes: Vec<&'static str> = (instrument.themes.iter())
                .map(|theme| theme.id)
                .filter(|id| chosen.iter().any(|chosen| chosen == id))
                .collect();
            if themes.is_empty() {
                let attempt = match *outcome {
                    Outcome::NoneChosen(attempt) => attempt + 1,
                    _ => 1,
                };
                return outcome.set(Outcome::NoneChosen(attempt));
            }
            let part = section_of(instrument, &check, themes, with_answers);
            let name = wire::file_name(&part);
            let text = wire::write(&part, instrument, None, WriteOptions::default());
            let saved = app.platform.files.download(&name, FileType::Json, &text);
            outcome.set(match saved {
                Ok(()) => Outcome::Saved(name),
                Err(error) => Outcome::Failed(error.to_string()),
            });
        })
    };
    let choose = {
        let (chosen, outcome) = (chosen.clone(), outcome.clone());
        Callback::from(move |values| {
            chosen.set(values);
            outcome.set(Outcome::None);
        })
    };
    let choose_answers = {
        let with_answers = with_answers.clone();
        Callback::from(move |values: Vec<AttrValue>| with_answers.set(!values.is_empty()))
    };
    let themes: Vec<Choice> = (instrument.themes.iter())
        .map(|theme| {
            let progress = progress_of(check, theme_questions(instrument, theme));
            Choice::new(theme.id, theme.name).hint(format!(
                "{} of {} questions answered",
                progress.done, progress.of
            ))
        })
        .collect();
    let error =
        matches!(*outcome, Outcome::NoneChosen(_)).then_some(AttrValue::Static(NONE_CHOSEN));
    let values: Vec<AttrValue> = (*with_answers).then(|| "yes".into()).into_iter().collect();
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={Route::Tasks(check.id.clone()).to_string()} text="Task list" />
                {failure(&outcome)}
                <Heading level={HeadingLevel::H1} size={Size::L} caption={name_of(check)}>
                    {"Ask a colleague for some themes"}
                </Heading>
                if check.form == Form::Department {
                    {how()}
                    <Checkboxes
                        name="themes"
                        legend={Title::new("Which themes are for this colleague?").size(Size::M)}
                        items={themes}
                        values={(*chosen).clone()}
                        {error}
                        onchange={choose}
                    />
                    <Checkboxes
                        name="with-answers"
                        items={vec![Choice::new("yes", "Send our answers to these themes too").hint(
                            "With the notes beside them. Without them, your colleague answers afresh."
                        )]}
                        {values}
                        onchange={choose_answers}
                    />
                    <Button id="save-part" onclick={save}>{"Save the file for a colleague"}</Button>
                    // It is there before it has something to say, or screen readers miss it.
                    <div role="status">{saved(&outcome)}</div>
                } else {
                    <Body>{"This is the form of one person. It has no themes to give away."}</Body>
                }
            </GridColumn>
        </GridRow>
    }
}

const NONE_CHOSEN: &str = "Choose at least one theme";

fn how() -> Html {
    html! {
        <>
            <Body size={BodySize::Lede}>
                {"Nobody knows everything about a department. Send each colleague the themes that \
                they know."}
            </Body>
            <List kind={ListKind::Number}>
                <li>{"Save a file here and send it to your colleague."}</li>
                <li>{"They open it with this page, answer, and send a file back."}</li>
                <li>
                    <a href={Route::OpenFile.to_string()}>{"Open that file"}</a>
                    {" here. You see each answer beside yours and choose which to keep."}
                </li>
            </List>
            <Body>
                {"The file has your department's profile, as it decides which questions are asked. \
                It has no action plan and no results."}
            </Body>
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
            {". Send it to your colleague. For another colleague, choose other themes and save \
            again."}
        </Body>
    }
}

fn failure(outcome: &Outcome) -> Html {
    let (target, text, attempt) = match outcome {
        Outcome::NoneChosen(attempt) => ("themes", NONE_CHOSEN.to_owned(), *attempt),
        Outcome::Failed(reason) => (
            "save-part",
            format!("{reason}. Try again, or open this page in another browser."),
            1,
        ),
        Outcome::None | Outcome::Saved(_) => return Html::default(),
    };
    html! {
        <ErrorSummary
            errors={vec![ErrorLink { target: Some(target.into()), text: text.into() }]}
            {attempt}
        />
    }
}
