//! Offers a new version of the page, in words.
//!
//! It must never offer it in the middle of an answer, nor while something is not kept yet.

use std::rc::Rc;

use yew::prelude::*;

use super::context::App;
use super::route::Route;

/// What an [`UpdateOffer`] is made of.
#[derive(Properties, PartialEq)]
pub struct UpdateOfferProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The page's address.
    pub route: Route,
}

/// The offer; nothing, as long as there is no new version.
#[component]
pub fn UpdateOffer(props: &UpdateOfferProps) -> Html {
    let is_ready = use_state(|| false);
    {
        let (updates, setter) = (props.app.platform.updates.clone(), is_ready.setter());
        use_effect_with((), move |()| {
            updates.watch(Rc::new(move || setter.set(true)))
        });
    }
    let state = &props.app.state;
    let has_all_kept = state.unsaved.is_empty() && state.form.is_none();
    let offered = *is_ready && has_all_kept && is_between(&props.route);
    let load = {
        let updates = props.app.platform.updates.clone();
        Callback::from(move |_: MouseEvent| updates.load_new())
    };
    let later = {
        let setter = is_ready.setter();
        Callback::from(move |_: MouseEvent| setter.set(false))
    };
    html! {
        // It is there before it has something to say, or screen readers miss it.
        <div role="status" id="update">
            if offered {
                <div class="app-bar">
                    <span>
                        <strong>{"A new version of RoleCheck is ready. "}</strong>
                        {"Your checks stay as they are."}
                        if !props.app.state.files.is_empty() {
                            {" The files that you opened to compare have to be opened again."}
                        }
                    </span>
                    <button type="button" class="nhsuk-link" id="load-new" onclick={load}>
                        {"Load it now"}
                    </button>
                    <button type="button" class="nhsuk-link" id="load-later" onclick={later}>
                        {"Later"}
                    </button>
                </div>
            }
        </div>
    }
}

/// Whether the page is one between others, where nothing is being entered.
fn is_between(route: &Route) -> bool {
    matches!(
        route,
        Route::Start | Route::About | Route::OpenFile | Route::Tasks(_) | Route::Results(_)
    )
}
