//! The suites that need no browser.

#[path = "../cases/mod.rs"]
mod cases;
mod exec;
mod simulated;
