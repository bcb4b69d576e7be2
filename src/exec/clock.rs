//! The seam between a prediction and a measurement.

use crate::model::Micros;

/// What a lane's time is.
pub trait Clock {
    /// The present, since the start of the run. Never goes back.
    fn now(&self) -> Micros;

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
