//! Departments as dots, stacked above the words of what came out; a bar where they are too many.
//!
//! The user's own is another shape and is said in words. It must not name a department.

use std::fmt::Write;

use yew::prelude::*;

use super::marks::own_mark;
use super::parts::{Key, keys};
use super::share;
use crate::engine::chart::{Dots, bar};
use crate::engine::cohort::{Spread, Way, WayKind};
use crate::engine::words::count_text;
use crate::ui::nhsuk::VisuallyHidden;

/// How far a dot reaches from its middle.
const RADIUS: u32 = 5;

/// What the boxes of one figure have in common.
#[derive(Debug, Clone, Copy)]
pub struct DotScale {
    dots: Option<Dots>,
    most: usize,
}

impl DotScale {
    /// For at most so many in one box.
    pub fn new(most: usize) -> Self {
        Self {
            dots: Dots::new(most),
            most,
        }
    }

    /// There are too many for a dot each.
    pub fn has_bars(self) -> bool {
        self.dots.is_none()
    }
}

/// What the marks stand for.
pub fn dot_keys(has_own: bool, has_bars: bool) -> Html {
    if has_bars {
        return html! {
            <p class="app-chart__legend-text">
                {"There are too many departments for a dot each, so bars stand for them."}
            </p>
        };
    }
    let dot = |class| html! { <circle {class} r="5" /> };
    let key = |sample, words: &'static str| Key {
        sample,
        words: words.into(),
    };
    let own = has_own.then(|| key(own_mark(), "Your department"));
    let others = [
        key(dot("app-dot"), "1 department"),
        key(
            dot("app-dot app-dot--open"),
            "1 department whose result could move if gaps were filled",
        ),
    ];
    html! {
        <div class="app-chart__legend">
            {keys(own.into_iter().chain(others).collect())}
        </div>
    }
}

/// A box for each way, with how many came out so.
pub fn dots(ways: &[Way], spread: &Spread, scale: DotScale) -> Html {
    if !spread.is_shown() {
        return html! {
            <p class="app-chart__words">{"Fewer than 5 of these departments were asked this."}</p>
        };
    }
    html! {
        <>
            <ul class="app-spread" role="list">
                {for ways.iter().enumerate().map(|(place, way)| {
                    let is_own = spread.counts_own && spread.own == Some(place);
                    let known = (way.kind == WayKind::Known).then_some("app-spread__way--known");
                    html! {
                        <li key={place} class={classes!("app-spread__way", known)}>
                            <span class="app-spread__words">
                                {way.words}<VisuallyHidden>{": "}</VisuallyHidden>
                            </span>
                            <span class="app-spread__count">{spread.count(place)}</span>
                            if is_own {
                                <strong class="app-spread__own">
                                    <VisuallyHidden>{", "}</VisuallyHidden>
                                    // Again beside the words, since among many dots it is small.
                                    <svg
                                        class="app-spread__mark"
                                        width="14" height="14" viewBox="-9 -9 18 18"
                                        aria-hidden="true" focusable="false"
                                    >
                                        {own_mark()}
                                    </svg>
                                    {"Yours is here"}
                                </strong>
                            }
                            {drawing(spread, place, is_own, scale)}
                        </li>
                    }
                })}
            </ul>
            {not_asked(spread)}
        </>
    }
}

/// How many were not asked, where there are some.
pub fn not_asked(spread: &Spread) -> Html {
    if spread.not_asked == 0 {
        return Html::default();
    }
    html! {
        <p class="app-chart__words">
            {count_text(spread.not_asked, "department")}
            {" not counted: other version of the questions."}
        </p>
    }
}

fn drawing(spread: &Spread, place: usize, is_own: bool, scale: DotScale) -> Html {
    let count = spread.count(place);
    let Some(dots) = scale.dots else {
        return html! {
            <svg class="app-spread__drawing" height="16" aria-hidden="true" focusable="false">
                <rect class="app-dot" y="2" width={share(bar(count, scale.most).width)} height="12" />
            </svg>
        };
    };
    let open = spread.could_move.get(place).copied().unwrap_or_default();
    let own = usize::from(is_own);
    let own_is_open = usize::from(is_own && spread.own_range.is_some());
    let first_open = count.saturating_sub(open.saturating_sub(own_is_open));
    let (own_x, own_y) = dots.place(0);
    html! {
        <svg
            class="app-spread__drawing"
            viewBox={format!("0 0 {} {}", dots.width(), dots.height())}
            aria-hidden="true" focusable="false"
        >
            <path class="app-dot" d={circles(dots, own..first_open)} />
            <path class="app-dot app-dot--open" d={circles(dots, first_open..count)} />
            if is_own {
                <svg class="app-dot-own" x={own_x.to_string()} y={own_y.to_string()}>{own_mark()}</svg>
            }
        </svg>
    }
}

/// One path for all dots of a kind, since a page can have thousands.
fn circles(dots: Dots, which: std::ops::Range<usize>) -> String {
    which.fold(String::new(), |mut path, dot| {
        let (x, y) = dots.place(dot);
        let (left, wide) = (x - RADIUS, 2 * RADIUS);
        // Writing to a text cannot fail.
        write!(
            path,
            "M{left} {y}a{RADIUS} {RADIUS} 0 1 0 {wide} 0a{RADIUS} {RADIUS} 0 1 0 -{wide} 0"
        )
        .ok();
        path
    })
}
