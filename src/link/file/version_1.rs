//! The names and defaults of version 1: for good, whatever becomes of the model's.

use crate::link::json::Json;
use crate::model::{EventLoop, ModeKind, Rows, Slot, Stamps, TimeScale};

pub(super) const FORMAT: &str = "async-playground";
pub(super) const VERSION: u32 = 1;

pub(super) const FILE: [&str; 6] = ["format", "version", "lesson", "lang", "scenario", "look"];
pub(super) const LANGUAGES: [&str; 2] = ["ko", "en"];
pub(super) const SCENARIO: [&str; 4] = ["jobs", "modes", "lines", "options"];
pub(super) const JOB: [&str; 10] = [
    "name",
    "rounds",
    "wait_ms",
    "cpu_ms",
    "jitter_ms",
    "yield_us",
    "blocking",
    "background",
    "fails_after",
    "count",
];
pub(super) const OPTIONS: [&str; 5] = ["speed", "seed", "event_loop", "cores", "switch_ms"];
pub(super) const LOOK: [&str; 8] = [
    "rows",
    "merged",
    "stamps",
    "predict_first",
    "presentation",
    "at_ms",
    "hidden",
    "locked",
];

// What a file does not say: one plain job, in a plain mode, run at its own speed. Times are zero,
// flags are false, texts are empty, and what may be null is null.
pub(super) const ROUNDS: u32 = 1;
pub(super) const COUNT: u32 = 1;
pub(super) const TIMEOUT_MS: u32 = 2_000;
pub(super) const THREADS: u32 = 10;
pub(super) const PROCESSES: u32 = 16;
pub(super) const SEED: u32 = 1;
pub(super) const SWITCH_MS: u32 = 5;

/// The field of a mode that holds its option.
pub(super) fn mode_option(kind: ModeKind) -> Option<&'static str> {
    match kind {
        ModeKind::Gather => Some("limit"),
        ModeKind::WaitFor => Some("timeout_ms"),
        ModeKind::Executor | ModeKind::Processes => Some("pool"),
        _ => None,
    }
}

pub(super) fn line(slot: Slot) -> &'static str {
    match slot {
        Slot::First => "first",
        Slot::Queued => "queued",
        Slot::Start => "start",
        Slot::Round => "round",
        Slot::End => "end",
        Slot::Cancelled => "cancelled",
        Slot::Error => "error",
        Slot::Timeout => "timeout",
        Slot::Last => "last",
    }
}

// The first of each list is the default.

pub(super) const PLACES: [EventLoop; 3] = [EventLoop::Auto, EventLoop::Page, EventLoop::Worker];

pub(super) const SPEEDS: [TimeScale; 5] = TimeScale::ALL;

pub(super) fn speed(speed: TimeScale) -> Json {
    match speed.factor() {
        Some(factor) => Json::Number(factor.into()),
        None => Json::text("instant"),
    }
}

pub(super) const ROWS: [Rows; 2] = [Rows::Jobs, Rows::Lanes];

pub(super) fn rows(rows: Rows) -> &'static str {
    match rows {
        Rows::Jobs => "jobs",
        Rows::Lanes => "lanes",
    }
}

pub(super) const STAMPS: [Stamps; 3] = [Stamps::Relative, Stamps::Gap, Stamps::Clock];

pub(super) fn stamps(stamps: Stamps) -> &'static str {
    match stamps {
        Stamps::Relative => "relative",
        Stamps::Gap => "gap",
        Stamps::Clock => "clock",
    }
}
