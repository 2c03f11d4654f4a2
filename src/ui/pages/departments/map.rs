//! Each department with each recommendation: a table of statuses, with a sign for each.
//!
//! It is a plain table with true headers in a box that scrolls and can be focused, and not a grid of
//! cells that take the focus: a screen reader's own keys move through a table and say the headers
//! that change, and a grid would take these keys away for nothing, as no cell can be pressed. The
//! arrow keys scroll the box; the names and the numbers stay in sight.
//!
//! It must not add rows or columns up, nor sort by what is in them.

use std::rc::Rc;

use yew::prelude::*;

use super::choose::everything;
use super::{Page, ROWS, address};
use crate::engine::cohort::{CohortGroup, Item};
use crate::engine::file_set::Department;
use crate::engine::report::status_words;
use crate::engine::scores::Status;
use crate::ui::focus::start_next_page_at;
use crate::ui::nhsuk::{Body, Details, PageLink, Pagination, VisuallyHidden};
use crate::ui::route::DepartmentsView;

const STATUSES: [Status; 6] = [
    Status::Met,
    Status::PartlyMet,
    Status::NotMet,
    Status::CannotTell,
    Status::DoesNotApply,
    Status::ToDiscuss,
];

/// A department with the group that it stands in.
type Row<'a> = (&'a CohortGroup<'a>, &'a Rc<Department>);

/// The table, its key and what its numbers are.
pub(super) fn map(page: &Page<'_>) -> Html {
    let items = Item::recommendations(page.instrument);
    let own = page.cohort.own();
    let lists = page.cohort.shows_a_group() && page.cohort.lists_departments();
    let is_first = !page.view.own_in_place || !lists;
    let own_first = own.filter(|_| is_first);
    let rows: Vec<Row<'_>> = (page.cohort.groups.iter())
        .flat_map(|group| {
            page.cohort
                .listed(group)
                .into_iter()
                .map(move |each| (group, each))
        })
        .filter(|(_, each)| own_first.is_none() || !page.cohort.is_own(each))
        .collect();
    let part = page.view.part.min(parts(rows.len()).saturating_sub(1));
    html! {
        <>
            {not_listed(page)}
            {key()}
            if own.is_some() && !rows.is_empty() {
                {own_place(page)}
            }
            <div
                class="app-map"
                id="departments-map"
                role="region"
                aria-label="Each department and recommendation: a wide table"
                tabindex="0"
            >
                {table(page, &items, own_first, &rows, part)}
            </div>
            {pagination(page, rows.len(), part)}
            {what_they_are(page, &items)}
        </>
    }
}

fn table(
    page: &Page<'_>,
    items: &[Item],
    own_first: Option<&Rc<Department>>,
    rows: &[Row<'_>],
    part: usize,
) -> Html {
    html! {
        <table class="app-map__table">
            <caption class="app-map__caption">
                if own_first.is_some() {
                    {"Your department"}{if rows.is_empty() { "" } else { ". Then: " }}
                }
                if !rows.is_empty() {
                    {caption(rows.len(), part)}
                }
            </caption>
            <thead>
                <tr>
                    <th scope="col" class="app-map__corner">{"Department"}</th>
                    {for items.iter().map(|item| html! {
                        <th key={item.id()} scope="col" class="app-map__head" title={item.words()}>
                            {item.id()}<VisuallyHidden>{": "}{item.words()}</VisuallyHidden>
                        </th>
                    })}
                </tr>
            </thead>
            if let Some(own) = own_first {
                <tbody>{row(page, own, items, "")}</tbody>
            }
            <tbody>
                {for rows.iter().skip(part * ROWS).take(ROWS).map(|(group, each)| {
                    row(page, each, items, &group.title)
                })}
            </tbody>
        </table>
    }
}

/// What each recommendation says, with the way to the page about it.
fn what_they_are(page: &Page<'_>, items: &[Item]) -> Html {
    html! {
        <Details summary="What R1 and the other numbers are">
            <dl class="app-map__list">
                {for items.iter().map(|item| html! {
                    <div key={item.id()}>
                        <dt>{item.id()}</dt>
                        <dd>
                            if item.has_ways() {
                                <a href={page.link_to(*item)}>{item.words()}</a>
                            } else {
                                {item.words()}
                            }
                        </dd>
                    </div>
                })}
            </dl>
        </Details>
    }
}

/// Why departments are counted and not listed, where that is so.
pub(super) fn not_listed(page: &Page<'_>) -> Html {
    if page.cohort.lists_departments() {
        return Html::default();
    }
    html! {
        <Body>
            {"Names are hidden, so departments of a group are only counted. Which of them are in it \
            would say who they are. To see them one by one, "}
            <a href={everything(page.view)}>{"show all departments"}</a>{"."}
        </Body>
    }
}

/// How many pages so many rows take.
pub(super) fn parts(rows: usize) -> usize {
    rows.div_ceil(ROWS)
}

/// Which of how many rows are on this page.
pub(super) fn caption(rows: usize, part: usize) -> String {
    let first = part * ROWS;
    let last = rows.min(first + ROWS);
    match rows {
        rows if rows > ROWS => format!("Departments {} to {last} of {rows}", first + 1),
        1 => "1 department".to_owned(),
        rows => format!("{rows} departments"),
    }
}

/// The ways to the rows before and after.
pub(super) fn pagination(page: &Page<'_>, rows: usize, part: usize) -> Html {
    if parts(rows) < 2 {
        return Html::default();
    }
    let link = |part: usize| {
        let view = DepartmentsView {
            part,
            ..page.view.clone()
        };
        PageLink {
            href: address(view).into(),
            label: Some(caption(rows, part).into()),
        }
    };
    let next = Some(part + 1).filter(|part| *part < parts(rows));
    html! {
        <div onclick={start_at_table()}>
            <Pagination
                previous={part.checked_sub(1).map(link)}
                next={next.map(link)}
                aria_label="More departments"
            />
        </div>
    }
}

/// Where the user's own department stands, and the way to change that.
fn own_place(page: &Page<'_>) -> Html {
    let view = DepartmentsView {
        own_in_place: !page.view.own_in_place,
        ..page.view.clone()
    };
    let words = match view.own_in_place {
        true => "Leave your department in its place",
        false => "Put your department at the top",
    };
    html! { <Body><a href={address(view)} onclick={start_at_table()}>{words}</a></Body> }
}

/// Those who go on in a table start there and not at the page's heading.
fn start_at_table() -> Callback<MouseEvent> {
    Callback::from(|_| start_next_page_at("departments-shown"))
}

/// What the signs stand for.
fn key() -> Html {
    html! {
        <ul class="app-map__key" role="list" aria-label="What the signs mean">
            {for STATUSES.map(|status| html! {
                <li key={status.id()}>
                    <span class={cell_class(status)} aria-hidden="true" />
                    {" "}{status_words(status)}
                </li>
            })}
        </ul>
    }
}

fn row(page: &Page<'_>, department: &Department, items: &[Item], group: &str) -> Html {
    let is_own = page.cohort.is_own(department);
    let name = page.cohort.label(department);
    html! {
        <tr class={is_own.then_some("app-map__row--own")}>
            <th scope="row" class="app-map__name">
                <bdi>{&name}</bdi>
                if is_own {
                    {" "}<strong class="app-own">{"Yours"}</strong>
                }
                if !group.is_empty() {
                    <span class="app-map__group">{group}</span>
                }
            </th>
            {for items.iter().zip(&department.recommendations).map(|(item, status)| {
                let words = status_words(*status);
                html! {
                    <td class={cell_class(*status)} title={format!("{name}, {}: {words}", item.id())}>
                        <span class="nhsuk-u-visually-hidden">{words}</span>
                    </td>
                }
            })}
        </tr>
    }
}

fn cell_class(status: Status) -> &'static str {
    match status {
        Status::Met => "app-map__cell app-status--met",
        Status::PartlyMet => "app-map__cell app-status--partly-met",
        Status::NotMet => "app-map__cell app-status--not-met",
        Status::CannotTell => "app-map__cell app-status--cannot-tell",
        Status::DoesNotApply => "app-map__cell app-status--does-not-apply",
        Status::ToDiscuss => "app-map__cell app-status--to-discuss",
    }
}
