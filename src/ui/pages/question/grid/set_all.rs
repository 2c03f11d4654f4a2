//! One way of working for all empty areas of a hospital at once.
//!
//! It must not act before its button is pressed, nor change what somebody chose.

use yew::prelude::*;

use super::table::{HospitalGridProps, ways, with_way};
use crate::engine::answers::Use;
use crate::engine::instrument::Question;
use crate::engine::profile::Hospital;
use crate::engine::words::{count_text, way_text};
use crate::ui::nhsuk::{Button, ButtonType, ButtonVariant, Details, Select, Title, VisuallyHidden};

/// What a [`SetAll`] is made of.
#[derive(Properties, PartialEq)]
pub struct SetAllProps {
    /// The table.
    pub grid: HospitalGridProps,
    /// The hospital's name.
    pub name: AttrValue,
}

/// One way of working for all empty areas of a hospital. It is set by a button: a list that acts at
/// once would do so at every press of an arrow key.
#[component]
pub fn SetAll(props: &SetAllProps) -> Html {
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
            let number = fill_in(&grid, question, &hospital, way);
            let words = way_text(question, way);
            said.set(match number {
                0 => format!("No area of {name} is empty, so nothing was changed.").into(),
                _ => {
                    let number = count_text(number, "empty area");
                    format!("{number} of {name} set to: {words}.").into()
                }
            });
        })
    };
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |value| chosen.set(value))
    };
    html! {
        <Details summary={html! {
            <>
                {"Fill in empty areas at once"}
                <VisuallyHidden>{format!(" in {}", props.name)}</VisuallyHidden>
            </>
        }}>
            <Select
                name={format!("{}-all", question.id)}
                id={AttrValue::from(id.clone())}
                label={Title::new(format!("All empty areas of {}", props.name))}
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
                {"Fill in empty areas"}
            </Button>
            <p role="status" class="app-grid__news">{&*said}</p>
        </Details>
    }
}

/// Fills in the areas that are empty, and says how many they were.
fn fill_in(
    grid: &HospitalGridProps,
    question: &'static Question,
    hospital: &Hospital,
    way: Use,
) -> usize {
    let is_empty = |area: &&&'static str| grid.cell(question, area).is_none();
    let empty = hospital.areas.iter().filter(is_empty);
    empty
        .map(|area| grid.enter(question, area, Some(with_way(None, way))))
        .count()
}
