//! How the words on screen read.

use std::collections::BTreeSet;

use rolecheck::engine::instrument::{CURRENT, Group, Instrument};

fn vowel_groups(word: &str) -> usize {
    let vowel = |letter: char| "aeiouy".contains(letter);
    let mut groups = 0;
    let mut before = false;
    for letter in word.chars() {
        groups += usize::from(vowel(letter) && !before);
        before = vowel(letter);
    }
    let silent = word.ends_with('e') && !word.ends_with("le") && groups > 1;
    (groups - usize::from(silent)).max(1)
}

/// The Flesch-Kincaid grade of a text: about 5 less than the reading age.
pub fn grade(text: &str) -> f64 {
    let text = text.to_lowercase();
    let words: Vec<&str> = text
        .split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '\'')
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect();
    let sentences = text
        .split_inclusive(['.', '?', ':'])
        .filter(|sentence| sentence.chars().any(char::is_alphabetic))
        .count();
    let syllables: usize = words.iter().map(|word| vowel_groups(word)).sum();
    let n_words = words.len() as f64;
    0.39 * n_words / sentences as f64 + 11.8 * syllables as f64 / n_words - 15.59
}

pub fn mean_grade<'a>(texts: impl Iterator<Item = &'a str>) -> f64 {
    let grades: Vec<f64> = texts.map(grade).collect();
    grades.iter().sum::<f64>() / grades.len() as f64
}

#[test]
fn the_measure_of_reading_tells_easy_from_hard() {
    assert!(grade("The cat sat on the mat.") < 1.0);
    assert!(grade("Organisational considerations necessitate comprehensive evaluation.") > 15.0);
}

#[test]
fn the_texts_read_easily() {
    let set: &Instrument = &CURRENT;
    let cards = || set.trade_offs.iter().flat_map(|topic| topic.cards);
    let cases = [
        (
            "questions",
            mean_grade(set.questions.iter().map(|q| q.text)),
            7.0,
        ),
        (
            "reasons",
            mean_grade(set.questions.iter().map(|q| q.why)),
            8.0,
        ),
        (
            "findings",
            mean_grade(set.findings.iter().map(|f| f.text)),
            8.0,
        ),
        (
            "recommendations",
            mean_grade(set.recommendations.iter().map(|r| r.text)),
            8.0,
        ),
        (
            "profile",
            mean_grade(set.profile.iter().map(|item| item.text)),
            7.0,
        ),
        (
            "checks",
            mean_grade(set.checks.iter().map(|check| check.message)),
            8.0,
        ),
        (
            "caveats",
            mean_grade(set.caveats.iter().map(|caveat| caveat.text)),
            8.0,
        ),
        (
            "said for",
            mean_grade(cards().map(|card| card.said_for)),
            8.0,
        ),
        (
            "said against",
            mean_grade(cards().map(|card| card.said_against)),
            8.0,
        ),
        (
            "figures",
            mean_grade(set.figures.iter().map(|figure| figure.text)),
            8.0,
        ),
    ];
    for (what, found, most) in cases {
        assert!(found <= most, "{what}: grade {found:.1}, at most {most}");
    }
}

#[test]
fn every_question_says_why_it_is_asked_and_no_reason_is_given_twice() {
    let mut reasons: Vec<&str> = CURRENT.questions.iter().map(|q| q.why).collect();
    for why in &reasons {
        assert!(why.ends_with('.'), "{why}");
        assert!(
            why.matches(". ").count() <= 1,
            "more than two sentences: {why}"
        );
    }
    reasons.sort_unstable();
    reasons.dedup();
    assert_eq!(reasons.len(), CURRENT.questions.len());
}

#[test]
fn every_wording_that_must_be_shown_is_there() {
    let ids = [
        "start-not-a-test",
        "start-listened",
        "theme",
        "no-overall",
        "deployment",
        "pay-bands",
        "safety",
        "views-of-others",
        "numbers",
        "not-enough",
        "not-applicable",
        "groups",
        "privacy",
        "sharing",
        "related-work",
        "scope",
        "contested",
    ];
    for id in ids {
        assert!(!CURRENT.caveat(id).is_empty(), "{id}");
    }
    assert_eq!(CURRENT.caveats.len(), ids.len());
}

#[test]
fn an_evidence_label_and_what_stands_beside_it_do_not_say_the_same_twice() {
    let words = |text: &str| -> BTreeSet<String> {
        let lower = text.to_lowercase();
        let words = lower.split(|c: char| !c.is_alphanumeric());
        words
            .filter(|word| word.len() > 3)
            .map(str::to_owned)
            .collect()
    };
    for label in CURRENT.evidence_labels {
        let (first, second) = (words(label.label), words(label.beside_label));
        let both: Vec<&String> = first.intersection(&second).collect();
        assert!(both.is_empty(), "{}: {both:?}", label.label);
        assert!(
            label.sentence.contains(
                label
                    .beside_label
                    .trim_start_matches("The ")
                    .trim_end_matches('.')
            )
        );
    }
}

#[test]
fn those_who_answer_for_themselves_are_spoken_to_and_asked_about_the_same_people() {
    let mut spoken_to = 0;
    for question in CURRENT.questions {
        for (group, words) in question.own_words {
            assert_eq!(question.text_for(Some(*group)), *words, "{}", question.id);
            assert!(
                words.contains("support worker"),
                "{}: whom is this about? {words}",
                question.id
            );
            spoken_to += usize::from(words.contains("you"));
        }
        let of_all = question.text_for(Some(Group::Manager));
        assert_eq!(of_all, question.text, "{}", question.id);
    }
    assert!(spoken_to > 25, "{spoken_to}");
    let own = CURRENT.questions.iter().flat_map(|q| q.own_words);
    let grade = mean_grade(own.map(|(_, words)| *words));
    assert!(grade < 7.5, "{grade}");
}
