//! Waiting without keeping the lane.

use super::deadlines::Deadline;
use super::executor::Core;
use crate::model::Micros;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

/// Ready once its time has passed, counted from its first poll. Dropping it takes its deadline out.
#[must_use = "a sleep does nothing until it is awaited"]
pub struct Sleep {
    core: Rc<Core>,
    length: Micros,
    step: Step,
}

enum Step {
    New,
    GaveWay,
    Waiting(Deadline),
    Over,
}

impl Sleep {
    pub(super) fn new(core: Rc<Core>, length: Micros) -> Self {
        let step = Step::New;
        Self { core, length, step }
    }
}

impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        match &self.step {
            Step::New if self.length == Micros::ZERO => {
                self.step = Step::GaveWay;
                cx.waker().wake_by_ref();
                Poll::Pending
            }
            Step::New => {
                let at = self.core.clock.now() + self.length;
                self.step = Step::Waiting(self.core.add_deadline(at, cx.waker()));
                Poll::Pending
            }
            // The deadline is checked rather than taken on trust: a wake-up may come from elsewhere.
            Step::Waiting(deadline) if self.core.clock.now() < deadline.at => Poll::Pending,
            Step::GaveWay | Step::Waiting(_) | Step::Over => {
                self.step = Step::Over;
                Poll::Ready(())
            }
        }
    }
}
