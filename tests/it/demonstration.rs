//! The made-up departments: each is a good check, and together they are as different as promised.

use std::collections::BTreeSet;

use rolecheck::engine::answers::Answer;
use rolecheck::engine::assessment::{Assessment, Form};
use rolecheck::engine::checks::raised_checks;
use rolecheck::engine::demonstration::{department, departments, staff_forms, years};
use rolecheck::engine::file_set::{Bands, Facets};
use rolecheck::engine::instrument::{CURRENT, Group};
use rolecheck::engine::score::score;
use rolecheck::engine::scores::{GroupView, Model, Reading, Scores, Status, ThemeResult};
use rolecheck::wire::{self, WriteOptions};

const SEED: u64 = 2026;
/// Enough of them that what is rare is there.
const COUNT: usize = 200;

fn scores(check: &Assessment) -> Scores {
    score(&CURRENT, check, &GroupView::default())
}

fn written(check: &Assessment) -> String {
    let scores = (check.form == Form::Department).then(|| scores(check));
    wire::write(check, &CURRENT, scores.as_ref(), WriteOptions::default())
}

/// All that is made for a seed, as one list.
fn everything(seed: u64) -> Vec<Assessment> {
    let mut checks = departments(&CURRENT, seed, 20);
    checks.extend(years(&CURRENT, seed, 4));
    let people: Vec<(Group, usize)> = Group::ALL.into_iter().map(|group| (group, 3)).collect();
    checks.extend(staff_forms(&CURRENT, &checks[0].clone(), seed, &people));
    checks
}

#[test]
fn every_check_is_read_back_equal_and_without_a_word_said() {
    for seed in 0..10 {
        for check in everything(seed) {
            let read = wire::read(written(&check).as_bytes(), &CURRENT).unwrap();
            assert!(read.assessment == check, "seed {seed}, {}", check.name);
            assert_eq!(read.warnings, [], "seed {seed}, {}", check.name);
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_gives_others() {
    let bytes = |seed| -> Vec<String> { everything(seed).iter().map(written).collect() };
    assert_eq!(bytes(5), bytes(5));
    assert!(bytes(5).iter().zip(bytes(6)).all(|(a, b)| *a != b));
}

#[test]
fn a_larger_cohort_begins_with_the_smaller_one() {
    let (few, many) = (
        departments(&CURRENT, SEED, 5),
        departments(&CURRENT, SEED, 9),
    );
    assert_eq!(few, many[..5]);
    assert_eq!(many[8], department(&CURRENT, SEED, 8));
}

#[test]
fn ids_and_names_are_never_twice() {
    let checks = departments(&CURRENT, SEED, 450);
    let ids: BTreeSet<&str> = checks.iter().map(|check| check.id.as_str()).collect();
    let names: BTreeSet<&str> = checks.iter().map(|check| check.name.as_str()).collect();
    assert_eq!((ids.len(), names.len()), (450, 450));
}

#[test]
fn a_cohort_has_every_facet_and_result_that_a_view_can_show() {
    let checks = departments(&CURRENT, SEED, COUNT);
    let scored: Vec<Scores> = checks.iter().map(scores).collect();
    let facets: Vec<Facets> = (checks.iter().zip(&scored))
        .map(|(check, scores)| Facets::new(check, scores))
        .collect();
    let sizes: BTreeSet<_> = facets.iter().map(|each| each.size).collect();
    assert_eq!(
        sizes.len(),
        4,
        "three sizes and one that is not known: {sizes:?}"
    );
    let settings: BTreeSet<_> = facets
        .iter()
        .flat_map(|each| each.setting.clone())
        .collect();
    assert_eq!(settings.len(), 3, "{settings:?}");
    let years: BTreeSet<_> = facets.iter().map(|each| each.year).collect();
    assert!(years.len() >= 2 && !years.contains(&None), "{years:?}");
    let hospitals: BTreeSet<_> = facets.iter().map(|each| each.hospitals).collect();
    assert!(
        hospitals.is_superset(&BTreeSet::from([1, 2, 3, 4])),
        "{hospitals:?}"
    );
    let models = [
        Model::Static,
        Model::Rotational,
        Model::Hybrid,
        Model::Differs,
        Model::CannotTell,
    ];
    for model in models {
        assert!(facets.iter().any(|each| each.model == model), "{model:?}");
    }
    for bands in [Bands::Both, Bands::Only2, Bands::Only3, Bands::NotKnown] {
        assert!(facets.iter().any(|each| each.bands == bands), "{bands:?}");
    }
    let results: BTreeSet<ThemeResult> = (scored.iter())
        .flat_map(|scores| scores.themes.iter().map(|theme| theme.result))
        .collect();
    assert!(results.len() >= 6, "{results:?}");
    let has = |status: Status| {
        (scored.iter().flat_map(|scores| &scores.recommendations)).any(|each| each.status == status)
    };
    let statuses = [
        Status::Met,
        Status::PartlyMet,
        Status::NotMet,
        Status::CannotTell,
        Status::DoesNotApply,
    ];
    assert!(statuses.into_iter().all(has));
}

/// Of all departments, the share, in percent, for which something is true.
fn percent(checks: &[Assessment], is_true: impl Fn(&Assessment) -> bool) -> usize {
    checks.iter().filter(|check| is_true(check)).count() * 100 / checks.len()
}

#[test]
fn most_departments_fit_together_and_some_do_not() {
    let checks = departments(&CURRENT, SEED, COUNT);
    let in_doubt = |check: &Assessment| {
        (raised_checks(&CURRENT, check).open.iter()).any(|raised| raised.can_be_confirmed())
    };
    let doubts = percent(&checks, in_doubt);
    assert!(
        (1..25).contains(&doubts),
        "{doubts}% have an answer in doubt"
    );
    let words_and_grid = |check: &Assessment| {
        (raised_checks(&CURRENT, check).open.iter()).any(|raised| raised.id == "C1")
    };
    let differ = percent(&checks, words_and_grid);
    assert!(
        (1..25).contains(&differ),
        "{differ}% name another model than their grid"
    );
    let provisional = percent(&checks, |check| scores(check).completeness.is_provisional());
    assert!((3..35).contains(&provisional), "{provisional}% know little");
    let complete = percent(&checks, |check| scores(check).completeness.blank == 0);
    assert!(complete > 70, "{complete}% answered every question");
    for answer in [Answer::DontKnow, Answer::NotApplicable] {
        let with = percent(&checks, |check| {
            (check.answers.iter()).any(|(_, entry)| entry.answer.as_ref() == Some(&answer))
        });
        assert!(with > 40, "{with}% say {answer:?} somewhere");
    }
    assert!(percent(&checks, |check| !check.plan.actions.is_empty()) > 40);
}

/// The mean level of a theme's answers, in hundredths.
fn theme_level(scores: &Scores, theme: usize) -> Option<i64> {
    let levels: Vec<i64> = (scores.themes[theme].reasons.iter())
        .filter_map(|reason| match reason.reading {
            Reading::Level(level) => Some(i64::from(level) * 100),
            _ => None,
        })
        .collect();
    let count = i64::try_from(levels.len()).unwrap();
    (count > 0).then(|| levels.iter().sum::<i64>() / count)
}

#[test]
fn the_answers_of_one_theme_hang_together() {
    // If each answer were drawn by itself, the means of a theme would hardly differ between
    // departments: for five answers spread over five levels, by about 60 hundredths.
    let checks = departments(&CURRENT, SEED, COUNT);
    let means: Vec<i64> = (checks.iter())
        .filter_map(|check| theme_level(&scores(check), 0))
        .collect();
    let (least, most) = (means.iter().min().unwrap(), means.iter().max().unwrap());
    assert!(most - least > 250, "from {least} to {most}");
}

#[test]
fn the_years_of_a_department_have_one_name_and_move_a_little() {
    for seed in 0..20 {
        let checks = years(&CURRENT, seed, 3);
        for pair in checks.windows(2) {
            let [then, now] = pair else { unreachable!() };
            assert_eq!(then.name, now.name);
            assert_eq!(then.profile.hospitals, now.profile.hospitals);
            assert_ne!(then.id, now.id);
            assert!(then.date < now.date, "{} {}", then.date, now.date);
            let changed = (CURRENT.questions.iter())
                .filter(|each| then.answers.get(each.id) != now.answers.get(each.id))
                .count();
            assert!((1..40).contains(&changed), "{changed} answers changed");
            for action in &then.plan.actions {
                assert!(now.plan.action(&action.id).is_some(), "an action was lost");
            }
        }
    }
}

#[test]
fn each_group_fills_in_its_own_form() {
    let place = department(&CURRENT, SEED, 3);
    let people = [
        (Group::SupportWorker, 12),
        (Group::Radiographer, 7),
        (Group::Manager, 2),
    ];
    let forms = staff_forms(&CURRENT, &place, SEED, &people);
    assert_eq!(forms.len(), 21);
    for form in &forms {
        let group = form.group.unwrap();
        assert!(form.form.groups().contains(&group));
        for (id, _) in form.answers.iter() {
            assert!(form.form.asks(CURRENT.question(id).unwrap()), "{id}");
        }
        assert_eq!(form.name.is_empty(), form.form != Form::Department);
    }
    let ids: BTreeSet<&str> = forms.iter().map(|form| form.id.as_str()).collect();
    assert_eq!(ids.len(), 21);
}
