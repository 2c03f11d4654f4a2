//! The whole page: the one reducer, the saving of what changed, and the choice of page.
//!
//! It must not know what a page shows.

use std::rc::Rc;

use yew::prelude::*;

use super::context::App;
use super::layout::Layout;
use super::load;
use super::pages;
use super::route::Route;
use crate::engine::assessment::Assessment;
use crate::engine::instrument::Instrument;
use crate::engine::score::score;
use crate::engine::scores::GroupView;
use crate::engine::state::{Action, State};
use crate::platform::Platform;
use crate::wire;

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
    use_saving(&app);
    let route = use_route(&app.platform);
    let page = page(&app, &route);
    html! { <Layout {app} route={route}>{page}</Layout> }
}

/// Keeps every check that changed, after each change, and says how it went.
#[hook]
fn use_saving(app: &App) {
    let changed: Vec<Unsaved> = app
        .state
        .unsaved
        .iter()
        .filter_map(|id| app.state.check(id).cloned().map(Unsaved))
        .collect();
    let app = app.clone();
    use_effect_with(changed, move |changed| {
        for Unsaved(check) in changed {
            app.dispatch
                .emit(save(&app.platform, app.state.instrument, check));
        }
    });
}

/// A check to keep. A check that changed is another value, so each is tried once.
struct Unsaved(Rc<Assessment>);

impl PartialEq for Unsaved {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

fn save(platform: &Platform, instrument: &'static Instrument, check: &Assessment) -> Action {
    let scores = score(instrument, check, &GroupView::default());
    let text = wire::write(
        check,
        instrument,
        Some(&scores),
        wire::WriteOptions { notes: true },
    );
    match platform.storage.save(&check.id, &text) {
        Ok(()) => {
            let at = platform.clock.time_of_day(&platform.clock.now());
            Action::Saved {
                id: check.id.clone(),
                at,
            }
        }
        Err(error) => Action::SaveFailed {
            reason: error.to_string(),
        },
    }
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

/// The page for a route. A check that is not on this computer gets a page that says so.
fn page(app: &App, route: &Route) -> Html {
    let app = app.clone();
    if let Some(id) = route.check_id() {
        let Some(check) = app.state.check(id).cloned() else {
            return html! { <pages::missing::MissingCheck {app} route={route.clone()} /> };
        };
        return pages::of_check(app, check, route);
    }
    match route {
        Route::About => html! { <pages::about::About {app} /> },
        Route::Blank(form) => html! { <pages::blank::Blank {app} form={*form} /> },
        Route::OpenFile => html! { <pages::open_file::OpenFile {app} /> },
        Route::DeleteAll => html! { <pages::delete::DeleteAll {app} /> },
        Route::NotFound(path) => {
            html! { <pages::missing::NotFound {app} path={path.clone()} /> }
        }
        _ => html! { <pages::start::Start {app} /> },
    }
}
