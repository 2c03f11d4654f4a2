//! The first steps: how they read, and what they must never say.

use rolecheck::engine::instrument::{CURRENT, FirstStep};
use rolecheck::engine::report::FIRST_STEPS_ABOUT;

use super::words::{grade, mean_grade};

/// All first steps.
pub fn steps() -> impl Iterator<Item = &'static FirstStep> {
    let all = CURRENT.recommendations.iter();
    all.flat_map(|recommendation| recommendation.first_steps)
}

#[test]
fn the_first_steps_read_easily() {
    let found = mean_grade(steps().map(|step| step.text));
    assert!(found <= 6.0, "grade {found:.1}");
    let about = grade(FIRST_STEPS_ABOUT);
    assert!(about <= 6.0, "{FIRST_STEPS_ABOUT}: grade {about:.1}");
}

#[test]
fn each_first_step_is_short_and_tells_somebody_to_do_something() {
    // Words that begin a statement and not a request.
    let statements = [
        "A", "An", "The", "You", "Your", "It", "We", "Support", "There", "This",
    ];
    for step in steps() {
        let (id, text) = (step.id, step.text);
        assert!(text.chars().count() <= 140, "{id} is long: {text}");
        assert!(text.ends_with(['.', '?']), "{id}: {text}");
        assert!(text.matches(". ").count() <= 1, "{id} is long: {text}");
        for sentence in text.split(". ") {
            let first = sentence.split(' ').next().unwrap_or_default();
            assert!(!statements.contains(&first), "{id} begins with '{first}'");
        }
        assert!(grade(text) <= 10.5, "{id} is hard: {:.1}", grade(text));
    }
}

#[test]
fn no_first_step_is_given_twice() {
    let mut texts: Vec<&str> = steps().map(|step| step.text).collect();
    let all = texts.len();
    texts.sort_unstable();
    texts.dedup();
    assert_eq!(texts.len(), all);
}

/// What the study leaves open, a step must not settle; and no step speaks for the study.
#[test]
fn no_first_step_claims_or_settles_anything() {
    let words = [
        "study",
        "found",
        "rotational",
        "static",
        "hybrid",
        "best",
        "better",
        "underpaid",
        "too low",
        "re-band",
        "upgrade",
        "must",
        "always",
        "proven",
    ];
    for step in steps() {
        let text = step.text.to_lowercase();
        for word in words {
            assert!(!text.contains(word), "{} says '{word}'", step.id);
        }
    }
}

#[test]
fn a_first_step_about_a_band_or_a_new_skill_says_what_comes_with_it() {
    for step in steps() {
        let text = step.text.to_lowercase();
        let has = |words: &str| text.contains(words);
        if has("about the band") || has("which band") || has("band 2 to") {
            assert!(has("job evaluation"), "{}: {text}", step.id);
        }
        if has("new task") || has("skill that people want") {
            assert!(has("training") && has("sign-off"), "{}: {text}", step.id);
        }
    }
}

#[test]
fn what_is_about_safety_goes_to_the_safety_lead() {
    let mut about_safety = 0;
    for recommendation in CURRENT.recommendations {
        if recommendation.keys.iter().any(|key| key.safety) {
            about_safety += 1;
            let tells = (recommendation.first_steps.iter())
                .any(|step| step.text.contains("your radiation or MRI safety lead"));
            assert!(tells, "{}", recommendation.id);
        }
    }
    assert_eq!(about_safety, 4);
}

#[test]
fn a_disputed_recommendation_starts_with_a_talk_that_hears_both_sides() {
    let disputed = (CURRENT.recommendations.iter())
        .filter(|recommendation| recommendation.contested && !recommendation.keys.is_empty());
    let mut number = 0;
    for recommendation in disputed {
        number += 1;
        let first = recommendation.first_steps.first().expect("it has steps");
        assert!(first.text.starts_with("Hold a talk"), "{}", first.id);
        assert!(first.text.contains("those who do not"), "{}", first.id);
    }
    assert_eq!(number, 2);
}
