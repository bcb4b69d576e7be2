//! A handle on one lane: what code that runs on it may ask for.

use super::executor::Core;
use super::hold::Hold;
use super::{Blocked, JoinHandle, Sleep};
use crate::model::Micros;
use std::rc::Rc;

/// How long a lane computes before another has its turn on the core: about what Linux gives.
const TURN: Micros = Micros::from_millis(4);

/// One thread of execution with one event loop. Clones are the same lane.
#[derive(Clone)]
pub struct Lane {
    core: Rc<Core>,
    index: usize,
}

impl Lane {
    pub(super) fn new(core: Rc<Core>, index: usize) -> Self {
        Self { core, index }
    }

    /// The present, since the start of the run.
    pub fn now(&self) -> Micros {
        self.core.clock.now()
    }

    /// A task on this lane. It takes its place at the end of the queue and is first polled when its
    /// turn comes. Dropping the handle cancels it.
    pub fn spawn<T: 'static>(&self, future: impl Future<Output = T> + 'static) -> JoinHandle<T> {
        JoinHandle::spawn(self.core.clone(), self.index, future)
    }

    /// Gives the lane back for `length`. No length at all gives way once to what is ready, as
    /// `asyncio.sleep(0)` does.
    ///
    /// As in asyncio, the end of a sleep wakes the task, which takes its place behind what is ready.
    pub fn sleep(&self, length: Micros) -> Sleep {
        Sleep::new(self.core.clone(), length, false)
    }

    /// The same, but its end is the task's own turn, as that of a callback of asyncio's loop is.
    pub fn alarm(&self, length: Micros) -> Sleep {
        Sleep::new(self.core.clone(), length, true)
    }

    /// Keeps the lane for `length`: no other task on it moves.
    pub async fn block(&self, length: Micros) {
        if self.core.clock.block(length) == Blocked::Ahead {
            let _hold = Hold::new(self.core.clone(), self.index);
            self.alarm(length).await;
        }
    }

    /// Keeps the lane until so much has been computed, on one of the executor's cores. Where more
    /// lanes compute than there are cores, they take turns.
    ///
    /// For simulated lanes: on a real clock, computing takes its time by itself.
    pub async fn compute(&self, length: Micros) {
        let _hold = Hold::new(self.core.clone(), self.index);
        let mut left = length;
        while left > Micros::ZERO {
            let _core = self.core.cores.acquire().await;
            let turn = left.min(TURN);
            self.alarm(turn).await;
            left = left - turn;
        }
    }

    /// One more lane of the same executor.
    #[must_use]
    pub fn another(&self) -> Self {
        Self::new(self.core.clone(), self.core.add_lane())
    }
}
