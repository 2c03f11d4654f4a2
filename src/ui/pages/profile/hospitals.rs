//! The hospitals, each with its kind and areas.
//!
//! A hospital that was taken out can be brought back, and what was said of it in the deployment
//! grid is kept. It must not ask for the names of real places: 'Hospital A' will do.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::assessment::Assessment;
use crate::engine::change::{Change, ProfileChange, next_hospital_label};
use crate::engine::entry::remark_on_name;
use crate::engine::instrument::Choice as Option_;
use crate::engine::profile::Hospital;
use crate::engine::words::{count_text, hospital_name};
use crate::ui::context::App;
use crate::ui::nhsuk::{
    Body, Card, Checkboxes, Choice, HeadingLevel, Hint, Input, InputWidth, Radios, Size, Title,
};
use crate::ui::pages::clear_answer::ClearAnswer;
use crate::ui::pages::rows::{add_button, news, remove_button, undo, use_focus_after_change};

/// What [`Hospitals`] are made of.
#[derive(Properties, PartialEq)]
pub struct HospitalsProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The check.
    pub check: Rc<Assessment>,
    /// A line of help.
    pub hint: &'static str,
    /// The kinds of hospital.
    pub kinds: Kinds,
    /// The most hospitals allowed.
    pub max: usize,
}

/// The kinds of hospital, which are the same as long as they are the very same list.
#[derive(Debug, Clone, Copy)]
pub struct Kinds(pub &'static [Option_]);

impl PartialEq for Kinds {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// A hospital that was taken out, and where it stood.
#[derive(Clone, PartialEq)]
struct Removed {
    place: usize,
    name: String,
    hospital: Hospital,
}

const UNDO: &str = "undo-hospital";

/// The list of hospitals.
#[component]
pub fn Hospitals(props: &HospitalsProps) -> Html {
    let hospitals = &props.check.profile.hospitals;
    let said = use_state(AttrValue::default);
    let removed = use_state(|| None::<Removed>);
    let focus_next = use_focus_after_change(hospitals.len());
    let row = Row {
        props,
        said: &said,
        removed: &removed,
        focus_next: &focus_next,
    };
    html! {
        <>
            <Hint>{props.hint}</Hint>
            if hospitals.is_empty() {
                <Body>{"You have not added a hospital yet."}</Body>
            }
            {for hospitals.iter().enumerate().map(|(place, hospital)| row.view(place, hospital))}
            if let Some(removed) = &*removed {
                {undo(UNDO, &removed.name, row.undo(removed))}
            }
            if hospitals.len() < props.max {
                {add_button("add-hospital", add_words(hospitals.is_empty()), row.add())}
            } else {
                <Body>{format!("You can list up to {} hospitals.", props.max)}</Body>
            }
            {news(&said)}
        </>
    }
}

fn add_words(is_first: bool) -> &'static str {
    if is_first {
        "Add a hospital"
    } else {
        "Add another hospital"
    }
}

/// The id of a row's first field, and its name.
fn field_id(place: usize) -> String {
    format!("profile-hospitals-{}", place + 1)
}

/// What the rows share.
struct Row<'a> {
    props: &'a HospitalsProps,
    said: &'a UseStateHandle<AttrValue>,
    removed: &'a UseStateHandle<Option<Removed>>,
    focus_next: &'a Callback<AttrValue>,
}

impl Row<'_> {
    fn view(&self, place: usize, hospital: &Hospital) -> Html {
        let (app, check) = (&self.props.app, &self.props.check);
        let name = hospital_name(&check.profile, &hospital.id);
        let id = field_id(place);
        let rename = on_change(app, check, hospital, ProfileChange::HospitalLabel);
        html! {
            <Card
                key={hospital.id.clone()}
                heading={name.clone()}
                heading_level={HeadingLevel::H2}
                heading_size={Size::S}
            >
                <Input
                    name={id.clone()}
                    label="Name of this hospital"
                    value={hospital.label.clone()}
                    width={InputWidth::W20}
                    autocomplete="off"
                    oninput={rename}
                />
                <div role="status">
                    if let Some(remark) = remark_on_name(&check.profile, &hospital.id) {
                        <Body>{remark}</Body>
                    }
                </div>
                {self.kind(&id, &name, hospital)}
                {self.areas(place, &name, hospital)}
                {remove_button(format!("{id}-remove"), &name, self.remove(place, name.clone()))}
            </Card>
        }
    }

    fn kind(&self, id: &str, name: &str, hospital: &Hospital) -> Html {
        let kinds = self.props.kinds.0;
        let find = move |value: AttrValue| {
            kinds
                .iter()
                .find(|kind| value == kind.id)
                .map(|kind| kind.id)
        };
        let choose = on_change(
            &self.props.app,
            &self.props.check,
            hospital,
            move |id, value| ProfileChange::HospitalKind(id, find(value)),
        );
        let clear = on_change(
            &self.props.app,
            &self.props.check,
            hospital,
            |id, _: MouseEvent| ProfileChange::HospitalKind(id, None),
        );
        html! {
            <>
                <Radios
                    name={format!("{id}-kind")}
                    legend={legend("Kind of hospital", name)}
                    items={kinds.iter().map(|kind| Choice::new(kind.id, kind.text)).collect::<Vec<_>>()}
                    value={hospital.kind.map(AttrValue::Static)}
                    small=true
                    onchange={choose}
                />
                if hospital.kind.is_some() {
                    <ClearAnswer
                        id={format!("{id}-kind-clear")}
                        what={format!("kind of hospital of {name}")}
                        control={format!("{id}-kind")}
                        onclear={clear}
                    />
                }
            </>
        }
    }

    fn areas(&self, place: usize, name: &str, hospital: &Hospital) -> Html {
        let instrument = self.props.app.state.instrument;
        let tick = on_change(
            &self.props.app,
            &self.props.check,
            hospital,
            move |id, values: Vec<AttrValue>| {
                let is_ticked = |area: &&str| values.iter().any(|value| value == *area);
                let areas = instrument
                    .areas
                    .iter()
                    .map(|area| area.id)
                    .filter(is_ticked);
                ProfileChange::HospitalAreas(id, areas.collect())
            },
        );
        let items: Vec<Choice> = instrument
            .areas
            .iter()
            .map(|area| Choice::new(area.id, area.text))
            .collect();
        let values: Vec<AttrValue> = hospital
            .areas
            .iter()
            .map(|area| AttrValue::Static(area))
            .collect();
        let hint = "Select all kinds of imaging that this hospital has. We use them to ask where \
            support workers work.";
        html! {
            <Checkboxes
                name={format!("profile-modalities-{}", place + 1)}
                legend={legend("Imaging areas", name)}
                hint={Some(html! { {hint} })}
                {items}
                {values}
                small=true
                onchange={tick}
            />
        }
    }

    /// The new hospital stands at the end, and focus goes to its name.
    fn add(&self) -> Callback<MouseEvent> {
        let (app, check) = (self.props.app.clone(), self.props.check.clone());
        let (said, removed) = (self.said.clone(), self.removed.clone());
        let focus_next = self.focus_next.clone();
        Callback::from(move |_| {
            let number = check.profile.hospitals.len();
            let label = next_hospital_label(&check.profile);
            app.edit(&check.id, Change::Profile(ProfileChange::AddHospital));
            removed.set(None);
            said.set(format!("{label} added. {}.", count_text(number + 1, "hospital")).into());
            focus_next.emit(field_id(number).into());
        })
    }

    /// Focus goes to the button that brings the hospital back.
    fn remove(&self, place: usize, name: String) -> Callback<MouseEvent> {
        let (app, check) = (self.props.app.clone(), self.props.check.clone());
        let (said, removed) = (self.said.clone(), self.removed.clone());
        let focus_next = self.focus_next.clone();
        Callback::from(move |_| {
            let hospitals = &check.profile.hospitals;
            let Some(hospital) = hospitals.get(place).cloned() else {
                return;
            };
            let left = count_text(hospitals.len() - 1, "hospital");
            let id = hospital.id.clone();
            app.edit(
                &check.id,
                Change::Profile(ProfileChange::RemoveHospital(id)),
            );
            said.set(format!("{name} removed. {left} left.").into());
            removed.set(Some(Removed {
                place,
                name: name.clone(),
                hospital,
            }));
            focus_next.emit(UNDO.into());
        })
    }

    fn undo(&self, what: &Removed) -> Callback<MouseEvent> {
        let (app, check) = (self.props.app.clone(), self.props.check.clone());
        let (said, removed) = (self.said.clone(), self.removed.clone());
        let focus_next = self.focus_next.clone();
        let Removed {
            place,
            name,
            hospital,
        } = what.clone();
        Callback::from(move |_| {
            let change = ProfileChange::RestoreHospital(place, hospital.clone());
            let number = check.profile.hospitals.len() + 1;
            app.edit(&check.id, Change::Profile(change));
            said.set(format!("{name} is back. {}.", count_text(number, "hospital")).into());
            removed.set(None);
            focus_next.emit(field_id(place).into());
        })
    }
}

/// A callback that enters something about a hospital.
fn on_change<T: 'static>(
    app: &App,
    check: &Assessment,
    hospital: &Hospital,
    change: impl Fn(String, T) -> ProfileChange + 'static,
) -> Callback<T> {
    let id = hospital.id.clone();
    app.on_edit(check, move |value| {
        Change::Profile(change(id.clone(), value))
    })
}

/// The name of a group of controls; which hospital it is about is for screen readers only.
fn legend(words: &'static str, hospital: &str) -> Title {
    Title::new(html! {
        <>
            {words}
            <span class="nhsuk-u-visually-hidden">{format!(" of {hospital}")}</span>
        </>
    })
}
