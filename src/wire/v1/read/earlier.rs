//! Reads the answers of the earlier check that a check was begun from.
//!
//! It must not mix them up with the answers of the check itself.

use serde_json::value::RawValue;

use super::answers;
use super::read_group;
use super::reader::Reader;
use crate::engine::answers::Answers;
use crate::engine::earlier::Earlier;
use crate::wire::node::Node;

/// The outermost key.
const KEY: &str = "earlierAnswers";
/// What it is called in messages.
const PLACE: &str = "The answers of the earlier check";

/// Reads the `earlierAnswers` object; nothing, if there is none.
pub(super) fn read(reader: &mut Reader, raw: &RawValue) -> Option<Earlier> {
    let mut earlier = Earlier::default();
    for (key, raw) in reader.object_or_keep(&[KEY], PLACE, raw) {
        let path = [KEY, key.as_str()];
        match key.as_str() {
            "id" => earlier.id = reader.text(&path, PLACE, raw),
            "name" => earlier.name = reader.text(&path, PLACE, raw),
            "date" => earlier.date = reader.date(&path, PLACE, raw),
            "version" => earlier.version = reader.text(&path, PLACE, raw),
            "group" => earlier.group = read_group(reader, raw, KEY),
            "profileIsSeen" if matches!(Node::of(raw), Node::Bool) => {
                earlier.profile_is_seen = raw.get() == "true";
            }
            "answers" => earlier.answers = read_answers(reader, raw),
            _ => reader.keep(&path, raw),
        }
    }
    (earlier != Earlier::default()).then_some(earlier)
}

/// Reads them as any answers. What cannot be used is kept below the earlier check, and nothing is
/// said about it: nobody has to answer it.
fn read_answers(reader: &mut Reader, raw: &RawValue) -> Answers {
    let mut own = Reader::new(reader.instrument);
    let mut found = Answers::default();
    answers::read(&mut own, raw, &mut found);
    let (_, kept) = own.into_parts();
    reader.keep_below(KEY, kept);
    found
}
