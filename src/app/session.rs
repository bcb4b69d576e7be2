//! A live run: its lanes, and the frames in which it reports. Dropping it cancels everything.

use super::{Action, Report, Run};
use crate::browser::{BrowserClock, Frames, FromWorker, PageLane, Start, Visibility, WorkerLane};
use crate::exec::Clock;
use crate::model::{Event, Failure, Mode};
use crate::run::{Home, home};
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use yew::Callback;

/// A run under way.
#[must_use = "dropping the session stops the run"]
pub struct Session {
    _frames: Result<Frames, String>,
    _shared: Rc<Shared>,
}

struct Shared {
    run: Run,
    /// Scenario time per real time.
    factor: u32,
    /// The clock of the run, once it has started.
    clock: OnceCell<BrowserClock>,
    workers: RefCell<Vec<Worker>>,
    pages: RefCell<Vec<PageLane>>,
    buffer: RefCell<Buffer>,
    visibility: Visibility,
}

struct Worker {
    /// The mode's place in the scenario.
    mode: usize,
    lane: WorkerLane,
    ready: bool,
}

/// What has happened since the last frame, each with the mode's place in the scenario.
#[derive(Default)]
struct Buffer {
    events: Vec<(usize, Event)>,
    failures: Vec<(usize, Failure)>,
}

impl Session {
    /// Starts all modes of a run at the same moment, once the workers that it needs are ready.
    /// `tell` is told at each frame what has happened.
    pub fn start(run: Run, factor: u32, tell: Callback<Action>) -> Self {
        let shared = Rc::new(Shared {
            run,
            factor,
            clock: OnceCell::new(),
            workers: RefCell::default(),
            pages: RefCell::default(),
            buffer: RefCell::default(),
            visibility: Visibility::watch(),
        });
        shared.start_workers();
        shared.start_when_ready();
        let weak = Rc::downgrade(&shared);
        let frames = Frames::start(move || {
            if let Some(shared) = weak.upgrade() {
                tell.emit(Action::Report(shared.report()));
            }
        });
        Self {
            _frames: frames,
            _shared: shared,
        }
    }
}

impl Shared {
    fn modes(&self, at: Home) -> impl Iterator<Item = (usize, Mode)> {
        let modes = self.run.scenario.modes.iter().copied().enumerate();
        modes.filter(move |(_, mode)| home(*mode) == at)
    }

    fn report(&self) -> Report {
        let Buffer { events, failures } = self.buffer.take();
        Report {
            run: self.run.id,
            now: self.clock.get().map(Clock::now).unwrap_or_default(),
            hidden: self.visibility.was_hidden(),
            events,
            failures,
        }
    }

    fn hear(&self, mode: usize, event: Event) {
        self.buffer.borrow_mut().events.push((mode, event));
    }

    fn fail(&self, mode: usize, failure: Failure) {
        self.buffer.borrow_mut().failures.push((mode, failure));
    }

    fn start_workers(self: &Rc<Self>) {
        for (mode, _) in self.modes(Home::Worker) {
            let weak = Rc::downgrade(self);
            let lane = WorkerLane::start(move |said| {
                if let Some(shared) = weak.upgrade() {
                    shared.hear_worker(mode, said);
                }
            });
            match lane {
                Ok(lane) => self.workers.borrow_mut().push(Worker {
                    mode,
                    lane,
                    ready: false,
                }),
                Err(why) => self.fail(mode, Failure::LaneDidNotStart(why)),
            }
        }
    }

    fn hear_worker(self: &Rc<Self>, mode: usize, said: FromWorker) {
        match said {
            FromWorker::Events(events) => {
                let events = events.into_iter().map(|event| (mode, event));
                self.buffer.borrow_mut().events.extend(events);
            }
            FromWorker::Ready => {
                let mut workers = self.workers.borrow_mut();
                let own = workers.iter_mut().filter(|worker| worker.mode == mode);
                own.for_each(|worker| worker.ready = true);
                drop(workers);
                self.start_when_ready();
            }
            FromWorker::Broke(why) => {
                self.fail(mode, self.in_time(why));
                self.workers
                    .borrow_mut()
                    .retain(|worker| worker.mode != mode);
                self.start_when_ready();
            }
        }
    }

    fn in_time(&self, why: String) -> Failure {
        match self.clock.get() {
            Some(_) => Failure::LaneBroke(why),
            None => Failure::LaneDidNotStart(why),
        }
    }

    /// The start of the run, once, when no worker is awaited any more.
    fn start_when_ready(self: &Rc<Self>) {
        let waiting = self.workers.borrow().iter().any(|worker| !worker.ready);
        if waiting || self.clock.get().is_some() {
            return;
        }
        let start = Start::now(self.factor);
        let _ = self.clock.set(BrowserClock::new(start));
        let scenario = &self.run.scenario;
        for worker in &*self.workers.borrow() {
            let started = worker
                .lane
                .run(scenario, scenario.modes[worker.mode], start);
            if let Err(why) = started {
                self.fail(worker.mode, Failure::LaneBroke(why));
            }
        }
        for (at, mode) in self.modes(Home::Page) {
            let weak = Rc::downgrade(self);
            let lane = PageLane::start(scenario.clone(), mode, start, move |event| {
                if let Some(shared) = weak.upgrade() {
                    shared.hear(at, event);
                }
            });
            match lane {
                Ok(lane) => self.pages.borrow_mut().push(lane),
                Err(why) => self.fail(at, Failure::LaneDidNotStart(why)),
            }
        }
    }
}
