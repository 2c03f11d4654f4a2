//! The results of a check: what is in place, what is not, what to find out, and why.
//!
//! The words come from `engine::report`, whole. It must not give an overall score, a grade or a
//! rank, and must show results from the first answer on.

mod answers;
mod deployment;
mod links;
mod next;
mod numbers;
pub mod recommendation;
mod recommendations;
mod summary;
mod themes;
mod titles;
mod trade_offs;

use std::rc::Rc;

use yew::prelude::*;

use super::CheckPageProps;
use super::checks::CheckNotices;
use super::groups;
use crate::engine::assessment::Assessment;
use crate::engine::report::{PlanReport, Report, plan_report, report};
use crate::engine::score::score;
use crate::engine::words::{BASED_ON, date_text, group_name};
use crate::ui::chart::Textures;
use crate::ui::context::{App, name_of};
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{BackLink, Body, Heading, HeadingLevel, Size};
use crate::ui::route::{Route, Via};
use next::Next;
use summary::{Contents, Summary};

// The printed report is made of these too.
pub(super) use deployment::DeploymentPart;
pub(super) use numbers::Numbers;
pub(super) use recommendations::{FindOut, Recommendations};
pub(super) use summary::{InShort, Safety};
pub(super) use themes::{ThemeAnswers, Themes};
pub(super) use titles::Titles;
pub(super) use trade_offs::ChoicesPart;

/// What a part of the results is made of.
#[derive(Clone, Properties)]
pub struct PartProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check's id, for links.
    pub check_id: AttrValue,
    /// The results in words.
    pub report: Rc<Report>,
    /// The action plan in words.
    pub plan: Rc<PlanReport>,
}

impl PartialEq for PartProps {
    /// The same as long as the results are the very same value.
    fn eq(&self, other: &Self) -> bool {
        self.check_id == other.check_id && Rc::ptr_eq(&self.report, &other.report)
    }
}

/// The results.
#[component]
pub fn Results(props: &CheckPageProps) -> Html {
    let CheckPageProps { app, check } = props;
    let name = name_of(check);
    use_page(
        &check.id,
        &AttrValue::from(format!("{name}: results - RoleCheck")),
    );
    let instrument = app.state.instrument;
    let without_groups = use_state(|| false);
    let groups = groups::view_for(app, check);
    let any_groups = groups.is_some();
    let groups = groups.filter(|_| !*without_groups).unwrap_or_default();
    let words = use_memo(
        (check.clone(), app.today(), groups),
        |(check, today, groups)| {
            let scores = score(instrument, check, groups);
            let report = report(instrument, check, &scores)?;
            let plan = plan_report(instrument, check, &scores, today);
            Some((Rc::new(report), Rc::new(plan)))
        },
    );
    let tasks = Route::Tasks(check.id.clone()).to_string();
    html! {
        <div class="app-results">
            <BackLink href={tasks} text="Task list" />
            <Heading level={HeadingLevel::H1} size={Size::L} caption={name.clone()}>
                {"Results"}
            </Heading>
            {meta(&props.check)}
            if any_groups {
                {groups::note::in_results(&without_groups)}
            }
            if let Some((report, plan)) = words.as_ref() {
                {parts(props, report, plan)}
            } else {
                <Body>
                    {"This form has no results of its own. It is for comparing what groups say \
                    with the answers of the department."}
                </Body>
            }
        </div>
    }
}

/// When the check was made, by whom, and what its results rest on.
pub(super) fn meta(check: &Assessment) -> Html {
    let date = date_text(&check.date);
    html! {
        <dl class="app-meta">
                if !date.is_empty() {
                    <div><dt>{"Date of the check: "}</dt><dd>{date}</dd></div>
                }
                if let Some(group) = check.group {
                    <div><dt>{"Filled in by: "}</dt><dd>{group_name(group)}</dd></div>
                }
                <div>
                    <dt>{"Based on: "}</dt>
                    <dd>{BASED_ON}</dd>
                </div>
        </dl>
    }
}

fn parts(props: &CheckPageProps, report: &Rc<Report>, plan: &Rc<PlanReport>) -> Html {
    let app = props.app.clone();
    let check_id = AttrValue::from(props.check.id.clone());
    let part = || PartProps {
        app: app.clone(),
        check_id: check_id.clone(),
        report: report.clone(),
        plan: plan.clone(),
    };
    let find_out_first = report.recommendations.provisional;
    html! {
        <>
            <Textures />
            <Safety ..part() />
            <Summary ..part() />
            <Contents ..part() />
            <CheckNotices
                app={app.clone()}
                check={props.check.clone()}
                via={Via::Results}
                here={Route::Results(props.check.id.clone())}
            />
            <Themes ..part() />
            if find_out_first {
                <FindOut ..part() />
            }
            <Recommendations ..part() />
            if !find_out_first {
                <FindOut ..part() />
            }
            <ThemeAnswers ..part() />
            <DeploymentPart ..part() />
            <ChoicesPart ..part() />
            <Numbers ..part() />
            <Titles ..part() />
            <Next ..part() />
        </>
    }
}

/// The address of a page of the profile that leads back to the results.
fn profile_address(check_id: &str, step: &str) -> String {
    let back = Some(Box::new(Route::Results(check_id.to_owned())));
    Route::Profile(check_id.to_owned(), step.to_owned(), back).to_string()
}
