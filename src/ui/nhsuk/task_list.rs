//! The parts of a long job, each with its state.
//! It must not decide what can be started.
//!
//! <https://service-manual.nhs.uk/design-system/components/task-list>

use yew::prelude::*;

use super::items::Items;
use super::tag::{Tag, TagColour};

/// The state of a task; the words are the page's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskStatus {
    /// Nothing left to do.
    Done(AttrValue),
    /// Something to do: stands out.
    ToDo(AttrValue),
    /// Cannot be started yet; the hint says why.
    CannotStart(AttrValue),
    /// Anything else, as plain text.
    Plain(AttrValue),
}

/// One task.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// Its name.
    pub title: AttrValue,
    /// Its page; none if it cannot be started yet.
    pub href: Option<AttrValue>,
    /// What it is about, or why it cannot be started.
    pub hint: Option<Html>,
    /// Its state.
    pub status: TaskStatus,
}

/// What a [`TaskList`] is made of.
#[derive(Properties, PartialEq)]
pub struct TaskListProps {
    /// What the ids of hints and states start with.
    #[prop_or(AttrValue::Static("task-list"))]
    pub id_prefix: AttrValue,
    /// The tasks.
    pub items: Items<Task>,
}

/// A task list.
#[component]
pub fn TaskList(props: &TaskListProps) -> Html {
    html! {
        <ul class="nhsuk-task-list">
            {for props.items.iter().enumerate().map(|(index, item)| {
                task(&format!("{}-{}", props.id_prefix, index + 1), item)
            })}
        </ul>
    }
}

fn task(id: &str, task: &Task) -> Html {
    let status_id = format!("{id}-status");
    let hint_id = task.hint.as_ref().map(|_| format!("{id}-hint"));
    let described_by = match &hint_id {
        Some(hint_id) => format!("{hint_id} {status_id}"),
        None => status_id.clone(),
    };
    html! {
        <li class={classes!(
            "nhsuk-task-list__item",
            task.href.is_some().then_some("nhsuk-task-list__item--with-link"),
        )}>
            <div class="nhsuk-task-list__name-and-hint">
                if let Some(href) = &task.href {
                    <a
                        class="nhsuk-task-list__link nhsuk-link"
                        href={href.clone()}
                        aria-describedby={described_by}
                    >
                        {&task.title}
                    </a>
                } else {
                    <div>{&task.title}</div>
                }
                if let Some(hint) = &task.hint {
                    <div class="nhsuk-task-list__hint" id={hint_id}>{hint.clone()}</div>
                }
            </div>
            <div class="nhsuk-task-list__status" id={status_id}>{status(&task.status)}</div>
        </li>
    }
}

fn status(status: &TaskStatus) -> Html {
    match status {
        TaskStatus::Done(text) => html! {
            <Tag colour={TagColour::None} border=false normal_weight=true>{text}</Tag>
        },
        TaskStatus::ToDo(text) => html! { <Tag colour={TagColour::Blue}>{text}</Tag> },
        TaskStatus::CannotStart(text) => html! {
            <Tag colour={TagColour::None} border=false normal_weight=true secondary_text=true>
                {text}
            </Tag>
        },
        TaskStatus::Plain(text) => html! { {text} },
    }
}
