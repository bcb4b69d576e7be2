//! What a mode's code asks of the lane that it runs on, and the one way for it to be seen.

use super::work::{Rate, Work};
use crate::exec::Lane;
use crate::model::{EventKind, JobId, LaneId, Micros};

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
pub trait Host: Clone + 'static {
    /// Another lane of the same run. Dropping it lets it go.
    type Other: Clone + 'static;

    /// The lane this code runs on.
    fn lane(&self) -> &Lane;

    /// Something has happened now: to a job, or to the main program.
    fn report(&self, job: Option<JobId>, kind: EventKind);

    /// How much CPU work goes into scenario time.
    fn rate(&self) -> Rate;

    /// Computes until so much of `work` is done, and keeps the lane meanwhile.
    fn compute(&self, work: &mut Work, until: Micros) -> impl Future<Output = ()>;

    /// Gives way to the event loop, so many times in a row.
    fn give_way(&self, times: u64) -> impl Future<Output = ()>;

    /// The most stretches that work is cut into to give way: a prediction is content with few.
    fn most_pieces(&self) -> u64;

    /// Opens another lane, and waits until it can take a job.
    fn open(&self, lane: LaneId, start: Start) -> impl Future<Output = Result<Self::Other, Lost>>;

    /// Has a job run on another lane, to its end.
    fn run_on(&self, other: &Self::Other, job: JobId)
    -> impl Future<Output = Result<JobEnd, Lost>>;

    /// Asks the job on another lane to end; it will see that when it looks.
    fn ask_to_end(&self, other: &Self::Other);

    /// Looks whether this lane's job was asked to end.
    fn asked_to_end(&self) -> impl Future<Output = bool>;

    /// Waits for the run's lock and takes it.
    fn take_lock(&self) -> impl Future<Output = ()>;

    /// Gives the run's lock back.
    fn release_lock(&self);

    /// Until others can have what was given back: to be awaited before the lane is kept.
    fn lock_is_free(&self) -> impl Future<Output = ()>;

    /// Whether another lane may be waiting for the lock.
    fn lock_is_wanted(&self) -> bool;
}
