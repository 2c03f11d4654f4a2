//! What is shown of a tally: the rules of 4.9 and 4.11, one by one.

use rolecheck::engine::answers::{Answer, Answers};
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::fraction::Fraction;
use rolecheck::engine::groups::{
    Beside, ComparedGroup, GapSize, Share, ShownAnswer, ShownGroups, ShownPeople,
};
use rolecheck::engine::instrument::{CURRENT, Group};
use rolecheck::engine::tally::{FewestShown, Tally};

use crate::tally::make::{Form, form, forms, question, tally_of};

const QUESTION: &str = "impact-told";
const MANAGERS: ComparedGroup = ComparedGroup::ManagersAndLeads;
const WORKERS: ComparedGroup = ComparedGroup::SupportWorkers;

fn let_out(forms: &[Form]) -> Tally {
    let mut tally = tally_of("Spring", forms);
    tally.release();
    tally
}

fn shown(forms: &[Form]) -> ShownGroups {
    ShownGroups::new(&CURRENT, &let_out(forms), None)
}

/// So many support workers with each option of a question.
fn choosing(id: &str, options: &[(Option<&str>, usize)]) -> Vec<Form> {
    let asked = question(id);
    let mut people = Vec::new();
    for (option, n) in options {
        for _ in 0..*n {
            let mut answers = Answers::default();
            answers.set(
                asked.id,
                Some(match option {
                    Some(option) => Answer::Choice(asked.choice(option).unwrap().id),
                    None => Answer::DontKnow,
                }),
            );
            answers.set("aware-wards", Some(Answer::Choice("no")));
            let id = format!("{}", people.len());
            people.push(Form {
                id,
                group: Group::SupportWorker,
                answers,
            });
        }
    }
    people
}

fn answer(forms: &[Form], id: &str) -> ShownAnswer {
    let shown = shown(forms);
    let question = shown.questions.iter().find(|each| each.id == id);
    question.map_or(ShownAnswer::NotShown, |each| {
        each.answer(WORKERS).unwrap().clone()
    })
}

#[test]
fn the_middle_of_a_group_of_five_is_shown_and_four_are_not() {
    let median = |halves| ShownAnswer::Median(Fraction::new(halves, 2).unwrap(), Beside::default());
    let workers = |levels: &[u8]| answer(&forms(Group::SupportWorker, QUESTION, levels), QUESTION);
    assert_eq!(workers(&[0, 1, 2, 3]), ShownAnswer::NotShown);
    assert_eq!(workers(&[0, 1, 3, 3, 4]), median(6));
    assert_eq!(workers(&[0, 0, 1, 2, 4, 4]), median(3));
    assert_eq!(workers(&[4, 4, 4, 4, 4]), median(8));
}

#[test]
fn nothing_is_shown_of_forms_that_were_not_let_out() {
    let tally = tally_of(
        "t",
        &forms(Group::SupportWorker, QUESTION, &[0, 1, 2, 3, 4]),
    );
    assert!(ShownGroups::new(&CURRENT, &tally, None).is_empty());
}

#[test]
fn a_question_that_few_of_a_large_group_answered_is_not_shown() {
    let people = choosing(QUESTION, &[(Some("never"), 4), (None, 5)]);
    assert_eq!(answer(&people, QUESTION), ShownAnswer::NotShown);
    assert!(matches!(
        answer(&people, "aware-wards"),
        ShownAnswer::Median(..)
    ));
}

#[test]
fn i_do_not_know_is_counted_beside_only_in_groups_of_ten_and_from_five_people_on() {
    let beside = |levels: usize, unknown: usize| {
        let options = [
            (Some("often"), levels - 3),
            (Some("never"), 3),
            (None, unknown),
        ];
        match answer(&choosing(QUESTION, &options), QUESTION) {
            ShownAnswer::Median(_, beside) => beside.dont_know,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(beside(6, 3), None, "9 people");
    assert_eq!(beside(6, 4), None, "10 people of whom 4 do not know");
    assert_eq!(beside(6, 5), Some(5));
    assert_eq!(beside(6, 0), None);
}

#[test]
fn a_descriptive_question_is_said_as_most_in_a_small_group_and_in_coarse_shares_in_a_large_one() {
    let said = |mix: usize, many: usize, two: usize| {
        let options = [
            (Some("mix"), mix),
            (Some("many-years"), many),
            (Some("under-2-years"), two),
        ];
        answer(&choosing("retain-length", &options), "retain-length")
    };
    assert_eq!(said(3, 2, 0), ShownAnswer::Most("mix"));
    assert_eq!(said(5, 0, 0), ShownAnswer::Most("mix"), "never 'all'");
    assert_eq!(said(3, 3, 3), ShownAnswer::Mixed);
    assert_eq!(said(2, 2, 2), ShownAnswer::Mixed);
    let shares = |mix, many, two| match said(mix, many, two) {
        ShownAnswer::Shares(shares, _) => shares.into_iter().map(|(_, share)| share).collect(),
        other => panic!("{other:?}"),
    };
    let (few, quarter) = (Share::FewOrNone, Share::AboutAQuarter);
    // In the question's order: many years, a mix, under 2 years, under 1 year.
    let cases: [((usize, usize, usize), [Share; 4]); 5] = [
        ((10, 0, 0), [few, Share::Most, few, few]),
        ((6, 4, 0), [few, Share::Most, few, few]),
        ((5, 5, 0), [Share::AboutHalf, Share::AboutHalf, few, few]),
        ((4, 4, 4), [few, few, few, few]),
        ((12, 5, 3), [quarter, Share::Most, few, few]),
    ];
    for ((mix, many, two), expected) in cases {
        let found: Vec<Share> = shares(mix, many, two);
        assert_eq!(found, expected, "{mix} {many} {two}");
    }
}

#[test]
fn the_smallest_number_is_held_back_where_another_group_is_hidden() {
    let group = |group, n| forms(group, QUESTION, &vec![2; n]);
    let numbers = |groups: [usize; 4]| {
        let mut people = group(Group::Manager, groups[0]);
        people.extend(group(Group::SupportWorker, groups[1]));
        people.extend(group(Group::AssistantPractitioner, groups[2]));
        people.extend(group(Group::Radiographer, groups[3]));
        let people: Vec<ShownPeople> = shown(&people)
            .groups
            .iter()
            .map(|each| each.people)
            .collect();
        people
    };
    let five = FewestShown::Five;
    let (fewer, at_least) = (ShownPeople::Fewer(five), ShownPeople::AtLeast(five));
    let is = ShownPeople::People;
    assert_eq!(numbers([5, 9, 6, 7]), [is(5), is(9), is(6), is(7)]);
    assert_eq!(numbers([5, 9, 2, 7]), [at_least, is(9), fewer, is(7)]);
    assert_eq!(numbers([5, 9, 0, 5]), [at_least, is(9), fewer, at_least]);
    assert_eq!(numbers([0, 9, 0, 0]), [fewer, at_least, fewer, fewer]);
}

#[test]
fn ten_hides_a_group_of_nine_even_after_it_was_shown() {
    let mut tally = let_out(&forms(
        Group::SupportWorker,
        QUESTION,
        &[0, 1, 2, 3, 4, 0, 1, 2, 3],
    ));
    assert!(!ShownGroups::new(&CURRENT, &tally, None).is_empty());
    tally.raise_fewest(FewestShown::Ten);
    assert!(ShownGroups::new(&CURRENT, &tally, None).is_empty());
}

fn department(group: Option<Group>, level: u8) -> Assessment {
    let answers = form("d", Group::Manager, &[(QUESTION, level)]).answers;
    let mut check = Assessment::new("d".into(), String::new());
    check.answers = answers;
    check
        .answers
        .set("retain-length", Some(Answer::Choice("mix")));
    check.group = group;
    check
}

#[test]
fn the_departments_answer_stands_for_managers_who_are_too_few() {
    let mut people = forms(Group::SupportWorker, QUESTION, &[1, 1, 1, 1, 1]);
    people.extend(forms(Group::Manager, QUESTION, &[0, 0]));
    let tally = let_out(&people);
    let check = department(Some(Group::Team), 3);
    let shown = ShownGroups::new(&CURRENT, &tally, Some(&check));
    assert_eq!(shown.department_stands_in, Some(Some(Group::Team)));
    let words = shown.stands_in_words().unwrap();
    assert_eq!(
        words,
        "the department\u{2019}s own answer, filled in by a team together"
    );
    let told = &shown.questions[0];
    assert_eq!(told.answer(MANAGERS), Some(&ShownAnswer::Department(3)));
    assert_eq!(told.gap.unwrap().size, GapSize::Large);
    // A question that only the department answered is no comparison.
    assert_eq!(shown.questions.len(), 1);
    assert_eq!(
        ShownGroups::new(&CURRENT, &tally, None).questions[0].gap,
        None
    );
}

#[test]
fn the_departments_answer_does_not_stand_for_managers_who_are_enough() {
    let mut people = forms(Group::SupportWorker, QUESTION, &[1, 1, 1, 1, 1]);
    people.extend(forms(Group::Manager, QUESTION, &[0, 1, 2, 3, 4]));
    let check = department(None, 4);
    let shown = ShownGroups::new(&CURRENT, &let_out(&people), Some(&check));
    assert_eq!(shown.department_stands_in, None);
    let expected = ShownAnswer::Median(Fraction::whole(2), Beside::default());
    assert_eq!(shown.questions[0].answer(MANAGERS), Some(&expected));
}

#[test]
fn results_take_in_large_gaps_and_the_support_workers_middle() {
    let mut people = forms(Group::SupportWorker, QUESTION, &[0, 1, 2, 2, 2]);
    people.extend(forms(Group::Radiographer, QUESTION, &[4, 4, 4, 4, 0]));
    let view = shown(&people).for_results();
    assert_eq!(view.large_gaps, [QUESTION]);
    assert_eq!(view.support_worker_medians[QUESTION], Fraction::whole(2));
    let few = shown(&people[1..]).for_results();
    assert_eq!(few, rolecheck::engine::scores::GroupView::default());
}
