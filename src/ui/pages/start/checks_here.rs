//! The checks that are kept on this device, and what can be done with each.
//!
//! It must never delete without a way back or a question first.

use std::rc::Rc;

use yew::prelude::*;

use crate::engine::assessment::Assessment;
use crate::engine::score::score;
use crate::engine::scores::GroupView;
use crate::engine::section::Section;
use crate::engine::words::{count_text, date_text, list_text};
use crate::platform::FileType;
use crate::ui::context::{App, name_of};
use crate::ui::nhsuk::{
    Action, Body, BodySize, Button, ButtonVariant, Card, Heading, HeadingLevel, NotificationBanner,
    Size, SummaryBorder, SummaryList, SummaryRow, VisuallyHidden,
};
use crate::ui::pages::over_time::address;
use crate::ui::pages::over_time::candidates::{by_name, candidates, ends};
use crate::ui::route::Route;

/// What [`ChecksHere`] is made of.
#[derive(Properties, PartialEq)]
pub struct ChecksHereProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
}

/// The checks on this device; nothing where there are none.
#[component]
pub fn ChecksHere(props: &ChecksHereProps) -> Html {
    let app = &props.app;
    let state = &app.state;
    let has_collection = state.collection.is_some() || state.unreadable_collection.is_some();
    let has_checks = !state.checks.is_empty() || !state.unreadable.is_empty();
    html! {
        <>
            {undo(app)}
            if has_checks {
                <Heading size={Size::L} id="checks-here">
                    {if state.keeping.is_memory_only { "Your checks in this window" } else { "Your checks on this device" }}
                </Heading>
                <div class="app-checks-here">
                    {for state.checks.iter().map(|check| card(app, check))}
                    {unreadable(app)}
                </div>
                {over_time(app)}
            }
            if has_checks || has_collection {
                <Body size={BodySize::Small}>
                    <a href={Route::DeleteAll.to_string()}>{"Delete everything on this device"}</a>
                </Body>
            }
        </>
    }
}

/// The way to the comparison, where two checks have one name.
fn over_time(app: &App) -> Html {
    let groups = by_name(&candidates(&app.state));
    let lines = groups.iter().filter_map(|group| {
        let [then, now] = ends(group)?;
        Some(html! {
            <Body>
                <a href={address(then, now)}>
                    {"Compare "}<bdi>{&now.name}</bdi>{" over time"}
                </a>
                {format!(": {}", count_text(group.len(), "check"))}
            </Body>
        })
    });
    html! { {for lines} }
}

/// The deletion can be taken back.
fn undo(app: &App) -> Html {
    let Some(deleted) = &app.state.deleted else {
        return Html::default();
    };
    let take_back = {
        let app = app.clone();
        Callback::from(move |_| app.dispatch.emit(crate::engine::state::Action::UndoDelete))
    };
    html! {
        <NotificationBanner
            title="Deleted"
            role="status"
            heading={format!("'{}' was deleted from this device", name_of(deleted))}
        >
            <Button id="undo-delete" variant={ButtonVariant::Secondary} onclick={take_back}>
                {"Undo: bring it back"}
            </Button>
        </NotificationBanner>
    }
}

/// One person's form. Its answers are theirs: the card says no more than that it is there.
fn form_card(form: &Assessment) -> Html {
    let id = || form.id.clone();
    let actions = vec![
        Action::link("Save a file", Route::SaveFile(id(), None).to_string()),
        Action::link("Delete", Route::Delete(id()).to_string()),
    ];
    let name = name_of(form);
    html! {
        <Card key={&*form.id} heading={name.clone()} heading_level={HeadingLevel::H3} {actions}>
            <Button href={Route::Tasks(id()).to_string()} small=true>
                {"Continue"}<span class="nhsuk-u-visually-hidden">{format!(" '{name}'")}</span>
            </Button>
        </Card>
    }
}

fn card(app: &App, check: &Rc<Assessment>) -> Html {
    if let Some(section) = &check.section {
        return part_card(app, check, section);
    }
    if check.form.is_of_one_person() {
        return form_card(check);
    }
    let scores = score(app.state.instrument, check, &GroupView::default());
    let complete = scores.completeness;
    let copy = {
        let (app, check) = (app.clone(), check.clone());
        Callback::from(move |_: MouseEvent| {
            let name = format!("{} (copy)", name_of(&check));
            app.put(app.copy_of(&check, name));
        })
    };
    let name = name_of(check);
    let id = &check.id;
    let route = |route: Route| route.to_string();
    let rows = vec![
        SummaryRow::new("Date of the check", date_text(&check.date)),
        SummaryRow::new(
            "Scored questions answered",
            format!("{} of {}", complete.known, complete.applicable),
        ),
    ];
    let actions = vec![
        Action::link("Results", route(Route::Results(id.clone()))),
        Action::link(
            "Rename",
            route(Route::Profile(id.clone(), "about".to_owned(), None)),
        ),
        Action::button("Copy", copy),
        Action::link("New check from it", route(Route::CarryForward(id.clone()))),
        Action::link("Save a file", route(Route::SaveFile(id.clone(), None))),
        Action::link("Delete", route(Route::Delete(id.clone()))),
    ];
    html! {
        <Card key={&*check.id} heading={name.clone()} heading_level={HeadingLevel::H3} {actions}>
            <SummaryList rows={rows} border={SummaryBorder::None} />
            <Button href={route(Route::Tasks(id.clone()))} small=true>
                {"Continue"}<span class="nhsuk-u-visually-hidden">{format!(" '{name}'")}</span>
            </Button>
        </Card>
    }
}

/// A part of a check, which a colleague asked for: it has no results.
fn part_card(app: &App, check: &Assessment, section: &Section) -> Html {
    let name = name_of(check);
    let rows = vec![SummaryRow::new(
        "Themes for you",
        list_text(&section.names(app.state.instrument)),
    )];
    let delete = Route::Delete(check.id.clone()).to_string();
    let actions = vec![Action::link("Delete", delete)];
    html! {
        <Card key={&*check.id} heading={name.clone()} heading_level={HeadingLevel::H3} {actions}>
            <SummaryList {rows} border={SummaryBorder::None} />
            <Button href={Route::Tasks(check.id.clone()).to_string()} small=true>
                {"Continue"}<VisuallyHidden>{format!(" '{name}'")}</VisuallyHidden>
            </Button>
        </Card>
    }
}

/// What is kept here but cannot be opened: it can be taken out as a file, and deleted.
fn unreadable(app: &App) -> Html {
    html! {
        <>
            {for app.state.unreadable.iter().map(|item| {
                let take_out = {
                    let (app, item) = (app.clone(), item.clone());
                    Callback::from(move |_: MouseEvent| {
                        let name = format!("rolecheck-unreadable-{}.json", item.id);
                        let taken = app.platform.files.download(&name, FileType::Json, &item.text);
                        if let Err(error) = taken {
                            let reason = error.to_string();
                            app.dispatch.emit(crate::engine::state::Action::SaveFailed { reason });
                        }
                    })
                };
                let delete = {
                    let (app, id) = (app.clone(), item.id.clone());
                    Callback::from(move |_: MouseEvent| app.delete_unreadable(&id))
                };
                html! {
                    <Card
                        key={&*item.id}
                        heading="A check that cannot be opened"
                        heading_level={HeadingLevel::H3}
                        actions={vec![
                            Action::button("Save it as a file as it is", take_out),
                            Action::button("Delete for good", delete),
                        ]}
                    >
                        <Body>{item.reason.clone()}</Body>
                        <Body>
                            {"Save it as a file before you delete it: somebody may be able to \
                            mend it."}
                        </Body>
                    </Card>
                }
            })}
        </>
    }
}
