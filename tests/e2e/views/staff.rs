//! The pages of forms of one person, and of collecting them on one device. It must not check
//! anything beyond that the state is reached.

use serde_json::{Value, json};

use super::{Kept, SUMMARY, Step, View, check_just_begun, page, state};

/// A page of one person's form.
const fn form(name: &'static str, hash: &'static str) -> View {
    View {
        name,
        hash,
        kept: Kept::Form,
        steps: &[],
    }
}

const NAME: Step = Step::Enter("#collection-name", "Northbank, spring 2027");
const BEGIN: Step = Step::Click("#begin-collection");
const HAND_OVER: Step = Step::Click("#hand-over");
const START: Step = Step::Click("#begin-form");
const RADIOGRAPHER: Step = Step::Click("input[value=radiographer]");

/// All of them.
pub const VIEWS: &[View] = &[
    page("voice", "#/voice"),
    page("voice-radiographer", "#/voice/radiographer"),
    page("voice-deleted", "#/voice/deleted"),
    state("voice-error", "#/voice", &[START, SUMMARY]),
    form("voice-overview", "#/check/form"),
    form("voice-question", "#/check/form/form/identity-visible"),
    form("voice-answers", "#/check/form/answers"),
    form("voice-save", "#/check/form/save"),
    form("voice-delete", "#/check/form/delete"),
    form("start-with-form", "#/"),
    page("collect-begin", "#/collect"),
    state("collect-error", "#/collect", &[BEGIN, SUMMARY]),
    state(
        "collect-overview",
        "#/collect",
        &[NAME, BEGIN, Step::See("#hand-over")],
    ),
    state(
        "collect-next",
        "#/collect",
        &[NAME, BEGIN, HAND_OVER, Step::See("#begin-form")],
    ),
    state(
        "collect-question",
        "#/collect",
        &[
            NAME,
            BEGIN,
            HAND_OVER,
            RADIOGRAPHER,
            START,
            Step::See("#continue"),
        ],
    ),
    state(
        "collect-answers",
        "#/collect",
        &[
            NAME,
            BEGIN,
            HAND_OVER,
            RADIOGRAPHER,
            START,
            Step::See("#continue"),
            Step::Run("location.hash = '#/check/this-form/answers'"),
            Step::Click("#hand-in"),
            SUMMARY,
        ],
    ),
    state(
        "collect-handed-in",
        "#/collect",
        &[
            NAME,
            BEGIN,
            HAND_OVER,
            RADIOGRAPHER,
            START,
            Step::Click("input[value=partly]"),
            Step::Run("location.hash = '#/check/this-form/answers'"),
            Step::Click("#hand-in"),
            Step::See("#begin-form"),
        ],
    ),
    state(
        "collect-leave",
        "#/collect",
        &[
            NAME,
            BEGIN,
            HAND_OVER,
            Step::Click("a[href='#/collect/leave']"),
            Step::See("#take-back"),
        ],
    ),
    state(
        "collect-paper",
        "#/collect",
        &[
            NAME,
            BEGIN,
            Step::Click("a[href='#/collect/paper']"),
            RADIOGRAPHER,
            Step::See("#count-form"),
        ],
    ),
    state(
        "collect-delete",
        "#/collect",
        &[
            NAME,
            BEGIN,
            Step::Click("a[href='#/collect/delete']"),
            Step::See("#delete-collection"),
        ],
    ),
];

/// A form that was begun.
pub fn form_of_one_person() -> Value {
    let mut form = check_just_begun();
    form["assessment"]["id"] = json!("form");
    form["assessment"]["form"] = json!("staff-voice");
    form["assessment"]["group"] = json!("support-worker");
    form["results"] = Value::Null;
    form
}
