//! The task list of a check: what there is to do, in any order.
//!
//! It must never lock the results away.

use yew::prelude::*;

use super::CheckPageProps;
use super::profile;
use crate::engine::assessment::{Assessment, Form};
use crate::engine::instrument::{Instrument, Question, Theme};
use crate::engine::progress::{
    Progress, areas_filled_in, essentials, grid_question, is_answered, minutes, progress_of,
    progress_of_all, theme_questions,
};
use crate::engine::state::Saving;
use crate::engine::words::count_text;
use crate::ui::context::{is_example, name_of};
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, BodySize, Button, Card, CardVariant, GridColumn, GridRow, Heading,
    HeadingLevel, NotificationBanner, Size, Task, TaskList, TaskStatus,
};
use crate::ui::route::{PlanView, Route, Via};

/// The task list.
#[component]
pub fn Tasks(props: &CheckPageProps) -> Html {
    let check = &props.check;
    let instrument = props.app.state.instrument;
    let name = name_of(check);
    use_page(
        &check.id,
        &AttrValue::from(format!("{name}: task list - RoleCheck")),
    );
    let of_profile = profile::progress(check, instrument);
    let of_all = progress_of_all(check, instrument);
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={Route::Start.to_string()} text="Start page and your checks" />
                {opened(props)}
                <Heading level={HeadingLevel::H1} size={Size::L}>{name.clone()}</Heading>
                <Body size={BodySize::Lede}>
                    {format!(
                        "{} of {} questions and {} of {} items about your department answered. ",
                        of_all.done, of_all.of, of_profile.answered, of_profile.of
                    )}
                    {time_left(minutes(of_all.left(), of_profile.left()))}
                </Body>
                <Body secondary=true>
                    {"Some questions depend on other answers, so their number can change."}
                </Body>
                if check.name.is_empty() && !is_example(check) {
                    <Body>
                        <a href={Route::Profile(check.id.clone(), "about".to_owned(), None).to_string()}>
                            {"Give this check a name"}
                        </a>
                        {", so that you find it again."}
                    </Body>
                }
                <Body>
                    {"Answer in any order. Leave out what you do not want to answer. 'I do not \
                    know' is a useful answer: it shows what to find out."}
                </Body>
                {super::last_time::on_task_list(check, instrument)}
                {essentials_card(check, instrument)}
                {as_a_group(check)}
                <Heading size={Size::M}>{"Your department"}</Heading>
                <TaskList id_prefix="department" items={department_tasks(check, instrument)} />
                <Heading size={Size::M}>{"Themes"}</Heading>
                <TaskList id_prefix="themes" items={theme_tasks(check, instrument)} />
                <Heading size={Size::M}>{"When you are ready"}</Heading>
                <TaskList id_prefix="ready" items={last_tasks(check, of_all)} />
                if !of_all.is_untouched() {
                    <Button href={Route::Results(check.id.clone()).to_string()}>
                        {if of_all.is_complete() { "See the results" } else { "See the results so far" }}
                    </Button>
                }
            </GridColumn>
        </GridRow>
    }
}

/// That the check comes from a file, and what the file is from now on.
pub(super) fn opened(props: &CheckPageProps) -> Html {
    let opened = props.app.state.opened.as_ref();
    let Some(opened) = opened.filter(|opened| opened.id == props.check.id) else {
        return Html::default();
    };
    let is_kept = !matches!(props.app.state.saving, Saving::Failed { .. });
    html! {
        <NotificationBanner role="status" title="File opened">
            <Body>
                {"The file "}<strong>{&opened.file}</strong>{" is open. "}
                if is_kept {
                    {"A copy is now kept on this device, and your changes are kept in it. "}
                }
                {"The file itself does not follow your changes: save a new file when you want them \
                in one."}
            </Body>
        </NotificationBanner>
    }
}

fn essentials_card(check: &Assessment, instrument: &'static Instrument) -> Html {
    let progress = progress_of(check, essentials(instrument));
    let words = if progress.is_complete() {
        "You have answered all of them.".to_owned()
    } else {
        format!(
            "{}, in about {} minutes, for first results on part of the themes. {} of {} answered.",
            count_text(progress.of, "question"),
            minutes(progress.of, 0),
            progress.done,
            progress.of
        )
    };
    html! {
        <Card
            variant={CardVariant::Primary}
            clickable=true
            heading="Short of time? Most important questions first"
            heading_size={Size::S}
            href={Route::Essentials(check.id.clone()).to_string()}
            description={words}
        />
    }
}

/// The ways for people who answer together.
fn as_a_group(check: &Assessment) -> Html {
    html! {
        <Body>
            {"Answering as a group? "}
            <a href={Route::Meeting(check.id.clone()).to_string()}>{"Answer together in a meeting"}</a>
            {" shows one question at a time in large type. You can also "}
            <a href={Route::Blank(Form::Department).to_string()}>{"print a paper form"}</a>{"."}
        </Body>
    }
}

fn department_tasks(check: &Assessment, instrument: &'static Instrument) -> Vec<Task> {
    let progress = profile::progress(check, instrument);
    let first = profile::steps::first_open(check, instrument);
    let mut tasks = vec![Task {
        title: "About your department".into(),
        href: Some(
            Route::Profile(check.id.clone(), first.to_owned(), None)
                .to_string()
                .into(),
        ),
        hint: Some(
            html! { {"Hospitals, staff numbers, job titles and ways of working. Not scored."} },
        ),
        status: status(Progress {
            done: progress.answered,
            of: progress.of,
        }),
    }];
    tasks.extend(grid_question(instrument).map(|grid| grid_task(check, grid)));
    tasks
}

/// The table of hospitals and areas, which can be filled in once there are some.
pub(super) fn grid_task(check: &Assessment, grid: &'static Question) -> Task {
    let can_start = check
        .profile
        .hospitals
        .iter()
        .any(|each| !each.areas.is_empty());
    let route = Route::Question(check.id.clone(), Via::Tasks, grid.id.to_owned());
    Task {
        title: "Where support workers work, by hospital and area".into(),
        href: can_start.then(|| route.to_string().into()),
        hint: Some(if can_start {
            html! { {"A table to fill in. Not scored."} }
        } else {
            html! { {"First add your hospitals and their areas in 'About your department'."} }
        }),
        status: if can_start {
            grid_status(check, grid)
        } else {
            TaskStatus::CannotStart("Cannot start yet".into())
        },
    }
}

/// How many areas are filled in, where some are open.
fn grid_status(check: &Assessment, grid: &'static Question) -> TaskStatus {
    let areas = areas_filled_in(check, grid);
    if areas.is_complete() || areas.is_untouched() {
        return status(areas);
    }
    let (done, of) = (areas.done, count_text(areas.of, "area"));
    TaskStatus::ToDo(format!("In progress, {done} of {of}").into())
}

fn theme_tasks(check: &Assessment, instrument: &'static Instrument) -> Vec<Task> {
    instrument
        .themes
        .iter()
        .map(|theme| theme_task(check, instrument, theme))
        .collect()
}

/// Leads to the first question without an answer, or to the first if all have one.
pub(super) fn theme_task(
    check: &Assessment,
    instrument: &'static Instrument,
    theme: &'static Theme,
) -> Task {
    let shown = || theme_questions(instrument, theme).filter(|question| question.is_shown(check));
    let open = shown().find(|question| !is_answered(check, question));
    let first = open.or_else(|| shown().next());
    Task {
        title: theme.name.into(),
        href: first.map(|question| {
            Route::Question(check.id.clone(), Via::Theme, question.id.to_owned())
                .to_string()
                .into()
        }),
        hint: Some(html! { {theme.about} }),
        status: status(progress_of(check, theme_questions(instrument, theme))),
    }
}

fn last_tasks(check: &Assessment, progress: Progress) -> Vec<Task> {
    let task = |title: &'static str, route: Route, hint: &'static str, status| Task {
        title: title.into(),
        href: Some(route.to_string().into()),
        hint: Some(html! { {hint} }),
        status,
    };
    let ready = || {
        if progress.is_untouched() {
            TaskStatus::Done("Nothing to see yet".into())
        } else {
            TaskStatus::Done("Ready".into())
        }
    };
    vec![
        task(
            "Check your answers",
            Route::Answers(check.id.clone()),
            "All answers on one page, and what does not fit together.",
            ready(),
        ),
        task(
            "Results",
            Route::Results(check.id.clone()),
            "What is in place, what is not, and what to find out.",
            ready(),
        ),
        task(
            "What to find out",
            Route::FindOut(check.id.clone()),
            "Questions that nobody could answer yet, and whom to ask.",
            ready(),
        ),
        task(
            "Action plan",
            Route::Plan(check.id.clone(), PlanView::default()),
            "What to do, who does it and by when.",
            TaskStatus::Done(match check.plan.actions.len() {
                0 => "No actions yet".into(),
                number => count_text(number, "action").into(),
            }),
        ),
        task(
            "Save a file",
            Route::SaveFile(check.id.clone(), None),
            "To keep, or to go on elsewhere.",
            TaskStatus::Done("At any time".into()),
        ),
        task(
            "Ask a colleague for some themes",
            Route::Sections(check.id.clone()),
            "A file with only those themes, and how to bring the answers together.",
            TaskStatus::Done("At any time".into()),
        ),
        task(
            "Save a copy to share",
            Route::Share(check.id.clone()),
            "Without names, notes and small staff numbers.",
            TaskStatus::Done("At any time".into()),
        ),
    ]
}

fn status(progress: Progress) -> TaskStatus {
    if progress.is_complete() {
        TaskStatus::Done("Done".into())
    } else if progress.is_untouched() {
        TaskStatus::ToDo("Not started".into())
    } else {
        TaskStatus::ToDo(format!("{} of {}", progress.done, progress.of).into())
    }
}

/// The time left, in words.
fn time_left(minutes: usize) -> String {
    match minutes {
        0 => "Nothing is left to do.".to_owned(),
        1..=4 => "A few minutes left.".to_owned(),
        _ => format!("About {minutes} minutes left."),
    }
}
