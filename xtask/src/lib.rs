//! RoleCheck's commands, as a library so that tests can use their parts.
//!
//! Nothing here is part of the page, and nothing here may know what a question or a score is: that
//! is the work of the `rolecheck` package.
//! Modules in reading order: `cli`, `setup`, `site`, `site_server`, `checks`, `webdriver`, `score`, `demo`,
//! and what they share: `run`, `place`, `error`.

pub mod checks;
pub mod cli;
pub mod demo;
pub mod error;
pub mod place;
pub mod run;
pub mod score;
pub mod serve;
pub mod setup;
pub mod site;
pub mod site_server;
pub mod webdriver;
