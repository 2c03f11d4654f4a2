//! The numbers of a figure as a table: a row for each thing, and for each group where there are
//! several.
//!
//! It must not add rows up.

use yew::prelude::*;

use super::Page;
use crate::engine::cohort::Item;
use crate::ui::chart::folded_table;
use crate::ui::nhsuk::{Cell, Column, Table, Title};

/// How many departments came out in each way; the items must have the same ways. Nothing where no
/// group is shown.
pub(super) fn folded(page: &Page<'_>, items: &[Item], about: &'static str) -> Html {
    if !page.cohort.shows_a_group() {
        return Html::default();
    }
    folded_table(
        "how many departments came out in each way",
        counts(page, items, about),
    )
}

fn counts(page: &Page<'_>, items: &[Item], about: &'static str) -> Html {
    let ways = items.first().map(|item| item.ways()).unwrap_or_default();
    let head: Vec<Column> = [Column::new(about), Column::numeric("Shown")]
        .into_iter()
        .chain(ways.iter().map(|way| Column::numeric(way.words)))
        .chain([Column::new("Your department")])
        .collect();
    let cohort = page.cohort;
    let row = |item: Item| {
        (cohort.groups.iter())
            .filter(|group| group.held_back.is_none())
            .map(move |group| {
                let spread = cohort.spread(group, item);
                let name = match item {
                    Item::Recommendation(each, _) => each.id,
                    item => item.words(),
                };
                let name = match group.title.as_str() {
                    "" => name.to_owned(),
                    title => format!("{name}, {title}"),
                };
                let mut cells: Vec<Cell> = vec![name.into(), spread.n().to_string().into()];
                cells.extend(
                    spread
                        .counts
                        .iter()
                        .map(|count| Cell::from(count.to_string())),
                );
                let own = spread
                    .own
                    .and_then(|way| item.ways().get(way).map(|way| way.words));
                cells.push(own.unwrap_or("Not picked").into());
                cells
            })
    };
    let rows: Vec<Vec<Cell>> = items.iter().copied().flat_map(row).collect();
    html! {
        <Table
            caption={Title::new("How many departments came out in each way")}
            {head}
            {rows}
            responsive=true
            compact=true
        />
    }
}
