//! The timelines: one axis, a region per mode, the key to the pictures, the same as tables.

mod axis;
mod canvas;
mod figures;
mod key;
mod mode;
mod stack;
mod table;

pub(super) use stack::{Timelines, timelines};
