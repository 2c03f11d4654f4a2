//! Job titles in use, beside those of the study's sites.
//!
//! It must not call a title right or wrong.

use yew::prelude::*;

use super::{PartProps, profile_address};
use crate::engine::report::{OwnTitle, TitlesReport};
use crate::engine::words::figure_text;
use crate::ui::medium::OnScreen;
use crate::ui::nhsuk::{Body, BodySize, Cell, Column, Details, Heading, Size, Table, Title};

/// The step of the profile that asks for job titles.
const STEP: &str = "titles";

/// Job titles.
#[component]
pub fn Titles(props: &PartProps) -> Html {
    let titles = &props.report.titles;
    let href = profile_address(&props.check_id, STEP);
    html! {
        <section aria-labelledby="results-titles">
            <Heading size={Size::M} id="results-titles">{"Job titles"}</Heading>
            <Body>
                {"For information only. "}
                <OnScreen><a class="app-no-print" {href}>{"Change your job titles"}</a></OnScreen>
            </Body>
            if let Some(missing) = titles.missing {
                <Body>{missing}</Body>
            } else {
                {own(&titles.own)}
                {for titles.figures.iter().map(|figure| html! {
                    <p key={figure.id} class="app-study-figure">{"In the study: "}{figure_text(figure)}</p>
                })}
            }
            {study(titles)}
        </section>
    }
}

fn own(titles: &[OwnTitle]) -> Html {
    let row = |title: &OwnTitle| {
        vec![
            Cell::from(title.text.clone()),
            Cell::from(title.band.clone()),
            Cell::from(title.hospital.clone()),
            Cell::from(title.in_study.clone()),
        ]
    };
    html! {
        <Table
            caption={Title::new("Your job titles")}
            head={vec![
                Column::new("Title"),
                Column::new("Band"),
                Column::new("Hospital"),
                Column::new("In the study"),
            ]}
            rows={titles.iter().map(row).collect::<Vec<_>>()}
            responsive=true
        />
    }
}

fn study(titles: &TitlesReport) -> Html {
    let rows: Vec<Vec<Cell>> = (titles.study.iter())
        .map(|title| vec![Cell::from(title.text), Cell::from(title.sites.clone())])
        .collect();
    html! {
        <Details summary="Job titles at the study\u{2019}s 9 sites">
            <Table
                caption={Title::new("Job titles at the study\u{2019}s 9 sites").visually_hidden()}
                head={vec![Column::new("Title"), Column::new("Where")]}
                {rows}
            />
            <Body size={BodySize::Small}>{titles.source}</Body>
        </Details>
    }
}
