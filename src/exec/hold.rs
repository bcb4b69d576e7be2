//! Keeping the lane: while a task holds it, no other task on it moves.

use super::executor::Core;
use std::rc::Rc;

/// A lane that is kept by the task that made this. Dropping it gives the lane back.
pub(super) struct Hold {
    core: Rc<Core>,
    lane: usize,
}

impl Hold {
    /// The task that is being polled keeps the lane from here on.
    pub(super) fn new(core: Rc<Core>, lane: usize) -> Self {
        core.hold(lane);
        Self { core, lane }
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        self.core.release(self.lane);
    }
}
