//! Which department is the person's own, how departments are called, and keeping one check.
//!
//! It must keep nothing on this device by itself.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::file_set::{Department, FileSet};
use crate::engine::state::Action;
use crate::engine::words::date_text;
use crate::ui::context::App;
use crate::ui::event::use_settled;
use crate::ui::nhsuk::{
    Body, Button, ButtonType, ButtonVariant, Checkboxes, Choice, Heading, Input, InputWidth,
    Select, SelectOption, Size,
};
use crate::ui::route::Route;

/// With more departments than this, there is a field to find one by its name.
const MOST_WITHOUT_SEARCH: usize = 20;
/// The most departments that the list offers at once.
const MOST_OFFERED: usize = 200;
/// The pause in typing after which the number of departments is read out.
const QUIET_MS: u32 = 600;

/// What [`Own`] is made of.
#[derive(Properties, PartialEq)]
pub struct OwnProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
}

/// The choices about the files.
#[component]
pub fn Own(props: &OwnProps) -> Html {
    let app = &props.app;
    let files = &app.state.files;
    let wanted = use_state(|| AttrValue::Static(""));
    let on_own = changing(app, |files, id: AttrValue| {
        files.own = Some(id.to_string()).filter(|id| !id.is_empty());
    });
    let on_alias = changing(app, |files, values: Vec<AttrValue>| {
        files.hides_names = !values.is_empty();
    });
    let part = wanted.trim().to_lowercase();
    let is_own = |each: &Department| files.own.as_ref() == Some(&each.id);
    let found: Vec<&Rc<Department>> = (files.departments.iter())
        .filter(|each| {
            let is_found = || files.name_of(each).to_lowercase().contains(&part);
            part.is_empty() || is_own(each) || is_found()
        })
        .collect();
    let how_many = how_many(&wanted, found.len(), files.departments.len());
    let how_many = use_settled(&how_many.into(), QUIET_MS);
    let on_search = {
        let wanted = wanted.clone();
        Callback::from(move |text: String| wanted.set(text.into()))
    };
    let none = SelectOption::new("", "None of these");
    let offered = found
        .iter()
        .enumerate()
        .filter(|(place, each)| *place < MOST_OFFERED || is_own(each));
    let items: Vec<SelectOption> = std::iter::once(none)
        .chain(offered.map(|(_, each)| SelectOption::new(each.id.clone(), called(files, each))))
        .collect();
    let hides_names = files.hides_names.then_some(AttrValue::Static("yes"));
    html! {
        <section aria-labelledby="own-heading">
            <Heading size={Size::M} id="own-heading">{"Your own department"}</Heading>
            if files.departments.len() > MOST_WITHOUT_SEARCH {
                <Input
                    name="own-search"
                    label="Find a department by its name"
                    hint={Some(html! { <span role="status">{how_many}</span> })}
                    width={InputWidth::W20}
                    value={(*wanted).clone()}
                    oninput={on_search}
                />
            }
            <Select
                name="own"
                label="Which one is yours?"
                hint={Some(html! { {"It is picked out in every chart and table."} })}
                {items}
                value={Some(AttrValue::from(files.own.clone().unwrap_or_default()))}
                onchange={on_own}
            />
            {keep(app)}
            <Checkboxes
                name="hides-names"
                items={vec![Choice::new("yes", "Show aliases in place of names").hint(
                    "'Department A' in place of a name, on every page and in every file. Use it \
                    when you show your screen or share what you see."
                )]}
                values={hides_names.into_iter().collect::<Vec<_>>()}
                onchange={on_alias}
            />
        </section>
    }
}

fn how_many(wanted: &str, n_found: usize, n_in_all: usize) -> String {
    match (wanted.trim().is_empty(), n_found > MOST_OFFERED) {
        (true, false) => format!("There are {n_in_all}."),
        (true, true) => format!(
            "There are {n_in_all}. The list below has the first {MOST_OFFERED}: enter a part of \
            the name to see others."
        ),
        (false, false) => format!("{n_found} of {n_in_all} in the list below."),
        (false, true) => format!("{n_found} of {n_in_all}. The list has {MOST_OFFERED} of them."),
    }
}

/// The name or alias, and the date where names are shown: two checks can have one name.
fn called(files: &FileSet, department: &Department) -> String {
    let name = files.name_of(department);
    if files.hides_names || department.date.is_empty() {
        name.to_owned()
    } else {
        format!("{name} ({})", date_text(&department.date))
    }
}

/// Changes the files by what was entered.
fn changing<T: 'static>(app: &App, change: fn(&mut FileSet, T)) -> Callback<T> {
    let app = app.clone();
    Callback::from(move |value| {
        let mut files = FileSet::clone(&app.state.files);
        change(&mut files, value);
        app.dispatch.emit(Action::SetFiles(Rc::new(files)));
    })
}

/// The way to keep the own check on this device. It never takes the place of one that is here.
fn keep(app: &App) -> Html {
    let files = &app.state.files;
    // On this device nothing would say any more that a check is made up.
    let own = files.own.as_ref().filter(|_| !files.is_demonstration);
    let Some(held) = own.and_then(|id| files.checks.get(id)) else {
        return Html::default();
    };
    let check = &held.read.assessment;
    if app.state.check(&check.id).is_some() {
        let tasks = Route::Tasks(check.id.clone()).to_string();
        return html! {
            <Body>
                {"This check is kept on this device too, perhaps in an older or newer form. "}
                <a href={tasks}>{"Go to the check on this device"}</a>
            </Body>
        };
    }
    let onclick = {
        let (app, check) = (app.clone(), check.clone());
        Callback::from(move |_: MouseEvent| app.put(check.clone()))
    };
    html! {
        <>
            <Body>
                {"Files that you open here are not kept on this device. You can keep this one, to \
                change it here."}
            </Body>
            <Button
                id="keep-own"
                kind={ButtonType::Button}
                variant={ButtonVariant::Secondary}
                small=true
                {onclick}
            >
                {"Keep this check on this device"}
            </Button>
        </>
    }
}
