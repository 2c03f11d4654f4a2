//! The blank forms, rendered without a browser: each has what belongs on it, and all of it.

use std::collections::BTreeSet;

use rolecheck::engine::assessment::Form;
use rolecheck::engine::forms::form_questions;
use rolecheck::engine::instrument::{CURRENT, Kind, Question};
use rolecheck::engine::words::{DONT_KNOW, not_applicable_text};
use rolecheck::ui::pages::blank::Blank;
use yew::prelude::*;

use super::markup::render::render;
use super::page::{app_with, filled_in, heading_levels, text};

fn page(form: Form) -> String {
    let (app, _) = app_with(filled_in());
    render(html! { <Blank {app} {form} /> })
}

/// The part of the page that stands for one question or item.
fn part<'a>(html: &'a str, mark: &str) -> &'a str {
    let start = html.find(mark).unwrap_or_else(|| panic!("no {mark}"));
    let rest = &html[start..];
    let end = rest[1..].find("data-").map_or(rest.len(), |end| end + 1);
    &rest[..end]
}

#[test]
fn each_form_has_its_questions_in_order_and_no_other() {
    for form in Form::ALL {
        let html = page(form);
        let found: Vec<&str> = (html.split("data-question=\"").skip(1))
            .filter_map(|rest| rest.split_once('"').map(|(id, _)| id))
            .collect();
        let expected: Vec<&str> = form_questions(&CURRENT, form).map(|each| each.id).collect();
        assert_eq!(found, expected, "{form:?}");
        let items = html.matches("data-item=\"").count();
        let all = if form.has_profile() {
            CURRENT.profile.len()
        } else {
            0
        };
        assert_eq!(items, all, "{form:?}");
    }
}

#[test]
fn every_question_has_its_words_and_a_box_for_each_answer() {
    let html = page(Form::Department);
    for question in CURRENT.questions {
        let part = part(&html, &format!("data-question=\"{}\"", question.id));
        let words = text(&format!("<{part}"));
        let id = question.id;
        assert!(
            words.contains(question.text) && words.contains(question.hint),
            "{id}"
        );
        assert!(words.contains(DONT_KNOW), "{id}");
        for option in question.choices() {
            assert!(words.contains(option.text), "{id}: {}", option.text);
        }
        if question.not_applicable.is_some() {
            assert!(words.contains(&not_applicable_text(question)), "{id}");
        }
        assert_eq!(
            part.matches("app-ticks__box").count(),
            boxes(question),
            "{id}"
        );
    }
}

/// How many boxes a question has: one for each option, 'I do not know', and what else is offered.
fn boxes(question: &Question) -> usize {
    let options = match question.kind {
        Kind::Single(options) => options.len(),
        Kind::Multi(options) => options.len() + 1,
        Kind::MultiAreas => CURRENT.areas.len() + 1,
        Kind::Number { .. } | Kind::Grid(_) => 0,
    };
    options + 1 + usize::from(question.not_applicable.is_some())
}

#[test]
fn every_profile_item_has_its_words_and_options() {
    let html = page(Form::Department);
    for item in CURRENT.profile {
        let part = part(&html, &format!("data-item=\"{}\"", item.id));
        let words = text(&format!("<{part}"));
        assert!(
            words.contains(item.text) && words.contains(item.hint),
            "{}",
            item.id
        );
        assert!(!item.dont_know || words.contains(DONT_KNOW), "{}", item.id);
    }
}

#[test]
fn every_form_says_first_who_will_see_what() {
    for form in Form::ALL {
        let html = page(form);
        let words = text(&html);
        let (before, _) = words.split_once(CURRENT.questions[1].text).unwrap();
        for needed in [
            "Who will see what",
            "Do not write names",
            "It is not a test, an audit or an inspection.",
        ] {
            assert!(before.contains(needed), "{form:?} does not say '{needed}'");
        }
        assert!(!words.to_lowercase().contains("maturity"), "{form:?}");
        for promised in [
            "What the answers are for",
            "no results for groups of fewer than 5 people",
        ] {
            let own = before.contains(promised);
            assert_eq!(own, form != Form::Department, "{form:?}: {promised}");
        }
    }
}

#[test]
fn numbers_begin_anew_in_each_theme_but_run_through_a_short_form() {
    let words = |html: &str, question: &Question| {
        let mark = format!("data-question=\"{}\"", question.id);
        text(&format!("<{}", part(html, &mark)))
    };
    let html = page(Form::Department);
    for theme in CURRENT.themes {
        for (index, question) in CURRENT.questions_of(theme).enumerate() {
            let start = format!("{}. {}", index + 1, question.text);
            assert!(
                words(&html, question).starts_with(&start),
                "{}",
                question.id
            );
        }
    }
    for form in [Form::StaffVoice, Form::Radiographer] {
        let html = page(form);
        for (index, question) in form_questions(&CURRENT, form).enumerate() {
            let start = format!("{}. {}", index + 1, question.text);
            assert!(
                words(&html, question).starts_with(&start),
                "{}",
                question.id
            );
        }
    }
}

#[test]
fn a_short_form_leaves_out_what_is_said_to_those_who_answer_for_the_department() {
    let spoken = (CURRENT.questions.iter()).filter(|each| each.hint_for_department);
    let hints: Vec<&str> = spoken.map(|each| each.hint).collect();
    assert!(!hints.is_empty());
    for form in Form::ALL {
        let words = text(&page(form));
        for hint in &hints {
            let is_there = words.contains(*hint);
            assert_eq!(is_there, form == Form::Department, "{form:?}: {hint}");
        }
    }
}

#[test]
fn headings_never_skip_a_level_and_no_id_stands_twice() {
    for form in Form::ALL {
        let html = page(form);
        let levels = heading_levels(&html);
        assert_eq!(levels[0], 1);
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
        assert!(
            levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
            "{levels:?}"
        );
        let ids: Vec<&str> = (html.split(" id=\"").skip(1))
            .filter_map(|rest| rest.split_once('"').map(|(id, _)| id))
            .collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(unique.len(), ids.len(), "an id stands twice among {ids:?}");
    }
}
