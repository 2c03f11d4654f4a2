//! The whole check on one page: how much is known, safety, themes, and what to do and find out first.
//!
//! It must fit on one page, and must not give one number or grade for everything.

use yew::prelude::*;

use super::document::Content;
use crate::engine::report::{FindOutGroup, RecommendationsReport};
use crate::engine::words::count_text;
use crate::ui::chart::ThemeFigure;
use crate::ui::context::App;
use crate::ui::nhsuk::{Body, Heading, Size};
use crate::ui::pages::results::{InShort, PartProps, Safety};

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
    let of_results = || PartProps {
        app: props.app.clone(),
        check_id: AttrValue::from(props.content.copy.check.id.clone()),
        report: report.clone(),
        plan: props.content.plan.clone(),
    };
    html! {
        <section class="app-report__summary" aria-labelledby="report-summary">
            <Heading size={Size::M} id="report-summary">{"Summary"}</Heading>
            <Safety ..of_results() />
            <InShort ..of_results() />
            <ThemeFigure report={report.clone()} short=true />
            {find_out(&report.recommendations)}
            <Body>{instrument.caveat("no-overall")}{" "}{instrument.caveat("theme")}</Body>
        </section>
    }
}

fn find_out(report: &RecommendationsReport) -> Html {
    let from = |group: &FindOutGroup| {
        format!(
            "{}: {}",
            group.heading,
            count_text(group.lines.len(), "answer")
        )
    };
    let groups: Vec<String> = report.find_out.iter().map(from).collect();
    html! {
        if !groups.is_empty() {
            <Body><strong>{"Whom to ask: "}</strong>{groups.join("; ")}{"."}</Body>
        }
    }
}
