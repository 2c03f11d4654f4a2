//! The top of the results: safety first, then the short of it, then where to find the rest.
//!
//! It must not give one number or grade for everything.

use yew::prelude::*;

use super::PartProps;
use super::answers::{answer_list, question_href};
use super::links::card_link;
use crate::engine::report::{CompletenessReport, RecommendationReport};
use crate::ui::focus::focus_link;
use crate::ui::medium::{InnerLink, OnScreen};
use crate::ui::nhsuk::{
    Body, Button, ButtonGroup, Details, GridColumn, GridRow, Heading, HeadingLevel, InsetText,
    List, Size, WarningCallout,
};
use crate::ui::route::{PlanView, Route};

/// The id of the heading of the short of it.
const SHORT: &str = "results-short";

/// Safety questions with a low answer.
#[component]
pub fn Safety(props: &PartProps) -> Html {
    let answers = &props.report.safety;
    if answers.is_empty() {
        return Html::default();
    }
    let instrument = props.app.state.instrument;
    html! {
        <GridRow>
            <GridColumn>
                <WarningCallout heading="Check this for safety" heading_level={HeadingLevel::H2}>
                    <List>
                        {for answers.iter().map(|answer| html! {
                            <li key={answer.id}>
                                {"You said \u{2018}"}<strong>{&answer.answer}</strong>{"\u{2019} to: "}
                                <InnerLink href={question_href(&props.check_id, answer.id)}>
                                    {answer.question}
                                </InnerLink>
                            </li>
                        })}
                    </List>
                    <Body>{instrument.caveat("safety")}</Body>
                </WarningCallout>
            </GridColumn>
        </GridRow>
    }
}

/// The short of it, with the gaps and the way to the plan.
#[component]
pub fn Summary(props: &PartProps) -> Html {
    let instrument = props.app.state.instrument;
    let completeness = &props.report.completeness;
    let (check_id, place) = (&props.check_id, AttrValue::Static(SHORT));
    html! {
        <GridRow>
            <GridColumn>
                <Heading size={Size::M} id={SHORT}>{"In short"}</Heading>
                <InShort ..props.clone() />
                {missing(check_id, completeness)}
                if !completeness.left_out.is_empty() {
                    <Details summary="The questions that are left out">
                        if completeness.any_not_applicable {
                            <Body>{instrument.caveat("not-applicable")}</Body>
                        }
                        {answer_list(check_id, &completeness.left_out, &place)}
                    </Details>
                }
                <ButtonGroup>
                    <Button href={Route::Plan(check_id.to_string(), PlanView::default()).to_string()}>
                        {"Go to the action plan"}
                    </Button>
                </ButtonGroup>
            </GridColumn>
        </GridRow>
    }
}

/// The counts, what to do first, what is in place, and what nobody knows.
#[component]
pub fn InShort(props: &PartProps) -> Html {
    let report = &props.report;
    if report.completeness.nothing_known {
        return html! {
            <InsetText>
                <Body>
                    {"There is nothing to show yet. Results begin with your first answer. "}
                    {tasks_link(&props.check_id, "Go to the task list")}
                </Body>
            </InsetText>
        };
    }
    let heading = |words: &'static str| {
        html! { <Heading level={HeadingLevel::H3} size={Size::S}>{words}</Heading> }
    };
    let met = &report.recommendations;
    html! {
        <>
            <Body><strong>{"Recommendations: "}</strong>{&met.counts}</Body>
            {heading("What to do first")}
            {do_first(props)}
            {heading("What is in place")}
            <Body>{report.in_place()}</Body>
            {named(met.first_met(), false)}
            if met.met.len() > met.first_met().len() {
                <OnScreen>
                    <p class="app-no-print">
                        <a href="#results-met" onclick={focus_link(&AttrValue::Static("results-met"))}>
                            {format!("See all {} that are met", met.met.len())}
                        </a>
                    </p>
                </OnScreen>
            }
            {heading("What nobody knows yet")}
            <Body>
                {report.unknown()}
                if met.n_to_find_out() > 0 {
                    <OnScreen>
                        {" "}
                        <a class="app-no-print" href={Route::FindOut(props.check_id.to_string()).to_string()}>
                            {"Find out, and whom to ask"}
                        </a>
                    </OnScreen>
                }
            </Body>
        </>
    }
}

/// What comes first; where too little is known to say, how to go on.
fn do_first(props: &PartProps) -> Html {
    let report = &props.report.recommendations;
    let shown: Vec<RecommendationReport> = (report.do_first().iter())
        .filter(|item| !props.plan.hides(item.id))
        .cloned()
        .collect();
    html! {
        <>
            {named(&shown, true)}
            if report.provisional {
                <Body>
                    {"We do not say yet what to do first: for that, at least 60% of the questions \
                    that count need a known answer. "}
                    {tasks_link(&props.check_id, "Go on answering")}
                </Body>
            } else if shown.is_empty() {
                <Body>{"No recommendation is in this group."}</Body>
            }
        </>
    }
}

/// Recommendations by name, each a link to its card.
fn named(items: &[RecommendationReport], with_status: bool) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <List>
            {for items.iter().map(|item| html! {
                <li key={item.id}>
                    {card_link(item.id, html! { {format!("{} {}", item.id, item.text)} })}
                    if with_status {
                        {" "}
                        <strong>
                            {item.status_words}
                            if let Some(safety) = item.safety {
                                {". "}{safety}
                            }
                        </strong>
                    }
                </li>
            })}
        </List>
    }
}

fn tasks_link(check_id: &AttrValue, words: &'static str) -> Html {
    html! {
        <OnScreen>
            <a class="app-no-print" href={Route::Tasks(check_id.to_string()).to_string()}>{words}</a>
        </OnScreen>
    }
}

fn missing(check_id: &str, completeness: &CompletenessReport) -> Html {
    if completeness.missing.is_empty() {
        return Html::default();
    }
    let summary = match completeness.n_missing {
        1 => "The question without a known answer".to_owned(),
        more => format!("The {more} questions without a known answer"),
    };
    html! {
        <Details {summary}>
            {for completeness.missing.iter().map(|missing| html! {
                <div key={missing.theme}>
                    <Heading level={HeadingLevel::H3} size={Size::Xs}>{missing.theme}</Heading>
                    {answer_list(check_id, &missing.answers, &AttrValue::Static(SHORT))}
                </div>
            })}
        </Details>
    }
}

/// Where to find what on the page.
#[component]
pub fn Contents(props: &PartProps) -> Html {
    let report = &props.report;
    let (first, open) = (
        report.recommendations.provisional,
        !report.recommendations.find_out.is_empty(),
    );
    let do_first = report.recommendations.do_first().iter();
    let any_first = do_first.filter(|item| !props.plan.hides(item.id)).count() > 0;
    let parts = [
        ("results-themes", "The 9 themes", true),
        ("results-find-out", "Find out first", first && open),
        ("results-do-first", "What to do first", any_first),
        ("results-recommendations", "What the study points to", true),
        ("results-find-out", "What to find out", !first && open),
        ("results-theme-answers", "Your answers in each theme", true),
        ("results-deployment", "How support workers are placed", true),
        (
            "results-choices",
            "Choices without a right answer",
            !report.choices.is_empty(),
        ),
        ("results-numbers", "Staff numbers", true),
        ("results-titles", "Job titles", true),
        ("results-next", "What next", true),
    ];
    html! {
        <nav class="app-contents app-no-print" aria-label="On this page">
            <p class="app-contents__title">{"On this page"}</p>
            <ul class="nhsuk-list" role="list">
                {for parts.into_iter().filter(|(.., shown)| *shown).map(|(id, words, _)| html! {
                    <li key={words}>
                        <a href={format!("#{id}")} onclick={focus_link(&AttrValue::Static(id))}>
                            {words}
                        </a>
                    </li>
                })}
            </ul>
        </nav>
    }
}
