//! The recommendations: how many departments have each status.
//!
//! It must not put recommendations in an order by how many departments meet them.

use yew::prelude::*;

use super::themes::spreads;
use super::{Page, table};
use crate::engine::cohort::Item;
use crate::engine::report::{RECOMMENDATIONS_ABOUT, STATUSES, status_words};
use crate::engine::words::{count_text, list_text};
use crate::ui::chart::{not_asked, status_bar, status_keys};
use crate::ui::nhsuk::Body;
use crate::ui::status::status_mark;

/// The figure.
pub(super) fn recommendations(page: &Page<'_>) -> Html {
    let all = Item::recommendations(page.instrument);
    let (items, to_discuss): (Vec<Item>, Vec<Item>) =
        all.into_iter().partition(|item| item.has_ways());
    let to_discuss: Vec<&str> = to_discuss.iter().map(|item| item.id()).collect();
    html! {
        <>
            <Body>{RECOMMENDATIONS_ABOUT}</Body>
            <figure class="app-chart">
                <figcaption class="app-chart__caption">
                    {"How many departments have each status"}
                </figcaption>
                if page.cohort.shows_a_group() {
                    {status_keys(page.cohort.own().is_some())}
                }
                <ul class="app-chart__rows" role="list">
                    {for items.iter().map(|item| html! {
                        <li key={item.id()} class="app-chart__row app-status-row">
                            <div>
                                <h3 class="app-strip__name">
                                    <a href={page.link_to(*item)}>{item.id()}{". "}{item.words()}</a>
                                </h3>
                                {own_status(page, *item)}
                            </div>
                            <div>{bars(page, *item)}</div>
                        </li>
                    })}
                </ul>
                <p class="app-chart__words">
                    {list_text(&to_discuss)}
                    {" are there to discuss and have no status."}
                </p>
                {table::folded(page, &items, "Recommendation")}
            </figure>
        </>
    }
}

/// A bar for each group.
pub(super) fn bars(page: &Page<'_>, item: Item) -> Html {
    html! {
        {for spreads(page, item).iter().map(|(title, spread)| html! {
            <>
                if !title.is_empty() {
                    <p class="app-strip__group">
                        {title}{": "}{count_text(spread.n(), "department")}
                    </p>
                }
                if spread.is_shown() {
                    {status_bar(spread)}
                }
                {not_asked(spread)}
            </>
        })}
    }
}

/// The status for the user's own department.
pub(super) fn own_status(page: &Page<'_>, item: Item) -> Html {
    let own = page.cohort.own();
    let status = own
        .and_then(|own| page.cohort.way_of(item, own))
        .and_then(|way| STATUSES.get(way));
    html! {
        if let Some(status) = status {
            <p class="app-strip__own">
                {"Your department: "}{status_mark(*status, status_words(*status))}
            </p>
        }
    }
}
