//! What stands before a printed line.

use crate::model::{Micros, Stamps};

const DAY_MILLIS: u64 = 86_400_000;

/// The stamp of a line at `at`, where the line before it stands at `before`. `start` is the time of
/// day at which the run began; without it, the time of day is not known.
pub fn stamp(stamps: Stamps, at: Micros, before: Micros, start: Option<Start>) -> String {
    match (stamps, start) {
        (Stamps::Gap, _) => format!("+{}", at - before),
        (Stamps::Clock, Some(start)) => start.time_of_day(at),
        (Stamps::Relative | Stamps::Clock, _) => at.to_string(),
    }
}

/// When a run began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    /// In milliseconds since 1970, as clocks go where the reader is.
    pub local_millis: u64,
    /// Scenario time per real time.
    pub factor: u32,
}

impl Start {
    /// The time of day at a moment of the run: `09:05:00.250`.
    pub fn time_of_day(self, at: Micros) -> String {
        let real = Micros(at.0 / u64::from(self.factor.max(1)));
        let millis = self.local_millis.saturating_add(real.as_millis()) % DAY_MILLIS;
        let (seconds, millis) = (millis / 1_000, millis % 1_000);
        let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
        format!("{hours:02}:{minutes:02}:{seconds:02}.{millis:03}")
    }
}
