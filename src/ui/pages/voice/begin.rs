//! The choice of one's group and the button that begins a form: for one's own form and for one that
//! is collected.
//!
//! It must ask for nothing else about the person.

use yew::prelude::*;

use crate::engine::instrument::Group;
use crate::engine::words::group_name;
use crate::ui::nhsuk::{Button, Choice, ErrorLink, ErrorSummary, Form, Radios, Size, Title};

/// The name of the choice.
const NAME: &str = "profile-group";
/// What is wrong where nothing is chosen.
const CHOOSE: &str = "Choose who you are";

/// What stands on the page.
pub struct Begin {
    /// What is wrong, for the top of the page.
    pub summary: Html,
    /// The choice and the button.
    pub form: Html,
    has_error: bool,
}

impl Begin {
    /// The title of the window.
    pub fn title(&self, title: &str) -> AttrValue {
        let mark = if self.has_error { "Error: " } else { "" };
        format!("{mark}{title}").into()
    }
}

/// The choice among these groups, where there is one, and the button.
#[hook]
pub fn use_begin(groups: &[Group], onbegin: Callback<Group>) -> Begin {
    let chosen = use_state(|| None::<Group>);
    let attempt = use_state(|| 0_u32);
    let group = match groups {
        [only] => Some(*only),
        _ => *chosen,
    };
    let has_error = *attempt > 0 && group.is_none();
    let onsubmit = {
        let attempt = attempt.clone();
        Callback::from(move |()| match group {
            Some(group) => onbegin.emit(group),
            None => attempt.set(*attempt + 1),
        })
    };
    let target = Some(NAME.into());
    let errors = vec![ErrorLink {
        target,
        text: CHOOSE.into(),
    }];
    Begin {
        summary: html! {
            if has_error {
                <ErrorSummary {errors} attempt={*attempt} />
            }
        },
        form: html! {
            <Form {onsubmit}>
                if groups.len() > 1 {
                    {group_choice(groups, group, has_error, Callback::from(move |group| chosen.set(group)))}
                }
                <Button id="begin-form">{"Start"}</Button>
            </Form>
        },
        has_error,
    }
}

/// 'Who are you?'
pub fn group_choice(
    groups: &[Group],
    chosen: Option<Group>,
    has_error: bool,
    onchange: Callback<Option<Group>>,
) -> Html {
    let items: Vec<Choice> = (groups.iter())
        .map(|group| Choice::new(group.id(), group_name(*group)))
        .collect();
    html! {
        <Radios
            name={NAME}
            legend={Title::new("Who are you?").size(Size::M)}
            error={has_error.then_some(AttrValue::Static(CHOOSE))}
            {items}
            value={chosen.map(|group| AttrValue::Static(group.id()))}
            onchange={onchange.reform(|id: AttrValue| Group::from_id(&id))}
        />
    }
}
