//! The views, rendered to text natively.
#![cfg(not(target_arch = "wasm32"))]

#[allow(dead_code, reason = "not every tool is in use here")]
#[path = "../native/json.rs"]
mod json;
#[allow(
    dead_code,
    unused_imports,
    reason = "each suite reads some of the formats"
)]
#[path = "../formats/mod.rs"]
mod formats;

mod code;
mod console;
mod draft;
mod embed;
mod files;
mod finished;
mod guess;
mod locked;
mod make;
mod page;
mod render;
mod share;
mod sheet;
mod theme;
mod why;
