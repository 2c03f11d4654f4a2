//! Essentials first: the most important questions, for people with ten minutes.
//!
//! It is an order, not another form: an answer given here is the answer everywhere.

use std::collections::BTreeSet;

use yew::prelude::*;

use super::CheckPageProps;
use crate::engine::assessment::Assessment;
use crate::engine::instrument::Question;
use crate::engine::progress::{
    Progress, essentials, is_answered, minutes, progress_of, progress_of_all,
};
use crate::engine::words::count_text;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, BodySize, Button, ButtonGroup, ButtonVariant, GridColumn, GridRow, Heading,
    HeadingLevel, Size, Task, TaskList, TaskStatus,
};
use crate::ui::route::{Route, Via};

/// The page that leads through the most important questions.
#[component]
pub fn Essentials(props: &CheckPageProps) -> Html {
    use_page(
        &(),
        &AttrValue::from("Most important questions first - RoleCheck"),
    );
    let (check, instrument) = (&props.check, props.app.state.instrument);
    let questions: Vec<&'static Question> = essentials(instrument)
        .filter(|question| question.is_shown(check))
        .collect();
    let progress = progress_of(check, questions.iter().copied());
    let route = |question: &Question| {
        Route::Question(check.id.clone(), Via::Essentials, question.id.to_owned()).to_string()
    };
    let next = questions
        .iter()
        .find(|question| !is_answered(check, question));
    let tasks: Vec<Task> = questions
        .iter()
        .map(|question| Task {
            title: question.text.into(),
            href: Some(route(question).into()),
            hint: Some(html! { {question.theme.name} }),
            status: if is_answered(check, question) {
                TaskStatus::Done("Answered".into())
            } else {
                TaskStatus::ToDo("Not answered".into())
            },
        })
        .collect();
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={Route::Tasks(check.id.clone()).to_string()} />
                <Heading level={HeadingLevel::H1} size={Size::L}>
                    {"Most important questions first"}
                </Heading>
                <Body size={BodySize::Lede}>
                    {format!(
                        "{}, about {} minutes. They are the ones that the study gives most support \
                        for, and those about safety.",
                        count_text(questions.len(), "question"),
                        minutes(questions.len(), 0),
                    )}
                </Body>
                <Body>
                    {format!(
                        "They come from {} of the {} themes. You will see results for what they \
                        cover. Most themes will still say ‘not enough answers’, and there is no \
                        order of what to do first until you have answered more.",
                        themes_of(&questions),
                        instrument.themes.len(),
                    )}
                </Body>
                <Body>
                    {"Your answers count in the full check too. Nothing is asked twice."}
                </Body>
                if let Some(question) = next {
                    <Button href={route(question)}>
                        {if progress.is_untouched() { "Start" } else { "Go on" }}
                    </Button>
                } else {
                    <Body><strong>{"You have answered all of these."}</strong></Body>
                    {what_next(check, progress_of_all(check, instrument))}
                }
                <TaskList id_prefix="essentials" items={tasks} />
                if next.is_some() && !progress.is_untouched() {
                    <Body>
                        <a href={Route::Results(check.id.clone()).to_string()}>
                            {"See the results so far"}
                        </a>
                    </Body>
                }
            </GridColumn>
        </GridRow>
    }
}

/// How many themes these questions come from.
fn themes_of(questions: &[&'static Question]) -> usize {
    let themes: BTreeSet<usize> = questions.iter().map(|each| each.theme.place).collect();
    themes.len()
}

/// On to the questions that are left, or to the results if none is.
fn what_next(check: &Assessment, of_all: Progress) -> Html {
    let results = Route::Results(check.id.clone()).to_string();
    if of_all.is_complete() {
        return html! { <Button href={results}>{"See the results"}</Button> };
    }
    html! {
        <>
            <Body>
                {format!(
                    "Left in the full check: {}, about {} minutes. They fill in the other themes.",
                    count_text(of_all.left(), "question"),
                    minutes(of_all.left(), 0),
                )}
            </Body>
            <ButtonGroup>
                <Button href={Route::Tasks(check.id.clone()).to_string()}>
                    {"Go on with the other questions"}
                </Button>
                <Button variant={ButtonVariant::Secondary} href={results}>
                    {"See what they show"}
                </Button>
            </ButtonGroup>
        </>
    }
}
