//! One theme over time: the five words from the lowest to the highest, and a mark for each check.
//!
//! It must not say anything that the words beside it do not.

use yew::prelude::*;

use super::marks::own_mark;
use super::parts::{Key, keys};
use super::share;
use crate::engine::chart::{TimeLine, TimePoint, WORD_HEIGHT};
use crate::engine::report::theme_words;

/// Room below the words for the dates.
const DATES_HEIGHT: u32 = 22;

/// What the marks stand for.
pub fn time_line_keys() -> Html {
    keys(vec![
        Key {
            sample: own_mark(),
            words: "The result".into(),
        },
        Key {
            sample: html! { <rect class="app-time-line__range" x="-7" y="-11" width="14" height="22" /> },
            words: "How far it could move if the gaps were filled".into(),
        },
    ])
}

/// The drawing.
pub fn time_line(line: &TimeLine, labels: &[String]) -> Html {
    let height = (TimeLine::HEIGHT + DATES_HEIGHT).to_string();
    html! {
        <svg class="app-time-line" width="100%" {height} aria-hidden="true" focusable="false">
            {for TimeLine::words().map(|(step, y)| word(theme_words(step), y))}
            {for line.lines.iter().map(|[from, to]| html! {
                <line
                    class="app-time-line__line"
                    x1={share(from.0)} y1={from.1.to_string()}
                    x2={share(to.0)} y2={to.1.to_string()}
                />
            })}
            {for line.points.iter().map(point)}
            {dates(line, labels)}
        </svg>
    }
}

fn word(words: &'static str, y: u32) -> Html {
    html! {
        <g>
            <rect
                class="app-time-line__band"
                x="0" y={(y - WORD_HEIGHT / 2).to_string()}
                width="100%" height={(WORD_HEIGHT - 1).to_string()}
            />
            <text class="app-time-line__word" x="6" y={(y + 4).to_string()}>{words}</text>
        </g>
    }
}

fn point(point: &TimePoint) -> Html {
    html! {
        <svg class="app-time-line__point" x={share(point.x)} y="0">
            if let Some((top, bottom)) = point.range {
                <rect
                    class="app-time-line__range"
                    x="-7" y={(top + 1).to_string()}
                    width="14" height={bottom.saturating_sub(top + 3).to_string()}
                />
            }
            if let Some(y) = point.y {
                <svg class="app-time-line__point" y={y.to_string()}>{own_mark()}</svg>
            }
        </svg>
    }
}

/// The dates below: all of them where there is room, else the first and the last.
fn dates(line: &TimeLine, labels: &[String]) -> Html {
    let number = labels.len();
    let widest = labels.iter().map(String::len).max().unwrap_or_default();
    let all = number <= if widest <= 4 { 5 } else { 2 };
    let y = (TimeLine::HEIGHT + 16).to_string();
    html! {
        {for line.points.iter().zip(labels).enumerate()
            .filter(|(place, _)| all || *place == 0 || place + 1 == number)
            .map(|(place, (point, label))| {
                let is_long = widest > 4 && place + 1 == number && number > 1;
                let anchor = if is_long { "end" } else { "middle" };
                let x = if anchor == "end" { 1000 } else { point.x };
                html! {
                    <text class="app-time-line__date" x={share(x)} y={y.clone()} text-anchor={anchor}>
                        {label}
                    </text>
                }
            })}
    }
}
