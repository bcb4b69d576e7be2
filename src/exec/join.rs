//! A task's handle: await it for its result, drop it to cancel the task.

use super::executor::Core;
use super::inbox::TaskId;
use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// The result of a task, once it has one. Dropping the handle cancels the task.
#[must_use = "dropping the handle cancels the task"]
pub struct JoinHandle<T> {
    core: Rc<Core>,
    task: TaskId,
    outcome: Rc<RefCell<Outcome<T>>>,
}

struct Outcome<T> {
    value: Option<T>,
    waiting: Option<Waker>,
}

impl<T: 'static> JoinHandle<T> {
    pub(super) fn spawn(
        core: Rc<Core>,
        lane: usize,
        future: impl Future<Output = T> + 'static,
    ) -> Self {
        let outcome = Rc::new(RefCell::new(Outcome {
            value: None,
            waiting: None,
        }));
        let filled = outcome.clone();
        let task = core.spawn(
            lane,
            Box::pin(async move {
                let value = future.await;
                let mut outcome = filled.borrow_mut();
                outcome.value = Some(value);
                if let Some(waiting) = outcome.waiting.take() {
                    waiting.wake();
                }
            }),
        );
        Self {
            core,
            task,
            outcome,
        }
    }
}

impl<T> JoinHandle<T> {
    /// The result, where the task has ended and nobody has taken it.
    pub fn take(&self) -> Option<T> {
        self.outcome.borrow_mut().value.take()
    }
}

impl<T> Future for JoinHandle<T> {
    type Output = T;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {
        let mut outcome = self.outcome.borrow_mut();
        if let Some(value) = outcome.value.take() {
            return Poll::Ready(value);
        }
        outcome.waiting = Some(cx.waker().clone());
        Poll::Pending
    }
}

impl<T> Drop for JoinHandle<T> {
    fn drop(&mut self) {
        self.core.cancel(self.task);
    }
}
