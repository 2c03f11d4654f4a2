//! Many files at once: dropped, in folders, in a ZIP file, stopped half-way, and led on to where they
//! are compared. Nothing of them may be kept on the device unasked.

use std::fs;

use serde_json::{Value, json};
use xtask::place;

use crate::page::{OpenSite, new_folder};

/// What the page says came in.
const CAME_IN: &str = "document.querySelector('#came-in')?.parentElement.innerText";

/// Gives the page `drop(files)`, which drops them on its box, and `check(id, name)`, the text of one.
async fn arm(site: &OpenSite) {
    let path = place::top().join("tests/data/record/v1-department.json");
    let check: Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    let script = format!(
        "const whole = {check};
         window.check = (id, name) => JSON.stringify({{
             ...whole, assessment: {{ ...whole.assessment, id, name }} }});
         window.drop = files => {{
             const data = new DataTransfer();
             files.forEach(([name, text]) => data.items.add(new File([text], name)));
             document.querySelector('.app-drop-zone').dispatchEvent(new DragEvent('drop',
                 {{ dataTransfer: data, bubbles: true, cancelable: true }}));
         }};"
    );
    site.run(&script).await;
}

/// Drops 300 files, of which 20 are broken, and 10 are older copies.
const DROP_300: &str = "drop(Array.from({ length: 300 }, (_, n) => {
    if (n < 20) return [`broken-${n}.json`, '{\"format\": '];
    const id = n < 30 ? 30 : n;
    return [`department-${n}.json`, check(`id-${id}`, `Department ${id}`)];
}));";

/// Presses 'Stop' as soon as it is there.
const STOP: &str = "const watch = new MutationObserver(() => {
        const stop = document.querySelector('#files-stop');
        if (stop) { watch.disconnect(); stop.click(); }
    });
    watch.observe(document.body, { childList: true, subtree: true });";

#[tokio::test]
async fn three_hundred_files_are_stopped_gone_on_with_compared_and_put_away() {
    let site = OpenSite::start().await;
    site.go("#/files", "Compare files").await;
    arm(&site).await;
    site.run(&format!("{STOP} {DROP_300}")).await;
    site.until("it has stopped", "document.querySelector('#files-keep')")
        .await;
    let has_focus = "document.activeElement.id === 'files-stopped'";
    site.until("the heading has the focus", has_focus).await;
    assert!(site.is("document.querySelector('#came-in') === null").await);

    site.click("#files-go-on").await;
    for words in [
        "270 departments",
        "10 files with older copies",
        "20 files that cannot be used",
    ] {
        let is_said = format!("{CAME_IN}?.includes('{words}')");
        site.until(words, &is_said).await;
    }
    let has_focus = "document.activeElement.id === 'came-in'";
    site.until("the heading has the focus", has_focus).await;
    let is_folded = "document.querySelector('#not-used:not([open])')";
    assert!(site.is(is_folded).await);
    assert_eq!(site.value("localStorage.length").await, json!(0));

    site.enter("#own-search", "department 99").await;
    site.click("#own option[value='id-99']").await;
    site.until("it can be kept", "document.querySelector('#keep-own')")
        .await;
    site.click("#keep-own").await;
    site.until("it is kept", "localStorage.length === 1").await;
    site.click("[name=hides-names]").await;
    site.until(
        "names are hidden",
        "!document.querySelector('main').innerText.includes('department-')",
    )
    .await;

    site.click("a[href='#/departments']").await;
    site.until("the way leads on", "location.hash === '#/departments'")
        .await;
    site.run("history.back()").await;
    site.until(
        "the files are still there",
        "document.querySelector('#came-in')",
    )
    .await;
    site.click("#put-away").await;
    site.until("they are put away", "!document.querySelector('#came-in')")
        .await;
    site.close().await;
}

#[tokio::test]
async fn what_was_read_so_far_can_be_used_or_left_out() {
    let site = OpenSite::start().await;
    site.go("#/files", "Compare files").await;
    arm(&site).await;
    site.run(&format!("{STOP} {DROP_300}")).await;
    site.click("#files-throw-away").await;
    site.until("nothing came in", "document.querySelector('#files')")
        .await;
    assert!(site.is("document.querySelector('#came-in') === null").await);

    site.run(&format!("{STOP} {DROP_300}")).await;
    site.click("#files-keep").await;
    site.until("some came in", "document.querySelector('#came-in')")
        .await;
    let said = site.text(CAME_IN).await;
    assert!(said.contains("that were not read"), "{said}");
    site.close().await;
}

#[tokio::test]
async fn folders_in_folders_are_looked_through_and_rubbish_is_passed_over() {
    let site = OpenSite::start().await;
    site.go("#/files", "Compare files").await;
    arm(&site).await;
    // A script cannot drop a folder. This is how browsers tell of one: some entries at a time.
    site.run(
        "const file = (path, text) => ({ isFile: true, isDirectory: false, fullPath: path,
             file: done => done(new File([text], path.split('/').pop())) });
         const folder = (path, batches, fails) => ({ isFile: false, isDirectory: true,
             fullPath: path, createReader: () => ({ readEntries: (done, failed) =>
                 fails ? failed(new Error('no')) : done(batches.shift() ?? []) }) });
         const inner = folder('/all/2025', [[file('/all/2025/b.json', check('b', 'Bay'))],
             [file('/all/2025/c.json', check('c', 'Cove'))]]);
         const shut = folder('/all/shut', [], true);
         const entries = [file('/a.json', check('a', 'Abbey')), folder('/all',
             [[inner, file('/all/.DS_Store', 'x')], [shut, file('/all/photo.png', 'x')]])];
         DataTransferItem.prototype.webkitGetAsEntry = () => entries.shift();
         drop([['a', ''], ['all', '']]);",
    )
    .await;
    let came = "document.querySelector('#came-in')";
    site.until("they came in", came).await;
    let said = site.text(CAME_IN).await;
    for words in [
        "3 departments",
        "2 files that cannot be used",
        "all/photo.png",
        "all/shut",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(!said.contains("DS_Store"), "{said}");
    site.close().await;
}

#[tokio::test]
async fn the_demonstration_is_marked_on_every_page_that_shows_it_and_goes_with_all_it_has() {
    let site = OpenSite::start().await;
    site.go("#/files", "Compare files").await;
    site.click("#demonstration").await;
    let is_marked = "document.body.innerText.includes('This is a demonstration.')";
    for hash in ["#/departments", "#/over-time", "#/groups", "#/files"] {
        site.run(&format!("location.hash = '{hash}'")).await;
        site.until(hash, &format!("location.hash === '{hash}' && {is_marked}"))
            .await;
    }
    assert_eq!(site.value("localStorage.length").await, json!(0));
    site.click("#put-away").await;
    site.until("it is gone", "document.querySelector('#demonstration')")
        .await;
    site.run("location.hash = '#/groups'").await;
    site.heading("Compare groups of staff").await;
    assert!(
        site.is("document.querySelector('#see-groups') === null")
            .await
    );
    assert!(!site.is(is_marked).await);
    site.close().await;
}

#[tokio::test]
async fn several_files_and_a_zip_file_given_to_open_a_file_are_carried_over() {
    let site = OpenSite::start().await;
    site.go("#/open", "Open a file").await;
    arm(&site).await;
    site.run("drop([['a.json', check('a', 'Abbey')], ['b.json', check('b', 'Bay')]])")
        .await;
    site.heading("Compare files").await;
    site.until("both came in", "document.querySelector('#came-in')")
        .await;
    assert!(site.text(CAME_IN).await.contains("2 departments"));

    site.go("#/open", "Open a file").await;
    let check = fs::read(place::top().join("tests/data/record/v1-department.json")).unwrap();
    let zip = new_folder().join("year.zip");
    fs::write(&zip, stored_zip("north/check.json", &check)).unwrap();
    site.choose_file(&zip).await;
    site.heading("Compare files").await;
    let is_third = format!("document.querySelector('#came-in') && {CAME_IN}.includes('3 dep')");
    site.until("it came to the others", &is_third).await;
    assert_eq!(site.value("localStorage.length").await, json!(0));
    site.close().await;
}

/// A ZIP file of one file that is not packed.
fn stored_zip(name: &str, bytes: &[u8]) -> Vec<u8> {
    let number = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
    let checksum = !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xEDB8_8320 * (sum & 1))
        })
    });
    let [low, high, ..] = number(name.len());
    let about = [
        &[20, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        &checksum.to_le_bytes()[..],
        &number(bytes.len()),
        &number(bytes.len()),
        &[low, high, 0, 0],
    ]
    .concat();
    let member = [b"PK\x03\x04", &about[..], name.as_bytes(), bytes].concat();
    let list = [b"PK\x01\x02\x14\x00", &about[..], &[0; 14], name.as_bytes()].concat();
    let end = [
        b"PK\x05\x06\0\0\0\0\x01\0\x01\0",
        &number(list.len())[..],
        &number(member.len()),
        &[0, 0],
    ]
    .concat();
    [member, list, end].concat()
}
