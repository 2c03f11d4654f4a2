//! Each kind of page, and each state of one that looks different: what is kept on the device, the
//! address, and what is done there. It must not check anything beyond that the state is reached.

mod departments;
mod files;
mod over_time;
mod sharing;
mod staff;

use std::{fs, path::PathBuf};

use serde_json::{Value, json};
use xtask::place;

use crate::groups::{CHOOSE_EXAMPLE, staff_forms};
use crate::page::{OpenSite, new_folder};

/// A page in a state.
pub struct View {
    /// What its pictures are called.
    pub name: &'static str,
    /// Its address, from `#` on.
    hash: &'static str,
    /// What is kept on the device.
    kept: Kept,
    /// What is done there.
    steps: &'static [Step],
}

#[derive(Clone, Copy)]
enum Kept {
    Nothing,
    /// A form of one person that was begun.
    Form,
    /// A check with answers that do not fit together, one that was just begun, and one that cannot
    /// be opened.
    Checks,
}

enum Step {
    Click(&'static str),
    Enter(&'static str, &'static str),
    /// Opens a file that is no check.
    OpenBroken,
    /// Opens the file of a check that is here.
    OpenKept,
    /// Opens forms of people of three groups, one of them too small.
    OpenStaffForms,
    Run(&'static str),
    /// Waits until this is there.
    See(&'static str),
}

/// The example's page at an address, or one that belongs to no check.
const fn page(name: &'static str, hash: &'static str) -> View {
    View {
        name,
        hash,
        kept: Kept::Nothing,
        steps: &[],
    }
}

/// A page of a check that is kept, after these steps.
const fn state(name: &'static str, hash: &'static str, steps: &'static [Step]) -> View {
    View {
        name,
        hash,
        kept: Kept::Checks,
        steps,
    }
}

const SUMMARY: Step = Step::See(".nhsuk-error-summary");
const NOTHING_MORE_FITS: Step = Step::Run(
    "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
);

/// All of them.
pub fn views() -> impl Iterator<Item = &'static View> {
    let of_files = departments::VIEWS.iter().chain(files::VIEWS);
    let others = over_time::VIEWS
        .iter()
        .chain(sharing::VIEWS)
        .chain(staff::VIEWS);
    VIEWS.iter().chain(of_files).chain(others)
}

const VIEWS: &[View] = &[
    page("start", "#/"),
    page("about", "#/about"),
    page("open", "#/open"),
    page("delete-everything", "#/delete-everything"),
    page("what-is-kept", "#/what-is-kept"),
    state("what-is-kept-checks", "#/what-is-kept", &[]),
    page("blank", "#/blank"),
    page("blank-staff-voice", "#/blank/staff-voice"),
    page("not-found", "#/nowhere"),
    page("missing-check", "#/check/none/question/retain-culture"),
    page("tasks", "#/check/example"),
    page("essentials", "#/check/example/essentials"),
    page("question-single", "#/check/example/question/retain-reasons"),
    page("question-multi", "#/check/example/question/scope-tasks"),
    page(
        "question-areas",
        "#/check/example/question/use-underused-areas",
    ),
    page("question-number", "#/check/example/question/train-length"),
    page("question-grid", "#/check/example/question/deploy-grid"),
    page("meeting", "#/check/example/meeting"),
    page("meeting-single", "#/check/example/meeting/retain-reasons"),
    page("meeting-multi", "#/check/example/meeting/open/scope-tasks"),
    page("meeting-grid", "#/check/example/meeting/theme/deploy-grid"),
    page("meeting-end", "#/check/example/meeting/end"),
    page("profile-about", "#/check/example/profile/about"),
    page("profile-service", "#/check/example/profile/service"),
    page("profile-hospitals", "#/check/example/profile/hospitals"),
    page("profile-numbers", "#/check/example/profile/numbers"),
    page("profile-titles", "#/check/example/profile/titles"),
    page("profile-recruitment", "#/check/example/profile/recruitment"),
    page("profile-working", "#/check/example/profile/working"),
    page("profile-notes", "#/check/example/profile/notes"),
    page("answers", "#/check/example/answers"),
    page("results", "#/check/example/results"),
    page("plan", "#/check/example/plan"),
    page("plan-owner", "#/check/example/plan/owner"),
    page("plan-date", "#/check/example/plan/date"),
    page("plan-actions", "#/check/example/plan/R19"),
    page("plan-first-action", "#/check/example/plan/R24/results"),
    page("find-out", "#/check/example/find-out"),
    page("report", "#/check/example/report"),
    page("save", "#/check/example/save"),
    page("delete-example", "#/check/example/delete"),
    state("delete", "#/check/kept/delete", &[Step::See("#delete")]),
    state("start-checks", "#/", &[Step::See("#checks-here")]),
    state(
        "start-undo",
        "#/check/kept/delete",
        &[Step::Click("#delete"), Step::See("#undo-delete")],
    ),
    state(
        "question-error",
        "#/check/kept/question/train-length",
        &[
            Step::Enter("input[name=train-length][type=text]", "999"),
            Step::Click("#continue"),
            SUMMARY,
        ],
    ),
    state(
        "profile-error",
        "#/check/kept/profile/numbers",
        &[
            Step::Enter("#profile-fte-actual", "600"),
            Step::Enter("#profile-band-2-people", "a few"),
            Step::Click("#continue"),
            SUMMARY,
        ],
    ),
    state("open-error", "#/open", &[Step::OpenBroken, SUMMARY]),
    state(
        "open-decision",
        "#/open",
        &[Step::OpenKept, Step::See("#replace")],
    ),
    state(
        "open-opened",
        "#/open",
        &[
            Step::OpenKept,
            Step::Click("#replace"),
            Step::See(".nhsuk-notification-banner"),
        ],
    ),
    state(
        "save-saved",
        "#/check/kept/save",
        &[
            Step::Click("#save-file"),
            Step::See("#save-file + [role=status] strong"),
        ],
    ),
    state(
        "save-warning",
        "#/check/kept/question/retain-culture",
        &[
            NOTHING_MORE_FITS,
            Step::Click("input[name=retain-culture][value=disagree]"),
            Step::See("#save-warning"),
        ],
    ),
    state("save-bar", "#/check/kept", &[Step::See("#save-status")]),
    state(
        "check-confirm",
        "#/check/kept/question/identity-title-liked",
        &[Step::See("#confirm-C4")],
    ),
    state(
        "check-confirmed",
        "#/check/kept/question/identity-title-liked",
        &[
            Step::Click("#confirm-C4"),
            Step::Click("details:has(#take-back-C4) summary"),
        ],
    ),
    state(
        "check-grid",
        "#/check/kept/question/deploy-grid",
        &[Step::See("#check-C1")],
    ),
    state(
        "check-numbers",
        "#/check/kept/profile/numbers",
        &[Step::See("#check-C6")],
    ),
    state(
        "check-answers",
        "#/check/kept/answers",
        &[Step::See("#confirm-C4")],
    ),
    state(
        "meeting-check",
        "#/check/kept/meeting/identity-title-liked",
        &[
            Step::See("#confirm-C4"),
            Step::Click("#identity-title-liked-why summary"),
        ],
    ),
    state(
        "plan-own-order",
        "#/check/kept/plan",
        &[
            Step::Click("#R8-up"),
            Step::Click("#R31-hide"),
            Step::See("#undo-plan"),
            Step::Click("#plan-hidden summary"),
            Step::See("#R31-show"),
        ],
    ),
    state(
        "plan-order-undo",
        "#/check/kept/plan",
        &[
            Step::Click("#R8-up"),
            Step::Click("#suggested-order"),
            Step::See("#undo-plan"),
        ],
    ),
    state(
        "plan-actions-changed",
        "#/check/kept/plan/R31",
        &[
            Step::Click("#r31-ask-what-people-want"),
            Step::See("a#r31-ask-what-people-want"),
            Step::Click("#action-1-remove"),
            Step::See("#undo-action"),
        ],
    ),
    state(
        "plan-actions-error",
        "#/check/kept/plan/R8",
        &[
            Step::Enter("#action-1-due-year", "26"),
            Step::Click("#continue"),
            SUMMARY,
        ],
    ),
    state(
        "find-out-by-hand",
        "#/check/kept/find-out",
        &[
            Step::Run("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))"),
            Step::Click("#copy-1"),
            Step::See("#ask-1-text"),
        ],
    ),
    page("groups", "#/groups"),
    state(
        "results-groups",
        "#/groups",
        &[
            Step::OpenStaffForms,
            Step::See("#see-groups"),
            Step::Run(CHOOSE_EXAMPLE),
            Step::Click("#see-groups"),
            Step::See("#groups-short"),
            Step::Run("location.hash = '#/check/example/results'"),
            Step::See("#results-groups"),
        ],
    ),
    page("groups-none", "#/groups/compare"),
    state(
        "groups-counted",
        "#/groups",
        &[Step::OpenStaffForms, Step::See("#see-groups")],
    ),
    state(
        "groups-compared",
        "#/groups",
        &[
            Step::OpenStaffForms,
            Step::Click("#see-groups"),
            Step::See("#groups-short"),
        ],
    ),
    state("plan-begun", "#/check/begun/plan", &[]),
    state("find-out-begun", "#/check/begun/find-out", &[]),
    state("tasks-begun", "#/check/begun", &[]),
    state("results-begun", "#/check/begun/results", &[]),
];

impl View {
    /// Loads the page and brings it into the state. From a view that kept nothing to the next, it
    /// follows a link instead, as a person would, since that takes less time.
    pub async fn show_after(&self, last: Option<&Self>, site: &OpenSite) {
        let keeps_nothing =
            |view: &Self| matches!(view.kept, Kept::Nothing) && view.steps.is_empty();
        if keeps_nothing(self) && last.is_some_and(keeps_nothing) {
            return site.follow(self.hash).await;
        }
        let entries = match self.kept {
            Kept::Nothing => json!({}),
            Kept::Form => {
                json!({ "rolecheck.check.form": staff::form_of_one_person().to_string() })
            }
            Kept::Checks => json!({
                "rolecheck.check.kept": check_with_doubt().to_string(),
                "rolecheck.check.begun": check_just_begun().to_string(),
                "rolecheck.check.broken": "{\"format\": \"rolecheck.assess",
            }),
        };
        site.keep_only(&entries).await;
        site.load(self.hash).await;
        site.until(self.name, "document.querySelector('#app h1')")
            .await;
        for step in self.steps {
            step.take(site, self.name).await;
        }
    }
}

impl Step {
    async fn take(&self, site: &OpenSite, name: &str) {
        match self {
            Self::Click(css) => site.click(css).await,
            Self::Enter(css, text) => site.enter(css, text).await,
            Self::OpenBroken => {
                site.choose_file(&file("notes.json", "{\"hello\": 1}"))
                    .await
            }
            Self::OpenKept => {
                let text = check_with_doubt().to_string();
                site.choose_file(&file("northbank.json", &text)).await;
            }
            Self::OpenStaffForms => site.choose_files(&staff_forms(&[5, 6, 2])).await,
            Self::Run(script) => drop(site.run(script).await),
            Self::See(css) => {
                let there = format!("document.querySelector('{css}')");
                site.until(&format!("{name}: {css}"), &there).await;
            }
        }
    }
}

fn file(name: &str, text: &str) -> PathBuf {
    let path = new_folder().join(name);
    fs::write(&path, text).unwrap();
    path
}

/// The example as a check of the person's own, changed so that checks C1, C4 and C6 are raised.
fn check_with_doubt() -> Value {
    let example = fs::read_to_string(place::top().join("assets/example.json")).unwrap();
    let mut check: Value = serde_json::from_str(&example).unwrap();
    check["assessment"]["id"] = json!("kept");
    check["assessment"]["name"] = json!("Northbank imaging, autumn");
    check["profile"]["fteActual"] = json!(60);
    let titles = check["profile"]["titles"].as_array_mut().unwrap();
    titles.push(json!({ "text": "Helper", "band": 2 }));
    let answers = &mut check["answers"];
    answers["identity-title-liked"] = json!({ "state": "answered", "choice": "fully" });
    answers["deploy-model-stated"] = json!({ "state": "answered", "choice": "static" });
    check
}

fn check_just_begun() -> Value {
    let mut check = check_with_doubt();
    check["assessment"]["id"] = json!("begun");
    check["assessment"]["name"] = json!("");
    check["profile"] = json!({});
    check["actions"] = json!([]);
    check["answers"] = json!({ "retain-culture": { "state": "dont-know" } });
    check
}
