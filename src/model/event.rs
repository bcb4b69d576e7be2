//! What happens in a run: the one record that everything on the page is derived from.

use super::{JobId, Micros, Printed};

/// A lane of a run: one thread of execution with one event loop. 0 is the main program's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LaneId(pub u16);

/// Something that happened, in one run of one mode.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// When, since the start of the run.
    pub at: Micros,
    /// On which lane.
    pub lane: LaneId,
    /// Which job it is about; `None` is the main program or the lane itself.
    pub job: Option<JobId>,
    /// What.
    pub kind: EventKind,
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The main program came to its end.
    Completed,
    /// Somebody stopped it.
    Stopped,
}

/// What CPU work came to: the same work gives the same sum on every lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checksum(pub u64);

/// Why a job failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It was to fail after this round.
    Raised,
    /// The lane that it ran on was lost; what is known of it.
    Lost(String),
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// The lane is being started.
    LaneStarting,
    /// The lane can run code from here on.
    LaneReady,
    /// A task was made for the job, or it was handed to a lane; it has not run yet.
    Spawned,
    /// The job runs its first step.
    Started,
    /// The job gives the lane back until it has waited so long.
    WaitBegin(Micros),
    /// The job goes on after a wait.
    WaitEnd,
    /// The job keeps the lane in a call that blocks for so long.
    BlockBegin(Micros),
    /// The blocking call came back.
    BlockEnd,
    /// The job keeps the lane and computes for so long on a core of its own.
    ComputeBegin(Micros),
    /// The work is done.
    ComputeEnd(Checksum),
    /// The job asks for the run's lock.
    LockWanted,
    /// It has the lock.
    LockTaken,
    /// It gives the lock back.
    LockReleased,
    /// A line was printed. One that begins with `\r` is drawn over the job's last such line.
    Printed(Printed),
    /// The job came to its end.
    Finished,
    /// The job ended with an error.
    Failed(Why),
    /// The job was dropped before its end.
    Cancelled,
    /// Nothing comes after this.
    RunEnded(Ending),
}
