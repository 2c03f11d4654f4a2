//! The start of a meeting: what it is for, how to run it, and where to begin.
//!
//! It must say plainly that who is in the room matters.

use yew::prelude::*;

use super::StageProps;
use super::agenda::Agendas;
use super::keys::key_list;
use crate::engine::assessment::{Assessment, Form};
use crate::engine::instrument::Group;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    BackLink, Body, BodySize, GridColumn, GridRow, Heading, HeadingLevel, List, ListKind, Size,
    WarningCallout,
};
use crate::ui::route::Route;

/// The start of a meeting.
#[component]
pub fn Start(props: &StageProps) -> Html {
    let title = "Answer together in a meeting";
    use_page(&(), &AttrValue::from(format!("{title} - RoleCheck")));
    let check = &props.check;
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={Route::Tasks(check.id.clone()).to_string()} />
                <Heading level={HeadingLevel::H1} size={Size::L}>{title}</Heading>
                <Body size={BodySize::Lede}>
                    {"Show one question at a time in large type, on a screen that everybody can \
                    see. Talk, agree on one answer, and note what you did not agree on."}
                </Body>
                {who_is_in_the_room()}
                {how_to_run_it()}
                {who_answers(check)}
                <Agendas app={props.app.clone()} check={check.clone()} />
                {key_list(&props.keys, true)}
            </GridColumn>
        </GridRow>
    }
}

fn who_is_in_the_room() -> Html {
    let paper = Route::Blank(Form::StaffVoice);
    html! {
        <WarningCallout
            heading="Who is in the room matters"
            heading_level={HeadingLevel::H2}
        >
            <p>{"A support worker may not speak freely in front of a manager. The same can be true \
                for anybody in front of the people who plan their work. If nobody speaks, that does \
                not mean that everybody agrees."}</p>
            <p>{"Do not ask one person to speak for a whole group. If you want to know what support \
                workers think, ask them without their managers in the room, or give them "}
                <a href={paper.to_string()}>{"their own form on paper"}</a>{"."}</p>
        </WarningCallout>
    }
}

fn how_to_run_it() -> Html {
    html! {
        <>
            <Heading size={Size::M}>{"How to run it"}</Heading>
            <List kind={ListKind::Number}>
                <li>{"One person works this page. Another keeps an eye on the time."}</li>
                <li>{"Read the question and the answers out loud. Give everybody a moment to think \
                    before anyone speaks."}</li>
                <li>{"Let the people who do the work speak first, and managers last."}</li>
                <li>{"Agree on one answer: the one that is true today, not the one that you plan."}</li>
                <li>{"If you cannot agree, leave the question open and write in the note what people \
                    disagreed about. Do not write who said it. 'I do not know' is for what \
                    nobody in the room knows."}</li>
                <li>{"If somebody asks why the question is there, open 'Why we ask this'."}</li>
            </List>
        </>
    }
}

/// The results say who answered, so a team should say that it is one.
fn who_answers(check: &Assessment) -> Html {
    if check.group == Some(Group::Team) {
        return Html::default();
    }
    let here = Route::Meeting(check.id.clone());
    let route = Route::Profile(check.id.clone(), "about".to_owned(), Some(Box::new(here)));
    html! {
        <Body>
            {"If you agree the answers together, "}
            <a href={route.to_string()}>{"choose 'A team together' as who is answering"}</a>
            {". The results then say so."}
        </Body>
    }
}
