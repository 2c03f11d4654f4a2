//! Writes version 1, in the order of its keys in `docs/assessment-file.md`.
//!
//! It must not leave out anything that came with the file, except notes where that was asked for.

mod answers;
mod plan;
mod profile;

use super::VERSION;
use super::overlay::Overlay;
use super::results::results_json;
use crate::engine::assessment::{Assessment, Form};
use crate::engine::instrument::Instrument;
use crate::engine::scores::Scores;
use crate::wire::WriteOptions;
use crate::wire::json::Json;
use crate::wire::open::FORMAT;

/// Parts that are written only where there is something in them.
const WHERE_NEEDED: [&str; 2] = ["unansweredNotes", "plan"];

/// An assessment as the text of a file. `results` is none for the forms that have no results.
pub fn write(
    assessment: &Assessment,
    instrument: &'static Instrument,
    results: Option<&Scores>,
    options: WriteOptions,
) -> String {
    let overlay = Overlay::new(&assessment.kept, options);
    let answers = answers::written(&assessment.answers, &overlay, options);
    let mut entries = vec![
        ("format", Json::text(FORMAT)),
        ("formatVersion", Json::Raw(VERSION.to_string())),
        ("tool", tool()),
        ("instrument", question_set(instrument)),
        ("assessment", about(assessment)),
        (
            "profile",
            profile::written(&assessment.profile, &overlay, options),
        ),
        ("answers", answers.entries),
        ("unansweredNotes", answers.unanswered_notes),
        ("confirmedChecks", confirmed_checks(assessment, instrument)),
        ("actions", plan::actions(&assessment.plan, &overlay)),
        ("plan", plan::order(&assessment.plan)),
        (
            "results",
            (results.filter(|_| assessment.form == Form::Department))
                .map_or_else(Json::null, results_json),
        ),
    ];
    entries.retain(|(key, value)| {
        !WHERE_NEEDED.contains(key) || !value.is_blank() || overlay.holds_part_of_list(key)
    });
    let mut file = Json::object(entries);
    overlay.put_back(&mut file, assessment);
    file.pretty()
}

pub(in crate::wire) fn tool() -> Json {
    Json::object([
        ("name", Json::text(env!("CARGO_PKG_NAME"))),
        ("version", Json::text(env!("CARGO_PKG_VERSION"))),
    ])
}

pub(in crate::wire) fn question_set(instrument: &Instrument) -> Json {
    Json::object([
        ("id", Json::text(instrument.id)),
        ("version", Json::text(instrument.version)),
        ("sha256", Json::text(instrument.sha256)),
    ])
}

fn about(assessment: &Assessment) -> Json {
    let group = assessment.group.map(|group| Json::text(group.id()));
    Json::object([
        ("id", Json::text(&assessment.id)),
        ("name", Json::text(&assessment.name)),
        ("date", Json::text(&assessment.date)),
        ("form", Json::text(assessment.form.id())),
        ("group", group.unwrap_or_else(Json::null)),
        ("createdAt", Json::text(&assessment.created_at)),
        ("updatedAt", Json::text(&assessment.updated_at)),
    ])
}

fn confirmed_checks(assessment: &Assessment, instrument: &'static Instrument) -> Json {
    let in_order = instrument.checks.iter().map(|check| check.id);
    let confirmed = in_order.filter(|id| assessment.confirmed_checks.contains(id));
    Json::List(confirmed.map(Json::text).collect())
}
