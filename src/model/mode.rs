//! The ways to run the same jobs: each is an arrangement of lanes.

use super::Micros;

/// A way to run the jobs of a scenario, with its options.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// One worker lane, one program of blocking calls.
    Sequential,
    /// One event loop, coroutines awaited one by one.
    AwaitEach,
    /// One event loop, a task per job, all awaited together; the first error is passed on at once.
    Gather {
        /// How many jobs may be under way at once (a semaphore); `None` is all of them.
        limit: Option<u32>,
    },
    /// The same with blocking calls inside the coroutines.
    GatherBlocking,
    /// One event loop, a task per job; errors are collected as results.
    Collect,
    /// One event loop, a task per job; the first error cancels the others.
    TaskGroup,
    /// One event loop, a task per job; when the time is up, all of them are cancelled.
    WaitFor {
        /// The time they have.
        timeout: Micros,
    },
    /// One event loop that hands blocking jobs to a pool of worker lanes, which share the lock.
    Executor {
        /// How many lanes the pool has.
        pool: u32,
    },
    /// A worker lane per job; all of them share one lock.
    Threads,
    /// A worker lane per job, and no lock.
    FreeThreads,
    /// Freshly started worker lanes with memory of their own.
    Processes {
        /// How many there are at once.
        pool: u32,
    },
}

/// A mode without its options: its name in tests, links and styles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ModeKind {
    /// See [`Mode::Sequential`].
    Sequential,
    /// See [`Mode::AwaitEach`].
    AwaitEach,
    /// See [`Mode::GatherBlocking`].
    GatherBlocking,
    /// See [`Mode::Gather`].
    Gather,
    /// See [`Mode::Collect`].
    Collect,
    /// See [`Mode::TaskGroup`].
    TaskGroup,
    /// See [`Mode::WaitFor`].
    WaitFor,
    /// See [`Mode::Executor`].
    Executor,
    /// See [`Mode::Threads`].
    Threads,
    /// See [`Mode::FreeThreads`].
    FreeThreads,
    /// See [`Mode::Processes`].
    Processes,
}

impl Mode {
    /// Which mode it is, whatever its options.
    pub const fn kind(self) -> ModeKind {
        match self {
            Self::Sequential => ModeKind::Sequential,
            Self::AwaitEach => ModeKind::AwaitEach,
            Self::Gather { .. } => ModeKind::Gather,
            Self::GatherBlocking => ModeKind::GatherBlocking,
            Self::Collect => ModeKind::Collect,
            Self::TaskGroup => ModeKind::TaskGroup,
            Self::WaitFor { .. } => ModeKind::WaitFor,
            Self::Executor { .. } => ModeKind::Executor,
            Self::Threads => ModeKind::Threads,
            Self::FreeThreads => ModeKind::FreeThreads,
            Self::Processes { .. } => ModeKind::Processes,
        }
    }

    /// How many worker lanes it runs `jobs` jobs on, beside its main program.
    pub fn lanes(self, jobs: u32) -> u32 {
        match self {
            Self::Executor { pool } | Self::Processes { pool } => pool.min(jobs),
            Self::Threads | Self::FreeThreads => jobs,
            _ => 0,
        }
    }

    /// Whether its lanes share a lock.
    pub const fn has_lock(self) -> bool {
        matches!(self, Self::Threads | Self::Executor { .. })
    }

    /// Whether all of it runs on one event loop.
    pub const fn is_event_loop(self) -> bool {
        matches!(
            self.kind(),
            ModeKind::AwaitEach
                | ModeKind::GatherBlocking
                | ModeKind::Gather
                | ModeKind::Collect
                | ModeKind::TaskGroup
                | ModeKind::WaitFor
        )
    }
}

impl ModeKind {
    /// Every mode, in the order in which they are shown.
    pub const ALL: [Self; 11] = [
        Self::Sequential,
        Self::AwaitEach,
        Self::GatherBlocking,
        Self::Gather,
        Self::Collect,
        Self::TaskGroup,
        Self::WaitFor,
        Self::Executor,
        Self::Threads,
        Self::FreeThreads,
        Self::Processes,
    ];

    /// The name that tests, styles and links use.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Sequential => "sequential",
            Self::AwaitEach => "await-each",
            Self::GatherBlocking => "gather-blocking",
            Self::Gather => "gather",
            Self::Collect => "collect",
            Self::TaskGroup => "task-group",
            Self::WaitFor => "wait-for",
            Self::Executor => "executor",
            Self::Threads => "threads",
            Self::FreeThreads => "free-threads",
            Self::Processes => "processes",
        }
    }

    /// The mode of that name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    /// The mode with its options as they are before anyone changes them.
    pub const fn plain(self) -> Mode {
        match self {
            Self::Sequential => Mode::Sequential,
            Self::AwaitEach => Mode::AwaitEach,
            Self::GatherBlocking => Mode::GatherBlocking,
            Self::Gather => Mode::Gather { limit: None },
            Self::Collect => Mode::Collect,
            Self::TaskGroup => Mode::TaskGroup,
            Self::WaitFor => Mode::WaitFor {
                timeout: Micros::from_secs(2),
            },
            Self::Executor => Mode::Executor { pool: 10 },
            Self::Threads => Mode::Threads,
            Self::FreeThreads => Mode::FreeThreads,
            Self::Processes => Mode::Processes { pool: 16 },
        }
    }
}
