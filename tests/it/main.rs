//! All native tests, one binary.

mod instrument;
mod wire;
