//! The nine themes: the figure, then each theme with its answers.
//!
//! It must not rank them.

use yew::prelude::*;

use super::PartProps;
use super::answers::answer_list;
use crate::engine::report::ThemeReport;
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
            {answer_list(check_id, &theme.answers)}
            if !theme.ideas.is_empty() {
                <Heading level={HeadingLevel::H4} size={Size::Xs}>
                    {"Ideas, which do not count in the theme"}
                </Heading>
                {answer_list(check_id, &theme.ideas)}
            }
            <Body size={BodySize::Small} secondary=true>
                {"Study section "}{theme.section}
            </Body>
        </Details>
    }
}
