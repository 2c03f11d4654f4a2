//! Findings of the study, each with where it stands, who said it and how widely it rests.
//!
//! It must not claim more than the finding's own words.

use yew::prelude::*;

use super::nhsuk::{List, ListKind};
use crate::engine::instrument::{Contested, Finding, FindingStatus};

/// What a [`FindingList`] is made of.
#[derive(Properties, PartialEq)]
pub struct FindingListProps {
    /// The findings.
    pub findings: &'static [&'static Finding],
}

/// A list of findings.
#[component]
pub fn FindingList(props: &FindingListProps) -> Html {
    html! {
        <List kind={ListKind::Plain}>
            {for props.findings.iter().map(|finding| html! {
                <li key={finding.id} class="app-finding">
                    <p class="app-finding__text">{finding.text}</p>
                    <p class="app-finding__source">{source_in_words(finding)}</p>
                    if let Some(words) = contested_in_words(finding.contested) {
                        <p class="app-finding__contested">{words}</p>
                    }
                </li>
            })}
        </List>
    }
}

/// Where a finding stands, what kind of statement it is, who said it and how widely it rests.
pub fn source_in_words(finding: &Finding) -> String {
    let kind = match finding.status {
        FindingStatus::Shown => "Reported by people who took part",
        FindingStatus::Suggested => "The authors' reading, not a measured result",
        FindingStatus::OutsideEvidence => "From other work that the authors cite",
        FindingStatus::OurCount => "Counted by us from the study's tables",
    };
    format!(
        "{kind}. Who said it: {}. How widely: {}. In the study: {}. Our number for this finding: {}.",
        finding.who, finding.breadth, finding.section, finding.id
    )
}

/// Who disagrees about a finding, where somebody does.
pub fn contested_in_words(contested: Contested) -> Option<&'static str> {
    match contested {
        Contested::No => None,
        Contested::MixedViews => Some("People in the study disagreed about this."),
        Contested::GroupsDiffer => Some("Groups in the study saw this differently."),
        Contested::UnclearInText => Some("The study's text is not clear about this."),
    }
}
