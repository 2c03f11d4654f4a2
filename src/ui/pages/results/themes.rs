//! The nine themes: the figure, then each theme with its answers.
//!
//! It must not rank them.

use yew::prelude::*;

use super::PartProps;
use super::answers::answer_list_with_figures;
use crate::engine::report::{AnswerLine, ThemeReport};
use crate::ui::chart::ThemeFigure;
use crate::ui::nhsuk::{Body, BodySize, Details, Heading, HeadingLevel, Size};

/// The themes.
#[component]
pub fn Themes(props: &PartProps) -> Html {
    let report = &props.report;
    html! {
        <section aria-labelledby="results-themes">
            <Heading size={Size::M} id="results-themes">{"The 9 themes"}</Heading>
            <ThemeFigure report={report.clone()} />
            <Heading level={HeadingLevel::H3} size={Size::S}>{"Your answers in each theme"}</Heading>
            <Body>
                {"Where the study gives a number, it stands beside your answer. "}
                {props.app.state.instrument.caveat("numbers")}
            </Body>
            {for report.themes.iter().map(|theme| details(&props.check_id, theme))}
        </section>
    }
}

fn details(check_id: &str, theme: &ThemeReport) -> Html {
    let summary = format!("{}: {}", theme.name, theme.words);
    html! {
        <Details key={theme.id} {summary}>
            <Body>{theme.about}</Body>
            <Body>
                {&theme.known}{" "}{theme.range.as_deref().unwrap_or_default()}{" "}{&theme.low}
            </Body>
            {for theme.notes.iter().map(|note| html! { <Body key={note.clone()}>{note}</Body> })}
            {answer_list_with_figures(check_id, &theme.answers)}
            {more(check_id, "Ideas, which do not count in the theme", &theme.ideas)}
            {more(check_id, "Not scored", &theme.described)}
            <Body size={BodySize::Small} secondary=true>
                {"In the study: "}{theme.section}{"."}
            </Body>
        </Details>
    }
}

/// Answers that do not count in the theme.
fn more(check_id: &str, heading: &'static str, answers: &[AnswerLine]) -> Html {
    if answers.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <Heading level={HeadingLevel::H4} size={Size::Xs}>{heading}</Heading>
            {answer_list_with_figures(check_id, answers)}
        </>
    }
}
