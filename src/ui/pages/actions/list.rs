//! The tool's suggestions and the department's own actions: adding, removing, bringing back.
//!
//! Each change is said and moves focus to what follows. It must not lose what was typed: a date
//! that cannot be used stays in its fields, with an error.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::fields::{ActionRow, date_error};
use super::first_steps::first_steps;
use crate::engine::assessment::Assessment;
use crate::engine::change::Change;
use crate::engine::plan::{ActionStatus, PlanChange, PlannedAction};
use crate::engine::report::RecommendationReport;
use crate::engine::words::{OWNER_SUGGESTIONS, count_text};
use crate::ui::context::App;
use crate::ui::nhsuk::{Body, Button, ButtonGroup, ErrorLink, Form, Heading, Size};
use crate::ui::pages::plan::action::field_id;
use crate::ui::pages::profile::fields::Drafts;
use crate::ui::pages::rows::{add_button, news, undo, use_focus_after_change};

/// What an [`ActionList`] is made of.
#[derive(Properties)]
pub struct ActionListProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
    /// The recommendation in words.
    pub report: Rc<RecommendationReport>,
    /// What was typed into the dates.
    pub drafts: UseStateHandle<Drafts>,
    /// The person tried to go back, so all errors are shown.
    pub attempted: bool,
    /// Gets what is wrong when the person wants to go back; nothing, if all is right.
    pub onfinish: Callback<Vec<ErrorLink>>,
}

impl PartialEq for ActionListProps {
    /// The words of the recommendation are the same as long as they are the very same value.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.report, &other.report)
            && self.app == other.app
            && self.check == other.check
            && self.drafts == other.drafts
            && self.attempted == other.attempted
            && self.onfinish == other.onfinish
    }
}

const UNDO: &str = "undo-action";
/// The list of roles that owners can be chosen from.
pub const OWNERS: &str = "owner-suggestions";

/// The lists.
#[component]
pub fn ActionList(props: &ActionListProps) -> Html {
    let actions: Vec<&PlannedAction> = props.check.plan.actions_for(props.report.id).collect();
    let said = use_state(AttrValue::default);
    let removed = use_state(|| None::<(usize, PlannedAction)>);
    let focus_next = use_focus_after_change(actions.len());
    let list = List {
        props,
        actions: &actions,
        said: &said,
        removed: &removed,
        focus_next: &focus_next,
    };
    let errors = date_errors(&props.check, props.report.id, &props.drafts);
    html! {
        <>
            {first_steps(&props.report, &actions, &list.take())}
            <section aria-labelledby="actions-own">
                <Heading size={Size::M} id="actions-own">{"Your actions"}</Heading>
                {owners(&props.check)}
                if actions.is_empty() {
                    <Body>{"There are no actions on this yet."}</Body>
                }
                <Form onsubmit={props.onfinish.reform(move |()| errors.clone())}>
                    {for actions.iter().enumerate().map(|(place, action)| html! {
                        <ActionRow
                            key={action.id.clone()}
                            app={props.app.clone()}
                            check={props.check.clone()}
                            id={action.id.clone()}
                            {place}
                            drafts={props.drafts.clone()}
                            attempted={props.attempted}
                            onremove={list.remove(place)}
                        />
                    })}
                    if let Some((_, action)) = &*removed {
                        {undo(UNDO, &called(action), list.undo())}
                    }
                    {add_button("add-action", add_words(actions.is_empty()), list.add())}
                    if !actions.is_empty() {
                        <ButtonGroup>
                            <Button id="continue">{"Save and go back"}</Button>
                        </ButtonGroup>
                    }
                </Form>
                {news(&said)}
            </section>
        </>
    }
}

fn add_words(is_first: bool) -> &'static str {
    if is_first {
        "Add an action of your own"
    } else {
        "Add another action"
    }
}

/// Roles that are owners already, and a few more.
fn owners(check: &Assessment) -> Html {
    let used = check.plan.actions.iter().map(|action| action.owner.trim());
    let all: BTreeSet<&str> = used
        .chain(OWNER_SUGGESTIONS)
        .filter(|owner| !owner.is_empty())
        .collect();
    html! {
        <datalist id={OWNERS}>
            {for all.into_iter().map(|owner| html! { <option key={owner} value={owner.to_owned()} /> })}
        </datalist>
    }
}

fn called(action: &PlannedAction) -> String {
    match action.text.trim() {
        "" => "The action".to_owned(),
        text => format!("\u{2018}{text}\u{2019}"),
    }
}

/// What is wrong in the dates that were typed for the actions about a recommendation.
pub fn date_errors(check: &Assessment, about: &str, drafts: &Drafts) -> Vec<ErrorLink> {
    let wrong = |(place, action): (usize, &PlannedAction)| {
        let error = date_error(action, drafts)?;
        Some(ErrorLink {
            target: Some(field_id(place, &format!("due-{}", error.part)).into()),
            text: error.text.into(),
        })
    };
    let actions = check.plan.actions_for(about);
    actions.enumerate().filter_map(wrong).collect()
}

/// What the buttons share.
struct List<'a> {
    props: &'a ActionListProps,
    actions: &'a [&'a PlannedAction],
    said: &'a UseStateHandle<AttrValue>,
    removed: &'a UseStateHandle<Option<(usize, PlannedAction)>>,
    focus_next: &'a Callback<AttrValue>,
}

impl List<'_> {
    fn new_action(&self) -> PlannedAction {
        PlannedAction {
            recommendation: Some(self.props.report.id),
            status: Some(ActionStatus::NotStarted),
            ..PlannedAction::default()
        }
    }

    /// The new action stands at the end, and focus goes to its text.
    fn add(&self) -> Callback<MouseEvent> {
        let (clock, new) = (self.props.app.platform.clock.clone(), self.new_action());
        let place = self.actions.len();
        self.change(move || {
            let action = PlannedAction {
                id: clock.new_id(),
                ..new.clone()
            };
            let words = format!("Action {} added.", place + 1);
            (
                PlanChange::Add(action),
                words,
                field_id(place, "text"),
                None,
            )
        })
    }

    /// Takes a suggestion of the tool into the plan. Focus stays where the button was.
    fn take(&self) -> Callback<(&'static str, &'static str)> {
        let (clock, new) = (self.props.app.platform.clock.clone(), self.new_action());
        let place = self.actions.len();
        let dispatch = self.dispatch();
        Callback::from(move |(step, text): (&'static str, &'static str)| {
            let action = PlannedAction {
                id: clock.new_id(),
                text: text.to_owned(),
                first_step: step.to_owned(),
                ..new.clone()
            };
            let words = format!("Added to your plan as action {}.", place + 1);
            dispatch.emit((PlanChange::Add(action), words, step.to_owned(), None));
        })
    }

    /// Focus goes to the button that brings the action back.
    fn remove(&self, place: usize) -> Callback<MouseEvent> {
        let action = self.actions.get(place).map(|action| (*action).clone());
        let all = &self.props.check.plan.actions;
        let left = count_text(self.actions.len().saturating_sub(1), "action");
        let removed = action.and_then(|action| {
            let place = all.iter().position(|each| each.id == action.id)?;
            Some((place, action))
        });
        let Some((index, action)) = removed else {
            return Callback::noop();
        };
        self.change(move || {
            let change = PlanChange::Remove(action.id.clone());
            let words = format!("{} removed. {left} left.", called(&action));
            (
                change,
                words,
                UNDO.to_owned(),
                Some((index, action.clone())),
            )
        })
    }

    fn undo(&self) -> Callback<MouseEvent> {
        let Some((index, action)) = (**self.removed).clone() else {
            return Callback::noop();
        };
        let before = (self.props.check.plan.actions.iter())
            .take(index)
            .filter(|each| each.recommendation == Some(self.props.report.id))
            .count();
        self.change(move || {
            let change = PlanChange::Restore(index, action.clone());
            let words = format!("{} is back.", called(&action));
            (change, words, field_id(before, "text"), None)
        })
    }

    fn change(&self, done: impl Fn() -> Done + 'static) -> Callback<MouseEvent> {
        self.dispatch().reform(move |_| done())
    }

    /// Changes the plan, says so, and then moves focus to the control of this id.
    fn dispatch(&self) -> Callback<Done> {
        let (app, check) = (self.props.app.clone(), self.props.check.clone());
        let (said, removed) = (self.said.clone(), self.removed.clone());
        let focus_next = self.focus_next.clone();
        Callback::from(move |(change, words, focus, now_removed): Done| {
            app.edit(&check.id, Change::Plan(change));
            said.set(words.into());
            removed.set(now_removed);
            focus_next.emit(focus.into());
        })
    }
}

/// A change, what is said of it, where focus goes, and what can be brought back afterwards.
type Done = (PlanChange, String, String, Option<(usize, PlannedAction)>);
