//! The answers of the earlier check that a check was begun from, one beside each question, to be
//! confirmed or answered anew.
//!
//! It must not count an old answer, or confirm more than one with one press.

use std::rc::Rc;

use yew::prelude::*;

use super::CheckPageProps;
use super::rows::news;
use crate::engine::assessment::Assessment;
use crate::engine::change::Change;
use crate::engine::instrument::{Instrument, Question, Theme};
use crate::engine::progress::is_answered;
use crate::engine::words::{answer_text, count_text, group_name, month_text};
use crate::ui::context::{App, name_of};
use crate::ui::focus::{come_back_to, use_page};
use crate::ui::nhsuk::{
    Action, BackLink, Body, Button, ButtonGroup, ButtonType, ButtonVariant, GridColumn, GridRow,
    Heading, HeadingLevel, InsetText, Size, SummaryList, SummaryRow,
};
use crate::ui::route::{PlanView, Route, Via};

/// When the earlier check was: 'Last time (November 2025)'.
pub fn when(check: &Assessment) -> String {
    let date = (check.earlier.as_ref()).map(|earlier| month_text(&earlier.date));
    match date.filter(|date| !date.is_empty()) {
        Some(month) => format!("Last time ({month})"),
        None => "Last time".to_owned(),
    }
}

/// What was answered last time, in words.
pub fn then_text(instrument: &Instrument, check: &Assessment, question: &Question) -> String {
    answer_text(
        instrument,
        question,
        check.last_time(question),
        &check.profile,
    )
}

/// The note of last time, if there was one.
pub fn note_text(check: &Assessment, question: &Question) -> Html {
    let note = (check.earlier.as_ref()).map_or("", |earlier| earlier.answers.note(question.id));
    match note {
        "" => Html::default(),
        note => html! { <p>{"Note then: "}{note}</p> },
    }
}

/// On the task list: what there is to confirm. Nothing for a check that has no earlier one.
pub fn on_task_list(check: &Assessment, instrument: &'static Instrument) -> Html {
    let Some(earlier) = &check.earlier else {
        return Html::default();
    };
    let left = check.to_confirm(instrument).len();
    html! {
        <InsetText>
            <Body>
                {format!("This check was begun from one of {}. ", month_or_earlier(&earlier.date))}
                if left > 0 {
                    {format!("{} of then to look at. ", count_text(left, "answer"))}
                    {"None counts until you confirm it. "}
                } else {
                    {"You have looked at all answers of last time. "}
                }
            </Body>
            <Body>
                <a href={Route::LastTime(check.id.clone()).to_string()}>{"Answers of last time"}</a>
            </Body>
            if !earlier.profile_is_seen {
                <Body>
                    {"The items about your department are copied from then. "}
                    <a href={Route::LastTime(check.id.clone()).to_string()}>{"Look through them"}</a>
                </Body>
            }
        </InsetText>
    }
}

fn month_or_earlier(date: &str) -> String {
    match date {
        "" => "an earlier date".to_owned(),
        date => month_text(date),
    }
}

/// The page.
#[component]
pub fn LastTime(props: &CheckPageProps) -> Html {
    let CheckPageProps { app, check } = props;
    let name = name_of(check);
    use_page(
        &check.id,
        &AttrValue::from(format!("{name}: answers of last time - RoleCheck")),
    );
    let said = use_state(AttrValue::default);
    let instrument = app.state.instrument;
    let tasks = Route::Tasks(check.id.clone()).to_string();
    let left = check.to_confirm(instrument).len();
    let Some(earlier) = &check.earlier else {
        return html! {
            <>
                <BackLink href={tasks} text="Task list" />
                <Heading level={HeadingLevel::H1} size={Size::L} caption={name}>
                    {"Answers of last time"}
                </Heading>
                <Body>{"This check was not begun from an earlier one."}</Body>
            </>
        };
    };
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={tasks.clone()} text="Task list" />
                <Heading level={HeadingLevel::H1} size={Size::L} caption={name}>
                    {"Answers of last time"}
                </Heading>
                {news(&said)}
                <Body>
                    {format!("From the check of {}", month_or_earlier(&earlier.date))}
                    if let Some(group) = earlier.group {
                        {format!(", filled in by: {}", group_name(group))}
                    }
                    {". An old answer counts only once you say that it is still true."}
                </Body>
                <Body>
                    <strong>{format!("{} left to look at.", count_text(left, "answer"))}</strong>
                </Body>
                {profile(app, check, earlier.profile_is_seen)}
                {for instrument.themes.iter().map(|theme| theme_part(app, check, theme, &said))}
                {plan(check)}
                <ButtonGroup>
                    <Button href={tasks}>{"Back to the task list"}</Button>
                    <a href={Route::Results(check.id.clone()).to_string()}>{"See the results so far"}</a>
                </ButtonGroup>
            </GridColumn>
        </GridRow>
    }
}

/// The profile was copied whole: somebody has to look through it.
fn profile(app: &App, check: &Rc<Assessment>, is_seen: bool) -> Html {
    let seen = app.on_edit(check, |_: MouseEvent| Change::ProfileIsSeen);
    let here = Some(Box::new(Route::LastTime(check.id.clone())));
    let route = Route::Profile(check.id.clone(), "numbers".to_owned(), here);
    html! {
        <section aria-labelledby="last-time-profile">
            <Heading size={Size::M} id="last-time-profile">{"About your department"}</Heading>
            if is_seen {
                <Body>{"You have looked through what was copied from last time."}</Body>
            } else {
                <Body>
                    {"Hospitals, staff numbers and job titles are copied from last time. Look \
                    through them and change what is not true any more."}
                </Body>
            }
            <ButtonGroup>
                <a href={route.to_string()}>{"Staff numbers"}</a>
                <a href={Route::Answers(check.id.clone()).to_string()}>{"All items"}</a>
                if !is_seen {
                    <Button
                        id="profile-is-seen"
                        kind={ButtonType::Button}
                        variant={ButtonVariant::Secondary}
                        small=true
                        onclick={seen}
                    >
                        {"I have looked through them"}
                    </Button>
                }
            </ButtonGroup>
        </section>
    }
}

fn theme_part(
    app: &App,
    check: &Rc<Assessment>,
    theme: &'static Theme,
    said: &UseStateHandle<AttrValue>,
) -> Html {
    let instrument = app.state.instrument;
    let place = AttrValue::from(format!("last-time-{}", theme.id));
    let rows: Vec<SummaryRow> = instrument
        .questions_of(theme)
        .filter(|question| question.is_shown(check) && check.last_time(question).is_some())
        .map(|question| row(app, check, question, said, &place))
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section key={theme.id} aria-labelledby={place.clone()} class="app-answers">
            <Heading size={Size::M} id={place.clone()}>{theme.name}</Heading>
            <SummaryList {rows} />
        </section>
    }
}

/// What it was, what it is, and one press to say that it is still true, which can be taken back.
fn row(
    app: &App,
    check: &Rc<Assessment>,
    question: &'static Question,
    said: &UseStateHandle<AttrValue>,
    place: &AttrValue,
) -> SummaryRow {
    let instrument = app.state.instrument;
    let (before, now) = (check.last_time(question), check.answers.get(question.id));
    let is_same = before == now;
    let value = html! {
        <>
            <p>{"Then: "}{then_text(instrument, check, question)}</p>
            {note_text(check, question)}
            if is_same {
                <p><strong>{"Now: still true"}</strong></p>
            } else if is_answered(check, question) {
                <p>
                    <strong>{"Now: "}{answer_text(instrument, question, now, &check.profile)}</strong>
                </p>
            }
        </>
    };
    let set = {
        let answer = before.filter(|_| !is_same).cloned();
        let words = if is_same {
            "Not answered"
        } else {
            "Still true"
        };
        let edit = app.on_edit(check, move |_: MouseEvent| Change::Answer {
            question: question.id,
            answer: answer.clone(),
        });
        let said = said.clone();
        Callback::from(move |event| {
            said.set(format!("{words}: {}", question.text).into());
            edit.emit(event);
        })
    };
    let route = Route::Question(check.id.clone(), Via::LastTime, question.id.to_owned());
    let change = Action::link(
        if now.is_some() {
            "Change"
        } else {
            "Answer anew"
        },
        route.to_string(),
    )
    .of(question.text)
    .on_follow(come_back_to(place));
    let row = SummaryRow::new(question.text, value);
    // One button for both, so that focus stays on it.
    match (is_same, now.is_some()) {
        (true, _) => row.action(Action::button("Take back", set).of(question.text)),
        (false, false) => row.action(Action::button("Still true", set).of(question.text)),
        (false, true) => row,
    }
    .action(change)
}

fn plan(check: &Assessment) -> Html {
    if check.plan.actions.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="last-time-plan">
            <Heading size={Size::M} id="last-time-plan">{"The action plan"}</Heading>
            <Body>
                {format!("{} came along from last time. ", count_text(check.plan.actions.len(), "action"))}
                <a href={Route::Plan(check.id.clone(), PlanView::default()).to_string()}>
                    {"Look through the plan"}
                </a>
                {" and say how far each has come."}
            </Body>
        </section>
    }
}
