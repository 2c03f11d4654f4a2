//! Marks that differ in shape: for statuses, and for ways of working in an area.
//!
//! Each is drawn round 0, 0 and reaches 7 units to every side. It must not rest on colour.

use yew::prelude::*;

use crate::engine::groups::ComparedGroup;
use crate::engine::scores::{AreaModel, Status};

const CIRCLE: &str = "M0 -6A6 6 0 0 0 0 6A6 6 0 0 0 0 -6Z";
const QUESTION: &str = "M-4 -3A4 4 0 1 1 1.5 0.7Q0 1.6 0 3.2M0 6.6v0.01";

/// The mark of a status.
pub fn status_mark(status: Status) -> Html {
    match status {
        Status::Met => mark("M-6 0L-2 5L6 -5", ""),
        Status::PartlyMet => mark(CIRCLE, "M0 -6A6 6 0 0 0 0 6Z"),
        Status::NotMet => mark("M-5 -5L5 5M5 -5L-5 5", ""),
        Status::CannotTell => mark(QUESTION, ""),
        Status::DoesNotApply => mark("M-6 0H6", ""),
        Status::ToDiscuss => mark("M-6 0H6M-3 -3L-6 0L-3 3M3 -3L6 0L3 3", ""),
    }
}

/// The mark of a way of working.
pub fn area_mark(model: AreaModel) -> Html {
    match model {
        AreaModel::Static => mark("", "M-5 -5H5V5H-5Z"),
        AreaModel::Rotational(_) => mark("M-6 -3H6M3 -6L6 -3L3 0M6 4H-6M-3 1L-6 4L-3 7", ""),
        AreaModel::Hybrid => mark("M-6 4H6M3 1L6 4L3 7", "M-6 -7H2V0H-6Z"),
        AreaModel::None => mark("M0 -6A6 6 0 0 0 0 6A6 6 0 0 0 0 -6ZM-4 4L4 -4", ""),
        AreaModel::CannotTell => mark(QUESTION, ""),
    }
}

/// The mark of a group of staff.
pub fn group_mark(group: ComparedGroup) -> Html {
    match group {
        ComparedGroup::ManagersAndLeads => mark("", "M-5 -5H5V5H-5Z"),
        ComparedGroup::SupportWorkers => mark("", CIRCLE),
        ComparedGroup::AssistantPractitioners => mark("", "M0 -7L7 6H-7Z"),
        ComparedGroup::Radiographers => {
            html! { <path class="app-mark app-mark--hollow" d="M0 -7L7 0L0 7L-7 0Z" /> }
        }
    }
}

/// The mark of a site of the study: hollow, so that it hides the line it stands on.
pub fn site_mark() -> Html {
    html! { <path class="app-mark app-mark--hollow" d={CIRCLE} /> }
}

/// The mark of the department itself.
pub fn own_mark() -> Html {
    mark("", "M0 -8L8 0L0 8L-8 0Z")
}

/// Stands at the end of a line that would go on.
pub fn beyond_mark() -> Html {
    mark("M-6 -5L-1 0L-6 5", "")
}

/// Lines, and what is filled.
fn mark(lines: &'static str, solid: &'static str) -> Html {
    html! {
        <>
            <path class="app-mark app-mark--solid" d={solid} />
            <path class="app-mark" d={lines} />
        </>
    }
}
