//! What the consoles say of their lines.

use crate::text::template::Template;

mod en;
mod ko;

pub(super) use en::CONSOLES as EN;
pub(super) use ko::CONSOLES as KO;

/// What stands around the lines of a console.
#[derive(Debug)]
pub struct Consoles {
    /// The main program, as one who prints.
    pub main: &'static str,
    /// How to go from line to line without a mouse.
    pub keys: &'static str,
    /// What stands before a line.
    pub stamps: &'static str,
    /// Seconds since the start.
    pub since_start: &'static str,
    /// What that means.
    pub since_start_hint: &'static str,
    /// Seconds since the line before.
    pub since_line: &'static str,
    /// What that means.
    pub since_line_hint: &'static str,
    /// The time of day.
    pub clock: &'static str,
    /// What that means, and when it is not known.
    pub clock_hint: &'static str,
    /// The field that leaves only some lines.
    pub filter: &'static str,
    /// What it looks at.
    pub filter_hint: &'static str,
    /// So many lines of so many are left.
    /// Places: found, all.
    pub found: Template<2>,
    /// No line is left.
    pub nothing_found: &'static str,
    /// Put the lines on the clipboard.
    pub copy: &'static str,
    /// They are there.
    pub copied: &'static str,
    /// They could not be put there.
    pub copy_failed: &'static str,
    /// So many lines came in another order than predicted.
    pub moved: Template<1>,
    /// So many lines were not predicted.
    pub unpredicted: Template<1>,
    /// A line that came in another order.
    pub moved_line: &'static str,
    /// A line that was not predicted.
    pub unpredicted_line: &'static str,
}
