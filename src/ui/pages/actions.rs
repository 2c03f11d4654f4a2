//! The actions about one recommendation: what the tool suggests, and what the department plans.
//!
//! Everything is kept as it is entered. It must not call a suggestion the study's own, nor ask for
//! the names of people.

mod fields;
mod first_steps;
mod list;

use std::rc::Rc;

use yew::prelude::*;

use super::plan::item::actions_link_id;
use super::plan::no_plan;
use crate::engine::assessment::Assessment;
use crate::engine::instrument::{Instrument, Mode};
use crate::engine::report::{PlanReport, RecommendationReport, plan_report, report};
use crate::engine::score::score;
use crate::engine::scores::GroupView;
use crate::ui::context::{App, name_of};
use crate::ui::focus::{start_next_page_at, use_page};
use crate::ui::nhsuk::{
    BackLink, ErrorLink, ErrorSummary, Heading, HeadingLevel, PageLink, Pagination, Size,
};
use crate::ui::pages::profile::fields::Drafts;
use crate::ui::pages::results::recommendation::{about, labels};
use crate::ui::route::{PlanView, Route};
use list::{ActionList, date_errors};

/// What [`Actions`] are made of.
#[derive(Properties, PartialEq)]
pub struct ActionsProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
    /// The recommendation's id.
    pub id: &'static str,
    /// The page that it leads back to; the plan, if there is none.
    pub back: Option<Route>,
}

/// The id of a recommendation that is for departments.
pub fn recommendation_of(instrument: &'static Instrument, id: &str) -> Option<&'static str> {
    let found = instrument.recommendation(id)?;
    (found.mode != Mode::Background).then_some(found.id)
}

/// What the page says of the recommendation, and where it stands in the plan.
struct Words {
    report: Option<Rc<RecommendationReport>>,
    plan: PlanReport,
}

impl Words {
    fn of(app: &App, check: &Assessment, id: &str, today: &str) -> Self {
        let instrument = app.state.instrument;
        let scores = score(instrument, check, &GroupView::default());
        let report = report(instrument, check, &scores);
        Self {
            report: report.and_then(|report| {
                let mut all = report.recommendations.all();
                all.find(|each| each.id == id).cloned().map(Rc::new)
            }),
            plan: plan_report(instrument, check, &scores, today),
        }
    }
}

/// The page of one recommendation.
#[component]
pub fn Actions(props: &ActionsProps) -> Html {
    let ActionsProps {
        app,
        check,
        id,
        back,
    } = props;
    let name = name_of(check);
    // What was wrong when the person last tried to go back, and how often they tried.
    let errors = use_state(Vec::<ErrorLink>::new);
    let attempt = use_state(|| 0_u32);
    let mark = if errors.is_empty() { "" } else { "Error: " };
    let title = format!("{mark}{name}: actions on {id} - RoleCheck");
    use_page(id, &AttrValue::from(title));
    let words = use_memo((check.clone(), *id, app.today()), |(check, id, today)| {
        Words::of(app, check, id, today)
    });
    let back = back_route(check, back.as_ref());
    let drafts = use_state(Drafts::new);
    // A link away from a date that cannot be used first says so. Followed again, it leads on.
    let guard = {
        let (check, drafts, id) = (check.clone(), drafts.clone(), *id);
        let (errors, attempt) = (errors.clone(), attempt.clone());
        Callback::from(move |event: MouseEvent| {
            let wrong = date_errors(&check, id, &drafts);
            if !wrong.is_empty() && *errors != wrong {
                event.prevent_default();
                attempt.set(*attempt + 1);
                errors.set(wrong);
            }
        })
    };
    let finish = {
        let (app, back, id) = (app.clone(), back.clone(), *id);
        let (errors, attempt) = (errors.clone(), attempt.clone());
        Callback::from(move |wrong: Vec<ErrorLink>| {
            if wrong.is_empty() {
                start_next_page_at(actions_link_id(id));
                app.go(&back);
            } else {
                attempt.set(*attempt + 1);
                errors.set(wrong);
            }
        })
    };
    let place = actions_link_id(id);
    html! {
        <div class="app-plan">
            <BackLink
                href={back.to_string()}
                text={back_words(&back)}
                onclick={guard.reform(move |event: MouseEvent| {
                    start_next_page_at(place.clone());
                    event
                })}
            />
            if !errors.is_empty() {
                <ErrorSummary errors={(*errors).clone()} attempt={*attempt}>
                    {"A date that is not complete is not kept. Put it right, or follow the link \
                    again to leave without it."}
                </ErrorSummary>
            }
            {content(props, &words, &drafts, *attempt > 0, finish)}
            if words.report.is_some() {
                <div onclick={guard}>{series(props, &words.plan)}</div>
            }
        </div>
    }
}

/// The recommendation and its actions; none for a form that has no results of its own.
fn content(
    props: &ActionsProps,
    words: &Words,
    drafts: &UseStateHandle<Drafts>,
    attempted: bool,
    onfinish: Callback<Vec<ErrorLink>>,
) -> Html {
    let ActionsProps { app, check, id, .. } = props;
    let name = name_of(check);
    let Some(report) = &words.report else {
        return html! {
            <>
                <Heading level={HeadingLevel::H1} size={Size::L} caption={name}>
                    {"Action plan"}
                </Heading>
                {no_plan()}
            </>
        };
    };
    let caption = format!("{name}: actions on {id}");
    html! {
        <>
            <Heading level={HeadingLevel::H1} size={Size::L} {caption}>{report.text}</Heading>
            {labels(report)}
            {about(report)}
            <ActionList
                app={app.clone()}
                check={check.clone()}
                {report}
                drafts={drafts.clone()}
                {attempted}
                {onfinish}
            />
        </>
    }
}

fn back_route(check: &Assessment, back: Option<&Route>) -> Route {
    let plan = || Route::Plan(check.id.clone(), PlanView::default());
    back.cloned().unwrap_or_else(plan)
}

/// What the way back is called.
fn back_words(route: &Route) -> &'static str {
    match route {
        Route::Plan(..) => "Action plan",
        Route::Results(_) => "Results",
        _ => "Back",
    }
}

/// The recommendations before and after this one in the person's own order.
fn series(props: &ActionsProps, plan: &PlanReport) -> Html {
    let shown = plan.shown();
    let Some(place) = shown.iter().position(|id| *id == props.id) else {
        return Html::default();
    };
    let link = |place: usize| {
        let item = plan.item(shown.get(place)?)?;
        let back = props.back.clone().map(Box::new);
        let route = Route::Actions(props.check.id.clone(), item.id.to_owned(), back);
        Some(PageLink {
            href: route.to_string().into(),
            label: Some(format!("{} {}", item.id, item.text).into()),
        })
    };
    html! {
        <Pagination
            aria_label="Recommendations in the plan"
            previous={place.checked_sub(1).and_then(link)}
            next={link(place + 1)}
        />
    }
}
