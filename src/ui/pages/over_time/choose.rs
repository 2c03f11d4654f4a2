//! The form that picks any two checks.
//!
//! It must let a person compare checks of different names, since names change.

use yew::prelude::*;

use super::address;
use super::candidates::{Candidate, candidates, ends};
use crate::engine::compare::time_of;
use crate::ui::context::App;
use crate::ui::nhsuk::{
    Button, ButtonVariant, ErrorLink, ErrorSummary, Form, Heading, Select, SelectOption, Size,
    Title,
};

/// What [`Choose`] is made of.
#[derive(Properties, PartialEq)]
pub struct ChooseProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The ids that are compared now.
    #[prop_or_default]
    pub chosen: Option<[AttrValue; 2]>,
}

/// The form. The earlier of the two becomes 'then', whichever way round they are picked.
#[component]
pub fn Choose(props: &ChooseProps) -> Html {
    let all = candidates(&props.app.state);
    let id_of = |each: &Candidate| AttrValue::from(each.check().id.clone());
    let start = props
        .chosen
        .clone()
        .or_else(|| Some(ends(&all)?.map(id_of)));
    let picked = use_state(|| start.unwrap_or_default());
    let problem = use_state(|| (None::<AttrValue>, 0_u32));
    let onsubmit = {
        let (app, picked, problem) = (props.app.clone(), picked.clone(), problem.clone());
        let all = all.clone();
        Callback::from(move |()| {
            let find = |id: &AttrValue| all.iter().find(|each| each.check().id == **id);
            let [first, second] = &*picked;
            match (find(first), find(second)) {
                (Some(first), Some(second)) if first.check().id != second.check().id => {
                    let is_later = time_of(first.check()) > time_of(second.check());
                    let (then, now) = if is_later {
                        (second, first)
                    } else {
                        (first, second)
                    };
                    app.platform.address.go(&address(then, now));
                }
                _ => problem.set((Some("Choose two different checks".into()), problem.1 + 1)),
            }
        })
    };
    let items: Vec<SelectOption> = (all.iter())
        .map(|each| SelectOption::new(each.check().id.clone(), each.line()))
        .collect();
    let select = |place: usize, label: &'static str, name: &'static str| {
        let value = picked.get(place).cloned();
        let picked = picked.clone();
        let onchange = Callback::from(move |id: AttrValue| {
            let mut now = (*picked).clone();
            if let Some(old) = now.get_mut(place) {
                *old = id;
            }
            picked.set(now);
        });
        let error = problem.0.clone().filter(|_| place == 1);
        html! {
            <Select {name} label={Title::new(label)} items={items.clone()} {value} {error} {onchange} />
        }
    };
    html! {
        <section aria-labelledby="over-time-any" class="app-over-time__choose">
            <Heading size={Size::M} id="over-time-any">{"Pick any two checks"}</Heading>
            if let Some(text) = problem.0.clone() {
                <ErrorSummary
                    errors={vec![ErrorLink { target: Some("over-time-now".into()), text }]}
                    attempt={problem.1}
                />
            }
            <Form {onsubmit}>
                {select(0, "Then", "over-time-then")}
                {select(1, "Now", "over-time-now")}
                <Button id="over-time-compare" variant={ButtonVariant::Secondary}>{"Compare"}</Button>
            </Form>
        </section>
    }
}
