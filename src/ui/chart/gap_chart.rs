//! The staff record against the actual number as a figure: each site a mark on a line of its own,
//! then the same as a table.
//!
//! It must not draw an average, a target or a normal range.

use std::rc::Rc;

use yew::prelude::*;

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
                <p class="app-chart__legend-text">
                    {"The thick line is 0: the record and the count are the same. Left of \
                    it the record is lower, right of it higher."}
                </p>
                <ul class="app-chart__rows app-chart__rows--close" role="list">
                    {for esr.sites.iter().zip(&chart.marks).map(|(site, mark)| row(chart, site, *mark))}
                </ul>
            }
            {table(&esr.sites)}
        </figure>
    }
}

fn row(chart: &GapChart, site: &SiteGap, mark: GapMark) -> Html {
    let (start, end) = (chart.zero.min(mark.place), chart.zero.max(mark.place));
    let own = site.own.then_some("app-chart__bar--own");
    html! {
        <li key={site.name.clone()} class="app-chart__row app-chart__row--gap">
            <p class="app-chart__name">
                <span class={classes!("app-chart__theme", site.own.then_some("app-chart__theme--own"))}>
                    {&site.name}{": "}
                </span>
                <strong>{&site.gap}</strong>
                if mark.beyond {
                    {" (more than the drawing shows)"}
                }
            </p>
            <div class="app-chart__drawing">
                <svg width="100%" height="20" aria-hidden="true" focusable="false">
                    {for chart.ticks.iter().map(|(_, place)| html! {
                        <line
                            class="app-chart__tick"
                            x1={share(*place)} x2={share(*place)} y1="0" y2="20"
                        />
                    })}
                    <rect
                        class={classes!("app-chart__bar", own)}
                        x={share(start)} y="4" width={share(end - start)} height="12"
                    />
                    <line
                        class="app-chart__axis"
                        x1={share(chart.zero)} x2={share(chart.zero)} y1="0" y2="20"
                    />
                </svg>
            </div>
        </li>
    }
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
