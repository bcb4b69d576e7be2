//! A lane in the browser: the executor on this thread's event loop, and who hears of its events.

use super::clock::{BrowserClock, Start};
use super::drive::Driven;
use crate::exec::{Executor, JoinHandle, Lane};
use crate::model::{Event, EventKind, JobId, LaneId, Mode, Scenario};
use crate::run::{Host, program};
use std::rc::Rc;

/// A lane of this thread.
#[derive(Clone)]
pub struct BrowserHost {
    lane: Lane,
    hear: Rc<dyn Fn(Event)>,
}

/// A program on this thread's event loop. Dropping it drops everything it has under way.
#[must_use = "dropping it stops the program"]
pub struct Running {
    _main: JoinHandle<()>,
    _driven: Driven,
}

impl BrowserHost {
    /// Runs a program; `hear` is told of every event, as it happens. The error is the browser's.
    pub fn run(
        scenario: Rc<Scenario>,
        mode: Mode,
        start: Start,
        hear: impl Fn(Event) + 'static,
    ) -> Result<Running, String> {
        let clock = Rc::new(BrowserClock::new(start));
        let executor = Executor::new(clock.clone());
        let host = Self {
            lane: executor.add_lane(),
            hear: Rc::new(hear),
        };
        let main = host.lane.spawn(program(host.clone(), scenario, mode));
        Ok(Running {
            _main: main,
            _driven: Driven::start(executor, clock)?,
        })
    }
}

impl Host for BrowserHost {
    fn lane(&self) -> &Lane {
        &self.lane
    }

    fn report(&self, job: Option<JobId>, kind: EventKind) {
        (self.hear)(Event {
            at: self.lane.now(),
            lane: LaneId::default(),
            job,
            kind,
        });
    }
}
