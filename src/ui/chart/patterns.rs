//! The fills of bars: from empty to solid, each with a texture of its own, so that they hold in
//! grey, on paper and in forced colours.
//!
//! It must not know what a fill stands for.

use yew::prelude::*;

/// How many fills there are for levels; one more is for what is not known.
const N_LEVELS: usize = 5;

/// The fill of a level; of what is not known, if there is none.
pub fn fill(level: Option<usize>) -> String {
    match level {
        Some(level) => format!("url(#app-fill-{level})"),
        None => "url(#app-fill-unknown)".to_owned(),
    }
}

/// The fills themselves: once on a page, out of sight.
#[component]
pub fn Patterns() -> Html {
    let levels = (0..N_LEVELS).map(|level| pattern(&level.to_string(), texture(Some(level))));
    html! {
        <svg class="app-chart__patterns" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                {for levels}
                {pattern("unknown", texture(None))}
            </defs>
        </svg>
    }
}

fn pattern(name: &str, texture: &'static str) -> Html {
    let ground = classes!("app-fill", format!("app-fill--{name}"));
    html! {
        <pattern
            id={format!("app-fill-{name}")}
            width="8"
            height="8"
            patternUnits="userSpaceOnUse"
        >
            <rect class={ground} width="8" height="8" />
            <path class={classes!("app-fill__line", format!("app-fill__line--{name}"))} d={texture} />
        </pattern>
    }
}

/// The lines on an 8 by 8 tile.
fn texture(level: Option<usize>) -> &'static str {
    match level {
        Some(1) => "M3 4h2",
        Some(2) => "M0 8L8 0M-2 2L2 -2M6 10L10 6",
        Some(3) => "M0 1h8M0 5h8",
        Some(_) => "",
        None => "M0 0L8 8M8 0L0 8",
    }
}
