//! What can be done with the files that were opened.
//!
//! It must not offer what there are no files for: it says what is missing.

use yew::prelude::*;

use crate::engine::file_set::FileSet;
use crate::ui::nhsuk::{Heading, List, Size};
use crate::ui::route::{DepartmentsView, GroupsView, OverTimeView, Route};

/// The ways on.
pub fn ways_on(files: &FileSet) -> Html {
    let departments = match files.departments.len() {
        0 => None,
        1 => Some(Err(
            "Add the file of another department, or of another year, to compare two checks.",
        )),
        _ => Some(Ok((
            Route::Departments(DepartmentsView::default()),
            "Compare departments",
            "each theme, recommendation and question, side by side",
        ))),
    };
    let over_time = files.has_over_time().then_some(Ok((
        Route::OverTime(OverTimeView::default()),
        "Compare over time",
        "what changed between two checks of one department",
    )));
    let groups = files.has_staff_answers().then_some(Ok((
        Route::Groups(GroupsView::default()),
        "Compare groups of staff",
        "where managers, support workers and others see it differently",
    )));
    let ways = [departments, over_time, groups];
    if files.has_nothing_to_show() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="ways-on">
            <Heading size={Size::M} id="ways-on">{"What you can do with them"}</Heading>
            <List>{for ways.into_iter().flatten().map(|way| match way {
                Ok((route, words, about)) => html! {
                    <li><a href={route.to_string()}>{words}</a>{format!(": {about}")}</li>
                },
                Err(missing) => html! { <li>{missing}</li> },
            })}</List>
        </section>
    }
}
