//! A part of a check that a colleague sent: its themes, and the way back.
//!
//! It must not offer results: a part has none.

use yew::prelude::*;

use super::CheckPageProps;
use super::tasks::{grid_task, opened, theme_task};
use crate::engine::assessment::Assessment;
use crate::engine::change::Change;
use crate::engine::instrument::{Group, Question};
use crate::engine::progress::{grid_question, progress_of};
use crate::engine::section::Section;
use crate::engine::words::{count_text, group_name};
use crate::platform::FileType;
use crate::ui::context::name_of;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, BodySize, Button, ErrorLink, ErrorSummary, GridColumn, GridRow, Heading,
    HeadingLevel, Select, SelectOption, Size, TaskList,
};
use crate::ui::route::Route;
use crate::wire::{self, WriteOptions};

/// Whether a part asks a question.
pub fn asks(check: &Assessment, question: &Question) -> bool {
    let section = check.section.as_ref();
    section.is_none_or(|section| section.asks(question))
}

/// The task list of a part.
#[component]
pub fn Part(props: &CheckPageProps) -> Html {
    let CheckPageProps { app, check } = props;
    let outcome = use_state(|| None::<Result<String, String>>);
    let name = name_of(check);
    use_page(
        &check.id,
        &AttrValue::from(format!("{name}: themes for you - RoleCheck")),
    );
    let Some(section) = &check.section else {
        return Html::default();
    };
    let save = {
        let (app, check, outcome) = (app.clone(), check.clone(), outcome.clone());
        Callback::from(move |_| {
            let name = wire::file_name(&check);
            let text = wire::write(&check, app.state.instrument, None, WriteOptions::default());
            let saved = app.platform.files.download(&name, FileType::Json, &text);
            outcome.set(Some(match saved {
                Ok(()) => Ok(name),
                Err(error) => Err(error.to_string()),
            }));
        })
    };
    let progress = progress_of(check, section.questions(app.state.instrument));
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={Route::Start.to_string()} text="Start page and your checks" />
                {failure(outcome.as_ref())}
                {opened(props)}
                <Heading level={HeadingLevel::H1} size={Size::L} caption={name}>
                    {"Themes for you to answer"}
                </Heading>
                <Body size={BodySize::Lede}>
                    {format!(
                        "A colleague asks you for {} of a check. {} of {} questions answered.",
                        count_text(section.themes.len(), "theme"), progress.done, progress.of
                    )}
                </Body>
                <Body>
                    {"Answer what you know. 'I do not know' is a useful answer. Your colleague sees \
                    your answers and your notes, and decides with them what goes into the check."}
                </Body>
                {who(props)}
                {tasks(props, section)}
                <Heading size={Size::M}>{"When you are done"}</Heading>
                <Body>
                    {"Save the file and send it back to the colleague who asked you. You can do so \
                    more than once."}
                </Body>
                <Button id="save-part" onclick={save}>{"Save the file to send back"}</Button>
                // It is there before it has something to say, or screen readers miss it.
                <div role="status">
                    if let Some(Ok(name)) = &*outcome {
                        <Body>
                            {"Your browser saves the file as "}<strong>{name}</strong>
                            {". Send it to your colleague."}
                        </Body>
                    }
                </div>
                <Body>
                    <a href={Route::Delete(check.id.clone()).to_string()}>
                        {"Delete these answers from this device"}
                    </a>
                </Body>
            </GridColumn>
        </GridRow>
    }
}

/// Who the colleague is, so that their answers can be told from others'.
fn who(props: &CheckPageProps) -> Html {
    let none = SelectOption::new("", "Not said");
    let groups = Group::ALL.map(|group| SelectOption::new(group.id(), group_name(group)));
    let items: Vec<SelectOption> = std::iter::once(none).chain(groups).collect();
    let value = props.check.group.map_or("", Group::id);
    html! {
        <Select
            name="group"
            label="Who are you?"
            hint={Some(html! { {"So that your colleague knows whose answers these are."} })}
            {items}
            value={AttrValue::Static(value)}
            onchange={props.app.on_edit(&props.check, |id: AttrValue| Change::Group(Group::from_id(&id)))}
        />
    }
}

fn tasks(props: &CheckPageProps, section: &Section) -> Html {
    let instrument = props.app.state.instrument;
    let check = &props.check;
    let themes = section.themes(instrument);
    let grid = grid_question(instrument).filter(|grid| section.asks(grid));
    let grid = grid.map(|grid| grid_task(check, grid));
    let items = themes.map(|theme| theme_task(check, instrument, theme));
    let items: Vec<_> = items.chain(grid).collect();
    html! { <TaskList id_prefix="themes" {items} /> }
}

fn failure(outcome: Option<&Result<String, String>>) -> Html {
    let Some(Err(reason)) = outcome else {
        return Html::default();
    };
    html! {
        <ErrorSummary errors={vec![ErrorLink {
            target: Some("save-part".into()),
            text: format!("{reason}. Try again, or open this page in another browser.").into(),
        }]} />
    }
}
