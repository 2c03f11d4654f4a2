//! The files for other programs, saved from the page. They must be what the engine gives, byte for
//! byte.

use std::{fs, time::Instant};

use rolecheck::{
    engine::{assessment::Assessment, instrument::CURRENT},
    wire::{self, Export, WriteOptions},
};
use xtask::place;

use crate::page::{BREATH, OpenSite, PATIENCE};

fn example() -> Assessment {
    let file = fs::read(place::top().join("assets/example.json")).unwrap();
    wire::read(&file, &CURRENT).unwrap().assessment
}

/// Waits for a file of this name, which a browser gives it only once it is whole.
async fn saved(site: &OpenSite, name: &str) -> Vec<u8> {
    let path = site.downloads.join(name);
    let start = Instant::now();
    while !path.exists() {
        assert!(start.elapsed() < PATIENCE, "{name} was not saved");
        tokio::time::sleep(BREATH).await;
    }
    fs::read(path).unwrap()
}

#[tokio::test]
async fn the_tables_and_the_summary_are_saved_as_the_engine_gives_them() {
    let site = OpenSite::start().await;
    let check = example();
    site.go("#/check/example/save", "Save this check as a file")
        .await;
    let today = site.text("new Date().toISOString().slice(0, 10)").await;
    let mut options = WriteOptions::default();
    for round in ["", " (1)"] {
        for export in Export::ALL {
            let button = format!("save-{}", export.id());
            site.click(&format!("#{button}")).await;
            let name = export.file_name(&check);
            let file = name.replacen('.', &format!("{round}."), 1);
            let bytes = saved(&site, &file).await;
            let expected = export.text(&CURRENT, &check, &today, options);
            assert!(
                bytes == expected.as_bytes(),
                "{file} is not as the engine gives it"
            );
            let news = format!(
                "document.querySelector('#{button} ~ [role=status]').innerText.includes('{name}')"
            );
            site.until("the page says so beside the button", &news)
                .await;
            let focus = format!("document.activeElement.id === '{button}'");
            assert!(site.is(&focus).await, "focus stays");
        }
        site.click("input[name=notes]").await;
        options = WriteOptions { notes: false };
    }
    site.close().await;
}
