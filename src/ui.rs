//! What the person sees.
//!
//! It must not name a browser service: what it needs from outside comes through `platform`.

pub mod app;
pub mod chart;
pub mod collecting;
pub mod context;
pub mod copy;
pub mod drop_zone;
pub mod event;
pub mod findings;
pub mod focus;
pub mod keep;
pub mod layout;
pub mod load;
pub mod medium;
pub mod nhsuk;
pub mod pages;
pub mod print;
pub mod route;
pub mod safety;
pub mod status;
pub mod update;
