//! The statistics of one run of one mode that are read off its trace alone.

use super::lock::holds;
use super::path::{Path, path};
use super::study::Study;
use crate::model::{Micros, Mode, Trace};

/// What a trace comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// From the start to the last event.
    pub elapsed: Micros,
    /// All waits and blocking calls added up, each as long as was asked for, or as it had lasted
    /// when it was cut short. A job that goes on late is held up meanwhile and does not wait.
    pub waits: Micros,
    /// The CPU work that was done, as time on a core of its own: a piece of work counts as long as
    /// was asked for, or as it had lasted, without waiting for the lock, when it was cut short.
    pub cpu: Micros,
    /// How many jobs had started and were not over, at most at one moment. What happens at
    /// the same moment counts in its order: a job that starts as another ends is not beside it.
    pub at_once: u32,
    /// The longest time for which one job kept the event loop while at least one other could have
    /// gone on: its task stood ready, and within the limit of the mode, or its wait was over. Zero
    /// where no job holds up another and where jobs are not on one event loop.
    pub stall: Micros,
    /// For how long a job held the lock, all added up; `None` where there was no lock.
    pub lock_held: Option<Micros>,
    /// For how long jobs waited for the lock, all added up; `None` where there was no lock.
    pub lock_waited: Option<Micros>,
    /// The time in which at least one lane was being started; `None` where none was.
    pub start_up: Option<Micros>,
    /// The critical path: the job that ended last, before it the job whose end had let it start, and
    /// so on; and their times from start to end added up.
    pub critical: Path,
}

/// The statistics of a trace of that mode.
pub fn summary(trace: &Trace, mode: Mode) -> Summary {
    let study = Study::new(trace, mode);
    let holds = holds(trace, Micros::ZERO);
    let held = holds.iter().map(|hold| hold.to - hold.from).sum();
    let (lock_waited, _) = study.lock_waits();
    let locks = !holds.is_empty() || lock_waited > Micros::ZERO;
    Summary {
        elapsed: study.end,
        waits: study.waits.sum,
        cpu: study.work(),
        at_once: study.at_once,
        stall: study.stall.map(|stall| stall.longest).unwrap_or_default(),
        lock_held: locks.then_some(held),
        lock_waited: locks.then_some(lock_waited),
        start_up: (study.lanes > 0).then_some(study.starting.covered),
        critical: path(&study.lives, &study.rows, mode, study.noise),
    }
}
