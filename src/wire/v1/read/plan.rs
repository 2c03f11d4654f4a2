//! Reads the action plan: the actions, and the person's own order of the recommendations.
//!
//! It must not drop an action because a part of it is unknown.

use serde_json::value::RawValue;

use super::hospitals::id_of;
use super::reader::{Reader, short};
use crate::engine::instrument::Mode;
use crate::engine::plan::{ActionStatus, Control, Plan, PlannedAction};
use crate::wire::node::Node;
use crate::wire::warning::Warning;

/// What an action is called in messages.
const AN_ACTION: &str = "An action of the action plan";

/// Reads the `actions` list.
pub(super) fn read_actions(reader: &mut Reader, raw: &RawValue) -> Vec<PlannedAction> {
    let mut actions: Vec<PlannedAction> = Vec::new();
    let items = reader.list_or_keep(&["actions"], "The action plan", raw);
    for (index, item) in items.into_iter().enumerate() {
        let path = ["actions", &index.to_string()];
        let Some(id) = id_of(item).filter(|id| !id.is_empty()) else {
            reader.wrong_type(&path, AN_ACTION, "an action with an id", item);
            continue;
        };
        if actions.iter().any(|action| action.id == id) {
            reader.keep(&path, item);
            reader.warn(Warning::DuplicateAction { id: short(&id) });
        } else {
            actions.push(read_action(reader, id, item));
        }
    }
    actions
}

fn read_action(reader: &mut Reader, id: String, raw: &RawValue) -> PlannedAction {
    let mut action = PlannedAction {
        id: id.clone(),
        ..PlannedAction::default()
    };
    for (key, raw) in reader.object_or_keep(&["actions"], AN_ACTION, raw) {
        let path = ["actions", id.as_str(), key.as_str()];
        match key.as_str() {
            "id" => {}
            "recommendation" => {
                action.recommendation = known(reader, &path, raw, |reader, id| {
                    let found = reader.instrument.recommendation(id)?;
                    (found.mode != Mode::Background).then_some(found.id)
                });
            }
            "text" => action.text = reader.text(&path, AN_ACTION, raw),
            "owner" => action.owner = reader.text(&path, AN_ACTION, raw),
            "due" => action.due = reader.date(&path, AN_ACTION, raw),
            "status" => {
                action.status = known(reader, &path, raw, |_, id| ActionStatus::from_id(id));
            }
            "control" => action.control = known(reader, &path, raw, |_, id| Control::from_id(id)),
            "firstStep" => action.first_step = reader.text(&path, AN_ACTION, raw),
            _ => reader.keep(&path, raw),
        }
    }
    action
}

/// The value that a text stands for. A text that stands for none is kept and reported.
fn known<T>(
    reader: &mut Reader,
    path: &[&str],
    raw: &RawValue,
    value: impl Fn(&Reader, &str) -> Option<T>,
) -> Option<T> {
    let id = reader.text(path, AN_ACTION, raw);
    let found = value(reader, &id);
    if found.is_none() && !id.is_empty() {
        reader.keep(path, raw);
        reader.warn(Warning::UnknownInPlan { id: short(&id) });
    }
    found
}

/// Reads the `plan` object: the person's own order, and what they hide.
pub(super) fn read_order(reader: &mut Reader, raw: &RawValue, into: &mut Plan) {
    for (key, raw) in reader.object_or_keep(&["plan"], "The order of the action plan", raw) {
        let path = ["plan", key.as_str()];
        match key.as_str() {
            "order" => into.order = recommendations(reader, &path, raw),
            "hidden" => into.hidden = recommendations(reader, &path, raw).into_iter().collect(),
            _ => reader.keep(&path, raw),
        }
    }
}

/// The ids of a list that are recommendations for departments, each once.
fn recommendations(reader: &mut Reader, path: &[&str; 2], raw: &RawValue) -> Vec<&'static str> {
    let place = "The order of the action plan";
    let mut ids = Vec::new();
    for (index, item) in reader
        .list_or_keep(path, place, raw)
        .into_iter()
        .enumerate()
    {
        let id = Node::text_of(item).unwrap_or_else(|| item.get().to_owned());
        let found = (reader.instrument.recommendation(&id))
            .filter(|each| each.mode != Mode::Background && !ids.contains(&each.id));
        match found {
            Some(recommendation) => ids.push(recommendation.id),
            None => {
                let index = index.to_string();
                reader.keep(&[path.as_slice(), &[index.as_str()]].concat(), item);
                reader.warn(Warning::UnknownInPlan { id: short(&id) });
            }
        }
    }
    ids
}
