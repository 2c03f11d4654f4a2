//! The action plan on paper: by recommendation and by date.
//!
//! It must not leave out an action, and says in words what is overdue.

use yew::prelude::*;

use super::summary::ContentProps;
use crate::engine::report::{ActionLine, PlanGroup, PlanItem, PlanReport};
use crate::engine::words::{CONTROL_QUESTION, date_text, list_text};
use crate::ui::nhsuk::{Body, Cell, Column, Heading, HeadingLevel, Size, Table, Title};

/// The action plan.
#[component]
pub fn PlanPart(props: &ContentProps) -> Html {
    let plan = &props.content.plan;
    html! {
        <section aria-labelledby="report-plan">
            <Heading size={Size::M} id="report-plan">{"Action plan"}</Heading>
            <Body>{&plan.counts}</Body>
            if !plan.by_date.is_empty() {
                <Body>
                    {"What is overdue is as of "}{date_text(&props.content.today)}
                    {". Owners are roles, not people."}
                </Body>
                {by_recommendation(plan)}
                {by_date(plan)}
            }
            {without_action(plan)}
        </section>
    }
}

fn by_recommendation(plan: &PlanReport) -> Html {
    let with_actions = (plan.recommendations.iter()).filter(|item| !item.actions.is_empty());
    html! {
        <>
            <Heading level={HeadingLevel::H3} size={Size::S}>{"By recommendation"}</Heading>
            {for with_actions.map(|item| html! {
                <div key={item.id} class="app-report__actions">
                    {actions(html! { <>{item.id}{" "}{item.text}</> }, Some(item), &item.actions)}
                </div>
            })}
            if !plan.others.is_empty() {
                {actions(
                    Html::from("About recommendations that this version does not know"),
                    None,
                    &plan.others,
                )}
            }
        </>
    }
}

/// The actions of one recommendation.
fn actions(caption: Html, item: Option<&PlanItem>, actions: &[ActionLine]) -> Html {
    let about = item.map(|item| {
        let words = [Some(item.status_words), item.priority_words, item.evidence];
        words.into_iter().flatten().collect::<Vec<_>>().join(". ")
    });
    let caption = html! {
        <>
            {caption}
            if let Some(about) = about {
                <span class="app-answer-note">{about}</span>
            }
        </>
    };
    let head = vec![
        Column::new("What to do"),
        Column::new("Who"),
        Column::new("By when"),
        Column::new("How far"),
        Column::new(CONTROL_QUESTION),
    ];
    let row = |action: &ActionLine| -> Vec<Cell> {
        vec![
            action.text.clone().into(),
            action.owner.clone().into(),
            due(action),
            action.status_words.into(),
            action.control_words.into(),
        ]
    };
    table(caption, head, actions.iter().map(row).collect())
}

fn by_date(plan: &PlanReport) -> Html {
    html! {
        <>
            <Heading level={HeadingLevel::H3} size={Size::S}>{"By date"}</Heading>
            {for plan.by_date.iter().map(dated)}
        </>
    }
}

fn dated(group: &PlanGroup) -> Html {
    let head = vec![
        Column::new("What to do"),
        Column::new("Who"),
        Column::new("By when"),
        Column::new("How far"),
        Column::new("Recommendation"),
    ];
    let row = |action: &ActionLine| -> Vec<Cell> {
        vec![
            action.text.clone().into(),
            action.owner.clone().into(),
            due(action),
            action.status_words.into(),
            action
                .recommendation
                .unwrap_or("Not in this version")
                .into(),
        ]
    };
    let rows = group.actions.iter().map(row).collect();
    html! {
        <div key={group.heading.clone()} class="app-report__actions">
            {table(Html::from(group.heading.clone()), head, rows)}
        </div>
    }
}

fn table(caption: Html, head: Vec<Column>, rows: Vec<Vec<Cell>>) -> Html {
    html! { <Table caption={Title::new(caption)} {head} {rows} responsive=true compact=true /> }
}

fn due(action: &ActionLine) -> Cell {
    Cell::new(html! {
        <>
            {&action.due}
            if action.overdue {
                <strong>{" Overdue"}</strong>
            }
        </>
    })
}

/// What nobody has taken on. What the person hides is not listed.
fn without_action(plan: &PlanReport) -> Html {
    let open: Vec<&str> = (plan.recommendations.iter())
        .filter(|item| item.actions.is_empty() && !item.hidden)
        .map(|item| item.id)
        .collect();
    if open.is_empty() {
        return Html::default();
    }
    html! {
        <Body>
            {"Recommendations to work on, to find out about or to discuss that have no action: "}
            {list_text(&open)}{"."}
        </Body>
    }
}
