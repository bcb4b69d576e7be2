//! The facts by which an outcome is explained.

use crate::model::{JobId, Micros};

/// Some jobs: each of them where they are few, or else only how many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// All of them, in the order of the job table; none where there are more than three.
    pub named: Vec<JobId>,
    /// How many.
    pub count: u32,
}

/// What became of the other jobs when one had failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Others {
    /// The program ended there and then: those to come were never started.
    NotStarted,
    /// So many were cancelled.
    Cancelled(u32),
    /// So many went on.
    WentOn(u32),
    /// Errors are results like others, to be looked at when all have ended.
    Collected,
    /// None was left that could have been awaited.
    Over,
}

/// Something that is true of a run and explains its outcome. Times no longer than 1 % of the run,
/// or than 2 ms, are not spoken of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The run was stopped before its end.
    Stopped {
        /// When.
        at: Micros,
        /// How many jobs were not over.
        left: u32,
    },
    /// The time given was up.
    TimeIsUp {
        /// When the jobs left were cancelled.
        at: Micros,
        /// How many.
        cancelled: u32,
    },
    /// A job failed, before any other did.
    Failed {
        /// Which.
        job: JobId,
        /// When.
        at: Micros,
        /// What became of the others.
        others: Others,
    },
    /// A job kept the event loop while others could have gone on.
    Blocked {
        /// Which, of all that did, for longest at a stretch.
        job: JobId,
        /// For how long at a stretch.
        longest: Micros,
        /// How many others could have gone on then, at most.
        others: u32,
        /// All such stretches of the run, whoever kept the loop.
        total: Micros,
    },
    /// There was a lock, and it was held or waited for.
    Locked {
        /// For how much of the run it was held, in percent, rounded down.
        percent: u64,
        /// For how long jobs waited for it, all added up.
        waited: Micros,
        /// How many waited for it for long enough to be spoken of.
        jobs: u32,
    },
    /// Jobs computed at the same time.
    Parallel {
        /// On how many lanes at once, at most.
        lanes: u32,
        /// How much work they did, as time on one core.
        work: Micros,
        /// The time in which any of them computed.
        within: Micros,
    },
    /// Jobs were to compute at the same time, and took no less time for it than one core does.
    Crowded {
        /// On how many lanes at once, at most.
        lanes: u32,
        /// How much work they did, as time on one core.
        work: Micros,
        /// The time in which any of them computed.
        within: Micros,
    },
    /// Several jobs computed, and their work did not overlap.
    Turns {
        /// How many.
        jobs: u32,
        /// How much work they did, as time on one core.
        work: Micros,
    },
    /// The mode lets only so many jobs be under way at once, and others queued for that.
    Queued {
        /// How many were under way at once.
        most: u32,
        /// How many others queued.
        jobs: u32,
        /// For how long, at most.
        longest: Micros,
    },
    /// Jobs waited at the same time.
    Together {
        /// Which.
        who: Who,
        /// The time in which any job waited.
        within: Micros,
        /// All waits added up.
        sum: Micros,
    },
    /// Jobs ran one after another: their times add up.
    InTurn {
        /// Which.
        who: Who,
        /// All waits added up.
        waits: Micros,
        /// How much CPU work they did.
        work: Micros,
    },
    /// Lanes had to be started.
    StartUp {
        /// How many.
        lanes: u32,
        /// The time in which any of them was being started.
        took: Micros,
    },
    /// The run took as long as a single job does alone.
    Decided {
        /// Which; `None` where that is true of every job.
        job: Option<JobId>,
        /// How long the run took.
        took: Micros,
    },
    /// Jobs were cancelled once all others had ended.
    Background {
        /// Which.
        who: Who,
        /// When the last of them was over.
        at: Micros,
    },
    /// There was one job only.
    Alone {
        /// Which.
        job: JobId,
        /// How long it waited and computed.
        took: Micros,
    },
    /// For a twentieth of a whole run or more, no job waited for as long as it had asked, none computed, and no
    /// lane was being started: what was due came late.
    Late {
        /// For how long, all together.
        time: Micros,
    },
    /// CPU work took longer than it does by itself, though only one job at a time was at it: giving
    /// way, others on the core, or a slow moment of the machine cost the rest.
    Slowed {
        /// How much work it was.
        work: Micros,
        /// How long it took.
        took: Micros,
    },
    /// No job waited or computed.
    NoWork,
    /// There was no CPU work, only waits.
    OnlyWaits {
        /// All of them added up.
        waits: Micros,
    },
    /// There were no waits, only CPU work.
    OnlyWork {
        /// How much.
        work: Micros,
    },
}
