//! The pages that compare over time and those that carry a check forward. It must not check anything
//! beyond that the state is reached.

use super::{SUMMARY, Step, View, page, state};

const BEGIN: Step = Step::Click("#carry-forward");
const BEGUN: Step = Step::See("#profile-is-seen");

/// All of them.
pub const VIEWS: &[View] = &[
    page("over-time-nothing", "#/over-time"),
    page("over-time-missing", "#/over-time/none/neither"),
    page("carry-forward", "#/check/example/carry-forward"),
    page("last-time-nothing", "#/check/example/last-time"),
    state("over-time", "#/over-time", &[]),
    state("over-time-pair", "#/over-time/begun/kept", &[]),
    state(
        "over-time-unfolded",
        "#/over-time/begun/kept",
        &[Step::Run(
            "document.querySelectorAll('main details').forEach(it => { it.open = true })",
        )],
    ),
    state(
        "over-time-error",
        "#/over-time",
        &[
            Step::Run(
                "const [then, now] = document.querySelectorAll('main select'); \
                 now.value = then.value; \
                 now.dispatchEvent(new Event('change', { bubbles: true }))",
            ),
            Step::Click("#over-time-compare"),
            SUMMARY,
        ],
    ),
    state(
        "last-time",
        "#/check/kept/carry-forward",
        &[
            BEGIN,
            BEGUN,
            Step::Click("main dl button"),
            Step::Click("#profile-is-seen"),
        ],
    ),
    state(
        "tasks-last-time",
        "#/check/kept/carry-forward",
        &[
            BEGIN,
            BEGUN,
            Step::Run("location.hash = location.hash.replace('/last-time', '')"),
            Step::See("#themes-1-status"),
        ],
    ),
    state(
        "question-last-time",
        "#/check/kept/carry-forward",
        &[
            BEGIN,
            BEGUN,
            Step::Run(
                "location.hash = location.hash.replace('last-time', 'question/identity-visible')",
            ),
            Step::See("#still-true"),
        ],
    ),
];
