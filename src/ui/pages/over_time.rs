//! One department over time: which checks to compare, and the comparison.
//!
//! It must not keep the checks of files, or say that two names are one department.

pub mod candidates;
mod chart;
mod choose;
mod pair;
mod rows;
mod short;
mod versions;

use yew::prelude::*;

use crate::engine::compare::date_or_none;
use crate::engine::words::count_text;
use crate::ui::context::App;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, BodySize, GridColumn, GridRow, Heading, HeadingLevel, InsetText, List, Size,
};
use crate::ui::route::{OverTimeView, Route};
use candidates::{Candidate, by_name, candidates, ends};
use choose::Choose;
use pair::Pair;

/// What [`OverTime`] is made of.
#[derive(Properties, PartialEq)]
pub struct OverTimeProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// Which page.
    pub view: OverTimeView,
}

/// The pages.
#[component]
pub fn OverTime(props: &OverTimeProps) -> Html {
    let app = props.app.clone();
    match &props.view {
        OverTimeView::First => html! { <First {app} /> },
        OverTimeView::Pair(then, now) => html! {
            <Pair {app} then={then.clone()} now={now.clone()} />
        },
    }
}

/// What [`First`] is made of.
#[derive(Properties, PartialEq)]
struct FirstProps {
    app: App,
}

/// Which checks to compare.
#[component]
fn First(props: &FirstProps) -> Html {
    use_page(&(), &AttrValue::from("Compare over time - RoleCheck"));
    let app = &props.app;
    let all = candidates(&app.state);
    let groups = by_name(&all);
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={Route::Start.to_string()} text="Start page and your checks" />
                <Heading level={HeadingLevel::H1} size={Size::L}>{"Compare over time"}</Heading>
                <Body size={BodySize::Lede}>
                    {"Put two checks of one department beside each other: what moved, what became \
                    known, and what is the same."}
                </Body>
                if all.len() < 2 {
                    {nothing(&all)}
                } else {
                    {departments(&groups)}
                    <Choose app={app.clone()} />
                }
                if app.state.files.departments.len() > app.state.files.checks.len() {
                    <InsetText>
                        <Body>
                            {"Too many files are open to compare single ones over time. Open only \
                            those of one department."}
                        </Body>
                    </InsetText>
                }
                {more_files()}
            </GridColumn>
        </GridRow>
    }
}

/// Those with checks of one name.
fn departments(groups: &[Vec<Candidate>]) -> Html {
    html! {
        <section aria-labelledby="over-time-departments">
            <Heading size={Size::M} id="over-time-departments">
                {"Departments with more than one check"}
            </Heading>
            if groups.is_empty() {
                <Body>
                    {"No two checks have the same name. You can still pick any two below."}
                </Body>
            }
            <List>
                {for groups.iter().filter_map(|group| department(group))}
            </List>
        </section>
    }
}

fn department(group: &[Candidate]) -> Option<Html> {
    let [then, now] = ends(group)?;
    let (before, after) = (date_or_none(then.check()), date_or_none(now.check()));
    Some(html! {
        <li key={then.check().id.clone()}>
            <a href={address(then, now)}><bdi>{&now.name}</bdi>{format!(": {before} and {after}")}</a>
            if group.len() > 2 {
                {format!(" (the oldest and the newest of {})", count_text(group.len(), "check"))}
            }
        </li>
    })
}

/// The address of a comparison.
pub fn address(then: &Candidate, now: &Candidate) -> String {
    let ids = [then, now].map(|each| each.check().id.clone());
    let [then, now] = ids;
    Route::OverTime(OverTimeView::Pair(then, now)).to_string()
}

fn nothing(all: &[Candidate]) -> Html {
    html! {
        <InsetText>
            <Body>
                if all.is_empty() {
                    {"There is no check to compare yet. "}
                } else {
                    {"There is only one check, and a comparison needs two. "}
                }
                {"Open the files of earlier checks, or begin a new check from an old one."}
            </Body>
        </InsetText>
    }
}

fn more_files() -> Html {
    html! {
        <>
            <Heading size={Size::M}>{"Are the checks in files?"}</Heading>
            <Body>
                <a href={Route::Files.to_string()}>{"Open several files"}</a>
                {" to compare them. They are not kept on this device."}
            </Body>
        </>
    }
}
