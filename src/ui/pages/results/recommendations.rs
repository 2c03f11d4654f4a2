//! All recommendations, first those to work on, in order, then the rest; and what to find out.
//!
//! It must not say that the study recommends a thing: these are our words for what follows from it.

use yew::prelude::*;

use super::PartProps;
use super::answers::find_out_list;
use super::recommendation::recommendation;
use crate::engine::report::{Background, FindOutGroup, RecommendationReport};
use crate::engine::scores::Priority;
use crate::ui::chart::status_figure;
use crate::ui::nhsuk::{Body, Details, Heading, HeadingLevel, List, Size};

/// Groups of questions longer than this are folded away.
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
                {"The study has no list of recommendations. These follow from what it found, \
                in our words. The order is ours too: it looks at how large the gap is and how \
                strong the evidence is. You know best what you can change. "}
                {props.app.state.instrument.caveat("numbers")}
            </Body>
            <Body><strong>{&report.counts}</strong></Body>
            {status_figure(&report.by_theme)}
            {for report.open.iter().map(|group| html! {
                <div key={group.words}>
                    <Heading level={HeadingLevel::H3} size={Size::M}>{group.words}</Heading>
                    <Body>{group.about}</Body>
                    {list(&props.check_id, &group.items, group.priority == Priority::DoFirst)}
                </div>
            })}
            {rest(props)}
        </section>
    }
}

/// Those without a place in the order.
fn rest(props: &PartProps) -> Html {
    let report = &props.report.recommendations;
    let id = &props.check_id;
    html! {
        <>
            {part(
                id,
                "To discuss",
                "The study gives no right answer here. These are never met or not met.",
                &report.to_discuss,
            )}
            {folded(id, "Cannot tell yet", "Show", &report.cannot_tell)}
            {folded(id, "Met", "Show", &report.met)}
            {folded(id, "Does not apply", "Show", &report.does_not_apply)}
            {background(&report.background)}
        </>
    }
}

fn part(
    check_id: &str,
    heading: &'static str,
    about: &'static str,
    items: &[RecommendationReport],
) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <Heading level={HeadingLevel::H3} size={Size::M}>{heading}</Heading>
            <Body>{about}</Body>
            {list(check_id, items, false)}
        </>
    }
}

fn folded(
    check_id: &str,
    heading: &'static str,
    show: &'static str,
    items: &[RecommendationReport],
) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    let summary = match items.len() {
        1 => format!("{show} 1 recommendation"),
        more => format!("{show} {more} recommendations"),
    };
    html! {
        <>
            <Heading level={HeadingLevel::H3} size={Size::M}>{heading}</Heading>
            <Details {summary} summary_on_paper=false>{list(check_id, items, false)}</Details>
        </>
    }
}

fn list(check_id: &str, items: &[RecommendationReport], first: bool) -> Html {
    html! {
        <ol class="app-recommendations" role="list">
            {for items.iter().map(|item| recommendation(check_id, item, first))}
        </ol>
    }
}

fn background(items: &[Background]) -> Html {
    html! {
        <>
            <Heading level={HeadingLevel::H3} size={Size::M}>{"Not for departments"}</Heading>
            <Details summary="What the study says to national bodies and researchers">
                <List>
                    {for items.iter().map(|item| html! {
                        <li key={item.id}>
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
        <section aria-labelledby="results-find-out">
            <Heading size={Size::M} id="results-find-out">
                {if report.provisional { "Find out first" } else { "What to find out" }}
            </Heading>
            <Body>
                {"The answers to these questions would tell whether a recommendation is met. \
                \u{2018}I do not know\u{2019} is a useful answer: do not guess, ask those who could answer."}
            </Body>
            {for report.find_out.iter().map(|group| find_out_group(&props.check_id, group))}
        </section>
    }
}

fn find_out_group(check_id: &str, group: &FindOutGroup) -> Html {
    let list = find_out_list(check_id, &group.lines, false);
    html! {
        <div key={group.who.clone()}>
            <Heading level={HeadingLevel::H3} size={Size::S}>
                {"For "}{&group.who}
            </Heading>
            if group.lines.len() > MOST_SHOWN {
                <Details
                    summary={format!("Show {} questions", group.lines.len())}
                    summary_on_paper=false
                >
                    {list}
                </Details>
            } else {
                {list}
            }
        </div>
    }
}
