//! Topics without a right answer: what people in the study said for and against.
//!
//! It must not set one way above another, in words or in looks.

use yew::prelude::*;

use super::PartProps;
use super::numbers::figures;
use crate::engine::report::{CardReport, TopicReport};
use crate::ui::nhsuk::{
    Body, Details, Heading, HeadingLevel, Size, SummaryBorder, SummaryList, SummaryRow,
};

/// The topics that the department said something about.
#[component]
pub fn ChoicesPart(props: &PartProps) -> Html {
    let topics = &props.report.choices;
    if topics.is_empty() {
        return Html::default();
    }
    html! {
        <section aria-labelledby="results-choices">
            <Heading size={Size::M} id="results-choices">{"Choices without a right answer"}</Heading>
            <Body>
                {"You told us how you do these. None of them is scored: the study does not say \
                what is best. Use them to talk."}
            </Body>
            {for topics.iter().map(|each| html! {
                <Details key={each.id} summary={each.topic}>
                    {topic(each, HeadingLevel::H3)}
                </Details>
            })}
        </section>
    }
}

/// What the department said, and what people said of it.
pub fn topic(topic: &TopicReport, level: HeadingLevel) -> Html {
    html! {
        <div key={topic.id}>
            if !topic.said.is_empty() {
                <Body><strong>{&topic.said}</strong></Body>
            }
            if let Some(caveat) = topic.caveat {
                <Body>{caveat}</Body>
            }
            {figures(&topic.figures)}
            {for topic.cards.iter().map(|each| card(each, level))}
        </div>
    }
}

fn card(card: &CardReport, level: HeadingLevel) -> Html {
    let rows = vec![
        SummaryRow::new("Said for it", card.said_for),
        SummaryRow::new("Said against it, or not known", card.said_against),
        SummaryRow::new("Ask yourselves", card.ask),
    ];
    html! {
        <div key={card.name} class="app-trade-off">
            <Heading {level} size={Size::Xs}>{card.name}</Heading>
            <SummaryList {rows} border={SummaryBorder::NotLast} />
            if !card.source.is_empty() {
                <p class="app-trade-off__source">{&card.source}</p>
            }
        </div>
    }
}
