//! The form that chooses departments. What is chosen goes into the address, so that the browser's
//! back button leads to what was chosen before.
//!
//! It must not change anything before it is sent, nor offer an order by result.

use std::collections::BTreeMap;

use yew::prelude::*;

use super::Page;
use crate::engine::cohort::{Facet, Selection};
use crate::ui::context::App;
use crate::ui::focus::start_next_page_at;
use crate::ui::nhsuk::{
    Body, Button, ButtonGroup, Details, Form, Heading, HeadingLevel, Select, SelectOption, Size,
};
use crate::ui::route::{DepartmentsView, Route};

/// What a [`Choose`] is made of.
#[derive(Properties, PartialEq)]
pub struct ChooseProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// Which page, and which departments.
    pub view: DepartmentsView,
    /// The facets by which departments differ, with their values and their words.
    pub offered: Vec<(Facet, Vec<(String, String)>)>,
    /// Some departments have several checks.
    pub has_older: bool,
}

impl ChooseProps {
    /// The form of a page.
    pub(super) fn new(app: &App, page: &Page<'_>) -> Self {
        let values = |facet| (facet, page.cohort.values(page.instrument, facet));
        Self {
            app: app.clone(),
            view: page.view.clone(),
            offered: (Facet::ALL.into_iter().map(values))
                .filter(|(_, values)| values.len() > 1)
                .collect(),
            has_older: page.cohort.older > 0 || page.view.selection.all_checks,
        }
    }
}

/// The form.
#[component]
pub fn Choose(props: &ChooseProps) -> Html {
    let ChooseProps {
        app,
        view,
        offered,
        has_older,
    } = props;
    let draft = use_state(|| view.selection.clone());
    if offered.is_empty() && !has_older {
        return Html::default();
    }
    let change = |enter: fn(&mut Selection, Facet, AttrValue), facet: Facet| {
        let draft = draft.clone();
        Callback::from(move |value: AttrValue| {
            let mut selection = Selection::clone(&draft);
            enter(&mut selection, facet, value);
            draft.set(selection);
        })
    };
    let onsubmit = {
        let (app, view, draft) = (app.clone(), view.clone(), draft.clone());
        Callback::from(move |()| {
            let view = DepartmentsView {
                selection: Selection::clone(&draft),
                part: 0,
                ..view.clone()
            };
            start_next_page_at("departments-chosen");
            app.go(&Route::Departments(view));
        })
    };
    html! {
        <div class="app-no-print">
            <Details id="departments-choose" summary="Choose departments, or put them in groups">
                <Form {onsubmit}>
                    <div class="app-choose">
                        {for offered.iter().map(|(facet, values)| {
                            let onchange = change(set_value, *facet);
                            facet_list(*facet, values, draft.only.get(facet), onchange)
                        })}
                    </div>
                    {groups_list(offered, draft.by, change(set_groups, Facet::Size))}
                    if *has_older {
                        {checks_list(draft.all_checks, change(set_checks, Facet::Size))}
                    }
                    <ButtonGroup>
                        <Button id="departments-show">{"Show these departments"}</Button>
                        if view.selection != Selection::default() {
                            <a href={everything(view)}>{"Show all departments"}</a>
                        }
                    </ButtonGroup>
                </Form>
            </Details>
        </div>
    }
}

pub(super) fn everything(view: &DepartmentsView) -> String {
    let view = DepartmentsView {
        selection: Selection::default(),
        part: 0,
        ..view.clone()
    };
    Route::Departments(view).to_string()
}

fn set_value(selection: &mut Selection, facet: Facet, value: AttrValue) {
    if value.is_empty() {
        selection.only.remove(&facet);
    } else {
        selection.only.insert(facet, value.to_string());
    }
}

fn set_groups(selection: &mut Selection, _: Facet, value: AttrValue) {
    selection.by = Facet::from_id(&value);
}

fn set_checks(selection: &mut Selection, _: Facet, value: AttrValue) {
    selection.all_checks = value == "all";
}

fn facet_list(
    facet: Facet,
    values: &[(String, String)],
    chosen: Option<&String>,
    onchange: Callback<AttrValue>,
) -> Html {
    let all = SelectOption::new("", "All");
    let items: Vec<SelectOption> = [all]
        .into_iter()
        .chain(
            values
                .iter()
                .map(|(id, words)| SelectOption::new(id.clone(), words.clone())),
        )
        .collect();
    html! {
        <Select
            key={facet.id()}
            name={format!("departments-{}", facet.id())}
            label={AttrValue::from(facet.name())}
            {items}
            value={AttrValue::from(chosen.cloned().unwrap_or_default())}
            {onchange}
        />
    }
}

fn groups_list(
    offered: &[(Facet, Vec<(String, String)>)],
    by: Option<Facet>,
    onchange: Callback<AttrValue>,
) -> Html {
    let items: Vec<SelectOption> = [SelectOption::new("", "No groups")]
        .into_iter()
        .chain(
            offered
                .iter()
                .map(|(facet, _)| SelectOption::new(facet.id(), facet.name())),
        )
        .collect();
    html! {
        <Select
            name="departments-by"
            label="Put in groups by"
            {items}
            value={AttrValue::from(by.map_or("", Facet::id))}
            {onchange}
        />
    }
}

fn checks_list(all: bool, onchange: Callback<AttrValue>) -> Html {
    let items = vec![
        SelectOption::new("newest", "The newest of each department"),
        SelectOption::new("all", "Every check"),
    ];
    html! {
        <Select
            name="departments-checks"
            label="Which checks to count"
            hint={html! { "Checks with the same name are taken for checks of one department." }}
            {items}
            value={AttrValue::from(if all { "all" } else { "newest" })}
            {onchange}
        />
    }
}

/// What was chosen, in words, by facet.
pub(super) fn chosen(page: &Page<'_>) -> Html {
    let selection = &page.view.selection;
    let words: BTreeMap<Facet, String> = (selection.only.iter())
        .map(|(facet, value)| (*facet, facet.words(page.instrument, value)))
        .collect();
    let cohort = page.cohort;
    let n = cohort.n_departments;
    let departments = if n == 1 { "department" } else { "departments" };
    html! {
        <>
            <Heading level={HeadingLevel::H2} size={Size::S} id="departments-chosen">
                if n == cohort.n_in_all {
                    {format!("{n} {departments}")}
                } else {
                    {format!("{n} of {} departments", cohort.n_in_all)}
                }
            </Heading>
            if !words.is_empty() {
                <ul class="nhsuk-list app-chosen" role="list">
                    {for words.into_iter().map(|(facet, words)| html! {
                        <li key={facet.id()}>{facet.name()}{": "}<strong>{words}</strong></li>
                    })}
                </ul>
                <Body><a href={everything(page.view)}>{"Show all departments"}</a></Body>
            }
        </>
    }
}
