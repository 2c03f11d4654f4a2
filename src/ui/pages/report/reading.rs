//! The title page, and how to read the report.
//!
//! It must claim no more than the study does: all of the caveats stand here (`instrument.md` 5.2).

use yew::prelude::*;

use super::document::Content;
use super::included::{Included, Part};
use crate::engine::instrument::Instrument;
use crate::engine::report::LEVEL_WORDS;
use crate::engine::words::date_text;
use crate::ui::context::{App, is_example, name_of};
use crate::ui::nhsuk::{
    Body, Heading, HeadingLevel, InsetText, List, ListKind, Size, SummaryList, SummaryRow,
};
use crate::ui::pages::results::meta;

/// Where the study can be read.
const STUDY_ADDRESS: &str = "https://doi.org/10.1002/hpm.70005";

/// What a [`TitlePage`] is made of.
#[derive(Properties, PartialEq)]
pub struct TitlePageProps {
    /// The state and the surroundings.
    pub app: App,
    /// What there is to show.
    pub content: Content,
    /// What is in the report.
    pub included: Included,
}

/// The title page.
#[component]
pub fn TitlePage(props: &TitlePageProps) -> Html {
    let instrument = props.app.state.instrument;
    let check = &props.content.copy.check;
    let parts = Part::ALL
        .into_iter()
        .filter(|part| props.included.has(*part));
    html! {
        <header class="app-report__title">
            <Heading size={Size::Xl} id="report-title" caption="RoleCheck report">
                {name_of(check)}
            </Heading>
            if is_example(check) {
                <Body>
                    <strong>{"This is an example. "}</strong>{"The department is made up."}
                </Body>
            }
            {meta(check)}
            <Body>{"Printed on "}{date_text(&props.content.today)}</Body>
            <InsetText>
                <Body>{instrument.caveat("start-not-a-test")}</Body>
                <Body>{instrument.caveat("start-listened")}</Body>
                <Body>{instrument.caveat("sharing")}</Body>
            </InsetText>
            <Heading level={HeadingLevel::H3} size={Size::S}>{"In this report"}</Heading>
            <List>
                <li>{"How to read this report"}</li>
                {for parts.map(|part| html! { <li key={part.id()}>{part.title()}</li> })}
            </List>
        </header>
    }
}

/// What [`Reading`] is made of.
#[derive(Properties, PartialEq)]
pub struct ReadingProps {
    /// The state and the surroundings.
    pub app: App,
    /// Staff numbers under 5 and names of hospitals are shown.
    pub exact: bool,
}

/// How to read the report.
#[component]
pub fn Reading(props: &ReadingProps) -> Html {
    let instrument = props.app.state.instrument;
    html! {
        <section
            class="app-report__part app-report__part--new-page"
            aria-labelledby="report-reading"
        >
            <Heading size={Size::M} id="report-reading">{"How to read this report"}</Heading>
            <SummaryList rows={rows(instrument, props.exact)} />
            <Heading level={HeadingLevel::H3} size={Size::S}>{"The study"}</Heading>
            <Body>
                {"Sarah Etty, Beverly Snaith, Robert Appleyard and Julie Nightingale, \
                \u{2018}What is Your Job?\u{2019}, International Journal of Health Planning and \
                Management, 2025: "}
                <a class="app-address" href={STUDY_ADDRESS}>{STUDY_ADDRESS}</a>
            </Body>
            <Body>{instrument.caveat("related-work")}</Body>
            <Body>
                {format!(
                    "Question set: {} {}. RoleCheck {}.",
                    instrument.id, instrument.version, env!("CARGO_PKG_VERSION")
                )}
            </Body>
        </section>
    }
}

fn rows(instrument: &'static Instrument, is_exact: bool) -> Vec<SummaryRow> {
    let caveats = |ids: &[&str]| {
        let texts = ids
            .iter()
            .map(|id| html! { <Body>{instrument.caveat(id)}</Body> });
        html! { <>{for texts}</> }
    };
    let mut rows = vec![
        SummaryRow::new("Answers", levels()),
        SummaryRow::new("Gaps", caveats(&["not-enough", "not-applicable"])),
        SummaryRow::new("Themes", caveats(&["theme", "no-overall"])),
        SummaryRow::new("How strong the evidence is", evidence(instrument)),
        SummaryRow::new("Safety", caveats(&["safety"])),
        SummaryRow::new("How support workers are placed", caveats(&["deployment"])),
        SummaryRow::new("Pay bands", caveats(&["pay-bands"])),
        SummaryRow::new("The study\u{2019}s numbers", caveats(&["numbers"])),
        SummaryRow::new("Who took part", caveats(&["views-of-others", "scope"])),
        SummaryRow::new("Privacy", caveats(&["privacy"])),
    ];
    if !is_exact {
        rows.push(SummaryRow::new(
            "Small numbers",
            "Staff numbers under 5 are printed as \u{2018}fewer than 5\u{2019}. Totals from which they \
             could be worked out are left out. Hospitals have letters instead of names.",
        ));
    }
    rows
}

fn levels() -> Html {
    html! {
        <>
            <Body>
                {"Each scored question has 5 levels. They are an order, set by us. From low to high:"}
            </Body>
            <List kind={ListKind::Number}>
                {for LEVEL_WORDS.iter().map(|words| html! { <li key={*words}>{*words}</li> })}
            </List>
        </>
    }
}

fn evidence(instrument: &'static Instrument) -> Html {
    html! {
        <List>
            {for instrument.evidence_labels.iter().map(|label| html! {
                <li key={label.label}><strong>{label.label}{". "}</strong>{label.sentence}</li>
            })}
        </List>
    }
}
