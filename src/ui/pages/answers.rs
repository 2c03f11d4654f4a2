//! 'Check your answers': everything that was entered, and what does not fit together.
//!
//! It must not lose sight of an answer that does not count at the moment: it is kept and shown.

pub(super) mod rows;
pub(super) mod theme;

use yew::prelude::*;

use super::CheckPageProps;
use super::checks::CheckNotices;
use super::profile::{progress, steps};
use crate::engine::checks::raised_checks;
use crate::engine::instrument::Instrument;
use crate::engine::progress::progress_of;
use crate::ui::context::name_of;
use crate::ui::focus::{focus_link, use_page};
use crate::ui::nhsuk::{
    BackLink, Body, Button, ButtonGroup, GridColumn, GridRow, Heading, HeadingLevel, List,
    ListKind, Size, SummaryList,
};
use crate::ui::route::{Route, Via};
use rows::profile_row;
use theme::{ThemeAnswers, theme_counts};

/// The id of the profile's heading.
const PROFILE_ID: &str = "answers-profile";

/// All answers of a check.
#[component]
pub fn Answers(props: &CheckPageProps) -> Html {
    let (app, check) = (&props.app, &props.check);
    let instrument = app.state.instrument;
    use_page(
        &check.id,
        &AttrValue::from(format!(
            "Check your answers - {} - RoleCheck",
            name_of(check)
        )),
    );
    let tasks = Route::Tasks(check.id.clone()).to_string();
    let all = progress_of(check, instrument.questions.iter().copied());
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={tasks.clone()} text="Task list" />
                <Heading level={HeadingLevel::H1} size={Size::L} caption={name_of(check)}>
                    {"Check your answers"}
                </Heading>
                <Body>
                    {format!("{} of {} questions that apply are answered.", all.done, all.of)}
                </Body>
                {checks_section(props)}
                {contents(props, instrument)}
                {profile_section(props, instrument)}
                {for instrument.themes.iter().map(|theme| html! {
                    <ThemeAnswers
                        key={theme.id}
                        app={app.clone()}
                        check={check.clone()}
                        place={theme.place}
                    />
                })}
                <ButtonGroup>
                    <Button href={Route::Results(check.id.clone()).to_string()}>
                        {"See the results"}
                    </Button>
                    <a class="nhsuk-link" href={tasks}>{"Back to the task list"}</a>
                </ButtonGroup>
            </GridColumn>
        </GridRow>
    }
}

/// What does not fit together, if anything.
fn checks_section(props: &CheckPageProps) -> Html {
    let (app, check) = (props.app.clone(), props.check.clone());
    let here = Route::Answers(check.id.clone());
    let raised = raised_checks(app.state.instrument, &check);
    if raised.open.is_empty() && raised.confirmed.is_empty() {
        return Html::default();
    }
    let number = raised.open.len();
    let words = match number {
        0 => "Things to look at: none left".to_owned(),
        1 => "1 thing to look at".to_owned(),
        number => format!("{number} things to look at"),
    };
    html! {
        <section aria-labelledby="answers-checks">
            <Heading size={Size::M} id="answers-checks">{words}</Heading>
            <CheckNotices {app} {check} via={Via::Answers} {here} heading_level={HeadingLevel::H3} />
        </section>
    }
}

/// The parts of the page, each with how far it is answered. The links move focus only.
fn contents(props: &CheckPageProps, instrument: &'static Instrument) -> Html {
    let check = &props.check;
    let profile = progress(check, instrument);
    let profile_words = format!("{} of {} answered", profile.answered, profile.of);
    let link = |id: String, name: &'static str, words: String| {
        let id = AttrValue::from(id);
        html! {
            <li key={id.to_string()}>
                <a href={format!("#{id}")} onclick={focus_link(&id)}>{name}</a>
                {": "}{words}
            </li>
        }
    };
    html! {
        <nav class="app-no-print" aria-labelledby="answers-contents">
            <Heading size={Size::S} id="answers-contents">{"On this page"}</Heading>
            <List kind={ListKind::Bullet}>
                {link(PROFILE_ID.to_owned(), "About your department", profile_words)}
                {for instrument.themes.iter().map(|theme| {
                    link(theme::heading_id(theme), theme.name, theme_counts(instrument, check, theme))
                })}
            </List>
        </nav>
    }
}

fn profile_section(props: &CheckPageProps, instrument: &'static Instrument) -> Html {
    let check = &props.check;
    let shown = instrument
        .profile
        .iter()
        .filter(|item| steps::is_asked(item, check.group) || steps::is_answered(item.id, check));
    let rows: Vec<_> = shown
        .map(|item| profile_row(instrument, check, item))
        .collect();
    html! {
        <section aria-labelledby={PROFILE_ID} class="app-answers">
            <Heading size={Size::M} id={PROFILE_ID}>{"About your department"}</Heading>
            <SummaryList {rows} />
        </section>
    }
}
