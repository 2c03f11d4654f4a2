//! The nine themes over time as a figure, and the same as a table.
//!
//! It must not show a mean, or draw a line past a check that does not know.

use yew::prelude::*;

use crate::engine::compare::Series;
use crate::ui::chart::{folded_table, time_line, time_line_keys};
use crate::ui::nhsuk::{Cell, Column, Table, Title};

/// The figure.
pub fn figure(series: &Series) -> Html {
    let first_and_last = match series.dates.as_slice() {
        [first, .., last] => format!("from {first} to {last}"),
        _ => String::new(),
    };
    html! {
        <figure class="app-chart">
            <figcaption class="app-chart__caption">
                {format!("The 9 themes {first_and_last}")}
            </figcaption>
            <div class="app-chart__legend">
                <p class="app-chart__legend-text">
                    {"Each mark is the result of a check in words. No place within a word means \
                    anything. The checks stand at the same distance, whatever time lies between. "}
                    if series.some_left_out {
                        {"Only questions that all checks asked are counted here."}
                    }
                </p>
                {time_line_keys()}
            </div>
            <ul class="app-time-lines" role="list">
                {for series.themes.iter().map(|theme| html! {
                    <li key={theme.id} class="app-time-lines__theme">
                        <p class="app-chart__name">{theme.name}</p>
                        {time_line(&theme.line, &series.labels)}
                        <p class="nhsuk-u-visually-hidden">
                            {for series.dates.iter().zip(&theme.words).map(|(date, words)| {
                                format!("{date}: {words}. ")
                            })}
                        </p>
                    </li>
                })}
            </ul>
            {folded_table("the 9 themes over time", table(series))}
        </figure>
    }
}

fn table(series: &Series) -> Html {
    let dates = series.dates.iter().map(|date| Column::new(date.clone()));
    let head: Vec<Column> = [Column::new("Theme")].into_iter().chain(dates).collect();
    let rows: Vec<Vec<Cell>> = (series.themes.iter())
        .map(|theme| {
            let words = theme.words.iter().map(|words| Cell::from(words.clone()));
            [Cell::from(theme.name)].into_iter().chain(words).collect()
        })
        .collect();
    html! {
        <Table
            caption={Title::new("The result of each theme at each check")}
            {head}
            {rows}
            responsive=true
            compact=true
        />
    }
}
