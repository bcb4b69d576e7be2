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
mod drawn;
mod facts;
mod facts_hold;
mod guess;
mod log;
mod statistics;
mod summary;
mod timeline;

mod lessons;
mod oracle;
mod outcomes;
mod python;
mod translated;

mod exec;
mod guessing;
mod reduce;
mod route;
mod simulated;
mod simulation;

mod imports;
mod tidy;
