//! The figures of a run: elapsed, against the prediction, against sequential.

use crate::model::Micros;
use std::cmp::Ordering;
use std::fmt;

/// How many times as fast, in hundredths, rounded to the nearest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ratio(pub u64);

impl Ratio {
    /// As fast as the other.
    pub const SAME: Self = Self(100);

    /// How many times as slow instead.
    #[must_use]
    pub fn inverse(self) -> Self {
        Self(10_000_u64.checked_div(self.0).unwrap_or(u64::MAX))
    }

    /// Faster (`Greater`), slower or as fast. What differs by no more than the lateness of timers is
    /// as fast: two hundredths.
    pub fn side(self) -> Ordering {
        if self.0.abs_diff(Self::SAME.0) <= 2 {
            Ordering::Equal
        } else {
            self.cmp(&Self::SAME)
        }
    }

    /// `long` over `short`; `None` where `short` is no time at all.
    pub fn of(long: Micros, short: Micros) -> Option<Self> {
        let doubled = long.0.saturating_mul(200).checked_div(short.0)?;
        Some(Self(doubled.div_ceil(2)))
    }
}

/// Two decimals: `2.14`.
impl fmt::Display for Ratio {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

/// The figures of one mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statistics {
    /// What the run took, or has taken so far.
    pub elapsed: Option<Micros>,
    /// What it was predicted to take, where that may be told.
    pub predicted: Option<Micros>,
    /// How far a finished run is from its prediction, and on which side: `Greater` is later.
    pub difference: Option<(Ordering, Micros)>,
    /// How many times as fast as sequential: measured where both have finished, else predicted.
    pub speed_up: Option<Ratio>,
}

/// What is known of a mode's time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// The predicted end; `None` where there is none, or it is not told yet.
    pub predicted: Option<Micros>,
    /// The time so far, or the end.
    pub elapsed: Option<Micros>,
    /// Whether `elapsed` is the end of a run that came to its end.
    pub finished: bool,
}

/// The figures of a mode, beside those of `sequential` where that is compared too.
pub fn statistics(own: Times, sequential: Option<Times>) -> Statistics {
    let finished = own.elapsed.filter(|_| own.finished);
    let speed_up = sequential.and_then(|sequential| {
        match (finished, sequential.elapsed.filter(|_| sequential.finished)) {
            (Some(short), Some(long)) => Ratio::of(long, short),
            _ => Ratio::of(sequential.predicted?, own.predicted?),
        }
    });
    Statistics {
        elapsed: own.elapsed,
        predicted: own.predicted,
        difference: finished.and_then(|elapsed| {
            let predicted = own.predicted?;
            Some((elapsed.cmp(&predicted), elapsed.abs_diff(predicted)))
        }),
        speed_up,
    }
}
