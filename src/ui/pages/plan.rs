//! The action plan: by recommendation in the person's own order, by who does it, and by date.
//!
//! The words come from `engine::report`. It must not change a status or the order of the results:
//! what a person moves or hides is theirs alone.

pub mod action;
mod by_recommendation;
mod groups;
mod hidden;
pub mod item;

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::assessment::{Assessment, Form};
use crate::engine::instrument::Instrument;
use crate::engine::report::{PlanReport, plan_report};
use crate::engine::score::score;
use crate::engine::scores::GroupView;
use crate::ui::context::{App, name_of};
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, Button, ButtonGroup, ButtonVariant, Heading, HeadingLevel, InsetText, Size,
};
use crate::ui::print::PrintButton;
use crate::ui::route::{PlanView, Route};
use by_recommendation::ByRecommendation;
use groups::Groups;

/// What a [`Plan`] is made of.
#[derive(Properties, PartialEq)]
pub struct PlanProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
    /// How it is put in groups.
    pub view: PlanView,
}

/// What a part of the plan is made of.
#[derive(Properties)]
pub struct PlanPartProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
    /// How it is put in groups.
    pub view: PlanView,
    /// The plan in words.
    pub plan: Rc<PlanReport>,
}

impl PartialEq for PlanPartProps {
    /// The same as long as the plan is the very same value.
    fn eq(&self, other: &Self) -> bool {
        self.view == other.view
            && Rc::ptr_eq(&self.check, &other.check)
            && Rc::ptr_eq(&self.plan, &other.plan)
    }
}

/// The action plan.
#[component]
pub fn Plan(props: &PlanProps) -> Html {
    let PlanProps { app, check, view } = props;
    let name = name_of(check);
    let title = format!("{name}: {} - RoleCheck", title_words(*view));
    use_page(&(check.id.clone(), *view), &AttrValue::from(title));
    let (instrument, today) = (app.state.instrument, app.today());
    let plan = use_memo((check.clone(), today), |(check, today)| {
        Rc::new(plan_of(instrument, check, today))
    });
    html! {
        <div class="app-plan">
            <BackLink href={Route::Tasks(check.id.clone()).to_string()} text="Task list" />
            <Heading level={HeadingLevel::H1} size={Size::L} caption={name}>
                {"Action plan"}
            </Heading>
            if check.form == Form::Department {
                {parts(props, &plan)}
            } else {
                {no_plan()}
            }
        </div>
    }
}

/// What the page says instead of a plan for a form of one group.
pub fn no_plan() -> Html {
    html! {
        <Body>
            {"This form has no results of its own, so it has no action plan. Plan with the check \
            of the department."}
        </Body>
    }
}

/// The plan of a check in words.
pub fn plan_of(instrument: &'static Instrument, check: &Assessment, today: &str) -> PlanReport {
    let scores = score(instrument, check, &GroupView::default());
    plan_report(instrument, check, &scores, today)
}

fn parts(props: &PlanProps, plan: &Rc<PlanReport>) -> Html {
    let PlanProps { app, check, view } = props;
    let part = || PlanPartProps {
        app: app.clone(),
        check: check.clone(),
        view: *view,
        plan: plan.clone(),
    };
    html! {
        <>
            <Body><strong>{&plan.counts}</strong></Body>
            {views(check, *view)}
            if *view == PlanView::Recommendation {
                <ByRecommendation ..part() />
            } else {
                <Groups ..part() />
            }
            {next(app, check)}
        </>
    }
}

fn title_words(view: PlanView) -> &'static str {
    match view {
        PlanView::Recommendation => "action plan",
        PlanView::Owner => "action plan by owner",
        PlanView::Date => "action plan by date",
    }
}

/// The ways to see the plan, each with an address of its own.
fn views(check: &Assessment, current: PlanView) -> Html {
    let words = |view| match view {
        PlanView::Recommendation => "By recommendation",
        PlanView::Owner => "By owner",
        PlanView::Date => "By date",
    };
    html! {
        <nav class="app-views app-no-print" aria-label="Ways to see the plan">
            <ul class="app-views__list" role="list">
                {for PlanView::ALL.map(|view| html! {
                    <li key={words(view)}>
                        <a
                            class="app-views__link"
                            href={Route::Plan(check.id.clone(), view).to_string()}
                            aria-current={(view == current).then_some("page")}
                        >
                            {words(view)}
                        </a>
                    </li>
                })}
            </ul>
        </nav>
    }
}

fn next(app: &App, check: &Assessment) -> Html {
    let id = || check.id.clone();
    html! {
        <section aria-labelledby="plan-next" class="app-no-print">
            <Heading size={Size::M} id="plan-next">{"What next"}</Heading>
            <Body>
                {"The plan is part of the check and is saved with it. Take it to your meeting, and \
                come back to say how far each action has come."}
            </Body>
            <ButtonGroup>
                <Button href={Route::SaveFile(id(), None).to_string()}>{"Save a file"}</Button>
                <PrintButton
                    app={app.clone()}
                    variant={ButtonVariant::Secondary}
                    words="Print this page"
                />
                <a href={Route::Results(id()).to_string()}>{"See the results"}</a>
            </ButtonGroup>
        </section>
    }
}

/// What is said first where the tool gives no order yet.
pub(super) fn not_enough(check: &Assessment) -> Html {
    html! {
        <InsetText>
            <Body>
                {"Many answers are not known yet, so the tool gives no order. You may want to "}
                <a href={Route::FindOut(check.id.clone()).to_string()}>{"find out more first"}</a>
                {"."}
            </Body>
        </InsetText>
    }
}
