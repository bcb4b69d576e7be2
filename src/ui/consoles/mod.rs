//! What the runs print: a console per mode, or one for all of them by time.

mod card;
mod line;
mod merged;
mod tabs;

pub(super) use tabs::Consoles;

/// The most lines of a console that are on the page, once the run is over.
const MOST_LINES: usize = 200;
/// The same while it runs, when they may all be new in every frame.
const MOST_LIVE_LINES: usize = 100;
