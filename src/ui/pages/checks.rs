//! What does not seem to fit together (C1 to C10), in plain words, with ways to put it right.
//!
//! It must not call an answer wrong: two answers that do not fit may both be right.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::answers::Answer;
use crate::engine::assessment::Assessment;
use crate::engine::change::Change;
use crate::engine::checks::raised_checks;
use crate::engine::deployment::department_model;
use crate::engine::instrument::{Check, Effect, Instrument, Kind};
use crate::engine::words::{answer_text, item_name, model_name, profile_lines};
use crate::ui::context::App;
use crate::ui::focus::focus_region;
use crate::ui::nhsuk::{
    Action, Body, Button, ButtonType, ButtonVariant, Details, HeadingLevel, SummaryList,
    SummaryRow, VisuallyHidden, WarningCallout,
};
use crate::ui::pages::profile::steps::address_to_change;
use crate::ui::route::{Route, Via};

/// What [`CheckNotices`] are made of.
#[derive(Properties, PartialEq)]
pub struct CheckNoticesProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
    /// Only what has to do with this question or profile item; everything, if absent.
    #[prop_or_default]
    pub only: Option<AttrValue>,
    /// The way by which links to questions lead there and back.
    pub via: Via,
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
            .is_none_or(|id| check.reads.contains(&id.as_str()))
    }
}

/// What was done last; the number tells two alike apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct News {
    words: &'static str,
    number: u32,
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
                <Button
                    id={format!("confirm-{}", check.id)}
                    kind={ButtonType::Button}
                    variant={ButtonVariant::Secondary}
                    small=true
                    onclick={confirm(props, check, true, news)}
                >
                    {"Confirm: this is right"}
                    <VisuallyHidden>{about(check)}</VisuallyHidden>
                </Button>
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

/// Which answer a button is about, for screen readers.
fn about(check: &Check) -> String {
    match check.effect {
        Effect::DoubtUnlessConfirmed(question) => format!(" (‘{}’)", question.text),
        _ => String::new(),
    }
}

/// Something that the check reads: what was entered, and a link to change it.
fn row(props: &CheckNoticesProps, check: &Check, id: &str) -> Option<SummaryRow> {
    let instrument = props.instrument();
    let assessment = &props.check;
    if let Some(question) = instrument.question(id) {
        let is_here = props.only.as_deref() == Some(question.id);
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
    let route = Route::Profile(assessment.id.clone(), address_to_change(item.id)?);
    let lines = profile_lines(instrument, item, assessment).join(", ");
    let what = format!("{} (for check {})", item_name(item), check.id);
    Some(
        SummaryRow::new(item_name(item), lines)
            .action(Action::link("Change", route.to_string()).of(what)),
    )
}

/// Those that were confirmed, each with a way to take that back.
fn confirmed_list(
    props: &CheckNoticesProps,
    confirmed: &[&'static Check],
    news: &UseStateHandle<News>,
) -> Html {
    let summary = match confirmed.len() {
        1 => "You confirmed 1 pair of answers".to_owned(),
        number => format!("You confirmed {number} pairs of answers"),
    };
    html! {
        <Details {summary}>
            {for confirmed.iter().map(|check| html! {
                <div key={check.id} class="app-check">
                    <Body>{check.message}</Body>
                    <Button
                        id={format!("take-back-{}", check.id)}
                        kind={ButtonType::Button}
                        variant={ButtonVariant::Secondary}
                        small=true
                        onclick={confirm(props, check, false, news)}
                    >
                        {"Take back"}
                        <VisuallyHidden>{" your confirmation"}{about(check)}</VisuallyHidden>
                    </Button>
                </div>
            })}
        </Details>
    }
}

fn confirm(
    props: &CheckNoticesProps,
    check: &'static Check,
    confirmed: bool,
    news: &UseStateHandle<News>,
) -> Callback<MouseEvent> {
    let (app, id, news) = (props.app.clone(), props.check.id.clone(), news.clone());
    Callback::from(move |_| {
        app.edit(
            &id,
            Change::Confirm {
                check: check.id,
                confirmed,
            },
        );
        let words = if confirmed {
            "You confirmed that your answers are right."
        } else {
            "You took your confirmation back."
        };
        news.set(News {
            words,
            number: news.number + 1,
        });
    })
}
