//! What every chart has round its drawing: the key, and the folded table that says the same.
//!
//! It must not know what is drawn.

use yew::prelude::*;

use crate::ui::nhsuk::{Details, VisuallyHidden};

/// What a fill or a mark stands for.
pub struct Key {
    /// A sample on 24 by 24 units, with 0, 0 in its middle.
    pub sample: Html,
    /// Its words.
    pub words: Html,
}

/// The key of a chart.
pub fn keys(keys: Vec<Key>) -> Html {
    html! {
        <ul class="app-chart__keys" role="list">
            {for keys.into_iter().enumerate().map(|(place, key)| html! {
                <li key={place} class="app-chart__key">
                    <svg
                        class="app-chart__sample"
                        width="24" height="24" viewBox="-12 -12 24 24"
                        aria-hidden="true" focusable="false"
                    >
                        {key.sample}
                    </svg>
                    <span>{key.words}</span>
                </li>
            })}
        </ul>
    }
}

/// The table of a chart, folded away on the screen and open on paper.
pub fn folded_table(about: &'static str, table: Html) -> Html {
    let summary = html! {
        <>
            {"The same as a table"}
            <VisuallyHidden>{": "}{about}</VisuallyHidden>
        </>
    };
    html! { <Details {summary}>{table}</Details> }
}

/// Names with what stands beside each, in a cell of a table.
pub fn pairs(pairs: &[(String, String)]) -> Html {
    html! {
        <ul class="nhsuk-list app-pairs" role="list">
            {for pairs.iter().enumerate().map(|(place, (name, words))| html! {
                // By place, since two hospitals can have one name.
                <li key={place}><bdi>{name}</bdi>{": "}{words}</li>
            })}
        </ul>
    }
}
