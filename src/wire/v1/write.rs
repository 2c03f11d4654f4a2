//! Writes version 1, in the order of its keys in `docs/assessment-file.md`.
//!
//! It must not leave out anything that came with the file, except notes where that was asked for.

mod answers;
mod plan;
mod profile;

use super::VERSION;
use super::overlay::Overlay;
use super::results::results_json;
use crate::engine::assessment::{Assessment, Form, Kept};
use crate::engine::instrument::Instrument;
use crate::engine::scores::Scores;
use crate::engine::sharing::SharedCopy;
use crate::wire::WriteOptions;
use crate::wire::json::Json;
use crate::wire::open::FORMAT;

/// Parts that are written only where there is something in them.
const WHERE_NEEDED: [&str; 4] = ["section", "unansweredNotes", "earlierAnswers", "plan"];

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
        ("section", section(assessment)),
        (
            "profile",
            profile::written(&assessment.profile, &overlay, options),
        ),
        ("answers", answers.entries),
        ("unansweredNotes", answers.unanswered_notes),
        ("earlierAnswers", earlier(assessment, options)),
        ("confirmedChecks", confirmed_checks(assessment, instrument)),
        ("actions", plan::actions(&assessment.plan, &overlay)),
        ("plan", plan::order(&assessment.plan)),
        (
            "results",
            // A form of one person and a part of a check have none of their own.
            (results
                .filter(|_| assessment.form == Form::Department && assessment.section.is_none()))
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

/// A copy to share as the text of a file. What is held back stands there in words, by profile item.
pub fn write_shared(copy: &SharedCopy, instrument: &'static Instrument) -> String {
    let mut check = copy.check.clone();
    let lines = |lines: &[String]| Json::List(lines.iter().map(|line| Json::text(line)).collect());
    let held_back = copy.held_back().map(|(item, held)| (item, lines(held)));
    check.kept.push(Kept {
        path: vec!["heldBack".to_owned()],
        raw: Json::object(held_back).compact(),
    });
    let scores = copy.scores(instrument);
    write(
        &check,
        instrument,
        Some(&scores),
        WriteOptions { notes: false },
    )
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

/// The answers of the earlier check that this one was begun from.
fn earlier(assessment: &Assessment, options: WriteOptions) -> Json {
    let Some(earlier) = &assessment.earlier else {
        return Json::null();
    };
    let group = earlier.group.map(|group| Json::text(group.id()));
    let mut fields = Json::object([
        ("id", Json::text(&earlier.id)),
        ("name", Json::text(&earlier.name)),
        ("date", Json::text(&earlier.date)),
        ("version", Json::text(&earlier.version)),
        ("group", group.unwrap_or_else(Json::null)),
        (
            "answers",
            answers::written_earlier(&earlier.answers, options),
        ),
    ]);
    if let Json::Object(fields) = &mut fields
        && earlier.profile_is_seen
    {
        fields.set("profileIsSeen", Json::Raw("true".to_owned()));
    }
    fields
}

/// Which themes a part of a check asks.
fn section(assessment: &Assessment) -> Json {
    let Some(section) = &assessment.section else {
        return Json::null();
    };
    let themes = section.themes.iter().map(|id| Json::text(id)).collect();
    Json::object([("themes", Json::List(themes))])
}

fn confirmed_checks(assessment: &Assessment, instrument: &'static Instrument) -> Json {
    let in_order = instrument.checks.iter().map(|check| check.id);
    let confirmed = in_order.filter(|id| assessment.confirmed_checks.contains(id));
    Json::List(confirmed.map(Json::text).collect())
}
