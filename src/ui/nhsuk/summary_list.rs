//! What was entered, name by value, with ways to change it.
//! It must not be used for figures to compare: that is a table.
//!
//! <https://service-manual.nhs.uk/design-system/components/summary-list>

use yew::html::IntoPropValue;
use yew::prelude::*;

use super::action::Action;
use super::items::Items;
use crate::ui::medium::{Medium, use_medium};

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct SummaryRow {
    /// What it is.
    pub key: Html,
    /// What was entered.
    pub value: Html,
    /// Ways to change it. Each says what it changes.
    pub actions: Vec<Action>,
}

impl SummaryRow {
    /// A row without actions.
    pub fn new(key: impl IntoPropValue<Html>, value: impl IntoPropValue<Html>) -> Self {
        Self {
            key: key.into_prop_value(),
            value: value.into_prop_value(),
            actions: Vec::new(),
        }
    }

    /// Adds a way to change it.
    pub fn action(mut self, action: Action) -> Self {
        self.actions.push(action);
        self
    }
}

/// Which lines are drawn between the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SummaryBorder {
    /// Below every row.
    #[default]
    All,
    /// Below every row but the last, for lists in cards.
    NotLast,
    /// None.
    None,
}

impl SummaryBorder {
    const fn class(self) -> Option<&'static str> {
        match self {
            Self::All => None,
            Self::NotLast => Some("nhsuk-summary-list--no-last-row-border"),
            Self::None => Some("nhsuk-summary-list--no-border"),
        }
    }
}

/// What a [`SummaryList`] is made of.
#[derive(Properties, PartialEq)]
pub struct SummaryListProps {
    /// The rows.
    pub rows: Items<SummaryRow>,
    /// The lines between them.
    #[prop_or_default]
    pub border: SummaryBorder,
    /// The heading of the card that it is in: the actions repeat it for screen readers.
    #[prop_or_default]
    pub card_heading: Option<Html>,
}

/// A summary list. On paper, where nothing can be pressed, it has no actions.
#[component]
pub fn SummaryList(props: &SummaryListProps) -> Html {
    let can_act = use_medium() == Medium::Screen;
    let has_actions = can_act && props.rows.iter().any(|row| !row.actions.is_empty());
    html! {
        <dl class={classes!("nhsuk-summary-list", props.border.class())}>
            {for props.rows.iter().map(|item| row(item, has_actions, props.card_heading.as_ref()))}
        </dl>
    }
}

fn row(row: &SummaryRow, list_has_actions: bool, card_heading: Option<&Html>) -> Html {
    let lacks_actions = list_has_actions && row.actions.is_empty();
    html! {
        <div class={classes!(
            "nhsuk-summary-list__row",
            lacks_actions.then_some("nhsuk-summary-list__row--no-actions"),
        )}>
            <dt class="nhsuk-summary-list__key">{row.key.clone()}</dt>
            <dd class="nhsuk-summary-list__value">{row.value.clone()}</dd>
            if list_has_actions && !row.actions.is_empty() {
                <dd class="nhsuk-summary-list__actions">{actions(&row.actions, card_heading)}</dd>
            }
        </div>
    }
}

fn actions(actions: &[Action], card_heading: Option<&Html>) -> Html {
    if let [action] = actions {
        return action.view(card_heading);
    }
    html! {
        <ul class="nhsuk-summary-list__actions-list">
            {for actions.iter().map(|action| html! {
                <li class="nhsuk-summary-list__actions-list-item">{action.view(card_heading)}</li>
            })}
        </ul>
    }
}
