//! The results page, rendered without a browser.
//!
//! It must not repeat the scoring's or the report's own cases: it checks that the page shows all of
//! the report, and says nothing that it must not say.

use std::collections::BTreeSet;
use std::rc::Rc;

use rolecheck::engine::assessment::{Assessment, Form};
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::state::{Saving, State};
use rolecheck::platform::memory::MemoryPlatform;
use rolecheck::ui::context::App;
use rolecheck::ui::pages::results::Results;
use yew::prelude::*;

use super::markup::render::render;
use super::scoring::case::cases;

/// The page of a check, and its text without tags.
struct Page {
    name: String,
    html: String,
}

fn page(name: &str, check: Assessment) -> Page {
    let check = Rc::new(check);
    let app = App {
        state: Rc::new(State {
            instrument: &CURRENT,
            checks: vec![check.clone()],
            example: check.clone(),
            unreadable: Vec::new(),
            unsaved: BTreeSet::new(),
            saving: Saving::NotYet,
            deleted: None,
        }),
        platform: Rc::new(MemoryPlatform::default()).platform(),
        dispatch: Callback::noop(),
    };
    Page {
        name: name.to_owned(),
        html: render(html! { <Results {app} {check} /> }),
    }
}

/// The pages of all cases of the report.
fn pages() -> Vec<Page> {
    let cases = cases("../report/report.cases.json");
    assert!(cases.len() > 5, "there are too few cases");
    cases
        .iter()
        .map(|case| page(&case.name, case.assessments().1))
        .collect()
}

/// The text between tags, with the few entities that we write put back.
fn text(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text.push_str(part.split_once('>').map_or("", |(_, words)| words));
    }
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    entities
        .iter()
        .fold(text, |text, (entity, letter)| text.replace(entity, letter))
}

fn check_all(wrong: impl Fn(&Page) -> Vec<String>) {
    let problems: Vec<String> = pages()
        .iter()
        .flat_map(|page| {
            wrong(page)
                .into_iter()
                .map(|what| format!("{}: {what}", page.name))
        })
        .collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_page_says_nothing_that_it_must_not_say() {
    let related_work = CURRENT.caveat("related-work");
    check_all(|page| {
        let text = text(&page.html);
        assert_eq!(text.matches(related_work).count(), 1, "{}", page.name);
        let text = text.to_lowercase();
        [
            "maturity",
            "nan%",
            "undefined",
            "overall score:",
            "some(",
            "none,",
            "rolecheck recommends",
            "the study recommends",
            "benchmark",
            "average of",
            "normal range",
            "out of 4",
        ]
        .into_iter()
        .filter(|words| text.contains(words))
        .map(|words| format!("the page says '{words}'"))
        .collect()
    });
}

#[test]
fn the_page_names_each_theme_and_each_recommendation() {
    check_all(|page| {
        let text = text(&page.html);
        let themes = (CURRENT.themes.iter())
            .filter(|theme| !text.contains(&format!("{}: ", theme.name)))
            .map(|theme| format!("{} is missing", theme.name));
        let recommendations = (CURRENT.recommendations.iter()).filter_map(|recommendation| {
            let count = text.matches(recommendation.text).count();
            (count != 1).then(|| format!("{} stands {count} times", recommendation.id))
        });
        themes.chain(recommendations).collect()
    });
}

#[test]
fn headings_never_skip_a_level_and_start_with_one_h1() {
    check_all(|page| {
        let levels: Vec<u32> = (page.html.split("<h").skip(1))
            .filter_map(|rest| rest.chars().next()?.to_digit(10))
            .collect();
        let mut wrong = Vec::new();
        if levels.first() != Some(&1) || levels.iter().filter(|level| **level == 1).count() != 1 {
            wrong.push("there is not one h1 at the start".to_owned());
        }
        for pair in levels.windows(2) {
            if pair[1] > pair[0] + 1 {
                wrong.push(format!("h{} follows h{}", pair[1], pair[0]));
            }
        }
        wrong
    });
}

#[test]
fn no_id_stands_twice_and_each_link_in_the_page_leads_somewhere() {
    check_all(|page| {
        let ids: Vec<&str> = (page.html.split(" id=\"").skip(1))
            .filter_map(|rest| rest.split_once('"').map(|(id, _)| id))
            .collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        let mut wrong = Vec::new();
        if unique.len() != ids.len() {
            wrong.push(format!("an id stands twice among {ids:?}"));
        }
        let links = (page.html.split("href=\"#").skip(1))
            .filter_map(|rest| rest.split_once('"').map(|(id, _)| id))
            .filter(|id| !id.starts_with('/'));
        let fills = (page.html.split("url(#").skip(1))
            .filter_map(|rest| rest.split_once(')').map(|(id, _)| id));
        let labels = (page.html.split("labelledby=\"").skip(1))
            .filter_map(|rest| rest.split_once('"').map(|(id, _)| id));
        for id in links.chain(fills).chain(labels) {
            if !unique.contains(id) {
                wrong.push(format!("#{id} leads nowhere"));
            }
        }
        wrong
    });
}

#[test]
fn every_drawing_is_hidden_from_screen_readers() {
    check_all(|page| {
        (page.html.split("<svg").skip(1))
            .filter_map(|rest| rest.split_once('>').map(|(tag, _)| tag))
            .filter(|tag| !tag.contains("aria-hidden=\"true\""))
            .map(|tag| format!("<svg{tag}> is not"))
            .collect()
    });
}

#[test]
fn a_form_of_one_group_has_no_results_of_its_own() {
    for form in [Form::StaffVoice, Form::Radiographer] {
        let mut check = Assessment::new("a".to_owned(), "2026-11-24T09:00:00Z".to_owned());
        check.form = form;
        let text = text(&page("a form of one group", check).html);
        assert!(
            text.contains("This form has no results of its own."),
            "{text}"
        );
        assert!(!text.contains("In short"), "{text}");
    }
}
