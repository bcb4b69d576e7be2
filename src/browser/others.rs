//! The other lanes of a run, on workers, seen from its main program on the page.

use super::token::Token;
use super::wire::{FromWorker, Setting, ToWorker};
use super::worker::Worker;
use super::workers::Workers;
use crate::exec::Lane;
use crate::model::{Event, EventKind, JobId, LaneId};
use crate::run::{JobEnd, Later, Lost, Other, Start};
use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::{Rc, Weak};
use std::task::{Poll, Waker};

/// What opens lanes for a run of one mode, and hears of everything that happens on them.
pub struct Others {
    setting: Setting,
    workers: Workers,
    /// Workers that stand ready for this run.
    warm: RefCell<Vec<Worker>>,
    token: Token,
    hear: Box<dyn Fn(Event)>,
}

/// A lane on a worker. Dropping it ends the worker, unless that can be given more work.
pub struct OtherLane {
    worker: RefCell<Option<Worker>>,
    workers: Workers,
    /// Whether it was started for this run alone, with memory of its own.
    own: bool,
    busy: Cell<bool>,
    ended: RefCell<Option<Result<JobEnd, Lost>>>,
    waiting: Cell<Option<Waker>>,
}

impl Others {
    /// Lanes for a run, the first ones on the workers `warm`; `hear` is told of every event.
    pub fn new(
        setting: &Setting,
        workers: &Workers,
        warm: Vec<Worker>,
        hear: impl Fn(Event) + 'static,
    ) -> Rc<Self> {
        Rc::new(Self {
            setting: setting.clone(),
            workers: workers.clone(),
            warm: RefCell::new(warm),
            token: Token::default(),
            hear: Box::new(hear),
        })
    }

    pub(super) fn hear(&self, event: Event) {
        (self.hear)(event);
    }

    pub(super) async fn open(
        self: &Rc<Self>,
        id: LaneId,
        start: Start,
        main: &Lane,
    ) -> Result<Rc<dyn Other>, Lost> {
        let worker = match start {
            Start::Fresh => {
                self.hear(Event {
                    at: main.now(),
                    lane: id,
                    job: None,
                    kind: EventKind::LaneStarting,
                });
                Worker::start()
            }
            Start::Warm => match self.warm.borrow_mut().pop() {
                Some(worker) => Ok(worker),
                None => self.workers.take(),
            },
        };
        let worker = worker.map_err(Lost)?;
        worker.ready().await.map_err(Lost)?;
        let lane = Rc::new(OtherLane {
            worker: RefCell::default(),
            workers: self.workers.clone(),
            own: start == Start::Fresh,
            busy: Cell::new(false),
            ended: RefCell::default(),
            waiting: Cell::default(),
        });
        let (run, own) = (Rc::downgrade(self), Rc::downgrade(&lane));
        worker.listen(move |said| {
            if let (Some(run), Some(lane)) = (run.upgrade(), own.upgrade()) {
                run.heard(id, &lane, said);
            }
        });
        let prepared = worker.post(&ToWorker::Lane(id, self.setting.clone()));
        lane.worker.replace(Some(worker));
        prepared.map_err(Lost)?;
        let lane: Rc<dyn Other> = lane;
        Ok(lane)
    }

    fn heard(&self, id: LaneId, lane: &Rc<OtherLane>, said: FromWorker) {
        match said {
            FromWorker::Events(events) => {
                // Whatever a worker says, it speaks for its own lane only.
                let events = events.into_iter().map(|event| Event { lane: id, ..event });
                events.for_each(|event| self.hear(event));
            }
            FromWorker::Ended(end) => lane.ended(Ok(end)),
            FromWorker::LockWanted => self.token.ask(lane),
            FromWorker::LockReleased => self.token.give_back(lane),
            FromWorker::Broke(why) => {
                self.token.give_back(lane);
                lane.ended(Err(Lost(why)));
            }
            FromWorker::Ready | FromWorker::Speed(..) => {}
        }
    }
}

impl Drop for Others {
    fn drop(&mut self) {
        for worker in self.warm.take() {
            self.workers.give_back(worker);
        }
    }
}

impl OtherLane {
    async fn run_to_its_end(&self, job: JobId) -> Result<JobEnd, Lost> {
        self.busy.set(true);
        // It may have broken since its last job.
        if self.ended.borrow().is_none() {
            self.post(&ToWorker::Job(job)).map_err(Lost)?;
        }
        let end = poll_fn(|cx| {
            if let Some(end) = self.ended.take() {
                return Poll::Ready(end);
            }
            self.waiting.set(Some(cx.waker().clone()));
            Poll::Pending
        })
        .await?;
        self.busy.set(false);
        Ok(end)
    }

    /// The token is this lane's. What does not arrive is no loss, as above.
    pub(super) fn give_token(&self) {
        let _ = self.post(&ToWorker::Lock);
    }

    fn post(&self, what: &ToWorker) -> Result<(), String> {
        match &*self.worker.borrow() {
            Some(worker) => worker.post(what),
            None => Err("it has ended".to_owned()),
        }
    }

    fn ended(&self, end: Result<JobEnd, Lost>) {
        self.ended.replace(Some(end));
        if let Some(waiting) = self.waiting.take() {
            waiting.wake();
        }
    }
}

impl Other for OtherLane {
    fn run(&self, job: JobId) -> Later<'_, Result<JobEnd, Lost>> {
        Box::pin(self.run_to_its_end(job))
    }

    /// A message that does not arrive is no loss: then the lane breaks, and its job with it.
    fn ask_to_end(&self) {
        let _ = self.post(&ToWorker::End);
    }
}

impl Drop for OtherLane {
    fn drop(&mut self) {
        if let Some(worker) = self.worker.take()
            && !self.own
            && !self.busy.get()
        {
            self.workers.give_back(worker);
        }
    }
}

/// Who a lane is, for those who wait for the token.
pub(super) fn same(one: &Weak<OtherLane>, other: &Rc<OtherLane>) -> bool {
    one.as_ptr() == Rc::as_ptr(other)
}
