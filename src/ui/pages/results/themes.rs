//! The nine themes: the figure, then each theme with its answers.
//!
//! It must not rank them.

use yew::prelude::*;

use super::PartProps;
use super::answers::answer_list_with_figures;
use crate::engine::report::{AnswerLine, ThemeReport};
use crate::engine::words::count_text;
use crate::ui::chart::ThemeFigure;
use crate::ui::nhsuk::{Body, BodySize, Details, Heading, HeadingLevel, Size};

/// The themes at a glance.
#[component]
pub fn Themes(props: &PartProps) -> Html {
    let instrument = props.app.state.instrument;
    html! {
        <section aria-labelledby="results-themes">
            <Heading size={Size::M} id="results-themes">{"The 9 themes"}</Heading>
            <Body>{instrument.caveat("no-overall")}{" "}{instrument.caveat("theme")}</Body>
            <ThemeFigure report={props.report.clone()} />
        </section>
    }
}

/// The answers of each theme.
#[component]
pub fn ThemeAnswers(props: &PartProps) -> Html {
    let (nothing, some): (Vec<&ThemeReport>, Vec<&ThemeReport>) =
        (props.report.themes.iter()).partition(|theme| theme.says_nothing());
    let check_id = &props.check_id;
    html! {
        <section aria-labelledby="results-theme-answers">
            <Heading size={Size::M} id="results-theme-answers">
                {"Your answers in each theme"}
            </Heading>
            <Body>
                {"Where the study gives a number, it stands beside your answer. "}
                {props.app.state.instrument.caveat("numbers")}
            </Body>
            {for some.into_iter().map(|theme| details(check_id, theme))}
            if !nothing.is_empty() {
                <Details
                    summary={format!("{} without enough answers", count_text(nothing.len(), "theme"))}
                >
                    {for nothing.into_iter().map(|theme| details(check_id, theme))}
                </Details>
            }
        </section>
    }
}

fn details(check_id: &str, theme: &ThemeReport) -> Html {
    let summary = format!("{}: {}", theme.name, theme.words);
    let place = AttrValue::from(format!("results-theme-{}", theme.id));
    html! {
        <Details key={theme.id} id={place.clone()} {summary}>
            <Body>{theme.about}</Body>
            <Body>
                {&theme.known}{" "}{theme.range.as_deref().unwrap_or_default()}{" "}{&theme.low}
            </Body>
            {for theme.notes.iter().map(|note| html! { <Body key={note.clone()}>{note}</Body> })}
            {answer_list_with_figures(check_id, &theme.answers, &place)}
            {more(check_id, "Ideas, which do not count in the theme", &theme.ideas, &place)}
            {more(check_id, "Not scored", &theme.described, &place)}
            <Body size={BodySize::Small} secondary=true>
                {"In the study: "}{theme.section}{"."}
            </Body>
        </Details>
    }
}

/// Answers that do not count in the theme.
fn more(check_id: &str, heading: &'static str, answers: &[AnswerLine], place: &AttrValue) -> Html {
    if answers.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <Heading level={HeadingLevel::H3} size={Size::Xs}>{heading}</Heading>
            {answer_list_with_figures(check_id, answers, place)}
        </>
    }
}
