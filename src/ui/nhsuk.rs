//! The components of NHS.UK frontend, one file each.
