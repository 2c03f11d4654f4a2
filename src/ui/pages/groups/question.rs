//! One question with what each group said, in short and in its theme.
//!
//! It must not say anything by the drawing alone.

use yew::prelude::*;

use crate::engine::groups::GroupQuestion;
use crate::engine::instrument::Theme;
use crate::ui::chart::group_figure;
use crate::ui::nhsuk::{Details, Heading, HeadingLevel, List, Size, Tag, TagColour};

/// A question on which groups differ.
pub fn gap_item(question: &GroupQuestion) -> Html {
    html! {
        <li key={question.id} class="app-groups__gap">
            <p class="app-groups__question">
                <strong>{question.text}</strong>{" "}
                <Tag colour={TagColour::Grey}>{question.gap}</Tag>
            </p>
            <p class="app-groups__words">{&question.direction}</p>
            <p class="app-groups__words">{question.study}</p>
        </li>
    }
}

/// The questions of a theme: the drawing, and the study's topics beside it.
pub fn theme_part(theme: &'static Theme, questions: &[GroupQuestion]) -> Html {
    html! {
        <section key={theme.id} aria-labelledby={format!("groups-{}", theme.id)}>
            <Heading level={HeadingLevel::H3} size={Size::S} id={format!("groups-{}", theme.id)}>
                {theme.name}
            </Heading>
            {group_figure(theme.name, questions)}
            {topics(questions)}
        </section>
    }
}

/// What groups in the study said of the same topics, each topic once.
fn topics(questions: &[GroupQuestion]) -> Html {
    let mut topics: Vec<&GroupQuestion> = Vec::new();
    for question in questions.iter().filter(|question| question.topic.is_some()) {
        if !topics.iter().any(|each| each.topic == question.topic) {
            topics.push(question);
        }
    }
    if topics.is_empty() {
        return Html::default();
    }
    html! {
        <Details summary="What groups said in the study">
            {for topics.into_iter().map(|question| html! {
                <div key={question.id}>
                    <p class="app-groups__question"><strong>{question.topic}</strong></p>
                    <List>
                        {for question.views.iter().map(|(who, said)| html! {
                            <li key={*who}>{who}{": "}{said}</li>
                        })}
                    </List>
                </div>
            })}
        </Details>
    }
}
