//! The groups beside each other: the short of it first, then every question by theme.
//!
//! It must not show more than `ShownGroups` holds, and must not call a gap somebody's error.

use std::rc::Rc;

use yew::prelude::*;

use super::question::{gap_item, theme_part};
use super::save::SaveGroups;
use super::{GroupsPageProps, check_of, how_many, keep};
use crate::engine::groups::{GroupsReport, ShownGroups};
use crate::engine::tally::Tally;
use crate::ui::chart::group_keys;
use crate::ui::context::{App, name_of};
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, Button, Details, Heading, HeadingLevel, InsetText, List, Size,
};
use crate::ui::route::{GroupsView, Route};

/// The groups beside each other.
#[component]
pub fn Compare(props: &GroupsPageProps) -> Html {
    let app = &props.app;
    use_page(&(), &AttrValue::Static("Groups of staff - RoleCheck"));
    let released = use_memo(app.state.tally.clone(), |tally| {
        let mut released = tally.as_deref()?.clone();
        released.release();
        Some(Rc::new(released))
    });
    use_keeping(app, released.as_ref().as_ref());
    let gather = Route::Groups(GroupsView::Gather).to_string();
    let Some(tally) = &*released else {
        return html! {
            <>
                <BackLink href={gather.clone()} text="Compare groups of staff" />
                <Heading level={HeadingLevel::H1} size={Size::L}>{"Groups of staff"}</Heading>
                <InsetText>
                    <Body>
                        {"No answers are open. Answers of staff are never kept with the page: open the \
                        forms or the tally file again. "}
                        <a href={gather}>{"Open staff answers"}</a>
                    </Body>
                </InsetText>
            </>
        };
    };
    let check = check_of(app, tally);
    let instrument = app.state.instrument;
    let shown = ShownGroups::new(instrument, tally, check.as_deref());
    let report = GroupsReport::new(instrument, &shown);
    let caption = Some(tally.name())
        .filter(|name| !name.is_empty())
        .map(AttrValue::from);
    html! {
        <div class="app-groups">
            <BackLink href={gather} text="Compare groups of staff" />
            <Heading level={HeadingLevel::H1} size={Size::L} {caption}>{"Groups of staff"}</Heading>
            {who(app, &shown)}
            if shown.is_empty() {
                {nothing(&shown)}
            } else {
                {in_short(&report)}
                {themes(app, &report)}
                if let Some(check) = &check {
                    <Heading size={Size::M}>{"In the results of the department check"}</Heading>
                    <Body>
                        {"The results of "}
                        <a href={Route::Results(check.id.clone()).to_string()}>{name_of(check)}</a>
                        {" say where support workers\u{2019} answers are lower than the department\u{2019}s, and \
                        where groups differ most."}
                    </Body>
                }
                <SaveGroups app={app.clone()} tally={tally.clone()} {shown} />
            }
        </div>
    }
}

/// Keeps what was let out: it stays so.
#[hook]
fn use_keeping(app: &App, released: Option<&Rc<Tally>>) {
    let (app, released) = (app.clone(), released.cloned());
    use_effect_with(released, move |released| {
        if let Some(released) = released
            && app.state.tally.as_ref() != Some(released)
        {
            keep(&app, Tally::clone(released));
        }
    });
}

/// Which groups are shown, and what stands in for others or waits.
fn who(app: &App, shown: &ShownGroups) -> Html {
    let instrument = app.state.instrument;
    let fewest = shown.fewest.number();
    html! {
        <>
            <Body>{instrument.caveat("groups")}</Body>
            {how_many(&shown.groups)}
            if let Some(words) = shown.stands_in_words() {
                <Body>
                    {"Too few managers and leads have answered to show. In their place stands "}
                    {words}{"."}
                </Body>
            }
            if shown.has_latecomers {
                <Body>
                    {format!("Other people answered after these were shown. They are added once there \
                    are at least {fewest} of a group, so that nobody\u{2019}s answer can be worked out.")}
                </Body>
            }
            <Details summary="What you see, and how it protects people">
                <List>
                    <li>{format!("Groups of fewer than {fewest} people are not shown, nor are questions \
                        that fewer than {fewest} of a group answered.")}</li>
                    <li>{"Of the others you see the middle answer: at least half of the people gave that \
                        answer or a lower one, and at least half that answer or a higher one. People who \
                        did not know, or said that it does not apply, are left out of it."}</li>
                    <li>{format!("People are added in groups of at least {fewest}. Where these nearly all \
                        gave one answer, they count as if all had, so that nobody can tell who did not.")}</li>
                    <li>{"Where a group is not shown, the number of people in the smallest of the others \
                        is not told either."}</li>
                </List>
            </Details>
        </>
    }
}

fn nothing(shown: &ShownGroups) -> Html {
    let fewest = shown.fewest.number();
    html! {
        <InsetText>
            <Body>
                {format!("There is nothing to show yet. A group is shown once {fewest} people of it have \
                answered the same question.")}
            </Body>
            <Button href={Route::Groups(GroupsView::Gather).to_string()}>{"Add more answers"}</Button>
        </InsetText>
    }
}

fn in_short(report: &GroupsReport) -> Html {
    html! {
        <>
            <Heading size={Size::M} id="groups-short">{"In short"}</Heading>
            <Heading level={HeadingLevel::H3} size={Size::S}>{"Where groups differ most"}</Heading>
            if report.gaps.is_empty() {
                <Body>{"The groups that are shown are close to each other on every question, or only 1 \
                group is shown."}</Body>
            } else {
                <ul class="nhsuk-list app-groups__gaps" role="list">
                    {for report.gaps.iter().map(gap_item)}
                </ul>
            }
            <Heading level={HeadingLevel::H3} size={Size::S}>
                {"Where groups agree on a low answer"}
            </Heading>
            if report.low.is_empty() {
                <Body>{"There is no such question."}</Body>
            } else {
                <List>
                    {for report.low.iter().map(|question| html! {
                        <li key={question.id}>
                            <strong>{question.text}</strong>{" "}{&question.direction}
                        </li>
                    })}
                </List>
            }
        </>
    }
}

fn themes(app: &App, report: &GroupsReport) -> Html {
    html! {
        <>
            <Heading size={Size::M} id="groups-themes">{"Every question, by theme"}</Heading>
            <Body>{app.state.instrument.caveat("views-of-others")}</Body>
            {group_keys()}
            {for report.themes.iter().map(|(theme, questions)| theme_part(theme, questions))}
        </>
    }
}
