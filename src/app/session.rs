//! A live run: its lanes, and the frames in which it reports. Dropping it cancels everything.

use super::{Action, Report, Run};
use crate::browser::{Frames, FromWorker, PageLane, Start, WorkerLane, hidden};
use crate::exec::Clock;
use crate::model::{Event, Failure, Scenario};
use crate::run::{Home, home};
use std::cell::RefCell;
use std::rc::Rc;
use yew::Callback;

/// A run under way.
#[must_use = "dropping the session stops the run"]
pub struct Session {
    _shared: Rc<Shared>,
    _frames: Option<Frames>,
}

struct Shared {
    run: Run,
    factor: u32,
    buffer: RefCell<Buffer>,
    lanes: RefCell<Lanes>,
}

/// What has happened since the last frame.
#[derive(Default)]
struct Buffer {
    events: Vec<(usize, Event)>,
    failures: Vec<(usize, Failure)>,
}

/// The lanes by the mode's place in the scenario.
#[derive(Default)]
struct Lanes {
    workers: Vec<(usize, WorkerLane)>,
    pages: Vec<PageLane>,
    /// Workers that have not said that they are ready.
    awaited: usize,
    clock: Option<crate::browser::BrowserClock>,
}

impl Session {
    /// Starts all modes of a run at the same moment, once the workers it needs are ready. `report`
    /// is told at each frame what has happened.
    pub fn start(run: Run, factor: u32, report: Callback<Action>) -> Self {
        let shared = Rc::new(Shared {
            run,
            factor,
            buffer: RefCell::default(),
            lanes: RefCell::default(),
        });
        shared.start_workers();
        let weak = Rc::downgrade(&shared);
        let frames = Frames::start(move || {
            if let Some(shared) = weak.upgrade() {
                report.emit(Action::Report(shared.report()));
            }
        });
        Self {
            _shared: shared,
            _frames: frames.ok(),
        }
    }
}

impl Shared {
    fn scenario(&self) -> &Rc<Scenario> {
        &self.run.scenario
    }

    /// What has happened since the last report.
    fn report(&self) -> Report {
        let Buffer { events, failures } = self.buffer.take();
        let lanes = self.lanes.borrow();
        Report {
            run: self.run.id,
            now: lanes.clock.as_ref().map(Clock::now).unwrap_or_default(),
            hidden: hidden(),
            events,
            failures,
        }
    }

    fn fail(&self, mode: usize, failure: Failure) {
        self.buffer.borrow_mut().failures.push((mode, failure));
    }

    fn start_workers(self: &Rc<Self>) {
        let modes = self.scenario().modes.iter().enumerate();
        for (at, _) in modes.filter(|(_, mode)| home(**mode) == Home::Worker) {
            let weak = Rc::downgrade(self);
            let lane = WorkerLane::start(move |said| {
                if let Some(shared) = weak.upgrade() {
                    shared.hear(at, said);
                }
            });
            match lane {
                Ok(lane) => {
                    let mut lanes = self.lanes.borrow_mut();
                    lanes.workers.push((at, lane));
                    lanes.awaited += 1;
                }
                Err(why) => self.fail(at, Failure::LaneDidNotStart(why)),
            }
        }
        self.go_when_ready();
    }

    fn hear(&self, mode: usize, said: FromWorker) {
        match said {
            FromWorker::Ready => self.one_less(),
            FromWorker::Events(events) => {
                let events = events.into_iter().map(|event| (mode, event));
                self.buffer.borrow_mut().events.extend(events);
            }
            FromWorker::Broke(why) if self.started() => self.fail(mode, Failure::LaneBroke(why)),
            FromWorker::Broke(why) => {
                self.fail(mode, Failure::LaneDidNotStart(why));
                self.one_less();
            }
        }
    }

    fn started(&self) -> bool {
        self.lanes.borrow().clock.is_some()
    }

    fn one_less(&self) {
        let mut lanes = self.lanes.borrow_mut();
        lanes.awaited = lanes.awaited.saturating_sub(1);
        drop(lanes);
        self.go_when_ready();
    }

    /// The start of the run, for all modes at once.
    fn go_when_ready(&self) {
        if self.started() || self.lanes.borrow().awaited > 0 {
            return;
        }
        let start = Start::now(self.factor);
        self.lanes.borrow_mut().clock = Some(crate::browser::BrowserClock::new(start));
    }
}
