//! Who is in each group, and why a group is not shown.
//!
//! It must not show anything of a department's answers.

use std::rc::Rc;

use yew::prelude::*;

use super::Page;
use super::choose::chosen;
use crate::engine::cohort::{CohortGroup, Facet, HeldBack};
use crate::engine::file_set::FileSet;
use crate::engine::state::Action;
use crate::engine::words::{count_text, list_text};
use crate::ui::nhsuk::{
    Body, Button, ButtonType, ButtonVariant, Details, InsetText, List, ListKind,
};
use crate::ui::route::Route;

/// The departments that were chosen, and who they are.
pub(super) fn groups(page: &Page<'_>) -> Html {
    let cohort = page.cohort;
    html! {
        <section aria-labelledby="departments-chosen">
            {chosen(page)}
            {names_switch(page)}
            if cohort.older > 0 {
                <Body>
                    {count_text(cohort.older, "older check")}
                    {" of departments with the same name are left out. You can change that above."}
                </Body>
            }
            {own_words(page)}
            if page.view.selection.by == Some(Facet::Setting) {
                <Body>{"A department can be in more than one of these groups."}</Body>
            }
            if cohort.n_in_all == 1 {
                <Body>
                    {"Only 1 department is open, so there is nothing beside it. "}
                    <a href={Route::Files.to_string()}>{"Open the files of others"}</a>
                    {" to see how departments differ."}
                </Body>
            }
            {for cohort.groups.iter()
                .filter(|group| group.held_back.is_none())
                .map(|group| members(page, group))}
            {for [HeldBack::TooFew, HeldBack::WouldTell, HeldBack::Empty].map(|why| {
                let of_why = cohort.groups.iter().filter(|group| group.held_back == Some(why));
                not_shown(page, why, &of_why.collect::<Vec<_>>())
            })}
        </section>
    }
}

/// The switch between names and aliases, here too: it is wanted just before a screen is shown.
fn names_switch(page: &Page<'_>) -> Html {
    let hides_names = page.app.state.files.hides_names;
    let app = page.app.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        let mut files = FileSet::clone(&app.state.files);
        files.hides_names = !hides_names;
        app.dispatch.emit(Action::SetFiles(Rc::new(files)));
    });
    let (state, button) = match hides_names {
        true => (
            "Names are hidden: each department has an alias.",
            "Show names",
        ),
        false => ("Names are shown.", "Hide names"),
    };
    html! {
        <div class="app-names app-no-print">
            <span role="status">{state}</span>
            <Button
                id="departments-names"
                kind={ButtonType::Button}
                variant={ButtonVariant::Secondary}
                small=true
                {onclick}
            >
                {button}
            </Button>
        </div>
    }
}

/// The most names that are listed.
const MOST_NAMES: usize = 1000;

/// Whether the user's own department is known and among these.
fn own_words(page: &Page<'_>) -> Html {
    let cohort = page.cohort;
    let Some(own) = cohort.own() else {
        return html! {
            <Body>
                {"To see your own department picked out, "}
                <a href={Route::Files.to_string()}>{"say which one it is"}</a>{"."}
            </Body>
        };
    };
    let is_in = cohort.groups.iter().any(|group| group.has_own);
    html! {
        <Body>
            {"Your department: "}<strong><bdi>{cohort.label(own)}</bdi></strong>
            if !is_in {
                {". It is not one of these. We show it beside them and do not count it."}
            }
        </Body>
    }
}

/// The names of a group that is shown; nothing where names are hidden.
fn members(page: &Page<'_>, group: &CohortGroup<'_>) -> Html {
    let Some(names) = page.cohort.names(group) else {
        return Html::default();
    };
    let summary = match group.title.as_str() {
        "" => "Who these departments are".to_owned(),
        title => format!("{title}: {}", count_text(group.n_departments, "department")),
    };
    html! {
        <div key={group.title.clone()} class="app-departments__group">
            <Details {summary}>{list(&names)}</Details>
        </div>
    }
}

/// The groups that are not shown for one reason, with the names of their departments: the user
/// opened these files and knows what they are called.
fn not_shown(page: &Page<'_>, why: HeldBack, groups: &[&CohortGroup<'_>]) -> Html {
    if groups.is_empty() {
        return Html::default();
    }
    let names: Vec<Vec<String>> = (groups.iter())
        .map(|group| page.cohort.names(group).unwrap_or_default())
        .collect();
    let line = |(group, names): (&&CohortGroup<'_>, &Vec<String>)| {
        let count = count_text(group.n_departments, "department");
        html! {
            <li key={group.title.clone()}>
                <strong>{&group.title}</strong>{": "}{count}
                if !names.is_empty() {
                    {" ("}<bdi>{list_text(names)}</bdi>{")"}
                }
            </li>
        }
    };
    html! {
        <InsetText>
            <Body>
                {why_words(why)}
                if why != HeldBack::Empty && page.cohort.own().is_some() {
                    {" We show only your own department there."}
                }
            </Body>
            if let Some(names) = names.first().filter(|_| page.view.selection.by.is_none()) {
                if !names.is_empty() {
                    {list(names)}
                }
            } else {
                <List kind={ListKind::Bullet}>{for groups.iter().zip(&names).map(line)}</List>
            }
            if names.iter().any(|names| !names.is_empty()) {
                <Body>
                    {"To read the results of one department, "}
                    <a href={Route::OpenFile.to_string()}>{"open its file by itself"}</a>{"."}
                </Body>
            }
        </InsetText>
    }
}

fn list(names: &[String]) -> Html {
    html! {
        <List kind={ListKind::Bullet}>
            {for names.iter().enumerate().take(MOST_NAMES).map(|(place, name)| html! {
                // By place, since two departments can have one name.
                <li key={place}><bdi>{name}</bdi></li>
            })}
            if names.len() > MOST_NAMES {
                <li>{format!("and {} more", names.len() - MOST_NAMES)}</li>
            }
        </List>
    }
}

fn why_words(why: HeldBack) -> &'static str {
    match why {
        HeldBack::Empty => "No department is like this. Choose less, or show all departments.",
        HeldBack::TooFew => {
            "A group of fewer than 5 departments is too small to say anything about, so its results \
            are not shown."
        }
        HeldBack::WouldTell => {
            "Names are hidden. Where a group leaves out fewer than 5 departments, others could work \
            out which these are, so its results are not shown."
        }
    }
}
