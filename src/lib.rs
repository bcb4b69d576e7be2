//! Async Playground: what waiting at the same time is worth, seen by running it.

pub mod model;
pub mod text;
pub mod lessons;
pub mod link;
pub mod exec;
pub mod run;
pub mod python;
pub mod derive;
pub mod code;
pub mod embed;
pub mod ui;
#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod app;
