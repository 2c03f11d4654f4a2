//! Names of places that do not exist.
//!
//! It must not hold the name of a trust, a hospital or a town.

use crate::engine::chance::Chance;

const BEGINNINGS: [&str; 20] = [
    "Amber", "Bracken", "Copper", "Dapple", "Ember", "Fennel", "Glimmer", "Indigo", "Juniper",
    "Kestrel", "Lantern", "Mallow", "Nettle", "Opal", "Pebble", "Quill", "Russet", "Saffron",
    "Thistle", "Velvet",
];
const ENDINGS: [&str; 10] = [
    "mere", "wick", "holt", "ness", "combe", "garth", "stead", "haven", "moor", "quay",
];

/// The place of the run that says which name comes first; no department stands there.
const FOR_NAMES: u64 = u64::MAX;

/// The name of the department at this place of a cohort; no two are the same.
pub(super) fn department(seed: u64, place: usize) -> String {
    let names = BEGINNINGS.len() * ENDINGS.len();
    let first = Chance::for_place(seed, FOR_NAMES).below(names);
    // 37 shares no divisor with 200, so every name comes once before any comes again.
    let number = (first + place * 37) % names;
    let part = |parts: &[&'static str], at: usize| parts.get(at).copied().unwrap_or_default();
    let name = format!(
        "{}{}",
        part(&BEGINNINGS, number / ENDINGS.len()),
        part(&ENDINGS, number % ENDINGS.len())
    );
    match place / names {
        0 => name,
        round => format!("{name} {}", round + 1),
    }
}
