//! Begins a new check from an old one.
//!
//! It must say what comes along and what does not, and must leave the old check as it is.

use yew::prelude::*;

use super::CheckPageProps;
use crate::engine::earlier::{CarryForward, carry_forward};
use crate::engine::words::count_text;
use crate::ui::context::{is_example, name_of};
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, Button, ButtonGroup, Checkboxes, Choice, Form, GridColumn, GridRow, Heading,
    HeadingLevel, List, Size,
};
use crate::ui::route::Route;
use crate::wire;

/// The page.
#[component]
pub fn CarryForwardPage(props: &CheckPageProps) -> Html {
    let CheckPageProps { app, check } = props;
    let name = name_of(check);
    use_page(
        &check.id,
        &AttrValue::from(format!("{name}: begin a new check from it - RoleCheck")),
    );
    let wants_finished = use_state(|| false);
    let begin = {
        let (app, check) = (app.clone(), check.clone());
        let finished_actions = *wants_finished;
        Callback::from(move |()| {
            let version = wire::earlier_version(&check)
                .unwrap_or_else(|| app.state.instrument.version.to_owned());
            let id = app.platform.clock.new_id();
            let how = CarryForward {
                id: id.clone(),
                now: app.platform.clock.now(),
                version,
                finished_actions,
            };
            app.put(carry_forward(&check, how));
            app.go(&Route::LastTime(id));
        })
    };
    let answers = (check.answers.iter())
        .filter(|(_, entry)| entry.answer.is_some())
        .count();
    let (open, finished): (Vec<_>, Vec<_>) =
        (check.plan.actions.iter()).partition(|action| action.status().is_open());
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={Route::Tasks(check.id.clone()).to_string()} text="Task list" />
                <Heading level={HeadingLevel::H1} size={Size::L} caption={name}>
                    {"Begin a new check from this one"}
                </Heading>
                <Body>{"For looking again after some time. This check stays as it is."}</Body>
                <Heading size={Size::M}>{"What happens"}</Heading>
                <List>
                    <li>{"The new check has the same name, and the date of today."}</li>
                    <li>
                        {"What you said about your department is copied. You are asked to look \
                        through it."}
                    </li>
                    <li>
                        {format!("{} shown beside the blank questions. ", shown(answers))}
                        {"Each counts only once you confirm it with one press."}
                    </li>
                    <li>
                        {format!("{} in the plan: copied as they are, to be looked through.",
                            count_text(open.len(), "open action"))}
                    </li>
                    <li>{"Who fills it in is left blank, as it can be somebody else."}</li>
                </List>
                if is_example(check) {
                    <Body>{"This is the example. The new check is kept on this device like any other."}</Body>
                }
                <Form onsubmit={begin}>
                    if !finished.is_empty() {
                        {finished_actions(finished.len(), &wants_finished)}
                    }
                    <ButtonGroup>
                        <Button id="carry-forward">{"Begin the new check"}</Button>
                        <a class="nhsuk-link" href={Route::Tasks(check.id.clone()).to_string()}>
                            {"Cancel"}
                        </a>
                    </ButtonGroup>
                </Form>
            </GridColumn>
        </GridRow>
    }
}

fn shown(answers: usize) -> String {
    let verb = if answers == 1 { "is" } else { "are" };
    format!("{} {verb}", count_text(answers, "answer"))
}

fn finished_actions(number: usize, wanted: &UseStateHandle<bool>) -> Html {
    let label = format!(
        "Copy the {} that are done or dropped, too",
        count_text(number, "action")
    );
    let values = if **wanted {
        vec![AttrValue::Static("yes")]
    } else {
        Vec::new()
    };
    let onchange = {
        let wanted = wanted.clone();
        Callback::from(move |values: Vec<AttrValue>| wanted.set(!values.is_empty()))
    };
    html! {
        <Checkboxes
            name="finished-actions"
            items={vec![Choice::new("yes", label)]}
            {values}
            {onchange}
        />
    }
}
