//! The browser: the only user of web-sys, js-sys and gloo. Nothing here may panic on what a browser
//! answers.
#![deny(clippy::unwrap_used, clippy::expect_used)]

mod block;
mod brush;
mod canvas;
mod channel;
mod clipboard;
mod clock;
mod cloned;
mod crash;
mod deflate;
mod drive;
mod error;
mod event_listener;
mod files;
mod follow;
mod frame;
mod frames;
mod gestures;
mod global;
mod hop;
mod host;
mod json;
mod late;
mod lettering;
mod location;
mod measure;
mod observer;
mod on_worker;
mod others;
mod page;
mod palette;
mod save;
mod storage;
mod task;
mod token;
mod web_lock;
mod wire;
mod worker;
mod worker_thread;
mod workers;

pub use canvas::canvas;
pub use channel::{Channel, Heard};
pub use clipboard::copy;
pub use clock::{BrowserClock, Start};
pub use crash::show_crashes;
pub use deflate::{deflate, inflate};
pub use files::on_file;
pub use follow::follow;
pub use frame::{HeightWatch, SightWatch, content_height};
pub use frames::Frames;
pub use global::{Scope, scope};
pub use host::Running;
pub use late::{late, loaded};
pub use location::{on_pop, path, preferred_languages, query_and_fragment, show_address, site};
pub use measure::{cores, measure_machine};
pub use others::Others;
pub use page::{
    Visibility, focus, focused, on_key, release, root, select, set_language, set_theme, value,
};
pub use save::{colors, png, save, save_png};
pub use storage::Storage;
pub use task::{Task, after, pause};
pub use wire::{FromWorker, Setting, ToWorker};
pub use worker::Worker;
pub use worker_thread::serve;
pub use workers::Workers;
