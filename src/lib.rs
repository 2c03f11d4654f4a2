//! RoleCheck: a self-assessment of how an NHS imaging department names, uses, trains and develops
//! its support workers, against the findings of one qualitative study.

pub mod engine;
pub mod ui;
pub mod wire;
