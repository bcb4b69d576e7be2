//! The timelines: tools and axis, a region per mode, playback, the key, the same as tables.

mod axis;
mod canvas;
mod cuts;
mod detail;
mod drawing;
mod figures;
mod hand;
mod key;
mod keys;
mod mode;
mod plot;
mod stack;
mod stage;
mod table;
mod tools;
mod transport;

pub(super) use detail::detail_line;
pub(super) use drawing::{Drawing, drawing};
pub(super) use figures::figure_texts;
pub(super) use key::{MOST_JOBS, legend};
pub(super) use stack::{Props, Timelines, shown_jobs};
