//! The nine themes: a dot for each department at the word of its result.
//!
//! It must not list departments by result: a theme's word is a short cut, and such a list would read
//! as a league table.

use yew::prelude::*;

use super::{Page, table};
use crate::engine::cohort::{Item, Spread};
use crate::ui::chart::{DotScale, dot_keys, dots};
use crate::ui::nhsuk::Body;

/// The figure.
pub(super) fn themes(page: &Page<'_>) -> Html {
    let items = Item::themes(page.instrument);
    let (keys, strips) = strips(page, &items);
    html! {
        <>
            <Body>{page.instrument.caveat("theme")}</Body>
            <figure class="app-chart">
                <figcaption class="app-chart__caption">
                    {"Where departments stand in each of the 9 themes"}
                </figcaption>
                {keys}
                <ul class="app-chart__rows" role="list">
                    {for strips.into_iter().zip(&items).map(|(strip, item)| html! {
                        <li key={item.id()} class="app-strip">
                            <h3 class="app-strip__name">
                                <a href={page.link_to(*item)}>{item.words()}</a>
                            </h3>
                            {strip}
                        </li>
                    })}
                </ul>
                {table::folded(page, &items, "Theme")}
            </figure>
        </>
    }
}

/// What the marks stand for, and for each item a row of boxes for each group, all of one scale.
pub(super) fn strips(page: &Page<'_>, items: &[Item]) -> (Html, Vec<Html>) {
    let rows: Vec<(Item, Vec<(&str, Spread)>)> = (items.iter())
        .map(|item| (*item, spreads(page, *item)))
        .collect();
    let counts = (rows.iter().flat_map(|(_, spreads)| spreads)).flat_map(|(_, s)| &s.counts);
    let scale = DotScale::new(counts.copied().max().unwrap_or_default());
    let strip = |(item, spreads): &(Item, Vec<(&str, Spread)>)| {
        html! {
            <>
                {own_words(page, *item)}
                {for spreads.iter().map(|(title, spread)| html! {
                    <>
                        if !title.is_empty() {
                            <p class="app-strip__group">{title}{": "}{spread.n()}{" shown"}</p>
                        }
                        {dots(&item.ways(), spread, scale)}
                    </>
                })}
            </>
        }
    };
    let keys = match page.cohort.shows_a_group() {
        true => dot_keys(page.cohort.own().is_some(), scale.has_bars()),
        false => Html::default(),
    };
    (keys, rows.iter().map(strip).collect())
}

/// How the departments of each group that is shown spread over an item, with the group's title.
pub(super) fn spreads<'a>(page: &'a Page<'_>, item: Item) -> Vec<(&'a str, Spread)> {
    (page.cohort.groups.iter())
        .filter(|group| group.held_back.is_none())
        .map(|group| (group.title.as_str(), page.cohort.spread(group, item)))
        .collect()
}

/// What came out for the user's own department, in words.
pub(super) fn own_words(page: &Page<'_>, item: Item) -> Html {
    let ways = item.ways();
    let words = |way: usize| ways.get(way).map_or("", |way| way.words);
    let Some(own) = page.cohort.own() else {
        return Html::default();
    };
    let Some(way) = page.cohort.way_of(item, own) else {
        return html! {
            <p class="app-strip__own">{"Your department was not asked this: it has another version of the questions."}</p>
        };
    };
    html! {
        <p class="app-strip__own">
            {"Your department: "}<strong>{words(way)}</strong>
            if let Some((low, high)) = item.range_of(own) {
                {format!(" (from {} to {} if gaps were filled)", words(low), words(high))}
            }
        </p>
    }
}
