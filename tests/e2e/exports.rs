//! The files for other programs, saved from the page. They must be what the engine gives, byte for
//! byte.

use std::fs;

use rolecheck::{
    engine::{assessment::Assessment, instrument::CURRENT},
    wire::{self, Export, WriteOptions},
};
use xtask::place;

use crate::page::OpenSite;

fn example() -> Assessment {
    let file = fs::read(place::top().join("assets/example.json")).unwrap();
    wire::read(&file, &CURRENT).unwrap().assessment
}

#[tokio::test]
async fn the_tables_and_the_summary_are_saved_as_the_engine_gives_them() {
    let site = OpenSite::start().await;
    let check = example();
    site.go("#/check/example/save", "Save this check as a file")
        .await;
    let today = site.text("new Date().toISOString().slice(0, 10)").await;
    let mut options = WriteOptions::default();
    for round in ["with notes", "without notes"] {
        for export in Export::ALL {
            let button = format!("save-{}", export.id());
            site.click(&format!("#{button}")).await;
            let name = export.file_name(&check);
            let bytes = site.saved(&name).await;
            let expected = export.text(&CURRENT, &check, &today, options);
            assert!(
                bytes == expected.as_bytes(),
                "{name} {round} is not as the engine gives it"
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
