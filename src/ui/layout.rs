//! What stands around every page: header, whether answers are saved, main part, footer.
//!
//! It must not know what a page shows.

use yew::prelude::*;

use super::context::{App, is_example, name_of};
use super::nhsuk::{Footer, FooterLink, Header, Main, SkipLink, WidthContainer};
use super::route::Route;
use super::safety;
use super::update::UpdateOffer;
use crate::engine::assessment::Assessment;
use crate::engine::state::{Action, FORM_ID, Saving};
use crate::engine::words::date_text;

/// What a [`Layout`] is made of.
#[derive(Properties, PartialEq)]
pub struct LayoutProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The page's address.
    pub route: Route,
    /// The page.
    pub children: Html,
}

/// The frame of every page.
#[component]
pub fn Layout(props: &LayoutProps) -> Html {
    // Those who answer for a collection are led nowhere else.
    let is_handed_over = props.app.state.is_handed_over();
    let home = (!is_handed_over).then(|| AttrValue::from(Route::Start.to_string()));
    let links = if is_handed_over {
        Vec::new()
    } else {
        footer_links()
    };
    html! {
        <>
            <SkipLink />
            <Header service_name="RoleCheck" href={home} />
            <WidthContainer>
                if is_of_example(&props.app, &props.route) {
                    {example_bar(&props.app)}
                    // The bar says it to screen readers; this is for those who have scrolled on.
                    <p class="app-example-mark" aria-hidden="true">{"Example"}</p>
                }
                if shows_demonstration(&props.app, &props.route) {
                    {demonstration_bar()}
                }
                {save_bar(&props.app, &props.route)}
                {safety::notices(&props.app)}
                <UpdateOffer app={props.app.clone()} route={props.route.clone()} />
                <Main>{props.children.clone()}</Main>
            </WidthContainer>
            <Footer {links}>
                <p class="nhsuk-body-s">
                    {"Nothing that you enter leaves this device unless you save or share a file."}
                </p>
            </Footer>
        </>
    }
}

fn is_of_example(app: &App, route: &Route) -> bool {
    let check = route.check_id().and_then(|id| app.state.check(id));
    check.is_some_and(|check| is_example(check))
}

/// Whether the page shows files that are made up.
fn shows_demonstration(app: &App, route: &Route) -> bool {
    let is_of_files = matches!(
        route,
        Route::Files | Route::Departments(_) | Route::OverTime(_) | Route::Groups(_)
    );
    is_of_files && app.state.files.is_demonstration
}

/// On each page that shows the demonstration: that it is one.
fn demonstration_bar() -> Html {
    html! {
        <>
            <section class="app-bar app-bar--example" aria-label="About this demonstration">
                <strong>{"This is a demonstration. "}</strong>
                {"All of these departments and people are made up. They go as soon as you "}
                <a href={Route::Files.to_string()}>{"open files of your own"}</a>{"."}
            </section>
            <p class="app-example-mark" aria-hidden="true">{"Made up"}</p>
        </>
    }
}

/// On each page of the example: that it is one, and how to start for real.
fn example_bar(app: &App) -> Html {
    let begin = {
        let app = app.clone();
        Callback::from(move |_: MouseEvent| app.go(&Route::Tasks(app.start_check())))
    };
    html! {
        <section class="app-bar app-bar--example" aria-label="About this example">
            <strong>{"This is an example. "}</strong>
            {"The department is made up. You can try things out: nothing here is kept. "}
            <button type="button" class="nhsuk-link" id="start-own" onclick={begin}>
                {"Start your own check"}
            </button>
        </section>
    }
}

/// On each page of a check: which check it is and whether it is saved.
fn save_bar(app: &App, route: &Route) -> Html {
    if app.state.is_handed_over() {
        return collected_bar(app, route);
    }
    if let Saving::Failed { reason } = &app.state.saving {
        return save_warning(reason, route);
    }
    if app.state.keeping.is_memory_only {
        return safety::memory_only_bar(app, route);
    }
    let Some(check) = route.check_id().and_then(|id| app.state.check(id)) else {
        return Html::default();
    };
    if is_example(check) {
        return Html::default();
    }
    if let Some(what) = app.state.newer.get(&check.id) {
        return newer_bar(app, check, what);
    }
    let back = matches!(route, Route::Results(_)).then(|| Box::new(route.clone()));
    let is_waiting = app.state.unsaved.contains_key(&check.id);
    let words = match &app.state.saving {
        Saving::Saved { at } if !is_waiting => format!("Saved on this device at {at}"),
        _ if is_waiting => "Saving…".to_owned(),
        _ => {
            let at = &app.platform.clock.time_of_day(&check.updated_at);
            let day = check.updated_at.get(..10).unwrap_or_default();
            format!("Last saved on this device on {} at {at}", date_text(day))
        }
    };
    html! {
        <section class="app-bar" aria-label="This check">
            <a href={Route::Tasks(check.id.clone()).to_string()}>{name_of(check)}</a>
            <span class="app-bar__saved" id="save-status">{words}</span>
            // It is there before it has something to say, or screen readers miss it.
            <span id="changed-elsewhere" role="status">
                {app.state.elsewhere.get(&check.id).map(|at| format!("Changed in another window at {at}"))}
            </span>
            {safety::not_in_file(app, &check.id)}
            <a href={Route::SaveFile(check.id.clone(), back).to_string()}>{"Save a file"}</a>
        </section>
    }
}

/// On each page of a check that a newer RoleCheck has kept: nothing is written over it unasked.
fn newer_bar(app: &App, check: &Assessment, what: &str) -> Html {
    let keep_older = {
        let (app, id) = (app.clone(), check.id.clone());
        Callback::from(move |_: MouseEvent| {
            app.dispatch.emit(Action::KeepOlderForm { id: id.clone() });
        })
    };
    let copy = {
        let (app, check) = (app.clone(), check.clone());
        Callback::from(move |_: MouseEvent| {
            let copy = app.copy_of(&check, format!("{} (copy)", name_of(&check)));
            let tasks = Route::Tasks(copy.id.clone());
            app.put(copy);
            app.go(&tasks);
        })
    };
    html! {
        <section class="app-bar app-bar--warning" aria-label="This check" id="newer-warning">
            <p>
                <strong>{"A newer RoleCheck has saved this check"}</strong>
                {format!(" ({what}). This page is older and shows what it can read. What you change \
                    here is not saved yet, so that nothing newer is written over. Load the page \
                    again to look for the newer RoleCheck, or choose:")}
            </p>
            <p>
                <button type="button" class="nhsuk-link" id="copy-newer" onclick={copy}>
                    {"Go on in a copy"}
                </button>
                {" or "}
                <button type="button" class="nhsuk-link" id="keep-older" onclick={keep_older}>
                    {"Save over it in the older form"}
                </button>
            </p>
        </section>
    }
}

/// On each page of a form that is collected: that it is kept nowhere yet.
fn collected_bar(app: &App, route: &Route) -> Html {
    if route.check_id() != Some(FORM_ID) || app.state.form.is_none() {
        return Html::default();
    }
    html! {
        <section class="app-bar app-collected" aria-label="This form">
            <span class="app-bar__saved">
                {"Your answers are only on this page until you hand them in."}
            </span>
        </section>
    }
}

fn save_warning(reason: &str, route: &Route) -> Html {
    html! {
        <div class="app-bar app-bar--warning" role="alert" id="save-warning">
            <p>
                <strong>{"Your answers are not being saved on this device. "}</strong>
                {reason}{". You can go on, but what you enter is lost when you close or reload this \
                page. Save a file to keep it."}
            </p>
            if let Some(id) = route.check_id() {
                <p>
                    <a href={Route::SaveFile(id.to_owned(), None).to_string()}>{"Save a file now"}</a>
                </p>
            }
        </div>
    }
}

fn footer_links() -> Vec<FooterLink> {
    [
        (Route::Start, "Start page and your checks"),
        (Route::OpenFile, "Open a file"),
        (Route::About, "About this tool, the study and your data"),
    ]
    .into_iter()
    .map(|(route, text)| FooterLink {
        href: route.to_string().into(),
        text: text.into(),
    })
    .collect()
}
