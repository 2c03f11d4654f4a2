//! The end of a meeting: what is answered, what is left, what was noted, and what to do with it.
//!
//! It must not say what the answers are worth: that is the results'.

use yew::prelude::*;

use super::StageProps;
use crate::engine::answers::Answer;
use crate::engine::assessment::Assessment;
use crate::engine::instrument::Question;
use crate::engine::progress::{is_answered, progress_of_all};
use crate::engine::words::count_text;
use crate::ui::context::is_example;
use crate::ui::focus::use_page;
use crate::ui::nhsuk::{
    Action, BackLink, Body, BodySize, Button, ButtonGroup, ButtonVariant, Details, GridColumn,
    GridRow, Heading, HeadingLevel, List, Size, SummaryList, SummaryRow,
};
use crate::ui::route::{Agenda, Route, Via};

/// The end of a meeting.
#[component]
pub fn End(props: &StageProps) -> Html {
    let title = "End of the meeting";
    use_page(&(), &AttrValue::from(format!("{title} - RoleCheck")));
    let check = &props.check;
    let instrument = props.app.state.instrument;
    let all = instrument.questions.iter().copied();
    let shown: Vec<&'static Question> = all.filter(|each| each.is_shown(check)).collect();
    let progress = progress_of_all(check, instrument);
    let with = |is_meant: &dyn Fn(&Question) -> bool| -> Vec<&'static Question> {
        (shown.iter().copied())
            .filter(|question| is_meant(question))
            .collect()
    };
    let open = with(&|question| !is_answered(check, question));
    let unknown = with(&|question| check.answers.get(question.id) == Some(&Answer::DontKnow));
    let noted = with(&|question| !check.answers.note(question.id).trim().is_empty());
    html! {
        <GridRow>
            <GridColumn>
                <BackLink href={Route::Meeting(check.id.clone()).to_string()} text="Back to the meeting" />
                <Heading level={HeadingLevel::H1} size={Size::L}>{title}</Heading>
                <Body size={BodySize::Lede}>
                    {format!("{} of {} questions have an answer.", progress.done, progress.of)}
                </Body>
                <Body>{"Not all of them are scored, so the results speak of fewer questions."}</Body>
                if !is_example(check) {
                    <Body>{"Your answers and notes are kept in this check on this device. Save a \
                        file to keep them for sure, or to go on elsewhere."}</Body>
                }
                <ButtonGroup>
                    <Button href={Route::Results(check.id.clone()).to_string()}>
                        {if progress.is_complete() { "See the results" } else { "See the results so far" }}
                    </Button>
                    <Button
                        variant={ButtonVariant::Secondary}
                        href={Route::SaveFile(check.id.clone(), None).to_string()}
                    >
                        {"Save a file"}
                    </Button>
                    <a class="nhsuk-link" href={Route::Tasks(check.id.clone()).to_string()}>
                        {"Task list"}
                    </a>
                </ButtonGroup>
                {notes(check, &noted)}
                {left(check, "Without an answer", &open)}
                {left(check, "Answered with 'I do not know'", &unknown)}
            </GridColumn>
        </GridRow>
    }
}

fn route(check: &Assessment, question: &Question) -> String {
    let via = Via::Meeting(Agenda::All);
    Route::Question(check.id.clone(), via, question.id.to_owned()).to_string()
}

/// What people disagreed about, to be read out before they leave.
fn notes(check: &Assessment, noted: &[&'static Question]) -> Html {
    if noted.is_empty() {
        return Html::default();
    }
    let rows: Vec<SummaryRow> = noted
        .iter()
        .map(|question| {
            SummaryRow::new(question.text, check.answers.note(question.id).to_owned())
                .action(Action::link("Change", route(check, question)).of(question.text))
        })
        .collect();
    html! {
        <>
            <Heading size={Size::M}>{"Your notes"}</Heading>
            <Body>{"Read them out before people leave, and check that they name nobody."}</Body>
            <SummaryList {rows} />
        </>
    }
}

fn left(check: &Assessment, what: &str, questions: &[&'static Question]) -> Html {
    if questions.is_empty() {
        return Html::default();
    }
    html! {
        <Details summary={format!("{what}: {}", count_text(questions.len(), "question"))}>
            <List>
                {for questions.iter().map(|question| html! {
                    <li key={question.id}>
                        <a href={route(check, question)}>{question.text}</a>
                    </li>
                })}
            </List>
        </Details>
    }
}
