//! Where wakers put the tasks they wake: the one part of an executor that is `Send`, as a waker is.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Wake, Waker};

/// A task's place in its executor. Places are not used twice.
pub(super) type TaskId = usize;

/// The tasks woken since the executor last looked, in the order in which they were.
#[derive(Default)]
pub(super) struct Inbox(Mutex<Contents>);

#[derive(Default)]
struct Contents {
    woken: Vec<TaskId>,
    /// Who drives the executor, where it is parked.
    driver: Option<Waker>,
}

impl Inbox {
    /// The tasks woken since the last call, put into `into`, which must be empty.
    pub(super) fn drain(&self, into: &mut Vec<TaskId>) {
        std::mem::swap(&mut self.lock().woken, into);
    }

    /// Ready when a task was woken since the last [`Self::drain`]; else the next wake-up wakes
    /// `driver`.
    pub(super) fn poll_woken(&self, driver: &Waker) -> Poll<()> {
        let mut contents = self.lock();
        if !contents.woken.is_empty() {
            return Poll::Ready(());
        }
        contents.driver = Some(driver.clone());
        Poll::Pending
    }

    fn push(&self, task: TaskId) {
        let driver = {
            let mut contents = self.lock();
            contents.woken.push(task);
            contents.driver.take()
        };
        if let Some(driver) = driver {
            driver.wake();
        }
    }

    /// No code of others runs under the lock, so a poisoned one holds sound contents.
    fn lock(&self) -> MutexGuard<'_, Contents> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Wakes one task: once, until it has been polled again.
pub(super) struct TaskWaker {
    task: TaskId,
    inbox: Arc<Inbox>,
    queued: AtomicBool,
}

impl TaskWaker {
    pub(super) fn new(task: TaskId, inbox: Arc<Inbox>) -> Arc<Self> {
        Arc::new(Self {
            task,
            inbox,
            queued: AtomicBool::new(false),
        })
    }

    /// Called before each poll: a wake-up from now on counts again.
    pub(super) fn rearm(&self) {
        self.queued.store(false, Ordering::Release);
    }
}

impl Wake for TaskWaker {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        if !self.queued.swap(true, Ordering::AcqRel) {
            self.inbox.push(self.task);
        }
    }
}
