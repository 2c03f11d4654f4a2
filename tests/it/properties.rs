//! Properties of the scoring, over assessments made by chance.
//!
//! It must not know what one answer is worth: it only knows how two results must relate.

#[path = "properties/make.rs"]
pub mod make;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rolecheck::engine::answers::Answer;
use rolecheck::engine::assessment::Assessment;
use rolecheck::engine::confirmations::drop_stale_confirmations;
use rolecheck::engine::instrument::{CURRENT, Mode, Question, Role};
use rolecheck::engine::score::score;
use rolecheck::engine::scores::{
    GroupView, Priority, Reading, RecommendationScore, Scores, Status, ThemeResult, Why,
};

use crate::scoring::case::{at_level, question};
use crate::scoring::show;
use make::{an_assessment, an_odd_assessment, answer_to, group_views};

/// Descriptive questions that decide whether a question is shown or a 'not applicable' accepted,
/// each with the questions that they can hide or put in doubt. No other descriptive answer is
/// read by anything that touches a theme or a status.
const DECIDING: [(&str, &[&str]); 2] = [
    ("deploy-grid", &["deploy-refresh", "career-xray"]),
    ("scope-tasks", &["use-extra-skill-recognition", "use-admin"]),
];

fn scored(assessment: &Assessment) -> Scores {
    score(&CURRENT, assessment, &GroupView::default())
}

/// Questions with levels, in order.
fn with_levels() -> Vec<&'static Question> {
    let has_levels = |question: &&Question| question.role != Role::Descriptive;
    (CURRENT.questions.iter().copied())
        .filter(has_levels)
        .collect()
}

/// The assessment with every unknown answer filled in and everything confirmed that can be.
fn filled(assessment: &Assessment, level: impl Fn(usize) -> u8) -> Assessment {
    let before = scored(assessment);
    let mut filled = assessment.clone();
    for question in with_levels() {
        if matches!(before.readings.of(question), Reading::Unknown(_)) {
            let answer = at_level(question, level(question.place));
            filled.answers.set(question.id, Some(answer));
        }
    }
    let can_be_confirmed = CURRENT
        .checks
        .iter()
        .filter(|check| check.can_be_confirmed());
    filled
        .confirmed_checks
        .extend(can_be_confirmed.map(|check| check.id));
    filled
}

fn statuses(scores: &Scores) -> BTreeMap<&'static str, Status> {
    (scores.recommendations.iter())
        .map(|each| (each.recommendation.id, each.status))
        .collect()
}

fn has_words(result: ThemeResult) -> bool {
    !matches!(
        result,
        ThemeResult::NotEnoughAnswers | ThemeResult::DoesNotApply
    )
}

fn worst_and_best(score: &RecommendationScore) -> Option<(Status, Status)> {
    Some((*score.possible.last()?, *score.possible.first()?))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn scoring_never_panics_whatever_is_entered(assessment in an_odd_assessment()) {
        let scores = scored(&assessment);
        prop_assert_eq!(scores.themes.len(), CURRENT.themes.len());
    }

    #[test]
    fn raising_an_answer_never_lowers_a_theme_or_a_status(
        assessment in an_assessment(), pick in any::<prop::sample::Index>(), by in 1_u8..=4,
    ) {
        let before = scored(&assessment);
        let could_rise: Vec<(&Question, u8)> = (with_levels().into_iter())
            .filter_map(|question| match before.readings.of(question) {
                Reading::Level(level @ 0..=3) => Some((question, level)),
                _ => None,
            })
            .collect();
        prop_assume!(!could_rise.is_empty());
        let (question, level) = could_rise[pick.index(could_rise.len())];
        let mut raised = assessment.clone();
        raised.answers.set(question.id, Some(at_level(question, (level + by).min(4))));
        let after = scored(&raised);
        // The one exception: a check puts the higher answer in doubt.
        let in_doubt = matches!(after.readings.of(question), Reading::Unknown(Why::InDoubt(_)));
        prop_assume!(!in_doubt);
        for (before, after) in before.themes.iter().zip(&after.themes) {
            prop_assert_eq!(has_words(before.result), has_words(after.result));
            prop_assert!(before.result <= after.result);
            prop_assert!(before.mean <= after.mean);
            if let (Some(before), Some(after)) = (&before.range, &after.range) {
                prop_assert!(before.low <= after.low && before.high <= after.high);
                prop_assert!(before.low_result <= after.low_result);
                prop_assert!(before.high_result <= after.high_result);
            }
        }
        for (before, after) in before.recommendations.iter().zip(&after.recommendations) {
            // Statuses are best first: what is possible at worst and at best never gets worse.
            let (before, after) = (worst_and_best(before), worst_and_best(after));
            prop_assert_eq!(before.is_some(), after.is_some());
            prop_assert!(after.map(|both| both.0) <= before.map(|both| both.0));
            prop_assert!(after.map(|both| both.1) <= before.map(|both| both.1));
        }
    }

    #[test]
    fn cannot_tell_is_given_exactly_when_the_gaps_could_change_the_status(
        assessment in an_assessment(), chance in prop::collection::vec(0_u8..=4, 3 * 60),
    ) {
        let now = scored(&assessment);
        let directions = [0, 2, 4].map(|level| statuses(&scored(&filled(&assessment, |_| level))));
        let by_chance: Vec<_> = (chance.chunks(60))
            .map(|levels| statuses(&scored(&filled(&assessment, |place| levels[place]))))
            .collect();
        for each in &now.recommendations {
            let id = each.recommendation.id;
            if each.recommendation.mode != Mode::Status {
                prop_assert_eq!(each.status, Status::ToDiscuss);
                continue;
            }
            let reached: BTreeSet<Status> = directions.iter().map(|all| all[id]).collect();
            match each.status {
                Status::CannotTell => prop_assert!(reached.len() > 1, "{} is settled", id),
                settled => prop_assert_eq!(&reached, &BTreeSet::from([settled]), "{}", id),
            }
            if each.status != Status::DoesNotApply {
                let possible: BTreeSet<Status> = each.possible.iter().copied().collect();
                prop_assert_eq!(&reached, &possible, "{}", id);
                prop_assert!(by_chance.iter().all(|all| possible.contains(&all[id])), "{}", id);
            }
        }
    }

    #[test]
    fn the_range_holds_the_result_and_whatever_fills_the_gaps(
        assessment in an_assessment(), chance in prop::collection::vec(0_u8..=4, 60),
    ) {
        let now = scored(&assessment);
        let lowest = scored(&filled(&assessment, |_| 0));
        let highest = scored(&filled(&assessment, |_| 4));
        let between = scored(&filled(&assessment, |place| chance[place]));
        for (at, theme) in now.themes.iter().enumerate() {
            let Some(range) = &theme.range else {
                prop_assert_eq!(theme.result, ThemeResult::DoesNotApply);
                continue;
            };
            for held in [theme, &between.themes[at]] {
                if let Some(mean) = held.mean {
                    prop_assert!(range.low <= mean && mean <= range.high);
                    prop_assert!(range.low_result <= held.result);
                    prop_assert!(held.result <= range.high_result);
                }
            }
            if theme.applicable >= 2 {
                prop_assert_eq!(lowest.themes[at].mean, Some(range.low));
                prop_assert_eq!(lowest.themes[at].result, range.low_result);
                prop_assert_eq!(highest.themes[at].mean, Some(range.high));
                prop_assert_eq!(highest.themes[at].result, range.high_result);
            }
        }
    }

    #[test]
    fn descriptive_answers_change_no_theme_and_no_status(
        (assessment, other) in (an_assessment(), an_assessment()),
    ) {
        let mut changed = assessment.clone();
        for question in CURRENT.questions {
            let decides = DECIDING.iter().any(|(id, _)| *id == question.id);
            if question.role == Role::Descriptive && !decides {
                changed.answers.set(question.id, other.answers.get(question.id).cloned());
            }
        }
        let (before, after) = (scored(&assessment), scored(&changed));
        prop_assert_eq!(statuses(&before), statuses(&after));
        for (before, after) in before.themes.iter().zip(&after.themes) {
            prop_assert_eq!(before.result, after.result);
            prop_assert_eq!(before.mean, after.mean);
            prop_assert_eq!(&before.range, &after.range);
        }
        prop_assert_eq!(before.completeness, after.completeness);
    }

    #[test]
    fn a_deciding_descriptive_answer_reaches_only_the_questions_that_it_decides_on(
        (assessment, other) in (an_assessment(), an_assessment()),
    ) {
        for (id, decided) in DECIDING {
            let mut changed = assessment.clone();
            changed.answers.set(question(id).id, other.answers.get(id).cloned());
            let (before, after) = (scored(&assessment), scored(&changed));
            for question in with_levels() {
                if !decided.contains(&question.id) {
                    prop_assert_eq!(before.readings.of(question), after.readings.of(question));
                }
            }
        }
    }

    #[test]
    fn the_order_of_answering_changes_nothing(
        assessment in an_assessment(), order in Just(CURRENT.questions.to_vec()).prop_shuffle(),
    ) {
        let mut again = assessment.clone();
        for question in &order {
            again.answers.set(question.id, Some(Answer::DontKnow));
        }
        for question in &order {
            again.answers.set(question.id, assessment.answers.get(question.id).cloned());
        }
        prop_assert_eq!(&again, &assessment);
        prop_assert_eq!(show::scores(&scored(&again)), show::scores(&scored(&assessment)));
    }

    #[test]
    fn completeness_adds_up(assessment in an_assessment()) {
        let scores = scored(&assessment);
        let count = scores.completeness;
        prop_assert_eq!(count.scored, 43);
        prop_assert_eq!(count.applicable + count.left_out, count.scored);
        let parts = count.known + count.dont_know + count.blank + count.in_doubt;
        prop_assert_eq!(parts, count.applicable);
        let known: usize = scores.themes.iter().map(|theme| theme.known).sum();
        let applicable: usize = scores.themes.iter().map(|theme| theme.applicable).sum();
        prop_assert_eq!((known, applicable), (count.known, count.applicable));
        for theme in &scores.themes {
            prop_assert_eq!(theme.at_level.iter().sum::<usize>(), theme.known);
        }
    }

    #[test]
    fn ranks_count_from_1_over_all_that_have_a_priority(
        assessment in an_assessment(), groups in group_views(),
    ) {
        let scores = score(&CURRENT, &assessment, &groups);
        let ranked = show::ranked(&scores);
        let places: Vec<usize> = ranked.iter().filter_map(|each| each.rank).collect();
        prop_assert_eq!(&places, &(1..=places.len()).collect::<Vec<_>>());
        for each in &scores.recommendations {
            let open = matches!(each.status, Status::PartlyMet | Status::NotMet);
            prop_assert_eq!(each.priority.is_some(), open);
            prop_assert_eq!(each.rank.is_some(), open);
            prop_assert!(!each.safety || each.priority == Some(Priority::DoFirst));
        }
        prop_assert!(ranked.is_sorted_by_key(|each| !each.safety));
        let count = |band| ranked.iter().filter(|each| each.priority == Some(band)).count();
        let (first, next) = (count(Priority::DoFirst), count(Priority::DoNext));
        prop_assert!(first == 5 || (first < 5 && next == 0), "{first} first, {next} next");
    }

    #[test]
    fn groups_change_no_status_and_no_theme(
        assessment in an_assessment(), groups in group_views(),
    ) {
        let (alone, with) = (scored(&assessment), score(&CURRENT, &assessment, &groups));
        prop_assert_eq!(statuses(&alone), statuses(&with));
        for (alone, with) in alone.themes.iter().zip(&with.themes) {
            prop_assert_eq!(alone.result, with.result);
            prop_assert_eq!(&alone.range, &with.range);
        }
    }

    #[test]
    fn a_confirmation_outlives_every_change_that_its_check_does_not_read(
        assessment in an_assessment(), pick in any::<prop::sample::Index>(),
        answers in CURRENT.questions.iter().map(|question| answer_to(question)).collect::<Vec<_>>(),
    ) {
        let place = pick.index(CURRENT.questions.len());
        let question = CURRENT.questions[place];
        let mut changed = assessment.clone();
        changed.answers.set(question.id, answers[place].clone());
        let really = assessment.answers.get(question.id) != changed.answers.get(question.id);
        let mut after = changed.clone();
        drop_stale_confirmations(&assessment, &mut after, &CURRENT);
        for check in CURRENT.checks {
            let reads = check.reads.contains(&question.id);
            let kept = assessment.confirmed_checks.contains(check.id) && !(reads && really);
            prop_assert_eq!(after.confirmed_checks.contains(check.id), kept, "{}", check.id);
        }
    }
}
