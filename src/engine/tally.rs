//! How many people of each group gave each answer: all that is kept of the forms of single people.
//!
//! What is in it, and why nobody's answer can be read off it, is in `docs/tally-file.md`. In short:
//! people's answers wait until five of their group can be let out together, and only what was let
//! out is ever shown or saved as a file. It must not hold a person's row, an order or a time.

mod counts;
mod merge;
mod release;

use std::collections::{BTreeMap, BTreeSet};

pub use counts::{Counts, GroupCounts, Groups};
pub use merge::Overlap;

use super::answers::Answers;
use super::groups::ComparedGroup;
use super::instrument::{Group, Instrument, Kind, Question};

/// The most people that are counted in one group.
pub const MOST_PEOPLE: u32 = 100_000;

/// Counts for each question and group, of one collection or of several put together.
///
/// Pages can ask how many answered and no more: `groups` decides what is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    data: TallyData,
}

/// What a tally is made of, for the tally file alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TallyData {
    /// The collections that are counted here: the name of each by its id.
    pub collections: BTreeMap<String, String>,
    /// Ids of the department checks that it belongs to: one, unless others were put together.
    pub checks: BTreeSet<String>,
    /// Fewer people than this are not shown.
    pub fewest: FewestShown,
    /// What may be shown and saved, under the rules of `groups`.
    pub released: Groups,
    /// People who answered since; they wait for others.
    pub waiting: Groups,
    /// What stood in a file and cannot be used, by its place, to be written back.
    pub kept: BTreeMap<Vec<String>, String>,
}

/// Fewer people than this are not shown. It can be raised and never lowered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum FewestShown {
    /// Five.
    #[default]
    Five,
    /// Ten.
    Ten,
}

/// Why a form was not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotCounted {
    /// It does not say which group answered, or a team answered together.
    NoGroup,
    /// It answers none of the questions that groups are compared by.
    NoAnswers,
    /// It is counted already.
    CountedAlready,
    /// The group is full.
    TooMany,
}

/// How many people of a group answered, as far as that may be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HowMany {
    /// Nobody.
    Nobody,
    /// Some, but fewer than may be shown.
    Fewer(FewestShown),
    /// This many.
    People(u32),
}

impl Tally {
    /// A new collection with nothing in it.
    pub fn new(id: String, name: String) -> Self {
        let mut tally = Self::default();
        tally.data.collections.insert(id, name);
        tally
    }

    /// The tally of what stood in a file.
    pub fn from_data(data: TallyData) -> Self {
        Self { data }
    }

    /// All of it, those who wait included. Only for what this device keeps for itself while forms
    /// are being collected: it must never go into a file that a person is given.
    pub fn kept_on_device(&self) -> &TallyData {
        &self.data
    }

    /// Counts one person's form. `form_id` is the id of the file it came in, if it came in one:
    /// a mark is made of it by which the same file is known again.
    pub fn add(
        &mut self,
        instrument: &'static Instrument,
        group: Option<Group>,
        answers: &Answers,
        form_id: Option<&str>,
    ) -> Result<(), NotCounted> {
        let compared = (group.and_then(ComparedGroup::of)).ok_or(NotCounted::NoGroup)?;
        let row = counts::row(instrument, answers);
        if row.values().all(|counts| counts.known() == 0) {
            return Err(NotCounted::NoAnswers);
        }
        let mark = form_id.filter(|id| !id.is_empty()).map(counts::mark);
        if mark.as_ref().is_some_and(|mark| self.has_form(mark)) {
            return Err(NotCounted::CountedAlready);
        }
        let waiting = self.data.waiting.entry(compared).or_default();
        if waiting.people >= MOST_PEOPLE {
            return Err(NotCounted::TooMany);
        }
        waiting.people += 1;
        waiting.forms.extend(mark);
        for (question, counts) in row {
            waiting.questions.entry(question).or_default().add(&counts);
        }
        Ok(())
    }

    /// Takes back a form that was counted just before and carries no mark, while its group still
    /// waits; whether that could be done. Later it cannot be told apart from the others.
    pub fn take_back(
        &mut self,
        instrument: &'static Instrument,
        group: Option<Group>,
        answers: &Answers,
    ) -> bool {
        let Some(compared) = group.and_then(ComparedGroup::of) else {
            return false;
        };
        let Some(waiting) = self.data.waiting.get_mut(&compared) else {
            return false;
        };
        let unmarked =
            usize::try_from(waiting.people).is_ok_and(|people| people > waiting.forms.len());
        let row = counts::row(instrument, answers);
        let fits = (row.iter()).all(|(question, counts)| {
            (waiting.questions.get(question)).is_some_and(|all| all.holds(counts))
        });
        if !unmarked || !fits {
            return false;
        }
        waiting.people -= 1;
        for (question, counts) in row {
            if let Some(all) = waiting.questions.get_mut(question) {
                all.take_away(&counts);
            }
        }
        if waiting.people == 0 && waiting.questions.values().all(Counts::is_empty) {
            self.data.waiting.remove(&compared);
        }
        true
    }

    /// Whether a form of this id is counted.
    pub fn counts_form(&self, form_id: &str) -> bool {
        !form_id.is_empty() && self.has_form(&counts::mark(form_id))
    }

    fn has_form(&self, mark: &str) -> bool {
        let (released, waiting) = (self.data.released.values(), self.data.waiting.values());
        released
            .chain(waiting)
            .any(|group| group.forms.contains(mark))
    }

    /// How many people of a group answered, as far as that may be said.
    pub fn how_many(&self, group: ComparedGroup) -> HowMany {
        match self.people(group) {
            0 => HowMany::Nobody,
            people if people < self.data.fewest.number() => HowMany::Fewer(self.data.fewest),
            people => HowMany::People(people),
        }
    }

    /// How many people answered in all. Beside the numbers of the groups it can give away the
    /// number of a group that is not shown: show the one or the others.
    pub fn people_in_all(&self) -> u32 {
        (ComparedGroup::ALL.into_iter())
            .map(|group| self.people(group))
            .fold(0, u32::saturating_add)
    }

    fn people(&self, group: ComparedGroup) -> u32 {
        let of = |groups: &Groups| groups.get(&group).map_or(0, |group| group.people);
        of(&self.data.released).saturating_add(of(&self.data.waiting))
    }

    /// The name: of one collection its own, of several all of them.
    pub fn name(&self) -> String {
        let mut names: Vec<&str> = (self.data.collections.values())
            .map(String::as_str)
            .filter(|name| !name.is_empty())
            .collect();
        names.sort_unstable();
        names.dedup();
        names.join(" and ")
    }

    /// Whether it is of one collection, which can be given another name.
    pub fn has_one_name(&self) -> bool {
        self.data.collections.len() == 1
    }

    /// Gives the only collection of a tally another name.
    pub fn set_name(&mut self, name: &str) {
        if self.has_one_name() {
            for each in self.data.collections.values_mut() {
                name.clone_into(each);
            }
        }
    }

    /// The department check that it belongs to, if it is one.
    pub fn check(&self) -> Option<&str> {
        let mut checks = self.data.checks.iter();
        let check = checks.next()?;
        checks.next().is_none().then_some(check)
    }

    /// Says which department check it belongs to.
    pub fn set_check(&mut self, check: Option<String>) {
        self.data.checks = check.into_iter().collect();
    }

    /// Fewer people than this are not shown.
    pub fn fewest(&self) -> FewestShown {
        self.data.fewest
    }

    /// Raises the number of people below which nothing is shown. It is never lowered.
    pub fn raise_fewest(&mut self, fewest: FewestShown) {
        self.data.fewest = self.data.fewest.max(fewest);
    }

    /// Whether nobody is counted.
    pub fn is_empty(&self) -> bool {
        self.people_in_all() == 0
    }
}

impl FewestShown {
    /// All, the lowest first.
    pub const ALL: [Self; 2] = [Self::Five, Self::Ten];

    /// As a number.
    pub const fn number(self) -> u32 {
        match self {
            Self::Five => 5,
            Self::Ten => 10,
        }
    }

    /// The least of these that is not under a number.
    pub fn at_least(number: u32) -> Self {
        if number <= 5 { Self::Five } else { Self::Ten }
    }
}

/// The questions that groups are compared by, in order.
pub fn compared_questions(
    instrument: &'static Instrument,
) -> impl Iterator<Item = &'static Question> {
    (instrument.questions.iter().copied())
        .filter(|question| question.compare && matches!(question.kind, Kind::Single(_)))
}
