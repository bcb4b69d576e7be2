//! What does not change the jobs of a scenario, only how they are run.

use super::Micros;

/// How many times faster than its own time a scenario runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TimeScale {
    /// As it is.
    #[default]
    Times1,
    /// Twice as fast.
    Times2,
    /// Five times as fast.
    Times5,
    /// Ten times as fast.
    Times10,
    /// Nothing is run: the prediction is shown as if it had been.
    Instant,
}

impl TimeScale {
    /// In the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Times1,
        Self::Times2,
        Self::Times5,
        Self::Times10,
        Self::Instant,
    ];

    /// Scenario time per real time; `None` where no real time passes.
    pub const fn factor(self) -> Option<u32> {
        match self {
            Self::Times1 => Some(1),
            Self::Times2 => Some(2),
            Self::Times5 => Some(5),
            Self::Times10 => Some(10),
            Self::Instant => None,
        }
    }

    /// How long something of the real world takes in scenario time: start-up, a lock's slice.
    pub fn scaled(self, real: Micros) -> Micros {
        real * u64::from(self.factor().unwrap_or(1))
    }
}

/// Where an event loop runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum EventLoop {
    /// On the page, but on a worker where something would keep it.
    #[default]
    Auto,
    /// On the page, even if that freezes it.
    Page,
    /// On a worker.
    Worker,
}

impl EventLoop {
    /// In the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Page, Self::Worker];

    /// The name that tests and links use.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Page => "page",
            Self::Worker => "worker",
        }
    }
}

/// How a scenario is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Options {
    /// How fast it runs.
    pub time_scale: TimeScale,
    /// What the jitter of waits is drawn from.
    pub seed: u32,
    /// Where event loops run.
    pub event_loop: EventLoop,
    /// How many cores a prediction counts on; `None` is the machine's.
    pub cores: Option<u32>,
    /// How long a job that computes may keep the lock while others want it; whole milliseconds of
    /// real time, as it is a property of the machine.
    pub switch_interval: Micros,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            time_scale: TimeScale::default(),
            seed: 1,
            event_loop: EventLoop::default(),
            cores: None,
            // `sys.getswitchinterval()` of CPython.
            switch_interval: Micros::from_millis(5),
        }
    }
}
