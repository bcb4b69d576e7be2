//! The views, rendered to text natively.
#![cfg(not(target_arch = "wasm32"))]

mod console;
mod draft;
mod finished;
mod guess;
mod locked;
mod page;
mod render;
mod share;
mod theme;
mod why;
