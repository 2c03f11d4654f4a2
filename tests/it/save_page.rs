//! 'Save this check as a file', rendered without a browser. What a click gives is in the journeys.

use rolecheck::engine::assessment::{Assessment, Form};
use rolecheck::ui::pages::save_file::SaveFile;
use rolecheck::ui::route::Route;
use rolecheck::wire::Export;
use yew::prelude::*;

use super::markup::render::render;
use super::page::{app_with, filled_in, heading_levels, text};

fn page(form: Form) -> String {
    let (app, check) = app_with(Assessment {
        form,
        ..filled_in()
    });
    render(html! { <SaveFile {app} {check} /> })
}

#[test]
fn the_check_itself_comes_first_and_is_the_one_main_button() {
    let html = page(Form::Department);
    let place = |id: &str| html.find(&format!("id=\"{id}\"")).unwrap_or(usize::MAX);
    for export in Export::ALL {
        let id = format!("save-{}", export.id());
        assert!(
            place("save-file") < place(&id) && place(&id) < usize::MAX,
            "{id}"
        );
    }
    let n_buttons = html.matches("<button").count();
    assert_eq!(
        n_buttons,
        2 + Export::ALL.len(),
        "one more copies the summary"
    );
    let n_secondary = html.matches("nhsuk-button--secondary").count();
    assert_eq!(n_secondary, 1 + Export::ALL.len());
    assert_eq!(heading_levels(&html), [1, 2, 3, 3, 3, 3]);
}

#[test]
fn each_file_for_other_programs_has_a_place_where_the_page_says_how_it_went() {
    let html = page(Form::Department);
    // The check itself and the copied summary have theirs too.
    assert_eq!(
        html.matches("role=\"status\"").count(),
        2 + Export::ALL.len()
    );
    let text = text(&html);
    for words in [
        "cannot open them again",
        "staff number under 5",
        "letters for your hospitals",
    ] {
        assert!(text.contains(words), "{words}");
    }
}

#[test]
fn a_form_without_results_offers_no_file_of_results() {
    for form in [Form::StaffVoice, Form::Radiographer] {
        let html = page(form);
        for export in Export::ALL {
            let id = format!("id=\"save-{}\"", export.id());
            assert_eq!(html.contains(&id), export.is_made_of(form), "{id}");
        }
    }
}

#[test]
fn the_page_says_whom_the_file_is_for_and_where_it_opens() {
    let text = text(&page(Form::Department));
    for words in [
        "a colleague",
        "https://page.example/",
        "A double-click on the file does not open it",
        "Print or save as PDF",
    ] {
        assert!(text.contains(words), "{words}");
    }
    assert!(
        !text.contains("next year"),
        "there is no comparison of years"
    );
}

#[test]
fn the_way_back_leads_to_the_results_for_those_who_came_from_there() {
    let (app, check) = app_with(filled_in());
    let back = Route::Results(check.id.clone());
    let link = format!("href=\"{back}\"");
    let tasks = render(html! { <SaveFile app={app.clone()} check={check.clone()} /> });
    let results = render(html! { <SaveFile {app} {check} {back} /> });
    assert!(!tasks.contains(&link) && results.contains(&link));
}
