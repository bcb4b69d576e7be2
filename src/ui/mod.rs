//! Yew components: data in, callbacks out. Nothing is computed here that `derive` can compute.
//!
//! ```text
//! Page ── frame      header, lesson list, status line
//!      ── controls   sliders, speed, run, stop, reset
//!      ── editor     the job table, the printed lines, the modes
//!      ── timelines  axis, a region per mode, the key
//!      ── consoles   a card per mode, or one for all
//! ```

mod contract;
mod picture;
mod drafts;
mod draw;
mod wording;
mod times;
mod icon;
mod segment;
mod swatch;
mod frame;
mod controls;
mod editor;
mod notes;
mod timelines;
mod consoles;
mod why;
mod page;

pub use contract::{Following, Intent, ModeView, PageProps, Painting, Platform, Scroll, Theme};
pub use drafts::{Draft, Drafts};
pub use page::Page;
pub use picture::{Picture, Shape, Style};
