//! A task per job on one event loop, and one who waits for them, turn by turn as in asyncio.
//!
//! A task that ends has its callbacks called in the next round of the loop; what these decide wakes
//! the main program, which has its turn in the round after. A task that is cancelled cleans up when
//! it has its next turn.

use super::job::{Job, Style, jobs};
use super::{Host, JobEnd};
use crate::exec::{JoinHandle, Semaphore, Sleep};
use crate::model::{EventKind, Micros, Scenario, Slot};
use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Poll, Waker};

/// The tasks of a program. Dropping them cancels them without a word.
pub(super) struct Tasks {
    shared: Rc<Shared>,
    _handles: Vec<JoinHandle<()>>,
}

struct Shared {
    host: Rc<dyn Host>,
    all: Vec<Task>,
    /// How many that the program awaits are not over.
    awaited: Cell<usize>,
    /// How many of these it has not been told of, either.
    untold: Cell<usize>,
    /// How many of the background are not over.
    background: Cell<usize>,
    until: Cell<Until>,
    /// What has come of that, once it has.
    outcome: Cell<Option<Outcome>>,
    /// The jobs whose errors have been heard of, in that order.
    failed: RefCell<Vec<usize>>,
    main: RefCell<Option<Waker>>,
}

struct Task {
    job: Job,
    stage: Cell<Stage>,
    cancelled: Cell<bool>,
    waker: RefCell<Option<Waker>>,
}

/// How far a task has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    New,
    UnderWay,
    Over,
}

/// What the main program waits for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Until {
    /// All have ended, or one has failed.
    Error,
    /// All have ended.
    All,
    /// All have ended; the first that fails has the others cancelled.
    AllOrNone,
    /// All of the background have ended.
    Background,
}

/// What a wait has come to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// All have ended.
    Done,
    /// One has failed.
    Failed,
    /// The time was up.
    TimeIsUp,
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
        let all = jobs(scenario).map(|job| Task {
            job,
            stage: Cell::new(Stage::New),
            cancelled: Cell::new(false),
            waker: RefCell::new(None),
        });
        let all: Vec<_> = all.collect();
        let background = all.iter().filter(|task| task.job.is_background()).count();
        let awaited = all.len() - background;
        let shared = Rc::new(Shared {
            host: host.clone(),
            all,
            awaited: Cell::new(awaited),
            untold: Cell::new(awaited),
            background: Cell::new(background),
            until: Cell::new(Until::All),
            outcome: Cell::new(None),
            failed: RefCell::default(),
            main: RefCell::new(None),
        });
        let handles = shared.all.iter().enumerate().map(|(at, task)| {
            host.report(Some(task.job.id), EventKind::Spawned);
            task.job.print_by_main(host, Slot::Queued);
            let run = shared.clone().run(at, style, semaphore.clone());
            host.lane().spawn(run)
        });
        Self {
            _handles: handles.collect(),
            shared,
        }
    }

    /// Waits as `asyncio.gather` or a task group does, and for the time that `deadline` gives.
    pub(super) async fn wait(&mut self, until: Until, mut deadline: Option<Sleep>) -> Outcome {
        let shared = &self.shared;
        shared.until.set(until);
        shared.outcome.set(None);
        if shared.untold.get() == 0 {
            return Outcome::Done;
        }
        let mut late = false;
        let outcome = poll_fn(|cx| {
            if let Some(sleep) = &mut deadline
                && Pin::new(sleep).poll(cx).is_ready()
            {
                deadline = None;
                // What is decided or over already cannot be cancelled any more: only the wait is.
                late = shared.outcome.get().is_some() || shared.awaited.get() == 0;
                if !late {
                    shared.cancel(false);
                }
                return Poll::Pending;
            }
            if let Some(outcome) = shared.outcome.get()
                && (until != Until::AllOrNone || shared.untold.get() == 0)
            {
                return Poll::Ready(outcome);
            }
            shared.main.replace(Some(cx.waker().clone()));
            Poll::Pending
        })
        .await;
        if late { Outcome::TimeIsUp } else { outcome }
    }

    /// Waits for all that are left, whatever comes of them.
    pub(super) async fn wait_for_the_rest(&mut self) {
        if self.shared.awaited.get() > 0 {
            self.wait(Until::All, None).await;
            return;
        }
        // Also of what is over already one hears in the next round only.
        for _ in 0..2 {
            self.shared.host.lane().sleep(Micros::ZERO).await;
        }
    }

    /// The main program prints a line on the first error, or on all of them.
    pub(super) fn print_errors(&self, most: usize) {
        for at in self.shared.failed.borrow().iter().take(most) {
            self.shared.all[*at]
                .job
                .print_by_main(&self.shared.host, Slot::Error);
        }
    }

    /// The jobs whose errors have been heard of, in the order of the table from now on.
    pub(super) fn sort_errors(&mut self) {
        self.shared.failed.borrow_mut().sort_unstable();
    }

    /// Cancels the tasks of the background, and waits until they have cleaned up.
    pub(super) async fn end_background(&mut self) {
        let shared = &self.shared;
        shared.until.set(Until::Background);
        shared.cancel(true);
        poll_fn(|cx| {
            shared.main.replace(Some(cx.waker().clone()));
            if shared.background.get() == 0 {
                Poll::Ready(())
            } else {
                Poll::Pending
            }
        })
        .await;
    }
}

impl Shared {
    /// Cancels those of the background, or the others, as far as they are not over.
    fn cancel(&self, background: bool) {
        for task in &self.all {
            if task.job.is_background() == background && task.stage.get() != Stage::Over {
                task.cancelled.set(true);
                let waker = task.waker.take();
                waker.into_iter().for_each(Waker::wake);
            }
        }
    }

    /// A task, from its first turn to its callbacks.
    async fn run(self: Rc<Self>, at: usize, style: Style, semaphore: Option<Semaphore>) {
        let task = &self.all[at];
        let end = {
            let mut work = pin!(self.work(task, style, semaphore));
            poll_fn(|cx| {
                if task.cancelled.get() {
                    self.clean_up(task);
                    return Poll::Ready(JobEnd::Cancelled);
                }
                task.waker.replace(Some(cx.waker().clone()));
                work.as_mut().poll(cx)
            })
            .await
        };
        task.stage.set(Stage::Over);
        let left = if task.job.is_background() {
            &self.background
        } else {
            &self.awaited
        };
        left.set(left.get() - 1);
        self.host.lane().sleep(Micros::ZERO).await;
        self.tell(at, end);
    }

    async fn work(&self, task: &Task, style: Style, semaphore: Option<Semaphore>) -> JobEnd {
        let _permit = match &semaphore {
            Some(semaphore) => Some(semaphore.acquire().await),
            None => None,
        };
        task.stage.set(Stage::UnderWay);
        task.job.run(&self.host, style).await
    }

    fn clean_up(&self, task: &Task) {
        if task.stage.get() == Stage::UnderWay {
            task.job.print(&self.host, Slot::Cancelled, 0);
        }
        self.host.report(Some(task.job.id), EventKind::Cancelled);
    }

    /// What the callbacks of a task do.
    fn tell(&self, at: usize, end: JobEnd) {
        let until = self.until.get();
        if self.all[at].job.is_background() {
            if until == Until::Background {
                self.wake_main();
            }
            return;
        }
        self.untold.set(self.untold.get() - 1);
        let failed = end == JobEnd::Failed;
        if failed {
            self.failed.borrow_mut().push(at);
        }
        let outcome = match (until, end) {
            (Until::Error | Until::AllOrNone, JobEnd::Failed) => Outcome::Failed,
            (Until::Error, JobEnd::Cancelled) => Outcome::TimeIsUp,
            _ if self.untold.get() == 0 => Outcome::Done,
            _ => return,
        };
        let first = self.outcome.get().is_none();
        if first {
            self.outcome.set(Some(outcome));
        }
        if first && until == Until::AllOrNone && failed {
            self.cancel(false);
        }
        if first || until == Until::AllOrNone && self.untold.get() == 0 {
            self.wake_main();
        }
    }

    fn wake_main(&self) {
        let main = self.main.take();
        main.into_iter().for_each(Waker::wake);
    }
}
