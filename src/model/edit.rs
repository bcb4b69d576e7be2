//! The changes a person can make to a scenario, and what comes of them.

use super::check::visible;
use super::{
    Allowed, EventLoop, Field, Invalid, Job, Micros, Mode, ModeKind, Parts, Scenario, TimeScale,
    limits,
};

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// A field is given this text, as typed.
    Set(Field, String),
    /// A job is added at the end, like the last one but with this name.
    AddJob(String),
    /// A row is copied, and the copy put after it.
    DuplicateJob(usize),
    /// A row is taken out.
    RemoveJob(usize),
    /// A row is moved to another place.
    MoveJob {
        /// Its place now.
        from: usize,
        /// Its place then.
        to: usize,
    },
    /// A property of a row's jobs is turned on or off.
    Toggle(usize, Flag),
    /// A mode is compared, or no longer.
    ToggleMode(ModeKind),
    /// Another speed.
    TimeScale(TimeScale),
    /// Event loops run elsewhere.
    EventLoop(EventLoop),
}

/// What the jobs of a row may be or not be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// See [`Job::blocking`].
    Blocking,
    /// See [`Job::background`].
    Background,
}

impl Scenario {
    /// The scenario after a change. A refused change leaves `self` as it is; so does one that names
    /// a row that is not there, for a late click is no error.
    pub fn edit(&self, edit: &Edit) -> Result<Self, Invalid> {
        let mut parts = self.clone().into_parts();
        match edit {
            Edit::Set(field, text) => set(&mut parts, *field, text)?,
            Edit::AddJob(name) => {
                let like = parts.jobs.last();
                let job = Job {
                    name: name.clone(),
                    count: 1,
                    ..like.map_or_else(|| Job::waiting(name, Micros::from_secs(1)), Job::clone)
                };
                parts.jobs.push(job);
            }
            Edit::DuplicateJob(row) => {
                if let Some(job) = parts.jobs.get(*row).cloned() {
                    parts.jobs.insert(*row + 1, job);
                }
            }
            Edit::RemoveJob(row) => {
                if *row < parts.jobs.len() {
                    parts.jobs.remove(*row);
                }
            }
            Edit::MoveJob { from, to } => {
                if *from < parts.jobs.len() && *to < parts.jobs.len() {
                    let job = parts.jobs.remove(*from);
                    parts.jobs.insert(*to, job);
                }
            }
            Edit::Toggle(row, flag) => {
                if let Some(job) = parts.jobs.get_mut(*row) {
                    match flag {
                        Flag::Blocking => job.blocking ^= true,
                        Flag::Background => job.background ^= true,
                    }
                }
            }
            Edit::ToggleMode(kind) => toggle(&mut parts.modes, *kind),
            Edit::TimeScale(scale) => parts.options.time_scale = *scale,
            Edit::EventLoop(place) => parts.options.event_loop = *place,
        }
        Self::new(parts).map_err(|error| blame(edit, error))
    }
}

/// An error about the whole is shown at the field that was just changed.
fn blame(edit: &Edit, error: Invalid) -> Invalid {
    match (edit, error.field) {
        (
            Edit::Set(field, _),
            Field::Jobs
            | Field::Length(_)
            | Field::Workers(_)
            | Field::Wait(_)
            | Field::Cpu(_)
            | Field::Jitter(_)
            | Field::FailsAfter(_),
        ) => Invalid {
            field: *field,
            ..error
        },
        (Edit::ToggleMode(_), Field::Workers(_)) => Invalid {
            field: Field::Modes,
            ..error
        },
        _ => error,
    }
}

fn set(parts: &mut Parts, field: Field, text: &str) -> Result<(), Invalid> {
    let Parts {
        jobs,
        modes,
        lines,
        options,
    } = parts;
    let millis = |max| Ok(Micros::from_millis(number(field, text, 0, max)?.into()));
    let (wait_max, cpu_max) = (limits::WAIT_MILLIS, limits::CPU_MILLIS);
    match field {
        Field::EveryWait => {
            let wait = millis(wait_max)?;
            for job in jobs {
                job.wait = wait;
            }
        }
        Field::EveryCpu => {
            let cpu = millis(cpu_max)?;
            for job in jobs {
                job.cpu = cpu;
            }
        }
        Field::Split => {
            let cpu = millis(cpu_max)?;
            for job in jobs {
                let both = job.cpu + job.wait;
                job.cpu = cpu.min(both);
                job.wait = both - job.cpu;
            }
        }
        Field::Line(slot) => text.clone_into(lines.get_mut(slot)),
        Field::Limit => {
            let new = optional(field, text, 1, limits::JOBS)?;
            for mode in modes {
                if let Mode::Gather { limit } = mode {
                    *limit = new;
                }
            }
        }
        Field::Timeout => {
            let new = Micros::from_millis(number(field, text, 1, wait_max)?.into());
            for mode in modes {
                if let Mode::WaitFor { timeout } = mode {
                    *timeout = new;
                }
            }
        }
        Field::Pool | Field::Processes => {
            let new = number(field, text, 1, limits::WORKERS)?;
            for mode in modes {
                match mode {
                    Mode::Executor { pool } if field == Field::Pool => *pool = new,
                    Mode::Processes { pool } if field == Field::Processes => *pool = new,
                    _ => {}
                }
            }
        }
        Field::Seed => options.seed = number(field, text, 0, limits::SEED)?,
        Field::Cores => options.cores = optional(field, text, 1, limits::CORES)?,
        Field::SwitchInterval => {
            let millis = number(field, text, 1, limits::SWITCH_MILLIS)?;
            options.switch_interval = Micros::from_millis(millis.into());
        }
        _ => {
            // A row that has gone meanwhile, or what is not a field one can type into.
            if let Some(job) = field.row().and_then(|row| jobs.get_mut(row)) {
                set_job(job, field, text)?;
            }
        }
    }
    Ok(())
}

fn set_job(job: &mut Job, field: Field, text: &str) -> Result<(), Invalid> {
    let millis = |max| Ok(Micros::from_millis(number(field, text, 0, max)?.into()));
    match field {
        Field::Name(_) => text.trim().clone_into(&mut job.name),
        Field::Rounds(_) => job.rounds = number(field, text, 1, limits::ROUNDS)?,
        Field::Cpu(_) => job.cpu = millis(limits::CPU_MILLIS)?,
        Field::Wait(_) => job.wait = millis(limits::WAIT_MILLIS)?,
        Field::Jitter(_) => job.jitter = millis(limits::WAIT_MILLIS)?,
        Field::YieldEvery(_) => {
            let step = optional(field, text, 0, limits::YIELD_MICROS)?;
            job.yield_every = Micros(step.unwrap_or(0).into());
        }
        Field::FailsAfter(_) => job.fails_after = optional(field, text, 0, limits::ROUNDS)?,
        Field::Count(_) => job.count = number(field, text, 1, limits::JOBS)?,
        _ => {}
    }
    Ok(())
}

/// A number, or nothing.
fn optional(field: Field, text: &str, min: u64, max: u64) -> Result<Option<u32>, Invalid> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let number = number(field, text, min, max).map_err(|error| Invalid {
        allowed: Allowed::EmptyOrWhole { min, max },
        ..error
    })?;
    Ok(Some(number))
}

/// Digits only, once the space around them is gone: a sign, a point or a unit is refused rather
/// than guessed at.
fn number(field: Field, text: &str, min: u64, max: u64) -> Result<u32, Invalid> {
    let digits = text.trim();
    let refused = || {
        let allowed = Allowed::Whole { min, max };
        Invalid::new(field, visible(digits), allowed)
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(refused());
    }
    let value: u32 = digits.parse().map_err(|_| refused())?;
    if (min..=max).contains(&value.into()) {
        Ok(value)
    } else {
        Err(refused())
    }
}

fn toggle(modes: &mut Vec<Mode>, kind: ModeKind) {
    let before = modes.len();
    modes.retain(|mode| mode.kind() != kind);
    if modes.len() == before {
        let before = modes.iter().filter(|mode| mode.kind() < kind);
        modes.insert(before.count(), kind.plain());
    }
}
