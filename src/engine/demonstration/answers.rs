//! Answers that hang together, by what a department leans to.
//!
//! It must not give an answer that its question does not take.

use super::{Leaning, level_of};
use crate::engine::answers::{Answer, Cell, Grid, Use};
use crate::engine::assessment::Assessment;
use crate::engine::chance::Chance;
use crate::engine::checks::raised_checks;
use crate::engine::instrument::{Choice, Instrument, Kind, Question};

/// How often an answer that does not fit the rest is thought over.
const SECOND_THOUGHTS: usize = 6;

/// Notes that people write.
const NOTES: [&str; 4] = [
    "We agreed this in the team meeting.",
    "It depends on the day, and on who is in.",
    "Ask the satellite site as well.",
    "Changed since the new rota began.",
];

/// Fills in a department's answers.
pub(super) fn fill_in(
    instrument: &'static Instrument,
    check: &mut Assessment,
    leaning: &Leaning,
    chance: &mut Chance,
) {
    // The grid comes first, as the words for the model are chosen by what is there.
    let is_grid = |question: &&&Question| matches!(question.kind, Kind::Grid(_));
    let (grids, others): (Vec<&Question>, Vec<&Question>) =
        (instrument.questions.iter().copied()).partition(|question| is_grid(&question));
    for question in grids.into_iter().chain(others) {
        if question.place < leaning.answered_to && question.is_shown(check) {
            let level = leaning.of(question.theme);
            answer(
                instrument,
                check,
                question,
                level,
                leaning.dont_know,
                chance,
            );
            if chance.percent(4) {
                let note = chance.pick_one(&NOTES).unwrap_or_default();
                check.answers.set_note(question.id, note.to_owned());
            }
        }
    }
}

/// How a group sees each theme, against what the department says of it: a little differently, and
/// mostly less in place. Its people agree on that, so it comes from the group and not the person.
pub(super) fn seen_by_group(instrument: &Instrument, chance: &mut Chance) -> Vec<i32> {
    (instrument.themes.iter())
        .map(|_| chance.between(-110, 25))
        .collect()
}

/// Fills in a form as one of a group of people would, about this department.
pub(super) fn fill_in_as(
    instrument: &'static Instrument,
    department: &Assessment,
    form: &mut Assessment,
    seen: &[i32],
    chance: &mut Chance,
) {
    let form_kind = form.form;
    for question in (instrument.questions.iter()).filter(|question| form_kind.asks(question)) {
        if question.is_shown(form) && !chance.percent(2) {
            let own = (department.answers.get(question.id))
                .and_then(|answer| level_of(question, answer))
                .unwrap_or(200);
            let seen = seen.get(question.theme.place).copied().unwrap_or_default();
            answer(instrument, form, question, own + seen, 7, chance);
        }
    }
}

/// Answers one question: near a level, where it has levels, and so that it mostly fits the rest.
pub(super) fn answer(
    instrument: &Instrument,
    check: &mut Assessment,
    question: &'static Question,
    level: i32,
    dont_know: u32,
    chance: &mut Chance,
) {
    let raised = |check: &Assessment| raised_checks(instrument, check).open.len();
    check.answers.set(question.id, None);
    let before = raised(check);
    for _ in 0..SECOND_THOUGHTS {
        let given = draw(instrument, check, question, level, dont_know, chance);
        check.answers.set(question.id, given);
        if raised(check) <= before || chance.percent(4) {
            return;
        }
    }
}

fn draw(
    instrument: &Instrument,
    check: &Assessment,
    question: &'static Question,
    level: i32,
    dont_know: u32,
    chance: &mut Chance,
) -> Option<Answer> {
    if chance.percent(dont_know) {
        return Some(Answer::DontKnow);
    }
    // These two answers say something about the profile, so they are not left to chance.
    let profile = &check.profile;
    let must_be_left_out = match question.id {
        "scope-same-across-hospitals" => profile.hospitals.len() == 1,
        "career-band-2-to-3" => [&profile.band_2, &profile.band_3]
            .into_iter()
            .any(|band| band.known_people() == Some(0)),
        _ => chance.percent(9),
    };
    if question.not_applicable.is_some() && must_be_left_out {
        return Some(Answer::NotApplicable);
    }
    Some(match question.kind {
        Kind::Single(choices) => Answer::Choice(single(check, choices, level, chance)?),
        Kind::Multi(choices) => Answer::Choices(some_of(choices, 35, chance)),
        Kind::MultiAreas => {
            let is_there = |area: &&str| {
                (profile.hospitals.iter()).any(|hospital| hospital.areas.contains(area))
            };
            let areas = some_of(instrument.areas, 25, chance);
            Answer::Choices(areas.into_iter().filter(is_there).collect())
        }
        // Mostly in the lower part of what is allowed, as people count weeks and not years.
        Kind::Number { min, max, .. } => {
            let spread = usize::from(max.saturating_sub(min) / 4);
            let over = chance.below(spread + 1).min(chance.below(2 * spread + 1));
            Answer::Number(min.saturating_add(u16::try_from(over).unwrap_or_default()))
        }
        Kind::Grid(_) => Answer::Grid(grid(check, chance)),
    })
}

/// The option whose level is nearest to a level in hundredths, give or take; any option, where the
/// question has no levels.
fn single(
    check: &Assessment,
    choices: &'static [Choice],
    level: i32,
    chance: &mut Chance,
) -> Option<&'static str> {
    let wanted = level + chance.between(-75, 75) + chance.between(-75, 75);
    let offered = choices.iter().filter(|choice| choice.is_offered(check));
    let distance = |choice: &&Choice| match choice.level {
        Some(level) => (100 * i32::from(level) - wanted).abs(),
        None => chance.between(0, 1000),
    };
    offered.min_by_key(distance).map(|choice| choice.id)
}

fn some_of(choices: &[Choice], times: u32, chance: &mut Chance) -> Vec<&'static str> {
    (choices.iter())
        .filter(|_| chance.percent(times))
        .map(|choice| choice.id)
        .collect()
}

/// A grid of one way of placing people, the same in each hospital or not.
fn grid(check: &Assessment, chance: &mut Chance) -> Grid {
    let is_one_way = chance.percent(70);
    let shared = chance.below(3);
    let has_gap = chance.percent(5);
    let mut grid = Grid::default();
    for hospital in &check.profile.hospitals {
        let way = if is_one_way { shared } else { chance.below(3) };
        let in_pools = chance.percent(30);
        for (place, area) in hospital.areas.iter().enumerate() {
            let cell = match way {
                0 => cell(Use::Only),
                1 => Cell {
                    way: Use::Moves,
                    pool: in_pools.then_some(if place % 2 == 0 { 'A' } else { 'B' }),
                },
                _ if place == 0 => cell(Use::Both),
                _ => cell(
                    chance
                        .pick_one(&[Use::Only, Use::Moves])
                        .unwrap_or(Use::Only),
                ),
            };
            let is_gap = has_gap && place == 1;
            let cell = if is_gap {
                self::cell(Use::DontKnow)
            } else {
                cell
            };
            grid.set(&hospital.id, area, Some(cell));
        }
    }
    grid
}

fn cell(way: Use) -> Cell {
    Cell { way, pool: None }
}
