//! Makes assessments and JSON of every shape.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use rolecheck::engine::answers::{Answer, Answers, Cell, Entry, Grid, Use};
use rolecheck::engine::assessment::{Assessment, Form};
use rolecheck::engine::earlier::Earlier;
use rolecheck::engine::instrument::{CURRENT, Choice, Group, Kind, Mode, ProfileKind, Question};
use rolecheck::engine::plan::{ActionStatus, Control, Plan, PlannedAction};
use rolecheck::engine::profile::{BandCount, Fte, Hospital, Profile, Reply, Title};
use serde_json::Value;

/// JSON of any shape; its keys start with `x-`, so that none has a meaning.
pub fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<i32>().prop_map(|quarters| Value::from(f64::from(quarters) / 4.0)),
        ".{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("x-[a-z]{1,6}", inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// Any assessment of the current question set.
pub fn any_assessment() -> impl Strategy<Value = Assessment> {
    let about = (
        ".{0,12}",
        ".{0,70}",
        prop_oneof![
            Just(String::new()),
            "20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])"
        ],
        select(vec![Form::Department, Form::StaffVoice, Form::Radiographer]),
        prop::option::of(select(Group::ALL.to_vec())),
        prop_oneof![
            Just(String::new()),
            "2026-11-24T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"
        ],
    );
    let checks: Vec<&str> = CURRENT.checks.iter().map(|check| check.id).collect();
    let checks = subsequence(checks.clone(), 0..=checks.len());
    let parts = (
        about,
        any_profile(),
        any_answers(),
        checks,
        any_plan(),
        any_earlier(),
    );
    parts.prop_map(|(about, profile, answers, checks, plan, earlier)| {
        let (id, name, date, form, group, created_at) = about;
        Assessment {
            id,
            name,
            date,
            form,
            group,
            updated_at: created_at.clone(),
            created_at,
            profile,
            answers,
            confirmed_checks: checks.into_iter().collect::<BTreeSet<_>>(),
            plan,
            earlier,
            section: None,
            kept: Vec::new(),
        }
    })
}

/// An earlier check or none; of notes, only those beside answers.
fn any_earlier() -> impl Strategy<Value = Option<Earlier>> {
    let about = ("[a-f0-9-]{1,36}", ".{0,20}", "202[0-9]-1[0-2]-[0-2][1-8]");
    let group = prop::option::of(select(Group::ALL.to_vec()));
    let parts = (about, group, any::<bool>(), any_answers());
    prop::option::of(
        parts.prop_map(|((id, name, date), group, profile_is_seen, all)| {
            let mut answers = Answers::default();
            for (question, entry) in all.iter().filter(|(_, entry)| entry.answer.is_some()) {
                answers.set(question, entry.answer.clone());
                answers.set_note(question, entry.note.clone());
            }
            Earlier {
                id,
                name,
                date,
                version: "1.0.0".to_owned(),
                group,
                answers,
                profile_is_seen,
            }
        }),
    )
}

/// Any action plan for the recommendations that are for departments.
fn any_plan() -> impl Strategy<Value = Plan> {
    let ids: Vec<&str> = (CURRENT.recommendations.iter())
        .filter(|each| each.mode != Mode::Background)
        .map(|each| each.id)
        .collect();
    let order = subsequence(ids.clone(), 0..=ids.len()).prop_shuffle();
    let hidden = subsequence(ids.clone(), 0..=3);
    let action = (
        prop::option::of(select(ids)),
        [".{0,30}", ".{0,20}"],
        prop_oneof![Just(String::new()), Just("2027-02-28".to_owned())],
        prop::option::of(select(ActionStatus::ALL.to_vec())),
        prop::option::of(select(Control::ALL.to_vec())),
        prop_oneof![Just(String::new()), Just("r1-agree-titles".to_owned())],
    );
    let actions = prop::collection::btree_map("[0-9a-f]{1,4}|.{1,4}", action, 0..6);
    (actions, order, hidden).prop_map(|(actions, order, hidden)| Plan {
        actions: actions.into_iter().map(named_action).collect(),
        order,
        hidden: hidden.into_iter().collect(),
    })
}

/// What an action is made of, apart from its id.
type ActionParts = (
    Option<&'static str>,
    [String; 2],
    String,
    Option<ActionStatus>,
    Option<Control>,
    String,
);

fn named_action((id, parts): (String, ActionParts)) -> PlannedAction {
    let (recommendation, [text, owner], due, status, control, first_step) = parts;
    PlannedAction {
        id,
        recommendation,
        text,
        owner,
        due,
        status,
        control,
        first_step,
    }
}

fn any_answers() -> impl Strategy<Value = Answers> {
    let entries: Vec<_> = CURRENT
        .questions
        .iter()
        .map(|question| any_entry(question))
        .collect();
    entries.prop_map(|entries| {
        let mut answers = Answers::default();
        for (question, entry) in CURRENT.questions.iter().zip(entries) {
            answers.set(question.id, entry.answer);
            answers.set_note(question.id, entry.note);
        }
        answers
    })
}

fn any_entry(question: &'static Question) -> impl Strategy<Value = Entry> {
    let mut states = vec![Just(Answer::DontKnow).boxed(), any_value(question)];
    if question.not_applicable.is_some() {
        states.push(Just(Answer::NotApplicable).boxed());
    }
    let answer = prop::option::weighted(0.8, proptest::strategy::Union::new(states));
    let note = prop_oneof![3 => Just(String::new()), 1 => ".{0,20}"];
    (answer, note).prop_map(|(answer, note)| Entry { answer, note })
}

fn any_value(question: &'static Question) -> BoxedStrategy<Answer> {
    match question.kind {
        Kind::Single(choices) => select(ids(choices)).prop_map(Answer::Choice).boxed(),
        Kind::Multi(choices) => some_of(choices).prop_map(Answer::Choices).boxed(),
        Kind::MultiAreas => some_of(CURRENT.areas).prop_map(Answer::Choices).boxed(),
        Kind::Number { min, max, .. } => (min..=max).prop_map(Answer::Number).boxed(),
        Kind::Grid(_) => any_grid().prop_map(Answer::Grid).boxed(),
    }
}

fn ids(choices: &[Choice]) -> Vec<&'static str> {
    choices.iter().map(|choice| choice.id).collect()
}

fn some_of(choices: &[Choice]) -> impl Strategy<Value = Vec<&'static str>> {
    let ids = ids(choices);
    let most = ids.len();
    subsequence(ids, 0..=most)
}

fn any_grid() -> impl Strategy<Value = Grid> {
    let cell = (
        select(Use::ALL.to_vec()),
        prop::option::of(prop::char::range('A', 'Z')),
    );
    let cell = cell.prop_map(|(way, pool)| Cell {
        way,
        pool: pool.filter(|_| way == Use::Moves),
    });
    let area = prop_oneof![
        select(ids(CURRENT.areas)).prop_map(str::to_owned),
        "[a-z]{1,5}"
    ];
    let areas = prop::collection::btree_map(area, cell, 0..5);
    prop::collection::btree_map("h[0-9]|.{0,3}", areas, 0..4).prop_map(|cells| Grid { cells })
}

fn any_profile() -> impl Strategy<Value = Profile> {
    let replies = (
        single("profile-size"),
        multi("profile-setting"),
        single("profile-uniform-owner"),
        single("profile-recruit-ease"),
        multi("profile-recruit-sources"),
        multi("profile-line-manager"),
        multi("profile-shifts"),
        single("profile-out-of-hours"),
    );
    let figures = [fte(), fte(), fte()];
    let bands = [band(), band(), band(), band()];
    (
        replies,
        figures,
        bands,
        any_hospitals(),
        any_titles(),
        ".{0,20}",
    )
        .prop_map(
            |(
                replies,
                [fte_actual, fte_esr, fte_imaging],
                [b2, b3, lead, ap],
                hospitals,
                titles,
                notes,
            )| {
                let (size, setting, uniform_owner, recruit_ease, sources, manager, shifts, ooh) =
                    replies;
                Profile {
                    size,
                    setting,
                    hospitals,
                    fte_actual,
                    fte_esr,
                    fte_imaging,
                    band_2: b2,
                    band_3: b3,
                    band_4_lead: lead,
                    band_4_ap: ap,
                    titles,
                    uniform_owner,
                    recruit_ease,
                    recruit_sources: sources,
                    line_manager: manager,
                    shifts,
                    out_of_hours: ooh,
                    notes,
                }
            },
        )
}

fn reply<S>(value: S) -> BoxedStrategy<Option<Reply<S::Value>>>
where
    S: Strategy + 'static,
    S::Value: Clone + 'static,
{
    prop_oneof![
        Just(None),
        Just(Some(Reply::DontKnow)),
        value.prop_map(|value| Some(Reply::Is(value))),
    ]
    .boxed()
}

fn item_choices(id: &str) -> &'static [Choice] {
    match CURRENT.profile_item(id).unwrap().kind {
        ProfileKind::Single(choices) | ProfileKind::Multi(choices) => choices,
        ProfileKind::Hospitals { kinds, .. } => kinds,
        _ => panic!("{id} has no options"),
    }
}

fn single(id: &str) -> BoxedStrategy<Option<Reply<&'static str>>> {
    reply(select(ids(item_choices(id))))
}

fn multi(id: &str) -> BoxedStrategy<Option<Reply<Vec<&'static str>>>> {
    reply(some_of(item_choices(id)))
}

fn fte() -> BoxedStrategy<Option<Reply<Fte>>> {
    reply((0_u32..=50_000).prop_map(|hundredths| Fte { hundredths }))
}

fn band() -> impl Strategy<Value = BandCount> {
    (reply(0_u16..=1000), fte()).prop_map(|(people, fte)| BandCount { people, fte })
}

fn any_hospitals() -> impl Strategy<Value = Vec<Hospital>> {
    let kind = prop::option::of(select(ids(item_choices("profile-hospitals"))));
    let rest = (".{0,10}", kind, some_of(CURRENT.areas));
    prop::collection::btree_map("h[0-9]{1,2}|.{1,4}", rest, 0..6).prop_map(
        |hospitals: BTreeMap<String, _>| {
            let hospitals = hospitals.into_iter();
            hospitals
                .map(|(id, (label, kind, areas))| Hospital {
                    id,
                    label,
                    kind,
                    areas,
                })
                .collect()
        },
    )
}

fn any_titles() -> impl Strategy<Value = Vec<Title>> {
    let hospital = prop::option::of("h[0-9]");
    let title = ("[abc]|.{0,10}", prop::option::of(2_u8..=4), hospital);
    let title = title.prop_map(|(text, band, hospital)| Title {
        text,
        band,
        hospital,
    });
    prop::collection::vec(title, 0..5)
}
