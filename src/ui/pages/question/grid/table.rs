//! The table of one hospital: a row for each of its areas.
//!
//! Its lists have no visible labels, as the table's heads say it, but each names area and hospital
//! for screen readers. It must not offer a group where people do not move.

use std::rc::Rc;

use yew::prelude::*;

use super::super::choices::DONT_KNOW;
use super::set_all::{SetAll, SetAllProps};
use crate::engine::answers::{Answer, Cell, Grid, Use};
use crate::engine::assessment::Assessment;
use crate::engine::change::Change;
use crate::engine::instrument::Question;
use crate::engine::words::{area_name, hospital_name};
use crate::ui::context::App;
use crate::ui::nhsuk::{self, Column, Items, Select, SelectOption, Size, Table, Title};

/// The letters that a group of areas can have.
const LETTERS: std::ops::RangeInclusive<char> = 'A'..='H';
/// A hospital with fewer areas is as quickly filled in area by area.
const AREAS_WORTH_A_SHORTCUT: usize = 3;

/// What a [`HospitalGrid`] is made of.
#[derive(Properties, PartialEq)]
pub struct HospitalGridProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
    /// The question's place.
    pub place: usize,
    /// The hospital's id.
    pub hospital: String,
}

impl HospitalGridProps {
    /// The cell of an area.
    pub fn cell(&self, question: &Question, area: &str) -> Option<Cell> {
        match self.check.answers.get(question.id) {
            Some(Answer::Grid(grid)) => Grid::get(grid, &self.hospital, area),
            _ => None,
        }
    }

    /// Keeps the cell of an area.
    pub fn enter(&self, question: &'static Question, area: &'static str, cell: Option<Cell>) {
        let hospital = self.hospital.clone();
        let change = Change::Cell {
            question: question.id,
            hospital,
            area,
            cell,
        };
        self.app.edit(&self.check.id, change);
    }

    /// The same again, for a callback to keep.
    pub fn clone_props(&self) -> Self {
        Self {
            app: self.app.clone(),
            check: self.check.clone(),
            place: self.place,
            hospital: self.hospital.clone(),
        }
    }
}

/// The table of one hospital.
#[component]
pub fn HospitalGrid(props: &HospitalGridProps) -> Html {
    let instrument = props.app.state.instrument;
    let Some(question) = instrument.questions.get(props.place).copied() else {
        return Html::default();
    };
    let Some(hospital) = props.check.profile.hospital(&props.hospital) else {
        return Html::default();
    };
    let name = hospital_name(&props.check.profile, &hospital.id);
    let rows: Vec<Vec<nhsuk::Cell>> = hospital
        .areas
        .iter()
        .map(|area| row(props, question, &name, area))
        .collect();
    html! {
        <div class="app-grid">
            <Table
                id={format!("{}-{}", question.id, hospital.id)}
                caption={Title::new(name.clone()).size(Size::M)}
                head={vec![
                    Column::new("Area"),
                    Column::new("How support workers work here"),
                    Column::new("Group"),
                ]}
                {rows}
                responsive=true
            />
            if hospital.areas.len() >= AREAS_WORTH_A_SHORTCUT {
                <SetAll ..SetAllProps { grid: props.clone_props(), name: name.into() } />
            }
        </div>
    }
}

/// The row of one area.
fn row(
    props: &HospitalGridProps,
    question: &'static Question,
    hospital: &str,
    area: &'static str,
) -> Vec<nhsuk::Cell> {
    let name = area_name(props.app.state.instrument, area);
    let cell = props.cell(question, area);
    let id = format!("{}-{}-{area}", question.id, props.hospital);
    let moves = cell.filter(|cell| cell.way == Use::Moves);
    let choose = {
        let props = props.clone_props();
        Callback::from(move |value: AttrValue| {
            let cell = Use::from_id(&value).map(|way| with_way(cell, way));
            props.enter(question, area, cell);
        })
    };
    let way = html! {
        <Select
            name={question.id}
            id={AttrValue::from(id.clone())}
            label={Title::new(format!("{name} in {hospital}: how support workers work here"))
                .visually_hidden()}
            items={ways(question, "Choose")}
            value={cell.map_or("", |cell| cell.way.id())}
            onchange={choose}
        />
    };
    let group = match moves {
        Some(cell) => {
            let props = props.clone_props();
            let choose = Callback::from(move |value: AttrValue| {
                let pool = value.chars().next();
                props.enter(
                    question,
                    area,
                    Some(Cell {
                        way: Use::Moves,
                        pool,
                    }),
                );
            });
            html! {
                <Select
                    name={format!("{}-pool", question.id)}
                    id={AttrValue::from(format!("{id}-pool"))}
                    label={Title::new(format!("{name} in {hospital}: group of areas"))
                        .visually_hidden()}
                    items={letters(cell.pool)}
                    value={cell.pool.map(String::from).unwrap_or_default()}
                    onchange={choose}
                />
            }
        }
        None => html! { <span class="app-grid__none">{"Only if they move"}</span> },
    };
    vec![
        nhsuk::Cell::new(name.to_owned()),
        nhsuk::Cell::block(way),
        nhsuk::Cell::block(group),
    ]
}

/// The cell with another way of working; the group stays for as long as people move.
pub fn with_way(cell: Option<Cell>, way: Use) -> Cell {
    let pool = cell
        .and_then(|cell| cell.pool)
        .filter(|_| way == Use::Moves);
    Cell { way, pool }
}

/// The ways of working, an empty one first.
pub fn ways(question: &'static Question, empty: &'static str) -> Items<SelectOption> {
    let options = question
        .choices()
        .iter()
        .map(|option| (option.id, option.text));
    [("", empty)]
        .into_iter()
        .chain(options)
        .chain([(DONT_KNOW, "I do not know")])
        .map(|(value, text)| SelectOption::new(value, text))
        .collect()
}

/// The letters, and one from a file that is none of them.
fn letters(current: Option<char>) -> Items<SelectOption> {
    let other = current.filter(|letter| !LETTERS.contains(letter));
    let option = |letter: char| SelectOption::new(letter.to_string(), format!("Group {letter}"));
    [SelectOption::new("", "No set group")]
        .into_iter()
        .chain(LETTERS.chain(other).map(option))
        .collect()
}
