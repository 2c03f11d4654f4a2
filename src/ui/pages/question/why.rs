//! Why a question is asked: our words, and what the study found.
//!
//! It must not hint at which answer is worth more.

use yew::prelude::*;

use crate::ui::context::App;
use crate::ui::findings::FindingList;
use crate::ui::nhsuk::{Body, Details};

/// What [`Why`] is made of.
#[derive(Properties, PartialEq)]
pub struct WhyProps {
    /// The state, the surroundings, and the ways to change them.
    pub app: App,
    /// The question's place in the question set.
    pub place: usize,
}

/// The id of the reasons for a question.
pub fn why_id(question: &str) -> String {
    format!("{question}-why")
}

/// 'Why we ask this', folded away: a few words first, and the findings folded below them.
#[component]
pub fn Why(props: &WhyProps) -> Html {
    let instrument = props.app.state.instrument;
    let Some(question) = instrument.questions.get(props.place) else {
        return Html::default();
    };
    let evidence = question.evidence.and_then(|grade| {
        instrument
            .evidence_labels
            .iter()
            .find(|label| label.grade == grade)
    });
    html! {
        <Details summary="Why we ask this" id={why_id(question.id)}>
            <Body>{question.why}</Body>
            if let Some(evidence) = evidence {
                <Body><strong>{evidence.label}{". "}</strong>{evidence.beside_label}</Body>
            } else {
                <Body>{"This question describes your department. It never counts for or against \
                    you."}</Body>
            }
            if !question.findings.is_empty() {
                <Details summary="What the study found, in our words">
                    <FindingList findings={question.findings} />
                </Details>
            }
        </Details>
    }
}
