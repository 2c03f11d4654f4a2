//! The pages that put departments side by side, rendered without a browser: whose names are on them,
//! what is held back, and that nothing is said by a drawing alone.
//!
//! It must not repeat what is counted: that is in `cohort`.

use std::rc::Rc;

use rolecheck::engine::cohort::{Facet, Selection};
use rolecheck::engine::file_set::FileSet;
use rolecheck::engine::instrument::CURRENT;
use rolecheck::ui::layout::Layout;
use rolecheck::ui::pages::departments::Departments;
use rolecheck::ui::route::{DepartmentsPage, DepartmentsView, Route};
use yew::prelude::*;

use super::cohort::make::{check, opened};
use super::markup::render::render;
use super::page::{app_with, empty, heading_levels, text};

/// Departments with names that no other text on a page has.
fn set(count: usize) -> FileSet {
    let names = ["Zebra", "Quokka", "Ibex", "Tapir", "Okapi", "Gnu"];
    let checks = (0..count).map(|place| {
        let name = format!("{} {}", names[place % names.len()], place / names.len());
        let mut check = check(place as u64 * 31 + 5, &name);
        check.id = format!("secret-id-{:02}", (place * 7) % 100);
        check
    });
    let mut set = opened(checks);
    set.own = set.departments.first().map(|own| own.id.clone());
    set
}

fn views() -> Vec<DepartmentsView> {
    let pages = [
        DepartmentsPage::Themes,
        DepartmentsPage::Recommendations,
        DepartmentsPage::Questions(String::new()),
        DepartmentsPage::Questions("career".to_owned()),
        DepartmentsPage::Map,
        DepartmentsPage::One("identity".to_owned()),
        DepartmentsPage::One("R5".to_owned()),
        DepartmentsPage::One("retain-culture".to_owned()),
    ];
    let by_size = Selection {
        by: Some(Facet::Size),
        ..Selection::default()
    };
    let small = Selection {
        only: [(Facet::Size, "small".to_owned())].into(),
        ..Selection::default()
    };
    (pages.into_iter())
        .flat_map(|page| {
            [Selection::default(), by_size.clone(), small.clone()].map(|selection| {
                DepartmentsView {
                    page: page.clone(),
                    selection,
                    ..DepartmentsView::default()
                }
            })
        })
        .collect()
}

fn html(set: FileSet, view: &DepartmentsView) -> String {
    let (mut app, _) = app_with(empty());
    let state = Rc::make_mut(&mut app.state);
    state.files = Rc::new(set);
    let page = html! { <Departments app={app.clone()} view={view.clone()} /> };
    let route = Route::Departments(view.clone());
    render(html! { <Layout {app} {route}>{page}</Layout> })
}

fn is_animal(text: &str) -> bool {
    ["Zebra", "Quokka", "Ibex", "Tapir", "Okapi", "Gnu"]
        .iter()
        .any(|name| text.contains(name))
}

#[test]
fn where_names_are_hidden_no_page_has_one() {
    for view in views() {
        let named = html(set(30), &view);
        assert!(is_animal(&named), "{view:?} names nobody");
        let mut hidden = set(30);
        hidden.hides_names = true;
        let hidden = html(hidden, &view);
        assert!(!is_animal(&hidden), "{view:?} has a name");
        assert!(hidden.contains("Department "), "{view:?}");
        for html in [named, hidden] {
            assert!(!html.contains("secret-id"), "{view:?} has an id");
            assert!(!html.contains(".json"), "{view:?} has a file's name");
        }
    }
}

#[test]
fn where_names_are_hidden_nothing_says_which_alias_is_in_which_group() {
    for view in views() {
        let mut set = set(30);
        set.hides_names = true;
        let nothing_chosen = view.selection == Selection::default();
        let own = set.own.clone();
        let others: Vec<String> = (set.departments.iter())
            .filter(|each| Some(&each.id) != own.as_ref())
            .map(|each| each.alias.clone())
            .collect();
        let html = html(set, &view);
        let page = text(&html);
        let found = others
            .iter()
            .filter(|alias| page.contains(&format!("{alias} ")))
            .count();
        assert!(nothing_chosen || found == 0, "{view:?} names {found}");
        if nothing_chosen && view.page == DepartmentsPage::Map {
            let cells = others
                .iter()
                .filter(|alias| html.contains(&format!("\"{alias}, R1: ")));
            assert_eq!(cells.count(), others.len());
        }
    }
}

#[test]
fn of_fewer_than_five_departments_only_ones_own_is_shown() {
    for view in views() {
        let set = set(4);
        let others: Vec<String> = (set.departments.iter().skip(1))
            .map(|each| each.name.clone())
            .collect();
        let own = set.departments[0].name.clone();
        let html = html(set, &view);
        let page = text(&html);
        if view.selection == Selection::default() {
            assert!(
                page.contains("group of fewer than 5 departments"),
                "{view:?}"
            );
        }
        assert!(page.contains(&own), "{view:?}");
        // What there is to read of others is their names in a list, and none of it in a figure.
        let figures = html.split_once("departments-shown").unwrap().1;
        for other in others {
            assert!(!figures.contains(&other), "{view:?} shows {other}");
        }
        for chart in ["app-spread", "app-status-bar", "app-answers__bar"] {
            assert!(!html.contains(chart), "{view:?} draws a group");
        }
        if view.page == DepartmentsPage::Map {
            assert_eq!(html.matches("<tr").count(), 2, "{view:?}");
        }
    }
}

#[test]
fn the_same_is_in_a_table_wherever_something_is_drawn() {
    for view in views() {
        let html = html(set(30), &view);
        if view.selection != Selection::default() {
            continue;
        }
        assert!(html.contains("<table"), "{view:?} has no table");
        assert!(html.contains("scope=\"row\""), "{view:?}");
        assert!(html.contains("<caption"), "{view:?}");
        for drawing in html.split("<svg").skip(1) {
            let tag = drawing.split('>').next().unwrap();
            let is_inner = !tag.contains("height=\"") && !tag.contains("viewBox");
            let is_hidden = tag.contains("aria-hidden=\"true\"");
            assert!(is_hidden || is_inner, "{view:?}: {tag}");
        }
    }
}

#[test]
fn headings_leave_out_no_level_and_ids_are_there_once() {
    for view in views() {
        let html = html(set(30), &view);
        let levels = heading_levels(&html);
        assert_eq!(levels[0], 1, "{view:?}");
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{view:?}: {levels:?}");
        }
        let mut ids: Vec<&str> = (html.split(" id=\"").skip(1))
            .filter_map(|rest| rest.split('"').next())
            .collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{view:?}");
    }
}

#[test]
fn no_page_ranks_or_sums_up() {
    for view in views() {
        let page = text(&html(set(30), &view)).to_lowercase();
        let page = page.replace(&CURRENT.caveat("sharing").to_lowercase(), "");
        let page = page.replace(&CURRENT.caveat("no-overall").to_lowercase(), "");
        let page = page.replace(&CURRENT.caveat("numbers").to_lowercase(), "");
        for word in [
            "average",
            "rank",
            "league",
            "benchmark",
            "median",
            "typical",
            "compliance",
            "overall",
            "bottom",
            "sort",
        ] {
            let found = page
                .find(word)
                .map(|at| &page[at.saturating_sub(30)..at + 20]);
            assert!(found.is_none(), "{view:?} says {found:?}");
        }
    }
}

#[test]
fn each_page_says_what_it_is_for_and_who_answered() {
    for view in views() {
        let page = text(&html(set(30), &view));
        for words in [
            CURRENT.caveat("sharing"),
            CURRENT.caveat("no-overall"),
            CURRENT.caveat("numbers"),
        ] {
            assert!(page.contains(words), "{view:?}: {words}");
        }
        assert!(page.contains("answered for itself"), "{view:?}");
    }
}

#[test]
fn the_demonstration_says_on_each_page_that_it_is_one() {
    for view in views() {
        let mut set = set(10);
        assert!(!html(set.clone(), &view).contains("This is a demonstration"));
        set.is_demonstration = true;
        assert!(
            html(set, &view).contains("This is a demonstration"),
            "{view:?}"
        );
    }
}

#[test]
fn without_files_each_page_says_what_to_do() {
    for view in views() {
        let html = html(FileSet::default(), &view);
        assert!(html.contains("href=\"#/files\""), "{view:?}");
        assert!(
            text(&html).contains("Open the files of several departments"),
            "{view:?}"
        );
    }
    let one = html(set(1), &DepartmentsView::default());
    assert!(text(&one).contains("Only 1 department is open"));
}

#[test]
fn the_table_of_all_has_a_cell_in_words_for_each_department_and_recommendation() {
    let view = DepartmentsView {
        page: DepartmentsPage::Map,
        ..DepartmentsView::default()
    };
    let set = set(20);
    let html = html(set.clone(), &view);
    let cells = html.matches("<td").count();
    let statuses: usize = set
        .departments
        .iter()
        .map(|each| each.recommendations.len())
        .sum();
    assert_eq!(cells, statuses);
    assert_eq!(html.matches("title=\"Zebra 0, R1: ").count(), 1);
    assert_eq!(html.matches("app-map__row--own").count(), 1);
    assert!(html.contains("tabindex=\"0\""));
}

#[test]
fn a_long_table_comes_in_parts_that_lead_to_each_other() {
    let checks = (0..450).map(|place| {
        let mut check = check(1, &format!("Ward {place:03}"));
        check.id = format!("{place}");
        check
    });
    let set = opened(checks);
    let of_part = |part| {
        let view = DepartmentsView {
            page: DepartmentsPage::Map,
            part,
            ..DepartmentsView::default()
        };
        html(set.clone(), &view)
    };
    let (first, last, beyond) = (of_part(0), of_part(2), of_part(9));
    assert!(first.contains("Departments 1 to 200 of 450"));
    assert!(first.contains("#/departments/table/part=2"));
    assert!(last.contains("Departments 401 to 450 of 450"));
    assert_eq!(last.matches("<tr").count(), 51);
    assert_eq!(last, beyond);
}
