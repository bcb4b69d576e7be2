//! The suites that need no browser: one file per behaviour.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../cases/mod.rs"]
mod cases;
mod support;

mod edits;
mod lines;
mod limits;
mod trace;

mod axis;
mod console;
mod log;
mod statistics;
mod timeline;

mod lessons;
mod oracle;
mod outcomes;
mod translated;

mod exec;
mod reduce;
mod route;
mod simulated;
mod simulation;

mod imports;
mod tidy;
