//! The recommendations by theme as a figure: one tile each, with its number and the mark of its
//! status; then the numbers as a table.
//!
//! It must not rank themes or make a share of the numbers.

use yew::prelude::*;

use super::marks::status_mark;
use super::parts::{Key, folded_table, keys};
use super::share;
use crate::engine::report::{ByTheme, STATUSES, StatusTile, ThemeStatuses, status_words};
use crate::engine::scores::Status;
use crate::ui::nhsuk::{Cell, Column, Table, Title};

/// The figure, with what it says of where a recommendation stands.
pub fn status_figure(by_theme: &ByTheme, about: Html) -> Html {
    html! {
        <figure class="app-chart">
            <figcaption class="app-chart__caption">{"Recommendations in each theme"}</figcaption>
            <div class="app-chart__legend">
                <p class="app-chart__legend-text">
                    {"Each tile is 1 recommendation, with its number. "}{about}
                </p>
                {keys(STATUSES.map(key).into())}
            </div>
            <ul class="app-chart__rows" role="list">
                {for by_theme.themes.iter().map(row)}
            </ul>
            {folded_table("recommendations in each theme", table(by_theme))}
        </figure>
    }
}

fn key(status: Status) -> Key {
    let class = tile_class(status);
    Key {
        sample: html! {
            <>
                <rect {class} x="-11" y="-11" width="22" height="22" />
                {status_mark(status)}
            </>
        },
        words: status_words(status).into(),
    }
}

fn row(theme: &ThemeStatuses) -> Html {
    html! {
        <li key={theme.id} class="app-chart__row">
            <p class="app-chart__name">
                <span class="app-chart__theme">{theme.name}{": "}</span>
                <strong>{&theme.words}</strong>
            </p>
            <div class="app-chart__drawing">
                <svg width="100%" height="46" aria-hidden="true" focusable="false">
                    {for theme.tiles.iter().map(tile)}
                </svg>
            </div>
        </li>
    }
}

fn tile(tile: &StatusTile) -> Html {
    html! {
        <svg key={tile.id} x={share(tile.span.start)} width={share(tile.span.width)}>
            <rect class={tile_class(tile.status)} y="1" width="100%" height="44" />
            <svg x="50%" y="15">{status_mark(tile.status)}</svg>
            <text class="app-chart__tile-words" x="50%" y="39">{tile.id}</text>
        </svg>
    }
}

fn tile_class(status: Status) -> Classes {
    classes!("app-tile", format!("app-tile--{}", status.id()))
}

fn table(by_theme: &ByTheme) -> Html {
    let head: Vec<Column> = [Column::new("Theme")]
        .into_iter()
        .chain(STATUSES.map(|status| Column::numeric(status_words(status))))
        .chain([Column::numeric("All")])
        .collect();
    let row = |name: &'static str, counts: &[usize; 5]| -> Vec<Cell> {
        let all: usize = counts.iter().sum();
        [Cell::from(name)]
            .into_iter()
            .chain(
                counts
                    .iter()
                    .chain([&all])
                    .map(|count| count.to_string().into()),
            )
            .collect()
    };
    let rows: Vec<Vec<Cell>> = (by_theme.themes.iter())
        .map(|theme| row(theme.name, &theme.counts))
        .chain([row("All themes", &by_theme.totals)])
        .collect();
    html! {
        <Table
            caption={Title::new("How many recommendations have each status, by theme")}
            {head}
            {rows}
            responsive=true
            compact=true
        />
    }
}
