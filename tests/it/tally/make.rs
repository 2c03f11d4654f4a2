//! Makes forms of people, some by chance.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use rolecheck::engine::answers::{Answer, Answers};
use rolecheck::engine::instrument::{CURRENT, Group, Question};
use rolecheck::engine::tally::{Tally, compared_questions};

/// One person's form.
#[derive(Debug, Clone)]
pub struct Form {
    pub id: String,
    pub group: Group,
    pub answers: Answers,
}

pub fn question(id: &str) -> &'static Question {
    CURRENT.question(id).unwrap()
}

/// The option of a level.
pub fn option(question: &'static Question, level: u8) -> &'static str {
    let mut choices = question.choices().iter();
    choices
        .find(|choice| choice.level == Some(level))
        .unwrap()
        .id
}

/// A form that gives these levels.
pub fn form(id: &str, group: Group, levels: &[(&str, u8)]) -> Form {
    let mut answers = Answers::default();
    for (id, level) in levels {
        let question = question(id);
        answers.set(question.id, Some(Answer::Choice(option(question, *level))));
    }
    Form {
        id: id.to_owned(),
        group,
        answers,
    }
}

/// One form for each level, all of one group and with one question.
pub fn forms(group: Group, question: &str, levels: &[u8]) -> Vec<Form> {
    (levels.iter().enumerate())
        .map(|(place, level)| {
            let id = format!("{}-{question}-{place}", group.id());
            form(&id, group, &[(question, *level)])
        })
        .collect()
}

pub fn tally_of(name: &str, forms: &[Form]) -> Tally {
    let mut tally = Tally::new(name.to_owned(), name.to_owned());
    add(&mut tally, forms);
    tally
}

pub fn add(tally: &mut Tally, forms: &[Form]) {
    for form in forms {
        let outcome = tally.add(&CURRENT, Some(form.group), &form.answers, Some(&form.id));
        outcome.unwrap();
    }
}

const GROUPS: [Group; 5] = [
    Group::Manager,
    Group::SpecialityLead,
    Group::SupportWorker,
    Group::AssistantPractitioner,
    Group::Radiographer,
];

/// Any form. Half of the people answer nearly alike, since that is where answers give people away.
pub fn any_form() -> impl Strategy<Value = (Group, Answers)> {
    let n = compared_questions(&CURRENT).count();
    let picks = vec((0..10_usize, 0..4_usize), n);
    (prop::sample::select(&GROUPS[..]), picks).prop_map(|(group, picks)| {
        let mut answers = Answers::default();
        for (question, (pick, which)) in compared_questions(&CURRENT).zip(picks) {
            let choices = question.choices();
            answers.set(
                question.id,
                match pick {
                    0 => Some(Answer::DontKnow),
                    1 => None,
                    2 if question.not_applicable.is_some() => Some(Answer::NotApplicable),
                    3..=6 => Some(Answer::Choice(choices[0].id)),
                    _ => Some(Answer::Choice(choices[which % choices.len()].id)),
                },
            );
        }
        (group, answers)
    })
}

/// Any number of forms up to `most`, each with an id of its own.
pub fn any_forms(most: usize) -> impl Strategy<Value = Vec<Form>> {
    vec((any_form(), any::<u64>()), 0..=most).prop_map(|forms| {
        let by_id: BTreeMap<u64, (Group, Answers)> =
            forms.into_iter().map(|(form, id)| (id, form)).collect();
        (by_id.into_iter())
            .filter(|(_, (_, answers))| !answers.is_empty())
            .filter(|(_, (_, answers))| {
                (answers.iter()).any(|(_, entry)| matches!(entry.answer, Some(Answer::Choice(_))))
            })
            .map(|(id, (group, answers))| Form {
                id: format!("form-{id}"),
                group,
                answers,
            })
            .collect()
    })
}
