//! Writes the action plan: the actions, and the person's own order of the recommendations.
//!
//! It must not sort: the order of the actions is the one in which they were added.

use crate::engine::plan::{Plan, PlannedAction};
use crate::wire::json::{Fields, Json};
use crate::wire::v1::overlay::Overlay;

/// The `actions` list.
pub(super) fn actions(plan: &Plan, overlay: &Overlay<'_>) -> Json {
    let written = plan.actions.iter().map(|action| {
        let mut json = Json::Object(fields_of(action));
        overlay.put_back_in_row("actions", &action.id, &mut json);
        json
    });
    Json::List(written.collect())
}

fn fields_of(action: &PlannedAction) -> Fields {
    let id_or_null = |id: Option<&str>| id.map_or_else(Json::null, Json::text);
    let mut fields = Fields::default();
    fields.set("id", Json::text(&action.id));
    fields.set("recommendation", id_or_null(action.recommendation));
    fields.set("text", Json::text(&action.text));
    fields.set("owner", Json::text(&action.owner));
    fields.set("due", Json::text(&action.due));
    fields.set(
        "status",
        id_or_null(action.status.map(|status| status.id())),
    );
    fields.set(
        "control",
        id_or_null(action.control.map(|control| control.id())),
    );
    if !action.first_step.is_empty() {
        fields.set("firstStep", Json::text(&action.first_step));
    }
    fields
}

/// The `plan` object.
pub(super) fn order(plan: &Plan) -> Json {
    let ids = |ids: &mut dyn Iterator<Item = &&'static str>| {
        Json::List(ids.map(|id| Json::text(id)).collect())
    };
    Json::object([
        ("order", ids(&mut plan.order.iter())),
        ("hidden", ids(&mut plan.hidden.iter())),
    ])
}
