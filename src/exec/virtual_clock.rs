//! The clock of a prediction: it stands still while anything can move, then jumps to the next
//! deadline.

use super::{Blocked, Clock, Executor, JoinHandle, Turn};
use crate::model::Micros;
use std::cell::Cell;

/// Time that passes only when told to.
#[derive(Debug, Default)]
pub struct VirtualClock(Cell<Micros>);

/// Why a simulation has no end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoEnd {
    /// Every task waits and nothing is left that could wake one.
    Stalled,
    /// It was not over after so many polls.
    TooManyPolls(u64),
}

impl VirtualClock {
    /// At zero.
    pub fn new() -> Self {
        Self::default()
    }

    /// Runs the executor until `main` has its result, in no time at all; at most `most` polls.
    pub fn run<T>(&self, executor: &Executor, main: &JoinHandle<T>, most: u64) -> Result<T, NoEnd> {
        let mut polls = 0;
        loop {
            let turn = executor.turn(|| {
                polls += 1;
                polls < most
            });
            if let Some(value) = main.take() {
                return Ok(value);
            }
            match turn {
                Turn::More => return Err(NoEnd::TooManyPolls(most)),
                Turn::Idle => return Err(NoEnd::Stalled),
                Turn::Until(deadline) => self.0.set(deadline),
            }
        }
    }
}

impl Clock for VirtualClock {
    fn now(&self) -> Micros {
        self.0.get()
    }

    fn block(&self, _: Micros) -> Blocked {
        Blocked::Ahead
    }
}
