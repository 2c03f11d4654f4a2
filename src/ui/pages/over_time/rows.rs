//! Rows of a comparison as tables: what changed first, the rest on request.
//!
//! It must not leave anything out for good.

use yew::prelude::*;

use crate::engine::compare::{Movement, Row};
use crate::ui::nhsuk::{Cell, Column, Details, Table, Tag, TagColour, Title};

/// What became of something. The words say it; the colour only helps to find it.
pub fn movement_tag(movement: Movement) -> Html {
    let colour = match movement {
        Movement::Up | Movement::BecameKnown => TagColour::Blue,
        Movement::Down | Movement::BecameUnknown => TagColour::Yellow,
        Movement::NowApplies | Movement::NoLongerApplies | Movement::Changed => TagColour::White,
        Movement::CannotSay
        | Movement::StillUnknown
        | Movement::Same
        | Movement::StillOut
        | Movement::NotComparable => TagColour::Grey,
    };
    html! { <Tag {colour}>{movement.words()}</Tag> }
}

/// Whether a row stands with what changed: what cannot be told is news, too.
pub fn is_told(row: &Row) -> bool {
    row.movement.is_change() || row.movement == Movement::CannotSay
}

/// A table of rows.
pub fn table(caption: String, what: &'static str, rows: &[&Row]) -> Html {
    let head = ["What changed", "Then", "Now"].map(Column::new);
    let head: Vec<Column> = [Column::new(what)].into_iter().chain(head).collect();
    let cells: Vec<Vec<Cell>> = (rows.iter())
        .map(|row| {
            // A recommendation is known by its number, too.
            let is_numbered = row.id.starts_with('R');
            let name = html! {
                <>
                    if is_numbered {
                        {row.id}{": "}
                    }
                    {row.name}
                </>
            };
            let became = html! {
                <>
                    {movement_tag(row.movement)}
                    if !row.note.is_empty() {
                        <span class="app-over-time__note">{" "}{&row.note}</span>
                    }
                </>
            };
            vec![
                Cell::new(name),
                Cell::new(became),
                row.then.clone().into(),
                row.now.clone().into(),
            ]
        })
        .collect();
    html! {
        <div class="app-over-time__table">
            <Table caption={Title::new(caption)} {head} rows={cells} responsive=true compact=true />
        </div>
    }
}

/// What changed, and then the rest, folded away.
pub fn changed_first(changed: &str, rest: &str, what: &'static str, rows: &[Row]) -> Html {
    let (moved, others): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|row| is_told(row));
    let caption = |words: &str, number: usize| format!("{words}: {number}");
    html! {
        <>
            if moved.is_empty() {
                <p class="nhsuk-body">{"Nothing changed here."}</p>
            } else {
                {table(caption(changed, moved.len()), what, &moved)}
            }
            if !others.is_empty() {
                <Details summary={caption(rest, others.len())}>
                    {table(caption(rest, others.len()), what, &others)}
                </Details>
            }
        </>
    }
}
