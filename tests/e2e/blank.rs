//! The paper forms: how many questions each has, and that what is printed is the form alone. It must
//! not read a PDF: that is the printed report's test.

use crate::browser::Look;
use crate::page::OpenSite;

const QUESTIONS: &str = "document.querySelectorAll('[data-question]').length";

#[tokio::test]
async fn each_form_is_shown_with_its_questions_and_printed_on_its_own() {
    let site = OpenSite::start().await;
    site.go("#/blank", "RoleCheck paper form").await;
    for (form, questions) in [
        ("staff-voice", 32),
        ("radiographer", 19),
        ("department", 60),
    ] {
        site.click(&format!("input[name=blank-form][value={form}]"))
            .await;
        site.until(
            &format!("{questions} questions of {form}"),
            &format!("{QUESTIONS} === {questions}"),
        )
        .await;
    }
    assert_eq!(site.hash().await, "#/blank");
    assert_eq!(site.text("document.title").await, "RoleCheck paper form");
    site.set_look(Look::Print).await;
    let seen = "[...document.querySelectorAll('header, footer, .app-no-print, .nhsuk-button')]\
        .filter(it => it.offsetParent).length";
    site.until("nothing but the form", &format!("{seen} === 0"))
        .await;
    assert!(
        site.is("document.querySelector('.app-paper').offsetParent")
            .await
    );
    site.set_look(Look::Screen).await;
    site.run("window.print = () => { window.printed = true }")
        .await;
    site.click("#print").await;
    site.until("the print window", "window.printed").await;
    site.close().await;
}

#[tokio::test]
async fn the_form_for_support_workers_has_an_address_of_its_own() {
    let site = OpenSite::blank().await;
    site.load("#/blank/staff-voice").await;
    site.heading("RoleCheck paper form").await;
    site.until("32 questions", &format!("{QUESTIONS} === 32"))
        .await;
    site.close().await;
}
