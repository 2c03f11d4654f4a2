//! The nine themes as a figure: the result in words, the answers at each level as a bar, and the
//! result with its range on five steps; then the same as a table.
//!
//! It must not rank themes or show a mean: the order is fixed and the words say the result.

use std::rc::Rc;

use yew::prelude::*;

use super::patterns::{Patterns, fill};
use super::share;
use crate::engine::chart::{Segment, Stack, Steps};
use crate::engine::report::{LEVEL_WORDS, Report, ThemeReport, UNKNOWN_WORDS};
use crate::ui::nhsuk::{Cell, Column, Details, Table, Title};

/// What a [`ThemeFigure`] is made of.
#[derive(Properties)]
pub struct ThemeFigureProps {
    /// The results.
    pub report: Rc<Report>,
}

impl PartialEq for ThemeFigureProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.report, &other.report)
    }
}

/// The figure.
#[component]
pub fn ThemeFigure(props: &ThemeFigureProps) -> Html {
    let themes = &props.report.themes;
    html! {
        <figure class="app-chart">
            <figcaption class="app-chart__caption">{"Your answers in the 9 themes"}</figcaption>
            <Patterns />
            {legend()}
            <ul class="app-chart__rows" role="list">
                {for themes.iter().map(row)}
            </ul>
            <Details summary="The same as a table">{table(themes)}</Details>
        </figure>
    }
}

fn legend() -> Html {
    let fills = (LEVEL_WORDS.iter().enumerate())
        .map(|(level, words)| (Some(level), *words))
        .chain([(None, UNKNOWN_WORDS)]);
    html! {
        <div class="app-chart__legend">
            <p class="app-chart__legend-text">
                {"The bar counts your answers, from the lowest level to the highest:"}
            </p>
            <ul class="app-chart__keys" role="list">
                {for fills.map(|(level, words)| html! {
                    <li key={words} class="app-chart__key">
                        <svg width="24" height="24" aria-hidden="true" focusable="false">
                            <rect
                                class="app-chart__segment"
                                x="1" y="1" width="22" height="22"
                                fill={fill(level)}
                            />
                        </svg>
                        <span>{words}</span>
                    </li>
                })}
            </ul>
            <p class="app-chart__legend-text">
                {"The 5 small steps below it go from \u{2018}Not yet in place\u{2019} to \u{2018}In place\u{2019}. The full step \
                is the result. A broken line shows how far it could move if the gaps were filled. \
                The levels, words and cut-offs are ours, not the study\u{2019}s."}
            </p>
        </div>
    }
}

fn row(theme: &ThemeReport) -> Html {
    html! {
        <li key={theme.id} class="app-chart__row">
            <p class="app-chart__name">
                <span class="app-chart__theme">{theme.name}{": "}</span>
                <strong>{theme.words}</strong>
            </p>
            <p class="app-chart__words">
                {&theme.known}{" "}{theme.range.as_deref().unwrap_or_default()}{" "}{&theme.low}
            </p>
            <div class="app-chart__drawing">
                {stack(&theme.stack)}
                if let Some(steps) = &theme.steps {
                    {steps_drawing(steps)}
                }
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
            <rect
                class="app-chart__segment"
                x={share(segment.span.start)}
                y="1"
                width={share(segment.span.width)}
                height="30"
                fill={fill(segment.level)}
            />
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
                theme
                    .range
                    .clone()
                    .unwrap_or_else(|| "No gaps".to_owned())
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
