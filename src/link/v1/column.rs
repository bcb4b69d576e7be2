//! The numbers of a row of the job table, as a link says them.

use crate::model::{Job, Micros};

/// Which number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    /// Rounds.
    Rounds,
    /// The wait per round, in milliseconds.
    Wait,
    /// The CPU work per round, in milliseconds.
    Cpu,
    /// By how much waits may differ, in milliseconds.
    Jitter,
    /// After how much computing it gives way, in microseconds; 0 is never.
    Yield,
    /// Whether its waits are blocking calls: 0 or 1.
    Blocking,
    /// Whether it runs in the background: 0 or 1.
    Background,
    /// After which round it fails, or [`NEVER`].
    Fails,
    /// How many jobs the row stands for.
    Count,
}

/// The number of what does not happen.
pub(super) const NEVER: u64 = u64::MAX;
/// What it is called.
pub(super) const NEVER_WORD: &str = "never";

impl Column {
    /// The number of a row.
    pub(super) fn get(self, job: &Job) -> u64 {
        match self {
            Self::Rounds => job.rounds.into(),
            Self::Wait => job.wait.as_millis(),
            Self::Cpu => job.cpu.as_millis(),
            Self::Jitter => job.jitter.as_millis(),
            Self::Yield => job.yield_every.0,
            Self::Blocking => job.blocking.into(),
            Self::Background => job.background.into(),
            Self::Fails => job.fails_after.map_or(NEVER, u64::from),
            Self::Count => job.count.into(),
        }
    }

    /// Sets it; what is too large for any row is refused with the limits.
    pub(super) fn set(self, job: &mut Job, number: u64) {
        let small = u32::try_from(number).unwrap_or(u32::MAX);
        match self {
            Self::Rounds => job.rounds = small,
            Self::Wait => job.wait = Micros::from_millis(number),
            Self::Cpu => job.cpu = Micros::from_millis(number),
            Self::Jitter => job.jitter = Micros::from_millis(number),
            Self::Yield => job.yield_every = Micros(number),
            Self::Blocking => job.blocking = number > 0,
            Self::Background => job.background = number > 0,
            Self::Fails => job.fails_after = (number != NEVER).then_some(small),
            Self::Count => job.count = small,
        }
    }

    /// Whether it is yes or no.
    pub(super) const fn is_switch(self) -> bool {
        matches!(self, Self::Blocking | Self::Background)
    }
}
