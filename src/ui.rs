//! What the person sees.

pub mod event;
pub mod focus;
pub mod nhsuk;
