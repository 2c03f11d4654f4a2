//! Who is in each group, and why a group is not shown.
//!
//! It must not show anything of a department's answers.

use yew::prelude::*;

use super::Page;
use super::choose::chosen;
use crate::engine::cohort::{CohortGroup, HeldBack};
use crate::engine::words::count_text;
use crate::ui::nhsuk::{Body, Details, InsetText, List, ListKind, VisuallyHidden};
use crate::ui::route::Route;

/// The departments that were chosen, and who they are.
pub(super) fn groups(page: &Page<'_>) -> Html {
    let cohort = page.cohort;
    html! {
        <section aria-labelledby="departments-chosen">
            {chosen(page)}
            if cohort.older > 0 {
                <Body>
                    {count_text(cohort.older, "older check")}
                    {" of departments with the same name are left out. You can change that above."}
                </Body>
            }
            {own_words(page)}
            if cohort.n_in_all == 1 {
                <Body>
                    {"Only 1 department is open, so there is nothing beside it. "}
                    <a href={Route::Files.to_string()}>{"Open the files of others"}</a>
                    {" to see how departments differ."}
                </Body>
            }
            {for cohort.groups.iter().map(|group| html! {
                <div key={group.title.clone()} class="app-departments__group">
                    {members(page, group)}
                </div>
            })}
        </section>
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

/// The names of a group, and why it is not shown.
fn members(page: &Page<'_>, group: &CohortGroup<'_>) -> Html {
    let names = page.cohort.names(group);
    let n = count_text(group.n_departments, "department");
    let heading = match group.title.as_str() {
        "" => Html::default(),
        title => html! { <>{title}{": "}{n}</> },
    };
    html! {
        <>
            if let Some(why) = group.held_back {
                <InsetText>
                    if !group.title.is_empty() {
                        <Body><strong>{heading.clone()}</strong></Body>
                    }
                    <Body>
                        {why_words(why)}
                        if why != HeldBack::Empty && page.cohort.own().is_some() {
                            {" We show only your own department."}
                        }
                    </Body>
                    if let Some(names) = names.as_ref().filter(|names| !names.is_empty()) {
                        <Body>{"These are the ones that you opened:"}</Body>
                        {list(names)}
                        <Body>
                            {"To read the results of one of them, "}
                            <a href={Route::OpenFile.to_string()}>{"open its file by itself"}</a>{"."}
                        </Body>
                    }
                </InsetText>
            } else if let Some(names) = &names {
                <Details summary={html! {
                    <>
                        {"Who is in this group"}
                        if !group.title.is_empty() {
                            {": "}{heading}
                        } else {
                            <VisuallyHidden>{": all that are shown"}</VisuallyHidden>
                        }
                    </>
                }}>
                    {list(names)}
                </Details>
            }
        </>
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
            "There are fewer than 5 departments in this group. That is too few to say anything about \
            a group, so its results are not shown."
        }
        HeldBack::WouldTell => {
            "Names are hidden, and this group leaves out fewer than 5 departments. Others could work \
            out which these are, so its results are not shown."
        }
    }
}
