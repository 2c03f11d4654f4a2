//! One recommendation: what to do, its status, and, folded away, why.
//!
//! It must not rest on colour, and must say how strong the evidence is.

use yew::prelude::*;

use super::answers::{answer_list, find_out_list};
use super::links::card_id;
use super::trade_offs::topic;
use crate::engine::report::{FIRST_STEPS, FIRST_STEPS_ABOUT, PlanItem, RecommendationReport};
use crate::engine::words::figure_text;
use crate::ui::findings::FindingList;
use crate::ui::medium::OnScreen;
use crate::ui::nhsuk::{
    Body, BodySize, Details, Heading, HeadingLevel, List, Size, VisuallyHidden,
};
use crate::ui::pages::plan::item::link;
use crate::ui::route::Route;
use crate::ui::status::{action_mark, overdue_mark, status_mark};

/// One recommendation, with its actions, if it is in the plan. Its first steps are folded away,
/// unless `first` says that it comes first.
pub fn recommendation(
    check_id: &str,
    item: &RecommendationReport,
    in_plan: Option<&PlanItem>,
    first: bool,
) -> Html {
    html! {
        <li key={item.id} class="app-recommendation">
            <Heading level={HeadingLevel::H4} size={Size::S} id={card_id(item.id)}>
                <span class="app-recommendation__id">{item.id}</span>{" "}{item.text}
            </Heading>
            {labels(item)}
            {about(item)}
            if let Some(planned) = in_plan {
                {planned_actions(check_id, planned)}
            }
            if !item.first_steps.is_empty() {
                {first_steps(item, first)}
            }
            {why(check_id, item)}
        </li>
    }
}

/// The status, what is about safety, and whether people disagreed.
pub fn labels(item: &RecommendationReport) -> Html {
    html! {
        <p class="app-recommendation__labels">
            {status_mark(item.status, item.status_words)}
            if let Some(safety) = item.safety {
                <strong class="app-label app-label--safety">{safety}</strong>
            }
            if let Some(contested) = item.contested {
                <span class="app-label">{contested}</span>
            }
        </p>
    }
}

/// How strong the evidence is, and what must stand beside the recommendation.
pub fn about(item: &RecommendationReport) -> Html {
    html! {
        <>
            <p class="app-recommendation__evidence">
                if let Some((label, sentence)) = item.evidence {
                    <strong>{label}{". "}</strong>{sentence}{" "}
                }
                if item.gives_number_of_sites {
                    {item.sites}{"."}
                }
            </p>
            {for item.so_far.iter().chain(&item.notes).map(|note| html! {
                <Body key={note.clone()} size={BodySize::Small}>{note}</Body>
            })}
            {for item.figures.iter().map(|figure| html! {
                <p key={figure.id} class="app-study-figure">{figure_text(figure)}</p>
            })}
        </>
    }
}

/// The actions in short, and the way to plan them.
fn planned_actions(check_id: &str, item: &PlanItem) -> Html {
    let back = Route::Results(check_id.to_owned());
    html! {
        <div class="app-planned">
            if !item.actions.is_empty() {
                <ul class="app-planned__list" role="list">
                    {for item.actions.iter().map(|line| html! {
                        <li key={line.id.clone()}>
                            {action_mark(line.status, line.status_words)}{" "}
                            if line.overdue {
                                {overdue_mark()}{" "}
                            }
                            {&line.text}{" "}
                            <span class="app-planned__who">{&line.owner}{", "}{&line.due}{"."}</span>
                        </li>
                    })}
                </ul>
            }
            <OnScreen>
                <p class="app-planned__link app-no-print">
                    {link(check_id, item, Some(back), "Change or add actions")}
                </p>
            </OnScreen>
        </div>
    }
}

fn first_steps(item: &RecommendationReport, open: bool) -> Html {
    html! {
        <Details summary={summary(FIRST_STEPS, item)} {open}>
            <Body size={BodySize::Small}>{FIRST_STEPS_ABOUT}</Body>
            <List>
                {for item.first_steps.iter().map(|step| html! {
                    <li key={step.id}>
                        {step.text}
                        <span class="app-answer-note">{&step.follows_from}</span>
                    </li>
                })}
            </List>
        </Details>
    }
}

/// What can be unfolded, and of which recommendation for those who do not see its place.
fn summary(words: &'static str, item: &RecommendationReport) -> Html {
    html! {
        <>
            {words}
            <VisuallyHidden>{" ("}{item.id}{")"}</VisuallyHidden>
        </>
    }
}

fn why(check_id: &str, item: &RecommendationReport) -> Html {
    let heading = |words: &'static str| {
        html! { <Heading level={HeadingLevel::H5} size={Size::Xs}>{words}</Heading> }
    };
    html! {
        <Details summary={summary("Why, and what the study found", item)}>
            <Body>{&item.rule}</Body>
            if !item.answers.is_empty() {
                {heading("Your answers")}
                {answer_list(check_id, &item.answers, &card_id(item.id))}
            }
            if !item.find_out.is_empty() {
                {heading("What to find out")}
                {find_out_list(check_id, &item.find_out, &card_id(item.id), true)}
            }
            if !item.topics.is_empty() {
                {heading("What people in the study said for and against")}
                {for item.topics.iter().map(|each| topic(each, HeadingLevel::H6))}
            }
            if !item.findings.is_empty() {
                {heading("What the study found, in our words")}
                <FindingList findings={item.findings} />
            }
            <Body size={BodySize::Small} secondary=true>
                {"How the study puts it: "}{item.how}{". How widely it rests: "}{item.sites}
                {". In the study: "}{item.section}{"."}
            </Body>
        </Details>
    }
}
