//! Two copies of one check brought together: what differs, and what comes of the choices.
//!
//! It must take nothing silently and lose nothing: whatever only one copy has is either in the
//! outcome or was turned down by name.
//!
//! Rulings: where the other copy has nothing, there is nothing to take, and ours stays. Of a part
//! for a colleague only the questions that it asks are looked at. Two notes can both stay, ours
//! first. Hospitals are one thing with their areas, as the areas would mean nothing without them.

mod parts;

use std::collections::BTreeMap;

use super::assessment::Assessment;
use super::confirmations::drop_stale_confirmations;
use super::instrument::{Check, Instrument, ProfileItem, Question};
use super::words::{answer_lines, date_text, profile_lines};

/// Something in which two copies of a check differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A profile item, by its place in the question set.
    Profile(usize),
    /// An answer, by the question's place.
    Answer(usize),
    /// A note, by the question's place.
    Note(usize),
    /// A confirmation that only theirs has, by the check's place.
    Confirmation(usize),
    /// An action, by its place in their plan.
    Action(usize),
    /// Their own order of the recommendations, and what they hide.
    Order,
    /// The earlier check that theirs was begun from, with the answers that are still to confirm.
    Earlier,
}

/// What to take for one part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// Ours stays.
    Mine,
    /// Theirs takes its place.
    Theirs,
    /// Both stay: for notes.
    Both,
}

/// A difference, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What differs.
    pub part: Part,
    /// What it is about: the question, the profile item.
    pub about: String,
    /// Ours, a line for each thing; empty where we have nothing.
    pub mine: Vec<String>,
    /// Theirs; never empty.
    pub theirs: Vec<String>,
}

/// What comes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The check.
    pub check: Assessment,
    /// What was turned down: the part, and whether it was ours.
    pub turned_down: Vec<(Part, Pick)>,
}

impl Part {
    /// Whether both can stay.
    pub fn takes_both(self) -> bool {
        matches!(self, Self::Note(_))
    }

    fn question(self, instrument: &Instrument) -> Option<&'static Question> {
        match self {
            Self::Answer(place) | Self::Note(place) => instrument.questions.get(place).copied(),
            _ => None,
        }
    }

    fn item(self, instrument: &Instrument) -> Option<&'static ProfileItem> {
        match self {
            Self::Profile(place) => instrument.profile.get(place),
            _ => None,
        }
    }

    fn check(self, instrument: &Instrument) -> Option<&'static Check> {
        match self {
            Self::Confirmation(place) => instrument.checks.get(place).copied(),
            _ => None,
        }
    }
}

impl Difference {
    /// Whether we have nothing here.
    pub fn is_blank_here(&self) -> bool {
        self.mine.is_empty()
    }
}

/// Where theirs has something that ours has not, in the order of the questions.
pub fn differences(
    instrument: &'static Instrument,
    mine: &Assessment,
    theirs: &Assessment,
) -> Vec<Difference> {
    let parts = parts::all(instrument, theirs).into_iter();
    let differs = |part: &Part| parts::differs(instrument, *part, mine, theirs);
    let in_words = |part: Part| Difference {
        part,
        about: about(instrument, part, theirs),
        mine: lines(instrument, part, mine, theirs),
        theirs: lines(instrument, part, theirs, theirs),
    };
    parts.filter(differs).map(in_words).collect()
}

/// What was changed both here and there since the two were the same, and is not the same now.
pub fn clashes(
    instrument: &'static Instrument,
    before: &Assessment,
    mine: &Assessment,
    theirs: &Assessment,
) -> Vec<Difference> {
    let mut found = differences(instrument, mine, theirs);
    found.retain(|difference| {
        let part = difference.part;
        parts::differs(instrument, part, before, theirs)
            && parts::is_changed(instrument, part, before, mine, theirs)
    });
    found
}

/// Ours with the choices carried out. What has no choice stays as ours is.
pub fn merge(
    instrument: &'static Instrument,
    mine: &Assessment,
    theirs: &Assessment,
    picks: &BTreeMap<Part, Pick>,
) -> Merged {
    let mut check = mine.clone();
    let mut turned_down = Vec::new();
    for difference in differences(instrument, mine, theirs) {
        let part = difference.part;
        let pick = picks.get(&part).copied().unwrap_or(Pick::Mine);
        match pick {
            Pick::Mine => turned_down.push((part, Pick::Theirs)),
            Pick::Theirs | Pick::Both => {
                parts::take(instrument, part, theirs, &mut check, pick);
                if pick == Pick::Theirs && !difference.is_blank_here() {
                    turned_down.push((part, Pick::Mine));
                }
            }
        }
    }
    drop_stale_confirmations(mine, &mut check, instrument);
    // Confirmations that were taken say that the merged answers are right.
    for (part, pick) in picks {
        if let (Some(confirmed), Pick::Theirs) = (part.check(instrument), pick)
            && theirs.confirmed_checks.contains(confirmed.id)
        {
            check.confirmed_checks.insert(confirmed.id);
        }
    }
    // What this version cannot use is nobody's to choose, and is not lost either.
    for kept in &theirs.kept {
        if !check.kept.iter().any(|own| own.path == kept.path) {
            check.kept.push(kept.clone());
        }
    }
    Merged { check, turned_down }
}

/// What a part is about, in words.
fn about(instrument: &Instrument, part: Part, theirs: &Assessment) -> String {
    if let Some(question) = part.question(instrument) {
        return question.text.to_owned();
    }
    if let Some(item) = part.item(instrument) {
        return item.text.to_owned();
    }
    match part {
        Part::Confirmation(_) => (part.check(instrument)).map_or_else(String::new, |check| {
            format!("Said to be right: {}", check.message)
        }),
        Part::Action(place) => (theirs.plan.actions.get(place))
            .and_then(|action| action.recommendation)
            .and_then(|id| instrument.recommendation(id))
            .map_or_else(
                || "Action".to_owned(),
                |recommendation| format!("Action: {}", recommendation.text),
            ),
        Part::Earlier => "Answers from an earlier check, to be confirmed".to_owned(),
        _ => "Order of the recommendations in the plan".to_owned(),
    }
}

/// What one of the two copies has for a part; empty, if it has nothing.
fn lines(
    instrument: &Instrument,
    part: Part,
    check: &Assessment,
    theirs: &Assessment,
) -> Vec<String> {
    match part {
        Part::Answer(_) => (part.question(instrument))
            .and_then(|question| Some((question, check.answers.get(question.id)?)))
            .map(|(question, answer)| {
                answer_lines(instrument, question, Some(answer), &check.profile)
            })
            .unwrap_or_default(),
        Part::Note(_) => (part.question(instrument))
            .map(|question| check.answers.note(question.id))
            .filter(|note| !note.is_empty())
            .map(|note| vec![note.to_owned()])
            .unwrap_or_default(),
        Part::Profile(_) => (part.item(instrument))
            .filter(|item| parts::has_item(item, check))
            .map(|item| profile_lines_with_areas(instrument, item, check))
            .unwrap_or_default(),
        Part::Confirmation(_) => (part.check(instrument))
            .filter(|confirmed| check.confirmed_checks.contains(confirmed.id))
            .map(|_| vec!["Confirmed".to_owned()])
            .unwrap_or_default(),
        Part::Action(place) => (theirs.plan.actions.get(place))
            .and_then(|action| check.plan.action(&action.id))
            .map(parts::action_lines)
            .unwrap_or_default(),
        Part::Order => parts::order_lines(&check.plan),
        Part::Earlier => (check.earlier.iter())
            .map(|earlier| format!("From '{}', {}", earlier.name, date_text(&earlier.date)))
            .collect(),
    }
}

/// The hospitals with their areas, as both are taken together.
fn profile_lines_with_areas(
    instrument: &Instrument,
    item: &ProfileItem,
    check: &Assessment,
) -> Vec<String> {
    let mut lines = profile_lines(instrument, item, check);
    if item.id == parts::HOSPITALS
        && let Some(areas) = instrument.profile_item(parts::AREAS)
    {
        lines.extend(profile_lines(instrument, areas, check));
    }
    lines
}
