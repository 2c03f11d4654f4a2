//! The questions of one theme: how many departments gave each answer, in the question's own words.
//!
//! It must not show questions without levels: their answers describe and are not compared.

use yew::prelude::*;

use super::Page;
use super::themes::{own_words, spreads};
use crate::engine::chart::bar;
use crate::engine::cohort::{Item, Spread, Way, WayKind};
use crate::engine::instrument::{Instrument, Theme};
use crate::engine::words::count_text;
use crate::ui::chart::{length, not_asked};
use crate::ui::nhsuk::{Body, Cell, Column, Table, Title};
use crate::ui::route::DepartmentsPage;

/// The theme of this id; the first, if it is empty.
pub(super) fn theme(instrument: &'static Instrument, id: &str) -> Option<&'static Theme> {
    let mut themes = instrument.themes.iter().copied();
    themes.find(|theme| id.is_empty() || theme.id == id)
}

/// The questions of a theme.
pub(super) fn questions(page: &Page<'_>, id: &str) -> Html {
    let Some(theme) = theme(page.instrument, id) else {
        return Html::default();
    };
    let items = Item::questions(page.instrument, theme);
    let described = (page.instrument.questions_of(theme).count()).saturating_sub(items.len());
    html! {
        <>
            {themes(page, theme)}
            {for items.iter().map(|item| html! {
                <div key={item.id()}>
                    <h3 class="nhsuk-heading-s">
                        <a href={page.link_to(*item)}>{item.words()}</a>
                    </h3>
                    {own_words(page, *item)}
                    {answers(page, *item)}
                </div>
            })}
            if described > 0 {
                <Body>
                    {count_text(described, "more question")}
                    {" of this theme only describe. They have no levels, so they are not shown here."}
                </Body>
            }
        </>
    }
}

/// The ways to the questions of the other themes.
fn themes(page: &Page<'_>, current: &Theme) -> Html {
    html! {
        <nav class="app-theme-links app-no-print" aria-label="Questions by theme">
            <ul class="app-theme-links__list" role="list">
                {for page.instrument.themes.iter().map(|theme| html! {
                    <li key={theme.id}>
                        <a
                            href={page.link(DepartmentsPage::Questions(theme.id.to_owned()))}
                            aria-current={(theme.id == current.id).then_some("page")}
                        >
                            {theme.name}
                        </a>
                    </li>
                })}
            </ul>
        </nav>
    }
}

/// The answers of each group, as a table with a bar in each cell.
pub(super) fn answers(page: &Page<'_>, item: Item) -> Html {
    let spreads = spreads(page, item);
    let shown: Vec<&(&str, Spread)> = spreads.iter().filter(|(_, s)| s.is_shown()).collect();
    if shown.is_empty() {
        return html! {
            if !spreads.is_empty() {
                <Body>{"Fewer than 5 of these departments were asked this."}</Body>
            }
        };
    }
    let columns = shown.iter().map(|(title, spread)| match *title {
        "" => count_text(spread.n(), "department"),
        title => format!("{title}: {}", count_text(spread.n(), "department")),
    });
    let head: Vec<Column> = ["Answer".to_owned()]
        .into_iter()
        .chain(columns)
        .map(Column::new)
        .collect();
    let counts = shown.iter().flat_map(|(_, spread)| &spread.counts);
    let most = counts.copied().max().unwrap_or_default();
    let rows: Vec<Vec<Cell>> = (item.ways().iter().enumerate())
        .filter(|(place, way)| is_listed(*place, way, &shown))
        .map(|(place, way)| {
            let own = shown.iter().any(|(_, spread)| spread.own == Some(place));
            let cells = shown.iter().map(|(_, spread)| count(spread, place, most));
            [words(way, own)].into_iter().chain(cells).collect()
        })
        .collect();
    html! {
        <figure class="app-chart app-answers">
            <figcaption class="nhsuk-u-visually-hidden">{item.words()}</figcaption>
            <Table
                caption={Title::new("How many departments gave each answer").visually_hidden()}
                {head}
                {rows}
                responsive={shown.len() > 1}
                compact=true
            />
            {for shown.iter().map(|(_, spread)| not_asked(spread))}
        </figure>
    }
}

/// An answer always; what is not one, only where somebody has it.
fn is_listed(place: usize, way: &Way, shown: &[&(&str, Spread)]) -> bool {
    way.kind == WayKind::Known || shown.iter().any(|(_, spread)| spread.count(place) > 0)
}

fn words(way: &Way, is_own: bool) -> Cell {
    let other = (way.kind != WayKind::Known).then_some("app-answers__other");
    Cell::new(html! {
        <>
            <span class={classes!(other)}>{way.words}</span>
            if is_own {
                {" "}<strong class="app-own">{"Your department"}</strong>
            }
        </>
    })
}

fn count(spread: &Spread, place: usize, most: usize) -> Cell {
    let count = spread.count(place);
    Cell::new(html! {
        <span class="app-answers__count">
            <span class="app-answers__number">{count}</span>
            <svg class="app-answers__bar" height="16" aria-hidden="true" focusable="false">
                <rect class="app-dot" y="1" width={length(bar(count, most))} height="14" />
            </svg>
        </span>
    })
}
