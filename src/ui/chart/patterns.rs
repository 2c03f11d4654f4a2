//! The fills of bars: from empty to solid, each with a texture of its own, so that they hold in
//! grey, on paper and in forced colours.
//!
//! The textures are lines and not SVG patterns: Chromium prints a pattern as a picture of the whole
//! page, which is coarse and takes 300 kB each. It must not know what a fill stands for.

use std::fmt::Write;

use yew::prelude::*;

/// The levels that have a texture; of the others one is empty and one is solid.
const TEXTURED: [Option<usize>; 4] = [Some(1), Some(2), Some(3), None];
/// How far a texture goes: at least as wide as the widest bar, and as high as the highest.
const WIDTH: i32 = 1200;
const HEIGHT: i32 = 32;
/// From one line of a texture to the next.
const STEP: usize = 8;

/// A rectangle with the fill of a level; of what is not known, if there is none. The places are
/// those of SVG.
pub fn filled(level: Option<usize>, (x, y): (&str, &str), (width, height): (&str, &str)) -> Html {
    let (x, y) = (x.to_owned(), y.to_owned());
    let (width, height) = (width.to_owned(), height.to_owned());
    let name = name(level);
    html! {
        <>
            <svg
                class="app-fill-box"
                x={x.clone()} y={y.clone()} width={width.clone()} height={height.clone()}
                aria-hidden="true"
            >
                <rect class={format!("app-fill app-fill--{name}")} width="100%" height="100%" />
                if TEXTURED.contains(&level) {
                    <use href={format!("#app-texture-{name}")} />
                }
            </svg>
            <rect class="app-chart__segment" {x} {y} {width} {height} />
        </>
    }
}

/// The textures themselves: once on a page with [`ThemeFigure`](super::ThemeFigure)s, out of sight.
#[component]
pub fn Textures() -> Html {
    html! {
        <svg class="app-chart__textures" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                {for TEXTURED.into_iter().map(|level| {
                    let name = name(level);
                    html! {
                        <path
                            id={format!("app-texture-{name}")}
                            class={format!("app-fill__line app-fill__line--{name}")}
                            d={texture(level)}
                        />
                    }
                })}
            </defs>
        </svg>
    }
}

fn name(level: Option<usize>) -> String {
    level.map_or_else(|| "unknown".to_owned(), |level| level.to_string())
}

fn texture(level: Option<usize>) -> String {
    match level {
        // The style sheet makes dots of the lines.
        Some(1) => level_lines(4, STEP),
        Some(3) => level_lines(1, STEP / 2),
        Some(_) => slanted_lines(HEIGHT, 0),
        None => slanted_lines(HEIGHT, 0) + &slanted_lines(0, HEIGHT),
    }
}

fn level_lines(first: i32, step: usize) -> String {
    lines((first..HEIGHT).step_by(step).map(|y| ((0, y), (WIDTH, y))))
}

fn slanted_lines(from: i32, to: i32) -> String {
    let starts = (-HEIGHT..WIDTH).step_by(STEP);
    lines(starts.map(|x| ((x, from), (x + HEIGHT, to))))
}

fn lines(ends: impl Iterator<Item = ((i32, i32), (i32, i32))>) -> String {
    ends.fold(String::new(), |mut path, ((x, y), (to_x, to_y))| {
        // Writing to a text cannot fail.
        write!(path, "M{x} {y}L{to_x} {to_y}").ok();
        path
    })
}
