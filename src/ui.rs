//! What the person sees.

pub mod nhsuk;
pub mod route;
