//! The timelines: tools and axis, a region per mode, playback, the key, the same as tables.

mod axis;
mod canvas;
mod detail;
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
pub(super) use stack::Timelines;
