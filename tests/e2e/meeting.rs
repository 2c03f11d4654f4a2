//! A meeting by keyboard alone: its keys choose, go on, and open the reasons and the note. It must
//! not use the mouse.

use fantoccini::key::Key;

use crate::page::OpenSite;

/// What has the focus is the page's heading.
const AT_HEADING: &str = "document.activeElement.matches('h1')";

/// Waits for the meeting's page of a question.
async fn at(site: &OpenSite, question: &str) {
    let condition = format!("location.hash.endsWith('/{question}') && {AT_HEADING}");
    site.until(&format!("the question {question}"), &condition)
        .await;
}

/// A new check, and its page for a meeting.
async fn start_meeting(site: &OpenSite) -> String {
    site.tab_to("#start-check").await;
    site.press_enter().await;
    site.heading("Check without a name").await;
    let tasks = site.hash().await;
    site.tab_to_link("Answer together in a meeting").await;
    site.press_enter().await;
    site.left(&tasks).await;
    site.heading("Answer together in a meeting").await;
    tasks
}

/// Whether the option at this place is chosen.
fn chosen(question: &str, place: usize) -> String {
    format!("document.querySelectorAll('input[name={question}]')[{place}].checked")
}

#[tokio::test]
async fn a_group_answers_notes_and_ends_by_keyboard_and_the_answers_are_in_the_check() {
    let site = OpenSite::start().await;
    let tasks = start_meeting(&site).await;
    site.tab_to("#begin").await;
    site.press_enter().await;
    at(&site, "identity-title-consistency").await;
    assert_eq!(
        site.hash().await,
        format!("{tasks}/meeting/identity-title-consistency")
    );
    // One of the 60 is not asked until others are answered.
    let progress = "document.querySelector('#meeting-progress').innerText";
    assert_eq!(site.text(progress).await, "Question 1 of 59");

    // One of the options, by its number, and then the next one by an arrow key.
    site.type_text("2").await;
    let second = chosen("identity-title-consistency", 1);
    site.until("the second option", &second).await;
    site.press_down(1).await;
    let third = chosen("identity-title-consistency", 2);
    site.until("the third option", &third).await;
    reasons_and_note(&site).await;
    site.press_enter().await;
    at(&site, "identity-title-liked").await;

    // Nothing chosen: Enter says so and stays, and 'skip' goes on.
    site.press_enter().await;
    let told = "document.querySelector('#meeting-news').innerText.startsWith('No answer yet')";
    site.until("a word about the missing answer", told).await;
    assert!(site.is(AT_HEADING).await);
    site.tab_to("#skip").await;
    site.press_enter().await;
    at(&site, "identity-visible").await;
    // 'I do not know' has a key of its own.
    site.type_text("0").await;
    let unknown = "document.querySelector('input[name=identity-visible][value=dont-know]').checked";
    site.until("I do not know", unknown).await;

    // Any number of options.
    go_to(&site, &tasks, "scope-tasks").await;
    site.type_text("13").await;
    site.until("the third option", &chosen("scope-tasks", 2))
        .await;
    assert!(site.is(&chosen("scope-tasks", 0)).await);
    assert!(!site.is(&chosen("scope-tasks", 1)).await);

    // A number: keys are typed into the field, and choose nothing.
    go_to(&site, &tasks, "train-length").await;
    site.tab_to("input[name=train-length]").await;
    site.type_text("12").await;
    site.press_enter().await;
    at(&site, "train-mentor").await;

    site.tab_to("#end-meeting").await;
    site.press_enter().await;
    site.heading("End of the meeting").await;
    let end = site.text("document.querySelector('main').innerText").await;
    assert!(end.contains("4 of 58 questions have an answer."), "{end}");
    assert!(end.contains("Nights and days differ, n1e."), "{end}");
    kept(&site).await;
    site.close().await;
}

/// `E` opens the reasons and shuts them, `N` leads to the note, where no key is a command.
async fn reasons_and_note(site: &OpenSite) {
    let reasons = "document.querySelector('#identity-title-consistency-why').open";
    assert!(!site.is(reasons).await);
    site.type_text("e").await;
    site.until("the reasons", reasons).await;
    site.type_text("e").await;
    site.until("no reasons", &format!("!{reasons}")).await;
    site.type_text("n").await;
    let note = "document.activeElement.matches('textarea')";
    site.until("the note has focus", note).await;
    site.type_text("Nights and days differ, n1e.").await;
    assert!(site.is(&chosen("identity-title-consistency", 2)).await);
    assert!(!site.is(reasons).await);
    site.press(&[Key::Escape.into()]).await;
    site.until("the note is left", AT_HEADING).await;
}

async fn go_to(site: &OpenSite, tasks: &str, question: &str) {
    site.run(&format!("location.hash = '{tasks}/meeting/{question}'"))
        .await;
    at(site, question).await;
}

/// What was answered is kept on this device.
async fn kept(site: &OpenSite) {
    let text = "Object.entries(localStorage).find(([key]) => key.startsWith('rolecheck.'))[1]";
    let answers = format!("JSON.parse({text}).answers");
    for condition in [
        "answers['identity-title-consistency'].choice === 'within-hospital'",
        "answers['identity-title-consistency'].note === 'Nights and days differ, n1e.'",
        "answers['scope-tasks'].choices.join() === 'flow,stock'",
        "answers['train-length'].number === 12",
    ] {
        let condition = format!("(answers => {condition})({answers})");
        site.until(&condition, &condition).await;
    }
}

#[tokio::test]
async fn the_keys_can_be_turned_off_for_the_whole_meeting_and_leave_modifiers_alone() {
    let site = OpenSite::start().await;
    let tasks = start_meeting(&site).await;
    site.tab_to("input[name=meeting-agenda]:checked").await;
    site.tab_to("#begin").await;
    site.press_enter().await;
    at(&site, "identity-title-consistency").await;
    site.press_with(Key::Alt, '1').await;
    site.press_with(Key::Shift, 'e').await;
    site.tab_to("input[name=meeting-keys]").await;
    site.press_space().await;
    site.until("no list of keys", "!document.querySelector('kbd')")
        .await;
    go_to(&site, &tasks, "identity-visible").await;
    site.type_text("1en").await;
    // The keys that come after those are seen, so the ones before were as well.
    site.tab_to("input[name=identity-visible]").await;
    site.press_down(1).await;
    site.until(
        "the browser's own keys work",
        &chosen("identity-visible", 1),
    )
    .await;
    assert!(site.is("!document.querySelector('details[open]')").await);
    go_to(&site, &tasks, "identity-title-consistency").await;
    let any = "document.querySelector('input[name=identity-title-consistency]:checked')";
    assert!(!site.is(any).await);
    site.close().await;
}

#[tokio::test]
async fn a_meeting_can_go_through_the_most_important_questions_alone() {
    let site = OpenSite::start().await;
    let tasks = start_meeting(&site).await;
    site.tab_to("input[name=meeting-agenda]").await;
    while !site
        .is("document.querySelector('input[name=meeting-agenda][value=essentials]').checked")
        .await
    {
        site.press_down(1).await;
    }
    site.tab_to("#begin").await;
    site.press_enter().await;
    at(&site, "identity-title-consistency").await;
    let number =
        rolecheck::engine::progress::essentials(&rolecheck::engine::instrument::CURRENT).count();
    for _ in 0..number {
        let here = site.hash().await;
        assert!(
            here.starts_with(&format!("{tasks}/meeting/essentials/")),
            "{here}"
        );
        site.type_text("1").await;
        site.until("an answer", "document.querySelector('form input:checked')")
            .await;
        site.press_enter().await;
        site.left(&here).await;
    }
    site.heading("End of the meeting").await;
    site.close().await;
}
