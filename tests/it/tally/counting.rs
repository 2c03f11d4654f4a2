//! What is counted of a form, and what is not.

use rolecheck::engine::answers::{Answer, Answers};
use rolecheck::engine::groups::ComparedGroup;
use rolecheck::engine::instrument::{CURRENT, Group, Kind};
use rolecheck::engine::tally::{FewestShown, HowMany, NotCounted, Tally, compared_questions};

use super::make::{add, form, forms, tally_of};

const QUESTION: &str = "career-honest";

#[test]
fn every_question_that_groups_are_compared_by_has_options() {
    let compared = CURRENT.questions.iter().filter(|question| question.compare);
    assert!(
        compared
            .clone()
            .all(|question| matches!(question.kind, Kind::Single(_)))
    );
    assert_eq!(compared_questions(&CURRENT).count(), 33);
}

#[test]
fn a_form_is_refused_with_its_reason() {
    let mut tally = Tally::new("t".into(), "Spring".into());
    let some = form("a", Group::SupportWorker, &[(QUESTION, 2)]);
    let add =
        |tally: &mut Tally, group, answers: &Answers, id| tally.add(&CURRENT, group, answers, id);
    let none = Answers::default();
    let mut only_unknown = Answers::default();
    only_unknown.set(QUESTION, Some(Answer::DontKnow));
    let group = Some(Group::SupportWorker);
    assert_eq!(
        add(&mut tally, None, &some.answers, None),
        Err(NotCounted::NoGroup)
    );
    let team = Some(Group::Team);
    assert_eq!(
        add(&mut tally, team, &some.answers, None),
        Err(NotCounted::NoGroup)
    );
    assert_eq!(
        add(&mut tally, group, &none, None),
        Err(NotCounted::NoAnswers)
    );
    assert_eq!(
        add(&mut tally, group, &only_unknown, None),
        Err(NotCounted::NoAnswers)
    );
    assert!(tally.is_empty());
    assert_eq!(add(&mut tally, group, &some.answers, Some("a")), Ok(()));
    let again = add(&mut tally, group, &some.answers, Some("a"));
    assert_eq!(again, Err(NotCounted::CountedAlready));
    // Forms that were taken on this device have no id and are never the same.
    for id in [None, Some("")] {
        assert_eq!(add(&mut tally, group, &some.answers, id), Ok(()));
    }
    assert_eq!(tally.people_in_all(), 3);
    assert!(tally.counts_form("a") && !tally.counts_form("") && !tally.counts_form("b"));
}

#[test]
fn a_form_that_was_let_out_is_still_known() {
    let people = forms(Group::SupportWorker, QUESTION, &[0, 1, 2, 3, 4]);
    let mut tally = tally_of("t", &people);
    tally.release();
    let first = &people[0];
    let again = tally.add(&CURRENT, Some(first.group), &first.answers, Some(&first.id));
    assert_eq!(again, Err(NotCounted::CountedAlready));
}

#[test]
fn how_many_answered_is_not_said_below_five_and_below_ten_once_that_was_raised() {
    let workers = ComparedGroup::SupportWorkers;
    let mut tally = Tally::new("t".into(), String::new());
    assert_eq!(tally.how_many(workers), HowMany::Nobody);
    for (place, levels) in [[1, 2], [3, 4]].iter().enumerate() {
        let mut people = forms(Group::SupportWorker, QUESTION, levels);
        people
            .iter_mut()
            .for_each(|person| person.id += &place.to_string());
        add(&mut tally, &people);
        assert_eq!(tally.how_many(workers), HowMany::Fewer(FewestShown::Five));
    }
    add(
        &mut tally,
        &[form("last", Group::SupportWorker, &[(QUESTION, 0)])],
    );
    assert_eq!(tally.how_many(workers), HowMany::People(5));
    tally.raise_fewest(FewestShown::Ten);
    tally.raise_fewest(FewestShown::Five);
    assert_eq!(tally.fewest(), FewestShown::Ten);
    assert_eq!(tally.how_many(workers), HowMany::Fewer(FewestShown::Ten));
}

#[test]
fn managers_and_leads_are_counted_together() {
    let mut people = forms(Group::Manager, QUESTION, &[1, 2]);
    people.extend(forms(Group::SpecialityLead, QUESTION, &[3, 4, 4]));
    let tally = tally_of("t", &people);
    assert_eq!(
        tally.how_many(ComparedGroup::ManagersAndLeads),
        HowMany::People(5)
    );
}

#[test]
fn a_form_can_be_taken_back_only_while_it_waits_and_only_if_it_is_there() {
    let group = Some(Group::SupportWorker);
    let mine = form("", Group::SupportWorker, &[(QUESTION, 2)]);
    let other = form("", Group::SupportWorker, &[(QUESTION, 3)]);
    let mut tally = tally_of("t", &[]);
    assert!(
        !tally.take_back(&CURRENT, group, &mine.answers),
        "nobody is counted"
    );
    tally.add(&CURRENT, group, &mine.answers, None).unwrap();
    assert!(
        !tally.take_back(&CURRENT, group, &other.answers),
        "another answer"
    );
    assert!(!tally.take_back(&CURRENT, Some(Group::Radiographer), &mine.answers));
    assert!(tally.take_back(&CURRENT, group, &mine.answers));
    assert_eq!(tally, tally_of("t", &[]), "nothing is left of it");

    add(
        &mut tally,
        &[form("file", Group::SupportWorker, &[(QUESTION, 2)])],
    );
    assert!(
        !tally.take_back(&CURRENT, group, &mine.answers),
        "that one came in a file"
    );
    for _ in 0..5 {
        tally.add(&CURRENT, group, &mine.answers, None).unwrap();
    }
    tally.release();
    assert!(
        !tally.take_back(&CURRENT, group, &mine.answers),
        "it was let out"
    );
}
