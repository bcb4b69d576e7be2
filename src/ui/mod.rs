//! Yew components: data in, callbacks out. Nothing is computed here that `derive` can compute.
//!
//! ```text
//! Page ── frame      header, lesson list, status line
//!      ── controls   sliders, speed, run, stop, reset
//!      ── editor     the job table, the printed lines, the modes
//!      ── timelines  tools, axis, a region per mode, playback, the key
//!      ── compare    the run that was kept beside this one
//!      ── guess      what the reader predicts before a run, and how good it was
//!      ── consoles   a card per mode, or one for all
//!      ── code       the program of a mode, and the lines that its tasks are at
//!      ── statistics every figure in one table
//!      ── why        what explains the outcome, as narration
//!      ── share      the link in its forms, and what goes into it
//!      ── files      the scenario as a file, to save and to open
//!      ── exports    what the page shows as files; sheet, the timelines as an SVG document
//!
//! Embed ─ the same parts, without what surrounds them on a page of its own
//! MakePage ─ header, lesson list, controls and editor again, and make: what an author chooses for an
//!            embed, its preview, its code
//! ```

mod contract;
mod erased;
mod picture;
mod gesture;
mod drafts;
mod draw;
mod drawn;
mod wording;
mod times;
mod icon;
mod lock;
mod icon_button;
mod segment;
mod swatch;
mod table;
mod frame;
mod controls;
mod editor;
mod guess;
mod notes;
mod arrival;
mod timelines;
mod consoles;
mod code;
mod compare;
mod help;
mod share;
mod make;
mod measures;
mod statistics;
mod narration;
mod why;
mod files;
mod sheet;
mod exports;
mod page;
mod embed;

pub use contract::{
    Following, Intent, ModeView, PageProps, Painting, Place, Platform, Play, Playback, Scroll,
    Theme, Untold,
};
pub use drafts::{Draft, Drafts};
pub use embed::Embed;
pub use erased::{AnyComponent, Erased, mount};
pub use exports::trace_file;
pub use files::FileNotice;
pub use gesture::{Gesture, Point};
pub use make::{MakePage, MakeView};
pub use page::Page;
pub use picture::{Label, Picture, Shape, Style};
pub use share::{Copied, Include, ShareChange, ShareLinks, ShareView, Sharing};
pub use sheet::{Colors, WIDTH as SHEET_WIDTH, sheet};
