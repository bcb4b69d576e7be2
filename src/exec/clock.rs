//! The seam between a prediction and a measurement.

use crate::model::Micros;

/// What a lane's time is.
pub trait Clock {
    /// The present, since the start of the run. Never goes back.
    fn now(&self) -> Micros;

    /// Deadlines this close together are met together, in their order: on a real clock, waits of
    /// equal length do not end in quite the same moment.
    fn patience(&self) -> Micros {
        Micros::ZERO
    }

    /// Keeps the calling thread for `length`, where this clock's time is real.
    fn block(&self, length: Micros) -> Blocked;
}

/// What became of a call that blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocked {
    /// The time has passed while the thread was kept.
    Passed,
    /// The time is still to come: the executor holds the lane until then.
    Ahead,
}
