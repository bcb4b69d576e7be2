//! The simulated host: every lane of a run in one executor, on virtual time.

use super::program::job_on_lane;
use super::work::{Rate, Work};
use super::{Host, JobEnd, Later, Lost, Other, Start};
use crate::exec::{Lane, Permit, Semaphore};
use crate::model::{
    Event, EventKind, Illegal, JobId, LaneId, Machine, Micros, Mode, Scenario, Trace,
};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// A prediction gives way no more often than this in one stretch of work: finer than anybody sees.
const MOST_PIECES: u64 = 1_000;

/// One simulated lane.
#[derive(Clone)]
pub(super) struct Simulated {
    lane: Lane,
    id: LaneId,
    run: Rc<Run>,
    asked_to_end: Rc<Cell<bool>>,
    /// This lane's hold on the lock.
    holding: Rc<RefCell<Option<Permit>>>,
}

/// What all lanes of a run share.
struct Run {
    scenario: Rc<Scenario>,
    mode: Mode,
    machine: Machine,
    lock: Semaphore,
    record: RefCell<Record>,
}

#[derive(Default)]
struct Record {
    trace: Trace,
    /// The first event that could not be, where there was one.
    illegal: Option<Illegal>,
}

impl Simulated {
    /// The main program's lane.
    pub(super) fn new(lane: Lane, scenario: &Rc<Scenario>, mode: Mode, machine: Machine) -> Self {
        let run = Run {
            scenario: scenario.clone(),
            mode,
            machine,
            lock: Semaphore::new(1),
            record: RefCell::default(),
        };
        Self::on(lane, LaneId::default(), Rc::new(run))
    }

    /// What has happened; the error is an event that could not be.
    pub(super) fn trace(&self) -> Result<Trace, Illegal> {
        let record = self.run.record.take();
        match record.illegal {
            Some(illegal) => Err(illegal),
            None => Ok(record.trace),
        }
    }

    fn on(lane: Lane, id: LaneId, run: Rc<Run>) -> Self {
        Self {
            lane,
            id,
            run,
            asked_to_end: Rc::default(),
            holding: Rc::default(),
        }
    }

    /// What takes so long in the real world, in scenario time.
    fn scaled(&self, real: Micros) -> Micros {
        self.run.scenario.options.time_scale.scaled(real)
    }
}

impl Host for Simulated {
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
        let mut record = self.run.record.borrow_mut();
        if let Err(illegal) = record.trace.push(event) {
            record.illegal.get_or_insert(illegal);
        }
    }

    fn rate(&self) -> Rate {
        Rate::new(&self.run.machine, self.run.scenario.options.time_scale)
    }

    fn compute(&self, work: &mut Work, until: Micros) -> Micros {
        let length = until - work.done();
        work.skip(until);
        length
    }

    fn yield_cost(&self, times: u64) -> Micros {
        let nanos = u64::from(self.run.machine.yield_nanos) * times;
        self.scaled(Micros(nanos.div_ceil(1_000)))
    }

    fn most_pieces(&self) -> u64 {
        MOST_PIECES
    }

    fn open(&self, id: LaneId, start: Start) -> Later<'_, Result<Rc<dyn Other>, Lost>> {
        Box::pin(async move {
            let other = Self::on(self.lane.another(), id, self.run.clone());
            if start == Start::Fresh {
                other.report(None, EventKind::LaneStarting);
                let cost = self.scaled(self.run.machine.start_up);
                let lane = other.lane.clone();
                other
                    .lane
                    .spawn(async move { lane.compute(cost).await })
                    .await;
            }
            other.report(None, EventKind::LaneReady);
            let other: Rc<dyn Other> = Rc::new(other);
            Ok(other)
        })
    }

    fn asked_to_end(&self) -> Later<'_, bool> {
        Box::pin(async { self.asked_to_end.get() })
    }

    fn take_lock(&self) -> Later<'_, ()> {
        Box::pin(async {
            let permit = self.run.lock.acquire().await;
            self.holding.replace(Some(permit));
        })
    }

    fn release_lock(&self) {
        // Taken out first: handing it on wakes others.
        let permit = self.holding.take();
        drop(permit);
    }

    fn lock_is_wanted(&self) -> bool {
        self.run.lock.is_wanted()
    }
}

impl Other for Simulated {
    fn run(&self, job: JobId) -> Later<'_, Result<JobEnd, Lost>> {
        let (scenario, mode) = (self.run.scenario.clone(), self.run.mode);
        let job = job_on_lane(Rc::new(self.clone()), scenario, mode, job);
        let task = self.lane.spawn(job);
        Box::pin(async { Ok(task.await) })
    }

    fn ask_to_end(&self) {
        self.asked_to_end.set(true);
    }
}
