//! What the runs print: a console per mode, or one for all of them by time.

mod card;
mod line;
mod merged;
mod tabs;

pub(super) use tabs::Consoles;

/// The most lines of a console that are on the page.
const MOST_LINES: usize = 500;
