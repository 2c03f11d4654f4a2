//! What does not seem to fit together (C1 to C10), in plain words, with ways to put it right.
//!
//! It must not call an answer wrong: two answers that do not fit may both be right.

mod confirm;

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::answers::Answer;
use crate::engine::assessment::Assessment;
use crate::engine::checks::raised_checks;
use crate::engine::deployment::department_model;
use crate::engine::instrument::{Check, Effect, Instrument, Kind, ProfileKind};
use crate::engine::words::{answer_text, item_name, model_name, profile_lines};
use crate::ui::context::App;
use crate::ui::focus::focus_region;
use crate::ui::nhsuk::{Action, HeadingLevel, SummaryList, SummaryRow, WarningCallout};
use crate::ui::pages::profile::steps::route_to_change;
use crate::ui::route::{Route, Via};
use confirm::{News, confirm_button, confirmed_list};

/// What [`CheckNotices`] are made of.
#[derive(Properties, PartialEq)]
pub struct CheckNoticesProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
    /// Only what has to do with these questions or profile items, which this page asks;
    /// everything, if absent.
    #[prop_or_default]
    pub only: Option<Rc<[&'static str]>>,
    /// The way by which links to questions lead there and back.
    pub via: Via,
    /// This page, to which links to the profile lead back.
    pub here: Route,
    /// Where the headings stand in the outline.
    #[prop_or(HeadingLevel::H2)]
    pub heading_level: HeadingLevel,
}

impl CheckNoticesProps {
    fn instrument(&self) -> &'static Instrument {
        self.app.state.instrument
    }

    fn concerns(&self, check: &Check) -> bool {
        self.only
            .as_ref()
            .is_none_or(|ids| ids.iter().any(|id| check.reads.contains(id)))
    }

    /// Whether this is the page that asks for it.
    fn asks(&self, id: &str) -> bool {
        self.only.as_ref().is_some_and(|ids| ids.contains(&id))
    }
}

/// The id of the line that says what was confirmed or taken back.
const NEWS: &str = "checks-news";

/// A notice for each check that is raised, and a list of those that were confirmed.
///
/// Where only some are shown, they appear and go while the person answers: a line for screen
/// readers says so, as the notices stand below the answer and take no focus.
#[component]
pub fn CheckNotices(props: &CheckNoticesProps) -> Html {
    let news = use_state(|| News {
        words: "",
        number: 0,
    });
    // The button that was pressed is gone, so focus goes to the line that says what happened.
    use_effect_with(*news, |news| {
        if news.number > 0 {
            focus_region(NEWS);
        }
    });
    let raised = raised_checks(props.instrument(), &props.check);
    let open: Vec<&'static Check> = (raised.open.iter().copied())
        .filter(|check| props.concerns(check))
        .collect();
    let confirmed: Vec<&'static Check> = raised
        .confirmed
        .iter()
        .copied()
        .filter(|check| props.concerns(check))
        .collect();
    html! {
        <>
            if props.only.is_some() {
                <p class="nhsuk-u-visually-hidden" role="status">{appeared(&open)}</p>
            }
            if news.number > 0 {
                <p class="nhsuk-body" id={NEWS}>{news.words}</p>
            }
            {for open.iter().map(|check| notice(props, check, &news))}
            if !confirmed.is_empty() {
                {confirmed_list(props, &confirmed, &news)}
            }
        </>
    }
}

/// Which notices stand here now, for those who do not see them appear.
fn appeared(open: &[&'static Check]) -> String {
    if open.is_empty() {
        return String::new();
    }
    let headings: Vec<&str> = open.iter().map(|check| heading(check)).collect();
    format!("Further down this page: {}", headings.join(". "))
}

/// The heading of a notice.
fn heading(check: &Check) -> &'static str {
    match check.effect {
        Effect::DoubtUnlessConfirmed(_) => "These answers may not fit together",
        Effect::NotApplicableRefused(_) => "A question needs an answer",
        Effect::AskToLook => "Please look again",
        Effect::Information => "Something to know",
    }
}

/// What the check does to the results.
fn consequence(check: &Check) -> Option<String> {
    let (question, what) = match check.effect {
        Effect::DoubtUnlessConfirmed(question) => (
            question,
            "Until you change or confirm it, this answer counts as not known: ",
        ),
        Effect::NotApplicableRefused(question) => (
            question,
            "Until you answer it, this question counts as not known: ",
        ),
        Effect::AskToLook | Effect::Information => return None,
    };
    Some(format!("{what}‘{}’", question.text))
}

fn notice(props: &CheckNoticesProps, check: &'static Check, news: &UseStateHandle<News>) -> Html {
    let rows: Vec<SummaryRow> = check
        .reads
        .iter()
        .filter_map(|id| row(props, check, id))
        .collect();
    let words = html! {
        <>
            <p>{check.message}</p>
            <p>{check.advice}</p>
            if let Some(consequence) = consequence(check) {
                <p>{consequence}</p>
            }
            if !rows.is_empty() {
                <SummaryList {rows} />
            }
            if check.can_be_confirmed() {
                {confirm_button(props, check, news)}
            }
        </>
    };
    let is_information = matches!(check.effect, Effect::Information);
    html! {
        <div class="app-check" id={format!("check-{}", check.id)} key={check.id}>
            if is_information {
                <div class="nhsuk-inset-text">
                    <@{props.heading_level.tag()} class="nhsuk-heading-s">{heading(check)}</@>
                    {words}
                </div>
            } else {
                <WarningCallout heading={heading(check)} heading_level={props.heading_level}>
                    {words}
                </WarningCallout>
            }
        </div>
    }
}

/// Whether the check reads a grid: the hospitals and areas that it is made of stand in it.
fn reads_grid(instrument: &Instrument, check: &Check) -> bool {
    let mut questions = check.reads.iter().filter_map(|id| instrument.question(id));
    questions.any(|question| matches!(question.kind, Kind::Grid(_)))
}

/// Something that the check reads: what was entered, and a link to change it.
fn row(props: &CheckNoticesProps, check: &Check, id: &str) -> Option<SummaryRow> {
    let instrument = props.instrument();
    let assessment = &props.check;
    let is_here = props.asks(id);
    if let Some(question) = instrument.question(id) {
        let answer = assessment.answers.get(question.id);
        let answer = match (&question.kind, answer) {
            // What a grid adds up to is a result, which nobody is shown while filling it in.
            (Kind::Grid(_), _) if is_here => return None,
            (Kind::Grid(_), Some(Answer::Grid(_))) => {
                format!(
                    "The grid gives: {}",
                    model_name(department_model(question, assessment))
                )
            }
            _ => answer_text(instrument, question, answer, &assessment.profile),
        };
        let row = SummaryRow::new(question.text, answer);
        if is_here {
            return Some(row);
        }
        let route = Route::Question(assessment.id.clone(), props.via, question.id.to_owned());
        return Some(row.action(Action::link("Change", route.to_string()).of(question.text)));
    }
    let item = instrument.profile_item(id)?;
    let is_place = matches!(
        item.kind,
        ProfileKind::Hospitals { .. } | ProfileKind::Areas
    );
    if is_place && reads_grid(instrument, check) {
        return None;
    }
    let lines = profile_lines(instrument, item, assessment).join(", ");
    let row = SummaryRow::new(item_name(item), lines);
    if is_here {
        return Some(row);
    }
    let route = route_to_change(&assessment.id, item.id, props.here.clone())?;
    let what = format!("{} (for check {})", item_name(item), check.id);
    Some(row.action(Action::link("Change", route.to_string()).of(what)))
}
