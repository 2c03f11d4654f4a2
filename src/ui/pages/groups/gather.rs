//! Brings the answers of groups of staff together: forms of single people, and tallies.
//!
//! It must not show anything of a form, and of small groups not even how many people answered.

use std::rc::Rc;

use yew::prelude::*;

use super::open::OpenForms;
use super::settings::Settings;
use super::take::{Ask, ChosenFile, Taken};
use super::{GroupsPageProps, how_many, keep};
use crate::engine::assessment::{Assessment, Form};
use crate::engine::groups::{ComparedGroup, answered};
use crate::engine::instrument::Group;
use crate::engine::state::Action;
use crate::engine::tally::{Overlap, Tally};
use crate::ui::context::App;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, Button, ButtonGroup, ButtonVariant, GridColumn, GridRow, Heading, HeadingLevel,
    InsetText, List, Size,
};
use crate::ui::route::{CollectView, GroupsView, Route};

/// With more full checks than this, they are of many departments and not of one department's people.
const MOST_FULL_CHECKS: usize = 40;

/// Brings the answers together.
#[component]
pub fn Gather(props: &GroupsPageProps) -> Html {
    let app = &props.app;
    use_page(
        &(),
        &AttrValue::Static("Compare groups of staff - RoleCheck"),
    );
    let lines = use_state(Vec::<String>::new);
    let ask = use_state(|| None::<Ask>);
    let take = {
        let (app, lines, ask) = (app.clone(), lines.setter(), ask.setter());
        Callback::from(move |taken: Taken| {
            lines.set(taken.lines);
            ask.set(taken.ask);
            if taken.has_more {
                keep(&app, taken.tally);
            }
        })
    };
    let on_files = {
        let (app, take) = (app.clone(), take.clone());
        Callback::from(move |files: Vec<ChosenFile>| {
            take.emit(Taken::new(open_tally(&app)).with_files(app.state.instrument, files));
        })
    };
    use_opened_forms(app, &take);
    let tally = app.state.tally.as_ref().filter(|tally| !tally.is_empty());
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={Route::Start.to_string()} />
                <Heading level={HeadingLevel::H1} size={Size::L}>{"Compare groups of staff"}</Heading>
                if let Some(ask) = &*ask {
                    {decision(app, ask, &take)}
                } else {
                    {intro(app)}
                    <OpenForms app={app.clone()} onfiles={on_files} />
                }
                <div role="status">{said(&lines)}</div>
                if let Some(tally) = tally {
                    {who_answered(app, tally, &take)}
                    <Settings app={app.clone()} tally={tally.clone()} />
                }
            </GridColumn>
        </GridRow>
    }
}

/// The tally that is open, or a new one.
fn open_tally(app: &App) -> Tally {
    let open = app.state.tally.as_deref().cloned();
    open.unwrap_or_else(|| Tally::new(app.platform.clock.new_id(), String::new()))
}

/// Counts the forms that were opened with other files, where nothing else is open.
#[hook]
fn use_opened_forms(app: &App, take: &Callback<Taken>) {
    let (app, take) = (app.clone(), take.clone());
    let is_new = app.state.tally.is_none();
    use_effect_with(Rc::as_ptr(&app.state.files), move |_| {
        if is_new && app.state.files.has_staff_answers() {
            take.emit(with_opened(&app));
        }
    });
}

fn with_opened(app: &App) -> Taken {
    let mut taken = Taken::new(open_tally(app));
    for (file, opened) in &app.state.files.tallies {
        taken.add_tally(file.clone(), Tally::clone(opened));
    }
    for held in app.state.files.people.values() {
        taken.add_form(app.state.instrument, &held.file, &held.read.assessment);
    }
    taken
}

fn intro(app: &App) -> Html {
    let instrument = app.state.instrument;
    html! {
        <>
            <Body>
                {"See where managers, support workers, assistant practitioners and radiographers see \
                things differently. "}{instrument.caveat("groups")}
            </Body>
            <Body>
                {"Each person fills in a form of their own and saves it as a file. Open the files here. \
                This page keeps only how many people of a group gave each answer. It never shows one \
                person\u{2019}s form, and nothing is sent anywhere."}
            </Body>
            <List>
                <li>
                    {"If people share a device, "}
                    <a href={Route::Collect(CollectView::default()).to_string()}>
                        {"collect their answers on it"}
                    </a>
                </li>
                <li>
                    {"For paper, print the form "}
                    <a href={Route::Blank(Form::StaffVoice).to_string()}>
                        {"for support workers and assistant practitioners"}
                    </a>
                    {" or the one "}
                    <a href={Route::Blank(Form::Radiographer).to_string()}>{"for radiographers"}</a>
                </li>
            </List>
        </>
    }
}

/// What is to be said of single files.
fn said(lines: &[String]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <InsetText>
            <List>{for lines.iter().map(|line| html! { <li key={line.clone()}>{line}</li> })}</List>
        </InsetText>
    }
}

/// A file has people in common with what is open.
fn decision(app: &App, ask: &Ask, take: &Callback<Taken>) -> Html {
    let use_file = {
        let (taken, take) = (
            Taken {
                has_more: true,
                ..Taken::new(ask.tally.clone())
            },
            take.clone(),
        );
        Callback::from(move |_| take.emit(taken.clone()))
    };
    let stay = {
        let (app, take) = (app.clone(), take.clone());
        Callback::from(move |_| take.emit(Taken::new(open_tally(&app))))
    };
    html! {
        <>
            <Heading size={Size::M}>{"Some of these people are counted already"}</Heading>
            if ask.is_later {
                <Body>
                    {format!("\u{2018}{}\u{2019} has everybody who is open here, and more people.", ask.file)}
                </Body>
            } else {
                <Body>
                    {format!("Some people are both in \u{2018}{}\u{2019} and in what is open here. ", ask.file)}
                    {"It cannot be told who, so the two cannot be put together: some people would \
                    count twice. If you use the file and then open the forms again, only those that are \
                    not in it are added."}
                </Body>
            }
            <ButtonGroup>
                <Button id="use-file" onclick={use_file}>{"Use the file instead"}</Button>
                <Button id="keep-open" variant={ButtonVariant::Secondary} onclick={stay}>
                    {"Stay with what is open"}
                </Button>
            </ButtonGroup>
        </>
    }
}

fn who_answered(app: &App, tally: &Rc<Tally>, take: &Callback<Taken>) -> Html {
    let fewest = tally.fewest().number();
    let see = Route::Groups(GroupsView::Compare).to_string();
    html! {
        <>
            <Heading size={Size::M}>{"Who has answered"}</Heading>
            {how_many(&answered(tally))}
            <Body>
                {format!("A group is shown once {fewest} people of it have answered. ")}
                {"Wait until everybody has answered: people who come later are added only in groups \
                of at least that many, so that nobody\u{2019}s answer can be worked out."}
            </Body>
            {more_forms(app, tally, take)}
            {full_checks(app, tally, take)}
            <Button id="see-groups" href={see}>{"See the groups"}</Button>
        </>
    }
}

/// Forms and tallies that were opened with other files and are not counted yet.
fn more_forms(app: &App, tally: &Tally, take: &Callback<Taken>) -> Html {
    let mut people = app.state.files.people.values();
    let any_more = people.any(|held| {
        let form = &held.read.assessment;
        form.group.and_then(ComparedGroup::of).is_some() && !tally.counts_form(&form.id)
    });
    let is_more =
        |other: &Tally| !matches!(tally.overlap(other), Overlap::Same | Overlap::ThisIsLater);
    let mut tallies = app.state.files.tallies.iter();
    if !any_more && !tallies.any(|(_, other)| is_more(other)) {
        return Html::default();
    }
    let count = {
        let (app, take) = (app.clone(), take.clone());
        Callback::from(move |_| take.emit(with_opened(&app)))
    };
    html! {
        <Button id="count-forms" variant={ButtonVariant::Secondary} onclick={count}>
            {"Count the other staff answers that are open"}
        </Button>
    }
}

/// Full checks that a manager or lead filled in alone: their answers, if they are of this department.
fn full_checks(app: &App, tally: &Tally, take: &Callback<Taken>) -> Html {
    let is_one = |check: &Assessment| {
        matches!(check.group, Some(Group::Manager | Group::SpecialityLead))
            && tally.check() != Some(check.id.as_str())
            && !tally.counts_form(&check.id)
    };
    let checks: Vec<_> = (app.state.files.checks.values())
        .filter(|held| is_one(&held.read.assessment))
        .cloned()
        .collect();
    if checks.is_empty() || checks.len() > MOST_FULL_CHECKS {
        return Html::default();
    }
    let names = checks
        .iter()
        .map(|held| html! { <li key={held.file.clone()}>{&held.file}</li> });
    let names: Html = names.collect();
    let count = {
        let (app, take) = (app.clone(), take.clone());
        Callback::from(move |_| {
            let mut taken = Taken::new(open_tally(&app));
            for held in &checks {
                taken.add_form(app.state.instrument, &held.file, &held.read.assessment);
            }
            take.emit(taken);
        })
    };
    html! {
        <InsetText>
            <Body>
                {"A manager or lead filled in these full checks alone. If each is one person of this \
                department, you can count them as answers of managers and leads."}
            </Body>
            <List>{names}</List>
            <Button id="count-checks" variant={ButtonVariant::Secondary} onclick={count}>
                {"Count them"}
            </Button>
        </InsetText>
    }
}

/// Puts the tally away.
pub(super) fn put_away(app: &App) {
    app.dispatch.emit(Action::SetTally(None));
}
