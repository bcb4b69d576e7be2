//! A handle on one lane: what code that runs on it may ask for.

use super::executor::Core;
use super::{Block, JoinHandle, Sleep};
use crate::model::Micros;
use std::rc::Rc;

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
    pub fn sleep(&self, length: Micros) -> Sleep {
        Sleep::new(self.core.clone(), length)
    }

    /// Keeps the lane for `length`: no other task on it moves.
    pub fn block(&self, length: Micros) -> Block {
        Block::new(self.core.clone(), self.index, length)
    }
}
