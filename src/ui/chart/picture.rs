//! The deployment picture: each hospital a panel with its model in words and its areas as boxes;
//! then the same as a table.
//!
//! Names that people gave are text and never stand inside a drawing, as nobody knows how wide they
//! are. It must not call one model better than another.

use std::rc::Rc;

use yew::prelude::*;

use super::marks::area_mark;
use super::parts::{Key, folded_table, keys, pairs};
use crate::engine::chart::{
    AreaBox, Frame, Line, MARK_SIZE, NAME_SIZE, PANEL_WIDTH, Panel, Rect, WORDS_SIZE,
};
use crate::engine::report::{BoxKey, HospitalReport, Report};
use crate::engine::scores::AreaModel;
use crate::ui::nhsuk::{Cell, Column, Table, Title};

/// How round a box is where people move.
const ROUND: u32 = 16;

/// What a [`DeploymentPicture`] is made of.
#[derive(Properties)]
pub struct DeploymentPictureProps {
    /// The results.
    pub report: Rc<Report>,
}

impl PartialEq for DeploymentPictureProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.report, &other.report)
    }
}

/// The picture.
#[component]
pub fn DeploymentPicture(props: &DeploymentPictureProps) -> Html {
    let deployment = &props.report.deployment;
    let any_box = |wanted: fn(AreaModel) -> bool| {
        let mut boxes = (deployment.hospitals.iter()).flat_map(|each| &each.panel.boxes);
        boxes.any(|each| wanted(each.model))
    };
    let any_frame = any_box(|model| matches!(model, AreaModel::Rotational(_)));
    let any_letter = any_box(|model| matches!(model, AreaModel::Rotational(Some(_))));
    html! {
        <figure class="app-chart">
            <figcaption class="app-chart__caption">
                {"Your hospitals and how support workers are placed in each area. "}
                <span class="app-chart__source">
                    {"This is our own drawing of your answers, not a figure from the study."}
                </span>
            </figcaption>
            <div class="app-chart__legend">
                <p class="app-chart__legend-text">
                    {"Each box is an imaging area. Its shape and words say how support workers \
                    work there:"}
                </p>
                {keys(deployment.keys.iter().map(key))}
                if any_frame {
                    <p class="app-chart__legend-text">
                        {"A frame holds areas that support workers move between."}
                        if any_letter {
                            {" A group with a letter is also called a pool."}
                        }
                    </p>
                }
            </div>
            <ul class="app-panels" role="list">
                {for deployment.hospitals.iter().enumerate().map(|(place, hospital)| {
                    hospital_panel(place, hospital)
                })}
            </ul>
            {folded_table("each hospital", table(&deployment.hospitals))}
        </figure>
    }
}

fn key(key: &BoxKey) -> Key {
    let rect = Rect {
        x: 0,
        y: 0,
        width: 22,
        height: 22,
    };
    Key {
        sample: html! {
            <>
                <g transform="translate(-11 -11)">{outline(key.model, rect, 8)}</g>
                <g transform="scale(0.75)">{area_mark(key.model)}</g>
            </>
        },
        words: html! { <><strong>{&key.words}</strong>{": "}{key.about}</> },
    }
}

fn hospital_panel(place: usize, hospital: &HospitalReport) -> Html {
    html! {
        <li key={place} class="app-panel">
            <p class="app-panel__hospital"><bdi>{&hospital.name}</bdi></p>
            <p class="app-panel__model"><strong>{&hospital.words}</strong></p>
            if hospital.panel.height > 0 {
                {drawing(&hospital.panel)}
            }
            {for hospital.notes.iter().map(|note| html! {
                <p key={note.clone()} class="app-panel__note">{note}</p>
            })}
        </li>
    }
}

fn drawing(panel: &Panel) -> Html {
    html! {
        <svg
            class="app-panel__drawing"
            viewBox={format!("0 0 {PANEL_WIDTH} {}", panel.height)}
            aria-hidden="true"
            focusable="false"
        >
            {for panel.frames.iter().map(frame)}
            {for panel.boxes.iter().map(area_box)}
        </svg>
    }
}

fn frame(frame: &Frame) -> Html {
    html! {
        <>
            {rect(classes!("app-panel__frame"), frame.rect, ROUND / 2)}
            {for frame.title.iter().map(|line| words(line, WORDS_SIZE, "app-panel__title"))}
        </>
    }
}

fn area_box(each: &AreaBox) -> Html {
    let (left, top) = each.mark;
    let middle = MARK_SIZE / 2;
    html! {
        <>
            {outline(each.model, each.rect, ROUND)}
            {for each.name.iter().map(|line| words(line, NAME_SIZE, "app-panel__area"))}
            <g transform={format!("translate({} {})", left + middle, top + middle)}>
                {area_mark(each.model)}
            </g>
            {for each.words.iter().map(|line| words(line, WORDS_SIZE, "app-panel__words"))}
        </>
    }
}

/// The outline of a box: corners where people stay, round where they move, one half each where
/// some do both, broken lines where nobody works or nobody knows.
fn outline(model: AreaModel, area: Rect, round: u32) -> Html {
    let (look, round) = match model {
        AreaModel::Hybrid => return half_round(area, round),
        AreaModel::Rotational(_) => ("app-area--rotational", round),
        AreaModel::Static => ("app-area--static", 0),
        AreaModel::None => ("app-area--none", 0),
        AreaModel::CannotTell => ("app-area--unknown", 0),
    };
    rect(classes!("app-area", look), area, round)
}

/// Corners at the left, round at the right.
fn half_round(area: Rect, round: u32) -> Html {
    let Rect { x, y, .. } = area;
    let (right, bottom) = (area.right(), area.bottom());
    let (before, below, above) = (right - round, y + round, bottom - round);
    let d = format!(
        "M{x} {y}H{before}A{round} {round} 0 0 1 {right} {below}V{above}\
         A{round} {round} 0 0 1 {before} {bottom}H{x}Z"
    );
    html! { <path class="app-area app-area--hybrid" {d} /> }
}

fn rect(class: Classes, rect: Rect, round: u32) -> Html {
    html! {
        <rect
            {class}
            x={rect.x.to_string()} y={rect.y.to_string()}
            width={rect.width.to_string()} height={rect.height.to_string()}
            rx={round.to_string()}
        />
    }
}

fn words(line: &Line, size: u32, class: &'static str) -> Html {
    html! {
        <text
            {class}
            x={line.x.to_string()} y={line.y.to_string()}
            font-size={size.to_string()}
        >
            {&line.text}
        </text>
    }
}

fn table(hospitals: &[HospitalReport]) -> Html {
    let row = |hospital: &HospitalReport| {
        vec![
            Cell::new(html! { <bdi>{&hospital.name}</bdi> }),
            Cell::from(hospital.words.clone()),
            Cell::block(pairs(&hospital.areas)),
        ]
    };
    html! {
        <Table
            caption={Title::new("Each hospital")}
            head={vec![Column::new("Hospital"), Column::new("How"), Column::new("Areas")]}
            rows={hospitals.iter().map(row).collect::<Vec<_>>()}
            responsive=true
        />
    }
}
