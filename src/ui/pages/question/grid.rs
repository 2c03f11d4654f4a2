//! The deployment grid: how support workers work in each area of each hospital.
//!
//! It must not show what the grid adds up to: results are not shown while answering.

use std::rc::Rc;

use yew::prelude::*;

use super::AnswerProps;
use super::choices::{DONT_KNOW, hint};
use crate::engine::answers::{Answer, Cell, Grid, Use};
use crate::engine::assessment::Assessment;
use crate::engine::change::Change;
use crate::engine::instrument::Question;
use crate::engine::profile::Hospital;
use crate::engine::words::{area_name, hospital_name, way_text};
use crate::ui::context::App;
use crate::ui::nhsuk::{
    self, Body, Button, ButtonType, ButtonVariant, Checkboxes, Choice, Column, Details, Fieldset,
    Hint, InsetText, Items, Select, SelectOption, Size, Table, Title, VisuallyHidden,
};
use crate::ui::route::Route;

/// The letters that a group of areas can have.
const LETTERS: std::ops::RangeInclusive<char> = 'A'..='H';
/// A hospital with fewer areas is as quickly filled in area by area.
const AREAS_WORTH_A_SHORTCUT: usize = 3;

/// A table for each hospital, and 'I do not know' for the whole.
#[component]
pub fn GridAnswer(props: &AnswerProps) -> Html {
    // What was entered before 'I do not know' was ticked, to bring it back if it is cleared.
    let before = use_mut_ref(|| None::<Answer>);
    let Some(question) = props.question() else {
        return Html::default();
    };
    let check = &props.check;
    let hint_id = format!("{}-hint", question.id);
    let listed = check
        .profile
        .hospitals
        .iter()
        .filter(|hospital| !hospital.areas.is_empty());
    let has_places = listed.clone().next().is_some();
    let is_unknown = check.answers.get(question.id) == Some(&Answer::DontKnow);
    let choose = {
        let (app, check) = (props.app.clone(), check.clone());
        Callback::from(move |values: Vec<AttrValue>| {
            let now = check.answers.get(question.id).cloned();
            let answer = if values.is_empty() {
                before.take()
            } else {
                *before.borrow_mut() = now;
                Some(Answer::DontKnow)
            };
            app.edit(
                &check.id,
                Change::Answer {
                    question: question.id,
                    answer,
                },
            );
        })
    };
    html! {
        <Fieldset legend={props.title.clone()} described_by={hint_id.clone()}>
            if let Some(hint) = hint(question.hint) {
                <Hint id={hint_id}>{hint}</Hint>
            }
            if has_places {
                {legend()}
                {for listed.map(|hospital| html! {
                    <HospitalGrid
                        key={hospital.id.clone()}
                        app={props.app.clone()}
                        check={check.clone()}
                        place={props.place}
                        hospital={hospital.id.clone()}
                    />
                })}
            } else {
                {no_places(check)}
            }
            <Checkboxes
                name={question.id}
                id_prefix={AttrValue::from(format!("{}-dont-know", question.id))}
                legend={Title::new("If you cannot fill in any of it").size(Size::S)}
                items={vec![Choice::new(DONT_KNOW, "I do not know")]}
                values={if is_unknown { vec![AttrValue::from(DONT_KNOW)] } else { Vec::new() }}
                onchange={choose}
            />
        </Fieldset>
    }
}

/// What a group of areas is, by example.
fn legend() -> Html {
    html! {
        <Details summary="What is a group of areas?">
            <Body>
                {"Some support workers move, but only within a set group of areas. Give the areas \
                of one group the same letter."}
            </Body>
            <Body>
                {"For example: some people move between CT and MRI, and others between X-ray and \
                ultrasound. Then CT and MRI are group A, and X-ray and ultrasound are group B."}
            </Body>
            <Body>
                {"If people move between all areas, or you are not sure, choose 'No set group'."}
            </Body>
            <Body>{"Leave out bank and agency staff, and people who only work out of hours."}</Body>
        </Details>
    }
}

/// There is nothing to fill in yet.
fn no_places(check: &Assessment) -> Html {
    let route = Route::Profile(check.id.clone(), "hospitals".to_owned());
    let words = if check.profile.hospitals.is_empty() {
        "You have not listed your hospitals yet. Add them and their imaging areas first: this \
        table is made from them."
    } else {
        "You have not chosen the imaging areas of your hospitals yet. Choose them first: this \
        table is made from them."
    };
    html! {
        <InsetText>
            <p>{words}</p>
            <p><a href={route.to_string()}>{"Add hospitals and areas"}</a></p>
        </InsetText>
    }
}

#[derive(Properties, PartialEq)]
struct HospitalGridProps {
    app: App,
    check: Rc<Assessment>,
    /// The question's place.
    place: usize,
    /// The hospital's id.
    hospital: String,
}

impl HospitalGridProps {
    fn cell(&self, question: &Question, area: &str) -> Option<Cell> {
        match self.check.answers.get(question.id) {
            Some(Answer::Grid(grid)) => Grid::get(grid, &self.hospital, area),
            _ => None,
        }
    }

    /// Keeps the cell of an area.
    fn enter(&self, question: &'static Question, area: &'static str, cell: Option<Cell>) {
        let hospital = self.hospital.clone();
        let change = Change::Cell {
            question: question.id,
            hospital,
            area,
            cell,
        };
        self.app.edit(&self.check.id, change);
    }

    fn clone_props(&self) -> Self {
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
fn HospitalGrid(props: &HospitalGridProps) -> Html {
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
fn with_way(cell: Option<Cell>, way: Use) -> Cell {
    let pool = cell
        .and_then(|cell| cell.pool)
        .filter(|_| way == Use::Moves);
    Cell { way, pool }
}

/// The ways of working, an empty one first.
fn ways(question: &'static Question, empty: &'static str) -> Items<SelectOption> {
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

#[derive(Properties, PartialEq)]
struct SetAllProps {
    grid: HospitalGridProps,
    name: AttrValue,
}

/// One way of working for all areas of a hospital. It is set by a button: a list that acts at
/// once would do so at every press of an arrow key.
#[component]
fn SetAll(props: &SetAllProps) -> Html {
    let chosen = use_state(AttrValue::default);
    let said = use_state(AttrValue::default);
    let grid = &props.grid;
    let question = grid.app.state.instrument.questions.get(grid.place).copied();
    let (Some(question), Some(hospital)) = (question, grid.check.profile.hospital(&grid.hospital))
    else {
        return Html::default();
    };
    let id = format!("{}-{}-all", question.id, hospital.id);
    let set = {
        let (grid, hospital) = (grid.clone_props(), hospital.clone());
        let (chosen, said, name) = (chosen.clone(), said.clone(), props.name.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(way) = Use::from_id(&chosen) else {
                said.set("Choose a way of working first.".into());
                return;
            };
            set_all(&grid, question, &hospital, way);
            let words = way_text(question, way);
            said.set(format!("All areas of {name} are set to: {words}.").into());
        })
    };
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |value| chosen.set(value))
    };
    html! {
        <Details summary={html! {
            <>
                {"Set all areas at once"}
                <VisuallyHidden>{format!(" in {}", props.name)}</VisuallyHidden>
            </>
        }}>
            <Select
                name={format!("{}-all", question.id)}
                id={AttrValue::from(id.clone())}
                label={Title::new(format!("All areas of {}", props.name))}
                items={ways(question, "Choose")}
                value={(*chosen).clone()}
                onchange={choose}
            />
            <Button
                id={format!("{id}-set")}
                kind={ButtonType::Button}
                variant={ButtonVariant::Secondary}
                small=true
                onclick={set}
            >
                {"Set all areas"}
            </Button>
            <p role="status" class="app-grid__news">{&*said}</p>
        </Details>
    }
}

fn set_all(grid: &HospitalGridProps, question: &'static Question, hospital: &Hospital, way: Use) {
    for area in &hospital.areas {
        let cell = with_way(grid.cell(question, area), way);
        grid.enter(question, area, Some(cell));
    }
}
