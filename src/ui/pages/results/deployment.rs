//! How support workers are placed: by hospital, by area, and what people said of it.
//!
//! It must not judge a model.

use yew::prelude::*;

use super::PartProps;
use super::trade_offs::topic;
use crate::engine::report::{DeploymentReport, HospitalReport, SplitArea};
use crate::ui::nhsuk::{Body, Cell, Column, Details, Heading, HeadingLevel, Size, Table, Title};

/// How support workers are placed.
#[component]
pub fn DeploymentPart(props: &PartProps) -> Html {
    let report = &props.report.deployment;
    let instrument = props.app.state.instrument;
    html! {
        <section aria-labelledby="results-deployment">
            <Heading size={Size::M} id="results-deployment">
                {"How support workers are placed"}
            </Heading>
            <Body>{instrument.caveat("deployment")}</Body>
            <Body>
                {"By your grid: "}<strong>{&report.model}</strong>{". "}{report.about}
                if let Some(stated) = report.stated {
                    {" In your own words: \u{2018}"}{stated}{"\u{2019}."}
                }
            </Body>
            if !report.hospitals.is_empty() {
                {hospitals(report)}
            }
            if !report.areas.is_empty() {
                {areas(&report.areas)}
            }
            if let Some(each) = &report.topic {
                <Details summary="What people in the study said for and against" expander=true>
                    {topic(each, HeadingLevel::H3)}
                </Details>
            }
        </section>
    }
}

fn hospitals(report: &DeploymentReport) -> Html {
    let row = |hospital: &HospitalReport| {
        vec![
            Cell::from(hospital.name.clone()),
            Cell::block(html! {
                <>
                    {&hospital.words}
                    {for hospital.notes.iter().map(|note| html! {
                        <span key={note.clone()} class="app-answer-note">{note}</span>
                    })}
                </>
            }),
            Cell::block(pairs(&hospital.areas)),
        ]
    };
    let has_pools = report
        .hospitals
        .iter()
        .any(|hospital| hospital.words.contains("pools"));
    html! {
        <>
            <Table
                caption={Title::new("Each hospital")}
                head={vec![Column::new("Hospital"), Column::new("How"), Column::new("Areas")]}
                rows={report.hospitals.iter().map(row).collect::<Vec<_>>()}
                responsive=true
            />
            if has_pools {
                <Body>{"A pool is a group of areas that support workers move within."}</Body>
            }
        </>
    }
}

fn areas(areas: &[SplitArea]) -> Html {
    let row = |area: &SplitArea| {
        vec![
            Cell::from(area.name.clone()),
            Cell::from(area.words),
            Cell::block(pairs(&area.hospitals)),
        ]
    };
    html! {
        <Table
            caption={Title::new("Each area over your hospitals")}
            head={vec![
                Column::new("Area"),
                Column::new("Over the hospitals"),
                Column::new("In each hospital"),
            ]}
            rows={areas.iter().map(row).collect::<Vec<_>>()}
            responsive=true
        />
    }
}

fn pairs(pairs: &[(String, String)]) -> Html {
    html! {
        <ul class="nhsuk-list app-pairs" role="list">
            {for pairs.iter().map(|(name, words)| html! {
                <li key={name.clone()}>{name}{": "}{words}</li>
            })}
        </ul>
    }
}
