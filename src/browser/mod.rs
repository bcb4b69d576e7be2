//! The browser: the only user of web-sys, js-sys and gloo. Nothing here may panic on what a browser
//! answers.
#![deny(clippy::unwrap_used, clippy::expect_used)]

mod block;
mod brush;
mod canvas;
mod clock;
mod crash;
mod drive;
mod error;
mod event_listener;
mod follow;
mod frames;
mod global;
mod hop;
mod host;
mod location;
mod observer;
mod page;
mod palette;
mod page_lane;
mod storage;
mod wire;
mod worker_lane;
mod worker_thread;

pub use canvas::canvas;
pub use clock::{BrowserClock, Start};
pub use crash::show_crashes;
pub use event_listener::EventListener;
pub use follow::follow;
pub use frames::Frames;
pub use global::{Scope, scope};
pub use host::BrowserHost;
pub use location::{on_pop, open_path, path, preferred_languages};
pub use page::{Visibility, focus, root, set_language, set_theme, value};
pub use page_lane::PageLane;
pub use storage::Storage;
pub use worker_lane::{FromWorker, WorkerLane};
pub use worker_thread::serve;
