//! The built page in a real browser: `cargo xtask test e2e`.
#![cfg(not(target_arch = "wasm32"))]

#[allow(
    dead_code,
    unused_imports,
    reason = "a tool box: not every tool is in use at all times"
)]
mod harness;

#[allow(dead_code, reason = "only its tables are used here, not its backends")]
#[path = "../cases/mod.rs"]
mod cases;

#[allow(
    dead_code,
    unused_imports,
    reason = "each suite reads some of the formats"
)]
#[path = "../formats/mod.rs"]
mod formats;

mod accessibility;
mod axis;
mod code;
mod compare;
mod console_by_hand;
mod consoles;
mod copying;
mod element;
mod embed;
mod exports;
mod faults;
mod files;
mod foretold;
mod history;
mod hosts;
mod input;
mod judge;
mod keyboard;
mod languages;
mod late;
mod links;
mod locked;
mod layout;
mod make;
mod predict;
mod picture;
mod playback;
mod preferences;
mod pointer;
mod rare_states;
mod semantics;
mod share;
mod shots;
mod smoke;
mod states;
mod statistics;
mod steps;
mod tabbing;
mod timed;
mod stretch;
mod timeline;
mod unpictured;
mod zoom;
