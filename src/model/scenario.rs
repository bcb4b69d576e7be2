//! What is run: jobs, modes, lines and options, within limits that are checked here and only here.

use super::{Allowed, Field, Instance, Invalid, Job, JobId, Lines, Micros, Mode, ModeKind, Slot};
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
    /// Characters of a name.
    pub const NAME_CHARS: usize = 64;
    /// Characters of a line.
    pub const LINE_CHARS: usize = 200;
    /// The longest run of any mode, at its own speed.
    pub const RUN: Micros = Micros::from_secs(600);
}

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
}

/// What does not change the program, only how it is run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Options {
    /// How fast it runs.
    pub time_scale: TimeScale,
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

impl Deref for Scenario {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Scenario {
    /// Checks the limits. The error names the first field that is outside them.
    pub fn new(parts: Parts) -> Result<Self, Invalid> {
        check_sizes(&parts)?;
        for (row, job) in parts.jobs.iter().enumerate() {
            check_job(row, job)?;
        }
        check_totals(&parts)?;
        for slot in Slot::ALL {
            text(
                Field::Line(slot),
                parts.lines.get(slot),
                0,
                limits::LINE_CHARS,
            )?;
        }
        check_modes(&parts)?;
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

    /// Whether it is the same program, whatever the options of the run.
    pub fn same_program(&self, other: &Self) -> bool {
        (&self.jobs, &self.modes, &self.lines) == (&other.jobs, &other.modes, &other.lines)
    }
}

fn check_sizes(parts: &Parts) -> Result<(), Invalid> {
    let rows = parts.jobs.len() as u64;
    let allowed = Allowed::Whole {
        min: 1,
        max: limits::ROWS,
    };
    if (1..=limits::ROWS).contains(&rows) {
        Ok(())
    } else {
        Err(Invalid::new(Field::Jobs, rows, allowed))
    }
}

fn check_job(row: usize, job: &Job) -> Result<(), Invalid> {
    text(Field::Name(row), &job.name, 1, limits::NAME_CHARS)?;
    whole(Field::Rounds(row), job.rounds.into(), 1, limits::ROUNDS)?;
    wait(row, job.wait)?;
    whole(Field::Count(row), job.count.into(), 1, limits::JOBS)
}

/// Whole milliseconds: neither a field nor a link can say anything finer.
fn wait(row: usize, wait: Micros) -> Result<(), Invalid> {
    let (min, max) = (0, limits::WAIT_MILLIS);
    let millis = wait.as_millis();
    if Micros::from_millis(millis) == wait {
        return whole(Field::Wait(row), millis, min, max);
    }
    let found = format!("{millis}.{:03}", wait.0 % 1_000);
    Err(Invalid::new(
        Field::Wait(row),
        found,
        Allowed::Whole { min, max },
    ))
}

fn check_totals(parts: &Parts) -> Result<(), Invalid> {
    let jobs: u64 = parts.jobs.iter().map(|job| u64::from(job.count)).sum();
    if jobs > limits::JOBS {
        let allowed = Allowed::JobsInAll(limits::JOBS);
        return Err(Invalid::new(Field::Jobs, jobs, allowed));
    }
    let rounds: u64 = (parts.jobs.iter())
        .map(|job| u64::from(job.count) * u64::from(job.rounds))
        .sum();
    if rounds > limits::ROUNDS_IN_ALL {
        let allowed = Allowed::RoundsInAll(limits::ROUNDS_IN_ALL);
        return Err(Invalid::new(Field::Jobs, rounds, allowed));
    }
    Ok(())
}

fn check_modes(parts: &Parts) -> Result<(), Invalid> {
    let kinds: Vec<ModeKind> = parts.modes.iter().map(|mode| mode.kind()).collect();
    let twice = (1..kinds.len()).any(|at| kinds[..at].contains(&kinds[at]));
    if kinds.is_empty() || twice {
        let found = kinds.iter().map(|kind| kind.slug()).collect::<Vec<_>>();
        return Err(Invalid::new(
            Field::Modes,
            found.join(", "),
            Allowed::SomeModes,
        ));
    }
    for &mode in &parts.modes {
        if let Mode::Gather { limit: Some(limit) } = mode {
            whole(Field::Limit, limit.into(), 1, limits::JOBS)?;
        }
        let length = longest(parts, mode);
        if length > limits::RUN {
            let allowed = Allowed::RunUpTo(limits::RUN);
            return Err(Invalid::new(Field::Length(mode.kind()), length, allowed));
        }
    }
    Ok(())
}

/// What a mode takes at most. With a limit of k jobs at once, whichever job ends last starts no
/// later than the others' work spread over k (R. L. Graham, "Bounds for Certain Multiprocessing
/// Anomalies", 1966).
fn longest(parts: &Parts, mode: Mode) -> Micros {
    let chains = || parts.jobs.iter().map(Job::total_wait);
    let sum = parts
        .jobs
        .iter()
        .map(|job| job.total_wait() * job.count.into())
        .sum();
    let max = chains().max().unwrap_or_default();
    match mode {
        Mode::Sequential | Mode::AwaitEach => sum,
        Mode::Gather { limit: None } => max,
        Mode::Gather { limit: Some(limit) } => {
            let others: Micros = sum - max;
            max + Micros(others.0 / u64::from(limit.max(1)))
        }
    }
}

fn whole(field: Field, found: u64, min: u64, max: u64) -> Result<(), Invalid> {
    if (min..=max).contains(&found) {
        Ok(())
    } else {
        Err(Invalid::new(field, found, Allowed::Whole { min, max }))
    }
}

fn text(field: Field, found: &str, min: usize, max: usize) -> Result<(), Invalid> {
    let chars = found.chars().count();
    if (min..=max).contains(&chars) && !found.chars().any(char::is_control) {
        Ok(())
    } else {
        let found = found.escape_debug();
        Err(Invalid::new(field, found, Allowed::Text { min, max }))
    }
}
