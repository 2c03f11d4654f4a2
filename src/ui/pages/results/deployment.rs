//! How support workers are placed: by hospital, by area, and what people said of it.
//!
//! It must not judge a model.

use yew::prelude::*;

use super::PartProps;
use super::trade_offs::topic;
use crate::engine::report::SplitArea;
use crate::ui::chart::{deployment_picture, pairs};
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
                    {" You chose: \u{2018}"}{stated}{"\u{2019}."}
                }
            </Body>
            if !report.hospitals.is_empty() {
                {deployment_picture(report)}
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
