//! The browser's host: a lane on this thread's event loop, and what it reaches beyond its thread.

use super::clock::BrowserClock;
use super::drive::Driven;
use super::on_worker::OnWorker;
use super::others::Others;
use super::wire::Setting;
use crate::exec::{Executor, JoinHandle, Lane};
use crate::model::{Event, EventKind, JobId, LaneId, Micros};
use crate::run::{Host, Later, Lost, Other, Rate, Start, Work, program};
use std::rc::Rc;

/// A lane of this thread.
#[derive(Clone)]
pub(super) struct BrowserHost {
    lane: Lane,
    id: LaneId,
    rate: Rate,
    beyond: Beyond,
}

/// What a lane reaches beyond its thread.
#[derive(Clone)]
pub(super) enum Beyond {
    /// A page: other lanes, on workers.
    Page(Rc<Others>),
    /// A worker: the page.
    Worker(Rc<OnWorker>),
}

/// A lane under way on this thread's event loop. Dropping it drops everything it has under way.
#[must_use = "dropping it stops what runs on it"]
pub struct Running {
    pub(super) host: BrowserHost,
    _main: Option<JoinHandle<()>>,
    _driven: Driven,
}

impl Running {
    /// A program on the page's event loop; `others` is told of every event, as it happens. The
    /// error is the browser's own words.
    pub fn on_page(setting: &Setting, others: Rc<Others>) -> Result<Self, String> {
        Self::start(LaneId::default(), setting, Beyond::Page(others), true)
    }

    /// A lane, with the whole program on it or with nothing yet.
    pub(super) fn start(
        id: LaneId,
        setting: &Setting,
        beyond: Beyond,
        whole: bool,
    ) -> Result<Self, String> {
        let clock = Rc::new(BrowserClock::new(setting.start));
        let executor = Executor::new(clock.clone());
        let host = BrowserHost {
            lane: executor.add_lane(),
            id,
            rate: setting.rate,
            beyond,
        };
        let program = || {
            program(
                Rc::new(host.clone()),
                setting.scenario.clone(),
                setting.mode,
            )
        };
        let main = whole.then(|| host.lane.spawn(program()));
        let own = host.clone();
        let driven = Driven::start(executor, clock, move |turn| {
            if let Beyond::Worker(worker) = &own.beyond {
                worker.after_turn(turn);
            }
        })?;
        Ok(Self {
            host,
            _main: main,
            _driven: driven,
        })
    }
}

impl Host for BrowserHost {
    fn lane(&self) -> &Lane {
        &self.lane
    }

    fn report(&self, job: Option<JobId>, kind: EventKind) {
        let event = Event {
            at: self.lane.now(),
            lane: self.id,
            job,
            kind,
        };
        match &self.beyond {
            Beyond::Page(others) => others.hear(event),
            Beyond::Worker(worker) => worker.report(event),
        }
    }

    fn rate(&self) -> Rate {
        self.rate
    }

    fn compute(&self, work: &mut Work, until: Micros) -> Micros {
        work.run(until);
        Micros::ZERO
    }

    fn yield_cost(&self, _: u64) -> Micros {
        Micros::ZERO
    }

    fn most_pieces(&self) -> u64 {
        u64::MAX
    }

    fn open(&self, lane: LaneId, start: Start) -> Later<'_, Result<Rc<dyn Other>, Lost>> {
        match &self.beyond {
            Beyond::Page(others) => Box::pin(others.open(lane, start, &self.lane)),
            Beyond::Worker(_) => {
                Box::pin(async { Err(Lost("a worker opens no lanes".to_owned())) })
            }
        }
    }

    fn asked_to_end(&self) -> Later<'_, bool> {
        match &self.beyond {
            Beyond::Page(_) => Box::pin(async { false }),
            Beyond::Worker(worker) => Box::pin(worker.asked_to_end()),
        }
    }

    fn take_lock(&self) -> Later<'_, ()> {
        match &self.beyond {
            Beyond::Page(_) => Box::pin(async {}),
            Beyond::Worker(worker) => Box::pin(worker.take_lock()),
        }
    }

    fn release_lock(&self) {
        if let Beyond::Worker(worker) = &self.beyond {
            worker.release_lock();
        }
    }

    /// Nobody can know without asking, so it is handed on each time.
    fn lock_is_wanted(&self) -> bool {
        true
    }
}
