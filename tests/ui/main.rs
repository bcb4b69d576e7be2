//! The views, rendered to text natively.
#![cfg(not(target_arch = "wasm32"))]

#[allow(
    dead_code,
    unused_imports,
    reason = "each suite reads some of the formats"
)]
#[path = "../formats/mod.rs"]
mod formats;

mod console;
mod draft;
mod finished;
mod guess;
mod page;
mod render;
mod sheet;
mod theme;
mod why;
