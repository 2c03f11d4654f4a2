//! Which page comes before and after a page of the profile.
//!
//! It must send those who came to change one thing back to where they were.

use super::steps::{self, Step};
use crate::engine::assessment::Assessment;
use crate::engine::instrument::Instrument;
use crate::ui::route::Route;

/// The page itself, to come back to.
pub fn here(check: &Assessment, step: &Step, back: Option<&Route>) -> Route {
    Route::Profile(
        check.id.clone(),
        step.id.to_owned(),
        back.cloned().map(Box::new),
    )
}

/// Where a page stands among the others.
pub struct Way {
    /// What stands above the heading.
    pub caption: String,
    /// The page before.
    pub back: Route,
    /// The page after.
    pub next: Route,
    /// The way out, without saying that one is done.
    pub out: Route,
    /// What the way out is called.
    pub out_words: &'static str,
}

impl Way {
    /// One thing is changed, and then the person goes on where they were.
    pub fn back_to(page: &Route) -> Self {
        Self {
            caption: "About your department".to_owned(),
            back: page.clone(),
            next: page.clone(),
            out: page.clone(),
            out_words: match page {
                Route::Answers(_) => "Back to your answers",
                Route::Results(_) => "Back to the results",
                Route::Question(..) => "Back to the question",
                _ => "Back",
            },
        }
    }

    /// From each page to the next.
    pub fn along(step: &Step, check: &Assessment, instrument: &'static Instrument) -> Self {
        let id = || check.id.clone();
        let steps = steps::steps(check, instrument);
        let place = steps.iter().position(|each| each.id == step.id);
        let route_to = |place: Option<usize>| {
            let step = place.and_then(|place| steps.get(place));
            step.map_or(Route::Tasks(id()), |step| {
                Route::Profile(id(), step.id.to_owned(), None)
            })
        };
        Self {
            caption: match place {
                Some(place) => {
                    format!(
                        "About your department: page {} of {}",
                        place + 1,
                        steps.len()
                    )
                }
                None => "About your department".to_owned(),
            },
            back: route_to(place.and_then(|place| place.checked_sub(1))),
            next: route_to(place.map(|place| place + 1)),
            out: Route::Tasks(id()),
            out_words: "Back to the task list",
        }
    }
}
