//! Groups of staff beside each other: bringing their answers together, and what may be seen of them.
//!
//! It must not see a count: what these pages show is `engine::groups::ShownGroups`.

mod compare;
mod gather;
pub mod note;
mod open;
mod question;
mod save;
mod settings;
pub mod take;

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::assessment::{Assessment, Form};
use crate::engine::groups::{ShownGroup, ShownGroups, group_title, people_words};
use crate::engine::scores::GroupView;
use crate::engine::state::Action;
use crate::engine::tally::Tally;
use crate::ui::context::App;
use crate::ui::nhsuk::{SummaryList, SummaryRow};
use crate::ui::route::GroupsView;

pub use compare::Compare;
pub use gather::Gather;

/// What a page about groups is made of.
#[derive(Properties, PartialEq)]
pub struct GroupsPageProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
}

/// The page of an address.
pub fn page(app: App, view: GroupsView) -> Html {
    match view {
        GroupsView::Gather => html! { <Gather {app} /> },
        GroupsView::Compare => html! { <Compare {app} /> },
    }
}

/// What the groups' answers add to the results of a check; nothing where they are not open, belong to
/// another check, or are too few to show.
pub fn view_for(app: &App, check: &Assessment) -> Option<GroupView> {
    let tally = app.state.tally.as_ref()?;
    let belongs = tally.check() == Some(check.id.as_str());
    let shown = belongs.then(|| ShownGroups::new(app.state.instrument, tally, Some(check)))?;
    (!shown.is_empty()).then(|| shown.for_results())
}

/// The department check that a tally belongs to, where it is open or on this device.
fn check_of(app: &App, tally: &Tally) -> Option<Rc<Assessment>> {
    let id = tally.check()?;
    let opened = || app.state.files.checks.get(id);
    let check = (app.state.check(id).cloned())
        .or_else(|| opened().map(|held| Rc::new(held.read.assessment.clone())));
    check.filter(|check| check.form == Form::Department)
}

/// Keeps a tally in the page's state.
fn keep(app: &App, tally: Tally) {
    app.dispatch.emit(Action::SetTally(Some(Rc::new(tally))));
}

/// How many people of each group answered, as far as that may be said.
fn how_many(groups: &[ShownGroup]) -> Html {
    let rows: Vec<SummaryRow> = (groups.iter())
        .map(|each| SummaryRow::new(group_title(each.group), people_words(each.people)))
        .collect();
    html! { <SummaryList {rows} /> }
}
