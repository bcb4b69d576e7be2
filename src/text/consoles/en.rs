//! English.

use super::Consoles;
use crate::text::template::template;

pub(in crate::text) const CONSOLES: Consoles = Consoles {
    main: "main",
    keys: "The arrow keys go from line to line. Enter shows a line's moment on the timeline, Escape \
           takes that back.",
    stamps: "Time of a line",
    since_start: "From start",
    since_start_hint: "Seconds since the start of the run.",
    since_line: "Step",
    since_line_hint: "Seconds since the line before it.",
    clock: "Clock",
    clock_hint: "The time of day at which it was printed. A playback has none and shows the seconds \
                 since its start.",
    filter: "Filter",
    filter_hint: "text or job",
    found: template("{0} of {1} lines"),
    nothing_found: "No line has this in its text or in its job's name.",
    copy: "Copy",
    copied: "Copied",
    copy_failed: "Not copied",
    moved: template("{0} out of order"),
    unpredicted: template("{0} not predicted"),
    moved_line: "not in the predicted order",
    unpredicted_line: "not predicted",
};
