//! One action as a small form: what to do, who, by when, how far, and whose to change.
//!
//! Everything is kept as it is entered. It must not ask for the names of people.

use std::rc::Rc;

use yew::prelude::*;

use super::list::OWNERS;
use crate::engine::assessment::Assessment;
use crate::engine::change::Change;
use crate::engine::entry::date_from_parts;
use crate::engine::plan::{ActionStatus, Control, PlanChange, PlannedAction};
use crate::engine::words::{
    CONTROL_QUESTION, DUE_QUESTION, OWNER_HINT, OWNER_QUESTION, action_status_name, control_name,
};
use crate::ui::context::App;
use crate::ui::event::leaves;
use crate::ui::nhsuk::{Fieldset, Input, InputWidth, Select, SelectOption, Size, Textarea, Title};
use crate::ui::pages::date_field::{DateField, date_field};
use crate::ui::pages::plan::action::field_id;
use crate::ui::pages::profile::fields::{Drafts, date_texts, wrong_parts};
use crate::ui::pages::rows::remove_button;
use crate::ui::status::overdue_mark;

/// What an [`ActionRow`] is made of.
#[derive(Properties, PartialEq)]
pub struct ActionRowProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
    /// The action's id.
    pub id: AttrValue,
    /// Its place among those about the same recommendation, from 0.
    pub place: usize,
    /// What was typed into the dates.
    pub drafts: UseStateHandle<Drafts>,
    /// The person tried to go on, so all errors are shown.
    pub attempted: bool,
    /// Takes the action out.
    pub onremove: Callback<MouseEvent>,
}

/// The form of one action.
#[component]
pub fn ActionRow(props: &ActionRowProps) -> Html {
    let (node, left) = (use_node_ref(), use_state(|| false));
    let Some(action) = props.check.plan.action(&props.id) else {
        return Html::default();
    };
    let leave = {
        let (node, left) = (node.clone(), left.clone());
        Callback::from(move |event: FocusEvent| left.set(leaves(&event, &node)))
    };
    let error = date_error(action, &props.drafts)
        .filter(|_| *left || props.attempted)
        .map(|error| AttrValue::from(error.text));
    let number = props.place + 1;
    html! {
        <div class="app-row">
            <Fieldset legend={Title::new(format!("Action {number}")).size(Size::S)}>
                {what(props, action)}
                <div class="app-pair">
                    <div class="app-pair__part">{owner(props, action)}</div>
                    <div class="app-pair__part" ref={node} onfocusout={leave}>
                        {due(props, action, error)}
                    </div>
                </div>
                <div class="app-pair">
                    <div class="app-pair__part">{status(props, action)}</div>
                    <div class="app-pair__part">{control(props, action)}</div>
                </div>
                {remove_button(
                    field_id(props.place, "remove"),
                    &format!("action {number}"),
                    props.onremove.clone(),
                )}
            </Fieldset>
        </div>
    }
}

/// What is wrong in the fields of a date.
pub struct WrongDate {
    /// The field to move to: `day`, `month` or `year`.
    pub part: &'static str,
    /// What to do.
    pub text: String,
}

/// What is wrong in the date that was typed for an action, if anything is.
pub fn date_error(action: &PlannedAction, drafts: &Drafts) -> Option<WrongDate> {
    let [day, month, year] = date_texts(&action.id, &action.due, drafts);
    let error = date_from_parts(&day, &month, &year).err()?;
    Some(WrongDate {
        part: wrong_parts(error).first().copied().unwrap_or("day"),
        text: error.message("The date"),
    })
}

/// A callback that enters something about the action.
fn enter<T: 'static>(
    props: &ActionRowProps,
    change: impl Fn(String, T) -> PlanChange + 'static,
) -> Callback<T> {
    let id = props.id.to_string();
    props.app.on_edit(&props.check, move |value| {
        Change::Plan(change(id.clone(), value))
    })
}

fn what(props: &ActionRowProps, action: &PlannedAction) -> Html {
    html! {
        <Textarea
            name={field_id(props.place, "text")}
            label="What to do"
            value={action.text.clone()}
            rows=3
            oninput={enter(props, PlanChange::Text)}
        />
    }
}

fn owner(props: &ActionRowProps, action: &PlannedAction) -> Html {
    html! {
        <Input
            name={field_id(props.place, "owner")}
            label={OWNER_QUESTION}
            hint={Some(html! { {OWNER_HINT} })}
            value={action.owner.clone()}
            list={OWNERS}
            width={InputWidth::W20}
            autocomplete="off"
            oninput={enter(props, PlanChange::Owner)}
        />
    }
}

fn due(props: &ActionRowProps, action: &PlannedAction, error: Option<AttrValue>) -> Html {
    // Text that is no date is kept in the fields only, so nothing is stored for it.
    let keep = enter(props, |id, [day, month, year]: [String; 3]| {
        let date = date_from_parts(&day, &month, &year);
        PlanChange::Due(id, date.ok().flatten().unwrap_or_default())
    });
    html! {
        <>
            {date_field(DateField {
                id: field_id(props.place, "due").into(),
                draft: &action.id,
                legend: Title::new(DUE_QUESTION),
                hint: "For example, 31 3 2027.".to_owned(),
                stored: &action.due,
                drafts: &props.drafts,
                error,
                oninput: keep,
            })}
            if action.is_overdue(&props.app.today()) {
                <p class="app-action__marks">{overdue_mark()}</p>
            }
        </>
    }
}

fn status(props: &ActionRowProps, action: &PlannedAction) -> Html {
    let items: Vec<SelectOption> = ActionStatus::ALL
        .map(|status| SelectOption::new(status.id(), action_status_name(status)))
        .into();
    let choose = enter(props, |id, value: AttrValue| {
        PlanChange::Status(id, ActionStatus::from_id(&value).unwrap_or_default())
    });
    html! {
        <Select
            name={field_id(props.place, "status")}
            label="How far it has come"
            {items}
            value={action.status().id()}
            onchange={choose}
        />
    }
}

fn control(props: &ActionRowProps, action: &PlannedAction) -> Html {
    let option = |control: Option<Control>| {
        SelectOption::new(control.map_or("", Control::id), control_name(control))
    };
    let items: Vec<SelectOption> = [None]
        .into_iter()
        .chain(Control::ALL.map(Some))
        .map(option)
        .collect();
    let choose = enter(props, |id, value: AttrValue| {
        PlanChange::Control(id, Control::from_id(&value))
    });
    html! {
        <Select
            name={field_id(props.place, "control")}
            label={CONTROL_QUESTION}
            {items}
            value={action.control.map_or("", Control::id)}
            onchange={choose}
        />
    }
}
