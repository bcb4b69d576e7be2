//! What is run: jobs, modes, lines and options, within limits that are checked here and only here.

use super::check::check;
use super::{Instance, Invalid, Job, JobId, Lines, Micros, Mode, ModeKind, Options, TimeScale};
use std::ops::Deref;

/// The limits of every scenario, from wherever it comes.
pub mod limits {
    use super::Micros;

    /// Rows of the job table.
    pub const ROWS: u64 = 1_000;
    /// Jobs in all, and in one row.
    pub const JOBS: u64 = 10_000;
    /// Rounds of one job.
    pub const ROUNDS: u64 = 1_000;
    /// Rounds of all jobs together: what a prediction has to go through.
    pub const ROUNDS_IN_ALL: u64 = 20_000;
    /// Wait per round, in milliseconds.
    pub const WAIT_MILLIS: u64 = 600_000;
    /// CPU work per round, in milliseconds.
    pub const CPU_MILLIS: u64 = 60_000;
    /// CPU work of all jobs together.
    pub const CPU_IN_ALL: Micros = Micros::from_secs(60);
    /// The step after which a coroutine gives way, in microseconds.
    pub const YIELD_MICROS: u64 = 1_000_000;
    /// How often all jobs together give way while they compute.
    pub const YIELDS_IN_ALL: u64 = 1_000_000;
    /// Workers of one mode.
    pub const WORKERS: u64 = 16;
    /// Cores a prediction may count on.
    pub const CORES: u64 = 64;
    /// The lock's switch interval, in milliseconds.
    pub const SWITCH_MILLIS: u64 = 1_000;
    /// The largest seed.
    pub const SEED: u64 = 999_999;
    /// Characters of a name.
    pub const NAME_CHARS: usize = 64;
    /// Characters of a line.
    pub const LINE_CHARS: usize = 200;
    /// The longest run of any mode, at its own speed.
    pub const RUN: Micros = Micros::from_secs(600);
}

/// The pieces of a scenario, not yet checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The job table.
    pub jobs: Vec<Job>,
    /// The modes that are compared, each at most once.
    pub modes: Vec<Mode>,
    /// What is printed.
    pub lines: Lines,
    /// How it is run.
    pub options: Options,
}

/// A scenario within the limits. Read its parts through it; change them with [`Scenario::edit`].
///
/// [`Scenario::edit`]: Scenario::edit
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario(Parts);

impl Parts {
    /// Checks the limits, as [`Scenario::new`] does.
    pub fn check(&self) -> Result<(), Invalid> {
        check(self)
    }
}

impl Deref for Scenario {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Scenario {
    /// Checks the limits. The error names the first field that is outside them.
    pub fn new(parts: Parts) -> Result<Self, Invalid> {
        parts.check()?;
        Ok(Self(parts))
    }

    /// The parts, to change and check again.
    pub fn into_parts(self) -> Parts {
        self.0
    }

    /// Every single job, row by row.
    pub fn instances(&self) -> impl Iterator<Item = Instance<'_>> {
        let rows = self.jobs.iter().enumerate();
        rows.flat_map(|(row, job)| (1..=job.count).map(move |copy| (row, job, copy)))
            .zip(0..)
            .map(|((row, job, copy), id)| Instance {
                id: JobId(id),
                row,
                job,
                copy: if job.count == 1 { 0 } else { copy },
            })
    }

    /// The mode of that kind, where it is compared.
    pub fn mode(&self, kind: ModeKind) -> Option<Mode> {
        self.modes.iter().copied().find(|mode| mode.kind() == kind)
    }

    /// How many jobs there are.
    pub fn count(&self) -> u32 {
        self.jobs.iter().map(|job| job.count).sum()
    }

    /// Whether any job computes.
    pub fn computes(&self) -> bool {
        self.jobs.iter().any(|job| job.cpu > Micros::ZERO)
    }

    /// Whether it comes to the same, at whatever speed.
    pub fn same_program(&self, other: &Self) -> bool {
        let options = |scenario: &Self| Options {
            time_scale: TimeScale::default(),
            ..scenario.options
        };
        (&self.jobs, &self.modes, &self.lines) == (&other.jobs, &other.modes, &other.lines)
            && options(self) == options(other)
    }
}
