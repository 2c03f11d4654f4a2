//! What is hidden has no part in anything that is shown or saved: whatever those people answer, and
//! however many of them there are below the limit, every view and every file is the same to the
//! letter. So no sum, share or median can lead back to them.

use proptest::prelude::*;
use rolecheck::engine::answers::{Answer, Answers};
use rolecheck::engine::groups::{
    ComparedGroup, GroupsReport, ShownAnswer, ShownGroups, ShownPeople,
};
use rolecheck::engine::instrument::{CURRENT, Group};
use rolecheck::engine::tally::{Counts, FewestShown, Groups, Tally, TallyData, compared_questions};
use rolecheck::wire::{groups_csv, read_tally, write_tally};

use crate::tally::make::{Form, any_form, any_forms, tally_of};

/// All that leaves the engine for a page or a file.
fn everything(tally: &Tally) -> String {
    let shown = ShownGroups::new(&CURRENT, tally, None);
    let report = GroupsReport::new(&CURRENT, &shown);
    let results = shown.for_results();
    let (file, table) = (write_tally(tally, &CURRENT), groups_csv(&CURRENT, &shown));
    format!("{file}\n{table}\n{shown:?}\n{report:?}\n{results:?}")
}

fn fewest(raised: bool) -> FewestShown {
    FewestShown::ALL[usize::from(raised)]
}

/// A tally of these forms that was let out.
fn let_out(forms: &[Form], fewest: FewestShown) -> Tally {
    let mut tally = tally_of("t", forms);
    tally.raise_fewest(fewest);
    tally.release();
    tally
}

fn group_of(form: &Form) -> ComparedGroup {
    ComparedGroup::of(form.group).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_group_below_the_limit_leaves_no_trace(
        others in any_forms(30), few in any_forms(9), other_few in any_forms(9),
        which in 0..4_usize, raised in any::<bool>(),
    ) {
        let (group, fewest) = (ComparedGroup::ALL[which], fewest(raised));
        let others: Vec<Form> = others.into_iter().filter(|form| group_of(form) != group).collect();
        let with = |few: Vec<Form>| {
            let hidden = few.into_iter().filter(|form| group_of(form) == group);
            let hidden = hidden.take(fewest.number() as usize - 1);
            let all: Vec<Form> = (others.iter().cloned())
                .chain(hidden.map(|form| Form { id: format!("few-{}", form.id), ..form }))
                .collect();
            everything(&let_out(&all, fewest))
        };
        prop_assert_eq!(with(few), with(other_few));
    }

    #[test]
    fn latecomers_leave_no_trace_until_they_are_enough(
        first in any_forms(30), late in prop::collection::vec(any_form(), 1..12),
        other_late in prop::collection::vec(any_form(), 1..12),
        raised in any::<bool>(),
    ) {
        let fewest = fewest(raised);
        let data = let_out(&first, fewest).kept_on_device().clone();
        let before = Tally::from_data(TallyData { waiting: Groups::new(), ..data });
        // Fewer than the limit of all groups together, so fewer of any.
        let with = |late: &[(Group, Answers)]| {
            let mut tally = before.clone();
            for (group, answers) in late.iter().take(fewest.number() as usize - 1) {
                tally.add(&CURRENT, Some(*group), answers, None).ok();
            }
            tally.release();
            let mut shown = ShownGroups::new(&CURRENT, &tally, None);
            // That somebody waits says nothing of what they answered.
            shown.has_latecomers = false;
            format!("{}{shown:?}", write_tally(&tally, &CURRENT))
        };
        let nobody = with(&[]);
        prop_assert_eq!(with(&late), nobody.clone());
        prop_assert_eq!(with(&other_late), nobody);
    }

    #[test]
    fn a_question_that_few_of_a_large_group_answered_leaves_no_trace(
        forms in any_forms(40), place in 0..33_usize, which in 0..4_usize,
        levels in prop::collection::vec(0..5_usize, 8),
    ) {
        let group = ComparedGroup::ALL[which];
        let question = compared_questions(&CURRENT).nth(place).unwrap();
        let few_answer = |choose: &dyn Fn(usize) -> Option<usize>| {
            let mut forms = forms.clone();
            let own = forms.iter_mut().filter(|form| group_of(form) == group);
            for (person, form) in own.enumerate() {
                let choice = choose(person).map(|which| {
                    let choices = question.choices();
                    Answer::Choice(choices[which % choices.len()].id)
                });
                form.answers.set(question.id, choice);
                // Nobody is left without any answer.
                let other = compared_questions(&CURRENT).find(|each| each.id != question.id).unwrap();
                form.answers.set(other.id, Some(Answer::Choice(other.choices()[0].id)));
            }
            everything(&let_out(&forms, FewestShown::Five))
        };
        let nobody = few_answer(&|_| None);
        let some = few_answer(&|person| (person < 4).then(|| levels[person]));
        let others = few_answer(&|person| (person < 4).then(|| levels[person + 4]));
        prop_assert_eq!(&some, &others);
        prop_assert_eq!(&some, &nobody);
    }

    #[test]
    fn two_views_of_one_collection_never_differ_by_fewer_than_five_answers(
        forms in any_forms(40), steps in prop::collection::vec(1..9_usize, 1..8),
    ) {
        let mut tally = tally_of("t", &[]);
        let mut rest = forms.into_iter();
        let mut before = tally.for_file().released;
        for step in steps {
            for form in rest.by_ref().take(step) {
                tally.add(&CURRENT, Some(form.group), &form.answers, Some(&form.id)).ok();
            }
            tally.release();
            let now = tally.for_file().released;
            for (group, counts) in &now {
                let old = before.get(group);
                let people = counts.people - old.map_or(0, |old| old.people);
                prop_assert!(people == 0 || people >= 5, "{people} people came in");
                for (question, counts) in &counts.questions {
                    let old = old.and_then(|old| old.questions.get(question));
                    let known = counts.known() - old.map_or(0, Counts::known);
                    prop_assert!(known == 0 || known >= 5, "{known} answers to {question} came in");
                }
            }
            before = now;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn once_ten_are_needed_nothing_of_fewer_is_shown_or_saved(forms in any_forms(60)) {
        let mut tally = let_out(&forms, FewestShown::Five);
        tally.raise_fewest(FewestShown::Ten);
        tally.release();
        let exact = tally.kept_on_device().released.clone();
        for (group, counts) in tally.for_file().released {
            prop_assert!(counts.people >= 10);
            for counts in counts.questions.values() {
                prop_assert!(counts.known() >= 10, "{group:?}");
            }
        }
        let shown = ShownGroups::new(&CURRENT, &tally, None);
        for question in &shown.questions {
            for (group, answer) in &question.answers {
                let known = (exact.get(group).and_then(|group| group.questions.get(question.id)))
                    .map_or(0, Counts::known);
                prop_assert!(*answer == ShownAnswer::NotShown || known >= 10);
            }
        }
    }
}

#[test]
fn a_file_that_was_made_by_hand_shows_no_more_than_others() {
    let group = |people: usize, never: usize, dont_know: usize| {
        format!(
            r#"{{"people": {people}, "questions": {{"impact-told":
               {{"choices": {{"never": {never}}}, "dontKnow": {dont_know}}}}}}}"#
        )
    };
    for (people, never, dont_know) in [(4, 4, 0), (9, 4, 5), (9, 1, 0), (1, 1, 0)] {
        let file = format!(
            r#"{{"format": "rolecheck.tally", "formatVersion": 1, "fewestShown": 1,
               "groups": {{"support-workers": {}}}}}"#,
            group(people, never, dont_know)
        );
        let tally = read_tally(file.as_bytes(), &CURRENT).unwrap().tally;
        let shown = ShownGroups::new(&CURRENT, &tally, None);
        assert!(shown.is_empty(), "{file}");
        let few = shown.groups[1].people == ShownPeople::Fewer(FewestShown::Five);
        assert_eq!(few, people < 5, "{file}");
        assert!(!write_tally(&tally, &CURRENT).contains("never"), "{file}");
    }
}
