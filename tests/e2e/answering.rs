//! Fills in pages by keyboard, whatever they ask. It must not choose by what an answer means.

use rolecheck::engine::instrument::{Kind, Question};

use crate::page::OpenSite;

/// Answers the question on the page by keyboard and goes on by keyboard.
pub async fn answer_by_keyboard(site: &OpenSite, question: &Question) {
    let hash = site.hash().await;
    let id = question.id;
    match question.kind {
        Kind::Single(_) => one_choice(site, question).await,
        Kind::Multi(_) | Kind::MultiAreas => {
            site.tab_to(&format!("input[name='{id}']")).await;
            site.press_space().await;
            site.press_tab().await;
            site.press_space().await;
            let ticked = format!("document.querySelector(`input[name='{id}']:checked`)");
            site.until("a ticked box", &ticked).await;
        }
        Kind::Number { min, max, .. } => {
            site.tab_to(&format!("input[name='{id}']")).await;
            site.type_text(&12.clamp(min, max).to_string()).await;
        }
        Kind::Grid(_) => grid(site, id).await,
    }
    if let Kind::Grid(_) = question.kind {
        site.tab_to("#continue").await;
    }
    site.press_enter().await;
    site.left(&hash).await;
}

/// Another option from question to question, the last ones ('I do not know') among them.
async fn one_choice(site: &OpenSite, question: &Question) {
    let all = format!("input[name='{}']", question.id);
    let number = site
        .value(&format!("document.querySelectorAll(`{all}`).length"))
        .await;
    let number = usize::try_from(number.as_u64().unwrap()).unwrap();
    assert!(number > 1, "{} has no options", question.id);
    let place = question.place % number;
    site.tab_to(&all).await;
    site.press_space().await;
    if place > 0 {
        site.press_down(place).await;
    }
    let chosen = format!("document.querySelectorAll(`{all}`)[{place}].checked");
    site.until(&format!("option {place} of {}", question.id), &chosen)
        .await;
}

/// A way of working for each area, and a group where people move.
async fn grid(site: &OpenSite, id: &str) {
    let ids = site
        .value(&format!(
            "[...document.querySelectorAll(`select[name='{id}']`)].map(it => it.id)"
        ))
        .await;
    let ids = ids.as_array().unwrap();
    assert!(ids.len() > 3, "{ids:?}");
    for (place, id) in ids.iter().enumerate() {
        let id = id.as_str().unwrap();
        site.tab_to(&format!("#{id}")).await;
        site.press_down(1 + place % 3).await;
        site.until("a way of working", "document.activeElement.value")
            .await;
        let moves = "document.activeElement.value === 'moves'";
        if site.is(moves).await {
            let pool = format!("#{id}-pool");
            let there = format!("document.querySelector('{pool}')");
            site.until("the list of groups", &there).await;
            site.tab_to(&pool).await;
            site.press_down(1).await;
            site.until("group A", "document.activeElement.value === 'A'")
                .await;
        }
    }
}

/// Fills in everything that is empty on a page of the profile by keyboard, and goes on.
pub async fn fill_in_by_keyboard(site: &OpenSite) {
    let hash = site.hash().await;
    let fields = site.run(EMPTY_FIELDS).await;
    for field in fields.as_array().unwrap() {
        let (css, kind) = (field[0].as_str().unwrap(), field[1].as_str().unwrap());
        site.tab_to(css).await;
        match kind {
            "people" => site.type_text("5").await,
            "figure" => site.type_text("4.5").await,
            "text" => site.type_text("Northbank").await,
            "select" => site.press_down(1).await,
            _ => site.press_space().await,
        }
    }
    site.tab_to("#continue").await;
    site.press_enter().await;
    site.left(&hash).await;
}

/// The first control of each thing that is asked, in order, and what it is.
const EMPTY_FIELDS: &str = r#"
    const seen = new Set(), found = [];
    for (const it of document.querySelectorAll('form input, form select, form textarea')) {
        if (seen.has(it.name) || (it.type !== 'radio' && it.type !== 'checkbox' && it.value)) {
            continue;
        }
        seen.add(it.name);
        const kind = it.type === 'radio' || it.type === 'checkbox' ? 'tick'
            : it.tagName === 'SELECT' ? 'select'
            : it.inputMode === 'numeric' ? 'people'
            : it.inputMode === 'decimal' ? 'figure' : 'text';
        found.push([kind === 'tick' ? `input[name='${it.name}']` : '#' + it.id, kind]);
    }
    return found;
"#;
