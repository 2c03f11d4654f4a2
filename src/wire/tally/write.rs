//! Writes version 1 of the tally file, in the order of its keys in `docs/tally-file.md`.
//!
//! It must not decide what may stand in a file: the engine gives it that.

use super::{FORMAT, VERSION};
use crate::engine::instrument::Instrument;
use crate::engine::tally::{Counts, GroupCounts, Groups, Tally, TallyData};
use crate::wire::json::Json;
use crate::wire::v1::{put_back, question_set, tool};

/// A tally as the text of a file that a person is given: only what may be shown of it, and the
/// counts that putting tallies together needs.
pub fn write_tally(tally: &Tally, instrument: &'static Instrument) -> String {
    written(&tally.for_file(), instrument)
}

/// A tally as the text that this device keeps for itself while forms are being collected. It holds
/// what may not be seen yet, and must never be given to a person as a file.
pub fn write_tally_for_device(tally: &Tally, instrument: &'static Instrument) -> String {
    written(tally.kept_on_device(), instrument)
}

fn written(data: &TallyData, instrument: &'static Instrument) -> String {
    let collections = (data.collections.iter()).map(|(id, name)| (id.as_str(), Json::text(name)));
    let checks = data.checks.iter().map(|id| Json::text(id));
    let mut entries = vec![
        ("format", Json::text(FORMAT)),
        ("formatVersion", Json::Raw(VERSION.to_string())),
        ("tool", tool()),
        ("instrument", question_set(instrument)),
        ("collections", Json::object(collections)),
        ("checks", Json::List(checks.collect())),
        ("fewestShown", number(data.fewest.number())),
        ("groups", groups(&data.released)),
    ];
    if !data.waiting.is_empty() {
        entries.push(("waiting", groups(&data.waiting)));
    }
    let mut file = Json::object(entries);
    for (path, raw) in &data.kept {
        put_back(&mut file, path, raw, true);
    }
    file.pretty()
}

fn groups(groups: &Groups) -> Json {
    Json::object(
        groups
            .iter()
            .map(|(group, counts)| (group.id(), group_json(counts))),
    )
}

fn group_json(group: &GroupCounts) -> Json {
    let forms = group.forms.iter().map(|mark| Json::text(mark));
    let questions = (group.questions.iter()).map(|(id, counts)| (*id, counts_json(counts)));
    Json::object([
        ("people", number(group.people)),
        ("forms", Json::List(forms.collect())),
        ("questions", Json::object(questions)),
    ])
}

fn counts_json(counts: &Counts) -> Json {
    let choices = counts.choices.iter().map(|(id, n)| (*id, number(*n)));
    Json::object([
        ("choices", Json::object(choices)),
        ("dontKnow", number(counts.dont_know)),
        ("notApplicable", number(counts.not_applicable)),
        ("blank", number(counts.blank)),
    ])
}

fn number(number: u32) -> Json {
    Json::Raw(number.to_string())
}
