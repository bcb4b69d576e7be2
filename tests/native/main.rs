//! The suites that need no browser: one file per behaviour.

#![cfg(not(target_arch = "wasm32"))]

mod any;
mod draw;
#[path = "../cases/mod.rs"]
mod cases;
mod json;
#[allow(
    dead_code,
    unused_imports,
    reason = "each suite reads some of the formats"
)]
#[path = "../formats/mod.rs"]
mod formats;
mod support;

mod edits;
mod lines;
mod limits;
mod links;
mod short_links;
mod trace;

mod addresses;
mod axis;
mod code;
mod colours;
mod console;
mod corpus;
mod course;
mod drawn;
mod element;
mod embed;
mod exports;
mod facts;
mod facts_hold;
mod guess;
mod locked;
mod making;
mod log;
mod playback;
mod qr;
mod statistics;
mod stretch;
mod summary;
mod timeline;

mod lateness;
mod lessons;
mod any_program;
mod oracle;
mod outcomes;
mod python;
mod translated;

mod exec;
mod file_errors;
mod files;
mod guessing;
mod opening;
mod reduce;
mod guide;
mod sharing;
mod snippets;
mod route;
mod schema;
mod simulated;
mod simulation;

mod imports;
mod tidy;
