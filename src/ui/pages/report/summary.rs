//! The whole check on one page: how much is known, safety, themes, and what to do and find out first.
//!
//! It must fit on one page, and must not give one number or grade for everything.

use yew::prelude::*;

use super::document::Content;
use crate::engine::report::{CompletenessReport, FindOutGroup, RecommendationsReport};
use crate::engine::scores::Priority;
use crate::engine::words::count_text;
use crate::ui::chart::ThemeFigure;
use crate::ui::context::App;
use crate::ui::nhsuk::{Body, Heading, HeadingLevel, List, Size};
use crate::ui::pages::results::{PartProps, Safety};

/// What parts of the document that are not of the results are made of.
#[derive(Properties)]
pub struct ContentProps {
    /// The state and the surroundings.
    pub app: App,
    /// What there is to show.
    pub content: Content,
}

impl PartialEq for ContentProps {
    /// The same as long as the content is the very same value.
    fn eq(&self, other: &Self) -> bool {
        self.content == other.content
    }
}

/// The summary.
#[component]
pub fn SummaryPart(props: &ContentProps) -> Html {
    let report = &props.content.report;
    let instrument = props.app.state.instrument;
    let safety = PartProps {
        app: props.app.clone(),
        check_id: AttrValue::from(props.content.copy.check.id.clone()),
        report: report.clone(),
        plan: props.content.plan.clone(),
    };
    html! {
        <section class="app-report__summary" aria-labelledby="report-summary">
            <Heading size={Size::M} id="report-summary">{"Summary"}</Heading>
            <Body><strong>{"Answers: "}</strong>{completeness(&report.completeness)}</Body>
            <Safety ..safety />
            <ThemeFigure report={report.clone()} short=true />
            <Body>
                <strong>{"Recommendations: "}</strong>{&report.recommendations.counts}
            </Body>
            {do_first(&report.recommendations)}
            {find_out(&report.recommendations)}
            <Body>{instrument.caveat("no-overall")}{" "}{instrument.caveat("theme")}</Body>
        </section>
    }
}

fn completeness(report: &CompletenessReport) -> String {
    match report.parts.as_slice() {
        [] => report.sentence.clone(),
        parts => format!("{} The others: {}.", report.sentence, parts.join("; ")),
    }
}

fn do_first(report: &RecommendationsReport) -> Html {
    let first = (report.open.iter()).find(|group| group.priority == Priority::DoFirst);
    html! {
        <>
            <Heading level={HeadingLevel::H3} size={Size::S}>{"What to do first"}</Heading>
            if let Some(group) = first {
                <List>
                    {for group.items.iter().map(|item| html! {
                        <li key={item.id}>
                            {item.id}{" "}{item.text}{" "}
                            <strong>
                                {item.status_words}
                                if let Some(safety) = item.safety {
                                    {". "}{safety}
                                }
                            </strong>
                        </li>
                    })}
                </List>
            } else if report.provisional {
                <Body>{"We do not say yet what to do first. Find out more answers first."}</Body>
            } else {
                <Body>{"No recommendation is in this group."}</Body>
            }
        </>
    }
}

fn find_out(report: &RecommendationsReport) -> Html {
    let from = |group: &FindOutGroup| {
        format!(
            "{} from {}",
            count_text(group.lines.len(), "answer"),
            group.who
        )
    };
    let groups: Vec<String> = report.find_out.iter().map(from).collect();
    html! {
        <>
            <Heading level={HeadingLevel::H3} size={Size::S}>{"What to find out"}</Heading>
            <Body>
                if groups.is_empty() {
                    {"No recommendation waits for an answer."}
                } else {
                    {"Some recommendations wait for "}{groups.join("; ")}{"."}
                }
            </Body>
        </>
    }
}
