//! The first page of somebody's own form: how far they have come, and what they can do with it.
//!
//! It must not show a result: one person's form has none.

use yew::prelude::*;

use super::begin::group_choice;
use crate::engine::assessment::Assessment;
use crate::engine::change::Change;
use crate::engine::forms::{form_questions, progress_of_form, short_form_minutes};
use crate::engine::progress::is_answered;
use crate::ui::context::name_of;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, BodySize, Button, GridColumn, GridRow, Heading, HeadingLevel, List,
    NotificationBanner, Size,
};
use crate::ui::pages::CheckPageProps;
use crate::ui::route::{GroupsView, Route, Via, VoiceView};

/// The first page of a form.
#[component]
pub fn Overview(props: &CheckPageProps) -> Html {
    let (app, form) = (&props.app, &props.check);
    let instrument = app.state.instrument;
    let name = name_of(form);
    use_page(&form.id, &AttrValue::from(format!("{name} - RoleCheck")));
    let progress = progress_of_form(instrument, form);
    let mut open = form_questions(instrument, form.form).filter(|each| !is_answered(form, each));
    let groups = form.form.groups();
    let id = || form.id.clone();
    html! {
        <GridRow>
            <GridColumn>
                <BackLink
                    href={Route::Voice(VoiceView::StartOf(form.form)).to_string()}
                    text="Who will see what"
                />
                {opened(props)}
                <Heading level={HeadingLevel::H1} size={Size::L}>{name.clone()}</Heading>
                <Body size={BodySize::Lede}>
                    {format!("{} of {} questions answered. ", progress.done, progress.of)}
                    {time_left(progress.left())}
                </Body>
                if groups.len() > 1 {
                    {group_choice(groups, form.group, false, app.on_edit(form, Change::Group))}
                }
                if let Some(question) = open.next() {
                    <Button href={Route::Question(id(), Via::Form, question.id.to_owned()).to_string()}>
                        {if progress.is_untouched() { "Start" } else { "Go on" }}
                    </Button>
                } else {
                    <Button href={Route::Answers(id()).to_string()}>{"Check your answers"}</Button>
                }
                <Heading size={Size::M}>{"What you can do at any time"}</Heading>
                <List>
                    <li><a href={Route::Answers(id()).to_string()}>{"Check your answers"}</a></li>
                    <li>
                        <a href={Route::SaveFile(id(), None).to_string()}>
                            {"Save your form as a file"}
                        </a>
                        {", to send it or to go on elsewhere"}
                    </li>
                    <li>
                        <a href={Route::Delete(id()).to_string()}>
                            {"Delete your form from this device"}
                        </a>
                    </li>
                </List>
                <Body secondary=true>
                    {"Your form is kept on this device until you delete it. Anybody who uses this \
                    browser can open it."}
                </Body>
            </GridColumn>
        </GridRow>
    }
}

/// The form comes from a file: it may be somebody else's.
fn opened(props: &CheckPageProps) -> Html {
    let opened = props.app.state.opened.as_ref();
    let Some(opened) = opened.filter(|opened| opened.id == props.check.id) else {
        return Html::default();
    };
    html! {
        <NotificationBanner role="status" title="File opened">
            <Body>
                {"The file "}<strong>{&opened.file}</strong>{" is one person's form. If it is \
                yours, go on with it here."}
            </Body>
            <Body>
                {"If it was given to you, do not read it: "}
                <a href={Route::Delete(props.check.id.clone()).to_string()}>
                    {"take it off this device"}
                </a>
                {" and open it together with the others in "}
                <a href={Route::Groups(GroupsView::Gather).to_string()}>{"Groups of staff"}</a>
                {". That counts the answers of all and shows nobody's own."}
            </Body>
        </NotificationBanner>
    }
}

fn time_left(questions: usize) -> String {
    match short_form_minutes(questions) {
        0 => "Nothing is left to do.".to_owned(),
        1 => "About a minute left.".to_owned(),
        minutes => format!("About {minutes} minutes left."),
    }
}

/// Where a page of a department's check was asked for: a form has none of these.
pub fn has_page(form: &Assessment, route: &Route) -> bool {
    let is_asked = |via: &Via| matches!(via, Via::Form | Via::Answers);
    match route {
        Route::Tasks(_) | Route::Answers(_) | Route::SaveFile(_, _) | Route::Delete(_) => true,
        Route::Question(id, via, _) => *id == form.id && is_asked(via),
        _ => false,
    }
}
