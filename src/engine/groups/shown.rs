//! What of a tally may be shown.
//!
//! Rulings, where `instrument.md` 4.11 is silent: only people who were let out count (see
//! `tally::release`); a question is not shown for a group where too few people chose one of its
//! options, however many are in the group; of a question with levels only the median is shown,
//! whatever the size of the group; of a descriptive question the answer of more than half, and from
//! 10 people on coarse shares in words; where any group is hidden, the exact number of people in the
//! smallest of the others is held back too, or a total that is known elsewhere would give the hidden
//! number; no total is shown. It must not hold anything that may not be seen.

use super::{ComparedGroup, GapSize, gap_size, median};
use crate::engine::answers::Answer;
use crate::engine::assessment::Assessment;
use crate::engine::checks::raised_checks;
use crate::engine::fraction::Fraction;
use crate::engine::instrument::{Group, Instrument, Question, Role};
use crate::engine::readings::readings;
use crate::engine::scores::{GroupView, Reading};
use crate::engine::tally::{Counts, FewestShown, GroupCounts, HowMany, Tally, compared_questions};

/// From so many answers on more than the middle is said.
const MANY: u32 = 10;

/// All that may be shown of a tally.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownGroups {
    /// The name of the collection.
    pub name: String,
    /// Fewer people than this are not shown.
    pub fewest: FewestShown,
    /// The groups, each of the four.
    pub groups: Vec<ShownGroup>,
    /// Managers and leads are too few, so the department's own answers stand for them: who filled
    /// these in, where it is known.
    pub department_stands_in: Option<Option<Group>>,
    /// People answered after others had been let out, and wait.
    pub has_latecomers: bool,
    /// The questions that are shown for at least one group.
    pub questions: Vec<ShownQuestion>,
}

/// One group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShownGroup {
    /// Which.
    pub group: ComparedGroup,
    /// How many people of it are counted.
    pub people: ShownPeople,
}

/// How many people of a group are counted, as far as that may be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShownPeople {
    /// Nobody, or too few to show.
    Fewer(FewestShown),
    /// Enough; how many is held back.
    AtLeast(FewestShown),
    /// This many.
    People(u32),
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownQuestion {
    /// The question, by its id.
    pub id: &'static str,
    /// What each of the four groups said.
    pub answers: Vec<(ComparedGroup, ShownAnswer)>,
    /// How far they are apart; none for a descriptive question and for fewer than two groups.
    pub gap: Option<Gap>,
    /// The groups that are shown are close to each other, and none is above level 2.
    pub is_low: bool,
}

/// What a group said, as far as that may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShownAnswer {
    /// Too few people.
    NotShown,
    /// The middle answer, and what stands beside it.
    Median(Fraction, Beside),
    /// The level of the department's own answer, which stands for the group.
    Department(u8),
    /// The option of the department's own answer, which stands for the group.
    DepartmentChoice(&'static str),
    /// More than half chose this option. How many is not said, and they may be all.
    Most(&'static str),
    /// No option was chosen by more than half.
    Mixed,
    /// A coarse share for each option, in the question's order.
    Shares(Vec<(&'static str, Share)>, Beside),
}

/// How many gave no level, where that may be said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Beside {
    /// 'I do not know': at least five of at least ten, or it is not said.
    pub dont_know: Option<u32>,
    /// 'Not applicable', under the same rule.
    pub not_applicable: Option<u32>,
}

/// A coarse share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Share {
    /// Fewer people than are ever shown, or nobody.
    FewOrNone,
    /// Under three eighths.
    AboutAQuarter,
    /// From three eighths to a half.
    AboutHalf,
    /// More than half, perhaps all.
    Most,
}

/// How far the groups are apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// How far.
    pub size: GapSize,
    /// The support workers are at one end of it.
    pub with_support_workers: bool,
    /// The distance, to put the largest first.
    pub distance: Fraction,
}

impl ShownGroups {
    /// What may be shown of a tally, beside the department check that it belongs to. The tally must
    /// have been let out ([`Tally::release`]); who still waits does not count.
    pub fn new(
        instrument: &'static Instrument,
        tally: &Tally,
        department: Option<&Assessment>,
    ) -> Self {
        let fewest = tally.fewest();
        let group_of = |group| {
            (tally.released().get(&group)).filter(|counts| counts.people >= fewest.number())
        };
        let managers = ComparedGroup::ManagersAndLeads;
        let stands_in = department.filter(|_| group_of(managers).is_none());
        let levels =
            stands_in.map(|check| readings(instrument, check, &raised_checks(instrument, check)));
        let questions = compared_questions(instrument)
            .filter_map(|question| {
                let answers: Vec<_> = (ComparedGroup::ALL.into_iter())
                    .map(|group| {
                        let own = stands_in.zip(levels.as_ref()).filter(|_| group == managers);
                        let answer = match own {
                            Some((check, levels)) => {
                                own_answer(question, check, levels.of(question))
                            }
                            None => shown(question, fewest, group_of(group)),
                        };
                        (group, answer)
                    })
                    .collect();
                let from_people = (answers.iter()).any(|(_, answer)| answer.is_of_people());
                from_people.then(|| ShownQuestion::new(question, answers))
            })
            .collect();
        Self {
            name: tally.name(),
            fewest,
            groups: people(fewest, |group| Some(group_of(group)?.people)),
            department_stands_in: stands_in.map(|check| check.group),
            has_latecomers: tally.has_latecomers(),
            questions,
        }
    }

    /// What a department's results take in of it.
    pub fn for_results(&self) -> GroupView {
        let mut view = GroupView::default();
        for question in &self.questions {
            if (question.gap).is_some_and(|gap| gap.size == GapSize::Large) {
                view.large_gaps.push(question.id);
            }
            let median = question.answer(ComparedGroup::SupportWorkers);
            if let Some(ShownAnswer::Median(median, _)) = median {
                view.support_worker_medians.insert(question.id, *median);
            }
        }
        view
    }

    /// Whether nothing is shown yet.
    pub fn is_empty(&self) -> bool {
        self.questions.is_empty()
    }
}

impl ShownGroup {
    /// Whether there are enough people to show what they said.
    pub fn is_shown(&self) -> bool {
        !matches!(self.people, ShownPeople::Fewer(_))
    }
}

impl ShownQuestion {
    fn new(question: &'static Question, answers: Vec<(ComparedGroup, ShownAnswer)>) -> Self {
        let medians: Vec<_> = (answers.iter())
            .filter_map(|(group, answer)| Some((*group, answer.median()?)))
            .collect();
        let size = gap_size(medians.iter().map(|(_, median)| *median));
        let highest = medians.iter().map(|(_, median)| *median).max();
        let lowest = medians.iter().map(|(_, median)| *median).min();
        let gap = size
            .zip(highest.zip(lowest))
            .map(|(size, (highest, lowest))| Gap {
                size,
                with_support_workers: medians.iter().any(|(group, median)| {
                    *group == ComparedGroup::SupportWorkers && [highest, lowest].contains(median)
                }),
                distance: highest.minus(lowest),
            });
        Self {
            id: question.id,
            answers,
            is_low: gap.is_some_and(|gap| gap.size == GapSize::Similar)
                && highest.is_some_and(|highest| highest <= Fraction::whole(2)),
            gap,
        }
    }

    /// What one group said.
    pub fn answer(&self, group: ComparedGroup) -> Option<&ShownAnswer> {
        let mut answers = self.answers.iter();
        answers
            .find(|(each, _)| *each == group)
            .map(|(_, answer)| answer)
    }
}

impl ShownAnswer {
    /// The middle answer, or the level that stands for it.
    pub fn median(&self) -> Option<Fraction> {
        match self {
            Self::Median(median, _) => Some(*median),
            Self::Department(level) => Some(Fraction::whole(i64::from(*level))),
            _ => None,
        }
    }

    /// Whether it comes from the people of the group.
    fn is_of_people(&self) -> bool {
        !matches!(
            self,
            Self::NotShown | Self::Department(_) | Self::DepartmentChoice(_)
        )
    }
}

/// How many people of each group have answered, those who wait included, as far as that may be said.
pub fn answered(tally: &Tally) -> Vec<ShownGroup> {
    let people_of = |group| match tally.how_many(group) {
        HowMany::People(people) => Some(people),
        HowMany::Nobody | HowMany::Fewer(_) => None,
    };
    people(tally.fewest(), people_of)
}

/// How many people of each group are counted, as far as that may be said.
fn people(
    fewest: FewestShown,
    people_of: impl Fn(ComparedGroup) -> Option<u32>,
) -> Vec<ShownGroup> {
    let all = ComparedGroup::ALL.map(|group| (group, people_of(group)));
    let any_hidden = all.iter().any(|(_, people)| people.is_none());
    let smallest = all.iter().filter_map(|(_, people)| *people).min();
    all.into_iter()
        .map(|(group, people)| ShownGroup {
            group,
            people: match people {
                None => ShownPeople::Fewer(fewest),
                Some(_) if any_hidden && people == smallest => ShownPeople::AtLeast(fewest),
                Some(people) => ShownPeople::People(people),
            },
        })
        .collect()
}

fn shown(
    question: &'static Question,
    fewest: FewestShown,
    group: Option<&GroupCounts>,
) -> ShownAnswer {
    let counts = group.and_then(|group| group.questions.get(question.id));
    let Some(counts) = counts.filter(|counts| counts.known() >= fewest.number()) else {
        return ShownAnswer::NotShown;
    };
    if question.role == Role::Descriptive {
        return descriptive(question, counts);
    }
    let mut at_level = [0; 5];
    for (option, n) in &counts.choices {
        let level = question.choice(option).and_then(|choice| choice.level);
        if let Some(at) = level.and_then(|level| at_level.get_mut(usize::from(level))) {
            *at += *n;
        }
    }
    median(&at_level).map_or(ShownAnswer::NotShown, |median| {
        ShownAnswer::Median(median, Beside::new(counts))
    })
}

fn descriptive(question: &'static Question, counts: &Counts) -> ShownAnswer {
    let known = counts.known();
    let chosen = |option: &str| counts.choices.get(option).copied().unwrap_or(0);
    if known >= MANY {
        let shares = question.choices().iter();
        let shares = shares.map(|choice| (choice.id, Share::new(chosen(choice.id), known)));
        return ShownAnswer::Shares(shares.collect(), Beside::new(counts));
    }
    let mut choices = question.choices().iter();
    let most = choices.find(|choice| chosen(choice.id) * 2 > known);
    most.map_or(ShownAnswer::Mixed, |choice| ShownAnswer::Most(choice.id))
}

fn own_answer(question: &'static Question, check: &Assessment, reading: Reading) -> ShownAnswer {
    match (reading, check.answers.get(question.id)) {
        (Reading::Level(level), _) => ShownAnswer::Department(level),
        (Reading::Descriptive, Some(Answer::Choice(option))) => {
            ShownAnswer::DepartmentChoice(option)
        }
        _ => ShownAnswer::NotShown,
    }
}

impl Beside {
    fn new(counts: &Counts) -> Self {
        let is_said =
            |n: u32| (counts.people() >= MANY && n >= FewestShown::Five.number()).then_some(n);
        Self {
            dont_know: is_said(counts.dont_know),
            not_applicable: is_said(counts.not_applicable),
        }
    }
}

impl Share {
    fn new(chosen: u32, known: u32) -> Self {
        let (chosen, known) = (u64::from(chosen), u64::from(known));
        if chosen * 2 > known {
            Self::Most
        } else if chosen < u64::from(FewestShown::Five.number()) {
            Self::FewOrNone
        } else if chosen * 8 < known * 3 {
            Self::AboutAQuarter
        } else {
            Self::AboutHalf
        }
    }
}
