//! The whole page: the one reducer, and the choice of page.
//!
//! It must not know what a page shows.

use std::rc::Rc;

use yew::prelude::*;

use super::context::App;
use super::keep::use_keeping;
use super::layout::Layout;
use super::load;
use super::pages::{self, collect};
use super::route::{CollectView, Route};
use crate::engine::state::{Action, FORM_ID, State};
use crate::platform::Platform;

/// What the whole page is made of.
#[derive(Properties, PartialEq)]
pub struct RoleCheckProps {
    /// What the page needs from outside.
    pub platform: Platform,
}

/// The state, in the form in which Yew keeps it.
struct Store(Rc<State>);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Self(Rc::new(State::clone(&self.0).update(action))))
    }
}

/// The whole page.
#[component]
pub fn RoleCheck(props: &RoleCheckProps) -> Html {
    let platform = props.platform.clone();
    let store = {
        let platform = platform.clone();
        use_reducer(move || Store(Rc::new(load::state(&platform))))
    };
    let dispatch = {
        let dispatcher = store.dispatcher();
        use_callback((), move |action, ()| dispatcher.dispatch(action))
    };
    let app = App {
        state: store.0.clone(),
        platform,
        dispatch,
    };
    use_keeping(&app);
    let route = use_route(&app.platform);
    let page = page(&app, &route);
    html! { <Layout {app} route={route}>{page}</Layout> }
}

/// The page of the address, and of each address after it.
#[hook]
fn use_route(platform: &Platform) -> Route {
    let address = platform.address.clone();
    let route = {
        let address = address.clone();
        use_state(move || Route::from_hash(&address.get()).unwrap_or(Route::Start))
    };
    let setter = route.setter();
    use_effect_with((), move |()| {
        let watch = address.watch(Box::new(move |hash| {
            if let Some(route) = Route::from_hash(&hash) {
                setter.set(route);
            }
        }));
        move || drop(watch)
    });
    Route::clone(&route)
}

/// The page for a route. A check that is not on this device gets a page that says so.
fn page(app: &App, route: &Route) -> Html {
    let app = app.clone();
    // While forms are collected the device shows the form and the way back, whatever the address.
    if app.state.is_handed_over() && !collect::is_for_those_who_answer(&app, route) {
        let view = match route {
            Route::Collect(view) => *view,
            _ => CollectView::Next,
        };
        return html! { <collect::Collect {app} {view} /> };
    }
    if let Some(id) = route.check_id() {
        // Handed in, thrown away, or taken back: there is nothing of it anywhere.
        if id == FORM_ID && app.state.form.is_none() {
            return html! { <collect::Collect {app} view={CollectView::Overview} /> };
        }
        let Some(check) = app.state.check(id).cloned() else {
            return html! { <pages::missing::MissingCheck {app} route={route.clone()} /> };
        };
        return pages::of_check(app, check, route);
    }
    match route {
        Route::About => html! { <pages::about::About {app} /> },
        Route::Blank(form) => html! { <pages::blank::Blank {app} form={*form} /> },
        Route::Files => html! { <pages::files::Files {app} /> },
        Route::OpenFile => html! { <pages::open_file::OpenFile {app} /> },
        Route::Collect(view) => html! { <collect::Collect {app} view={*view} /> },
        Route::Voice(view) => html! { <pages::voice::Voice {app} view={view.clone()} /> },
        Route::Departments(view) => {
            html! { <pages::departments::Departments {app} view={view.clone()} /> }
        }
        Route::OverTime(view) => {
            html! { <pages::over_time::OverTime {app} view={view.clone()} /> }
        }
        Route::Keep => html! { <pages::keep::Keep {app} /> },
        Route::DeleteAll => html! { <pages::delete::DeleteAll {app} /> },
        Route::Groups(view) => pages::groups::page(app, *view),
        Route::NotFound(path) => {
            html! { <pages::missing::NotFound {app} path={path.clone()} /> }
        }
        _ => html! { <pages::start::Start {app} /> },
    }
}
