//! RoleCheck: a self-assessment of how an NHS imaging department names, uses, trains and develops
//! its support workers, against the findings of one qualitative study.
//!
//! Read the modules in this order. [`engine`] knows the questions and what answers mean, [`wire`]
//! turns assessments into files and back, [`platform`] says what is needed from outside,
//! `browser` (in a browser only) is the real outside, and [`ui`] is what the person sees.

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod engine;
pub mod platform;
pub mod ui;
pub mod wire;
