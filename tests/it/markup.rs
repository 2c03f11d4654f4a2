//! Our components against NHS.UK frontend's own fixtures, as trees of HTML.
//! It must not pass by comparing nothing: every option that we do not have is listed, with why.

mod content;
mod exceptions;
mod fields;
mod fixtures;
mod options;
pub mod render;
mod shared;
mod structure;
mod tree;

use std::collections::BTreeSet;

use yew::Html;

use exceptions::{Exception, exceptions, unheld_content};
use fixtures::{Fixture, fixtures};
use options::Options;
use tree::Node;

/// Makes our component from a fixture's options.
type Mapper = fn(&Options) -> Html;

/// What is done to a tree before it is compared.
type Change = fn(Vec<Node>) -> Vec<Node>;

/// A component under test.
struct Case {
    /// NHS.UK's name for it.
    name: &'static str,
    mapper: Mapper,
    /// To NHS.UK's markup: what we leave out by decision.
    change_theirs: Change,
    /// To our markup: what NHS.UK's script would have added.
    change_ours: Change,
}

const fn case(name: &'static str, mapper: Mapper) -> Case {
    Case {
        name,
        mapper,
        change_theirs: |tree| tree,
        change_ours: |tree| tree,
    }
}

const CASES: &[Case] = &[
    case("action-link", content::action_link),
    case("back-link", content::back_link),
    case("breadcrumb", content::breadcrumb),
    case("button", content::button),
    case("card", structure::card),
    Case {
        change_ours: tree::without_character_counts,
        ..case("character-count", fields::character_count)
    },
    case("checkboxes", fields::checkboxes),
    case("date-input", fields::date_input),
    case("details", content::details),
    case("do-dont-list", structure::do_dont_list),
    case("error-message", content::error_message),
    case("error-summary", content::error_summary),
    case("fieldset", content::fieldset),
    case("file-upload", fields::file_upload),
    case("footer", content::footer),
    Case {
        change_theirs: tree::without_logo,
        ..case("header", content::header)
    },
    case("heading", content::heading),
    case("hint", content::hint),
    case("input", fields::input),
    case("inset-text", content::inset_text),
    case("label", content::label),
    case("legend", content::legend),
    case("notification-banner", content::notification_banner),
    case("pagination", structure::pagination),
    case("panel", content::panel),
    case("radios", fields::radios),
    case("select", fields::select),
    case("skip-link", content::skip_link),
    case("summary-list", structure::summary_list),
    case("tables", structure::tables),
    case("tag", structure::tag),
    case("task-list", structure::task_list),
    case("textarea", fields::textarea),
    case("warning-callout", structure::warning_callout),
];

/// What came of one fixture.
enum Outcome {
    Same,
    /// Left out for these reasons, places in the table of exceptions.
    LeftOut(BTreeSet<usize>),
    Different(String),
}

#[test]
fn every_component_has_the_markup_of_its_fixtures() {
    let exceptions = exceptions();
    let mut used = BTreeSet::new();
    let mut faults = Vec::new();
    println!("{:<20} {:>8} {:>8}", "component", "compared", "left out");
    for case in CASES {
        let (mut n_compared, mut n_left_out) = (0, 0);
        for fixture in fixtures(case.name) {
            match compare(case, &fixture, &exceptions) {
                Outcome::Same => n_compared += 1,
                Outcome::LeftOut(places) => {
                    n_left_out += 1;
                    used.extend(places);
                }
                Outcome::Different(fault) => {
                    n_compared += 1;
                    faults.push(format!(
                        "{}, fixture '{}': {fault}",
                        case.name, fixture.name
                    ));
                }
            }
        }
        println!("{:<20} {n_compared:>8} {n_left_out:>8}", case.name);
        if n_compared == 0 {
            faults.push(format!("{}: no fixture was compared", case.name));
        }
    }
    for (place, exception) in exceptions.iter().enumerate() {
        if !used.contains(&place) {
            faults.push(format!("the exception no longer occurs: {exception:?}"));
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

/// Renders one fixture's options with our component and compares the two trees.
fn compare(case: &Case, fixture: &Fixture, exceptions: &[Exception]) -> Outcome {
    let options = Options::new(&fixture.options);
    let html = (case.mapper)(&options);
    let mut missing = options.finish();
    missing.extend(unheld_content(case.name, &fixture.name));
    if !missing.is_empty() {
        let found = missing.iter().map(|option| {
            exceptions
                .iter()
                .position(|exception: &Exception| exception.is(case.name, option))
        });
        return match found.collect::<Option<BTreeSet<usize>>>() {
            Some(places) => Outcome::LeftOut(places),
            None => Outcome::Different(format!(
                "options without a mapping or a reason: {missing:?}"
            )),
        };
    }
    let ours = tree::print(&(case.change_ours)(tree::parse(&render::render(html))));
    let theirs = tree::print(&(case.change_theirs)(tree::parse(&fixture.html)));
    if ours == theirs {
        return Outcome::Same;
    }
    Outcome::Different(tree::first_difference(&theirs, &ours))
}
