//! The deployment picture: each hospital a panel with its model in words and its areas as boxes;
//! then the same as a table.
//!
//! Names that people gave are text and never stand inside a drawing, as nobody knows how wide they
//! are. It must not call one model better than another.

use yew::prelude::*;

use super::marks::area_mark;
use super::parts::{Key, folded_table, keys, pairs};
use crate::engine::chart::{
    AreaBox, Frame, Line, MARK_SIZE, NAME_SIZE, PANEL_WIDTH, Panel, Rect, WORDS_SIZE,
};
use crate::engine::report::{BoxKey, DeploymentReport, HospitalReport};
use crate::engine::scores::AreaModel;
use crate::ui::nhsuk::{Cell, Column, Table, Title};

/// How round a box is where people move.
const ROUND: u32 = 16;

/// The picture.
pub fn deployment_picture(deployment: &DeploymentReport) -> Html {
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
                {keys(deployment.keys.iter().map(key).collect())}
                if any_frame {
                    <p class="app-chart__legend-text">
                        {"A frame holds areas that support workers move between."}
                        if any_letter {
                            {" A group with a letter is a set of areas that the same support \
                            workers move between."}
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
            {shape("app-panel__frame", frame.rect, ROUND / 2, ROUND / 2)}
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
    let (class, left, right) = match model {
        AreaModel::Static => ("app-area app-area--static", 0, 0),
        AreaModel::Rotational(_) => ("app-area app-area--rotational", round, round),
        AreaModel::Hybrid => ("app-area app-area--hybrid", 0, round),
        AreaModel::None => ("app-area app-area--none", 0, 0),
        AreaModel::CannotTell => ("app-area app-area--unknown", 0, 0),
    };
    shape(class, area, left, right)
}

/// A rectangle whose corners are so round at the left and at the right.
fn shape(class: &'static str, rect: Rect, left: u32, right: u32) -> Html {
    let d = format!(
        "M{} {}h{}a{right} {right} 0 0 1 {right} {right}v{}a{right} {right} 0 0 1 -{right} {right}\
         h-{}a{left} {left} 0 0 1 -{left} -{left}v-{}a{left} {left} 0 0 1 {left} -{left}z",
        rect.x + left,
        rect.y,
        rect.width - left - right,
        rect.height - 2 * right,
        rect.width - left - right,
        rect.height - 2 * left,
    );
    html! { <path {class} {d} /> }
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
