//! Waiting while keeping the lane.

use super::clock::Blocked;
use super::deadlines::Deadline;
use super::executor::Core;
use crate::model::Micros;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

/// Ready once its time has passed; until then its lane polls nothing else. Dropping it releases the
/// lane.
#[must_use = "a blocking call does nothing until it is awaited"]
pub struct Block {
    core: Rc<Core>,
    lane: usize,
    length: Micros,
    holding: Option<Deadline>,
}

impl Block {
    pub(super) fn new(core: Rc<Core>, lane: usize, length: Micros) -> Self {
        Self {
            core,
            lane,
            length,
            holding: None,
        }
    }

    fn release(&mut self) {
        if self.holding.take().is_some() {
            self.core.release(self.lane);
        }
    }
}

impl Future for Block {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        match &self.holding {
            None if self.core.clock.block(self.length) == Blocked::Passed => Poll::Ready(()),
            None => {
                let at = self.core.clock.now() + self.length;
                self.core.hold(self.lane);
                self.holding = Some(self.core.add_deadline(at, cx.waker()));
                Poll::Pending
            }
            Some(deadline) if self.core.clock.now() < deadline.at => Poll::Pending,
            Some(_) => {
                self.release();
                Poll::Ready(())
            }
        }
    }
}

impl Drop for Block {
    fn drop(&mut self) {
        self.release();
    }
}
