//! Version 1 of links, for good: its keys, its words, and what stands where nothing is said.

mod column;
mod keys;
mod list;
mod read;
mod single;
mod write;

pub(super) use keys::is_known;
pub(super) use read::read;
pub(super) use write::write;

/// Its number.
pub(super) const VERSION: u32 = 1;
