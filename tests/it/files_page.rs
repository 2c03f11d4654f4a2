//! 'Compare files', read and rendered without a browser: what comes of many files, and how the page
//! says it.

use std::cell::RefCell;
use std::rc::Rc;
use std::slice::from_ref;

use rolecheck::engine::file_set::{FileSet, NotUsed};
use rolecheck::engine::instrument::{CURRENT, Group};
use rolecheck::engine::state::State;
use rolecheck::platform::GivenFile;
use rolecheck::platform::memory::{MemoryFile, MemoryPlatform};
use rolecheck::ui::context::App;
use rolecheck::ui::pages::files::{Counts, Files, News, Reading, Run, in_one_sentence};
use rolecheck::wire::{ByName, write_tally};
use yew::prelude::*;

use super::many::{CHECK, Told, file, opened, shared};
use super::markup::render::render;
use super::page::{app_with, filled_in, heading_levels, text};
use super::tally::make::{forms, tally_of};
use super::zip::make::{packed, zip};

fn given(name: &str, bytes: Vec<u8>) -> GivenFile {
    Rc::new(MemoryFile {
        name: name.to_owned(),
        bytes: Some(bytes),
    })
}

/// A run over files and what it has told.
struct Watched {
    platform: Rc<MemoryPlatform>,
    run: Rc<Run>,
    told: Rc<RefCell<Vec<News>>>,
}

fn begin(set: FileSet, files: Vec<GivenFile>) -> Watched {
    let platform = Rc::new(MemoryPlatform::default());
    let told: Rc<RefCell<Vec<News>>> = Rc::default();
    let on_news = {
        let told = told.clone();
        Callback::from(move |news| told.borrow_mut().push(news))
    };
    let reading = Reading::new(&CURRENT, set, files);
    let run = Run::start(platform.platform(), reading, on_news);
    Watched {
        platform,
        run,
        told,
    }
}

impl Watched {
    fn to_the_end(&self) -> FileSet {
        while self.platform.take_turn() {}
        let last = self.told.borrow_mut().pop();
        match last {
            Some(News::Done(set)) => *set,
            other => panic!("not done: {other:?}"),
        }
    }
}

/// One of each: two checks, one in a ZIP file, a form, and what cannot be used.
fn mixed() -> Vec<GivenFile> {
    let told = |id, name| file(&Told { id, name, ..CHECK });
    let form = file(&Told {
        id: "form",
        form: "staff-voice",
        ..CHECK
    });
    let tally = tally_of(
        "ward",
        &forms(Group::SupportWorker, "retain-culture", &[1; 6]),
    );
    let in_zip = told("in-zip", "Old Quay");
    let inner = zip(&[packed("a.json", b"{}")], "", "");
    let files = [
        packed("2026/quay.json", &in_zip),
        packed("__MACOSX/2026/._quay.json", b"rubbish"),
        packed("inner.zip", &inner),
        packed("notes.docx", b"PK"),
        packed("folder/", b""),
    ];
    vec![
        given("north/a.json", told("a", "Northbank")),
        given("north/.DS_Store", vec![0, 0]),
        given("forms.txt", form),
        given("tally.json", write_tally(&tally, &CURRENT).into_bytes()),
        given("all.ZIP", zip(&files, "", "")),
        given("broken.json", b"{\"format\": \"rolecheck.assess".to_vec()),
        given("photo.jpg", vec![0xFF, 0xD8, 0xFF]),
        given("bad.zip", b"not a zip".to_vec()),
        Rc::new(MemoryFile {
            name: "locked.json".to_owned(),
            bytes: None,
        }),
        given("large.json", vec![b' '; 5_000_001]),
    ]
}

#[test]
fn every_file_is_used_or_listed_with_its_reason_and_rubbish_is_passed_over() {
    let set = begin(FileSet::default(), mixed()).to_the_end();
    let names: Vec<&str> = set.departments.iter().map(|each| &*each.name).collect();
    assert_eq!(names, ["Northbank", "Old Quay"]);
    assert_eq!(set.departments[1].file, "all.ZIP: 2026/quay.json");
    assert_eq!((set.people.len(), set.tallies.len()), (1, 1));
    assert_eq!(set.tallies[0].0, "tally.json");
    let not_used: Vec<(&str, &str)> = (set.not_used.iter())
        .map(|NotUsed { file, reason }| (&**file, &**reason))
        .collect();
    let expected = [
        ("all.ZIP: inner.zip", "ZIP file in a ZIP file"),
        ("all.ZIP: notes.docx", "does not end in .json"),
        ("bad.zip", "not a ZIP file"),
        ("broken.json", "cut off"),
        ("large.json", "The limit is 5 MB"),
        ("locked.json", "could not read"),
        ("photo.jpg", "does not end in .json"),
    ];
    assert_eq!(not_used.len(), expected.len(), "{not_used:#?}");
    for ((file, reason), (expected_file, words)) in not_used.iter().zip(expected) {
        assert_eq!(*file, expected_file);
        assert!(reason.contains(words), "{file}: {reason}");
        assert!(reason.ends_with('.'), "{file}: {reason}");
    }
    assert_eq!(set.not_read, 0);
    assert_eq!(
        in_one_sentence(&set),
        "2 departments, 1 staff form, 1 tally of staff answers, 3 files used with a warning and 7 files that cannot be used."
    );
}

#[test]
fn one_file_is_read_in_each_turn_and_progress_is_told_at_each_hundredth() {
    let files = (0..1_000).map(|n| given(&format!("{n}.json"), Vec::new()));
    let watched = begin(FileSet::default(), files.collect());
    let mut n_turns = 0;
    let mut before = watched.run.counts().read;
    while watched.platform.take_turn() {
        let now = watched.run.counts().read;
        assert!(now <= before + 1, "more than one file in a turn");
        before = now;
        n_turns += 1;
    }
    assert!(n_turns > 1_000);
    let told = watched.told.borrow();
    assert_eq!(told.len(), 101, "a hundred times, and that it is done");
    let last = Counts {
        read: 1_000,
        of: 1_000,
    };
    assert!(matches!(told[99], News::Progress(counts) if counts == last));
}

#[test]
fn a_stopped_run_can_be_kept_gone_on_with_or_thrown_away() {
    let files = || -> Vec<GivenFile> {
        let ids = ["a", "b", "c", "d", "e"];
        let text = |id| file(&Told { id, ..CHECK });
        ids.map(|id| given(&format!("{id}.json"), text(id)))
            .to_vec()
    };
    let half_way = || {
        let watched = begin(FileSet::default(), files());
        while watched.run.counts().read < 2 {
            assert!(watched.platform.take_turn());
        }
        watched.run.stop();
        while watched.platform.take_turn() {}
        assert_eq!(watched.run.counts(), Counts { read: 2, of: 5 });
        watched
    };
    let kept = half_way().run.end().unwrap();
    assert_eq!((kept.departments.len(), kept.not_read), (2, 3));
    assert!(in_one_sentence(&kept).contains("3 files that were not read"));

    let watched = begin(FileSet::default(), files());
    watched.run.stop();
    let nothing = watched.run.end().unwrap();
    assert!(nothing.has_nothing_to_show() && !nothing.is_empty());

    let watched = half_way();
    watched.run.clone().go_on();
    let whole = watched.to_the_end();
    assert_eq!((whole.departments.len(), whole.not_read), (5, 0));
    assert!(watched.run.end().is_none(), "it can end only once");

    // Stopped and gone on with in one breath: no file is read twice.
    let watched = begin(FileSet::default(), files());
    watched.platform.take_turn();
    watched.run.stop();
    watched.run.clone().go_on();
    let whole = watched.to_the_end();
    assert_eq!((whole.departments.len(), whole.older.len()), (5, 0));
    assert!(!watched.platform.take_turn(), "only one run goes on");
}

#[test]
fn the_name_of_a_file_says_what_to_do_with_it() {
    let cases = [
        ("a.json", ByName::Read),
        ("North/A.JSON", ByName::Read),
        ("a.json.txt", ByName::Read),
        ("a", ByName::Read),
        ("a.zip", ByName::Zip),
        ("a.docx", ByName::OtherProgram),
        ("a.json.crdownload", ByName::OtherProgram),
        (".DS_Store", ByName::OfTheComputer),
        ("x/__MACOSX/y/a.json", ByName::OfTheComputer),
        ("x/._a.json", ByName::OfTheComputer),
        (".git/config", ByName::OfTheComputer),
        ("x/Thumbs.db", ByName::OfTheComputer),
        ("../a.json", ByName::Read),
    ];
    for (name, expected) in cases {
        assert_eq!(ByName::of(name), expected, "{name}");
    }
}

fn page(files: Rc<FileSet>) -> String {
    let (app, _) = app_with(filled_in());
    let state = State {
        files,
        ..State::clone(&app.state)
    };
    let app = App {
        state: Rc::new(state),
        ..app
    };
    render(html! { <Files {app} /> })
}

#[test]
fn with_no_files_the_page_says_what_it_is_for_and_that_nothing_is_kept() {
    let html = page(Rc::default());
    let words = text(&html);
    for expected in [
        "nothing is kept on this device unless you say so",
        "Choose files",
        "Or choose a folder",
        "Add the checks kept on this device",
        "Open a demonstration",
    ] {
        assert!(words.contains(expected), "{expected}");
    }
    assert!(html.contains("webkitdirectory") && html.contains("multiple"));
    assert!(!words.contains("Put all files away"));
    assert_eq!(heading_levels(&html), [1, 2]);
}

#[test]
fn the_page_offers_only_what_there_are_files_for() {
    let told = |id, name, form| Told {
        id,
        name,
        form,
        ..CHECK
    };
    let one = told("a", "Northbank", "department");
    let other = told("b", "Old Quay", "department");
    let again = told("c", "northbank", "department");
    let form = told("f", "", "staff-voice");
    let links = ["#/departments", "#/over-time", "#/groups"];
    let cases: [(&[Told], [bool; 3]); 5] = [
        (from_ref(&one), [false, false, false]),
        (&[one, other], [true, false, false]),
        (&[one, again], [true, true, false]),
        (from_ref(&form), [false, false, true]),
        (&[one, other, again, form], [true, true, true]),
    ];
    for (files, expected) in cases {
        let html = page(shared(files));
        let offered = links.map(|link| html.contains(&format!("href=\"{link}\"")));
        assert_eq!(offered, expected);
        assert_eq!(heading_levels(&html).first(), Some(&1));
    }
}

#[test]
fn a_check_that_is_made_up_cannot_be_kept() {
    let own = FileSet {
        own: Some("id-a".to_owned()),
        ..opened(&[CHECK])
    };
    for is_demonstration in [false, true] {
        let html = page(Rc::new(FileSet {
            is_demonstration,
            ..own.clone()
        }));
        assert_ne!(html.contains("id=\"keep-own\""), is_demonstration);
    }
}

#[test]
fn with_aliases_no_name_is_on_the_page() {
    let mut set = opened(&[
        CHECK,
        Told {
            id: "b",
            name: "Old Quay",
            ..CHECK
        },
    ]);
    let shown = text(&page(Rc::new(set.clone())));
    assert!(shown.contains("Northbank (24 November 2026)") && shown.contains("Old Quay"));
    set.hides_names = true;
    set.not_used = vec![NotUsed {
        file: "northbank.json".to_owned(),
        reason: "This file is empty.".to_owned(),
    }];
    set.partly_used = vec![NotUsed {
        file: "a.json".to_owned(),
        reason: "Old Quay Infirmary: the area 'x' is not in this version.".to_owned(),
    }];
    let hidden = text(&page(Rc::new(set)));
    assert!(hidden.contains("Department A") && hidden.contains("Department B"));
    assert!(hidden.contains("This file is empty.") && hidden.contains("names of files are not"));
    for name in ["northbank", "old quay"] {
        assert!(!hidden.to_lowercase().contains(name), "{name}");
    }
}

#[test]
fn files_that_cannot_be_used_are_counted_by_reason_and_folded_when_many() {
    let not_used = |n: usize| -> Vec<NotUsed> {
        let reason = |n: usize| match n % 3 {
            0 => "This file is empty.".to_owned(),
            _ => format!("This file is cut off: it ends too early, at line {n}."),
        };
        (0..n)
            .map(|n| NotUsed {
                file: format!("{n}.json"),
                reason: reason(n),
            })
            .collect()
    };
    let set = |n| {
        Rc::new(FileSet {
            not_used: not_used(n),
            ..FileSet::default()
        })
    };
    let few = page(set(3));
    let is_open = |html: &str| html.contains("<details id=\"not-used\" open");
    assert!(is_open(&few));
    let many = page(set(300));
    assert!(!is_open(&many) && many.contains("id=\"not-used\""));
    let words = text(&many);
    for expected in [
        "200 files: This file is cut off",
        "100 files: This file is empty.",
        "and 150 more",
        "There is nothing to compare in these files",
        "Copy the list",
    ] {
        assert!(words.contains(expected), "{expected}");
    }
}
