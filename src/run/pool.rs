//! A pool of other lanes that jobs are handed to, first come first served.

use super::job::{Job, jobs};
use super::mailbox::Mailbox;
use super::{Host, JobEnd, Lost, Other, Start};
use crate::exec::JoinHandle;
use crate::model::{EventKind, LaneId, Scenario, Slot, Why};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

/// The lanes of a program, and the jobs that are not on one yet.
pub(super) struct Pool {
    shared: Rc<Shared>,
    /// How many of the jobs that are awaited have not ended.
    left: usize,
    /// Dropping these lets the lanes go.
    _lanes: Vec<JoinHandle<()>>,
}

struct Shared {
    host: Rc<dyn Host>,
    start: Start,
    waiting: RefCell<VecDeque<Job>>,
    /// Jobs of the background that are not over, each with its lane once it is on one.
    background: RefCell<Vec<Background>>,
    /// Whether those are to end.
    ending: Cell<bool>,
    ends: Mailbox<(Job, JobEnd)>,
    next_lane: Cell<u16>,
}

/// A job of the background, and its lane once it is on one.
type Background = (Job, Option<Rc<dyn Other>>);

impl Pool {
    /// Opens `lanes` lanes and hands them every job, in the order of the table.
    pub(super) fn open(
        host: &Rc<dyn Host>,
        scenario: &Rc<Scenario>,
        lanes: u32,
        start: Start,
    ) -> Self {
        let jobs: VecDeque<Job> = jobs(scenario).collect();
        for job in &jobs {
            host.report(Some(job.id), EventKind::Spawned);
            job.print_by_main(host, Slot::Queued);
        }
        let left = jobs.iter().filter(|job| !job.is_background()).count();
        let shared = Rc::new(Shared {
            host: host.clone(),
            start,
            waiting: RefCell::new(jobs),
            background: RefCell::default(),
            ending: Cell::new(false),
            ends: Mailbox::new(),
            next_lane: Cell::new(1),
        });
        let lanes = (0..lanes).map(|_| host.lane().spawn(shared.clone().serve()));
        Self {
            _lanes: lanes.collect(),
            left,
            shared,
        }
    }

    /// The next job that ends, of those that the program awaits; `None` once there is none left.
    pub(super) async fn next(&mut self) -> Option<(Job, JobEnd)> {
        while self.left > 0 {
            let (job, end) = self.shared.ends.take().await;
            if !job.is_background() {
                self.left -= 1;
                return Some((job, end));
            }
        }
        None
    }

    /// Tells the jobs of the background to end, and waits until they have.
    pub(super) async fn end_background(&mut self) {
        let host = &self.shared.host;
        for job in self.shared.waiting.take() {
            host.report(Some(job.id), EventKind::Cancelled);
        }
        self.shared.ending.set(true);
        for (_, other) in &*self.shared.background.borrow() {
            if let Some(other) = other {
                other.ask_to_end();
            }
        }
        while !self.shared.background.borrow().is_empty() {
            self.shared.ends.take().await;
        }
    }
}

impl Shared {
    /// One lane: a job after another, until there is none. A lane that is lost fails its job, and
    /// another takes its place.
    async fn serve(self: Rc<Self>) {
        let mut lane = None;
        loop {
            let Some(job) = self.waiting.borrow_mut().pop_front() else {
                return;
            };
            if job.is_background() {
                self.background.borrow_mut().push((job.clone(), None));
            }
            let end = match self.run(&job, &mut lane).await {
                Ok(end) => end,
                Err(Lost(why)) => {
                    let why = Why::Lost(why);
                    self.host.report(Some(job.id), EventKind::Failed(why));
                    JobEnd::Failed
                }
            };
            let mut background = self.background.borrow_mut();
            background.retain(|(other, _)| other.id != job.id);
            drop(background);
            self.ends.put((job, end));
        }
    }

    /// Runs a job on `lane`, which is opened where there is none, and is none where it is lost.
    async fn run(&self, job: &Job, lane: &mut Option<Rc<dyn Other>>) -> Result<JobEnd, Lost> {
        let other = match lane.take() {
            Some(other) => other,
            None => self.host.open(self.number(), self.start).await?,
        };
        if job.is_background() {
            if self.ending.get() {
                self.host.report(Some(job.id), EventKind::Cancelled);
                return Ok(JobEnd::Cancelled);
            }
            for (own, on) in &mut *self.background.borrow_mut() {
                if own.id == job.id {
                    *on = Some(other.clone());
                }
            }
        }
        let end = other.run(job.id).await?;
        *lane = Some(other);
        Ok(end)
    }

    fn number(&self) -> LaneId {
        let number = self.next_lane.get();
        self.next_lane.set(number.wrapping_add(1));
        LaneId(number)
    }
}
