//! Essentials first: the most important questions, for people with ten minutes.
//!
//! It is an order, not another form: an answer given here is the answer everywhere.

use yew::prelude::*;

use super::CheckPageProps;
use crate::engine::instrument::Question;
use crate::engine::progress::{essentials, progress_of};
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
    let check = &props.check;
    let questions: Vec<&'static Question> = essentials(props.app.state.instrument)
        .filter(|question| question.is_shown(check))
        .collect();
    let progress = progress_of(check, questions.iter().copied());
    let route = |question: &Question| {
        Route::Question(check.id.clone(), Via::Essentials, question.id.to_owned()).to_string()
    };
    let next = questions
        .iter()
        .find(|question| check.answers.get(question.id).is_none());
    let tasks: Vec<Task> = questions
        .iter()
        .map(|question| Task {
            title: question.text.into(),
            href: Some(route(question).into()),
            hint: Some(html! { {question.theme.name} }),
            status: match check.answers.get(question.id) {
                Some(_) => TaskStatus::Done("Answered".into()),
                None => TaskStatus::ToDo("Not answered".into()),
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
                        "{} questions, about 10 minutes. They are the ones that the study gives most \
                        support for, and those about safety.",
                        questions.len()
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
                    <ButtonGroup>
                        <Button href={Route::Results(check.id.clone()).to_string()}>
                            {"See what they show"}
                        </Button>
                        <Button
                            variant={ButtonVariant::Secondary}
                            href={Route::Tasks(check.id.clone()).to_string()}
                        >
                            {"Go on with the other questions"}
                        </Button>
                    </ButtonGroup>
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
