//! The document: a title page, and then the parts that the person wants.
//!
//! It must not fold anything away, and must show nothing that is not in the copy of the check.

use std::rc::Rc;

use yew::prelude::*;

use super::entries::{AnswersPart, ProfilePart};
use super::included::{Included, Part};
use super::plan::PlanPart;
use super::reading::{Reading, TitlePage};
use super::summary::SummaryPart;
use crate::engine::assessment::Assessment;
use crate::engine::report::{PlanReport, Report, plan_report};
use crate::engine::sharing::SharedCopy;
use crate::ui::chart::Textures;
use crate::ui::context::App;
use crate::ui::medium::OnPaper;
use crate::ui::pages::results::{
    ChoicesPart, DeploymentPart, FindOut, Numbers, PartProps, Recommendations, ThemeAnswers,
    Themes, Titles,
};

/// What a [`Document`] is made of.
#[derive(Properties, PartialEq)]
pub struct DocumentProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
    /// What to put in it.
    pub included: Included,
}

/// What every part of the document can show.
#[derive(Clone)]
pub(super) struct Content {
    /// The copy of the check that is fit to be shared as the person wants.
    pub(super) copy: Rc<SharedCopy>,
    /// Its results.
    pub(super) report: Rc<Report>,
    /// The action plan.
    pub(super) plan: Rc<PlanReport>,
    /// The day of printing, `2027-03-31`.
    pub(super) today: AttrValue,
}

impl PartialEq for Content {
    /// The same as long as it was made at the same time.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.copy, &other.copy)
    }
}

/// The document, as it is printed. A form without results has none.
#[component]
pub fn Document(props: &DocumentProps) -> Html {
    let instrument = props.app.state.instrument;
    let sharing = props.included.sharing();
    let now = props.app.platform.clock.now();
    let today = AttrValue::from(now.get(..10).unwrap_or_default().to_owned());
    let content = use_memo(
        (props.check.clone(), sharing, today),
        |(check, sharing, today)| {
            let copy = SharedCopy::new(check, *sharing);
            let scores = copy.scores(instrument);
            Some(Content {
                report: Rc::new(copy.report(instrument)?),
                plan: Rc::new(plan_report(instrument, &copy.check, &scores, today)),
                copy: Rc::new(copy),
                today: today.clone(),
            })
        },
    );
    let Some(content) = content.as_ref() else {
        return Html::default();
    };
    html! {
        <OnPaper>
            <article class="app-report" aria-labelledby="report-title">
                <Textures />
                <TitlePage
                    app={props.app.clone()}
                    content={content.clone()}
                    included={props.included.clone()}
                />
                <Reading app={props.app.clone()} exact={sharing.exact} />
                {for Part::ALL.into_iter().filter(|part| props.included.has(*part)).map(|part| {
                    view(props, content, part)
                })}
            </article>
        </OnPaper>
    }
}

fn view(props: &DocumentProps, content: &Content, part: Part) -> Html {
    let app = props.app.clone();
    let of_results = || PartProps {
        app: app.clone(),
        check_id: AttrValue::from(props.check.id.clone()),
        report: content.report.clone(),
        plan: content.plan.clone(),
    };
    let with_content = || (app.clone(), content.clone());
    let inner = match part {
        Part::Summary => {
            let (app, content) = with_content();
            html! { <SummaryPart {app} {content} /> }
        }
        Part::Themes => html! {
            <>
                <Themes ..of_results() />
                <ThemeAnswers ..of_results() />
            </>
        },
        Part::Recommendations => html! { <Recommendations ..of_results() /> },
        Part::Plan => {
            let (app, content) = with_content();
            html! { <PlanPart {app} {content} /> }
        }
        Part::Deployment => html! { <DeploymentPart ..of_results() /> },
        Part::Choices => html! { <ChoicesPart ..of_results() /> },
        Part::Numbers => html! { <Numbers ..of_results() /> },
        Part::Titles => html! { <Titles ..of_results() /> },
        Part::Profile => {
            let (app, content) = with_content();
            html! { <ProfilePart {app} {content} notes={props.included.sharing().notes} /> }
        }
        Part::Answers => {
            let (app, content) = with_content();
            html! { <AnswersPart {app} {content} /> }
        }
        Part::FindOut => html! { <FindOut ..of_results() /> },
    };
    html! { <div key={part.id()} class={class(part)}>{inner}</div> }
}

/// Short parts go on where the last one ends; the others begin on a new page.
fn class(part: Part) -> Classes {
    let goes_on = matches!(part, Part::Choices | Part::Numbers | Part::Titles);
    classes!(
        "app-report__part",
        (!goes_on).then_some("app-report__part--new-page"),
    )
}
