//! Files that are opened together: which are used, in which order, and under which alias.

use rolecheck::engine::file_set::{
    Department, FileSet, Gathering, MOST_HELD_WHOLE, Mark, ReadFile, ThemeMark, UsableFile, alias,
    demonstration,
};
use rolecheck::engine::instrument::CURRENT;
use rolecheck::engine::scores::Status;

use super::many::{CHECK, Told, opened, read};
use super::page::filled_in;

/// Files that come in one after another: which is used, and which are listed as older.
struct Case {
    what: &'static str,
    files: &'static [Told],
    used: &'static [&'static str],
    older: &'static [(&'static str, &'static str)],
}

const EARLY: &str = "2026-01-01T00:00:00Z";
const LATE: &str = "2026-12-01T00:00:00Z";
const FORM: Told = Told {
    form: "staff-voice",
    id: "form",
    ..CHECK
};

const CASES: &[Case] = &[
    Case {
        what: "different checks are all used",
        files: &[
            CHECK,
            Told {
                file: "b.json",
                id: "id-b",
                ..CHECK
            },
        ],
        used: &["a.json", "b.json"],
        older: &[],
    },
    Case {
        what: "a newer file of a check takes the place of the older",
        files: &[
            Told {
                updated_at: EARLY,
                ..CHECK
            },
            Told {
                file: "b.json",
                updated_at: LATE,
                ..CHECK
            },
        ],
        used: &["b.json"],
        older: &[("a.json", "b.json")],
    },
    Case {
        what: "an older file of a check that is there is listed",
        files: &[
            Told {
                updated_at: LATE,
                ..CHECK
            },
            Told {
                file: "b.json",
                updated_at: EARLY,
                ..CHECK
            },
        ],
        used: &["a.json"],
        older: &[("b.json", "a.json")],
    },
    Case {
        what: "of two that were changed at the same time the last is used",
        files: &[
            CHECK,
            Told {
                file: "b.json",
                ..CHECK
            },
        ],
        used: &["b.json"],
        older: &[("a.json", "b.json")],
    },
    Case {
        what: "of three only one is used",
        files: &[
            Told {
                updated_at: EARLY,
                ..CHECK
            },
            Told {
                file: "b.json",
                updated_at: LATE,
                ..CHECK
            },
            Told {
                file: "c.json",
                ..CHECK
            },
        ],
        used: &["b.json"],
        older: &[("a.json", "b.json"), ("c.json", "b.json")],
    },
    Case {
        what: "checks without an id are each their own",
        files: &[
            Told { id: "", ..CHECK },
            Told {
                id: "",
                file: "b.json",
                ..CHECK
            },
        ],
        used: &["a.json", "b.json"],
        older: &[],
    },
    Case {
        what: "a form is no check, even under the same id",
        files: &[Told { id: "id-a", ..FORM }, CHECK],
        used: &["a.json"],
        older: &[],
    },
];

#[test]
fn of_one_check_the_file_that_was_changed_last_is_used_and_the_others_are_listed() {
    for case in CASES {
        let set = opened(case.files);
        let mut used: Vec<&str> = set.departments.iter().map(|each| &*each.file).collect();
        used.sort_unstable();
        assert_eq!(used, case.used, "{}", case.what);
        let older: Vec<(&str, &str)> = (set.older.iter())
            .map(|each| (&*each.file, &*each.newer))
            .collect();
        assert_eq!(older, case.older, "{}", case.what);
        let held: Vec<&String> = set.checks.keys().collect();
        let mut ids: Vec<&String> = set.departments.iter().map(|each| &each.id).collect();
        ids.sort_unstable();
        assert_eq!(held, ids, "{}: each is held whole", case.what);
        for department in &set.departments {
            assert!(!department.id.is_empty(), "{}", case.what);
            assert_eq!(set.checks[&department.id].file, department.file);
        }
    }
}

#[test]
fn a_form_of_one_person_is_held_once_under_its_newest_file() {
    let newer = Told {
        file: "newer.json",
        updated_at: LATE,
        ..FORM
    };
    for files in [[FORM, newer], [newer, FORM]] {
        let set = opened(&files);
        assert_eq!(set.people.len(), 1);
        assert_eq!(set.people["form"].file, "newer.json");
        assert_eq!(set.older.len(), 1);
        assert!(set.departments.is_empty());
    }
    let without_id = Told { id: "", ..FORM };
    let set = opened(&[without_id, without_id]);
    assert_eq!(
        set.people.len(),
        2,
        "two people, as far as anybody can tell"
    );
}

#[test]
fn what_cannot_be_used_of_a_persons_form_is_not_told() {
    for form in ["department", "staff-voice", "radiographer"] {
        let mut files = [read(&Told { form, ..CHECK })];
        let told = "'Do you like it?': the answer 'no' is not one of the options.".to_owned();
        files[0].outcome.as_mut().unwrap().warnings = vec![told.clone(), told.clone()];
        let set = FileSet::default().with(&CURRENT, files);
        let reasons: Vec<&String> = set.partly_used.iter().map(|each| &each.reason).collect();
        let is_told = reasons.contains(&&told);
        assert_eq!(is_told, form == "department", "{form}: {reasons:?}");
        assert!(!reasons.is_empty());
    }
}

#[test]
fn departments_stand_by_name_and_then_by_date_whatever_the_order_of_the_files() {
    let told = |id, name, date| Told {
        id,
        name,
        date,
        ..CHECK
    };
    let mut files = vec![
        told("4", "southbank", "2024-01-01"),
        told("1", "Northbank", "2025-01-01"),
        told("2", "northbank ", "2023-01-01"),
        told("3", "Åby", "2023-01-01"),
    ];
    for _ in 0..files.len() {
        files.rotate_left(1);
        let set = opened(&files);
        let ids: Vec<&str> = set.departments.iter().map(|each| &*each.id).collect();
        assert_eq!(ids, ["2", "1", "4", "3"]);
    }
    let set = opened(&files);
    assert_eq!(set.n_names, 3);
    assert!(set.has_over_time());
    let unnamed = [told("1", "", "2024-01-01"), told("2", " ", "2025-01-01")];
    assert!(
        !opened(&unnamed).has_over_time(),
        "two checks without a name are not one department"
    );
}

#[test]
fn aliases_are_by_id_and_stay_as_they_are_when_more_files_come() {
    let told = |id, name| Told { id, name, ..CHECK };
    let aliases = |set: &FileSet| -> Vec<(String, String)> {
        let mut all: Vec<_> = (set.departments.iter())
            .map(|each| (each.id.clone(), each.alias.clone()))
            .collect();
        all.sort();
        all
    };
    let pairs = |expected: &[(&str, &str)]| -> Vec<(String, String)> {
        let owned = |(id, alias): &(&str, &str)| ((*id).to_owned(), format!("Department {alias}"));
        expected.iter().map(owned).collect()
    };
    let files = [told("m", "Aaa"), told("c", "Zzz")];
    let set = opened(&files);
    assert_eq!(aliases(&set), pairs(&[("c", "A"), ("m", "B")]));
    let newer = Told {
        name: "Renamed",
        updated_at: LATE,
        ..told("c", "Zzz")
    };
    let more = [told("b", "Bbb"), newer, told("a", "Ccc")];
    let set = set.with(&CURRENT, more.iter().map(read));
    let all = [("a", "C"), ("b", "D"), ("c", "A"), ("m", "B")];
    assert_eq!(aliases(&set), pairs(&all));
    let in_one_go = opened(&[told("m", "Aaa"), told("c", "Zzz"), told("b", "Bbb")]);
    let mirrored = opened(&[told("b", "Bbb"), told("c", "Zzz"), told("m", "Aaa")]);
    assert_eq!(aliases(&in_one_go), aliases(&mirrored));
}

#[test]
fn the_alias_after_z_is_aa() {
    let cases = [
        (0, "A"),
        (25, "Z"),
        (26, "AA"),
        (51, "AZ"),
        (52, "BA"),
        (701, "ZZ"),
        (702, "AAA"),
    ];
    for (place, letters) in cases {
        assert_eq!(alias(place), format!("Department {letters}"));
    }
}

#[test]
fn with_many_departments_only_their_rows_are_held() {
    let check = filled_in();
    let mut gathering = Gathering::new(&CURRENT, FileSet::default());
    for number in 0..=MOST_HELD_WHOLE {
        let mut assessment = check.clone();
        assessment.id = format!("id-{number}");
        gathering.add(ReadFile {
            name: format!("{number}.json"),
            outcome: Ok(Box::new(UsableFile {
                assessment,
                version: "1.0.0".to_owned(),
                warnings: Vec::new(),
            })),
        });
    }
    let set = gathering.finish();
    assert_eq!(set.departments.len(), MOST_HELD_WHOLE + 1);
    assert!(set.checks.is_empty());
    for department in &set.departments {
        assert!(bytes(department) < 2_000, "{} bytes", bytes(department));
    }
}

/// The memory that a row takes.
fn bytes(row: &Department) -> usize {
    let texts = [
        &row.id,
        &row.name,
        &row.alias,
        &row.file,
        &row.date,
        &row.updated_at,
        &row.version,
    ];
    let lists = size_of::<Mark>() * row.questions.len()
        + size_of::<ThemeMark>() * row.themes.len()
        + size_of::<Status>() * row.recommendations.len()
        + size_of::<&str>() * row.facets.setting.capacity();
    let texts: usize = texts.iter().map(|text| text.capacity()).sum();
    size_of::<Department>() + texts + lists
}

#[test]
fn the_demonstration_has_something_for_every_way_of_comparing_and_says_that_it_is_made_up() {
    let set = demonstration(&CURRENT);
    assert!(set.is_demonstration && set.has_over_time());
    assert_eq!((set.departments.len(), set.n_names), (22, 20));
    assert_eq!(set.people.len(), 25);
    let own = set.department(set.own.as_ref().unwrap()).unwrap();
    let same = set.departments.iter().filter(|each| each.name == own.name);
    assert!(same.clone().count() == 3 && same.clone().all(|each| each.date <= own.date));
    assert!(set.older.is_empty() && set.partly_used.is_empty());
}

#[test]
fn the_demonstration_makes_room_for_real_files() {
    let made_up = FileSet {
        is_demonstration: true,
        hides_names: true,
        own: Some("id-a".to_owned()),
        ..opened(&[CHECK])
    };
    let real = Told {
        id: "real",
        file: "real.json",
        ..CHECK
    };
    let set = made_up.with(&CURRENT, [read(&real)]);
    assert!(!set.is_demonstration && set.hides_names && set.own.is_none());
    let ids: Vec<&str> = set.departments.iter().map(|each| &*each.id).collect();
    assert_eq!(ids, ["real"]);
}

#[test]
fn files_that_were_not_used_or_not_read_are_counted_and_stay() {
    let broken = ReadFile {
        name: "b.json".to_owned(),
        outcome: Err("This file is empty.".to_owned()),
    };
    let mut gathering = Gathering::new(&CURRENT, FileSet::default());
    gathering.add(broken.clone());
    gathering.leave_out(7);
    let set = gathering.finish();
    assert!(!set.is_empty() && set.has_nothing_to_show());
    let set = set.with(&CURRENT, [broken, read(&CHECK)]);
    assert_eq!((set.not_used.len(), set.not_read), (2, 7));
    assert!(!set.has_nothing_to_show());
    assert!(FileSet::default().is_empty());
}
