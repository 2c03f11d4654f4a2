//! The short of a comparison: what moved up, what moved down, what became known.
//!
//! It must not add anything up to one result.

use yew::prelude::*;

use crate::engine::compare::{Comparison, Movement, Row};
use crate::engine::words::{count_text, list_text};
use crate::ui::focus::focus_link;
use crate::ui::nhsuk::{Body, Heading, Size, SummaryList, SummaryRow};

/// What is told in short, in this order.
const TOLD: [Movement; 7] = [
    Movement::Up,
    Movement::Down,
    Movement::BecameKnown,
    Movement::BecameUnknown,
    Movement::NowApplies,
    Movement::NoLongerApplies,
    Movement::CannotSay,
];

/// The short of it.
pub fn short(found: &Comparison) -> Html {
    let rows: Vec<SummaryRow> = TOLD
        .into_iter()
        .filter_map(|movement| Some(SummaryRow::new(movement.words(), told(found, movement)?)))
        .collect();
    html! {
        <section aria-labelledby="over-time-short">
            <Heading size={Size::M} id="over-time-short">{"In short"}</Heading>
            if rows.is_empty() {
                <Body>{"Nothing changed that these two checks can tell."}</Body>
            } else {
                <SummaryList {rows} />
            }
        </section>
    }
}

/// Which themes and recommendations, and how many answers; nothing where there are none.
fn told(found: &Comparison, movement: Movement) -> Option<Html> {
    let of = |rows: &[Row]| -> Vec<Row> {
        (rows.iter())
            .filter(|row| row.movement == movement)
            .cloned()
            .collect()
    };
    let (themes, recommendations) = (of(&found.themes), of(&found.recommendations));
    let answers = of(&found.questions).len();
    let names: Vec<&str> = themes.iter().map(|row| row.name).collect();
    let ids: Vec<&str> = recommendations.iter().map(|row| row.id).collect();
    let line = |place: &'static str, thing: &str, named: &[&str], number: usize| {
        let named = match named {
            [] => String::new(),
            named => format!(": {}", list_text(named)),
        };
        let place = AttrValue::Static(place);
        (number > 0).then(|| {
            html! {
                <li key={place.to_string()}>
                    <a href={format!("#{place}")} onclick={focus_link(&place)}>
                        {count_text(number, thing)}
                    </a>
                    {named}
                </li>
            }
        })
    };
    let lines: Vec<Html> = [
        line("over-time-themes", "theme", &names, names.len()),
        line(
            "over-time-recommendations",
            "recommendation",
            &ids,
            ids.len(),
        ),
        line("over-time-questions", "answer", &[], answers),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!lines.is_empty()).then(|| {
        html! { <ul class="nhsuk-list app-over-time__told" role="list">{for lines}</ul> }
    })
}
