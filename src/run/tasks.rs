//! A task per job on one event loop, and word of their ends.

use super::job::{Job, Style, jobs};
use super::mailbox::Mailbox;
use super::{Host, JobEnd};
use crate::exec::{JoinHandle, Semaphore};
use crate::model::{EventKind, Micros, Scenario, Slot};
use std::cell::Cell;
use std::future::poll_fn;
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;

/// The tasks of a program. Dropping them cancels them without a word.
pub(super) struct Tasks {
    host: Rc<dyn Host>,
    all: Vec<Option<Task>>,
    ends: Mailbox<(usize, JobEnd)>,
    /// How many are awaited that have not ended.
    left: usize,
}

struct Task {
    job: Job,
    stage: Rc<Cell<Stage>>,
    handle: JoinHandle<()>,
}

/// How far a task's job has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    New,
    UnderWay,
    Over,
}

impl Tasks {
    /// Makes them all, in the order of the table; at most `limit` are under way at once.
    pub(super) fn spawn(
        host: &Rc<dyn Host>,
        scenario: &Rc<Scenario>,
        style: Style,
        limit: Option<u32>,
    ) -> Self {
        let semaphore = limit.map(Semaphore::new);
        let ends = Mailbox::new();
        let tasks = jobs(scenario).enumerate().map(|(at, job)| {
            host.report(Some(job.id), EventKind::Spawned);
            job.print_by_main(host, Slot::Queued);
            let stage = Rc::new(Cell::new(Stage::New));
            let (own, own_host, reached) = (job.clone(), host.clone(), stage.clone());
            let (ends, semaphore) = (ends.clone(), semaphore.clone());
            let handle = host.lane().spawn(async move {
                let permit = match &semaphore {
                    Some(semaphore) => Some(semaphore.acquire().await),
                    None => None,
                };
                reached.set(Stage::UnderWay);
                let end = own.run(&own_host, style).await;
                reached.set(Stage::Over);
                drop(permit);
                if !own.is_background() {
                    // As asyncio's done callbacks, word of an end takes a turn of the loop.
                    own_host.lane().sleep(Micros::ZERO).await;
                    ends.put((at, end));
                }
            });
            Some(Task { job, stage, handle })
        });
        let tasks: Vec<_> = tasks.collect();
        let awaited = tasks.iter().flatten();
        Self {
            host: host.clone(),
            left: awaited.filter(|task| !task.job.is_background()).count(),
            all: tasks,
            ends,
        }
    }

    /// The next task that ends, of those that the program awaits; `None` once there is none left.
    pub(super) async fn next(&mut self) -> Option<(Job, JobEnd)> {
        while self.left > 0 {
            let (at, end) = self.ends.take().await;
            if let Some(ended) = self.take(at, end) {
                return Some(ended);
            }
        }
        None
    }

    /// The same, or nothing by `deadline`.
    pub(super) async fn next_within(
        &mut self,
        deadline: &mut (impl Future<Output = ()> + Unpin),
    ) -> Result<Option<(Job, JobEnd)>, TimeIsUp> {
        let mut next = pin!(self.next());
        poll_fn(|cx| {
            if pin!(&mut *deadline).poll(cx).is_ready() {
                return Poll::Ready(Err(TimeIsUp));
            }
            next.as_mut().poll(cx).map(Ok)
        })
        .await
    }

    /// One that has ended already, of those that the program awaits.
    pub(super) fn look(&mut self) -> Option<(Job, JobEnd)> {
        while let Some((at, end)) = self.ends.look() {
            if let Some(ended) = self.take(at, end) {
                return Some(ended);
            }
        }
        None
    }

    /// Cancels those that the program awaits, at their `await`, in the order of the table.
    pub(super) fn cancel_awaited(&mut self) {
        self.cancel(|job| !job.is_background());
        self.left = 0;
    }

    /// Cancels all that have not ended.
    pub(super) fn cancel_all(&mut self) {
        self.cancel(|_| true);
        self.left = 0;
    }

    fn cancel(&mut self, which: impl Fn(&Job) -> bool) {
        for slot in &mut self.all {
            let open = slot.take_if(|task| which(&task.job) && task.stage.get() != Stage::Over);
            let Some(task) = open else { continue };
            drop(task.handle);
            if task.stage.get() == Stage::UnderWay {
                task.job.print(&self.host, Slot::Cancelled, 0);
            }
            self.host.report(Some(task.job.id), EventKind::Cancelled);
        }
    }

    fn take(&mut self, at: usize, end: JobEnd) -> Option<(Job, JobEnd)> {
        let job = self.all.get_mut(at)?.take()?.job;
        if job.is_background() {
            return None;
        }
        self.left = self.left.saturating_sub(1);
        Some((job, end))
    }
}

/// Nothing came in time.
pub(super) struct TimeIsUp;

/// The time a program gives, counted from now.
pub(super) fn deadline(host: &Rc<dyn Host>, length: Micros) -> impl Future<Output = ()> + Unpin {
    host.lane().sleep(length)
}
