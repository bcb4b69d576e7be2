//! What a mode's code asks of the lane that it runs on, and the one way for it to be seen.
//!
//! A trait object rather than a type parameter: every mode is compiled once, not once per host.

use super::work::{Rate, Work};
use crate::exec::Lane;
use crate::model::{EventKind, JobId, LaneId, Micros};
use std::pin::Pin;
use std::rc::Rc;

/// Something to wait for.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// How another lane comes to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// It stands ready.
    Warm,
    /// From nothing, with memory of its own, while one waits.
    Fresh,
}

/// How a job ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobEnd {
    /// It came to its end.
    Finished,
    /// With an error.
    Failed,
    /// It was told to end, and did.
    Cancelled,
}

/// A lane was lost, or could not be had; what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost(pub String);

/// A lane with somebody who listens.
pub trait Host {
    /// The lane this code runs on.
    fn lane(&self) -> &Lane;

    /// Something has happened now: to a job, or to the main program.
    fn report(&self, job: Option<JobId>, kind: EventKind);

    /// How much CPU work goes into scenario time.
    fn rate(&self) -> Rate;

    /// Does `work` until so much of it is done. Returns for how long the lane is still to be kept
    /// for it: where time is real, it has passed already.
    fn compute(&self, work: &mut Work, until: Micros) -> Micros;

    /// For how long the lane is to be kept for giving way so many times, as above.
    fn yield_cost(&self, times: u64) -> Micros;

    /// The most stretches that work is cut into to give way: a prediction is content with few.
    fn most_pieces(&self) -> u64;

    /// Opens another lane, and waits until it can take a job.
    fn open(&self, lane: LaneId, start: Start) -> Later<'_, Result<Rc<dyn Other>, Lost>>;

    /// Looks whether this lane's job was asked to end.
    fn asked_to_end(&self) -> Later<'_, bool>;

    /// Waits for the run's lock and takes it.
    fn take_lock(&self) -> Later<'_, ()>;

    /// Gives the run's lock back.
    fn release_lock(&self);

    /// Whether another lane may be waiting for the lock.
    fn lock_is_wanted(&self) -> bool;
}

/// Another lane of the same run. Dropping it lets it go.
pub trait Other {
    /// Has a job run there, to its end.
    fn run(&self, job: JobId) -> Later<'_, Result<JobEnd, Lost>>;

    /// Asks its job to end; it will see that when it looks.
    fn ask_to_end(&self);
}
