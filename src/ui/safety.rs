//! What stands on every page about how far what was entered is safe.
//!
//! It must say so without asking for anything: a warning is only where something would be lost.

use yew::prelude::*;

use super::context::{App, name_of};
use super::route::Route;
use crate::engine::keeping::Clash;
use crate::engine::merge::Difference;
use crate::engine::state::Action;

/// On each page while nothing is kept on this computer: that it is so, and how to keep it.
pub fn memory_only_bar(app: &App, route: &Route) -> Html {
    let check = route.check_id().and_then(|id| app.state.check(id));
    let is_in_file = |id: &str| !app.state.keeping.not_in_file.contains(id);
    html! {
        <section class="app-bar" aria-label="What is kept" id="memory-only">
            if let Some(check) = check {
                <a href={Route::Tasks(check.id.clone()).to_string()}>{name_of(check)}</a>
            }
            <span>
                <strong>{"Nothing is kept on this computer. "}</strong>
                {"What you enter is gone when you close or reload this page."}
            </span>
            if let Some(check) = check {
                if is_in_file(&check.id) && !check.is_untouched() {
                    <span class="app-bar__saved">{"All of it is in a file."}</span>
                } else {
                    <a href={Route::SaveFile(check.id.clone(), None).to_string()}>{"Save a file"}</a>
                }
            }
            <a href={Route::Keep.to_string()}>{"Change this"}</a>
        </section>
    }
}

/// What happened to what is kept, for as long as it matters.
pub fn notices(app: &App) -> Html {
    let keeping = &app.state.keeping;
    html! {
        <>
            // It is there before it has something to say, or screen readers miss it.
            <div role="status" id="cleared">
                if let Some(at) = &keeping.cleared {
                    <div class="app-bar">
                        <p>
                            {format!("At {at} this page found that what it had kept on this device \
                                was gone. The checks that were open here are safe: the page has \
                                written them again.")}
                        </p>
                    </div>
                }
            </div>
            <div role="status" id="clash">{keeping.clash.as_ref().map(|clash| clash_bar(app, clash))}</div>
        </>
    }
}

/// What two windows changed at the same time, with both values, and the choice.
fn clash_bar(app: &App, clash: &Clash) -> Html {
    let settle = |part| {
        let app = app.clone();
        Callback::from(move |_: MouseEvent| app.dispatch.emit(Action::Settle(part)))
    };
    let about = |difference: &Difference| {
        html! {
            <li key={difference.about.clone()}>
                <strong>{&difference.about}</strong>
                <br />{"In this window: "}<bdi>{difference.mine.join("; ")}</bdi>
                <br />{"In the other window: "}<bdi>{difference.theirs.join("; ")}</bdi>
                <br />
                <button
                    type="button"
                    class="nhsuk-link app-take-theirs"
                    onclick={settle(Some(difference.part))}
                >
                    {"Use the other window\u{2019}s"}
                    <span class="nhsuk-u-visually-hidden">{format!(" for: {}", difference.about)}</span>
                </button>
            </li>
        }
    };
    html! {
        <section class="app-bar app-bar--warning" aria-label="Changed in two windows">
            <p>
                <strong>{"You changed the same thing in two windows. "}</strong>
                {"What you entered in this window is kept, unless you choose the other:"}
            </p>
            <ul class="nhsuk-list">{for clash.differences.iter().map(about)}</ul>
            <p>
                <button type="button" class="nhsuk-link" id="keep-mine" onclick={settle(None)}>
                    {"Keep what is in this window"}
                </button>
            </p>
        </section>
    }
}

/// Where the browser may clear what it keeps: that what was entered in this visit is in no file.
pub fn not_in_file(app: &App, id: &str) -> Html {
    let keeping = &app.state.keeping;
    let says_so = keeping.is_promised == Some(false) && keeping.not_in_file.contains(id);
    html! {
        if says_so {
            <span class="app-bar__saved" id="not-in-file">{"Not in a file yet."}</span>
        }
    }
}

/// Where the page is a file on this device: what that means for the checks that the browser keeps.
/// Browsers differ, and the page cannot ask which way this one has.
pub fn of_a_file(app: &App) -> Option<&'static str> {
    let is_kept = !app.state.keeping.is_memory_only;
    (is_kept && app.platform.address.page().is_none()).then_some(
        "This page is a file on this computer. Some browsers keep your checks for this file in this \
         folder only: if you move or rename it, they are not found until you put it back. Others \
         show them in every copy of the file, and other web pages that are files on this computer \
         could read them. To move to another copy, save a file of each check and open it there.",
    )
}

/// How long this browser keeps what it keeps, in words.
pub fn promise_in_words(app: &App) -> &'static str {
    let keeping = &app.state.keeping;
    if keeping.is_memory_only {
        return "You have chosen that nothing is kept on this computer. Save a file to keep a check.";
    }
    match keeping.is_promised {
        Some(true) => {
            "This browser has said that it does not clear your checks by itself. If you clear the \
             browser's data, they go."
        }
        Some(false) => {
            "This browser has not promised to keep your checks: it may clear them when it runs out \
             of room, or when you have not used the page for a while. Save a file to keep a check \
             for sure."
        }
        None => "Save a file to keep a check for sure.",
    }
}
