//! The group view in words: the largest gaps first, agreement on low answers, then theme by theme,
//! with what the study says beside.
//!
//! It must not say 'all' of people, and must not call a gap somebody's error.

use std::cmp::Reverse;

use super::shown::{Beside, Share, ShownAnswer, ShownGroups, ShownPeople, ShownQuestion};
use super::{ComparedGroup, GapSize};
use crate::engine::fraction::Fraction;
use crate::engine::instrument::{Group, GroupTopic, Instrument, Question, Theme};
use crate::engine::words::group_name;

/// Gaps of this kind come first, and no more than so many are said in short.
const MOST_IN_SHORT: usize = 6;

/// The group view in words.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupsReport {
    /// The groups, how many people of each are counted, and what else is to be said.
    pub groups: Vec<GroupLine>,
    /// The questions with the largest gaps, the largest first.
    pub gaps: Vec<GroupQuestion>,
    /// The questions on which the groups agree at a low level.
    pub low: Vec<GroupQuestion>,
    /// All questions by theme, those without any left out.
    pub themes: Vec<(&'static Theme, Vec<GroupQuestion>)>,
}

/// One group and how many of it are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupLine {
    /// Which.
    pub group: ComparedGroup,
    /// Its name: 'Managers and leads'.
    pub name: &'static str,
    /// How many people, in words.
    pub people: String,
    /// Whether its answers are shown.
    pub is_shown: bool,
}

/// One question in words.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupQuestion {
    /// Its id.
    pub id: &'static str,
    /// Its words.
    pub text: &'static str,
    /// What each group said, the groups in order.
    pub answers: Vec<AnswerWords>,
    /// How far apart they are: 'Large gap'; empty where that is not said.
    pub gap: &'static str,
    /// The groups are close to each other.
    pub is_alike: bool,
    /// The groups at the two ends with their answers: 'Managers and leads: Mostly. Support workers:
    /// A little.'; empty without a gap.
    pub direction: String,
    /// What the study says of it; empty for a question without a gap or topic.
    pub study: &'static str,
    /// The study's topic.
    pub topic: Option<&'static str>,
    /// What groups in the study said: who and what.
    pub views: Vec<(&'static str, &'static str)>,
}

/// What one group said, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerWords {
    /// Which.
    pub group: ComparedGroup,
    /// Its name.
    pub name: &'static str,
    /// What it said.
    pub words: String,
    /// Where its mark stands on the levels.
    pub median: Option<Fraction>,
    /// The department's own answer stands for it.
    pub is_department: bool,
    /// The group is shown, if not in this question; or the department stands for it.
    pub group_is_shown: bool,
}

impl GroupsReport {
    /// The words for what may be shown.
    pub fn new(instrument: &'static Instrument, shown: &ShownGroups) -> Self {
        let is_shown = |group: ComparedGroup| {
            (shown.groups.iter()).any(|each| each.group == group && each.is_shown())
        };
        let in_words = |question: &ShownQuestion| {
            let asked = instrument.question(question.id)?;
            Some(GroupQuestion::new(instrument, asked, question, &is_shown))
        };
        let mut apart: Vec<&ShownQuestion> = (shown.questions.iter())
            .filter(|question| (question.gap).is_some_and(|gap| gap.size > GapSize::Similar))
            .collect();
        apart.sort_by_key(|question| Reverse(question.gap.map(|gap| gap.distance)));
        let n_large = apart.iter().filter(|question| is_large(question)).count();
        apart.truncate(n_large.max(MOST_IN_SHORT));
        let themes = (instrument.themes.iter()).map(|theme| {
            let own = (shown.questions.iter()).filter(|question| {
                (instrument.question(question.id)).is_some_and(|each| each.theme.id == theme.id)
            });
            (*theme, own.filter_map(in_words).collect::<Vec<_>>())
        });
        Self {
            groups: (shown.groups.iter())
                .map(|each| GroupLine {
                    group: each.group,
                    name: group_title(each.group),
                    people: people_words(each.people),
                    is_shown: each.is_shown(),
                })
                .collect(),
            gaps: apart.into_iter().filter_map(in_words).collect(),
            low: (shown.questions.iter().filter(|question| question.is_low))
                .filter_map(in_words)
                .collect(),
            themes: themes
                .filter(|(_, questions)| !questions.is_empty())
                .collect(),
        }
    }
}

fn is_large(question: &ShownQuestion) -> bool {
    (question.gap).is_some_and(|gap| gap.size == GapSize::Large)
}

impl GroupQuestion {
    fn new(
        instrument: &'static Instrument,
        asked: &'static Question,
        shown: &ShownQuestion,
        is_shown: &dyn Fn(ComparedGroup) -> bool,
    ) -> Self {
        let answers: Vec<AnswerWords> = (shown.answers.iter())
            .map(|(group, answer)| AnswerWords {
                group: *group,
                name: group_title(*group),
                words: answer_words(asked, answer),
                median: answer.median(),
                group_is_shown: is_shown(*group) || *answer != ShownAnswer::NotShown,
                is_department: matches!(
                    answer,
                    ShownAnswer::Department(_) | ShownAnswer::DepartmentChoice(_)
                ),
            })
            .collect();
        let topic = instrument.group_topic(asked);
        let size = shown.gap.map(|gap| gap.size);
        Self {
            id: asked.id,
            text: asked.text,
            gap: size.map_or("", gap_words),
            is_alike: size == Some(GapSize::Similar),
            direction: direction(&answers, size),
            study: study_words(shown, topic),
            topic: topic.map(|topic| topic.topic),
            views: (topic.into_iter())
                .flat_map(|topic| topic.views)
                .map(|view| (view.who, view.said))
                .collect(),
            answers,
        }
    }
}

/// A group's name: 'Managers and leads'.
pub fn group_title(group: ComparedGroup) -> &'static str {
    match group {
        ComparedGroup::ManagersAndLeads => "Managers and leads",
        ComparedGroup::SupportWorkers => "Support workers",
        ComparedGroup::AssistantPractitioners => "Assistant practitioners",
        ComparedGroup::Radiographers => "Radiographers",
    }
}

/// How many people, as far as that may be said.
pub fn people_words(people: ShownPeople) -> String {
    match people {
        ShownPeople::Fewer(fewest) => format!("Fewer than {} people", fewest.number()),
        ShownPeople::AtLeast(fewest) => format!("{} people or more", fewest.number()),
        ShownPeople::People(people) => format!("{people} people"),
    }
}

impl ShownGroups {
    /// Who filled in the department's own answers that stand for managers and leads, in words.
    pub fn stands_in_words(&self) -> Option<String> {
        let group: Option<Group> = self.department_stands_in?;
        let who = group.map_or("", group_name).to_lowercase();
        Some(if who.is_empty() {
            "the department\u{2019}s own answer".to_owned()
        } else {
            format!("the department\u{2019}s own answer, filled in by {who}")
        })
    }
}

fn gap_words(size: GapSize) -> &'static str {
    match size {
        GapSize::Similar => "Similar answers",
        GapSize::Some => "Some gap",
        GapSize::Large => "Large gap",
    }
}

/// The groups from the highest answer to the lowest; those with the same answer together.
fn direction(answers: &[AnswerWords], size: Option<GapSize>) -> String {
    if size.is_none() {
        return String::new();
    }
    let mut shown: Vec<&AnswerWords> = answers
        .iter()
        .filter(|each| each.median.is_some())
        .collect();
    shown.sort_by_key(|each| Reverse(each.median));
    let lines: Vec<String> = (shown.chunk_by(|a, b| a.median == b.median))
        .map(|chunk| {
            let names: Vec<String> = (chunk.iter().enumerate())
                .map(|(place, each)| match place {
                    0 => each.name.to_owned(),
                    _ => each.name.to_lowercase(),
                })
                .collect();
            let words = chunk.first().map_or("", |each| each.words.as_str());
            format!("{}: {words}.", list(&names))
        })
        .collect();
    lines.join(" ")
}

fn list(names: &[String]) -> String {
    match names {
        // 'Managers and leads and radiographers' could be three groups.
        [first, last] if first.contains(" and ") => format!("{first}, and {last}"),
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

fn study_words(shown: &ShownQuestion, topic: Option<&'static GroupTopic>) -> &'static str {
    let Some(gap) = shown.gap else {
        return "";
    };
    match (gap.size, topic) {
        (GapSize::Similar, Some(topic)) if topic.agree => {
            "Your groups see this alike. The groups in the study did too."
        }
        (GapSize::Similar, Some(_)) => {
            "Your groups see this alike. In the study, groups saw it differently."
        }
        (GapSize::Similar, None) => "",
        (_, Some(topic)) if topic.agree => {
            "Your groups see this differently. In the study, groups agreed on it."
        }
        (_, Some(_)) if gap.with_support_workers => {
            "Your groups see this differently. The study found this too."
        }
        _ => "Your groups see this differently. The study does not cover this gap.",
    }
}

fn answer_words(question: &'static Question, answer: &ShownAnswer) -> String {
    match answer {
        ShownAnswer::NotShown => "Not enough people to show".to_owned(),
        ShownAnswer::Median(median, beside) => {
            format!(
                "{}{}",
                median_words(question, *median),
                beside_words(*beside)
            )
        }
        ShownAnswer::Department(level) => {
            median_words(question, Fraction::whole(i64::from(*level)))
        }
        ShownAnswer::DepartmentChoice(option) => option_words(question, option),
        ShownAnswer::Most(option) => format!("Most: {}", option_words(question, option)),
        ShownAnswer::Mixed => "Mixed: no answer from more than half".to_owned(),
        ShownAnswer::Shares(shares, beside) => {
            format!("{}{}", share_words(question, shares), beside_words(*beside))
        }
    }
}

fn option_words(question: &'static Question, option: &str) -> String {
    let text = question.choice(option).map_or("", |choice| choice.text);
    format!("\u{2018}{text}\u{2019}")
}

/// The answer of a level; of a half, the two that it stands between.
fn median_words(question: &'static Question, median: Fraction) -> String {
    let at = |level: i64| {
        let mut choices = question.choices().iter();
        let choice = choices.find(|choice| choice.level.map(i64::from) == Some(level));
        choice.map_or(String::new(), |choice| option_words(question, choice.id))
    };
    let lower = median.numerator().div_euclid(median.denominator());
    if median == Fraction::whole(lower) {
        return at(lower);
    }
    // Medians of many people are whole or halves, and a half can lie between far levels.
    format!("Between {} and {}", at(lower), at(lower + 1))
}

fn share_words(question: &'static Question, shares: &[(&'static str, Share)]) -> String {
    let mut sorted: Vec<&(&'static str, Share)> = (shares.iter())
        .filter(|(_, share)| *share > Share::FewOrNone)
        .collect();
    sorted.sort_by_key(|(_, share)| Reverse(*share));
    if sorted.is_empty() {
        return "Mixed: no answer from more than half".to_owned();
    }
    let words: Vec<String> = (sorted.iter())
        .map(|(option, share)| {
            let share = match share {
                Share::Most => "Most",
                Share::AboutHalf => "About half",
                Share::AboutAQuarter => "About a quarter",
                Share::FewOrNone => "Few",
            };
            format!("{share}: {}", option_words(question, option))
        })
        .collect();
    words.join("; ")
}

fn beside_words(beside: Beside) -> String {
    let part = |n: Option<u32>, words: &str| n.map(|n| format!("{n} people {words}"));
    let parts: Vec<String> = [
        part(beside.dont_know, "did not know"),
        part(beside.not_applicable, "said that it does not apply"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        String::new()
    } else {
        format!(" ({})", parts.join(", "))
    }
}
