//! The pages about groups of staff, rendered without a browser, and case D3 all the way from files of
//! single people to the results of the department.

use std::rc::Rc;

use proptest::prelude::*;
use rolecheck::engine::assessment::{Assessment, Form};
use rolecheck::engine::groups::ComparedGroup;
use rolecheck::engine::instrument::{CURRENT, Group};
use rolecheck::engine::state::State;
use rolecheck::engine::tally::Tally;
use rolecheck::ui::context::App;
use rolecheck::ui::pages::groups::take::{ChosenFile, Taken};
use rolecheck::ui::pages::groups::{Compare, Gather};
use rolecheck::ui::pages::results::Results;
use rolecheck::wire::{WriteOptions, read_tally, write, write_tally};
use yew::prelude::*;

use super::markup::render::render;
use super::page::{app_with, filled_in, heading_levels, text};
use super::scoring::case::{Case, at_level, cases, question};
use super::tally::make::{self, any_forms, forms, tally_of};

fn app_of(tally: Option<Tally>, check: Assessment) -> (App, Rc<Assessment>) {
    let (mut app, check) = app_with(check);
    app.state = Rc::new(State {
        tally: tally.map(Rc::new),
        ..State::clone(&app.state)
    });
    (app, check)
}

fn gather(tally: Option<Tally>) -> String {
    let (app, _) = app_of(tally, filled_in());
    render(html! { <Gather {app} /> })
}

fn compare(tally: Option<Tally>) -> String {
    let (app, _) = app_of(tally, filled_in());
    render(html! { <Compare {app} /> })
}

fn riverside() -> Case {
    let cases = cases("worked.cases.json").into_iter();
    cases
        .into_iter()
        .find(|case| case.name.contains("D3"))
        .unwrap()
}

/// The forms of the people of case D3 as files.
fn files_of(case: &Case) -> Vec<ChosenFile> {
    let mut files = Vec::new();
    for (name, form, group) in [
        (
            "managers-and-leads",
            Form::Department,
            Group::SpecialityLead,
        ),
        ("support-workers", Form::StaffVoice, Group::SupportWorker),
        ("radiographers", Form::Radiographer, Group::Radiographer),
        (
            "assistant-practitioners",
            Form::StaffVoice,
            Group::AssistantPractitioner,
        ),
    ] {
        let people = case
            .groups
            .values()
            .map(|groups| groups[name].len())
            .max()
            .unwrap();
        for person in 0..people {
            let id = format!("{name}-{person}");
            let mut form = Assessment {
                form,
                group: Some(group),
                ..Assessment::new(id, String::new())
            };
            for (id, groups) in &case.groups {
                let question = question(id);
                form.answers
                    .set(question.id, Some(at_level(question, groups[name][person])));
            }
            let text = write(&form, &CURRENT, None, WriteOptions::default());
            files.push((format!("{name}-{person}.json"), Ok(text.into_bytes())));
        }
    }
    files
}

fn take(tally: Tally, files: Vec<ChosenFile>) -> Taken {
    Taken::new(tally).with_files(&CURRENT, files)
}

fn empty() -> Tally {
    Tally::new("new".into(), String::new())
}

/// A tally as it is once it was saved and opened again.
fn filed(tally: &Tally) -> Tally {
    let file = write_tally(tally, &CURRENT);
    read_tally(file.as_bytes(), &CURRENT).unwrap().tally
}

fn file(tally: &Tally) -> ChosenFile {
    (
        "tally.json".into(),
        Ok(write_tally(tally, &CURRENT).into_bytes()),
    )
}

#[test]
fn case_d3_goes_all_the_way_from_the_peoples_files_to_the_results() {
    let case = riverside();
    let (check, _) = case.assessments();
    let check = Assessment {
        id: "riverside".into(),
        ..check
    };
    let taken = take(empty(), files_of(&case));
    assert_eq!(taken.lines, [""; 0]);
    let mut tally = taken.tally;
    tally.set_check(Some(check.id.clone()));
    let page = text(&gather(Some(tally.clone())));
    for words in [
        "Support workers9 people",
        "Assistant practitionersFewer than 5 people",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let shown = text(&compare(Some(tally.clone())));
    for words in [
        "Are support workers told how often chances to move up really come? Large gap",
        "Managers and leads: \u{2018}Mostly\u{2019}. Radiographers: \u{2018}Partly\u{2019}. \
         Support workers: \u{2018}A little\u{2019}.",
        "The study found this too",
        "Managers and leads, support workers and radiographers: \u{2018}In some areas\u{2019}.",
    ] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    // The results take in what was let out: as it is after the groups were looked at.
    let results = |tally: Option<Tally>| {
        let (app, check) = app_of(tally, check.clone());
        text(&render(html! { <Results {app} {check} /> }))
    };
    tally.release();
    let opened = filed(&tally);
    for tally in [tally, opened] {
        let with = results(Some(tally));
        assert!(with.contains("With your staff groups\u{2019} answers"));
        assert_eq!(
            with.matches("Disputed: support workers").count(),
            1,
            "R9 alone"
        );
        assert_eq!(
            with.matches("Your groups see this very differently")
                .count(),
            3
        );
    }
    let mut few = tally_of("t", &forms(Group::SupportWorker, "impact-valued", &[0, 0]));
    few.set_check(Some(check.id.clone()));
    few.release();
    let mut of_another = tally_of("t", &forms(Group::SupportWorker, "impact-valued", &[0; 5]));
    of_another.set_check(Some("another".into()));
    of_another.release();
    for tally in [few, of_another] {
        assert!(!results(Some(tally)).contains("With your staff groups"));
    }
    let without = results(None);
    assert!(!without.contains("staff groups") && !without.contains("Disputed"));
}

#[test]
fn without_answers_each_page_says_how_to_get_them() {
    let page = gather(None);
    assert!(text(&page).contains("Each person fills in a form of their own"));
    assert_eq!(heading_levels(&page), [1]);
    let page = compare(None);
    assert!(text(&page).contains("No answers are open"));
    assert!(page.contains("href=\"#/groups\""));
    let few = tally_of("t", &forms(Group::SupportWorker, "impact-told", &[1, 2]));
    let page = text(&compare(Some(few)));
    assert!(page.contains("There is nothing to show yet"), "{page}");
    assert!(
        !page.contains("Save a tally file"),
        "there is nothing to save"
    );
}

#[test]
fn headings_stand_in_order() {
    let page = compare(Some(take(empty(), files_of(&riverside())).tally));
    let levels = heading_levels(&page);
    assert_eq!(levels[0], 1);
    let steps = levels.windows(2).all(|pair| pair[1] <= pair[0] + 1);
    assert!(steps, "{levels:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn no_page_has_a_letter_that_depends_on_a_group_below_the_limit(
        others in any_forms(25), few in any_forms(9), other_few in any_forms(9), which in 0..4_usize,
    ) {
        let group = ComparedGroup::ALL[which];
        let is_of = |form: &make::Form| ComparedGroup::of(form.group) == Some(group);
        // There is always something to see.
        let mut seen: Vec<make::Form> = others.into_iter().filter(|form| !is_of(form)).collect();
        let shown_group = [Group::SupportWorker, Group::Radiographer][usize::from(which == 1)];
        seen.extend(forms(shown_group, "impact-told", &[0, 1, 2, 3, 4]));
        let with = |few: Vec<make::Form>| {
            let mut tally = tally_of("t", &seen);
            for form in few.into_iter().filter(is_of).take(4) {
                tally.add(&CURRENT, Some(form.group), &form.answers, None).unwrap();
            }
            gather(Some(tally.clone())) + &compare(Some(tally))
        };
        prop_assert_eq!(with(few), with(other_few));
    }
}

#[test]
fn the_same_people_are_never_counted_twice_unasked() {
    let people = forms(Group::SupportWorker, "impact-told", &[0, 1, 2, 3, 4]);
    let late = forms(Group::Radiographer, "impact-told", &[0, 1, 2, 3, 4]);
    let mut early = tally_of("spring", &people);
    early.release();
    let mut later = early.clone();
    make::add(&mut later, &late);
    later.release();
    let mut other = tally_of("summer", &late);
    other.release();
    let mut mixed = early.clone().merged(tally_of("other", &[]));
    make::add(&mut mixed, &forms(Group::Manager, "impact-told", &[1]));

    let taken = take(empty(), vec![file(&early)]);
    assert!(taken.has_more && taken.lines.is_empty() && taken.ask.is_none());
    let taken = take(early.clone(), vec![file(&early)]);
    assert!(
        !taken.has_more && taken.lines[0].contains("open already"),
        "{:?}",
        taken.lines
    );
    let taken = take(later.clone(), vec![file(&early)]);
    assert!(!taken.has_more && taken.lines[0].contains("counted here already"));
    let taken = take(early.clone(), vec![file(&later)]);
    assert!(!taken.has_more && taken.ask.unwrap().is_later);
    let taken = take(early.clone(), vec![file(&other)]);
    assert!(taken.has_more && taken.tally == early.clone().merged(filed(&other)));
    let taken = take(mixed, vec![file(&later)]);
    assert!(!taken.ask.unwrap().is_later);

    // Forms that the tally counts are known again, in whatever order the files come.
    let forms: Vec<ChosenFile> = (people.iter())
        .map(|person| {
            let form = Assessment {
                form: Form::StaffVoice,
                group: Some(person.group),
                answers: person.answers.clone(),
                ..Assessment::new(person.id.clone(), String::new())
            };
            let text = write(&form, &CURRENT, None, WriteOptions::default());
            (format!("{}.json", person.id), Ok(text.into_bytes()))
        })
        .collect();
    let taken = take(empty(), forms.into_iter().chain([file(&early)]).collect());
    assert_eq!(taken.tally, filed(&early));
    assert_eq!(taken.lines.len(), 5);
}

#[test]
fn a_file_that_cannot_be_counted_is_named_with_its_reason_and_the_rest_goes_on() {
    let form = |form, group| {
        let mut check = Assessment {
            form,
            group,
            ..Assessment::new("x".into(), String::new())
        };
        check.answers = forms(Group::Manager, "impact-told", &[1])[0]
            .answers
            .clone();
        write(&check, &CURRENT, None, WriteOptions::default()).into_bytes()
    };
    let files = vec![
        ("broken.json".into(), Ok(b"{".to_vec())),
        (
            "away.json".into(),
            Err("This browser could not read the file".into()),
        ),
        (
            "team.json".into(),
            Ok(form(Form::Department, Some(Group::Team))),
        ),
        ("nobody.json".into(), Ok(form(Form::StaffVoice, None))),
        (
            "good.json".into(),
            Ok(form(Form::Department, Some(Group::Manager))),
        ),
    ];
    let taken = take(empty(), files);
    assert!(taken.has_more);
    assert_eq!(taken.lines.len(), 4, "{:?}", taken.lines);
    for (line, words) in [
        ("broken.json", "cut off"),
        ("away.json", "could not read"),
        ("team.json", "a team answered together"),
        ("nobody.json", "does not say which group"),
    ] {
        let said = taken
            .lines
            .iter()
            .any(|said| said.starts_with(line) && said.contains(words));
        assert!(said, "{line}: {:?}", taken.lines);
    }
    // The department check itself is nobody's form.
    let mut tally = empty();
    tally.set_check(Some("x".into()));
    let own = (
        "own.json".into(),
        Ok(form(Form::Department, Some(Group::Manager))),
    );
    assert!(!take(tally, vec![own]).has_more);
}
