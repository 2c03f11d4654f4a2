//! The staff record against the actual number as a figure: each site a mark on a line of its own,
//! then the same as a table.
//!
//! It must not draw an average, a target or a normal range.

use std::rc::Rc;

use yew::prelude::*;

use super::marks::{beyond_mark, own_mark, site_mark};
use super::parts::{Key, folded_table, keys};
use super::share;
use crate::engine::chart::{GapChart, GapMark};
use crate::engine::report::{Report, SiteGap};
use crate::ui::nhsuk::{Cell, Column, Table, Title};

/// What a [`GapFigure`] is made of.
#[derive(Properties)]
pub struct GapFigureProps {
    /// The results.
    pub report: Rc<Report>,
}

impl PartialEq for GapFigureProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.report, &other.report)
    }
}

/// The figure.
#[component]
pub fn GapFigure(props: &GapFigureProps) -> Html {
    let esr = &props.report.esr;
    html! {
        <figure class="app-chart">
            <figcaption class="app-chart__caption">
                {"How far the staff record (ESR) is from the staff in post"}
            </figcaption>
            if let Some(chart) = &esr.chart {
                <div class="app-chart__legend">
                    <p class="app-chart__legend-text">
                        {"At 0% the record and the count are the same. To the left the record is \
                        lower, to the right it is higher."}
                    </p>
                    {keys(vec![
                        Key { sample: own_mark(), words: "Your department".into() },
                        Key { sample: site_mark(), words: "A site in the study".into() },
                    ])}
                </div>
                {axis(chart)}
                <ul class="app-chart__rows" role="list">
                    {for esr.sites.iter().zip(&chart.marks).map(|(site, mark)| row(chart, site, *mark))}
                </ul>
            }
            {folded_table("staff record and staff in post", table(&esr.sites))}
        </figure>
    }
}

/// The percentages that the lines of all rows stand for.
fn axis(chart: &GapChart) -> Html {
    html! {
        <div class="app-chart__row app-chart__row--head">
            <div class="app-chart__drawing">
                <svg width="100%" height="18" aria-hidden="true" focusable="false">
                    {for chart.ticks.iter().map(|(percent, place)| html! {
                        <text class="app-chart__head-words" x={share(*place)} y="14">
                            {tick_words(*percent)}
                        </text>
                    })}
                </svg>
            </div>
        </div>
    }
}

fn tick_words(percent: i64) -> String {
    let sign = match percent {
        ..0 => "\u{2212}",
        0 => "",
        _ => "+",
    };
    format!("{sign}{}%", percent.unsigned_abs())
}

fn row(chart: &GapChart, site: &SiteGap, mark: GapMark) -> Html {
    let own = site.own.then_some("app-chart__theme--own");
    html! {
        <li key={site.name.clone()} class="app-chart__row app-chart__row--gap">
            <p class="app-chart__name">
                <span class={classes!("app-chart__theme", own)}>{&site.name}{": "}</span>
                <strong>{&site.gap}</strong>
                if mark.beyond {
                    {" (more than the drawing shows)"}
                }
            </p>
            <div class="app-chart__drawing">
                <svg width="100%" height="28" aria-hidden="true" focusable="false">
                    {for chart.ticks.iter().map(|(_, place)| upright("app-chart__tick", *place))}
                    {upright("app-chart__axis", chart.zero)}
                    <line
                        class="app-chart__stem"
                        x1={share(chart.zero)} x2={share(mark.place)} y1="14" y2="14"
                    />
                    if mark.beyond {
                        <svg x="100%" y="14">{beyond_mark()}</svg>
                    }
                    <svg x={share(mark.place)} y="14">
                        {if site.own { own_mark() } else { site_mark() }}
                    </svg>
                </svg>
            </div>
        </li>
    }
}

fn upright(class: &'static str, place: u32) -> Html {
    html! { <line {class} x1={share(place)} x2={share(place)} y1="0" y2="28" /> }
}

fn table(sites: &[SiteGap]) -> Html {
    let head = vec![
        Column::new("Where"),
        Column::numeric("In post (FTE)"),
        Column::numeric("In the record (FTE)"),
        Column::numeric("Record against post"),
    ];
    let rows: Vec<Vec<Cell>> = sites
        .iter()
        .map(|site| {
            let name = if site.setting.is_empty() {
                site.name.clone()
            } else {
                format!("{} ({})", site.name, site.setting)
            };
            vec![
                name.into(),
                site.actual.clone().into(),
                site.esr.clone().into(),
                site.gap.clone().into(),
            ]
        })
        .collect();
    html! {
        <Table
            caption={Title::new("Your department and the study\u{2019}s sites that have both figures")}
            {head}
            {rows}
            responsive=true
            compact=true
        />
    }
}
