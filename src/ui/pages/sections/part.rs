//! The first page of a part of a check: the themes that a colleague asks for.
//!
//! It must not offer results: a part has none of its own.

use yew::prelude::*;

use super::{save_part, saved};
use crate::engine::change::Change;
use crate::engine::instrument::{Group, Theme};
use crate::engine::progress::{minutes, progress_of_all};
use crate::engine::words::group_name;
use crate::platform::PlatformError;
use crate::ui::context::name_of;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, BodySize, Button, ButtonGroup, Choice, ErrorLink, ErrorSummary, GridColumn,
    GridRow, Heading, HeadingLevel, Radios, Size, TaskList, Title,
};
use crate::ui::pages::{CheckPageProps, tasks};
use crate::ui::route::Route;

/// Who can be asked to answer a part.
const WHO: [Group; 3] = [Group::Manager, Group::SpecialityLead, Group::Team];

/// The first page of a part.
#[component]
pub fn PartPage(props: &CheckPageProps) -> Html {
    let (app, check) = (&props.app, &props.check);
    let instrument = app.state.instrument;
    let outcome = use_state(|| None::<Result<String, PlatformError>>);
    let name = name_of(check);
    use_page(
        &check.id,
        &AttrValue::from(format!("{name}: your part - RoleCheck")),
    );
    let progress = progress_of_all(check, instrument);
    let asked: Vec<&'static Theme> = (instrument.themes.iter().copied())
        .filter(|theme| check.asks_theme(theme))
        .collect();
    let items: Vec<_> = (asked.iter())
        .map(|theme| tasks::theme_task(check, instrument, theme))
        .collect();
    let save = {
        let (app, check, outcome) = (app.clone(), check.clone(), outcome.clone());
        Callback::from(move |_| outcome.set(Some(save_part(&app, &check))))
    };
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={Route::Start.to_string()} text="Start page and your checks" />
                if let Some(Err(error)) = &*outcome {
                    <ErrorSummary errors={vec![ErrorLink {
                        target: Some("save-part".into()),
                        text: format!("{error}. Try again, or use another browser.").into(),
                    }]} />
                }
                <Heading level={HeadingLevel::H1} size={Size::L} caption={name}>
                    {"Themes for you to answer"}
                </Heading>
                <Body size={BodySize::Lede}>
                    {format!(
                        "A colleague asks you about part of their check. {} of {} questions \
                        answered, about {} minutes left.",
                        progress.done, progress.of, minutes(progress.left(), 0)
                    )}
                </Body>
                <Body>
                    {"Leave out what you do not want to answer. \u{2018}I do not know\u{2019} is a \
                    useful answer. Your colleague sees your answers and chooses what to take."}
                </Body>
                <Radios
                    name="group"
                    legend={Title::new("Who is answering?").size(Size::S)}
                    items={WHO.iter().map(|group| Choice::new(group.id(), group_name(*group))).collect::<Vec<_>>()}
                    value={check.group.map(|group| AttrValue::from(group.id()))}
                    onchange={app.on_edit(check, |id: AttrValue| Change::Group(Group::from_id(&id)))}
                />
                <TaskList id_prefix="themes" {items} />
                <Heading size={Size::M}>{"When you have answered"}</Heading>
                <Body>{"Save a file and send it to your colleague. They open it with this page."}</Body>
                <ButtonGroup>
                    <Button id="save-part" onclick={save}>{"Save the file to send back"}</Button>
                    <a class="nhsuk-link" href={Route::Answers(check.id.clone()).to_string()}>
                        {"Check your answers"}
                    </a>
                </ButtonGroup>
                <div role="status">{saved(&outcome)}</div>
            </GridColumn>
        </GridRow>
    }
}
