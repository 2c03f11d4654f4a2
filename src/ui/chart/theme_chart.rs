//! The nine themes as a figure: the result in words, the answers at each level as a bar, and the
//! result with its range on five steps; then the same as a table. The page has the textures, once.
//!
//! It must not rank themes or show a mean: the order is fixed and the words say the result.

use std::rc::Rc;

use yew::prelude::*;

use super::parts::{Key, folded_table, keys};
use super::patterns::filled;
use super::share;
use crate::engine::chart::{STEPS, Segment, Span, Stack, Steps, wrap};
use crate::engine::report::{LEVEL_WORDS, Report, ThemeReport, UNKNOWN_WORDS, theme_words};
use crate::engine::scores::ThemeResult;
use crate::engine::words::list_text;
use crate::ui::nhsuk::{Cell, Column, Table, Title};

/// The size of the steps' names.
const STEP_WORDS_SIZE: u32 = 12;
/// The width of a step on a phone.
const STEP_ROOM: u32 = 60;

/// What a [`ThemeFigure`] is made of.
#[derive(Properties)]
pub struct ThemeFigureProps {
    /// The results.
    pub report: Rc<Report>,
    /// The words and bars alone: no steps and no table.
    #[prop_or_default]
    pub short: bool,
}

impl PartialEq for ThemeFigureProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.report, &other.report) && self.short == other.short
    }
}

/// The figure.
#[component]
pub fn ThemeFigure(props: &ThemeFigureProps) -> Html {
    let themes = &props.report.themes;
    let some: Vec<&ThemeReport> = themes
        .iter()
        .filter(|theme| !theme.says_nothing())
        .collect();
    let nothing: Vec<&str> = (themes.iter())
        .filter(|theme| theme.says_nothing())
        .map(|theme| theme.name)
        .collect();
    html! {
        <figure class="app-chart">
            <figcaption class="app-chart__caption">{"Your answers in the 9 themes"}</figcaption>
            {legend(themes, props.short)}
            if !props.short {
                {step_names()}
            }
            <ul class="app-chart__rows" role="list">
                {for some.into_iter().map(|theme| row(theme, props.short))}
            </ul>
            if !nothing.is_empty() {
                <p class="app-chart__words">
                    <strong>{"Not enough answers: "}</strong>{list_text(&nothing)}{"."}
                </p>
            }
            if !props.short {
                {folded_table("answers in the 9 themes", table(themes))}
            }
        </figure>
    }
}

fn legend(themes: &[ThemeReport], is_short: bool) -> Html {
    let fills = (LEVEL_WORDS.iter().enumerate())
        .map(|(level, words)| (Some(level), *words))
        .chain([(None, UNKNOWN_WORDS)]);
    if themes.iter().all(ThemeReport::says_nothing) {
        return Html::default();
    }
    let ours = "The levels, words and cut-offs are ours, not the study\u{2019}s.";
    html! {
        <div class="app-chart__legend">
            <p class="app-chart__legend-text">
                {"The bar counts your answers, from the lowest level to the highest. "}
                if is_short {
                    {ours}
                }
            </p>
            {keys(fills.map(|(level, words)| key(level, words)).collect())}
            if !is_short {
                <p class="app-chart__legend-text">
                    {"The thin strip has 5 steps, from Not yet in place to In place. The filled \
                    step is the result. "}
                    if themes.iter().any(|theme| theme.range.is_some()) {
                        {"A broken line shows how far it could move if the gaps were filled. "}
                    }
                    {ours}
                </p>
            }
        </div>
    }
}

fn key(level: Option<usize>, words: &'static str) -> Key {
    Key {
        sample: filled(level, ("-11", "-11"), ("22", "22")),
        words: words.into(),
    }
}

/// What the steps of all rows are called.
fn step_names() -> Html {
    html! {
        <div class="app-chart__row app-chart__row--themes app-chart__row--head" aria-hidden="true">
            <p class="app-chart__head app-chart__head--answers">{"Your answers, by level"}</p>
            <div class="app-chart__strip">
                <p class="app-chart__head">{"Result"}</p>
                <svg width="100%" height="32" aria-hidden="true" focusable="false">
                    {for STEPS.into_iter().zip(Steps::all()).map(|(step, span)| step_name(step, span))}
                </svg>
            </div>
        </div>
    }
}

/// The name in lines that fit a step on a phone, the last at the bottom.
fn step_name(step: ThemeResult, span: Span) -> Html {
    let lines = wrap(theme_words(step), STEP_WORDS_SIZE, STEP_ROOM);
    html! {
        {for lines.into_iter().rev().zip([28, 14]).map(|(line, y)| html! {
            <text class="app-chart__head-words" x={share(span.middle())} y={y.to_string()}>
                {line}
            </text>
        })}
    }
}

fn row(theme: &ThemeReport, is_short: bool) -> Html {
    let strip = theme.steps.as_ref().filter(|_| !is_short);
    let themes = (!is_short).then_some("app-chart__row--themes");
    html! {
        <li key={theme.id} class={classes!("app-chart__row", themes)}>
            <p class="app-chart__name">
                <span class="app-chart__theme">{theme.name}{": "}</span>
                <strong>{theme.words}</strong>
            </p>
            <p class="app-chart__words">
                {&theme.known}{" "}{theme.range.as_deref().unwrap_or_default()}{" "}{&theme.low}
            </p>
            if let Some(steps) = strip {
                <div class="app-chart__strip">
                    <span class="app-chart__label" aria-hidden="true">
                        {"Result, from Not yet in place to In place"}
                    </span>
                    {steps_drawing(steps)}
                </div>
            }
            <div class="app-chart__drawing">
                if !is_short {
                    <span class="app-chart__label" aria-hidden="true">{"Your answers, by level"}</span>
                }
                {stack(&theme.stack)}
            </div>
        </li>
    }
}

fn stack(stack: &Stack) -> Html {
    if stack.segments.is_empty() {
        return Html::default();
    }
    html! {
        <svg class="app-chart__stack" width="100%" height="32" aria-hidden="true" focusable="false">
            {for stack.segments.iter().map(segment)}
        </svg>
    }
}

fn segment(segment: &Segment) -> Html {
    let middle = share(segment.span.middle());
    html! {
        <g>
            {filled(
                segment.level,
                (&share(segment.span.start), "1"),
                (&share(segment.span.width), "30"),
            )}
            <circle class="app-chart__plate" cx={middle.clone()} cy="16" r="11" />
            <text class="app-chart__count" x={middle} y="21" text-anchor="middle">
                {segment.count}
            </text>
        </g>
    }
}

fn steps_drawing(steps: &Steps) -> Html {
    html! {
        <svg class="app-chart__steps" width="100%" height="18" aria-hidden="true" focusable="false">
            {for steps.steps.iter().map(|step| html! {
                <rect
                    class={classes!(
                        "app-chart__step",
                        (steps.result == Some(*step)).then_some("app-chart__step--result"),
                    )}
                    x={share(step.start)}
                    y="5"
                    width={share(step.width)}
                    height="8"
                />
            })}
            if let Some(range) = steps.range {
                <rect
                    class="app-chart__range"
                    x={share(range.start)}
                    y="1"
                    width={share(range.width)}
                    height="16"
                />
            }
        </svg>
    }
}

fn table(themes: &[ThemeReport]) -> Html {
    let head: Vec<Column> = [Column::new("Theme"), Column::new("Result")]
        .into_iter()
        .chain(LEVEL_WORDS.iter().map(|words| Column::numeric(*words)))
        .chain([
            Column::numeric(UNKNOWN_WORDS),
            Column::new("If the gaps were filled"),
        ])
        .collect();
    let rows: Vec<Vec<Cell>> = themes
        .iter()
        .map(|theme| {
            let mut cells: Vec<Cell> = vec![theme.name.into(), theme.words.into()];
            cells.extend(
                theme
                    .at_level
                    .iter()
                    .map(|count| Cell::from(count.to_string())),
            );
            cells.push(theme.unknown.to_string().into());
            cells.push(
                match (&theme.range, theme.unknown) {
                    (Some(range), _) => range.clone(),
                    (None, 0) => "No gaps".to_owned(),
                    (None, _) => "Any result".to_owned(),
                }
                .into(),
            );
            cells
        })
        .collect();
    html! {
        <Table
            caption={Title::new("How many answers at each level, by theme")}
            {head}
            {rows}
            responsive=true
            compact=true
        />
    }
}
