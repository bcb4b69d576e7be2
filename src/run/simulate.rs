//! A prediction: the mode's own code on simulated lanes, in virtual time.

use super::{Host, program};
use crate::exec::{Executor, Lane, NoEnd, VirtualClock};
use crate::model::{Event, EventKind, Failure, Illegal, JobId, LaneId, Mode, Scenario, Trace};
use std::cell::RefCell;
use std::rc::Rc;

/// How many polls a simulation may take: some hundred times what the limits of a scenario ask for
/// in the modes there are, and about a second of work.
const MOST_POLLS: u64 = 2_000_000;

/// What running `scenario` in `mode` should come to, event by event. Two calls give the same trace.
pub fn simulate(scenario: &Rc<Scenario>, mode: Mode) -> Result<Trace, Failure> {
    let clock = Rc::new(VirtualClock::new());
    let executor = Executor::new(clock.clone());
    let host = Simulated {
        lane: executor.add_lane(),
        record: Rc::default(),
    };
    let main = host
        .lane
        .spawn(program(host.clone(), scenario.clone(), mode));
    clock
        .run(&executor, &main, MOST_POLLS)
        .map_err(|no_end| match no_end {
            NoEnd::Stalled => Failure::Stalled,
            NoEnd::TooManyPolls(polls) => Failure::TooManySteps(polls),
        })?;
    let record = host.record.take();
    match record.illegal {
        Some(illegal) => Err(Failure::Illegal(illegal.to_string())),
        None => Ok(record.trace),
    }
}

/// One simulated lane; its record is the whole run's.
#[derive(Clone)]
struct Simulated {
    lane: Lane,
    record: Rc<RefCell<Record>>,
}

#[derive(Default)]
struct Record {
    trace: Trace,
    /// The first event that could not be, where there was one.
    illegal: Option<Illegal>,
}

impl Host for Simulated {
    fn lane(&self) -> &Lane {
        &self.lane
    }

    fn report(&self, job: Option<JobId>, kind: EventKind) {
        let event = Event {
            at: self.lane.now(),
            lane: LaneId::default(),
            job,
            kind,
        };
        let mut record = self.record.borrow_mut();
        if let Err(illegal) = record.trace.push(event) {
            record.illegal.get_or_insert(illegal);
        }
    }
}
