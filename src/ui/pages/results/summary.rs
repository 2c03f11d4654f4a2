//! The top of the results: safety first, then the short of it, then where to find the rest.
//!
//! It must not give one number or grade for everything.

use yew::prelude::*;

use super::PartProps;
use super::answers::{answer_list, question_href};
use crate::engine::report::CompletenessReport;
use crate::ui::focus::focus_link;
use crate::ui::medium::InnerLink;
use crate::ui::nhsuk::{
    Body, Details, GridColumn, GridRow, Heading, HeadingLevel, InsetText, List, Size,
    WarningCallout,
};
use crate::ui::route::Route;

/// Safety questions with a low answer.
#[component]
pub fn Safety(props: &PartProps) -> Html {
    let answers = &props.report.safety;
    if answers.is_empty() {
        return Html::default();
    }
    let instrument = props.app.state.instrument;
    html! {
        <GridRow>
            <GridColumn>
                <WarningCallout heading="Check this for safety" heading_level={HeadingLevel::H2}>
                    <Body>{instrument.caveat("safety")}</Body>
                    <List>
                        {for answers.iter().map(|answer| html! {
                            <li key={answer.id}>
                                <InnerLink href={question_href(&props.check_id, answer.id)}>
                                    {answer.question}
                                </InnerLink>
                                {" You said: "}<strong>{&answer.answer}</strong>
                            </li>
                        })}
                    </List>
                </WarningCallout>
            </GridColumn>
        </GridRow>
    }
}

/// The short of it.
#[component]
pub fn Summary(props: &PartProps) -> Html {
    let instrument = props.app.state.instrument;
    let completeness = &props.report.completeness;
    html! {
        <GridRow>
            <GridColumn>
                <Heading size={Size::M} id="results-short">{"In short"}</Heading>
                if completeness.nothing_known {
                    <InsetText>
                        <Body>
                            {"There is nothing to show yet. Results begin with your first answer. "}
                            <a href={Route::Tasks(props.check_id.to_string()).to_string()}>
                                {"Go to the task list"}
                            </a>
                        </Body>
                    </InsetText>
                }
                <Body><strong>{"Recommendations: "}</strong>{&props.report.recommendations.counts}</Body>
                <Body><strong>{"Answers: "}</strong>{&completeness.sentence}</Body>
                {parts(completeness)}
                {missing(&props.check_id, completeness)}
                if !completeness.left_out.is_empty() {
                    <Details summary="The questions that are left out">
                        if completeness.any_not_applicable {
                            <Body>{instrument.caveat("not-applicable")}</Body>
                        }
                        {answer_list(&props.check_id, &completeness.left_out)}
                    </Details>
                }
                <Body>{instrument.caveat("no-overall")}{" "}{instrument.caveat("theme")}</Body>
            </GridColumn>
        </GridRow>
    }
}

fn parts(completeness: &CompletenessReport) -> Html {
    if completeness.parts.is_empty() {
        return Html::default();
    }
    html! {
        <List>
            {for completeness.parts.iter().map(|part| html! { <li key={part.clone()}>{part}</li> })}
        </List>
    }
}

fn missing(check_id: &str, completeness: &CompletenessReport) -> Html {
    if completeness.missing.is_empty() {
        return Html::default();
    }
    let summary = match completeness.n_missing {
        1 => "The question without a known answer".to_owned(),
        more => format!("The {more} questions without a known answer"),
    };
    html! {
        <Details {summary}>
            {for completeness.missing.iter().map(|missing| html! {
                <div key={missing.theme}>
                    <Heading level={HeadingLevel::H3} size={Size::Xs}>{missing.theme}</Heading>
                    {answer_list(check_id, &missing.answers)}
                </div>
            })}
        </Details>
    }
}

/// Where to find what on the page.
#[component]
pub fn Contents(props: &PartProps) -> Html {
    let report = &props.report;
    let (first, open) = (
        report.recommendations.provisional,
        !report.recommendations.find_out.is_empty(),
    );
    let parts = [
        ("results-themes", "The 9 themes", true),
        ("results-find-out", "Find out first", first && open),
        ("results-recommendations", "What the study points to", true),
        ("results-find-out", "What to find out", !first && open),
        ("results-deployment", "How support workers are placed", true),
        (
            "results-choices",
            "Choices without a right answer",
            !report.choices.is_empty(),
        ),
        ("results-numbers", "Staff numbers", true),
        ("results-titles", "Job titles", true),
        ("results-next", "What next", true),
    ];
    html! {
        <nav class="app-contents app-no-print" aria-label="On this page">
            <p class="app-contents__title">{"On this page"}</p>
            <ul class="nhsuk-list" role="list">
                {for parts.into_iter().filter(|(.., shown)| *shown).map(|(id, words, _)| html! {
                    <li key={words}>
                        <a href={format!("#{id}")} onclick={focus_link(&AttrValue::Static(id))}>
                            {words}
                        </a>
                    </li>
                })}
            </ul>
        </nav>
    }
}
