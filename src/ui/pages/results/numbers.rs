//! Two sums of the profile, with the study's own figures beside them.
//!
//! It must not give a target, a colour or a normal range.

use yew::prelude::*;

use super::{PartProps, profile_address};
use crate::engine::instrument::Figure;
use crate::engine::report::{EsrReport, ShareReport};
use crate::engine::words::figure_text;
use crate::ui::chart::GapFigure;
use crate::ui::medium::OnScreen;
use crate::ui::nhsuk::{Body, BodySize, Heading, HeadingLevel, List, Size};

/// The step of the profile that asks for staff numbers.
const STEP: &str = "numbers";

/// The sums.
#[component]
pub fn Numbers(props: &PartProps) -> Html {
    let report = &props.report;
    let href = profile_address(&props.check_id, STEP);
    html! {
        <section aria-labelledby="results-numbers">
            <Heading size={Size::M} id="results-numbers">{"Staff numbers"}</Heading>
            <Body>
                {"For information only. "}
                <OnScreen><a class="app-no-print" {href}>{"Change your staff numbers"}</a></OnScreen>
            </Body>
            {share(&report.share)}
            {esr(props, &report.esr)}
        </section>
    }
}

fn share(share: &ShareReport) -> Html {
    html! {
        <>
            <Heading level={HeadingLevel::H3} size={Size::S}>
                {"Support workers as a share of imaging staff"}
            </Heading>
            <Body>{share.sentence.as_deref().or(share.missing).unwrap_or_default()}</Body>
            if share.sentence.is_some() {
                {figures(&share.figures)}
                {for share.notes.iter().map(|note| html! {
                    <Body key={*note} size={BodySize::Small}>{*note}</Body>
                })}
            }
        </>
    }
}

fn esr(props: &PartProps, esr: &EsrReport) -> Html {
    let instrument = props.app.state.instrument;
    html! {
        <>
            <Heading level={HeadingLevel::H3} size={Size::S}>
                {"The staff record (ESR) and the staff in post"}
            </Heading>
            <Body>{esr.sentence.as_deref().or(esr.missing).unwrap_or_default()}</Body>
            if let Some(over_ten) = esr.over_ten {
                <Body>{over_ten}</Body>
            }
            {figures(&esr.figures)}
            if esr.sentence.is_some() {
                <GapFigure report={props.report.clone()} />
                <Body size={BodySize::Small}>{esr.source}{" "}{instrument.caveat("numbers")}</Body>
            }
        </>
    }
}

/// Figures of the study, where there are any.
pub fn figures(figures: &[&'static Figure]) -> Html {
    if figures.is_empty() {
        return Html::default();
    }
    html! {
        <List>
            {for figures.iter().map(|figure| html! { <li key={figure.id}>{figure_text(figure)}</li> })}
        </List>
    }
}
