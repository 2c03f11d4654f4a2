//! Assessments made by chance, on the real question set.
//!
//! It must not leave out what a person can enter: every kind of answer, gap, profile and
//! contradiction has its share.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::strategy::Union;
use rolecheck::engine::answers::{Answer, Answers, Cell, Grid, Use};
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::fraction::Fraction;
use rolecheck::engine::instrument::{CURRENT, Choice, Kind, Question};
use rolecheck::engine::profile::{BandCount, Fte, Hospital, Profile, Reply, Title};
use rolecheck::engine::scores::GroupView;

const HOSPITALS: [&str; 3] = ["h1", "h2", "h3"];

/// An assessment whose answers fit their questions.
pub fn an_assessment() -> impl Strategy<Value = Assessment> {
    // From forms that are nearly full to forms that are nearly empty.
    (select(vec![40_u32, 8, 2]), select(vec![0_u8, 2])).prop_flat_map(|(known, least)| {
        let answers: Vec<_> = (CURRENT.questions.iter())
            .map(|question| answer(question, known, least))
            .collect();
        assessment(answers.boxed())
    })
}

/// An assessment in which any answer can stand with any question.
pub fn an_odd_assessment() -> impl Strategy<Value = Assessment> {
    let any_answer = Union::new(CURRENT.questions.iter().map(|question| answer_to(question)));
    assessment(prop::collection::vec(any_answer, CURRENT.questions.len()).boxed())
}

/// An answer that fits a question, or none.
pub fn answer_to(question: &'static Question) -> BoxedStrategy<Option<Answer>> {
    answer(question, 4, 0)
}

/// What groups could add.
pub fn group_views() -> impl Strategy<Value = GroupView> {
    let ids: Vec<&'static str> = CURRENT
        .questions
        .iter()
        .map(|question| question.id)
        .collect();
    let medians = prop::collection::btree_map(select(ids.clone()), 0_i64..=8, 0..20);
    (subsequence(ids, 0..20), medians).prop_map(|(large_gaps, halves)| GroupView {
        large_gaps,
        support_worker_medians: (halves.into_iter())
            .map(|(id, halves)| (id, Fraction::new(halves, 2).unwrap()))
            .collect(),
    })
}

fn assessment(answers: BoxedStrategy<Vec<Option<Answer>>>) -> impl Strategy<Value = Assessment> {
    let checks: Vec<&'static str> = CURRENT.checks.iter().map(|check| check.id).collect();
    let confirmed = subsequence(checks.clone(), 0..=checks.len());
    (profile(), answers, confirmed).prop_map(|(profile, given, confirmed)| {
        let mut answers = Answers::default();
        for (question, answer) in CURRENT.questions.iter().zip(given) {
            answers.set(question.id, answer);
        }
        Assessment {
            profile,
            answers,
            confirmed_checks: BTreeSet::from_iter(confirmed),
            ..Assessment::new(String::new(), String::new())
        }
    })
}

fn answer(question: &'static Question, known: u32, least: u8) -> BoxedStrategy<Option<Answer>> {
    let not_applicable = match question.not_applicable {
        Some(_) => Some(Answer::NotApplicable),
        None => Some(Answer::DontKnow),
    };
    prop_oneof![
        1 => Just(None),
        1 => Just(Some(Answer::DontKnow)),
        1 => Just(not_applicable),
        known => given(question, least).prop_map(Some),
    ]
    .boxed()
}

fn given(question: &'static Question, least: u8) -> BoxedStrategy<Answer> {
    let ids = |choices: &[Choice]| -> Vec<&'static str> {
        (choices.iter())
            .filter(|choice| choice.level.is_none_or(|level| level >= least))
            .map(|choice| choice.id)
            .collect()
    };
    match &question.kind {
        Kind::Single(choices) => select(ids(choices)).prop_map(Answer::Choice).boxed(),
        Kind::Multi(choices) => some_of(ids(choices)).prop_map(Answer::Choices).boxed(),
        Kind::MultiAreas => some_of(ids(CURRENT.areas))
            .prop_map(Answer::Choices)
            .boxed(),
        Kind::Number { min, max, .. } => (*min..=*max).prop_map(Answer::Number).boxed(),
        Kind::Grid(_) => grid().prop_map(Answer::Grid).boxed(),
    }
}

fn some_of(ids: Vec<&'static str>) -> impl Strategy<Value = Vec<&'static str>> {
    let most = ids.len();
    subsequence(ids, 0..=most)
}

/// Cells for every hospital and area, whether the profile lists them or not; some are missing.
fn grid() -> impl Strategy<Value = Grid> {
    let cell = prop::option::weighted(0.9, (uses(), pool()));
    let n_cells = HOSPITALS.len() * CURRENT.areas.len();
    prop::collection::vec(cell, n_cells).prop_map(|cells| {
        let mut cells = cells.into_iter();
        let mut grid = Grid::default();
        for hospital in HOSPITALS {
            for area in CURRENT.areas {
                let cell = cells.next().flatten().map(|(way, pool)| Cell {
                    way,
                    pool: pool.filter(|_| way == Use::Moves),
                });
                grid.set(hospital, area.id, cell);
            }
        }
        grid
    })
}

fn uses() -> impl Strategy<Value = Use> {
    select(Use::ALL.to_vec())
}

fn pool() -> impl Strategy<Value = Option<char>> {
    select(vec![None, Some('A'), Some('B')])
}

fn profile() -> impl Strategy<Value = Profile> {
    let titles = select(vec![
        "Support worker",
        "support WORKER ",
        "Helper",
        "Assistant",
        "Aide",
    ]);
    (
        prop::collection::vec(areas(), 0..=HOSPITALS.len()),
        prop::array::uniform3(reply(fte())),
        prop::array::uniform4(band()),
        prop::collection::vec(titles, 0..5),
    )
        .prop_map(|(hospitals, fte, bands, titles)| Profile {
            hospitals: (hospitals.into_iter().zip(HOSPITALS))
                .map(|(areas, id)| Hospital {
                    id: id.to_owned(),
                    areas,
                    ..Hospital::default()
                })
                .collect(),
            fte_actual: fte[0],
            fte_esr: fte[1],
            fte_imaging: fte[2],
            band_2: bands[0],
            band_3: bands[1],
            band_4_lead: bands[2],
            band_4_ap: bands[3],
            titles: titles.into_iter().map(title).collect(),
            ..Profile::default()
        })
}

fn areas() -> impl Strategy<Value = Vec<&'static str>> {
    some_of(CURRENT.areas.iter().map(|area| area.id).collect())
}

fn title(text: &str) -> Title {
    Title {
        text: text.to_owned(),
        ..Title::default()
    }
}

fn band() -> impl Strategy<Value = BandCount> {
    (reply(0_u16..4), reply(fte())).prop_map(|(people, fte)| BandCount { people, fte })
}

fn fte() -> impl Strategy<Value = Fte> {
    let hundredths = prop_oneof![Just(0), 1_u32..5_000, Just(u32::MAX)];
    hundredths.prop_map(|hundredths| Fte { hundredths })
}

fn reply<T: Clone + std::fmt::Debug + 'static>(
    known: impl Strategy<Value = T> + 'static,
) -> BoxedStrategy<Option<Reply<T>>> {
    prop_oneof![
        1 => Just(None),
        1 => Just(Some(Reply::DontKnow)),
        4 => known.prop_map(|value| Some(Reply::Is(value))),
    ]
    .boxed()
}
