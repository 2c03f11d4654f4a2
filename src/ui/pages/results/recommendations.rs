//! All recommendations, first those to work on, in order, then the rest; and what to find out.
//!
//! It must not say that the study recommends a thing: these are our words for what follows from it.

use yew::prelude::*;

use super::PartProps;
use super::answers::find_out_list;
use super::links::{card_id, with_links};
use super::recommendation::recommendation;
use crate::engine::report::{
    Background, FindOutGroup, PriorityGroup, RECOMMENDATIONS_ABOUT, RecommendationReport,
};
use crate::engine::scores::Priority;
use crate::engine::words::count_text;
use crate::ui::chart::status_figure;
use crate::ui::medium::{InnerLink, OnScreen};
use crate::ui::nhsuk::{Body, BodySize, Details, Heading, HeadingLevel, List, Size};
use crate::ui::route::{PlanView, Route};

/// The id of what there is to find out.
const FIND_OUT: &str = "results-find-out";
/// With more questions than this, they are folded away by who could answer.
const MOST_SHOWN: usize = 6;

/// The recommendations.
#[component]
pub fn Recommendations(props: &PartProps) -> Html {
    let report = &props.report.recommendations;
    html! {
        <section aria-labelledby="results-recommendations">
            <Heading size={Size::M} id="results-recommendations">
                {"What the study points to"}
            </Heading>
            <Body>
                {RECOMMENDATIONS_ABOUT}
                {" The order is ours too: it looks at how large the gap is and how strong the \
                evidence is. You know best what you can change. "}
                {props.app.state.instrument.caveat("numbers")}
            </Body>
            <Body><strong>{&report.counts}</strong></Body>
            {for report.open.iter().map(|group| html! {
                <div key={group.words}>
                    if group.priority == Priority::DoFirst {
                        {part(props, group)}
                    } else {
                        {folded(props, group.words, group.about, &group.items)}
                    }
                </div>
            })}
            {rest(props)}
            {status_figure(&report.by_theme, with_links(&report.by_theme.about))}
        </section>
    }
}

/// Those without a place in the order.
fn rest(props: &PartProps) -> Html {
    let report = &props.report.recommendations;
    html! {
        <>
            {folded(props, "Met", "", &report.met)}
            {folded(props, "Cannot tell yet", "", &report.cannot_tell)}
            {folded(
                props,
                "To discuss",
                "The study gives no right answer here. These are never met or not met.",
                &report.to_discuss,
            )}
            {folded(props, "Does not apply", "", &report.does_not_apply)}
            {background(&report.background)}
            {hidden(props)}
        </>
    }
}

/// What comes first stands open.
fn part(props: &PartProps, group: &PriorityGroup) -> Html {
    let items = shown(props, &group.items);
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <Heading level={HeadingLevel::H3} size={Size::M} id="results-do-first">
                {group.words}
            </Heading>
            <Body>{group.about}</Body>
            {list(props, &items, true)}
        </>
    }
}

fn folded(
    props: &PartProps,
    heading: &'static str,
    about: &'static str,
    items: &[RecommendationReport],
) -> Html {
    let items = shown(props, items);
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <Heading level={HeadingLevel::H3} size={Size::M}>{heading}</Heading>
            if !about.is_empty() {
                <Body>{about}</Body>
            }
            <Details
                id={folded_id(heading)}
                summary={summary("Show", items.len())}
                summary_on_paper=false
            >
                {list(props, &items, false)}
            </Details>
        </>
    }
}

/// The id of what is folded under a heading: 'results-met'.
fn folded_id(heading: &str) -> String {
    format!("results-{}", heading.to_lowercase().replace(' ', "-"))
}

fn summary(show: &'static str, number: usize) -> String {
    format!("{show} {}", count_text(number, "recommendation"))
}

fn list(props: &PartProps, items: &[&RecommendationReport], first: bool) -> Html {
    html! {
        <ol class="app-recommendations" role="list">
            {for items.iter().map(|item| {
                recommendation(&props.check_id, item, props.plan.item(item.id), first)
            })}
        </ol>
    }
}

/// Those that the person does not hide.
fn shown<'a>(
    props: &PartProps,
    items: &'a [RecommendationReport],
) -> Vec<&'a RecommendationReport> {
    (items.iter())
        .filter(|item| !props.plan.hides(item.id))
        .collect()
}

/// Those that the person hides: they stay within reach and in the counts.
fn hidden(props: &PartProps) -> Html {
    let items: Vec<&RecommendationReport> = (props.report.recommendations.all())
        .filter(|item| props.plan.hides(item.id))
        .collect();
    if items.is_empty() {
        return Html::default();
    }
    let plan = Route::Plan(props.check_id.to_string(), PlanView::default()).to_string();
    html! {
        <>
            <Heading level={HeadingLevel::H3} size={Size::M}>{"Hidden by you"}</Heading>
            <Body>
                {"You hide these in your "}
                <InnerLink href={plan}>{"action plan"}</InnerLink>
                {". They still count."}
            </Body>
            <Details summary={summary("Show", items.len())}>{list(props, &items, false)}</Details>
        </>
    }
}

fn background(items: &[Background]) -> Html {
    html! {
        <>
            <Heading level={HeadingLevel::H3} size={Size::M}>{"Not for departments"}</Heading>
            <Details summary="What the study says to national bodies and researchers">
                <List>
                    {for items.iter().map(|item| html! {
                        <li key={item.id} id={card_id(item.id)}>
                            <strong>{item.id}{" "}</strong>{item.text}{" "}{item.note}
                            {" In the study: "}{item.section}{"."}
                        </li>
                    })}
                </List>
            </Details>
        </>
    }
}

/// What to find out.
#[component]
pub fn FindOut(props: &PartProps) -> Html {
    let report = &props.report.recommendations;
    if report.find_out.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby={FIND_OUT}>
            <Heading size={Size::M} id={FIND_OUT}>
                {if report.provisional { "Find out first" } else { "What to find out" }}
            </Heading>
            <Body>
                {"The answers to these questions would tell whether a recommendation is met. \
                \u{2018}I do not know\u{2019} is a useful answer: do not guess, ask those who could answer."}
            </Body>
            <OnScreen>
                <p class="app-no-print">
                    <a href={Route::FindOut(props.check_id.to_string()).to_string()}>
                        {"Print these questions, or copy them to send to people"}
                    </a>
                </p>
            </OnScreen>
            {for report.find_out.iter().map(|group| {
                find_out_group(&props.check_id, group, report.n_to_find_out() <= MOST_SHOWN)
            })}
        </section>
    }
}

fn find_out_group(check_id: &str, group: &FindOutGroup, is_open: bool) -> Html {
    let place = AttrValue::Static(FIND_OUT);
    let list = find_out_list(check_id, &group.lines, &place, false);
    let (number, is_short) = (
        count_text(group.lines.len(), "question"),
        group.heading.to_lowercase() == group.who,
    );
    let who = html! {
        if !is_short {
            <Body size={BodySize::Small}>{"For "}{&group.who}</Body>
        }
    };
    html! {
        <div key={group.who.clone()}>
            if is_open {
                <Heading level={HeadingLevel::H3} size={Size::S}>{&group.heading}</Heading>
                {who}
                {list}
            } else {
                <Details summary={format!("{}: {number}", group.heading)}>
                    {who}
                    {list}
                </Details>
            }
        </div>
    }
}
