//! A facilitator's journey: forms of staff become groups beside each other, a tally file to go on
//! with, and a part of the department's results. It must never see one person's answer.

use std::fs;
use std::path::PathBuf;

use serde_json::json;

use crate::page::{OpenSite, new_folder};

const MAIN: &str = "document.querySelector('main').innerText";

/// Says that the answers belong to the example.
pub const CHOOSE_EXAMPLE: &str = "const it = document.querySelector('#department-check'); \
    it.value = 'example'; it.dispatchEvent(new Event('change', { bubbles: true }))";

/// Forms of so many managers, support workers and assistant practitioners.
pub fn staff_forms(people: &[usize; 3]) -> Vec<PathBuf> {
    let folder = new_folder();
    let groups = [
        ("manager", "department", "often"),
        ("support-worker", "staff-voice", "rarely"),
        ("assistant-practitioner", "staff-voice", "never"),
    ];
    let mut files = Vec::new();
    for ((group, form, told), people) in groups.into_iter().zip(people) {
        for person in 0..*people {
            let id = format!("{group}-{person}");
            let form = json!({
                "format": "rolecheck.assessment", "formatVersion": 1,
                "instrument": { "id": "imaging-support-workers", "version": "1.0.0" },
                "assessment": { "id": id, "form": form, "group": group },
                "answers": {
                    "impact-told": { "state": "answered", "choice": told },
                    "use-full-scope": { "state": "answered", "choice": "some-areas" },
                    "retain-enjoy": { "state": "answered", "choice": "agree" },
                },
            });
            let file = folder.join(format!("{id}.json"));
            fs::write(&file, form.to_string()).unwrap();
            files.push(file);
        }
    }
    files
}

#[tokio::test]
async fn forms_of_staff_become_groups_a_tally_and_a_part_of_the_results() {
    let site = OpenSite::start().await;
    site.go("#/groups", "Compare groups of staff").await;
    site.choose_files(&staff_forms(&[5, 6, 2])).await;
    site.until("who has answered", "document.querySelector('#see-groups')")
        .await;
    let main = site.text(MAIN).await;
    assert!(
        main.contains("6 people") && main.contains("Fewer than 5 people"),
        "{main}"
    );
    site.run(CHOOSE_EXAMPLE).await;
    site.click("#see-groups").await;
    site.heading("Groups of staff").await;
    let main = site.text(MAIN).await;
    for words in [
        "Managers and leads: \u{2018}Often\u{2019}. Support workers: \u{2018}Rarely\u{2019}.",
        "The study found this too",
        "Where groups agree on a low answer",
    ] {
        assert!(main.contains(words), "{words}: {main}");
    }
    assert!(
        !main.contains("Never"),
        "what the small group said is nowhere: {main}"
    );

    site.click("#save-tally").await;
    let file = site.downloaded().await;
    let saved = fs::read_to_string(&file).unwrap();
    assert!(
        !saved.contains("never") && !saved.contains("assistant"),
        "{saved}"
    );
    results_say_so(&site).await;

    // Nothing of it is kept on the device: the tally file brings it back.
    site.reload().await;
    assert!(
        site.is("!JSON.stringify({ ...localStorage }).includes('impact-told')")
            .await
    );
    site.go("#/groups/compare", "Groups of staff").await;
    assert!(site.text(MAIN).await.contains("No answers are open"));
    site.go("#/groups", "Compare groups of staff").await;
    site.choose_file(&file).await;
    site.click("#see-groups").await;
    site.heading("Groups of staff").await;
    let again = site.text(MAIN).await;
    assert!(
        again.contains("Support workers: \u{2018}Rarely\u{2019}."),
        "{again}"
    );

    // The same forms again count nobody twice.
    site.go("#/groups", "Compare groups of staff").await;
    site.choose_files(&staff_forms(&[5, 6, 0])).await;
    let counted = format!("{MAIN}.split('It is counted already').length === 12");
    site.until("all are known", &counted).await;
    site.close().await;
}

/// The results of the example, with and without the groups' answers.
async fn results_say_so(site: &OpenSite) {
    site.go("#/check/example/results", "Results").await;
    let with = format!("{MAIN}.includes('With your staff groups\u{2019} answers')");
    assert!(site.is(&with).await);
    let gap = "document.querySelector('main').textContent\
        .includes('Your groups see this very differently')";
    assert!(site.is(gap).await);
    site.click("#results-groups").await;
    site.until("without", &format!("!({with}) && !({gap})"))
        .await;
    site.click("#results-groups").await;
    site.until("with again", &format!("{with} && {gap}")).await;
}
