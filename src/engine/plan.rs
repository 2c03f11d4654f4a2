//! What a department means to do about the recommendations, and how it orders them for itself.
//!
//! It must not change a result: the person's own order and what they hide are theirs alone
//! (`instrument.md` 4.8).

use std::collections::BTreeSet;

use super::instrument::{Instrument, Mode};

/// The action plan of one check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The actions, in the order in which they were added.
    pub actions: Vec<PlannedAction>,
    /// Ids of recommendations in the person's own order; empty for the order of `instrument.md` 4.8.
    pub order: Vec<&'static str>,
    /// Ids of recommendations that the person does not want to see.
    pub hidden: BTreeSet<&'static str>,
}

/// One thing to do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlannedAction {
    /// A UUID.
    pub id: String,
    /// The id of the recommendation that it is about; none if the file names one that is unknown.
    pub recommendation: Option<&'static str>,
    /// What to do.
    pub text: String,
    /// Who does it: a role, not a person.
    pub owner: String,
    /// By when, `2027-03-31`, or empty.
    pub due: String,
    /// How far it has come; none if the file has a word that is unknown.
    pub status: Option<ActionStatus>,
    /// Whether the department can do it by itself, where it said so.
    pub control: Option<Control>,
    /// The id of the ready-made first step that it was taken from, or empty.
    pub first_step: String,
}

/// How far an action has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ActionStatus {
    #[default]
    NotStarted,
    InProgress,
    Done,
    Dropped,
}

/// Whether a department can change something by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// Yes.
    Ours,
    /// Together with others.
    WithOthers,
    /// No.
    NotOurs,
}

/// Which way a recommendation moves in the person's own order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Direction {
    Up,
    Down,
}

/// Something that was changed in the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanChange {
    /// One more action, at the end. One whose id is there already changes nothing.
    Add(PlannedAction),
    /// An action, by id, was taken out.
    Remove(String),
    /// An action that was taken out comes back at its place.
    Restore(usize, PlannedAction),
    /// What to do.
    Text(String, String),
    /// Who does it.
    Owner(String, String),
    /// By when, `2027-03-31`, or empty.
    Due(String, String),
    /// How far it has come.
    Status(String, ActionStatus),
    /// Whether the department can do it by itself.
    Control(String, Option<Control>),
    /// The person's own order of the recommendations; empty to go back to the tool's.
    Order(Vec<&'static str>),
    /// A recommendation is hidden, or shown again.
    Hide(&'static str, bool),
}

impl ActionStatus {
    /// All, in order.
    pub const ALL: [Self; 4] = [
        Self::NotStarted,
        Self::InProgress,
        Self::Done,
        Self::Dropped,
    ];

    /// The id in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::NotStarted => "not-started",
            Self::InProgress => "in-progress",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// The status of this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.id() == id)
    }

    /// Whether there is something left to do.
    pub fn is_open(self) -> bool {
        matches!(self, Self::NotStarted | Self::InProgress)
    }
}

impl Control {
    /// All, in order.
    pub const ALL: [Self; 3] = [Self::Ours, Self::WithOthers, Self::NotOurs];

    /// The id in files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::WithOthers => "with-others",
            Self::NotOurs => "not-ours",
        }
    }

    /// The value of this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|control| control.id() == id)
    }
}

impl PlannedAction {
    /// How far it has come. One whose status is unknown counts as not started.
    pub fn status(&self) -> ActionStatus {
        self.status.unwrap_or_default()
    }

    /// Whether it should have been done before `today`, `2027-03-31`, and is not.
    pub fn is_overdue(&self, today: &str) -> bool {
        // Dates in this form sort as text.
        self.status().is_open() && !self.due.is_empty() && self.due.as_str() < today
    }
}

impl Plan {
    /// The action of this id.
    pub fn action(&self, id: &str) -> Option<&PlannedAction> {
        self.actions.iter().find(|action| action.id == id)
    }

    /// The actions about a recommendation, in the order in which they were added.
    pub fn actions_for<'a>(
        &'a self,
        recommendation: &'a str,
    ) -> impl Iterator<Item = &'a PlannedAction> {
        (self.actions.iter()).filter(move |action| action.recommendation == Some(recommendation))
    }

    /// These recommendations in the person's own order; those that it does not name come last, in
    /// the order given.
    pub fn in_own_order(&self, ids: &[&'static str]) -> Vec<&'static str> {
        let mut ordered = ids.to_vec();
        let place = |id: &&'static str| self.order.iter().position(|own| own == id);
        ordered.sort_by_key(|id| place(id).unwrap_or(usize::MAX));
        ordered
    }

    /// The own order after one of these recommendations, given in the order in which they stand,
    /// has passed the next one that the person can see; none if there is nothing to pass.
    pub fn order_after_move(
        &self,
        listed: &[&'static str],
        id: &str,
        direction: Direction,
    ) -> Option<Vec<&'static str>> {
        let place = listed.iter().position(|each| *each == id)?;
        let moved = *listed.get(place)?;
        let is_shown = |each: &&&'static str| !self.hidden.contains(**each);
        let passed = match direction {
            Direction::Up => listed.iter().take(place).rfind(is_shown),
            Direction::Down => listed.iter().skip(place + 1).find(is_shown),
        }?;
        // One that is not listed at the moment keeps its place for when it is again.
        let mut order = self.order.clone();
        order.extend(listed.iter().filter(|each| !self.order.contains(each)));
        order.retain(|each| *each != moved);
        let passed = order.iter().position(|each| each == passed)?;
        order.insert(
            match direction {
                Direction::Up => passed,
                Direction::Down => passed + 1,
            },
            moved,
        );
        Some(order)
    }
}

impl PlanChange {
    pub(super) fn apply(self, plan: &mut Plan, instrument: &Instrument) {
        match self {
            Self::Add(action) if plan.action(&action.id).is_none() => plan.actions.push(action),
            Self::Restore(place, action) if plan.action(&action.id).is_none() => {
                let place = place.min(plan.actions.len());
                plan.actions.insert(place, action);
            }
            Self::Add(_) | Self::Restore(..) => {}
            Self::Remove(id) => plan.actions.retain(|action| action.id != id),
            Self::Text(id, text) => with_action(plan, &id, |action| action.text = text),
            Self::Owner(id, owner) => with_action(plan, &id, |action| action.owner = owner),
            Self::Due(id, due) => with_action(plan, &id, |action| action.due = due),
            Self::Status(id, status) => {
                with_action(plan, &id, |action| action.status = Some(status));
            }
            Self::Control(id, control) => with_action(plan, &id, |action| action.control = control),
            Self::Order(order) => plan.order = order,
            Self::Hide(id, hidden) => {
                let can_be_hidden = (instrument.recommendations.iter())
                    .any(|each| each.id == id && each.mode != Mode::Background);
                if hidden && can_be_hidden {
                    plan.hidden.insert(id);
                } else {
                    plan.hidden.remove(id);
                }
            }
        }
    }
}

fn with_action(plan: &mut Plan, id: &str, change: impl FnOnce(&mut PlannedAction)) {
    if let Some(action) = plan.actions.iter_mut().find(|action| action.id == id) {
        change(action);
    }
}
