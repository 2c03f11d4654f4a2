//! What the person sees.

pub mod nhsuk;
