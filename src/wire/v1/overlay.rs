//! Puts back what a file held and this version could not use.
//!
//! It must not overwrite what the person has entered since.

use std::collections::{BTreeMap, BTreeSet};

use crate::engine::assessment::{Assessment, Form, Kept};
use crate::wire::WriteOptions;
use crate::wire::json::{Fields, Json};

/// Kept parts, in groups for those who put them back.
pub(super) struct Overlay<'a> {
    kept: Vec<&'a Kept>,
    paths: BTreeSet<&'a [String]>,
    /// By list and row: parts of hospitals, job titles and actions.
    rows: BTreeMap<(&'a str, &'a str), Vec<&'a Kept>>,
    /// Questions whose answer is kept, in parts.
    part_answers: BTreeSet<&'a str>,
}

impl<'a> Overlay<'a> {
    /// All kept parts; without those that hold notes, where these are not wanted.
    pub(super) fn new(all: &'a [Kept], options: WriteOptions) -> Self {
        let mut overlay = Self {
            kept: Vec::new(),
            paths: BTreeSet::new(),
            rows: BTreeMap::new(),
            part_answers: BTreeSet::new(),
        };
        for kept in all.iter().filter(|kept| options.notes || !is_note(kept)) {
            overlay.paths.insert(&kept.path);
            match path_of(kept).as_slice() {
                ["profile", list @ ("hospitals" | "titles"), row, _, ..] => {
                    overlay.rows.entry((list, row)).or_default().push(kept);
                }
                [list @ "actions", row, _, ..] => {
                    overlay.rows.entry((list, row)).or_default().push(kept);
                }
                ["answers", question, _, ..] => {
                    overlay.part_answers.insert(question);
                    overlay.kept.push(kept);
                }
                _ => overlay.kept.push(kept),
            }
        }
        overlay
    }

    /// Whether parts of a question's answer are kept.
    pub(super) fn holds_part_of_answer(&self, question_id: &str) -> bool {
        self.part_answers.contains(question_id)
    }

    /// Whether a part of one of the lists in this object is kept, which needs the list to go into.
    pub(super) fn holds_part_of_list(&self, key: &str) -> bool {
        (self.kept.iter())
            .any(|kept| matches!(path_of(kept).as_slice(), [first, _, _] if *first == key))
    }

    /// Puts back the parts of one hospital, job title or action.
    pub(super) fn put_back_in_row(&self, list: &str, row: &str, json: &mut Json) {
        for kept in self.rows.get(&(list, row)).into_iter().flatten() {
            let place_of_list = kept.path.iter().position(|key| key == list);
            let path = place_of_list.and_then(|place| kept.path.get(place + 2..));
            put_back(json, path.unwrap_or_default(), &kept.raw, false);
        }
    }

    /// Puts back all other parts into the whole file.
    pub(super) fn put_back(&self, file: &mut Json, assessment: &Assessment) {
        let wanted = self
            .kept
            .iter()
            .filter(|kept| !self.is_replaced(kept, file));
        let wanted: Vec<&Kept> = wanted.copied().collect();
        for kept in wanted {
            let path = path_of(kept);
            if path == ["assessment", "form"] && assessment.form == Form::Department {
                // A form that could not be read is a department check until the person says more.
                overwrite(file, &path, &kept.raw);
                continue;
            }
            let may_make_parents = match path.as_slice() {
                ["profile", key, _] => key.starts_with("band"),
                [first, ..] => {
                    ["answers", "unansweredNotes", "earlierAnswers", "plan"].contains(first)
                }
                [] => false,
            };
            put_back(file, &kept.path, &kept.raw, may_make_parents);
        }
    }

    /// Whether the person has answered what this was a part of.
    fn is_replaced(&self, kept: &Kept, file: &Json) -> bool {
        let path = path_of(kept);
        let (parent, decider) = match path.as_slice() {
            [
                "answers",
                question,
                "choice" | "choices" | "number" | "cells",
            ] => (vec!["answers", question], "state"),
            ["answers", question, "cells", hospital, area, "pool"] => {
                (vec!["answers", question, "cells", hospital, area], "use")
            }
            ["answers", question, "cells", ..] => {
                let answer = value_at(file, &["answers", question]);
                let Some(Json::Object(answer)) = answer else {
                    return false;
                };
                return answer.get("state").is_some() && answer.get("cells").is_none();
            }
            _ => return false,
        };
        let was_kept = kept.path.get(..parent.len()).is_some_and(|parent| {
            let decider_path = [parent, &[decider.to_owned()]].concat();
            self.paths.contains(decider_path.as_slice())
        });
        was_kept && value_at(file, &[&parent[..], &[decider]].concat()).is_some()
    }
}

fn path_of(kept: &Kept) -> Vec<&str> {
    kept.path.iter().map(String::as_str).collect()
}

fn is_note(kept: &Kept) -> bool {
    matches!(
        path_of(kept).as_slice(),
        ["answers", _, "note"]
            | ["earlierAnswers", "answers", _, "note"]
            | ["unansweredNotes", ..]
            | ["profile", "notes"]
    )
}

fn value_at<'a>(json: &'a Json, path: &[&str]) -> Option<&'a Json> {
    path.iter().try_fold(json, |json, key| match json {
        Json::Object(fields) => fields.get(key),
        Json::Raw(_) | Json::List(_) => None,
    })
}

fn overwrite(json: &mut Json, path: &[&str], raw: &str) {
    let [key, rest @ ..] = path else {
        *json = Json::Raw(raw.to_owned());
        return;
    };
    if let Json::Object(fields) = json
        && let Some(inner) = fields.get_mut(key)
    {
        overwrite(inner, rest, raw);
    }
}

/// Sets a value where there is none, or a blank one. In a list, a place is a number from 0.
pub(in crate::wire) fn put_back(
    json: &mut Json,
    path: &[String],
    raw: &str,
    may_make_parents: bool,
) {
    let [key, rest @ ..] = path else {
        return;
    };
    match json {
        Json::List(items) if rest.is_empty() => {
            let place = key.parse().unwrap_or(items.len()).min(items.len());
            items.insert(place, Json::Raw(raw.to_owned()));
        }
        Json::Object(fields) if rest.is_empty() => {
            if fields.get(key).is_none_or(Json::is_blank) {
                fields.set(key, Json::Raw(raw.to_owned()));
            }
        }
        Json::Object(fields) => {
            if may_make_parents && fields.get(key).is_none() {
                fields.set(key, Json::Object(Fields::default()));
            }
            if let Some(inner) = fields.get_mut(key) {
                put_back(inner, rest, raw, may_make_parents);
            }
        }
        Json::List(_) | Json::Raw(_) => {}
    }
}
