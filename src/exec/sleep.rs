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
    polls: bool,
    step: Step,
}

enum Step {
    New,
    GaveWay,
    Waiting(Deadline),
    Over,
}

impl Sleep {
    /// `polls` is whether its end has the task polled, rather than woken.
    pub(super) fn new(core: Rc<Core>, length: Micros, polls: bool) -> Self {
        Self {
            core,
            length,
            polls,
            step: Step::New,
        }
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
                let deadline = self.core.add_deadline(at, self.polls);
                self.step = Step::Waiting(deadline);
                Poll::Pending
            }
            // A wake-up may come from elsewhere, and late: it is the loop that has to come to it.
            Step::Waiting(deadline) if !deadline.is_met() => Poll::Pending,
            Step::GaveWay | Step::Waiting(_) | Step::Over => {
                self.step = Step::Over;
                Poll::Ready(())
            }
        }
    }
}
