//! Types in paper forms, quickly and by keyboard: all questions of a form on one page, in the words
//! and with the numbers of the paper.
//!
//! It must keep no form: the last one that was counted is in memory, to be corrected, and is gone
//! with the page.

use yew::prelude::*;

use super::AppProps;
use super::hand_in::why_not;
use crate::engine::assessment::{Assessment, Form};
use crate::engine::forms::form_questions;
use crate::engine::instrument::{Group, Question};
use crate::engine::state::Action;
use crate::engine::tally::NotCounted;
use crate::engine::words::count_text;
use crate::ui::context::App;
use crate::ui::event::{KeyPress, KeyTarget, name_of_target, use_keys};
use crate::ui::focus::{focus_by_id, press_nth, press_value, use_page};
use crate::ui::nhsuk::{
    BackLink, Body, Button, ButtonType, ButtonVariant, ErrorLink, ErrorSummary, GridColumn,
    GridRow, Heading, HeadingLevel, Size, Title,
};
use crate::ui::pages::question::choices::{DONT_KNOW, NOT_APPLICABLE, OneChoice};
use crate::ui::pages::voice::ALL_WHO_ANSWER;
use crate::ui::pages::voice::begin::group_choice;
use crate::ui::route::{CollectView, Route, Via};

/// The id of the button that counts a form.
const COUNT: &str = "count-form";

/// The page that takes paper forms.
#[component]
pub fn Paper(props: &AppProps) -> Html {
    let app = &props.app;
    use_page(&(), &AttrValue::from("Type in paper forms - RoleCheck"));
    let group = use_state(|| None::<Group>);
    let counted = use_state(Counted::default);
    let refused = use_state(|| None::<NotCounted>);
    let attempt = use_state(|| 0_u32);
    let is_on_its_way = use_mut_ref(|| false);
    let form = (*group).and_then(Form::of);
    let questions: Vec<&'static Question> = form
        .map(|form| form_questions(app.state.instrument, form).collect())
        .unwrap_or_default();
    use_drop_on_leave(app);
    let onfocusin = use_typing(&questions);
    let choose = {
        let (app, group) = (app.clone(), group.clone());
        Callback::from(move |chosen: Option<Group>| {
            group.set(chosen);
            let kind = chosen.and_then(Form::of);
            let has_kind = app.state.form.as_ref().map(|form| form.form);
            if let Some(kind) = kind.filter(|kind| Some(*kind) != has_kind) {
                app.begin_form(kind, None);
            }
        })
    };
    let count = {
        let (app, group, counted) = (app.clone(), *group, counted.clone());
        let (refused, attempt) = (refused.clone(), attempt.clone());
        Callback::from(move |_| {
            // A second click would count the form twice.
            if is_on_its_way.replace(true) {
                return;
            }
            let (then, is_on_its_way) = (app.clone(), is_on_its_way.clone());
            let (counted, refused, attempt) = (counted.clone(), refused.clone(), attempt.clone());
            app.hand_in(group, move |outcome| {
                is_on_its_way.replace(false);
                match outcome {
                    Ok(()) => {
                        refused.set(None);
                        counted.set(counted.with(then.state.form.as_deref(), group));
                        if let Some(form) = form {
                            then.begin_form(form, None);
                            focus_first(&then, form);
                        }
                    }
                    Err(reason) => {
                        refused.set(Some(reason));
                        attempt.set(*attempt + 1);
                    }
                }
            });
        })
    };
    let take_back = {
        let (app, group, counted) = (app.clone(), group.clone(), counted.clone());
        Callback::from(move |_| {
            let Some(last) = counted.last.clone() else {
                return;
            };
            let (then, group, counted) = (app.clone(), group.clone(), counted.clone());
            app.take_back(&last.clone(), move |is_out| {
                counted.set(counted.without_last(is_out));
                if is_out {
                    group.set(last.group);
                    focus_first(&then, last.form);
                }
            });
        })
    };
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={Route::Collect(CollectView::Overview).to_string()} text="Collection" />
                if let Some(reason) = *refused {
                    <ErrorSummary
                        errors={vec![ErrorLink { target: Some(COUNT.into()), text: why_not(reason).into() }]}
                        attempt={*attempt}
                    />
                }
                <Heading level={HeadingLevel::H1} size={Size::L}>{"Type in paper forms"}</Heading>
                {how_to()}
                {group_choice(&ALL_WHO_ANSWER, *group, false, choose)}
                // It is there before it has something to say, or screen readers miss it.
                <p class="nhsuk-body" role="status" id="forms-counted">
                    if counted.number > 0 {
                        <strong>{count_text(counted.number, "form")}{" counted. Type in the next."}</strong>
                    }
                </p>
                if counted.last.is_some() {
                    <Button
                        id="take-back-form"
                        kind={ButtonType::Button}
                        variant={ButtonVariant::Secondary}
                        small=true
                        onclick={take_back}
                    >
                        {"Take back the last form to correct it"}
                    </Button>
                }
                <div class="app-entry" {onfocusin}>
                    {for questions.iter().enumerate().map(|(index, question)| {
                        answer(app, question, index + 1)
                    })}
                </div>
                if form.is_some() {
                    <Button id={COUNT} kind={ButtonType::Button} onclick={count}>
                        {"Count this form"}
                    </Button>
                }
            </GridColumn>
        </GridRow>
    }
}

/// What was counted on this page.
#[derive(Clone, Default, PartialEq)]
struct Counted {
    number: usize,
    /// The last of them, until it is taken back or the page is left.
    last: Option<Assessment>,
}

impl Counted {
    fn with(&self, form: Option<&Assessment>, group: Option<Group>) -> Self {
        Self {
            number: self.number + 1,
            last: form.map(|form| Assessment {
                group,
                ..form.clone()
            }),
        }
    }

    /// The last was taken back, or cannot be any more.
    fn without_last(&self, is_out: bool) -> Self {
        Self {
            number: self.number - usize::from(is_out).min(self.number),
            last: None,
        }
    }
}

/// Moves to the first question.
fn focus_first(app: &App, form: Form) {
    if let Some(first) = form_questions(app.state.instrument, form).next() {
        focus_by_id(first.id);
    }
}

fn how_to() -> Html {
    html! {
        <>
            <Body>
                {"Choose who filled the form in. Then press the number of the box that is ticked: \
                the page goes on to the next question by itself."}
            </Body>
            <Body>
                <kbd>{"0"}</kbd>{": I do not know. "}
                <kbd>{"X"}</kbd>{": not applicable. "}
                <kbd>{"Enter"}</kbd>{": no answer, go on. "}
                <kbd>{"Backspace"}</kbd>{": go back. You can also click and use the Tab key."}
            </Body>
            <Body>
                {"You can take back the last form and correct it, until you leave this page. Leave out \
                what was written by hand, and keep or destroy the papers as you have promised."}
            </Body>
        </>
    }
}

fn answer(app: &App, question: &'static Question, number: usize) -> Html {
    let Some(check) = app.state.form.clone() else {
        return Html::default();
    };
    let title = Title::new(format!("{number}. {}", question.text)).size(Size::S);
    html! {
        <OneChoice
            key={question.id}
            app={app.clone()}
            {check}
            via={Via::Form}
            place={question.place}
            {title}
            is_compact=true
            error={None::<AttrValue>}
            onproblem={Callback::noop()}
        />
    }
}

/// What is typed in and not counted is gone with the page.
#[hook]
fn use_drop_on_leave(app: &App) {
    let dispatch = app.dispatch.clone();
    use_effect_with((), move |()| move || dispatch.emit(Action::SetForm(None)));
}

/// Takes the keys, for the question that has the focus; gives what tells which that is.
#[hook]
fn use_typing(questions: &[&'static Question]) -> Callback<FocusEvent> {
    let current = use_mut_ref(|| None::<String>);
    let onkey = {
        let (current, questions) = (current.clone(), questions.to_vec());
        Callback::from(move |press: KeyPress| {
            let id = current.borrow().clone();
            let place = questions
                .iter()
                .position(|each| Some(each.id) == id.as_deref());
            place.is_some_and(|place| take_key(&press, &questions, place))
        })
    };
    use_keys(true, onkey);
    Callback::from(move |event: FocusEvent| {
        *current.borrow_mut() = name_of_target(&event);
    })
}

/// Carries out a key at a question; whether it had a use.
fn take_key(press: &KeyPress, questions: &[&'static Question], place: usize) -> bool {
    let Some(question) = questions.get(place) else {
        return false;
    };
    if !press.is_plain || press.on != KeyTarget::Choice {
        return false;
    }
    let next = || questions.get(place + 1).map_or(COUNT, |next| next.id);
    match press.key.as_str() {
        "Enter" => {}
        "Backspace" => {
            let before = place
                .checked_sub(1)
                .and_then(|before| questions.get(before));
            focus_by_id(before.map_or(question.id, |before| before.id));
            return true;
        }
        "0" => press_value(question.id, DONT_KNOW),
        "x" | "X" if question.not_applicable.is_some() => press_value(question.id, NOT_APPLICABLE),
        digit => {
            let number = digit
                .parse::<u32>()
                .ok()
                .and_then(|number| number.checked_sub(1));
            let options = question.choices().len();
            match number {
                Some(number) if (number as usize) < options => press_nth(question.id, number),
                _ => return false,
            }
        }
    }
    focus_by_id(next());
    true
}
