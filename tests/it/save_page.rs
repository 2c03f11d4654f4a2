//! 'Save this check as a file', rendered without a browser. What a click gives is in the journeys.

use rolecheck::engine::assessment::{Assessment, Form};
use rolecheck::ui::pages::save_file::SaveFile;
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
    assert_eq!(n_buttons, 1 + Export::ALL.len());
    let n_secondary = html.matches("nhsuk-button--secondary").count();
    assert_eq!(n_secondary, Export::ALL.len());
    assert_eq!(heading_levels(&html), [1, 2, 3, 3, 3, 3]);
}

#[test]
fn each_file_for_other_programs_has_a_place_where_the_page_says_how_it_went() {
    let html = page(Form::Department);
    assert_eq!(html.matches("role=\"status\"").count(), Export::ALL.len());
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
