//! The results page, rendered without a browser.
//!
//! It must not repeat the scoring's or the report's own cases: it checks that the page shows all of
//! the report, and says nothing that it must not say.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use rolecheck::engine::assessment::{Assessment, Form};
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::profile::Hospital;
use rolecheck::engine::report::{FIRST_STEPS, FIRST_STEPS_ABOUT};
use rolecheck::engine::scores::Priority;
use rolecheck::engine::words::figure_text;
use rolecheck::ui::pages::about::About;
use rolecheck::ui::pages::results::Results;
use yew::prelude::*;

use super::markup::render::render;
use super::page::{app_with, empty, heading_levels, text};
use super::reference_points::figures;
use super::report::{all, reports};
use super::scoring::case::cases;

/// The page of a check, and its text without tags.
struct Page {
    name: String,
    html: String,
}

fn page(name: &str, check: Assessment) -> Page {
    let (app, check) = app_with(check);
    Page {
        name: name.to_owned(),
        html: render(html! { <Results {app} {check} /> }),
    }
}

/// The pages of all cases of the report, rendered once as that takes its time.
static PAGES: LazyLock<Vec<Page>> = LazyLock::new(|| {
    let cases = cases("../report/report.cases.json");
    assert!(cases.len() > 5, "there are too few cases");
    cases
        .iter()
        .map(|case| page(&case.name, case.assessments().1))
        .collect()
});

fn check_all(wrong: impl Fn(&Page) -> Vec<String>) {
    let problems: Vec<String> = PAGES
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
            let card = format!(" id=\"recommendation-{}\"", recommendation.id);
            let count = page.html.matches(&card).count();
            let is_named = text.contains(recommendation.text);
            (count != 1 || !is_named).then(|| format!("{} has {count} cards", recommendation.id))
        });
        themes.chain(recommendations).collect()
    });
}

#[test]
fn the_page_shows_each_first_step_with_what_it_is_and_what_it_follows_from() {
    for ((case, report), page) in reports().iter().zip(PAGES.iter()) {
        let text = text(&page.html);
        let mut with_steps = 0;
        for item in all(report) {
            with_steps += usize::from(!item.first_steps.is_empty());
            for step in &item.first_steps {
                let words = format!("{}{}", step.text, step.follows_from);
                assert!(text.contains(&words), "{}: {}", case.name, step.id);
            }
        }
        for words in [FIRST_STEPS, FIRST_STEPS_ABOUT] {
            let found = text.matches(words).count();
            assert_eq!(found, with_steps, "{}: {words}", case.name);
        }
    }
}

#[test]
fn first_steps_are_unfolded_for_what_comes_first_alone() {
    for ((case, report), page) in reports().iter().zip(PAGES.iter()) {
        let first = (report.recommendations.open.iter())
            .find(|group| group.priority == Priority::DoFirst)
            .map_or(0, |group| group.items.len());
        let unfolded = (page.html.split("<details").skip(1))
            .filter_map(|rest| rest.split_once('>').map(|(tag, _)| tag))
            .filter(|tag| tag.contains(" open"))
            .count();
        assert_eq!(unfolded, first, "{}", case.name);
    }
}

#[test]
fn the_page_shows_each_figure_and_each_title_of_the_report() {
    for ((case, report), page) in reports().iter().zip(PAGES.iter()) {
        let text = text(&page.html);
        for (beside, figure) in figures(report) {
            let words = figure_text(figure);
            assert!(text.contains(&words), "{}: {words} at {beside}", case.name);
        }
        for title in &report.titles.own {
            let words = format!("Title {}Band {}", title.text, title.band);
            assert!(text.contains(&words), "{}: {words}", case.name);
            assert!(text.contains(&title.in_study), "{}", case.name);
        }
    }
}

#[test]
fn figures_that_stand_beside_no_answer_are_on_the_page_about_the_tool() {
    let (app, _) = app_with(empty());
    let text = text(&render(html! { <About {app} /> }));
    for figure in CURRENT.figures {
        let shown = text.contains(&figure_text(figure));
        assert_eq!(shown, figure.beside.is_empty(), "{}", figure.id);
    }
}

/// What is wrong with the order of the headings.
pub fn wrong_headings(html: &str) -> Vec<String> {
    let levels = heading_levels(html);
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
}

#[test]
fn headings_never_skip_a_level_and_start_with_one_h1() {
    check_all(|page| wrong_headings(&page.html));
}

/// Ids that stand twice, and what leads to an id that is not there.
pub fn wrong_ids(html: &str) -> Vec<String> {
    let ids: Vec<&str> = (html.split(" id=\"").skip(1))
        .filter_map(|rest| rest.split_once('"').map(|(id, _)| id))
        .collect();
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    let mut wrong = Vec::new();
    if unique.len() != ids.len() {
        wrong.push(format!("an id stands twice among {ids:?}"));
    }
    // Links in the page, and the textures of drawings.
    let links = (html.split("href=\"#").skip(1))
        .filter_map(|rest| rest.split_once('"').map(|(id, _)| id))
        .filter(|id| !id.starts_with('/'));
    let labels = (html.split("labelledby=\"").skip(1))
        .filter_map(|rest| rest.split_once('"').map(|(id, _)| id));
    for id in links.chain(labels) {
        if !unique.contains(id) {
            wrong.push(format!("#{id} leads nowhere"));
        }
    }
    wrong
}

#[test]
fn no_id_stands_twice_and_each_link_in_the_page_leads_somewhere() {
    check_all(|page| wrong_ids(&page.html));
}

#[test]
fn every_drawing_is_hidden_from_screen_readers() {
    check_all(|page| {
        // A drawing within a drawing is hidden with it.
        let mut open = 0_usize;
        let mut wrong = Vec::new();
        for rest in page.html.split("<svg").skip(1) {
            let tag = rest.split_once('>').map_or(rest, |(tag, _)| tag);
            if open == 0 && !tag.contains("aria-hidden=\"true\"") {
                wrong.push(format!("<svg{tag}> is not"));
            }
            open = (open + 1).saturating_sub(rest.matches("</svg>").count());
        }
        wrong
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

/// Names that are long, run from right to left, are made of pictures, or look like markup.
fn names() -> [String; 4] {
    [
        "Saint Somebody\u{2019}s Hospital for Everything ".repeat(2)[..80].to_owned(),
        "\u{645}\u{633}\u{62a}\u{634}\u{641}\u{649} \u{627}\u{644}\u{645}\u{62f}\u{64a}\u{646}\u{629}".to_owned(),
        "\u{1f3e5}\u{1f469}\u{200d}\u{2695}\u{fe0f}".to_owned(),
        "<script>alert(1)</script>".to_owned(),
    ]
}

#[test]
fn hospital_names_are_text_outside_every_drawing() {
    let case = cases("../report/report.cases.json").swap_remove(0);
    let mut check = case.assessments().1;
    let first = check.profile.hospitals[0].clone();
    check
        .profile
        .hospitals
        .extend(names().map(|label| Hospital {
            id: format!("named {}", label.len()),
            label,
            ..first.clone()
        }));
    let page = page("odd names", check);
    assert!(!page.html.contains("<script>"));
    let drawings: Vec<&str> = (page.html.split("<svg").skip(1))
        .filter_map(|rest| rest.split_once("</svg>").map(|(drawing, _)| drawing))
        .collect();
    for name in names() {
        assert!(text(&page.html).contains(&name), "{name} is missing");
        assert!(
            !drawings.iter().any(|drawing| text(drawing).contains(&name)),
            "{name} stands in a drawing"
        );
    }
}

#[test]
fn every_figure_has_a_caption_and_a_table_that_says_the_same() {
    check_all(|page| {
        let figures: Vec<&str> = (page.html.split("<figure").skip(1))
            .filter_map(|rest| rest.split_once("</figure>").map(|(figure, _)| figure))
            .collect();
        let mut wrong: Vec<String> = (figures.iter())
            .filter(|figure| !figure.contains("<figcaption") || !figure.contains("<table"))
            .map(|figure| format!("a figure is not whole: {figure}"))
            .collect();
        if figures.len() < 2 {
            wrong.push(format!("there are {} figures", figures.len()));
        }
        wrong
    });
}
