//! What is wrong with an input: which field, what was found, what is allowed.

use super::check::visible;
use super::{Micros, ModeKind, Slot};
use std::fmt;

/// A field of the scenario that a person can fill in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The job table as a whole: how many jobs there are.
    Jobs,
    /// The name of the job in this row.
    Name(usize),
    /// The rounds of the job in this row.
    Rounds(usize),
    /// The CPU work per round of the job in this row, in milliseconds.
    Cpu(usize),
    /// The wait per round of the job in this row, in milliseconds.
    Wait(usize),
    /// By how much the waits of the job in this row may differ, in milliseconds.
    Jitter(usize),
    /// After how much computing the job in this row gives way, in microseconds; empty is never.
    YieldEvery(usize),
    /// After which round the job in this row fails; empty is never.
    FailsAfter(usize),
    /// The wait per round of every job at once, in milliseconds.
    EveryWait,
    /// The CPU work per round of every job at once, in milliseconds.
    EveryCpu,
    /// How much of each job's time in a round is CPU work and not waiting, in milliseconds: what
    /// both take together stays.
    Split,
    /// How many jobs this row stands for.
    Count(usize),
    /// A line that is printed.
    Line(Slot),
    /// Which modes are compared.
    Modes,
    /// How many jobs `gather` may have under way at once; empty is no limit.
    Limit,
    /// The time that `wait-for` gives, in milliseconds.
    Timeout,
    /// How many lanes the pool of `executor` has.
    Pool,
    /// How many `processes` there are at once.
    Processes,
    /// What jitter is drawn from.
    Seed,
    /// How many cores a prediction counts on; empty is the machine's.
    Cores,
    /// The lock's switch interval, in milliseconds.
    SwitchInterval,
    /// How many workers this mode would need.
    Workers(ModeKind),
    /// How long a run of this mode would take.
    Length(ModeKind),
}

impl Field {
    /// The row of the job table that it is in.
    pub const fn row(self) -> Option<usize> {
        match self {
            Self::Name(row)
            | Self::Rounds(row)
            | Self::Cpu(row)
            | Self::Wait(row)
            | Self::Jitter(row)
            | Self::YieldEvery(row)
            | Self::FailsAfter(row)
            | Self::Count(row) => Some(row),
            _ => None,
        }
    }
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// A whole number in this range, both ends included.
    Whole {
        /// The smallest.
        min: u64,
        /// The largest.
        max: u64,
    },
    /// Nothing, or a whole number in this range.
    EmptyOrWhole {
        /// The smallest.
        min: u64,
        /// The largest.
        max: u64,
    },
    /// A text of at least `min` and at most `max` characters, none of which hides or re-orders text.
    Text {
        /// The fewest characters.
        min: usize,
        /// The most characters.
        max: usize,
    },
    /// At most so many jobs in all.
    JobsInAll(u64),
    /// At most so many rounds in all.
    RoundsInAll(u64),
    /// At most so many times giving way in all.
    YieldsInAll(u64),
    /// At most so much CPU work in all.
    CpuInAll(Micros),
    /// At most so many workers.
    WorkersUpTo(u64),
    /// At least one mode, none of them twice.
    SomeModes,
    /// A run no longer than this.
    RunUpTo(Micros),
}

/// An input that was refused. What it would have changed is as it was before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invalid {
    /// Which field.
    pub field: Field,
    /// What was found there, cut to [`Invalid::FOUND_CHARS`] characters.
    pub found: String,
    /// What would have been taken.
    pub allowed: Allowed,
}

impl Invalid {
    /// The longest piece of a refused input that a message repeats, in characters.
    pub const FOUND_CHARS: usize = 40;

    /// A refusal of `found`.
    pub fn new(field: Field, mut found: String, allowed: Allowed) -> Self {
        Self::shorten(&mut found);
        Self {
            field,
            found,
            allowed,
        }
    }

    /// A text as a message repeats it: what cannot be seen as its escape, and no longer than that.
    pub fn shortened(text: &str) -> String {
        let mut start: String = text.chars().take(Self::FOUND_CHARS + 1).collect();
        start = visible(&start);
        Self::shorten(&mut start);
        start
    }

    fn shorten(found: &mut String) {
        if let Some((end, _)) = found.char_indices().nth(Self::FOUND_CHARS) {
            found.truncate(end);
            found.push('…');
        }
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} is not allowed here", self.found)
    }
}

impl std::error::Error for Invalid {}
