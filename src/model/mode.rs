//! The ways to run the same jobs: each is an arrangement of lanes.

/// A way to run the jobs of a scenario, with its options.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mode {
    /// One worker lane, one program of blocking calls.
    Sequential,
    /// One event loop, coroutines awaited one by one.
    AwaitEach,
    /// One event loop, a task per job, all awaited together.
    Gather {
        /// How many jobs may be under way at once (a semaphore); `None` is all of them.
        limit: Option<u32>,
    },
}

/// A mode without its options: its name in tests, links and styles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ModeKind {
    /// See [`Mode::Sequential`].
    Sequential,
    /// See [`Mode::AwaitEach`].
    AwaitEach,
    /// See [`Mode::Gather`].
    Gather,
}

impl Mode {
    /// Which mode it is, whatever its options.
    pub const fn kind(self) -> ModeKind {
        match self {
            Self::Sequential => ModeKind::Sequential,
            Self::AwaitEach => ModeKind::AwaitEach,
            Self::Gather { .. } => ModeKind::Gather,
        }
    }
}

impl ModeKind {
    /// Every mode, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Sequential, Self::AwaitEach, Self::Gather];

    /// The name that tests, styles and links use.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Sequential => "sequential",
            Self::AwaitEach => "await-each",
            Self::Gather => "gather",
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
            Self::Gather => Mode::Gather { limit: None },
        }
    }
}
