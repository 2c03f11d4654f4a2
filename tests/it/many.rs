//! Files in any number, for the tests that open many. They must differ only where a test says so.

use std::rc::Rc;

use rolecheck::engine::file_set::{FileSet, ReadFile};
use rolecheck::engine::instrument::CURRENT;
use rolecheck::wire;
use serde_json::{Value, json};

/// What is told of a file.
#[derive(Clone, Copy)]
pub struct Told {
    pub file: &'static str,
    pub form: &'static str,
    pub id: &'static str,
    pub name: &'static str,
    pub date: &'static str,
    pub updated_at: &'static str,
}

/// A department check, as far as nothing else is said.
pub const CHECK: Told = Told {
    file: "a.json",
    form: "department",
    id: "id-a",
    name: "Northbank",
    date: "2026-11-24",
    updated_at: "2026-11-24T10:30:00Z",
};

/// The text of a file.
pub fn file(told: &Told) -> Vec<u8> {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/data/record/v1-department.json"
    );
    let mut file: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let about = &mut file["assessment"];
    for (key, value) in [
        ("form", told.form),
        ("id", told.id),
        ("name", told.name),
        ("date", told.date),
        ("updatedAt", told.updated_at),
    ] {
        about[key] = json!(value);
    }
    if told.form != "department" {
        file["results"] = Value::Null;
    }
    serde_json::to_vec(&file).unwrap()
}

/// The file, read.
pub fn read(told: &Told) -> ReadFile {
    wire::read_file(told.file.to_owned(), &file(told), &CURRENT)
}

/// The files, opened together.
pub fn opened(files: &[Told]) -> FileSet {
    FileSet::default().with(&CURRENT, files.iter().map(read))
}

/// The same, as the state holds it.
pub fn shared(files: &[Told]) -> Rc<FileSet> {
    Rc::new(opened(files))
}
